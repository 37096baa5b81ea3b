// What is reported about a plan (progress, outcomes, assessments) and about money (budget).

import { Invalid } from '../../domain/errors.ts'
import type { Activity, Goal } from '../../domain/plan.ts'
import { readAssessments, readBudget, readOutcomes, readProgress } from '../../ingest/index.ts'
import { currentRecords, type NewRecord } from '../../store/index.ts'
import { errorText } from '../../text/errors.ts'
import type { Context } from '../context.ts'
import { plansOf } from '../plan-state.ts'
import type { Owner } from './owner.ts'
import { compareRecords, recordKey } from './records.ts'
import type { Analysis, ImportRequest } from './types.ts'

export async function analyseReported(ctx: Context, owner: Owner, request: ImportRequest): Promise<Analysis> {
  if (!owner.organisation) throw new Invalid(errorText.nationalOnlyObservations)
  const plan = request.kind === 'budget' ? '' : await planOf(ctx, owner.organisation, request.options.plan)
  const stored = await currentRecords(ctx.store.db, owner.id, { plan })
  const goals = stored.filter(({ kind }) => kind === 'goal').map(({ payload }) => payload as Goal)
  const activities = stored.filter(({ kind }) => kind === 'activity').map(({ payload }) => payload as Activity)
  const read = readRows(request, plan, goals, activities)
  return {
    issues: read.issues,
    counts: { rows: read.rowCount, accepted: read.records.length, ...compareRecords(read.records, stored) },
    changes: [],
    closing: [],
    contents: [],
    plan: plan === '' ? null : plan,
    observations: [],
    records: read.records,
  }
}

function readRows(request: ImportRequest, plan: string, goals: readonly Goal[], activities: readonly Activity[]) {
  const base = { plan, closed: false, validFrom: 0 }
  const bytes = request.bytes
  switch (request.kind) {
    case 'progress': {
      const { rows, ...rest } = readProgress(bytes, { goals })
      const records = rows.map(
        ({ line, value }): NewRecord => ({
          ...base,
          kind: 'progress',
          key: recordKey.progress(value),
          line,
          payload: value,
        }),
      )
      return { ...rest, records }
    }
    case 'outcomes': {
      const { rows, ...rest } = readOutcomes(bytes, { activities })
      const records = rows.map(
        ({ line, value }): NewRecord => ({
          ...base,
          kind: 'outcome',
          key: recordKey.outcome(value),
          line,
          payload: value,
        }),
      )
      return { ...rest, records }
    }
    case 'assessments': {
      const { rows, ...rest } = readAssessments(bytes, { goals })
      const records = rows.map(
        ({ line, value }): NewRecord => ({
          ...base,
          kind: 'assessment',
          key: recordKey.assessment(value),
          line,
          payload: value,
        }),
      )
      return { ...rest, records }
    }
    case 'budget': {
      const { rows, ...rest } = readBudget(bytes)
      const records = rows.map(
        ({ line, value }): NewRecord => ({
          ...base,
          kind: 'budget',
          key: recordKey.budget(value),
          line,
          payload: value,
        }),
      )
      return { ...rest, records }
    }
    default:
      throw new Error(`Not a kind of report: ${request.kind}`)
  }
}

/** The named plan or the only one. Throws Invalid where that does not decide it. */
async function planOf(
  ctx: Context,
  organisation: NonNullable<Owner['organisation']>,
  code: string | null,
): Promise<string> {
  const plans = await plansOf(ctx, organisation)
  const names = plans.map((plan) => plan.code).join(', ')
  const only = plans[0]
  if (!only) throw new Invalid(errorText.planNeeded)
  if (code === null && plans.length > 1) throw new Invalid(errorText.severalPlans(names))
  if (code !== null && !plans.some((plan) => plan.code === code)) throw new Invalid(errorText.noPlan(code, names))
  return code ?? only.code
}
