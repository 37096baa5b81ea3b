// The working group's assessment of a goal, said in a form: a row of assessments like any other.

import { authorise } from '../../domain/access.ts'
import { NotFound } from '../../domain/errors.ts'
import { formatDate } from '../../domain/format.ts'
import type { Assessment, Goal } from '../../domain/plan.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import { templateField } from '../../ingest/index.ts'
import { currentRecords } from '../../store/index.ts'
import { planFormProblems, planFormTexts } from '../../text/plan-forms.ts'
import type { Context } from '../context.ts'
import { takeIn } from '../imports/index.ts'
import { ownerOf } from '../imports/owner.ts'
import { organisationByCode } from '../organisations.ts'
import { namedPlan, plansOf, presentPlan } from '../plan-state.ts'
import { cellsOf, formFile } from './file.ts'
import { type FieldProblem, inEach, WrongForm, withRead } from './problems.ts'
import { checkVersion, versionOf } from './version.ts'

export type AssessedGoal = {
  readonly plan: string
  readonly goal: Goal
  /** Latest first. */
  readonly assessments: readonly Assessment[]
  readonly version: string
}

/** `plan`: null for the one that today lies in (`presentPlan`). Throws NotFound, Invalid where there is no such plan. */
export async function goalToAssess(ctx: Context, code: string, plan: string | null, id: string): Promise<AssessedGoal> {
  authorise(ctx.actor, 'assessment.write')
  const organisation = await organisationByCode(ctx, code)
  const present = presentPlan(ctx, await plansOf(ctx, organisation))
  const chosen = await namedPlan(ctx, organisation, plan ?? present?.code ?? null)
  const records = await currentRecords(ctx.store.db, organisation.id, { plan: chosen, kinds: ['goal', 'assessment'] })
  const goal = records.flatMap((one) => (one.kind === 'goal' && one.key === id ? [one.payload] : []))[0]
  if (!goal) throw new NotFound(planFormProblems.noGoal(id))
  const rows = records.flatMap((one) => (one.kind === 'assessment' && one.payload.goalId === id ? [one] : []))
  return {
    plan: chosen,
    goal,
    assessments: rows.map(({ payload }) => payload).toSorted((a, b) => (a.date < b.date ? 1 : -1)),
    version: versionOf(rows.map(({ key, payload, origin }) => [key, payload, origin.importId])),
  }
}

export type AssessmentWish = {
  readonly date: string
  readonly assessment: string
  readonly reason: string
  readonly furtherActions: string
  /** Date of the assessment that is changed; null: a new one. */
  readonly changes: string | null
  readonly version: string | null
}

/** `id`: of the import; null where all this was said already. Throws NotFound, WrongForm, StaleForm. */
export async function assessGoal(
  ctx: Context,
  code: string,
  about: { readonly plan: string | null; readonly goal: string },
  wish: AssessmentWish,
): Promise<{ readonly id: string | null }> {
  authorise(ctx.actor, 'assessment.write')
  const owner = await ownerOf(ctx, { organisation: code })
  const { date, assessment, reason, furtherActions } = wish
  const { row, tooLong } = cellsOf({ date, assessment, reason, furtherActions })
  const own: FieldProblem[] = [...tooLong]
  const taken = await takeIn(ctx, owner, async (within) => {
    const before = await goalToAssess(within, code, about.plan, about.goal)
    checkVersion(wish.version, before.version)
    own.push(...problemsOf(wish, before, dateInStockholm(ctx.now())))
    const form = { action: 'assessment.write', about: about.goal } as const
    const rows = [{ goalId: about.goal, ...row }]
    return { ...formFile({ kind: 'assessments', rows, plan: before.plan, form }, ctx.now()), isWrong: own.length > 0 }
  })
  if (taken.outcome === 'wrong')
    throw new WrongForm(withRead(own, taken.issues, ({ column }) => templateField('assessments', column ?? '') ?? ''))
  return { id: taken.outcome === 'saved' ? taken.preview.id : null }
}

function problemsOf(wish: AssessmentWish, { assessments }: AssessedGoal, today: string): readonly FieldProblem[] {
  const date = wish.date.trim()
  const wrong = (field: string, say: (words: (typeof planFormTexts)['sv']['problem']) => string) => [
    { field, message: inEach(planFormTexts, ({ problem }) => say(problem)) },
  ]
  const isTaken = date !== wish.changes && assessments.some((one) => one.date === date)
  return [
    ...(wish.assessment === '' ? wrong('assessment', ({ assessmentMissing }) => assessmentMissing) : []),
    ...(date === '' ? wrong('date', ({ dateMissing }) => dateMissing) : []),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(date) && date > today ? wrong('date', ({ dateToCome }) => dateToCome) : []),
    ...(isTaken ? wrong('date', ({ dateTaken }) => dateTaken(formatDate(date))) : []),
  ]
}
