// A plan file: the whole plan, or one förvaltning's activities in it.

import { Invalid } from '../../domain/errors.ts'
import { hasErrors, type Issue } from '../../domain/issue.ts'
import type { Activity, Goal } from '../../domain/plan.ts'
import { type PlanContext, type PlanRead, readPlan, sameText } from '../../ingest/index.ts'
import { currentRecords, listAreas, type NewRecord, type Organisation, type RecordRow } from '../../store/index.ts'
import { errorText } from '../../text/errors.ts'
import { importText } from '../../text/import.ts'
import { isComparable } from '../assess.ts'
import type { Context } from '../context.ts'
import { plansOf } from '../plan-state.ts'
import type { Owner } from './owner.ts'
import { withStoredOrder } from './plan-order.ts'
import { readByOf } from './profiles.ts'
import { compareRecords, recordKey } from './records.ts'
import { storedBaselines, storedDistricts, storedWaves } from './stored-figures.ts'
import type { Analysis, ImportRequest } from './types.ts'

export async function analysePlan(ctx: Context, owner: Owner, request: ImportRequest): Promise<Analysis> {
  if (!owner.organisation) throw new Invalid(errorText.nationalOnlyObservations)
  const { validFrom } = request.options
  const plans = await plansOf(ctx, owner.organisation)
  if (request.options.plan === null && plans.length > 1)
    throw new Invalid(errorText.severalPlans(plans.map((plan) => plan.code).join(', ')))
  const planCode = request.options.plan ?? plans[0]?.code ?? null
  const stored =
    planCode === null
      ? []
      : await currentRecords(ctx.store.db, owner.id, { plan: planCode, kinds: ['goal', 'activity'] })
  if (request.options.unit !== null && planCode === null) throw new Invalid(errorText.planNeeded)
  const goals = stored.flatMap((record) => (record.kind === 'goal' ? [record.payload] : []))
  const activities = stored.flatMap((record) => (record.kind === 'activity' ? [record.payload] : []))
  const unit = storedSpelling(request.options.unit, activities)
  const knownDistricts = await storedDistricts(ctx, owner.organisation)
  const context: PlanContext = {
    catalogue: ctx.catalogue,
    organisation: owner.organisation.code,
    planCode,
    unit,
    ...(await readByOf(ctx, owner, 'plan', request.options)),
    waves: await storedWaves(ctx, owner.organisation),
    knownComparisons: await comparisonsOf(ctx, owner.organisation),
    ...(knownDistricts && { knownDistricts }),
    ...(unit === null ? {} : { knownGoals: goals.map(({ id }) => id), activities }),
  }
  // Read once to know which figures are stored of its measures, then again to be held against them.
  const measured = readPlan(request.bytes, context).goals.map(({ goal }) => goal)
  const currentValue = await storedBaselines(ctx, owner.organisation, measured)
  const read = inStoredOrder(readPlan(request.bytes, { ...context, currentValue }), goals, activities)
  const plan = unit === null ? read.plan : (plans.find(({ code }) => code === planCode) ?? read.plan)
  const code = plan?.code ?? planCode ?? ''
  const versioned = { plan: code, closed: false, validFrom }
  const fresh: readonly NewRecord[] = [
    ...(plan && unit === null
      ? [{ ...versioned, kind: 'plan' as const, key: recordKey.plan(plan), line: 1, payload: plan }]
      : []),
    ...(unit === null ? read.goals : []).map(({ line, goal }) => ({
      ...versioned,
      kind: 'goal' as const,
      key: recordKey.goal(goal),
      line,
      payload: goal,
    })),
    ...read.activities.map(({ line, activity }) => ({
      ...versioned,
      kind: 'activity' as const,
      key: recordKey.activity(activity),
      line,
      payload: activity,
    })),
  ]
  // What a file with errors lacks may stand in what could not be read of it.
  const gone = hasErrors(read.issues)
    ? []
    : stored.filter((record) => isReplaced(record, unit) && !fresh.some((row) => isSame(row, record)))
  const closing: readonly NewRecord[] = gone.map((record) => ({
    ...versioned,
    closed: true,
    kind: record.kind,
    key: record.key,
    line: 1,
    payload: record.payload,
  }))
  return {
    issues: read.issues,
    counts: {
      rows: read.rowCount,
      accepted: read.rowCount - linesWithErrors(read.issues),
      ...compareRecords(
        fresh.filter(({ kind }) => kind !== 'plan'),
        stored,
      ),
    },
    changes: [],
    closing: gone.map((record) => importText.closed(record.key, record.payload.title)),
    contents: [],
    plan: code,
    observations: null,
    missing: 0,
    understood: read.understood,
    profile: read.profile,
    records: [...fresh, ...closing],
  }
}

function inStoredOrder(read: PlanRead, goals: readonly Goal[], activities: readonly Activity[]): PlanRead {
  const goalOf = withStoredOrder(
    read.goals.map(({ goal }) => goal),
    goals,
  )
  const activityOf = withStoredOrder(
    read.activities.map(({ activity }) => activity),
    activities,
  )
  return {
    ...read,
    goals: read.goals.map(({ line, goal }) => ({ line, goal: goalOf(goal) })),
    activities: read.activities.map(({ line, activity }) => ({ line, activity: activityOf(activity) })),
  }
}

/** Districts are an organisation's own, and nobody is compared with themselves. */
async function comparisonsOf(ctx: Context, organisation: Organisation): Promise<readonly string[]> {
  const areas = await listAreas(ctx.store.db)
  return areas
    .filter(({ code }) => isComparable(code, organisation.code))
    .flatMap(({ code, name }) => (name === code ? [code] : [name, code]))
}

const linesWithErrors = (issues: readonly Issue[]): number =>
  new Set(issues.filter(({ severity, row }) => severity === 'error' && row !== null).map(({ row }) => row)).size

type PlanRow = RecordRow<'goal' | 'activity'>

/** Whether a file may close this record: a whole plan's file any, a unit's file only the unit's own activities. */
const isReplaced = (record: PlanRow, unit: string | null): boolean =>
  unit === null || (record.kind === 'activity' && sameText(record.payload.unit, unit))

const isSame = (a: Pick<NewRecord, 'kind' | 'key'>, b: Pick<NewRecord, 'kind' | 'key'>): boolean =>
  a.kind === b.kind && a.key === b.key

/** A unit as the plan writes it, where it has it: whoever sends in its file may use other capitals. */
const storedSpelling = (unit: string | null, activities: readonly Activity[]): string | null =>
  unit === null ? null : (activities.find((activity) => sameText(activity.unit, unit))?.unit ?? unit.trim())
