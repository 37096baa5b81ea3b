// What a tagged PDF says to those who do not see it: its structure tree with the text of each element, and what of the
// pages is in no element and no artifact.

import {
  isDictionary,
  isName,
  isRef,
  isText,
  type Operator,
  type PdfDictionary,
  type PdfObject,
  type PdfValue,
  readOperators,
  readPdf,
  textOf,
} from './pdf-syntax.ts'

export type TaggedElement = {
  readonly type: string
  readonly kids: readonly TaggedElement[]
  /** Its own words, without those of the elements in it. */
  readonly text: string
  /** Numbers of the pages, from 1, that it has content of its own on. */
  readonly pages: readonly number[]
  readonly alt: string | undefined
  readonly attributes: Readonly<Record<string, PdfValue>>
  readonly annotations: readonly PdfDictionary[]
}

export type TaggedPdf = {
  readonly root: TaggedElement
  /** All elements in reading order. */
  readonly elements: readonly TaggedElement[]
  readonly catalog: Readonly<Record<string, PdfValue>>
  readonly pages: readonly Page[]
  /** Text shown outside of all marks: there must be none. */
  readonly untagged: readonly string[]
  /** Text of artifacts, by their type and subtype: "Pagination Header". */
  readonly artifacts: readonly { readonly kind: string; readonly text: string; readonly page: number }[]
  /** Marked content that no element, or more than one, claims: "page 3, MCID 7". */
  readonly unclaimed: readonly string[]
  readonly resolve: (value: PdfValue | undefined) => PdfValue | undefined
  readonly objects: ReadonlyMap<number, PdfObject>
}
type Page = {
  readonly number: number
  readonly entries: Readonly<Record<string, PdfValue>>
  readonly operators: readonly Operator[]
}

export function readTaggedPdf(bytes: Uint8Array): TaggedPdf {
  const { objects, trailer } = readPdf(bytes)
  const resolve = (value: PdfValue | undefined): PdfValue | undefined =>
    isRef(value) ? objects.get(value.ref)?.value : value
  const entriesOf = (value: PdfValue | undefined): Readonly<Record<string, PdfValue>> => {
    const resolved = resolve(value)
    return isDictionary(resolved) ? resolved.entries : {}
  }
  const catalog = entriesOf(trailer.entries.Root)
  const kidRefs = entriesOf(catalog.Pages).Kids as PdfValue[]
  const pageRefs = kidRefs.map((kid) => (isRef(kid) ? kid.ref : 0))
  const pages = pageRefs.map((ref, i): Page => {
    const entries = entriesOf({ ref })
    const content = isRef(entries.Contents) ? objects.get(entries.Contents.ref)?.stream : null
    return { number: i + 1, entries, operators: readOperators(content ?? new Uint8Array()) }
  })
  const fonts = new Map<string, ReadonlyMap<number, string>>()
  const marked = pages.map((page) => readMarks(page, decoderOf(page)))
  const claims = new Map<string, number>()

  const root = readElement((entriesOf(catalog.StructTreeRoot).K as PdfValue[])[0])
  const all = marked.flatMap(({ contents }, i) => [...contents.keys()].map((mcid) => `page ${i + 1}, MCID ${mcid}`))
  return {
    root,
    elements: flatten(root),
    catalog,
    pages,
    untagged: marked.flatMap(({ untagged }) => untagged),
    artifacts: marked.flatMap(({ artifacts }, i) => artifacts.map((one) => ({ ...one, page: i + 1 }))),
    unclaimed: all.filter((one) => claims.get(one) !== 1),
    resolve,
    objects,
  }

  function readElement(value: PdfValue | undefined): TaggedElement {
    const entries = entriesOf(value)
    const own = isRef(entries.Pg) ? pageRefs.indexOf(entries.Pg.ref) : -1
    const kids: TaggedElement[] = []
    const annotations: PdfDictionary[] = []
    const texts: string[] = []
    const on = new Set<number>()
    for (const kid of (entries.K ?? []) as PdfValue[]) {
      const { Type: type, MCID: mcid, Pg: page, Obj: object } = entriesOf(kid)
      if (typeof kid === 'number') claim(own, kid)
      else if (isName(type) && type.name === 'MCR') claim(isRef(page) ? pageRefs.indexOf(page.ref) : -1, mcid as number)
      else if (isName(type) && type.name === 'OBJR') annotations.push({ entries: entriesOf(object) })
      else kids.push(readElement(kid))
    }
    return {
      type: isName(entries.S) ? entries.S.name : '',
      kids,
      text: texts.join(''),
      pages: [...on],
      alt: textOf(entries.Alt),
      attributes: entriesOf(entries.A),
      annotations,
    }

    function claim(page: number, mcid: number): void {
      const name = `page ${page + 1}, MCID ${mcid}`
      claims.set(name, (claims.get(name) ?? 0) + 1)
      texts.push(marked[page]?.contents.get(mcid) ?? '')
      on.add(page + 1)
    }
  }

  function decoderOf(page: Page) {
    const resources = entriesOf(entriesOf(page.entries.Resources).Font)
    return (fontName: string): ReadonlyMap<number, string> => {
      const known = fonts.get(fontName)
      if (known) return known
      const unicode = entriesOf(resources[fontName]).ToUnicode
      const map = readUnicodeMap(isRef(unicode) ? objects.get(unicode.ref)?.stream : null)
      fonts.set(fontName, map)
      return map
    }
  }
}

function flatten(element: TaggedElement): readonly TaggedElement[] {
  return [element, ...element.kids.flatMap(flatten)]
}

/** An element's words with those of all elements in it. */
export function wordsOf(element: TaggedElement): string {
  return element.text + element.kids.map(wordsOf).join('')
}

const PAINTING = /^(f|F|f\*|B|B\*|b|b\*|S|s|sh|Do|Tj|TJ|'|")$/

function readMarks(page: Page, decoder: (font: string) => ReadonlyMap<number, string>) {
  const contents = new Map<number, string>()
  const artifacts: { kind: string; text: string }[] = []
  const untagged: string[] = []
  let open: { mcid: number } | { artifact: { kind: string; text: string } } | null = null
  // Words that are read instead of what is drawn.
  let isReplaced = false
  let font: ReadonlyMap<number, string> = new Map()
  for (const { operator, operands } of page.operators) {
    if (operator === 'BDC') {
      if (open) throw new Error(`page ${page.number}: a mark within a mark`)
      const [tag, properties] = operands
      const entries = isDictionary(properties) ? properties.entries : {}
      if (typeof entries.MCID === 'number') {
        open = { mcid: entries.MCID }
        isReplaced = entries.ActualText !== undefined
        contents.set(entries.MCID, textOf(entries.ActualText) ?? '')
      } else {
        const words = [entries.Type, entries.Subtype].flatMap((one) => (isName(one) ? [one.name] : []))
        if (!isName(tag) || tag.name !== 'Artifact') throw new Error('a mark that is neither content nor artifact')
        open = { artifact: { kind: words.join(' '), text: '' } }
        artifacts.push(open.artifact)
      }
    } else if (operator === 'EMC') open = null
    else if (operator === 'Tf') font = decoder(isName(operands[0]) ? operands[0].name : '')
    else if (PAINTING.test(operator)) {
      const text = operator === 'TJ' ? shown(operands[0], font) : ''
      if (open === null) untagged.push(text === '' ? operator : text)
      else if ('mcid' in open && isReplaced) continue
      else if ('mcid' in open) contents.set(open.mcid, (contents.get(open.mcid) ?? '') + text)
      else open.artifact.text += text
    }
  }
  if (open) throw new Error(`page ${page.number} ends within a mark`)
  return { contents, artifacts, untagged }
}

function shown(value: PdfValue | undefined, font: ReadonlyMap<number, string>): string {
  if (!Array.isArray(value)) return ''
  return value
    .filter(isText)
    .flatMap(({ bytes }) =>
      Array.from({ length: bytes.length / 2 }, (_, i) => ((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0)),
    )
    .map((glyph) => font.get(glyph) ?? '\ufffd')
    .join('')
}

/** pdfkit's map from glyphs to letters: `<0000> <00ff> [<0041> <0042> …]`. */
function readUnicodeMap(stream: Uint8Array | null | undefined): ReadonlyMap<number, string> {
  const map = new Map<number, string>()
  for (const [, first = '', list = ''] of Buffer.from(stream ?? [])
    .toString('latin1')
    .matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g))
    for (const [i, [, codes = '']] of [...list.matchAll(/<([^>]*)>/g)].entries()) {
      const units = codes
        .split(' ')
        .filter(Boolean)
        .map((code) => Number.parseInt(code, 16))
      map.set(Number.parseInt(first, 16) + i, String.fromCharCode(...units))
    }
  return map
}
