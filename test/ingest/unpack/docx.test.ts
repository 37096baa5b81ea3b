// Documents: their tables as grids.

import { describe, expect, it } from 'vitest'
import { writeDocument } from '../../support/office.ts'
import { linesOf, onlyRows, rowsOf, unpackAll } from '../../support/unpacked.ts'

const p = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const tc = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`
const tbl = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`
const one = (cell: string): string | undefined => onlyRows(writeDocument(tbl(tr(tc(cell)))))[0]?.[0]

describe('a document', () => {
  it('is its tables, in order and numbered, without the text around them', () => {
    const body = `${p('Handlingsplan')}${tbl(tr(tc(p('mål-id')), tc(p('mål'))), tr(tc(p('M1')), tc(p('Trygghet'))))}${p('och')}${tbl(tr(tc(p('x'))))}`
    const { sheets } = unpackAll(writeDocument(body))
    expect(sheets.map((sheet) => [sheet.name, sheet.grid.kind, rowsOf(sheet)])).toEqual([
      [
        'Tabell 1',
        'document',
        [
          ['mål-id', 'mål'],
          ['M1', 'Trygghet'],
        ],
      ],
      ['Tabell 2', 'document', [['x']]],
    ])
  })

  it('that has no tables says so', () => {
    expect(unpackAll(writeDocument(p('Hej'))).codes).toEqual(['file.no-tables'])
    expect(unpackAll(writeDocument(tbl(tr(tc(p(' ')))))).codes).toEqual(['file.empty'])
  })

  it('gives a table in a cell as a table of its own', () => {
    const inner = tbl(tr(tc(p('inre'))))
    const { sheets } = unpackAll(writeDocument(tbl(tr(tc(p('före') + inner + p('efter')), tc(p('sist'))))))
    expect(sheets.map(rowsOf)).toEqual([[['före efter', 'sist']], [['inre']]])
  })
})

describe('a cell of a document', () => {
  it('joins paragraphs, runs, tabs and line breaks', () => {
    expect(one(`${p('Alla barn')}${p('')}${p(' ska ')}`)).toBe('Alla barn ska')
    expect(
      one('<w:p><w:r><w:t>Tryg</w:t></w:r><w:r><w:t>ga</w:t><w:br/><w:t>barn</w:t><w:tab/><w:t>2024</w:t></w:r></w:p>'),
    ).toBe('Trygga barn 2024')
    expect(one('<w:p><w:r><w:t>2023</w:t><w:noBreakHyphen/><w:t>24</w:t></w:r></w:p>')).toBe('2023-24')
  })

  it('has text that has been added, but not what has been deleted or moved away', () => {
    const deleted = '<w:del w:id="1"><w:r><w:delText>80</w:delText></w:r></w:del>'
    const added = '<w:ins w:id="2"><w:r><w:t>85</w:t></w:r></w:ins>'
    const moved = '<w:moveFrom w:id="3"><w:r><w:t> 90</w:t></w:r></w:moveFrom>'
    expect(one(`<w:p><w:pPr><w:rPr><w:del w:id="4"/></w:rPr></w:pPr>${deleted}${added}${moved}</w:p>`)).toBe('85')
  })

  it('has what two programs draw in two ways only once, and nothing from fields or drawings', () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${p('ruta')}</mc:Choice><mc:Fallback>${p('ruta')}</mc:Fallback></mc:AlternateContent>`
    const drawing = '<w:drawing xmlns:a="urn:drawing"><a:t>figur</a:t></w:drawing>'
    expect(one(`${both}<w:p><w:r><w:instrText>PAGE</w:instrText>${drawing}</w:r></w:p>`)).toBe('ruta')
  })

  it('that is merged has its text in each of its cells', () => {
    const span = (n: number) => `<w:gridSpan w:val="${n}"/>`
    const rows = [
      tr(tc(p('Område'), '<w:vMerge w:val="restart"/>'), tc(p('Mål'), span(2))),
      tr(tc(p(''), '<w:vMerge/>'), tc(p('2024')), tc(p('2025'))),
      tr(tc(p('Skola'), '<w:vMerge w:val="restart"/>'), tc(p('70')), tc(p('75'))),
      tr(tc(p(''), '<w:vMerge w:val="continue"/>'), tc(p('80')), tc(p('85'))),
      tr(tc(p('Hälsa')), tc(p('1'), '<w:vMerge/>'), tc(p('2'))),
    ]
    expect(onlyRows(writeDocument(tbl(...rows)))).toEqual([
      ['Område', 'Mål', 'Mål'],
      ['Område', '2024', '2025'],
      ['Skola', '70', '75'],
      ['Skola', '80', '85'],
      ['Hälsa', '80', '2'],
    ])
  })

  it('stands in its column and row where others are missing, blank or deleted', () => {
    const rows = [
      tr(tc(p('a')), tc(p('b'))),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc(p('c'))}</w:tr>`,
      tr(tc(p('')), tc(p(''))),
      `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc(p('borta'))}</w:tr>`,
      tr(tc(p('d'))),
    ]
    const [sheet] = unpackAll(writeDocument(tbl(...rows))).sheets
    expect(sheet && rowsOf(sheet)).toEqual([['a', 'b'], ['', 'c'], ['d']])
    expect(sheet && linesOf(sheet)).toEqual([1, 2, 5])
  })

  it('cannot be wider than a sheet, nor many so wide', () => {
    const wide = (n: number) => tc(p('x'), `<w:gridSpan w:val="${n}"/>`)
    expect(unpackAll(writeDocument(tbl(tr(wide(1e9))))).codes).toEqual(['file.part-damaged'])
    expect(unpackAll(writeDocument(tbl(tr(wide(16_000), wide(16_000))))).codes).toEqual(['file.too-many-columns'])
    expect(unpackAll(writeDocument(tbl(...Array(1_300).fill(tr(wide(16_000)))))).codes).toEqual(['file.too-many-cells'])
    expect(unpackAll(writeDocument(tbl().repeat(1_001))).codes).toEqual(['file.too-many-sheets'])
  })
})
