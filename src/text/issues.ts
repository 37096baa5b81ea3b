// Sentences about problems in files: what is wrong, where, what to do. One entry per issue code; a code without a
// sentence does not compile. Each is written to stand after "Rad 14, kolumn Andel: " and alone, for many cells at once.
// The sentences themselves are in issues-*.ts.

import { importIssueTexts } from './import.ts'
import { lowerFirst, type Shown, shorten, upperFirst } from './issue-words.ts'
import { fileIssues } from './issues-file.ts'
import { planIssues } from './issues-plan.ts'
import { tableIssues } from './issues-table.ts'
import { valueIssues } from './issues-values.ts'
import { type Language, texts } from './language.ts'

export type { NoParams } from './issue-words.ts'
export type { ElsewherePlace, FileKind, OtherKind } from './issues-file.ts'
export type { FormatKind, JsonKind } from './issues-table.ts'
export type { NumberUnit, WordList } from './issues-values.ts'

const sentencesIn = <Known extends Language>(language: Known) => ({
  ...fileIssues[language],
  ...tableIssues[language],
  ...valueIssues[language],
  ...planIssues[language],
})
export const issueTexts = { sv: sentencesIn('sv'), en: sentencesIn('en') }

export type IssueCode = keyof typeof issueTexts.sv
export type IssueParams<Code extends IssueCode> = Parameters<(typeof issueTexts.sv)[Code]>[0]

/** Words around the sentences. */
const placeTexts = texts(
  {
    row: (row: number) => `rad ${row}`,
    column: (column: string) => `kolumn ${column}`,
    value: (value: string) => ` ”${value}”`,
    onRow: (line: number) => ` på rad ${line}`,
  },
  {
    row: (row) => `row ${row}`,
    column: (column) => `column ${column}`,
    value: (value) => ` “${value}”`,
    onRow: (line) => ` on row ${line}`,
  },
)

/** Any issue, as `domain/issue.ts` has them. */
type AnyIssue = {
  readonly code: string
  readonly row: number | null
  readonly column: string | null
  readonly value: string | null
  readonly params: Readonly<Record<string, string | number>>
}

/** The sentence without place and value: the same for all cells with the same problem. */
export const issueMessage = (issue: Pick<AnyIssue, 'code' | 'params'>, language: Language): string =>
  render(issue, { value: '', row: () => '', isOne: false }, language)

/** The same where there is one cell only: it also names the other row that the problem is with. */
export const issueMessageOfOne = (issue: Pick<AnyIssue, 'code' | 'params'>, language: Language): string =>
  render(issue, { value: '', row: placeTexts[language].onRow, isOne: true }, language)

/** What a group of issues says, as it is kept: of its only cell, of all its cells, or that there are more of its kind. */
export type SaidIssue = {
  readonly of: 'one' | 'many' | 'rest'
  readonly params: Readonly<Record<string, string | number>>
}

/** `message`: what stands where nothing else is kept, as of imports of earlier versions and of those that are cleared. */
export function issueGroupMessage(
  { code, message, said }: { readonly code: string; readonly message: string; readonly said?: SaidIssue | undefined },
  language: Language,
): string {
  if (!said) return message
  if (said.of === 'rest') return importIssueTexts[language].moreOfKind
  const issue = { code, params: said.params }
  return said.of === 'one' ? issueMessageOfOne(issue, language) : issueMessage(issue, language)
}

/** The whole sentence about one cell: "Rad 14, kolumn Andel: värdet ”abc” är inte ett tal. Skriv till exempel 71,2." */
export function issueSentence(issue: AnyIssue, language: Language): string {
  const text = placeTexts[language]
  const value = issue.value === null || issue.value === '' ? '' : text.value(shorten(issue.value))
  const sentence = render(issue, { value, row: text.onRow, isOne: true }, language)
  const place = issuePlace(issue, language)
  return place === '' ? sentence : `${place}: ${lowerFirst(sentence)}`
}

/**
 * The same in a copy of the user's own file, beside the row it is about, in Swedish as the file is: "Fel, kolumn Andel: värdet ”abc” är inte ett tal. Skriv till exempel 71,2."
 * `withRow`: "Fel, rad 14, kolumn Andel: …".
 */
export function issueRemark(
  issue: AnyIssue & { readonly severity: 'error' | 'warning' },
  { withRow }: { readonly withRow: boolean },
): string {
  const row = withRow ? issue.row : null
  const sentence = issueSentence({ ...issue, row }, 'sv')
  // With a place or without, the severity comes first.
  return `${upperFirst(importIssueTexts.sv.severity[issue.severity])}${issuePlace({ ...issue, row }, 'sv') === '' ? ': ' : ', '}${lowerFirst(sentence)}`
}

/** "Rad 14, kolumn Andel"; empty where the problem is the whole file's. */
function issuePlace({ row, column }: Pick<AnyIssue, 'row' | 'column'>, language: Language): string {
  const text = placeTexts[language]
  const parts = [row === null ? '' : text.row(row), column === null ? '' : text.column(shorten(column))]
  return upperFirst(parts.filter((part) => part !== '').join(', '))
}

function render({ code, params }: Pick<AnyIssue, 'code' | 'params'>, shown: Shown, language: Language): string {
  const sentences: Readonly<Record<string, unknown>> = issueTexts[language]
  const text = sentences[code]
  if (typeof text !== 'function') throw new TypeError(`No text for the issue code ${code}`)
  return text(params, shown)
}
