// The fast path reads what csv-parse reads, row by row and line by line.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../src/ingest/csv.ts'
import { decode } from '../../src/ingest/decode.ts'
import type { Grid } from '../../src/ingest/grid.ts'
import { plainGrid, plainText } from '../../src/ingest/plain-csv.ts'
import type { Delimiter } from '../../src/ingest/sniff.ts'

const tableOf = (grid: Grid) =>
  Array.from({ length: grid.rowCount }, (_, row) => ({ line: grid.lineOf(row), cells: grid.row(row) }))

/** Both ways to read a text without quotes; null where the fast one declines. */
function both(text: string, delimiter: Delimiter) {
  const plain = plainText(Buffer.from(text))
  const slow = readCsv(text.replaceAll('\r\n', '\n'), delimiter)
  return plain && slow.ok ? { fast: tableOf(plainGrid(plain, delimiter, 1)), slow: tableOf(slow.grid) } : null
}

describe('the fast path', () => {
  it('gives the same rows as csv-parse for any text it takes', () => {
    const unit = fc.constantFrom('a', 'å', '1', ';', ',', '\t', ' ', '\u00a0', '\n', '\r\n', '–', '€', '😀', '\v', '')
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), fc.constantFrom<Delimiter>(';', ',', '\t'), (units, delimiter) => {
        const tables = both(units.join(''), delimiter)
        expect(tables).not.toBeNull()
        expect(tables?.fast).toEqual(tables?.slow)
      }),
      { numRuns: 2000 },
    )
  })

  it('gives the same rows as csv-parse for every case file without quotes', () => {
    const cases = join(import.meta.dirname, '../cases')
    const texts = readdirSync(cases).flatMap((name) => {
      const file = readdirSync(join(cases, name)).find((one) => /^input\.(csv|txt|tsv)$/.test(one))
      const decoded = file === undefined ? null : decode(readFileSync(join(cases, name, file)))
      return decoded?.ok && !decoded.text.includes('"') ? [decoded.text] : []
    })
    expect(texts.length).toBeGreaterThan(80)
    for (const text of texts)
      for (const delimiter of [';', ',', '\t'] as const) {
        const tables = both(text, delimiter)
        expect(tables?.fast).toEqual(tables?.slow)
      }
  })

  it('declines quotes, lone CR, NUL and letters in two parts', () => {
    for (const text of ['a;"b"\n', 'a;b\r1;2\r', 'a;\0b\n', 'a;a\u030a\n'])
      expect(plainText(Buffer.from(text))).toBeNull()
  })
})
