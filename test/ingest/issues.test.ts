// Lists of issues: grouped for people and programs, and as a file a spreadsheet can open safely.

import { expect, it } from 'vitest'
import type { Issue } from '../../src/domain/issue.ts'
import { groupIssues, issuesCsv } from '../../src/ingest/index.ts'
import { issueGroupMessage, issueMessage, issueSentence } from '../../src/text/issues.ts'

const issue = (row: number | null, value: string | null, own: Partial<Issue> = {}): Issue => ({
  code: 'number.not-a-number',
  severity: 'error',
  row,
  column: 'Andel',
  value,
  params: {},
  ...own,
})

it('says what is wrong, where, and what to do', () => {
  expect(issueSentence(issue(14, 'abc'), 'sv')).toBe(
    'Rad 14, kolumn Andel: värdet ”abc” är inte ett tal. Skriv till exempel 71,2.',
  )
  expect(issueMessage(issue(14, 'abc'), 'sv')).toBe('Värdet är inte ett tal. Skriv till exempel 71,2.')
  const repeated = issue(9, null, { code: 'row.repeated', params: { firstRow: 7 } })
  expect(issueSentence(repeated, 'sv')).toContain('på rad 7')
  expect(issueMessage(repeated, 'sv')).not.toContain('7')
  const unknown = issue(2, 'M4', { code: 'goal.unknown', params: { goal: 'M4', nearest: 'M1\nM2\nM3' } })
  expect(issueMessage(unknown, 'sv')).toContain('Menar du M1, M2 eller M3?')
  const names = 'N01 (Mässling, påssjuka och röda hund)\nN02 (Barn, ungdomar)'
  const indicator = issue(2, 'N0', { code: 'indicator.unknown', params: { indicator: 'N0', nearest: names } })
  expect(issueMessage(indicator, 'sv')).toContain(
    'Menar du N01 (Mässling, påssjuka och röda hund) eller N02 (Barn, ungdomar)?',
  )
  const one = issue(2, 'N0', {
    code: 'indicator.unknown',
    params: { indicator: 'N0', nearest: 'N02 (Barn, ungdomar)' },
  })
  expect(issueMessage(one, 'sv')).toContain('Menar du N02 (Barn, ungdomar)?')
})

it('says it in English too, with the numbers as they are written', () => {
  expect(issueSentence(issue(14, 'abc'), 'en')).toBe(
    'Row 14, column Andel: the value “abc” is not a number. Write for example 71,2.',
  )
  const unknown = issue(2, 'M4', { code: 'goal.unknown', params: { goal: 'M4', nearest: 'M1\nM2\nM3' } })
  expect(issueMessage(unknown, 'en')).toBe('The goal M4 is not in the plan. Do you mean M1, M2 or M3?')
  const large = { size: 12_500_000, limit: 10_000_000 }
  expect(issueMessage(issue(null, null, { code: 'file.too-large', params: large }), 'en')).toBe(
    'The file is 12 MB and may be at most 9,6 MB. Split it into several files.',
  )
})

it('keeps of a group what it says in any language; what earlier versions kept is said as it stands', () => {
  const repeated = (row: number) => issue(row, null, { code: 'row.repeated', params: { firstRow: row - 1 } })
  const english = (...rows: readonly number[]) =>
    groupIssues(rows.map(repeated)).map((group) => issueGroupMessage(group, 'en'))
  expect(english(3)).toEqual([
    'The same item is already there on row 2 with the same values. The row is not read again.',
  ])
  expect(english(3, 9)).toEqual(['The same item is already there with the same values. The row is not read again.'])
  const rest = { code: 'row.repeated', message: '', said: { of: 'rest', params: {} } } as const
  expect(issueGroupMessage(rest, 'en')).toContain('More problems of the same kind')
  expect(issueGroupMessage({ code: 'row.repeated', message: '[borttaget]' }, 'en')).toBe('[borttaget]')
})

it('groups by code and message: errors first, then by line, never more than twenty cells, always the true count', () => {
  const warnings = Array.from({ length: 30 }, (_, index) =>
    issue(100 - index, '', { code: 'value.empty', severity: 'warning' }),
  )
  const groups = groupIssues([...warnings, issue(60, 'x'), issue(3, 'y'), issue(40, null, { code: 'activity.no-id' })])
  expect(groups.map(({ code, count, cells }) => [code, count, cells.length, cells[0]?.row])).toEqual([
    ['number.not-a-number', 2, 2, 3],
    ['activity.no-id', 1, 1, 40],
    ['value.empty', 30, 20, 71],
  ])
  expect(groups[0]).toEqual({
    code: 'number.not-a-number',
    severity: 'error',
    message: 'Värdet är inte ett tal. Skriv till exempel 71,2.',
    said: { of: 'many', params: {} },
    count: 2,
    cells: [
      { row: 3, column: 'Andel', value: 'y' },
      { row: 60, column: 'Andel', value: 'x' },
    ],
  })
})

it('puts the rest of a kind together where each row’s problem reads differently', () => {
  const skipped = Array.from({ length: 1000 }, (_, index) =>
    issue(index + 2, `X${index}`, {
      code: 'indicator.skipped',
      severity: 'warning',
      params: { indicator: `X${index}`, nearest: '' },
    }),
  )
  const groups = groupIssues(skipped)
  expect(groups).toHaveLength(51)
  expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(1000)
  expect(groups.at(-1)).toMatchObject({ code: 'indicator.skipped', count: 950, cells: { length: 20 } })
  expect(groups.at(-1)?.message).toContain('Fler problem av samma sort')
  expect(groups.at(-1)?.cells[0]).toEqual({ row: 52, column: 'Andel', value: 'X50' })
})

it('names the other row where one row alone repeats it, and not where many do', () => {
  const contradicted = (row: number) => issue(row, '82', { code: 'row.contradicted', params: { firstRow: row - 1 } })
  const messages = (...rows: readonly number[]) => groupIssues(rows.map(contradicted)).map(({ message }) => message)
  expect(messages(3)).toEqual(['Samma uppgift finns redan på rad 2 men med andra värden. Ta bort den rad som är fel.'])
  expect(messages(3, 9)).toEqual(['Samma uppgift finns redan men med andra värden. Ta bort den rad som är fel.'])
})

it('writes issues as CSV with no cell a spreadsheet would run, and numbers as they are', () => {
  const words = {
    columns: ['rad', 'kolumn', 'värde', 'allvar', 'kod', 'meddelande'] as const,
    severity: { error: 'fel', warning: 'varning' },
    message: () => 'Ett "fel"; rätta det',
  }
  const values = ['=HYPERLINK("x")', '-2,5', '+46 (0)', '@summa', null]
  const csv = issuesCsv(
    values.map((value) => issue(2, value)),
    words,
  )
  expect(csv.startsWith('\ufeffrad;kolumn;värde;allvar;kod;meddelande\r\n')).toBe(true)
  expect(
    csv
      .split('\r\n')
      .slice(1, 6)
      .map((line) => line.slice('2;Andel;'.length).split(';fel;')[0]),
  ).toEqual([`"'=HYPERLINK(""x"")"`, '-2,5', "'+46 (0)", "'@summa", ''])
  expect(csv.endsWith('number.not-a-number;"Ett ""fel""; rätta det"\r\n')).toBe(true)
})
