// CSV: what is written comes back cell by cell, with the line each row starts on.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../src/ingest/csv.ts'
import { sniffDelimiter } from '../../src/ingest/sniff.ts'

const known = (name: string) => ['a', 'b', 'c'].includes(name)

describe('readCsv', () => {
  it('gives back any table that was written with quotes, with true line numbers', () => {
    const cell = fc.string({ unit: fc.constantFrom('x', 'å', '"', ';', ',', '\t', '\n', ' ', '1') })
    const table = fc.array(fc.tuple(fc.constant('1'), cell, cell), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(table, fc.constantFrom(';', ',', '\t'), (rows, delimiter) => {
        const lines = [['a', 'b', 'c'], ...rows].map((cells) => cells.map(quoted).join(delimiter))
        const read = tableOf(readCsv(`${lines.join('\n')}\n`, delimiter))
        const starts = lines.map(
          (_, index) => lines.slice(0, index).join('\n').split('\n').length + (index > 0 ? 1 : 0),
        )
        expect(read).toEqual({ rows: [['a', 'b', 'c'], ...rows], lines: starts })
      }),
    )
  })

  it('skips blank rows but counts them', () => {
    expect(tableOf(readCsv('\na;b\n\n1;2\n;\n3;4\n', ';'))).toEqual({
      lines: [2, 4, 6],
      rows: [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    })
  })

  it('says on which line a quote was opened and never closed', () => {
    expect(readCsv('a;b\n1;"två\nrader"\n2;"öppen\n3;4\n', ';')).toEqual({
      ok: false,
      problem: 'unclosed-quote',
      line: 4,
    })
  })
})

function tableOf(read: ReturnType<typeof readCsv>) {
  if (!read.ok) return read
  const rows = Array.from({ length: read.grid.rowCount }, (_, row) => row)
  return { rows: rows.map(read.grid.row), lines: rows.map(read.grid.lineOf) }
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

describe('sniffDelimiter', () => {
  it('looks for the header below titles that have commas', () => {
    const text =
      'Statistik från källan, www.skolverket.se\n\nValt läsår: 2018/19\nSkola;Kommun;Andel\nNorra;2081;96,0\n'
    expect(sniffDelimiter(text, (name) => name === 'Skola' || name === 'Kommun')).toBe(';')
  })

  const nothing = () => false

  it('is not put off by a header that is longer than it looks', () => {
    const long = 'x'.repeat(300_000)
    expect(sniffDelimiter(`a;b;${long}\n1;2;3\n`, known)).toBe(';')
    expect(sniffDelimiter(long, known)).toBeNull()
  })

  it('is not fooled by decimal commas, nor by commas in texts', () => {
    expect(sniffDelimiter('a;b\n1,5;2,5\n3,5;4,5\n', nothing)).toBe(';')
    expect(sniffDelimiter('namn;text\nA;ett, två, tre\n', nothing)).toBe(';')
    expect(sniffDelimiter('"a;b";c,d\n"1;2";3,4\n', (name) => name === 'd')).toBe(',')
  })

  it('lets known column names outweigh the number of cells', () => {
    expect(sniffDelimiter('a;b;en kolumn, med, många, komman\n', known)).toBe(';')
  })

  it('finds no delimiter in a text without columns', () => {
    expect(sniffDelimiter('Hej!\nHej då!\n', nothing)).toBeNull()
  })
})
