// CSV that spreadsheets open: nothing in it is run, numbers stay numbers, and what is read is what was written.

import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvText, withApostrophe, withoutApostrophe } from '../../src/domain/csv-text.ts'

const read = (text: string, delimiter = ';'): readonly (readonly string[])[] =>
  parse(text, { bom: true, columns: false, delimiter, record_delimiter: '\r\n', relax_column_count: true, trim: true })

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...`='+-@\t\r\n ;,"1%a\ufeff\u00a0＝`) }),
)
/** The first cell makes no row blank, since blank lines are no rows. */
const row = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => ['x', ...cells])

describe('a cell', () => {
  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\u00a0=1',
    '\u200b@x',
    '＝1+1',
    '－cmd',
  ])('is not run as a formula: %j', (text) => expect(withApostrophe(text)).toBe(`'${text}`))

  it.each(['-12,5', '−3', '-1 234', '-1\u00a0234,50', '-5 %', '-5%', '+3', '-', '- 3', '-1.2E-05', '14–16', '-0,5'])(
    'keeps its number: %j',
    (text) => expect(withApostrophe(text)).toBe(text),
  )

  it.each(['-5+cmd', '-1-1', '+46 8 a', '--1', '-1E5+A1', '-5 % =1', '-1;=2', '-\n1', '\t-5'])(
    'is no number only because it begins like one: %j',
    (text) => expect(withApostrophe(text)).toBe(`'${text}`),
  )

  it('is looked at in no time, however long it is and whatever was made to be slow', () => {
    const begun = performance.now()
    for (const blank of [' ', '\u00a0', '\u202f', ',1', '1'])
      expect(withApostrophe(`-1${blank.repeat(100_000)}x`)).toMatch(/^'-1/)
    expect(performance.now() - begun).toBeLessThan(500)
  })

  it('keeps apostrophes of its own', () => {
    expect(withoutApostrophe("'80-talet")).toBe("'80-talet")
    expect(withApostrophe("'80-talet")).toBe("'80-talet")
    expect(withApostrophe("'=1")).toBe("''=1")
    expect(withoutApostrophe("''=1")).toBe("'=1")
  })

  it('comes back whatever it holds', () => {
    fc.assert(fc.property(cell, (text) => withoutApostrophe(withApostrophe(text)) === text))
  })
})

describe('a CSV text', () => {
  it('has a byte order mark, semicolons and CRLF', () => {
    expect(csvText([['a', 'b;c'], ['d "e"']])).toBe('\ufeffa;"b;c"\r\n"d ""e"""\r\n')
  })

  it('is read back as it was given, apart from the apostrophes', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), fc.constantFrom(';', ',', '\t'), (rows, delimiter) => {
        const cells = read(csvText(rows, { delimiter }), delimiter)
        expect(cells.map((one) => one.map(withoutApostrophe))).toEqual(rows)
      }),
    )
  })

  it('holds no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const runnable = read(csvText(rows))
          .flat()
          .filter((text) => /^[\t\r\n]|^\s*[=+\-@]/.test(text))
        expect(runnable.filter((text) => !/^ *[+-]?[\d\s.,E%+-]*$/i.test(text))).toEqual([])
      }),
    )
  })

  it('writes any signed number as it is', () => {
    const number = fc
      .tuple(fc.constantFrom('-', '+', '- ', ''), fc.nat(), fc.nat({ max: 9999 }), fc.constantFrom('', ' %', '%'))
      .map(([sign, whole, part, unit]) => `${sign}${whole.toLocaleString('sv-SE')},${part}${unit}`)
    fc.assert(fc.property(number, (text) => csvText([['x', text]]) === `\ufeffx;${text}\r\n`))
  })

  it('keeps blank lines where they are asked for', () => {
    expect(csvText([['a'], ['b']], { blanksBefore: (index) => index * 2 })).toBe('\ufeffa\r\n\r\n\r\nb\r\n')
  })
})
