// Issues as a CSV file a spreadsheet opens as it is: all of them, one a line.

import { csvText } from '../domain/csv-text.ts'
import type { Issue } from '../domain/issue.ts'

export type IssueWords = {
  /** Names of the six columns: row, column, value, severity, code, message. */
  readonly columns: readonly string[]
  readonly severity: Readonly<Record<Issue['severity'], string>>
  readonly message: (issue: Issue) => string
}

export function issuesCsv(issues: readonly Issue[], words: IssueWords): string {
  const lines = issues.map((issue) => [
    issue.row === null ? '' : String(issue.row),
    issue.column ?? '',
    issue.value ?? '',
    words.severity[issue.severity],
    issue.code,
    words.message(issue),
  ])
  return csvText([words.columns, ...lines])
}
