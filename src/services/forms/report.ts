// A report of one activity, said in a form: a row of outcomes like any other, and the receipt that can undo it.

import { authorise, mayDo } from '../../domain/access.ts'
import { Forbidden, NotFound, type Said } from '../../domain/errors.ts'
import { formatDate, formatKronor, formatNumber } from '../../domain/format.ts'
import type { Outcome } from '../../domain/plan.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import { templateField } from '../../ingest/index.ts'
import { type Import, recordsOfImport } from '../../store/index.ts'
import { reportingProblems, reportingTexts } from '../../text/reporting.ts'
import type { Context } from '../context.ts'
import { type ImportOptions, type ImportPreview, takeIn } from '../imports/index.ts'
import { type Owner, ownerOf } from '../imports/owner.ts'
import { importOf, previewOf } from '../imports/stored-import.ts'
import { takeBack } from '../imports/undo.ts'
import { obstacleToUndo } from '../imports/undo-obstacle.ts'
import { cellsOf, formFile } from './file.ts'
import { type FieldProblem, inEach, WrongForm, withRead } from './problems.ts'
import { activityToReport, type ReportedActivity } from './reporting.ts'
import { checkVersion } from './version.ts'

/** As written: numbers with decimal comma, dates as ISO. */
export type ReportWish = {
  readonly date: string
  readonly status: string
  readonly result: string
  readonly effect: string
  readonly cost: string
  readonly children: string
  readonly lesson: string
  /** Date of the report that is changed; null: a new one. */
  readonly changes: string | null
  /** The sums are lower than before, and that is right. */
  readonly isLowerRight: boolean
  /** As `ReportedActivity.version` was when the form was opened; null: whatever has been reported since. */
  readonly version: string | null
}

/** `id`: of the import; null where all this was reported already. */
export type Reported = { readonly id: string | null }

/** Throws NotFound, Forbidden (another unit's), WrongForm, StaleForm. Nothing is then stored. */
export async function reportActivity(
  ctx: Context,
  code: string,
  { plan, activity }: { readonly plan: string | null; readonly activity: string },
  wish: ReportWish,
): Promise<Reported> {
  authorise(ctx.actor, 'activity.report')
  const owner = await ownerOf(ctx, { organisation: code })
  const { date, status, result, effect, cost, children, lesson } = wish
  const { row, tooLong } = cellsOf({ date, status, result, effect, cost, children, lesson })
  const own: FieldProblem[] = [...tooLong]
  const taken = await takeIn(ctx, owner, async (within) => {
    const before = await activityToReport(within, code, plan, activity)
    checkVersion(wish.version, before.version)
    own.push(...problemsOf(wish, before, dateInStockholm(ctx.now())))
    const form = { action: 'activity.report', about: activity } as const
    const rows = [{ activityId: activity, ...row }]
    return { ...formFile({ kind: 'outcomes', rows, plan: before.plan, form }, ctx.now()), isWrong: own.length > 0 }
  })
  if (taken.outcome === 'wrong')
    throw new WrongForm(withRead(own, taken.issues, ({ column }) => templateField('outcomes', column ?? '') ?? ''))
  return { id: taken.outcome === 'saved' ? taken.preview.id : null }
}

/** What a file would not be asked: what a person can be told while the form is still before them. */
function problemsOf(wish: ReportWish, { outcomes }: ReportedActivity, today: string): readonly FieldProblem[] {
  const date = wish.date.trim()
  const problems: FieldProblem[] = []
  const wrong = (field: string, say: (words: (typeof reportingTexts)['sv']['problem']) => string) =>
    problems.push({ field, message: inEach(reportingTexts, ({ problem }) => say(problem)) })
  if (wish.status === '') wrong('status', ({ statusMissing }) => statusMissing)
  if (date === '') wrong('date', ({ dateMissing }) => dateMissing)
  else if (/^\d{4}-\d{2}-\d{2}$/.test(date) && date > today) wrong('date', ({ dateToCome }) => dateToCome)
  else if (date !== wish.changes && outcomes.some((one) => one.date === date))
    wrong('date', ({ dateTaken }) => dateTaken(formatDate(date)))
  const fallen = wish.isLowerRight ? [] : fallenSums(wish, date, outcomes)
  for (const { field, before } of fallen) wrong(field, ({ falls }) => falls(before))
  if (fallen.length > 0) wrong('isLowerRight', ({ confirm }) => confirm)
  return problems
}

const SUMS = {
  cost: (kronor: number) => formatKronor(kronor, 'kr'),
  children: (count: number) => formatNumber(count),
} as const

/** Both count from the activity's start, so they do not fall unless an earlier one was wrong. */
function fallenSums(wish: ReportWish, date: string, outcomes: readonly Outcome[]) {
  return (['cost', 'children'] as const).flatMap((field) => {
    const sum = Number(wish[field].replaceAll(/[\s\u00a0\u202f]|kr$/g, '').replace(',', '.') || Number.NaN)
    const before = outcomes.find((one) => one.date < date && one[field] !== null)?.[field] ?? null
    return before !== null && sum < before ? [{ field, before: SUMS[field](before) }] : []
  })
}

export type Receipt = {
  readonly preview: ImportPreview
  readonly activity: ReportedActivity & { readonly plan: string }
  readonly outcome: Outcome
  readonly mayUndo: boolean
  /** Why it cannot be undone, in words; null where it can, or has been. */
  readonly obstacle: Said | null
}

/** What a report has saved. Throws NotFound where the import is no report made in a form, Forbidden where it is another unit's. */
export async function reportReceipt(ctx: Context, code: string, id: string): Promise<Receipt> {
  authorise(ctx.actor, 'activity.report')
  const owner = await ownerOf(ctx, { organisation: code })
  const { found, about } = await reportOf(ctx, owner, id)
  const activity = await activityToReport(ctx, code, found.plan, about)
  const outcome = (await recordsOfImport(ctx.store.db, owner.id, found.number)).find(({ kind }) => kind === 'outcome')
  if (!outcome) throw new NotFound(reportingProblems.notForm)
  return {
    preview: previewOf(found),
    activity,
    outcome: outcome.payload as Outcome,
    mayUndo: mayUndo(ctx, found),
    obstacle: found.status === 'active' ? await obstacleToUndo(ctx, owner, found) : null,
  }
}

/** A unit-reporter undoes only what they have saved themselves. Throws as `reportReceipt`, and Conflict as undoing any import. */
export async function undoReport(ctx: Context, code: string, id: string): Promise<void> {
  authorise(ctx.actor, 'activity.report')
  const owner = await ownerOf(ctx, { organisation: code })
  const { found, about } = await reportOf(ctx, owner, id)
  await activityToReport(ctx, code, found.plan, about)
  if (!mayUndo(ctx, found)) throw new Forbidden(reportingProblems.notYours, ['process-leader'])
  await takeBack(ctx, owner, id)
}

async function reportOf(ctx: Context, owner: Owner, id: string) {
  const found = await importOf(ctx, owner, id)
  const { form } = (found.options as Partial<ImportOptions> | null) ?? {}
  if (form?.action !== 'activity.report') throw new NotFound(reportingProblems.notForm)
  return { found, about: form.about }
}

const mayUndo = ({ actor }: Context, { createdBy }: Pick<Import, 'createdBy'>): boolean =>
  createdBy === actor.id || mayDo({ roles: actor.roles.filter((role) => role !== 'unit-reporter') }, 'activity.report')
