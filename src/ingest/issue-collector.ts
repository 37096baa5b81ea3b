// Gathers the problems found in a file while it is read.

import type { Issue } from '../domain/issue.ts'
import type { IssueCode, IssueParams, NoParams } from '../text/issues.ts'
import { holdsPersonalNumber } from './personal-number.ts'

/** Where in the file: its line (the header is line 1), the column as the file writes it, the cell as written. */
export type Place = { readonly row: number | null; readonly column: string | null; readonly value: string | null }

export const NOWHERE: Place = { row: null, column: null, value: null }

type Report = <C extends IssueCode>(
  code: C,
  place: Place,
  ...params: IssueParams<C> extends NoParams ? [] : [IssueParams<C>]
) => void

export type IssueCollector = {
  readonly error: Report
  readonly warning: Report
  readonly issues: readonly Issue[]
  /** Takes over what another has gathered. */
  readonly absorb: (other: Pick<IssueCollector, 'issues' | 'linesWithErrors'>) => void
  /** Lines that must not be imported. */
  readonly linesWithErrors: ReadonlySet<number>
}

/** A collector of its own for each file read. Hundreds of thousands of issues are fine: they share their parameters. */
export function createIssueCollector(): IssueCollector {
  const issues: Issue[] = []
  const linesWithErrors = new Set<number>()
  const report =
    (severity: Issue['severity']): Report =>
    (code, place, ...[params]) => {
      issues.push({
        code,
        severity,
        row: place.row,
        column: place.column === null ? null : quotable(place.column),
        value: place.value === null ? null : quotable(place.value),
        params: params === undefined ? NO_PARAMS : withheld(params),
      })
      if (severity === 'error' && place.row !== null) linesWithErrors.add(place.row)
    }
  const absorb: IssueCollector['absorb'] = (other) => {
    for (const issue of other.issues) issues.push(issue)
    for (const line of other.linesWithErrors) linesWithErrors.add(line)
  }
  return { error: report('error'), warning: report('warning'), absorb, issues, linesWithErrors }
}

/** The same where no text in it must be withheld, which is nearly always. */
function withheld(params: Issue['params']): Issue['params'] {
  for (const value of Object.values(params))
    if (typeof value === 'string' && holdsPersonalNumber(value)) {
      const all = Object.entries(params)
      const isPersonal = (one: string | number) => typeof one === 'string' && holdsPersonalNumber(one)
      return Object.fromEntries(all.map(([name, one]) => [name, isPersonal(one) ? '…' : one]))
    }
  return params
}

const NO_PARAMS = Object.freeze({})
const LONGEST = 500

function quotable(text: string): string | null {
  if (holdsPersonalNumber(text)) return null
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
