// Budget and outcome per area, with what it comes to per child and the year before.

import type { BudgetRow } from '../../domain/plan.ts'
import { sameText } from '../../ingest/index.ts'
import { type ResourceFact, whyId } from '../../report/facts.ts'
import { currentRecords, type Organisation } from '../../store/index.ts'
import type { Context } from '../context.ts'
import { type AsOf, knownAtFilter } from '../plan-state.ts'

export async function resourceFacts(
  ctx: Context,
  organisation: Organisation,
  asOf: AsOf,
  number: (importId: string) => number,
): Promise<readonly ResourceFact[]> {
  const records = await currentRecords(ctx.store.db, organisation.id, {
    kinds: ['budget'],
    plan: '',
    ...knownAtFilter(asOf.knownAt),
  })
  const rows = records.map((record) => record.payload as BudgetRow)
  return records.flatMap(({ origin }, i) => {
    const [row, source] = [rows[i], number(origin.importId)]
    return row?.year === asOf.year ? [resourceFact(row, previousOf(row, rows), source, origin.line)] : []
  })
}

function resourceFact(row: BudgetRow, previous: BudgetRow | undefined, source: number, line: number): ResourceFact {
  return {
    ...row,
    source,
    line,
    why: whyId.resource(row.area),
    deviation: row.outcome === null || row.budget === null ? null : row.outcome - row.budget,
    perHead: perHead(row),
    previous: previous ? { outcome: previous.outcome, perHead: comparablePerHead(previous, row) } : null,
  }
}

const previousOf = (row: BudgetRow, rows: readonly BudgetRow[]): BudgetRow | undefined =>
  rows.find((other) => sameText(other.area, row.area) && other.year === row.year - 1)

/** Kronor per pupil and kronor per inhabitant are no change of one another: null unless both years count the same. */
const comparablePerHead = (previous: BudgetRow, row: BudgetRow): number | null =>
  sameText(previous.denominatorName, row.denominatorName) ? perHead(previous) : null

/** Kronor per child (or whom the denominator counts); null where either part is missing. */
const perHead = ({ outcome, denominatorCount }: BudgetRow): number | null =>
  outcome === null || denominatorCount === null || denominatorCount === 0 ? null : outcome / denominatorCount
