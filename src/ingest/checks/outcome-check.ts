// What a check of outcomes is: it looks at the rows read and reports.

import type { Outcome } from '../../domain/plan.ts'
import type { IssueCollector, Place } from '../issue-collector.ts'

type OutcomeFindings = {
  readonly placeOf: (line: number, field: 'activityId' | 'cost' | 'children') => Place
  readonly collector: IssueCollector
}

export type OutcomeCheck = (
  rows: readonly { readonly line: number; readonly value: Outcome }[],
  findings: OutcomeFindings,
) => void
