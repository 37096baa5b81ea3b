// A problem in someone's file, as data (R7): what, where, and the values a sentence about it needs. The words are in text/.

export type Severity = 'error' | 'warning'

/**
 * `code` is stable and names the sentence in `text/issues.ts`. `row` is the line in the file, the header being line 1;
 * `column` is the header as the file writes it; `value` is the cell as written. `null` where the problem has no such place.
 */
export type Issue = {
  readonly code: string
  readonly severity: Severity
  readonly row: number | null
  readonly column: string | null
  readonly value: string | null
  readonly params: Readonly<Record<string, string | number>>
}

export const hasErrors = (issues: readonly Issue[]): boolean => issues.some((issue) => issue.severity === 'error')
