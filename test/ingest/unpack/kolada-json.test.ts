// Answers of Kolada's API, as documented for version 2 and 3, and such as are not.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { json, linesOf, onlyRows, rowsOf, unpackAll } from '../../support/unpacked.ts'

const value = (more: object = {}) => ({ gender: 'T', value: 31.3, status: '', count: 1, ...more })
const row = (more: object = {}) => ({ kpi: 'N00945', municipality: '0180', period: '2009', values: [value()], ...more })
const answer = (rows: readonly unknown[], more: object = {}) => json({ values: rows, count: rows.length, ...more })
const HEADER = ['kpi', 'municipality', 'period', 'gender', 'value', 'status', 'count', 'isdeleted']

/** Codes and the place in the sentence. */
const refusal = (bytes: Uint8Array) => {
  const { unpacked, sentences } = unpackAll(bytes)
  return unpacked.kind === 'refused' ? sentences[0] : unpacked.kind
}

describe('an answer from Kolada', () => {
  it('in version 2 is a row for each value, numbered like a spreadsheet', () => {
    const values = [value({ gender: 'K', value: null, status: 'Missing' }), value({ gender: 'M', value: 40, count: 3 })]
    const { sheets, codes } = unpackAll(answer([row(), row({ period: 2010, values })], { next_page: null }))
    expect(sheets.map((sheet) => [sheet.name, sheet.grid.kind, rowsOf(sheet), linesOf(sheet)])).toEqual([
      [
        'Kolada',
        'kolada-json',
        [
          HEADER,
          ['N00945', '0180', '2009', 'T', '31.3', '', '1', ''],
          ['N00945', '0180', '2010', 'K', '', 'Missing', '1', ''],
          ['N00945', '0180', '2010', 'M', '40', '', '3', ''],
        ],
        [1, 2, 3, 4],
      ],
    ])
    expect(codes).toEqual([])
  })

  it('in version 3 says which rows and values have been withdrawn', () => {
    const rows = [
      row({ isdeleted: false, values: [value({ isdeleted: false }), value({ gender: 'K', isdeleted: true })] }),
      row({ isdeleted: true, values: [value({ isdeleted: false })] }),
      row({ isdeleted: false }),
    ]
    expect(onlyRows(answer(rows)).map((cells) => cells[7])).toEqual(['isdeleted', 'false', 'true', 'true', 'false'])
  })

  it('about units has their ids', () => {
    const { municipality, ...rest } = row()
    const [header, first] = onlyRows(answer([{ ...rest, ou: 'V15E018001' }]))
    expect(header?.[1]).toBe('ou')
    expect(first?.[1]).toBe('V15E018001')
    expect(refusal(answer([{ ...rest, ou: 'V15E018001' }, row()]))).toContain('values[1].ou saknas')
  })

  it('that goes on in another file is warned of', () => {
    for (const next of [{ next_url: 'https://api.kolada.se/v3/x' }, { next_page: 'http://api.kolada.se/v2/x' }])
      expect(unpackAll(answer([row()], next)).codes).toEqual(['json.more-pages'])
    expect(unpackAll(answer([row()], { next_url: '', previous_url: 'x' })).codes).toEqual([])
  })

  it('keeps every digit of a value', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })
    fc.assert(
      fc.property(number, (written) => {
        const text = onlyRows(answer([row({ values: [value({ value: written })] })]))[1]?.[4] ?? ''
        expect(Number(text)).toBe(written + 0)
      }),
    )
    expect(
      onlyRows(Buffer.from(JSON.stringify({ values: [row()] }).replace('31.3', '74.400000000000006')))[1]?.[4],
    ).toBe('74.4')
  })

  it.each([
    ['values[0].kpi', row({ kpi: undefined })],
    ['values[0].kpi', row({ kpi: 945 })],
    ['values[0].municipality', row({ municipality: 180 })],
    ['values[0].period', row({ period: null })],
    ['values[0].period', row({ period: 2009.5 })],
    ['values[0].period', row({ period: '' })],
    ['values[0].values', row({ values: 31.3 })],
    ['values[0].values', row({ values: undefined })],
    ['values[0].isdeleted', row({ isdeleted: 'no' })],
    ['values[0].values[0]', row({ values: [31.3] })],
    ['values[0].values[0].gender', row({ values: [value({ gender: undefined })] })],
    ['values[0].values[0].value', row({ values: [value({ value: undefined })] })],
    ['values[0].values[0].value', row({ values: [value({ value: '31.3' })] })],
    ['values[0].values[0].value', row({ values: [value({ value: 2 ** 60 })] })],
    ['values[0].values[0].count', row({ values: [value({ count: '1' })] })],
    ['values[0].values[0].status', row({ values: [value({ status: 1 })] })],
    ['values[0].values[0].value', row({ values: [value({ value: [31.3] })] })],
    ['values[0].values[0]', row({ values: [value({ values: [value()] })] })],
    ['values[0]', row({ data: [1] })],
    ['values[0]', 3],
  ])('is refused with the place where %s is not as it should be', (place, wrong) => {
    expect(refusal(answer([wrong]))).toContain(` ${place}`)
  })

  it('of more levels than it should have is refused', () => {
    for (const wrong of [row({ values: [value({ values: [value()] })] }), row({ rows: [value()] })])
      expect(unpackAll(answer([wrong])).codes).toEqual(['json.unknown-level'])
  })

  it('without values says so', () => {
    expect(refusal(answer([]))).toContain('inga värden')
    expect(refusal(answer([row({ values: [] })]))).toContain('inga värden')
  })
})
