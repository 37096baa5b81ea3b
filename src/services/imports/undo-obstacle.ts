// What stands in the way of undoing an import: a report that has been made, a newer plan, or rows reported about its goals.

import type { Said } from '../../domain/errors.ts'
import { formatDate } from '../../domain/format.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import {
  currentRecords,
  decisionAt,
  type Import,
  listImports,
  type RecordRow,
  recordsOfImport,
  type StoredDecision,
} from '../../store/index.ts'
import { decisionText } from '../../text/decisions.ts'
import { errorText } from '../../text/errors.ts'
import type { Context } from '../context.ts'
import type { Owner } from './owner.ts'
import { reportResting } from './reports-resting.ts'

/** In words; null where nothing is in the way. */
export async function obstacleToUndo(ctx: Context, owner: Owner, found: Import): Promise<Said | null> {
  const report = await reportResting(ctx, owner, found)
  if (report) return errorText.reportRests(report.year, formatDate(dateInStockholm(report.createdAt)))
  const newer = await newerPlan(ctx, owner, found, found.committedAt ?? '')
  if (newer) return errorText.undoNewerPlanFirst(newer.fileName)
  const decided = await decidedPlanLost(ctx, owner, found)
  if (decided) return decisionText.undoDecisionFirst(formatDate(decided.decidedOn))
  const hanging = await hangingRecord(ctx, owner, found)
  return hanging && errorText.undoReportedFirst(hanging.origin.fileName)
}

/** In words; null where nothing is in the way. */
export async function obstacleToRedo(ctx: Context, owner: Owner, found: Import): Promise<Said | null> {
  // Such a file closed what it did not have among what was current then; this one's goals were not.
  const newer = await newerPlan(ctx, owner, found, found.undoneAt ?? '')
  if (newer) return errorText.newerPlanSaved(newer.fileName)
  return (await hasLostGoals(ctx, owner, found)) ? errorText.goalsGone : null
}

/**
 * A plan file closes the goals and activities it does not have. Were an older one undone under it, what that one had
 * closed would be back although the newer file lacks it; so plan files of one plan are undone last first.
 */
async function newerPlan(ctx: Context, owner: Owner, found: Import, since: string): Promise<Import | undefined> {
  if (found.kind !== 'plan') return undefined
  const imports = await listImports(ctx.store.db, owner.id)
  return imports.find(
    (one) =>
      one.id !== found.id &&
      one.kind === 'plan' &&
      one.plan === found.plan &&
      one.status === 'active' &&
      (one.committedAt ?? '') > since,
  )
}

/** The decision about a plan that would be gone altogether. */
async function decidedPlanLost(ctx: Context, owner: Owner, found: Import): Promise<StoredDecision | undefined> {
  if (found.kind !== 'plan' || found.plan === null) return undefined
  const { db } = ctx.store
  const decision = await decisionAt(db, owner.id, found.plan, ctx.now())
  if (!decision) return undefined
  const left = await currentRecords(db, owner.id, { plan: found.plan, kinds: ['plan'], without: found.number })
  return left.length === 0 ? decision : undefined
}

/** A row reported about a goal or an activity that would be gone; those that hang in the air already do not count. */
async function hangingRecord(ctx: Context, owner: Owner, found: Import): Promise<RecordRow | null> {
  if (found.kind !== 'plan' || found.plan === null) return null
  const { db } = ctx.store
  const now = hanging(await currentRecords(db, owner.id, { plan: found.plan }))
  const before = new Set(now.map(({ kind, key }) => `${kind}\n${key}`))
  const after = hanging(await currentRecords(db, owner.id, { plan: found.plan, without: found.number }))
  return after.find(({ kind, key }) => !before.has(`${kind}\n${key}`)) ?? null
}

const hanging = (records: readonly RecordRow[]): readonly RecordRow[] => {
  const known = knownIds(records)
  return records.filter((record) => !known.has(aboutOf(record)))
}

/** Rows of the undone import about a goal or an activity that the plan no longer has. */
async function hasLostGoals(ctx: Context, owner: Owner, found: Import): Promise<boolean> {
  if (found.plan === null) return false
  const own = (await recordsOfImport(ctx.store.db, owner.id, found.number)).filter(({ closed }) => !closed) as Pick<
    RecordRow,
    'kind' | 'key' | 'payload'
  >[]
  const known = knownIds([...(await currentRecords(ctx.store.db, owner.id, { plan: found.plan })), ...own])
  return own.some((record) => !known.has(aboutOf(record)))
}

type About = Pick<RecordRow, 'kind' | 'key' | 'payload'>

/** What rows may be about; and the plan itself, for rows that are about nothing else. */
const knownIds = (records: readonly About[]): ReadonlySet<string> =>
  new Set([
    'plan',
    ...records.filter(({ kind }) => kind === 'goal' || kind === 'activity').map(({ kind, key }) => `${kind} ${key}`),
  ])

/** The goal or activity a row is about, as `knownIds` names it. */
function aboutOf({ kind, payload }: About): string {
  if ('activityId' in payload) return `activity ${payload.activityId}`
  if ('goalId' in payload) return `goal ${payload.goalId}`
  return kind === 'plan' || kind === 'goal' || kind === 'budget' ? 'plan' : kind
}
