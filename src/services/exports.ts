// The plan, what is reported about it and the budget, back out in the common template; and the template empty.

import { authorise } from '../domain/access.ts'
import { NotFound } from '../domain/errors.ts'
import {
  assessmentRow,
  budgetRow,
  outcomeRow,
  planRows,
  progressRow,
  type TemplateRows,
  templateCsv,
  templateXlsx,
} from '../ingest/index.ts'
import { currentRecords, type Organisation, type RecordRow } from '../store/index.ts'
import { errorText } from '../text/errors.ts'
import { organisationName } from '../text/organisation.ts'
import { templateText } from '../text/template.ts'
import type { Context } from './context.ts'
import { organisationByCode } from './organisations.ts'
import { namedPlan, plansOf } from './plan-state.ts'

export const EXPORT_KINDS = ['plan', 'progress', 'outcomes', 'assessments', 'budget'] as const
export type ExportKind = (typeof EXPORT_KINDS)[number]

export const EXPORT_FORMS = ['xlsx', 'csv'] as const
export type ExportForm = (typeof EXPORT_FORMS)[number]

export type ExportRequest = {
  readonly kind: ExportKind
  readonly form: ExportForm
  /** Null: the only one. */
  readonly plan: string | null
  /** The template without rows. */
  readonly isEmpty: boolean
}

export type ExportFile = {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly rows: number
  /** Rows about goals and activities that are no longer in the plan, so that the file could not be read with them. */
  readonly leftOut: number
}

/**
 * Everything as it stands now, whatever year it holds from. Read again, the file changes nothing. Throws NotFound where
 * there is no plan, Invalid where there are several and none is named.
 */
export async function exportFile(ctx: Context, code: string, request: ExportRequest): Promise<ExportFile> {
  authorise(ctx.actor, 'plan.read')
  const organisation = await organisationByCode(ctx, code)
  const { kind, form, isEmpty } = request
  const kindName = templateText.kind[kind]
  if (isEmpty)
    return fileOf(kind, form, NO_ROWS, {
      name: templateText.emptyFileName[kind],
      title: templateText.emptyTitle(kindName),
    })
  const plan = kind === 'budget' ? '' : await planFor(ctx, organisation, request.plan)
  const { rows, leftOut } = rowsOf(kind, await currentRecords(ctx.store.db, organisation.id, { plan }))
  return fileOf(
    kind,
    form,
    { rows, leftOut },
    {
      name: templateText.fileName[kind](plan === '' ? organisation.code : plan),
      title: templateText.title(kindName, [organisationName(organisation), plan].filter(Boolean).join(' ')),
    },
  )
}

export type ExportListing = {
  readonly kind: ExportKind
  /** Null: of no plan, as the budget, and everything where there is none yet. */
  readonly plan: string | null
  readonly hasRows: boolean
}

/** What there is to fetch: every kind for every plan, oldest first, and whether it has rows. All kinds are always there. */
export async function exportListings(ctx: Context, code: string): Promise<readonly ExportListing[]> {
  authorise(ctx.actor, 'plan.read')
  const organisation = await organisationByCode(ctx, code)
  const records = await currentRecords(ctx.store.db, organisation.id)
  const plans = await plansOf(ctx, organisation)
  const listing = (kind: ExportKind, plan: string | null): ExportListing => ({
    kind,
    plan,
    hasRows:
      rowsOf(
        kind,
        records.filter((record) => record.plan === (plan ?? '')),
      ).rows.length > 0,
  })
  const codes = plans.length === 0 ? [null] : plans.map((plan) => plan.code)
  return [
    ...codes.flatMap((plan) => EXPORT_KINDS.filter((kind) => kind !== 'budget').map((kind) => listing(kind, plan))),
    listing('budget', null),
  ]
}

async function planFor(ctx: Context, organisation: Organisation, code: string | null): Promise<string> {
  if ((await plansOf(ctx, organisation)).length === 0) throw new NotFound(errorText.nothingToExport)
  return namedPlan(ctx, organisation, code)
}

type Rows = { readonly rows: TemplateRows[ExportKind]; readonly leftOut: number }

const NO_ROWS: Rows = { rows: [], leftOut: 0 }

function rowsOf(kind: ExportKind, records: readonly RecordRow[]): Rows {
  const goals = records.flatMap((record) => (record.kind === 'goal' ? [record.payload] : []))
  const activities = records.flatMap((record) => (record.kind === 'activity' ? [record.payload] : []))
  const goalIds = new Set(goals.map(({ id }) => id))
  const activityIds = new Set(activities.map(({ id }) => id))
  const measures = new Set(goals.flatMap(({ id, measures }) => measures.map(({ key }) => `${id}\n${key}`)))
  const kept = <Row>(all: readonly Row[], isKnown: (row: Row) => boolean) => {
    const rows = all.filter(isKnown)
    return { rows, leftOut: all.length - rows.length }
  }
  switch (kind) {
    case 'plan':
      return {
        rows: planRows(goals, activities),
        leftOut: kept(activities, ({ goalId }) => goalIds.has(goalId)).leftOut,
      }
    case 'progress': {
      const all = records.flatMap((record) => (record.kind === 'progress' ? [record.payload] : []))
      const { rows, leftOut } = kept(all, ({ goalId, measure }) => measures.has(`${goalId}\n${measure}`))
      return { rows: rows.map(progressRow), leftOut }
    }
    case 'outcomes': {
      const all = records.flatMap((record) => (record.kind === 'outcome' ? [record.payload] : []))
      const { rows, leftOut } = kept(all, ({ activityId }) => activityIds.has(activityId))
      return { rows: rows.map(outcomeRow), leftOut }
    }
    case 'assessments': {
      const all = records.flatMap((record) => (record.kind === 'assessment' ? [record.payload] : []))
      const { rows, leftOut } = kept(all, ({ goalId }) => goalIds.has(goalId))
      return { rows: rows.map(assessmentRow), leftOut }
    }
    case 'budget':
      return {
        rows: records.flatMap((record) => (record.kind === 'budget' ? [budgetRow(record.payload)] : [])),
        leftOut: 0,
      }
  }
}

function fileOf(
  kind: ExportKind,
  form: ExportForm,
  { rows, leftOut }: Rows,
  { name, title }: { readonly name: string; readonly title: string },
): ExportFile {
  const notes = leftOut === 0 ? [] : [templateText.leftOut(leftOut)]
  const bytes =
    form === 'csv' ? new TextEncoder().encode(templateCsv(kind, rows)) : templateXlsx(kind, rows, { title, notes })
  return { fileName: `${name}.${form}`, bytes, rows: rows.length, leftOut }
}
