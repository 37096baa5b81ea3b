// Deciding a plan, which freezes the boundaries it is judged by, and undoing a decision that was recorded by mistake.

import { authorise } from '../domain/access.ts'
import type { Boundaries } from '../domain/attainment/boundaries.ts'
import { isDate } from '../domain/date.ts'
import { Conflict, Invalid, type Said } from '../domain/errors.ts'
import { formatDate } from '../domain/format.ts'
import { dateInStockholm, endOfDayInStockholm } from '../domain/stockholm.ts'
import { holdsPersonalNumber } from '../ingest/index.ts'
import type { Facts } from '../report/facts.ts'
import {
  addDecision,
  type Db,
  decisionAt,
  findReport,
  listDecisions,
  listReports,
  markDecisionUndone,
  type Organisation,
  type StoredDecision,
  takeTurn,
} from '../store/index.ts'
import { decisionText } from '../text/decisions.ts'
import { settingAt } from './boundaries.ts'
import type { Context } from './context.ts'
import { note } from './journal/note.ts'
import { organisationByCode } from './organisations.ts'
import { namedPlan } from './plan-state.ts'

const LONGEST = { decidedBy: 120, caseNumber: 60, reason: 500 } as const

export type DecisionRequest = {
  /** The plan's code; null: the only one. */
  readonly plan: string | null
  /** ISO date. */
  readonly decidedOn: string
  readonly decidedBy: string
  readonly caseNumber: string | null
}

export type DecisionField = 'decidedOn' | 'decidedBy' | 'caseNumber'

/** What is wrong with a decision's fields, in words; empty where nothing is. */
export function decisionProblems(
  { decidedOn, decidedBy, caseNumber }: Omit<DecisionRequest, 'plan'>,
  today: string,
): readonly { readonly field: DecisionField; readonly message: Said }[] {
  const by = decidedBy.trim()
  const wrong = (field: DecisionField, message: Said) => [{ field, message }]
  return [
    ...(isDate(decidedOn) ? [] : wrong('decidedOn', decisionText.noDate)),
    ...(isDate(decidedOn) && decidedOn > today ? wrong('decidedOn', decisionText.dateToCome) : []),
    ...(by === '' || by.length > LONGEST.decidedBy ? wrong('decidedBy', decisionText.decidedByMissing) : []),
    ...(holdsPersonalNumber(by) ? wrong('decidedBy', decisionText.personal) : []),
    ...((caseNumber?.length ?? 0) > LONGEST.caseNumber ? wrong('caseNumber', decisionText.caseNumberLong) : []),
    ...(caseNumber !== null && holdsPersonalNumber(caseNumber) ? wrong('caseNumber', decisionText.personal) : []),
  ]
}

/**
 * Records that a plan has been decided, with the boundaries that the organisation had set by the end of that day: what is
 * set later applies to the next plan, also where the decision is only recorded afterwards. Throws Invalid; Conflict where
 * the plan is decided already.
 */
export async function decidePlan(
  ctx: Context,
  organisationCode: string,
  request: DecisionRequest,
): Promise<StoredDecision> {
  authorise(ctx.actor, 'plan.decide')
  const organisation = await organisationByCode(ctx, organisationCode)
  const { decidedOn } = request
  const [problem] = decisionProblems(request, dateInStockholm(ctx.now()))
  if (problem) throw new Invalid(problem.message)
  return ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, organisation.id)
    const plan = await namedPlan(within(ctx, db), organisation, request.plan)
    const at = ctx.now()
    const earlier = await decisionAt(db, organisation.id, plan, at)
    if (earlier) throw new Conflict(decisionText.alreadyDecided(plan, formatDate(earlier.decidedOn)))
    const made = {
      plan,
      decidedOn,
      decidedBy: request.decidedBy.trim(),
      caseNumber: request.caseNumber?.trim() || null,
      boundaries: await settingAt(db, organisation, earliest(endOfDayInStockholm(decidedOn), at)),
      recordedAt: at,
      recordedBy: ctx.actor.id,
    }
    await addDecision(db, organisation.id, made)
    const { recordedAt: _at, recordedBy: _by, ...payload } = made
    await note(ctx, db, organisation.id, { at, action: 'plan.decide', subject: plan, payload })
    const [stored] = (await listDecisions(db, organisation.id, plan)).slice(-1)
    if (!stored) throw new Error(`No decision of ${plan} after it was added`)
    return stored
  })
}

/**
 * Takes back a decision that should not have been recorded; it stays, marked undone with the reason. Throws Invalid
 * without a reason, and Conflict where the plan is not decided or a report has been made that rests on the decision.
 */
export async function undoDecision(
  ctx: Context,
  organisationCode: string,
  request: { readonly plan: string | null; readonly reason: string },
): Promise<StoredDecision> {
  authorise(ctx.actor, 'plan.decide')
  const organisation = await organisationByCode(ctx, organisationCode)
  const reason = request.reason.trim()
  if (reason === '' || reason.length > LONGEST.reason) throw new Invalid(decisionText.reasonMissing)
  if (holdsPersonalNumber(reason)) throw new Invalid(decisionText.personal)
  return ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, organisation.id)
    const plan = await namedPlan(within(ctx, db), organisation, request.plan)
    const at = ctx.now()
    const decision = await decisionAt(db, organisation.id, plan, at)
    if (!decision) throw new Conflict(decisionText.notDecided(plan))
    const report = await reportResting(db, organisation, decision)
    if (report) throw new Conflict(decisionText.reportRests(report.year, formatDate(dateInStockholm(report.createdAt))))
    const undone = { at, by: ctx.actor.id, reason }
    if (!(await markDecisionUndone(db, organisation.id, decision.number, undone)))
      throw new Conflict(decisionText.notDecided(plan))
    await note(ctx, db, organisation.id, {
      at,
      action: 'plan.undo-decision',
      subject: plan,
      payload: { decidedOn: decision.decidedOn, decidedBy: decision.decidedBy, reason },
    })
    return { ...decision, undone }
  })
}

/** `decision`: the one in force. */
export type PlanDecisions = {
  readonly decision: StoredDecision | null
  /** Oldest first. */
  readonly undone: readonly StoredDecision[]
  /** What the organisation has set: a plan decided today gets these. */
  readonly setting: Boundaries
}

/** `plan`: null where the organisation has none; only the setting is then told. */
export async function planDecisions(
  ctx: Context,
  organisationCode: string,
  plan: string | null,
): Promise<PlanDecisions> {
  authorise(ctx.actor, 'plan.read')
  const organisation = await organisationByCode(ctx, organisationCode)
  const { db } = ctx.store
  const all = plan === null ? [] : await listDecisions(db, organisation.id, plan)
  return {
    decision: all.findLast(({ undone }) => undone === null) ?? null,
    undone: all.filter(({ undone }) => undone !== null),
    setting: await settingAt(db, organisation, ctx.now()),
  }
}

/**
 * The newest report that rests on a decision: of the same plan, made since it was recorded, and judged by frozen
 * boundaries (one made as of a day before the decision was not).
 */
async function reportResting(db: Db, organisation: Organisation, decision: StoredDecision) {
  for (const report of await listReports(db, organisation.id)) {
    if (report.createdAt < decision.recordedAt) continue
    const facts = (await findReport(db, organisation.id, report.id))?.facts as Partial<Facts> | undefined
    if (facts?.plan?.code === decision.plan && facts.boundaries?.frozenOn === decision.decidedOn) return report
  }
  return undefined
}

const within = (ctx: Context, db: Db): Context => ({ ...ctx, store: { ...ctx.store, db } })

const earliest = (a: string, b: string): string => (a < b ? a : b)
