// Decisions about plans, and an organisation's own boundaries: versions that are added, a decision marked undone, never
// changed or deleted.

import type { Boundaries } from '../domain/attainment/boundaries.ts'
import { instant } from './instant.ts'
import type { Db, Schema } from './schema.ts'

export type StoredBoundaries = Boundaries & {
  /** ISO instant. */
  readonly setAt: string
  readonly setBy: string
}

export async function addBoundaries(db: Db, organisation: string, { setAt, setBy, ...own }: StoredBoundaries) {
  await db
    .insertInto('boundaries')
    .values({ organisation, on_track: own.onTrack, partly: own.partly, set_at: instant(setAt), set_by: setBy })
    .execute()
}

/** The newest set not after the instant; undefined where none had been set. */
export async function boundariesAt(db: Db, organisation: string, at: string): Promise<StoredBoundaries | undefined> {
  const row = await db
    .selectFrom('boundaries')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('set_at', '<=', instant(at))
    .orderBy('set_at', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { onTrack: row.on_track, partly: row.partly, setAt: row.set_at, setBy: row.set_by }
}

export type NewDecision = {
  /** The plan's code. */
  readonly plan: string
  /** ISO date. */
  readonly decidedOn: string
  readonly decidedBy: string
  readonly caseNumber: string | null
  readonly boundaries: Boundaries
  /** ISO instant. */
  readonly recordedAt: string
  readonly recordedBy: string
}

export type StoredDecision = NewDecision & {
  /** Higher is newer. */
  readonly number: number
  readonly undone: { readonly at: string; readonly by: string; readonly reason: string } | null
}

export async function addDecision(db: Db, organisation: string, made: NewDecision): Promise<void> {
  await db
    .insertInto('plan_decision')
    .values({
      organisation,
      plan: made.plan,
      decided_on: made.decidedOn,
      decided_by: made.decidedBy,
      case_number: made.caseNumber,
      on_track: made.boundaries.onTrack,
      partly: made.boundaries.partly,
      recorded_at: instant(made.recordedAt),
      recorded_by: made.recordedBy,
      undone_at: null,
      undone_by: null,
      undone_reason: null,
    })
    .execute()
}

/** Every decision about a plan, oldest first, undone ones too. */
export async function listDecisions(db: Db, organisation: string, plan: string): Promise<readonly StoredDecision[]> {
  const rows = await db
    .selectFrom('plan_decision')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('plan', '=', plan)
    .orderBy('number')
    .execute()
  return rows.map(decisionOf)
}

/** The decision that held at the instant: recorded by then and not undone by then. */
export async function decisionAt(
  db: Db,
  organisation: string,
  plan: string,
  at: string,
): Promise<StoredDecision | undefined> {
  const moment = instant(at)
  const all = await listDecisions(db, organisation, plan)
  return all.findLast(({ recordedAt, undone }) => recordedAt <= moment && (undone === null || undone.at > moment))
}

/** False where there is no such decision, or it is undone already. */
export async function markDecisionUndone(
  db: Db,
  organisation: string,
  number: number,
  { at, by, reason }: NonNullable<StoredDecision['undone']>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('plan_decision')
    .set({ undone_at: instant(at), undone_by: by, undone_reason: reason })
    .where('organisation', '=', organisation)
    .where('number', '=', number)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whether a decision about one of the organisation's plans has been undone since: a report begun before may rest on it. */
export async function hasUndoneDecisionSince(db: Db, organisation: string, at: string): Promise<boolean> {
  const row = await db
    .selectFrom('plan_decision')
    .select('number')
    .where('organisation', '=', organisation)
    .where('undone_at', '>=', instant(at))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

type DecisionRow = Omit<Schema['plan_decision'], 'number'> & { readonly number: number }

const decisionOf = (row: DecisionRow): StoredDecision => ({
  number: row.number,
  plan: row.plan,
  decidedOn: row.decided_on,
  decidedBy: row.decided_by,
  caseNumber: row.case_number,
  boundaries: { onTrack: row.on_track, partly: row.partly },
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
  undone:
    row.undone_at === null ? null : { at: row.undone_at, by: row.undone_by ?? '', reason: row.undone_reason ?? '' },
})
