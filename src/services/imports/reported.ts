// What is reported about a plan (progress, outcomes, assessments) and about money (budget).

import { Invalid } from '../../domain/errors.ts'
import type { ImportProfile } from '../../domain/import-profile.ts'
import type { Issue } from '../../domain/issue.ts'
import type { Activity, Goal } from '../../domain/plan.ts'
import { readAssessments, readBudget, readOutcomes, readProgress, type Understood } from '../../ingest/index.ts'
import { currentRecords, type NewRecord, type RecordKind } from '../../store/index.ts'
import { errorText } from '../../text/errors.ts'
import type { Context } from '../context.ts'
import { namedPlan } from '../plan-state.ts'
import type { Owner } from './owner.ts'
import { readByOf } from './profiles.ts'
import { compareRecords, recordKey } from './records.ts'
import type { Analysis, ImportKind, ImportRequest } from './types.ts'

export async function analyseReported(
  ctx: Context,
  owner: Owner,
  request: ImportRequest,
  kind: ReportedKind,
): Promise<Analysis> {
  if (!owner.organisation) throw new Invalid(errorText.nationalOnlyObservations)
  const plan = kind === 'budget' ? '' : await namedPlan(ctx, owner.organisation, request.options.plan)
  const stored = await currentRecords(ctx.store.db, owner.id, { plan })
  const goals = stored.filter(({ kind }) => kind === 'goal').map(({ payload }) => payload as Goal)
  const activities = stored.filter(({ kind }) => kind === 'activity').map(({ payload }) => payload as Activity)
  const readBy = await readByOf(ctx, owner, kind, request.options)
  const read = READERS[kind](request.bytes, plan, { goals, activities, ...readBy })
  return {
    issues: read.issues,
    counts: { rows: read.rowCount, accepted: read.records.length, ...compareRecords(read.records, stored) },
    changes: [],
    closing: [],
    contents: [],
    plan: plan === '' ? null : plan,
    observations: null,
    missing: 0,
    understood: read.understood,
    profile: read.profile,
    records: read.records,
  }
}

type ReportedKind = Exclude<ImportKind, 'observations' | 'plan'>

/** What a file of reports is checked against. */
type Known = {
  readonly goals: readonly Goal[]
  readonly activities: readonly Activity[]
  readonly profile?: ImportProfile | null
  readonly profiles?: readonly ImportProfile[]
}

type ReadRecords = {
  readonly records: readonly NewRecord[]
  readonly issues: readonly Issue[]
  readonly rowCount: number
  readonly understood: Understood | null
  readonly profile: ImportProfile | null
}

type ReadRows<Value> = Omit<ReadRecords, 'records'> & {
  readonly rows: readonly { readonly line: number; readonly value: Value }[]
}

/** One line for each kind of report: how its file is read, and what its rows are stored as. */
const READERS: Readonly<Record<ReportedKind, (bytes: Uint8Array, plan: string, known: Known) => ReadRecords>> = {
  progress: (bytes, plan, known) => recordsOf(plan, 'progress', recordKey.progress, readProgress(bytes, known)),
  outcomes: (bytes, plan, known) => recordsOf(plan, 'outcome', recordKey.outcome, readOutcomes(bytes, known)),
  assessments: (bytes, plan, known) =>
    recordsOf(plan, 'assessment', recordKey.assessment, readAssessments(bytes, known)),
  budget: (bytes, plan, known) => recordsOf(plan, 'budget', recordKey.budget, readBudget(bytes, known)),
}

function recordsOf<Value>(
  plan: string,
  kind: RecordKind,
  keyOf: (value: Value) => string,
  { rows, ...read }: ReadRows<Value>,
): ReadRecords {
  const records = rows.map(({ line, value }) => ({
    plan,
    kind,
    key: keyOf(value),
    line,
    closed: false,
    validFrom: 0,
    payload: value,
  }))
  return { records, ...read }
}
