// The structure tree of a tagged PDF: planned as plain data before anything is laid out, filled while pages are drawn.

import type { PDFDocument, PdfRef } from 'pdfmake/js/PDFDocument.js'

/** Standard structure types of ISO 32000-1 §14.8.4 that we use. */
export type StructureType =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Note'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'

export type Attributes = {
  /** What is read instead of a figure's drawing. */
  readonly alt?: string
  readonly scope?: 'Row' | 'Column'
  /** Unique in the document; a Note must have one (ISO 14289-1 §7.9). */
  readonly id?: string
  readonly numbering?: 'Disc' | 'Decimal' | 'None'
}

/** Grows in two steps: its planned children first, then, while drawing, what the pages hold of it. */
export type Structure = {
  readonly type: StructureType
  readonly attributes: Attributes
  readonly kids: (Structure | Content | Annotation)[]
  /** Where a figure stands: x1, y1, x2, y2 from the lower left corner of its page. */
  box: readonly [number, number, number, number] | null
  isPlaced: boolean
}
type Content = { readonly mcid: number; readonly page: PdfRef }
type Annotation = { readonly annotation: PdfRef; readonly page: PdfRef }

export function element(type: StructureType, kids: readonly Structure[] = [], attributes: Attributes = {}): Structure {
  for (const kid of kids) kid.isPlaced = true
  return { type, attributes, kids: [...kids], box: null, isPlaced: false }
}

/** Adds an element that is only met while drawing, such as a link within a paragraph; once, however many lines it has. */
export function place(parent: Structure, child: Structure): void {
  if (child.isPlaced) return
  child.isPlaced = true
  parent.kids.push(child)
}

/** Writes the tree into the document. Elements without any content are left out, but for the cells of a table's grid. */
export function writeStructure(doc: PDFDocument, root: Structure, refOf: (one: Structure) => PdfRef): void {
  const treeRoot = doc.getStructTreeRoot()
  const top = refOf(root)
  treeRoot.data.K = [top]
  const ids: [string, PdfRef][] = []
  write(root, treeRoot)
  // IDs are looked up through a tree sorted by bytes (ISO 32000-1 §7.9.6).
  ids.sort(([a], [b]) => (a < b ? -1 : 1))
  if (ids.length > 0) treeRoot.data.IDTree = { Names: ids.flatMap(([id, ref]) => [new String(id), ref]) }

  function write(one: Structure, parent: PdfRef): void {
    const ref = refOf(one)
    const kids = one.kids.filter((kid) => !('type' in kid) || hasContent(kid))
    const page = kids.flatMap((kid) => ('page' in kid ? [kid.page] : []))[0]
    ref.data.Type = 'StructElem'
    ref.data.S = one.type
    ref.data.P = parent
    if (page) ref.data.Pg = page
    if (one.attributes.alt !== undefined) ref.data.Alt = new String(one.attributes.alt)
    if (one.attributes.id !== undefined) {
      ref.data.ID = new String(one.attributes.id)
      ids.push([one.attributes.id, ref])
    }
    const attributes = attributesOf(one)
    if (attributes) ref.data.A = attributes
    ref.data.K = kids.map((kid) => {
      if ('type' in kid) return refOf(kid)
      if ('annotation' in kid) return { Type: 'OBJR', Obj: kid.annotation, Pg: kid.page }
      return kid.page === page ? kid.mcid : { Type: 'MCR', Pg: kid.page, MCID: kid.mcid }
    })
    for (const kid of kids) if ('type' in kid) write(kid, ref)
    ref.end()
  }
}

function hasContent(one: Structure): boolean {
  if (one.type === 'TD' || one.type === 'TH') return true
  return one.kids.some((kid) => !('type' in kid) || hasContent(kid))
}

function attributesOf({ type, attributes, box }: Structure): Record<string, unknown> | null {
  if (type === 'Figure' && box) return { O: 'Layout', Placement: 'Block', BBox: box }
  if (attributes.scope) return { O: 'Table', Scope: attributes.scope }
  if (attributes.numbering) return { O: 'List', ListNumbering: attributes.numbering }
  return null
}
