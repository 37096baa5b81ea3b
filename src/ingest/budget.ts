// Budget and outcome (utfall) by area and year: bytes → typed rows and issues.

import type { Issue } from '../domain/issue.ts'
import { parsePeriod } from '../domain/period.ts'
import type { BudgetRow } from '../domain/plan.ts'
import { foldText } from './cell.ts'
import { createFieldReader } from './fields.ts'
import { BUDGET } from './formats.ts'
import { createIssueCollector } from './issue-collector.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import type { ReadBy } from './open-file.ts'
import { type ReadRow, withoutRepeats } from './repeats.ts'
import { placeByLine, type ReadFile, readTable, rowsOf } from './table.ts'

export type BudgetContext = ReadBy & { readonly limits?: Limits }

export type BudgetRead = ReadFile & {
  readonly rows: readonly ReadRow<BudgetRow>[]
  readonly issues: readonly Issue[]
}

export function readBudget(bytes: Uint8Array, context: BudgetContext = {}): BudgetRead {
  const collector = createIssueCollector()
  const { table, ...read } = readTable({ bytes, ...context }, BUDGET, context.limits ?? DEFAULT_LIMITS, collector)
  if (table === null) return { rows: [], issues: collector.issues, ...read }

  const { error, warning } = collector
  const fields = createFieldReader(table, collector)
  const rows = rowsOf(table).flatMap(({ line, row }): readonly ReadRow<BudgetRow>[] => {
    const area = fields.required(row, 'area')
    const yearText = fields.required(row, 'year')
    const period = parsePeriod(yearText)
    if (yearText !== '' && period?.kind !== 'year') error('year.not-a-year', table.place(row, 'year'))
    const denominatorName = table.text(row, 'denominator')
    const value: BudgetRow = {
      area,
      year: Number(period?.label),
      budget: fields.amount(row, 'budget'),
      outcome: fields.amount(row, 'outcome'),
      denominatorName,
      denominatorCount: fields.part(row, 'count'),
      comment: table.text(row, 'comment'),
    }
    if (collector.linesWithErrors.has(line)) return []
    if (value.budget === null && value.outcome === null) warning('budget.nothing', table.place(row, 'budget'))
    if ((value.denominatorCount === null) !== (denominatorName === ''))
      warning('budget.half-denominator', table.place(row, denominatorName === '' ? 'denominator' : 'count'))
    if (value.denominatorCount === 0) warning('budget.zero-count', table.place(row, 'count'))
    return [{ line, value }]
  })
  const placeOf = placeByLine(table, 'area')
  const kept = withoutRepeats(rows, ({ area, year }) => `${foldText(area)}\n${year}`, placeOf, collector)
  return { rows: kept, issues: collector.issues, ...read }
}
