// A change of the plan, said in a form: the whole plan is written as rows of the common template with the change in them, and
// taken in as a new version by the rules a file has.

import { authorise } from '../../domain/access.ts'
import { NotFound } from '../../domain/errors.ts'
import { hasErrors, type Issue } from '../../domain/issue.ts'
import type { Activity, Goal, Plan } from '../../domain/plan.ts'
import { templateField } from '../../ingest/index.ts'
import { currentRecords, keysEverUsed, type RecordRow } from '../../store/index.ts'
import { planFormProblems, planFormTexts } from '../../text/plan-forms.ts'
import type { Context } from '../context.ts'
import { type Analysis, type FormFile, type TakenIn, takeIn } from '../imports/index.ts'
import { type Owner, ownerOf } from '../imports/owner.ts'
import { namedPlan, plansOf } from '../plan-state.ts'
import { cellsOf, formFile } from './file.ts'
import { type GoalWritten, type PlanThing, type Written, writePlan } from './plan-cells.ts'
import { type FieldProblem, inEach, type Sentence, sentenceOf, WrongForm } from './problems.ts'
import { checkVersion, versionOf } from './version.ts'

export type PlanChange = {
  /** The plan's code; null: the only one. */
  readonly plan: string | null
  readonly thing: PlanThing
  /** From which year it holds, as written; empty: all its time, as a correction does. */
  readonly validFrom: string
  /** The thing's when the form was opened; null: whatever it is now. */
  readonly version: string | null
  /** The whole plan's when it was read; absent: others may have changed other things in it. */
  readonly planVersion?: string
}

/** `id`: of the import. `about`: the changed goal, or the goal that what was changed belongs to. */
export type PlanChanged = { readonly id: string; readonly about: string; readonly plan: string }

/** Throws NotFound, WrongForm, StaleForm. Nothing is then stored. */
export async function changePlan(ctx: Context, code: string, change: PlanChange): Promise<PlanChanged> {
  authorise(ctx.actor, 'plan.write')
  const owner = await ownerOf(ctx, { organisation: code })
  return save(ctx, owner, change.thing, async (within) => {
    const organisation = owner.organisation
    if (!organisation) throw new NotFound(planFormProblems.noPlan)
    const plan = await namedPlan(within, organisation, change.plan)
    const records = await currentRecords(within.store.db, owner.id, { plan, kinds: ['plan', 'goal', 'activity'] })
    const stored = planIn(records)
    checkVersion(change.planVersion ?? null, versionOf(stored))
    checkVersion(change.version, versionOf(thingIn(stored, change.thing)))
    const id = await idOf(within, owner, plan, change.thing)
    return { plan, years: stored.plan, stored, id, validFrom: change.validFrom }
  })
}

export type NewPlan = { readonly firstYear: string; readonly lastYear: string; readonly goal: GoalWritten }

/** A plan named by its years, with its first goal. Throws WrongForm. */
export async function createPlan(ctx: Context, code: string, wish: NewPlan): Promise<PlanChanged> {
  authorise(ctx.actor, 'plan.write')
  const owner = await ownerOf(ctx, { organisation: code })
  const [first, last] = [yearIn(wish.firstYear), yearIn(wish.lastYear)]
  const plan = `${first}-${last}`
  const thing: PlanThing = { kind: 'goal', id: null, cells: wish.goal }
  return save(ctx, owner, thing, async (within) => {
    const plans = owner.organisation ? await plansOf(within, owner.organisation) : []
    const problems: readonly FieldProblem[] = [
      ...(first === null ? [problem('firstYear', ({ years }) => years)] : []),
      ...(last === null ? [problem('lastYear', ({ years }) => years)] : []),
      ...(first !== null && last !== null && last < first ? [problem('lastYear', ({ yearsOrder }) => yearsOrder)] : []),
      ...(plans.some((one) => one.code === plan) ? [problem('firstYear', ({ planTaken }) => planTaken(plan))] : []),
    ]
    const years = { code: plan, firstYear: first ?? 0, lastYear: last ?? 0 }
    const id = await idOf(within, owner, plan, thing)
    return { plan, years, stored: { plan: null, goals: [], activities: [] }, id, validFrom: '', problems }
  })
}

export type StoredPlan = {
  readonly plan: Plan | null
  readonly goals: readonly Goal[]
  readonly activities: readonly Activity[]
}

export function planIn(records: readonly RecordRow[]): StoredPlan {
  const goals = records.flatMap((one) => (one.kind === 'goal' ? [one.payload] : []))
  const ids = new Set(goals.map(({ id }) => id))
  return {
    plan: records.flatMap((one) => (one.kind === 'plan' ? [one.payload] : []))[0] ?? null,
    goals: goals.toSorted((a, b) => a.order - b.order),
    activities: records
      .flatMap((one) => (one.kind === 'activity' && ids.has(one.payload.goalId) ? [one.payload] : []))
      .toSorted((a, b) => a.order - b.order),
  }
}

/** The thing as it is stored, without what other forms change; null for a new one. Throws NotFound. */
export function thingIn({ goals, activities }: StoredPlan, thing: PlanThing): unknown {
  const goalId = thing.kind === 'goal' ? thing.id : thing.goal
  const goal = goals.find(({ id }) => id === goalId)
  if (goalId !== null && !goal) throw new NotFound(planFormProblems.noGoal(goalId))
  if (thing.kind === 'goal') return goal ? { area: goal.area, title: goal.title, articles: goal.articles } : null
  if (thing.kind === 'measure') {
    const measure = goal?.measures.find(({ key }) => key === thing.key)
    if (thing.key !== null && !measure) throw new NotFound(planFormProblems.noMeasure)
    return measure ?? null
  }
  const activity = activities.find(({ id }) => id === thing.id && goalId !== null)
  if (thing.id !== null && activity?.goalId !== goalId) throw new NotFound(planFormProblems.noActivity(thing.id))
  return activity ?? null
}

type Base = {
  readonly plan: string
  readonly years: Plan | null
  readonly stored: StoredPlan
  readonly id: string
  readonly validFrom: string
  readonly problems?: readonly FieldProblem[]
}

async function save(
  ctx: Context,
  owner: Owner,
  wished: PlanThing,
  find: (within: Context) => Promise<Base>,
): Promise<PlanChanged> {
  const { thing, tooLong } = cleaned(wished)
  const own: FieldProblem[] = [...tooLong]
  const made: { base: Base; written: Written }[] = []
  const taken = await takeIn(ctx, owner, async (within): Promise<FormFile> => {
    const base = await find(within)
    const validFrom = base.validFrom.trim() === '' ? 0 : yearIn(base.validFrom)
    own.push(...(base.problems ?? []))
    if (validFrom === null) own.push(problem('validFrom', (words) => words.validFrom))
    const { goals, activities } = base.stored
    const written = writePlan(goals, activities, thing, base.id)
    if (written.rows.length === 0) throw new WrongForm([problem('', ({ lastGoal }) => lastGoal)])
    made.push({ base, written })
    const about = thing.kind === 'goal' ? base.id : thing.goal
    const file = formFile(
      {
        kind: 'plan',
        rows: written.rows.map(({ row }) => row),
        plan: base.plan,
        form: { action: 'plan.write', about },
        validFrom: validFrom ?? 0,
      },
      ctx.now(),
    )
    return {
      ...file,
      isWrong: own.length > 0,
      adjust: (read) => adjusted(withAllMeasures(read, base.stored, thing), base.years, written),
    }
  })
  const [{ base, written } = { base: null, written: null }] = made
  if (!base || !written) throw new Error('A plan was taken in that was never written')
  return { ...resultOf(taken, own, written), about: thing.kind === 'goal' ? base.id : thing.goal, plan: base.plan }
}

function resultOf(taken: TakenIn, own: readonly FieldProblem[], written: Written): { readonly id: string } {
  if (taken.outcome === 'saved') return { id: taken.preview.id }
  const read = taken.outcome === 'wrong' ? problemsOfRows(taken.issues, written) : []
  const others = read.filter(({ field }) => field === '' || !own.some((one) => one.field === field))
  const all = [...own, ...others]
  throw new WrongForm(all.length > 0 ? all : [problem('', ({ unchanged }) => unchanged)])
}

/** Each where it was written; what is wrong elsewhere in the plan is said of the whole form, with its place. */
function problemsOfRows(issues: readonly Issue[], written: Written): readonly FieldProblem[] {
  const seen = new Set<string>()
  return issues
    .filter(({ severity }) => severity === 'error')
    .map((issue): FieldProblem => {
      const field = fieldIn(written, issue)
      const message = sentenceOf(issue)
      if (field !== null) return { field, message }
      const row = rowOf(written, issue)
      const place = row ? [row.goalId, row.activityId].filter(Boolean).join(', ') : ''
      return {
        field: '',
        message: place === '' ? message : both(message, (words, said) => words.problem.elsewhere(place, said)),
      }
    })
    .filter(({ field, message }) => {
      const key = `${field}\n${message.sv}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
}

const both = (message: Sentence, say: (words: (typeof planFormTexts)['sv'], said: string) => string): Sentence => ({
  sv: say(planFormTexts.sv, message.sv),
  en: say(planFormTexts.en, message.en),
})

/** The header is line 1, and every row one line. */
const rowOf = ({ rows }: Written, { row }: Issue) => (row === null ? undefined : rows[row - 2])

function fieldIn(written: Written, issue: Issue): string | null {
  const row = rowOf(written, issue)
  const field = templateField('plan', issue.column ?? '')
  return row && field ? written.fieldOf(row, field) : null
}

/**
 * The plan keeps the years it has, unless the change reaches further: a reader of files must guess them. Warnings about what
 * the form does not touch were read when that was saved.
 */
function adjusted(read: Analysis, years: Plan | null, written: Written): Analysis {
  if (hasErrors(read.issues)) return read
  const records = read.records.map((record) => {
    if (record.kind !== 'plan' || years === null) return record
    const { lastYear } = record.payload as Plan
    return { ...record, payload: { ...years, lastYear: Math.max(years.lastYear, lastYear) } }
  })
  return { ...read, records, issues: read.issues.filter((issue) => fieldIn(written, issue) !== null) }
}

/** Two measures of the same would be read as one with two targets. Throws WrongForm. */
function withAllMeasures(read: Analysis, { goals }: StoredPlan, thing: PlanThing): Analysis {
  if (thing.kind !== 'measure') return read
  const before = goals.find(({ id }) => id === thing.goal)?.measures.length ?? 0
  const expected = before + (thing.key === null ? 1 : 0) - (thing.cells === null ? 1 : 0)
  const goal = read.records.find(({ kind, key, closed }) => kind === 'goal' && key === thing.goal && !closed)
  const measures = (goal?.payload as Goal | undefined)?.measures.length ?? 0
  if (measures !== expected) throw new WrongForm([problem('indicator', ({ sameMeasure }) => sameMeasure)])
  return read
}

/** Of a new goal or activity the next number nobody has had: what was reported about an ended one is not about this. */
async function idOf(within: Context, owner: Owner, plan: string, thing: PlanThing): Promise<string> {
  if (thing.kind === 'measure') return thing.key ?? ''
  if (thing.id !== null) return thing.id
  const used = await keysEverUsed(within.store.db, owner.id, { plan, kind: thing.kind })
  const numbered = used.flatMap((key) => {
    const [, prefix = '', number = ''] = /^(\D*)(\d{1,9})$/.exec(key) ?? []
    return number === '' ? [] : [{ prefix, number: Number(number) }]
  })
  const prefix = numbered.at(-1)?.prefix ?? (thing.kind === 'goal' ? 'M' : 'A')
  const highest = Math.max(0, ...numbered.map(({ number }) => number))
  return `${prefix}${highest + 1}`
}

function cleaned(thing: PlanThing): { readonly thing: PlanThing; readonly tooLong: readonly FieldProblem[] } {
  switch (thing.kind) {
    case 'goal': {
      const { row, tooLong } = clean(thing.cells)
      return { thing: { ...thing, cells: row }, tooLong }
    }
    case 'activity': {
      const { row, tooLong } = clean(thing.cells)
      return { thing: { ...thing, cells: row }, tooLong }
    }
    case 'measure': {
      const { row, tooLong } = clean(thing.cells)
      const interim = thing.interim
        .map((point) => cellsOf(point).row)
        .filter(({ targetPeriod, target }) => targetPeriod !== '' || target !== '')
      return { thing: { ...thing, cells: row, interim }, tooLong }
    }
  }
}

function clean<Cells extends Readonly<Record<string, string>>>(cells: Cells | null) {
  if (cells === null) return { row: null, tooLong: [] }
  const { row, tooLong } = cellsOf<string>(cells)
  return { row: row as Cells, tooLong }
}

function yearIn(text: string): number | null {
  const written = text.trim()
  return /^(?:19|20|21)\d{2}$/.test(written) ? Number(written) : null
}

const problem = (field: string, say: (words: (typeof planFormTexts)['sv']['problem']) => string): FieldProblem => ({
  field,
  message: inEach(planFormTexts, (words) => say(words.problem)),
})
