// Issues as a CSV file a spreadsheet opens as it is: all of them, one a line.

import type { Issue } from '../domain/issue.ts'

export type IssueWords = {
  /** Header names: row, column, value, severity, code, message. */
  readonly columns: readonly [string, string, string, string, string, string]
  readonly severity: (severity: Issue['severity']) => string
  readonly message: (issue: Issue) => string
}

/** Semicolons, CRLF and a byte order mark, as Excel in Swedish wants them. */
export function issuesCsv(issues: readonly Issue[], words: IssueWords): string {
  const lines = issues.map((issue) => [
    issue.row === null ? '' : String(issue.row),
    issue.column ?? '',
    issue.value ?? '',
    words.severity(issue.severity),
    issue.code,
    words.message(issue),
  ])
  return `\ufeff${[words.columns, ...lines].map((cells) => `${cells.map(safeCell).join(';')}\r\n`).join('')}`
}

/** Quoted where needed, and never a formula: a spreadsheet runs a cell that starts with =, +, - or @. */
function safeCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d[\d\s.,]*$/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
