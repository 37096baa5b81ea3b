// A file given back with remarks: everything that was in it, where it was, and what is wrong beside it.

import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { Issue } from '../../src/domain/issue.ts'
import { annotatedCopy } from '../../src/ingest/annotated-copy.ts'
import type { Grid, GridKind } from '../../src/ingest/grid.ts'

/** `lines`: where each row stands; one after another if not said. */
const gridOf = (
  kind: GridKind,
  rows: readonly (readonly string[])[],
  lines: readonly number[] = rows.map((_, index) => index + 1),
): Grid => ({
  kind,
  rowCount: rows.length,
  row: (index) => rows[index] ?? [],
  lineOf: (index) => lines[index] ?? 0,
  delimiter: kind === 'csv' ? ';' : ',',
  endsWithNewline: true,
})

const issue = (row: number | null, own: Partial<Issue> = {}): Issue => ({
  code: 'number.not-a-number',
  severity: 'error',
  row,
  column: 'värde',
  value: 'abc',
  params: {},
  ...own,
})

const copyOf = (grid: Grid, issues: readonly Issue[], headerIndex = 0) =>
  annotatedCopy({ grid, headerIndex, issues, title: 'Fel och varningar i fil', sheetName: 'Blad [1]' })
const textOf = (grid: Grid, issues: readonly Issue[], headerIndex = 0): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(copyOf(grid, issues, headerIndex)?.bytes)

const NOT_A_NUMBER = 'Fel, kolumn värde: värdet ”abc” är inte ett tal. Skriv till exempel 71,2.'

describe('a CSV file', () => {
  it('comes back with its rows, and what is wrong on each in a last column', () => {
    const grid = gridOf('csv', [
      ['kommun', 'värde'],
      ['2081', '71,2'],
      ['2081', 'abc'],
    ])
    expect(textOf(grid, [issue(3)])).toBe(
      `\ufeffkommun;värde;Fel och varningar\r\n2081;71,2;\r\n2081;abc;${NOT_A_NUMBER}\r\n`,
    )
  })

  it('keeps its delimiter, its preamble and its blank lines where they stood', () => {
    const rows = [['Uttag ur databasen'], ['kommun', 'värde', 'not'], ['2081', 'två\nrader'], ['2081', 'abc']]
    const grid = { ...gridOf('csv', rows, [1, 4, 5, 8]), delimiter: '\t' }
    const lines = textOf(grid, [issue(8)], 1)
      .replace('\ufeff', '')
      .split(/\r?\n/)
    expect(lines.slice(0, 4)).toEqual(['Uttag ur databasen', '', '', 'kommun\tvärde\tnot\tFel och varningar'])
    expect(lines[7]).toBe(`2081\tabc\t\t${NOT_A_NUMBER}`)
  })

  it('says several things on a row, and what has no row beside the new column’s name', () => {
    const grid = gridOf('csv', [
      ['kommun', 'värde'],
      ['', 'abc'],
    ])
    const text = textOf(grid, [
      issue(2),
      issue(2, { code: 'cell.empty', severity: 'warning', column: 'kommun', value: '' }),
      issue(null, { code: 'file.garbled-letters', severity: 'warning', column: null, value: null }),
      issue(77),
    ])
    const [header = '', row = ''] = text.split('\r\n')
    expect(row).toMatch(/Skriv till exempel 71,2\. \| Varning, kolumn kommun: cellen är tom/)
    expect(header).toMatch(
      /Fel och varningar \| Varning: å, ä och ö är förstörda .* \| Fel, rad 77, kolumn värde: värdet/,
    )
  })

  it('never holds a cell that a spreadsheet would run, the user’s own included', () => {
    const text = textOf(
      gridOf('csv', [
        ['a', 'b'],
        ['=1+1', '-12,5'],
        ['-', '@x'],
      ]),
      [],
    )
    expect(text.split('\r\n').slice(1, 3)).toEqual(["'=1+1;-12,5;", "-;'@x;"])
  })
})

describe('a spreadsheet', () => {
  const grid = gridOf(
    'spreadsheet',
    [['Rubrik'], ['kommun', 'värde', 'andel', 'text'], ['0114', '74.4', '12.5 %', '=1+1'], ['2081', 'abc', '3 %']],
    [1, 3, 4, 9],
  )

  it('comes back with its cells where they stood, numbers as numbers, and the remarks', async () => {
    const copy = copyOf(grid, [issue(9)], 1)
    expect(copy?.form).toBe('xlsx')
    const rows = await readSheet(Buffer.from(copy?.bytes ?? []))
    expect(rows).toHaveLength(9)
    expect(rows[2]).toEqual(['kommun', 'värde', 'andel', 'text', 'Fel och varningar'])
    expect(rows[3]).toEqual(['0114', 74.4, 0.125, '=1+1', null])
    expect(rows[8]).toEqual([2081, 'abc', 0.03, null, NOT_A_NUMBER])
  })

  it('tints the cell that is wrong and its remark, and no other', () => {
    const sheet = strFromU8(
      unzipSync(copyOf(grid, [issue(9)], 1)?.bytes ?? new Uint8Array())['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    )
    const styleOf = (cell: string) => Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)?.[1])
    const TINTED = 7
    expect(['A9', 'B9', 'C9', 'E9', 'B4', 'B3'].filter((cell) => styleOf(cell) >= TINTED)).toEqual(['B9', 'E9'])
  })

  it('keeps the texts of a document as texts, and gives JSON rows of its own', async () => {
    const document = copyOf(gridOf('document', [['a'], ['12.5']]), [])
    expect((await readSheet(Buffer.from(document?.bytes ?? [])))[1]).toEqual(['12.5', null])
    const json = copyOf(
      gridOf(
        'kolada-json',
        [
          ['kommun', 'värde'],
          ['2081', '1'],
          ['2081', 'abc'],
        ],
        [1, 1, 2],
      ),
      [issue(1)],
    )
    const rows = await readSheet(Buffer.from(json?.bytes ?? []))
    expect(rows.map((cells) => cells[2])).toEqual(['Fel och varningar', NOT_A_NUMBER, null])
  })
})

describe('personal data', () => {
  const rows = [
    ['namn', 'värde'],
    ['Kim 850709-9805', '1'],
  ]
  it('is never given out again, whether the import found it or not', () => {
    for (const kind of ['csv', 'spreadsheet'] as const) {
      expect(copyOf(gridOf(kind, rows), [])).toBeNull()
      expect(
        copyOf(gridOf(kind, [['värde'], ['1']]), [issue(2, { code: 'cell.personal-number', value: null })]),
      ).toBeNull()
    }
    expect(copyOf(gridOf('csv', [['belopp'], ['8507099805']]), [])).not.toBeNull()
  })
})

it('takes a hundred thousand issues', () => {
  const rows = [['kommun', 'värde'], ...Array.from({ length: 100_000 }, () => ['2081', 'abc'])]
  const issues = Array.from({ length: 100_000 }, (_, index) => issue(index + 2))
  expect(textOf(gridOf('csv', rows), issues).split(NOT_A_NUMBER)).toHaveLength(100_001)
  expect(copyOf(gridOf('spreadsheet', rows), issues)?.form).toBe('xlsx')
  const lost = textOf(gridOf('csv', [['värde']]), issues)
  expect(lost).toContain(' | och 99\u202f980 till')
})
