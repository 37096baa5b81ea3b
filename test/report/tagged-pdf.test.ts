// What the PDF says to a screen reader, read from its own bytes.

import { beforeAll, describe, expect, it } from 'vitest'
import type { Block, Document } from '../../src/report/document.ts'
import { renderPdf } from '../../src/report/pdf.ts'
import { isDictionary, isName, isRef, type PdfValue, textOf } from '../support/pdf-syntax.ts'
import {
  BARS,
  loadPdfAssets,
  PROSE,
  paragraph,
  sampleDocument,
  sampleEntry,
  words,
} from '../support/sample-document.ts'
import { readTaggedPdf, type TaggedElement, type TaggedPdf, wordsOf } from '../support/tagged-pdf.ts'

const assets = loadPdfAssets()
const render = async (document: Document) => readTaggedPdf(await renderPdf(document, assets))
const withBlocks = (...blocks: readonly Block[]): Document => ({ ...sampleDocument(), blocks })
const ofType = (pdf: TaggedPdf, type: string): readonly TaggedElement[] =>
  pdf.elements.filter((one) => one.type === type)

describe('a document with every kind of block', () => {
  const document = sampleDocument()
  let pdf: TaggedPdf
  beforeAll(async () => {
    pdf = await render(document)
  })

  it('has every drawn text and line in an element or an artifact', () => {
    expect(pdf.untagged).toEqual([])
  })

  it('has every marked content in exactly one element', () => {
    expect(pdf.unclaimed).toEqual([])
  })

  it('agrees with the tree that leads from the page’s content back to its element', () => {
    const root = entries(pdf, pdf.catalog.StructTreeRoot)
    const numbers = entries(pdf, root.ParentTree).Nums as PdfValue[]
    const parents = new Map(numbers.flatMap((key, i) => (i % 2 === 0 ? [[key, numbers[i + 1]] as const] : [])))
    for (const page of pdf.pages) {
      const owners = pdf.resolve(parents.get(page.entries.StructParents as PdfValue)) as PdfValue[]
      expect(owners.every((owner) => isRef(owner))).toBe(true)
    }
    for (const link of ofType(pdf, 'Link'))
      for (const { entries: annotation } of link.annotations) {
        const owner = entries(pdf, parents.get(annotation.StructParent as PdfValue))
        expect(isName(owner.S) && owner.S.name).toBe('Link')
      }
  })

  it('is read in the order of the document', () => {
    const contents = pdf.root.kids.findIndex(({ type }) => type === 'TOC')
    const spoken = pdf.root.kids
      .slice(contents + 1)
      .map(wordsOf)
      .join('')
    const places = document.blocks.flatMap(textsOf).map((text) => spoken.indexOf(text))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('gives a table its caption first, then header cells with their scope', () => {
    const table = ofType(pdf, 'Table')[0]
    expect(table?.kids.map(({ type }) => type)).toEqual(['Caption', 'THead', 'TBody'])
    const [, head, body] = table?.kids ?? []
    const cells = head?.kids[0]?.kids ?? []
    expect(cells.map(wordsOf)).toEqual(['Grupp', 'Status', '2023', '2024', '2025'])
    expect(cells.map(scopeOf)).toEqual(cells.map(() => 'Column'))
    expect(body?.kids).toHaveLength(60)
    for (const row of body?.kids ?? []) {
      expect(row.kids.map(({ type }) => type)).toEqual(['TH', 'TD', 'TD', 'TD', 'TD'])
      expect(scopeOf(row.kids[0])).toBe('Row')
    }
  })

  it('reads a table’s header once, though it stands on each page the table runs over', () => {
    const repeated = pdf.artifacts.filter(({ kind }) => kind === 'Pagination').map(({ text }) => text)
    expect(repeated.join('')).toContain('GruppStatus202320242025')
    expect(wordsOf(pdf.root).split('Grupp')).toHaveLength(2)
  })

  it('gives every figure its alternative text and its place on the page', () => {
    const figures = ofType(pdf, 'Figure')
    expect(figures.map(({ alt }) => alt)).toEqual(document.blocks.flatMap(altsOf))
    for (const { attributes } of figures) {
      const [left = 0, bottom = 0, right = 0, top = 0] = attributes.BBox as number[]
      expect(left).toBeGreaterThanOrEqual(56)
      expect(right).toBeGreaterThan(left)
      expect(right).toBeLessThanOrEqual(538.3)
      expect(bottom).toBeGreaterThan(0)
      expect(top).toBeGreaterThan(bottom)
    }
  })

  it('makes lists of items with their labels, and numbers those that are in order', () => {
    const [bulleted, numbered] = ofType(pdf, 'L').filter(({ attributes }) => isListOf(attributes, 'Disc', 'Decimal'))
    expect(bulleted?.kids[0]?.kids.map((kid) => [kid.type, wordsOf(kid)])).toEqual([
      ['Lbl', '•'],
      ['LBody', 'Trygghet i årskurs 8: från 74 till 82 %'],
    ])
    expect(numbered?.kids[1]?.kids.map((kid) => wordsOf(kid))).toEqual([
      '2.',
      'Vräkningar som berör barn: från 19 till 33',
    ])
  })

  it('reads a goal’s status as the first words of its heading', () => {
    expect(ofType(pdf, 'H2').map(wordsOf)).toContain('Åt fel håll: Fler elever når behörighet till gymnasiet')
  })

  it('skips no level of heading, even where the document does', () => {
    const levels = pdf.elements.filter(({ type }) => /^H\d$/.test(type)).map(({ type }) => Number(type[1]))
    expect(document.blocks.some((block) => block.kind === 'group' && JSON.stringify(block).includes('"level":3'))).toBe(
      true,
    )
    for (const [i, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1)
  })

  it('makes the contents a list of links with their page numbers', () => {
    const contents = ofType(pdf, 'TOC')[0]
    expect(contents?.kids.map(({ type }) => type)).toEqual(['TOCI', 'TOC', 'TOCI', 'TOC', 'TOCI', 'TOC'])
    expect(contents?.kids.filter(({ type }) => type === 'TOCI').map(wordsOf)).toEqual([
      'Fyra av tio mål nåddes. Fler barn är trygga, men klyftan i skolan växte. 3',
      'Utbildning 4',
      expect.stringMatching(/^Alla siffror \d$/),
    ])
  })

  it('leads each link to a place that exists, and says where it leads', () => {
    const places = namedPlaces(pdf)
    const annotations = ofType(pdf, 'Link').flatMap((link) => link.annotations)
    expect(annotations.length).toBeGreaterThan(60)
    for (const { entries: annotation } of annotations) {
      expect(places).toContain(isName(annotation.Dest) ? annotation.Dest.name : textOf(annotation.Dest))
      expect(textOf(annotation.Contents)).not.toBe('')
    }
  })

  it('leaves header, footer, rules and tints to the eye', () => {
    const kinds = new Set(pdf.artifacts.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(['Layout', 'Pagination', 'Pagination Footer', 'Pagination Header'])
    expect(pdf.artifacts.find(({ kind }) => kind === 'Pagination Footer')?.text).toBe(`Sida 2 av ${pdf.pages.length}`)
    expect(wordsOf(pdf.root)).not.toContain('Sida 2')
    expect(pdf.artifacts.filter(({ kind, page }) => page === 1 && kind !== 'Layout')).toEqual([])
  })

  it('draws signs without reading them: their words stand beside them', () => {
    const cells = ofType(pdf, 'TD').map(wordsOf)
    expect(cells).toContain('Delvis uppnått')
  })

  it('names its language, shows its title, and lets the keyboard follow the structure', () => {
    expect(textOf(pdf.catalog.Lang)).toBe('sv-SE')
    expect(entries(pdf, pdf.catalog.ViewerPreferences).DisplayDocTitle).toBe(true)
    expect(entries(pdf, pdf.catalog.MarkInfo).Marked).toBe(true)
    for (const { entries: page } of pdf.pages) if (page.Annots) expect(page.Tabs).toEqual({ name: 'S' })
  })

  it('claims PDF/A-2a and PDF/UA-1, and escapes what it says of itself', () => {
    const metadata = pdf.catalog.Metadata
    const xmp = Buffer.from((isRef(metadata) && pdf.objects.get(metadata.ref)?.stream) || []).toString('utf8')
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(xmp).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>')
    expect(xmp).toContain('Hur det gick för barn &amp; unga')
    expect(xmp).toContain('<xmp:CreateDate>2026-04-14T10:00:00Z</xmp:CreateDate>')
    expect(isRef((pdf.catalog.OutputIntents as PdfValue[])[0])).toBe(true)
  })

  it('has the headings as bookmarks, each under its chapter', () => {
    const chapters = bookmarks(pdf, entries(pdf, pdf.catalog.Outlines))
    expect(chapters.map(({ title }) => title)).toEqual([
      'Fyra av tio mål nåddes. Fler barn är trygga, men klyftan i skolan växte.',
      'Utbildning',
      'Alla siffror',
    ])
    expect(chapters[0]?.below.map(({ title }) => title)).toEqual([
      'Blev bättre',
      'Brister',
      'Pengarna',
      'Kommunstyrelsen behöver ta ställning till',
    ])
  })
})

describe('what runs over a page', () => {
  it('keeps a paragraph one element', async () => {
    const pdf = await render(withBlocks(...Array.from({ length: 14 }, () => paragraph(PROSE.repeat(3)))))
    const broken = ofType(pdf, 'P').filter(({ pages }) => pages.length === 2)
    expect(broken.length).toBeGreaterThan(0)
    expect(broken.map(wordsOf)).toEqual(broken.map(() => PROSE.repeat(3)))
  })

  it('keeps a list item, a box and a table row one element', async () => {
    const long = PROSE.repeat(30)
    const pdf = await render(
      withBlocks(
        { kind: 'list', ordered: false, items: [words(long)] },
        { kind: 'note', title: 'Att ta ställning till', blocks: [paragraph(long)] },
        {
          kind: 'table',
          id: 't',
          caption: 'Lång',
          columns: [
            { label: 'A', align: 'text' },
            { label: 'B', align: 'text' },
          ],
          rows: [[words('1'), words(long)]],
        },
      ),
    )
    expect(pdf.untagged).toEqual([])
    expect(ofType(pdf, 'LBody').map(wordsOf)).toContain(long)
    expect(ofType(pdf, 'Note').map(wordsOf)).toEqual([long])
    expect(ofType(pdf, 'H2').map(wordsOf)).toEqual(['Att ta ställning till'])
    expect(ofType(pdf, 'TD').map(wordsOf)).toEqual([long])
  })

  it('loses nothing of an entry that is longer than a page', async () => {
    const entry = sampleEntry(1, 'partly', 'Delvis uppnått')
    if (entry.kind !== 'group') throw new Error('an entry is a group')
    const [left = [], right = []] = entry.parts
    const more = Array.from({ length: 20 }, (_, i) => paragraph(`${i + 1}. ${PROSE}`))
    const pdf = await render(withBlocks({ ...entry, parts: [[...left, ...more], right] }))
    const spoken = wordsOf(pdf.root)
    for (const { text } of more.flatMap((one) => (one.kind === 'paragraph' ? one.text : [])))
      expect(spoken).toContain(text)
  })
})

describe('what documents may hold', () => {
  it('leaves a link that leads nowhere as plain words', async () => {
    const pdf = await render(
      withBlocks({ kind: 'paragraph', style: 'body', text: [{ text: 'Se bilagan', to: 'nowhere' }] }),
    )
    expect(ofType(pdf, 'Link').flatMap(wordsOf)).toEqual([])
    expect(ofType(pdf, 'P').map(wordsOf)).toContain('Se bilagan')
  })

  it('shows a box for a letter the fonts lack, rather than nothing', async () => {
    const pdf = await render(withBlocks(paragraph('Ett 😀 och 漢 och cafe\u0301')))
    expect(ofType(pdf, 'P').map(wordsOf)).toContain('Ett □ och □ och café')
  })

  it('gives a table without rows no empty body', async () => {
    const columns = [{ label: 'Mål', align: 'text' }] as const
    const pdf = await render(withBlocks({ kind: 'table', id: 't', caption: 'Tom', columns, rows: [] }))
    expect(ofType(pdf, 'Table')[0]?.kids.map(({ type }) => type)).toEqual(['Caption', 'TR'])
  })

  it('draws empty lists, key figures and columns without a trace', async () => {
    const pdf = await render(
      withBlocks(
        { kind: 'list', ordered: false, items: [] },
        { kind: 'key-figures', items: [] },
        { kind: 'group', layout: 'columns', parts: [[], []] },
        { kind: 'page-break' },
        paragraph('Slut'),
        { kind: 'page-break' },
      ),
    )
    expect(ofType(pdf, 'P').map(wordsOf)).toContain('Slut')
    expect(ofType(pdf, 'LI').every((item) => wordsOf(item) !== '')).toBe(true)
  })

  it('refuses a figure whose chart has no file', async () => {
    await expect(render(withBlocks({ ...BARS, chart: 'pie' }))).rejects.toThrow(RangeError)
  })
})

function entries(pdf: TaggedPdf, value: PdfValue | undefined): Readonly<Record<string, PdfValue>> {
  const resolved = pdf.resolve(value)
  return isDictionary(resolved) ? resolved.entries : {}
}

function scopeOf(cell: TaggedElement | undefined): string {
  const scope = cell?.attributes.Scope
  return isName(scope) ? scope.name : ''
}

function isListOf({ ListNumbering: numbering }: TaggedElement['attributes'], ...kinds: readonly string[]): boolean {
  return isName(numbering) && kinds.includes(numbering.name)
}

function namedPlaces(pdf: TaggedPdf): readonly (string | undefined)[] {
  const names = entries(pdf, entries(pdf, pdf.catalog.Names).Dests).Names as PdfValue[]
  return names.filter((_, i) => i % 2 === 0).map(textOf)
}

type Bookmark = { readonly title: string | undefined; readonly below: readonly Bookmark[] }
function bookmarks(pdf: TaggedPdf, parent: Readonly<Record<string, PdfValue>>): readonly Bookmark[] {
  const found: Bookmark[] = []
  for (let item = parent.First; item !== undefined; item = entries(pdf, item).Next) {
    const own = entries(pdf, item)
    found.push({ title: textOf(own.Title), below: bookmarks(pdf, own) })
  }
  return found
}

/** A text of each block, by which its place can be found; in the order of the document. */
function textsOf(block: Block): readonly string[] {
  if (block.kind === 'group') return block.parts.flat().flatMap(textsOf)
  if (block.kind === 'note') return [block.title, ...block.blocks.flatMap(textsOf)]
  if (block.kind === 'heading' && block.level < 3) return [block.text]
  if (block.kind === 'key-figures') return block.items.map(({ label }) => label)
  if (block.kind === 'table') return [block.caption]
  return []
}

function altsOf(block: Block): readonly string[] {
  if (block.kind === 'group') return block.parts.flat().flatMap(altsOf)
  return block.kind === 'figure' ? [block.alt] : []
}
