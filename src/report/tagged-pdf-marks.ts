// Marks what is drawn on a page as content of a structure element or as an artifact; everything must be one of the two.

import type { PDFDocument, PdfRef } from 'pdfmake/js/PDFDocument.js'
import { type Structure, writeStructure } from './tagged-pdf-structure.ts'

/** What is no part of the document's text (ISO 32000-1 §14.8.2.2): the page's furniture, or rules and tints. */
export type Artifact = 'Header' | 'Footer' | 'RepeatedHeader' | 'Layout'

export type Marks = {
  /** What is drawn from here on belongs to the element. With `spoken`, a mark of its own is read as these words. */
  readonly content: (element: Structure, spoken?: string) => void
  readonly artifact: (kind: Artifact) => void
  /** Ends the current mark; needed before a page ends. */
  readonly close: () => void
  /** A link over a rectangle (from the top left corner), as part of the element, leading to a named destination. */
  readonly link: (element: Structure, rectangle: Rectangle, destination: string, contents: string) => void
  /** Writes the tree; after the last page. */
  readonly finish: (root: Structure) => void
}
type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const ARTIFACTS: Readonly<Record<Artifact, string>> = {
  Header: '<< /Type /Pagination /Subtype /Header >>',
  Footer: '<< /Type /Pagination /Subtype /Footer >>',
  RepeatedHeader: '<< /Type /Pagination >>',
  Layout: '<< /Type /Layout >>',
}

export function createMarks(doc: PDFDocument): Marks {
  const refs = new Map<Structure, PdfRef>()
  const refOf = (element: Structure): PdfRef => {
    const ref = refs.get(element) ?? doc.ref({})
    refs.set(element, ref)
    return ref
  }
  let open: Structure | Artifact | null = null
  const close = (): void => {
    if (open !== null) doc.addContent('EMC')
    open = null
  }
  return {
    close,
    content(element, spoken) {
      if (open === element && spoken === undefined) return
      close()
      const parents = doc.getStructParentTree().get(doc.page.structParentTreeKey)
      const mcid = parents.length
      parents.push(refOf(element))
      element.kids.push({ mcid, page: doc.page.dictionary })
      // Words for what is drawn belong to the tag Span (ISO 32000-1 §14.9.4).
      const [tag, words] = spoken === undefined ? [element.type, ''] : ['Span', ` /ActualText ${hexText(spoken)}`]
      doc.addContent(`/${tag} << /MCID ${mcid}${words} >> BDC`)
      open = element
    },
    artifact(kind) {
      if (open === kind) return
      close()
      doc.addContent(`/Artifact ${ARTIFACTS[kind]} BDC`)
      open = kind
    },
    link(element, { x, y, width, height }, destination, contents) {
      const key = doc.createStructParentTreeNextKey()
      doc.getStructParentTree().add(key, refOf(element))
      doc.annotate(x, y, width, height, {
        Subtype: 'Link',
        Dest: destination,
        Contents: new String(contents),
        StructParent: key,
      })
      const annotation = doc.page.annotations.at(-1)
      if (annotation) element.kids.push({ annotation, page: doc.page.dictionary })
    },
    finish: (root) => writeStructure(doc, root, refOf),
  }
}

/** A text string in UTF-16 (ISO 32000-1 §7.9.2.2), in hexadecimal: in a page's content no letter may be escaped. */
function hexText(words: string): string {
  const units = Array.from({ length: words.length }, (_, i) => words.charCodeAt(i).toString(16).padStart(4, '0'))
  return `<feff${units.join('')}>`
}
