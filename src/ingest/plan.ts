// The action plan: bytes of a file, one row per activity with goal columns repeated → goals, measures, activities.

import type { Issue } from '../domain/issue.ts'
import { parsePeriod, yearOf } from '../domain/period.ts'
import type { Activity, Goal, Plan } from '../domain/plan.ts'
import { createFieldReader } from './fields.ts'
import { PLAN, UNIT_PLAN } from './formats.ts'
import { createIssueCollector, NOWHERE } from './issue-collector.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { nearest } from './nearest.ts'
import { readActivities } from './plan-activities.ts'
import { readGoals } from './plan-goals.ts'
import type { PlanContext, PlanReading, PlanRow } from './plan-reading.ts'
import { type ReadFile, readTable, rowsOf } from './table.ts'

export type PlanRead = ReadFile & {
  /** Null in a unit's file, and where the file could not be read. */
  readonly plan: Plan | null
  /** Empty in a unit's file. `line` is the goal's first. */
  readonly goals: readonly { readonly line: number; readonly goal: Goal }[]
  readonly activities: readonly { readonly line: number; readonly activity: Activity }[]
  readonly issues: readonly Issue[]
}

export function readPlan(bytes: Uint8Array, context: PlanContext): PlanRead {
  const collector = createIssueCollector()
  const format = context.unit === null ? PLAN : UNIT_PLAN
  const { table, ...read } = readTable({ bytes, ...context }, format, context.limits ?? DEFAULT_LIMITS, collector)
  if (table === null) return { plan: null, goals: [], activities: [], issues: collector.issues, ...read }

  const reading: PlanReading = { table, fields: createFieldReader(table, collector), collector, context }
  const rows = withGoalIds(reading)
  const goals = context.unit === null ? readGoals(rows, reading) : []
  const activities = readActivities(rows, reading)
  const plan = context.unit === null ? planOf(goals, activities, reading) : null
  return { plan, goals, activities, issues: collector.issues, ...read }
}

/** A row without mål-id belongs to the goal above it, as where cells have been merged; said, so that it can be checked. */
function withGoalIds({ table, collector, context }: PlanReading): readonly PlanRow[] {
  const rows: PlanRow[] = []
  for (const { row, line } of rowsOf(table)) {
    const written = table.text(row, 'goalId')
    const goalId = written === '' ? rows.at(-1)?.goalId : written
    if (goalId === undefined) {
      collector.error('goal.no-id', table.place(row, 'goalId'))
      continue
    }
    if (written === '') collector.warning('goal.inherited-id', table.place(row, 'goalId'), { goal: goalId })
    if (context.knownGoals && !context.knownGoals.includes(goalId)) {
      const names = nearest(goalId, context.knownGoals).join('\n')
      collector.error('goal.unknown', table.place(row, 'goalId'), { goal: goalId, nearest: names })
    }
    rows.push({ row, line, goalId })
  }
  return rows
}

/**
 * A plan's years are those it is carried out in: from the first activity's start to the last target or activity's end.
 * Baselines lie before the plan, so they only count where no activity has a start.
 */
function planOf(
  goals: PlanRead['goals'],
  activities: PlanRead['activities'],
  { context, collector }: PlanReading,
): Plan | null {
  const measures = goals.flatMap(({ goal }) => goal.measures)
  const starts = activities.flatMap(({ activity }) => yearOfDate(activity.start))
  const baselines = measures.flatMap(({ baseline }) => yearOfLabel(baseline?.period))
  const targets = measures.flatMap(({ target }) => yearOfLabel(target.period))
  const ends = activities.flatMap(({ activity }) => yearOfDate(activity.end))
  const named = (context.planCode?.match(/\d{4}/g) ?? []).map(Number)
  const firsts = starts.length > 0 ? starts : baselines.length > 0 ? baselines : targets
  const years = [...firsts, ...targets, ...ends]
  const known = years.length > 0 ? years : named
  if (known.length === 0) {
    if (!collector.issues.some(({ severity }) => severity === 'error')) collector.error('plan.no-years', NOWHERE)
    return null
  }
  const firstYear = Math.min(...(years.length > 0 && firsts.length > 0 ? firsts : known))
  const lastYear = Math.max(...known)
  return { code: context.planCode ?? `${firstYear}-${lastYear}`, firstYear, lastYear }
}

const yearOfDate = (date: string | null): readonly number[] => (date === null ? [] : [Number(date.slice(0, 4))])

function yearOfLabel(label: string | undefined): readonly number[] {
  if (label === undefined) return []
  const period = parsePeriod(label)
  return [period ? yearOf(period) : Number(label.slice(0, 4))]
}
