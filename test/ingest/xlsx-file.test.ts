// XLSX files as another reader reads them: texts are texts, numbers numbers, and nothing is a formula.

import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { type XlsxCell, xlsxFile } from '../../src/ingest/xlsx-file.ts'

const sheet = (rows: readonly (readonly XlsxCell[])[]) => ({
  name: 'Blad',
  columns: [{ width: 10 }],
  rows,
  headerRows: 1,
  isTable: false,
})
const book = (rows: readonly (readonly XlsxCell[])[]) => xlsxFile({ title: 'Prov', sheets: [sheet(rows)] })
const read = (bytes: Uint8Array) => readSheet(Buffer.from(bytes), { trim: false })
const part = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array())

describe('an XLSX file', () => {
  it('gives texts back as texts and numbers as numbers', async () => {
    const rows = [
      ['rubrik', 'tal'],
      ['=1+1', -12.5],
      ['@SUM(A1)', 0],
      ['0114', 1e-7],
      ['2024-05', 612_000_000],
      ['constructor', 74.4],
      ['å "ä" <ö> & \'é\' 😀', 3],
    ]
    expect(await read(book(rows))).toEqual(rows)
  })

  it('holds no formula whatever the texts are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'=+-@<f>/a1&"') }), { minLength: 1 }), (cells) => {
        expect(part(book([cells]), 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/)
      }),
    )
  })

  it('gives any text back, apart from characters that XML has no way to say', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((one) => !/(?![\t\n])\p{Cc}|[\ufffe\uffff]/u.test(one) && one.trim() !== '')
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (cells) => {
        expect(await read(book([cells]))).toEqual([cells])
      }),
    )
    expect(await read(book([['a\0b\u0008c\ud800d']]))).toEqual([['abcd']])
  })

  it('is the same bytes for the same cells', () => {
    expect(book([['a', 1]])).toEqual(book([['a', 1]]))
  })

  it('says what it is and freezes its header', () => {
    const bytes = book([['a'], ['b']])
    expect(part(bytes, 'docProps/core.xml')).toContain('<dc:title>Prov</dc:title><dc:language>sv-SE</dc:language>')
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain('ySplit="1" topLeftCell="A2"')
    expect(part(bytes, 'xl/workbook.xml')).toContain("'Blad'!$1:$1")
  })

  it('cuts off a text longer than a cell may hold, with a sign that it did', async () => {
    const [[cell] = []] = await read(book([['å'.repeat(40_000)]]))
    expect(String(cell)).toHaveLength(32_767)
    expect(String(cell)).toMatch(/å…$/)
  })

  it('is a table where its first row is a header', () => {
    const bytes = xlsxFile({ title: 'Prov', sheets: [{ ...sheet([['a', 'b & c']]), isTable: true }] })
    expect(part(bytes, 'xl/tables/table1.xml')).toContain('ref="A1:B2"')
    expect(part(bytes, 'xl/tables/table1.xml')).toContain('name="b &amp; c"')
  })
})
