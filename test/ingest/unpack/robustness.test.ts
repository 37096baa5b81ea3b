// Whatever bytes come, unpack answers with tables or with words: it never throws and always ends.

import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentFiles, workbookFiles } from '../../support/office.ts'
import { json, rowsOf, unpackAll } from '../../support/unpacked.ts'
import { writeZip, type ZipFile } from '../../support/zip.ts'

const workbook = workbookFiles({
  sheets: [
    {
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>b</t></is></c></row><row r="3"><c r="A3" s="1"><v>0.744</v></c><c r="B3" s="2"><f>A1</f><v>45352</v></c></row>',
      merged: ['A1:B2'],
    },
  ],
  strings: '<si><t>kommun</t></si>',
  formats: ['0%', 'yyyy-mm-dd'],
})
const document = documentFiles(
  '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
)
const kolada = json({
  values: [
    { kpi: 'N1', municipality: '0180', period: '2024', values: [{ gender: 'T', value: 1.5, status: '', count: 1 }] },
  ],
})
const jsonStat = json({
  version: '2.0',
  class: 'dataset',
  id: ['a', 'b'],
  size: [1, 2],
  dimension: { a: { category: { index: { x: 0 } } }, b: { category: { index: ['y', 'z'] } } },
  value: { 1: 2 },
  status: { 0: '..' },
})

/** Reads all there is to read: some grids make their rows only when asked. */
function exhaust(bytes: Uint8Array): void {
  const { unpacked, sheets, sentences } = unpackAll(bytes)
  for (const sheet of sheets)
    for (const cells of rowsOf(sheet)) for (const cell of cells) expect(cell).toBe(cell.trim())
  if (unpacked.kind === 'refused') expect(sentences.length).toBeGreaterThan(0)
  for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|NaN|\[object/)
}

const edits = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 })
const edit = (bytes: Uint8Array, changes: readonly (readonly [number, number])[]): Uint8Array => {
  const changed = Uint8Array.from(bytes)
  for (const [at, byte] of changes) changed[at % changed.length] = byte
  return changed
}

describe('unpack', () => {
  it('survives any bytes, also behind the first bytes of each kind of file', () => {
    const starts = ['', '1f8b08', '504b0304', '504b0506', 'd0cf11e0a1b11ae1', '7b22', '5b7b'].map((hex) =>
      Buffer.from(hex, 'hex'),
    )
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), (start, bytes) =>
        exhaust(Buffer.concat([start, bytes])),
      ),
      { numRuns: 1_000 },
    )
  })

  it('survives any change of some bytes in a good file', () => {
    const good = [writeZip(workbook), writeZip(document), gzipSync(writeZip(workbook)), kolada, jsonStat]
    fc.assert(
      fc.property(fc.constantFrom(...good), edits, (bytes, changes) => exhaust(edit(bytes, changes))),
      { numRuns: 2_000 },
    )
  })

  it('survives any change inside the parts of a good archive, where no checksum tells', () => {
    const parts = [workbook, document].flatMap((files) => files.map((_, index) => ({ files, index })))
    fc.assert(
      fc.property(fc.constantFrom(...parts), edits, ({ files, index }, changes) => {
        const changed = files.map(
          (file, at): ZipFile => (at === index ? { ...file, content: edit(Buffer.from(file.content), changes) } : file),
        )
        exhaust(writeZip(changed))
      }),
      { numRuns: 2_000 },
    )
  })

  it('survives any part of a good archive put together with any other', () => {
    const letters = fc.constantFrom(
      ...'<row r="2">|</row>|<c r="B2" t="s">|</c>|<c>|<v>|</v>|1|-1|1e308|<is>|</is>|<t>|</t>|<f>|</f>|&amp;|&x;|<!--|-->|<![CDATA[|]]>|"|<rPh>|</rPh>| '.split(
        '|',
      ),
    )
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 40 }), (pieces) => {
        const rows = pieces.join('')
        exhaust(writeZip(workbookFiles({ sheets: [{ rows }], strings: '<si><t>x</t></si>' })))
      }),
      { numRuns: 1_000 },
    )
  })

  it('survives JSON of any shape under the names it knows', () => {
    const keys = fc.constantFrom(
      ...'values kpi municipality ou period gender value status count isdeleted class version dataset id size dimension category index label next_url a b'.split(
        ' ',
      ),
    )
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom<unknown>(null, true, 0, 1, 2, -1.5, 1e300, '', '2.0', 'dataset', 'a', 'b', '__proto__'),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(keys, tie('tree'), { maxKeys: 6 }),
      ),
    }))
    fc.assert(
      fc.property(fc.dictionary(keys, tree, { maxKeys: 8 }), fc.boolean(), (value, isDataset) =>
        exhaust(json(isDataset ? { ...value, class: 'dataset', version: '2.0' } : { values: [], ...value })),
      ),
      { numRuns: 2_000 },
    )
  })

  it('refuses a good JSON file wherever it is cut off', () => {
    for (const bytes of [kolada, jsonStat])
      for (let length = 2; length < bytes.length; length++)
        expect([length, unpackAll(bytes.subarray(0, length)).codes]).toEqual([length, ['json.cut-off']])
  })

  it('takes values of a good workbook for nothing else after a change, unless it says so', () => {
    const whole = writeZip(workbook)
    const rows = unpackAll(whole).sheets.map(rowsOf)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, difference) => {
        const { unpacked, sheets } = unpackAll(edit(whole, [[at, (whole[at] ?? 0) ^ difference]]))
        if (unpacked.kind === 'sheets') expect(sheets.map(rowsOf)).toEqual(rows)
      }),
      { numRuns: 1_000 },
    )
  })
})
