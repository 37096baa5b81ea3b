// A plan file: the whole plan, or one förvaltning's activities in it.

import { Invalid } from '../../domain/errors.ts'
import type { Issue } from '../../domain/issue.ts'
import { readPlan } from '../../ingest/index.ts'
import { currentRecords, listAreas, type NewRecord, type Organisation, type RecordRow } from '../../store/index.ts'
import { errorText } from '../../text/errors.ts'
import { importText } from '../../text/import.ts'
import { isComparable } from '../assess.ts'
import type { Context } from '../context.ts'
import { plansOf } from '../plan-state.ts'
import type { Owner } from './owner.ts'
import { compareRecords, recordKey } from './records.ts'
import type { Analysis, ImportRequest } from './types.ts'

export async function analysePlan(ctx: Context, owner: Owner, request: ImportRequest): Promise<Analysis> {
  if (!owner.organisation) throw new Invalid(errorText.nationalOnlyObservations)
  const { unit, validFrom } = request.options
  const plans = await plansOf(ctx, owner.organisation)
  if (request.options.plan === null && plans.length > 1)
    throw new Invalid(errorText.severalPlans(plans.map((plan) => plan.code).join(', ')))
  const planCode = request.options.plan ?? plans[0]?.code ?? null
  const stored =
    planCode === null
      ? []
      : await currentRecords(ctx.store.db, owner.id, { plan: planCode, kinds: ['goal', 'activity'] })
  if (unit !== null && planCode === null) throw new Invalid(errorText.planNeeded)
  const goals = stored.flatMap((record) => (record.kind === 'goal' ? [record.payload] : []))
  const activities = stored.flatMap((record) => (record.kind === 'activity' ? [record.payload] : []))
  const read = readPlan(request.bytes, {
    catalogue: ctx.catalogue,
    organisation: owner.organisation.code,
    planCode,
    unit,
    knownComparisons: await comparisonsOf(ctx, owner.organisation),
    ...(unit === null ? {} : { knownGoals: goals.map(({ id }) => id), activities }),
  })
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
  const gone = stored.filter(
    (record) => isReplaced(record, unit) && !fresh.some(({ kind, key }) => kind === record.kind && key === record.key),
  )
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
    observations: [],
    records: [...fresh, ...closing],
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
  unit === null || (record.kind === 'activity' && record.payload.unit === unit)
