// Leadership approves a report, publishes it, and withdraws it. Each act is one step from the state before it.

import { authorise } from '../../domain/access.ts'
import { Conflict, Invalid, NotFound } from '../../domain/errors.ts'
import type { JournalAction } from '../../domain/journal.ts'
import type { Publication, PublicationAct, PublicationState } from '../../domain/publication.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import { holdsPersonalNumber } from '../../ingest/index.ts'
import {
  type Db,
  journalLength,
  listReports,
  publicationOf,
  removeApproval,
  saveApproval,
  savePublishing,
  saveWithdrawal,
  takeTurn,
} from '../../store/index.ts'
import { errorText } from '../../text/errors.ts'
import { sentences } from '../../text/language.ts'
import { publicationRefusals } from '../../text/publication.ts'
import type { Context } from '../context.ts'
import type { Cover } from '../facts/index.ts'
import { note } from '../journal/note.ts'
import { organisationByCode } from '../organisations.ts'
import { reportById } from '../reports.ts'
import { NotPublishable, publishingObstacles } from './obstacles.ts'

const LONGEST = { caseNumber: 60, reason: 500 } as const
const said = sentences(publicationRefusals)

export type PublishingRequest = {
  readonly caseNumber: string
  /** ISO date of the decision to publish. */
  readonly decidedOn: string
}

export type PublishingProblem = {
  readonly field: keyof PublishingRequest
  readonly code: keyof typeof said.problem
}

/** `today`: the local date. A number that the cover states is the report's, and cannot be another one. */
export function publishingProblems(
  { caseNumber, decidedOn }: PublishingRequest,
  cover: Pick<Cover, 'caseNumber'>,
  today: string,
): readonly PublishingProblem[] {
  const number = caseNumber.trim()
  const stated = cover.caseNumber?.trim() ?? ''
  const wrong = (field: keyof PublishingRequest, code: PublishingProblem['code']) => [{ field, code }]
  return [
    ...(number === '' ? wrong('caseNumber', 'number-missing') : []),
    ...(number.length > LONGEST.caseNumber ? wrong('caseNumber', 'number-long') : []),
    ...(holdsPersonalNumber(number) ? wrong('caseNumber', 'number-personal') : []),
    ...(number !== '' && stated !== '' && stated !== number ? wrong('caseNumber', 'number-differs') : []),
    ...(isDate(decidedOn) ? [] : wrong('decidedOn', 'date-missing')),
    ...(isDate(decidedOn) && decidedOn > today ? wrong('decidedOn', 'date-to-come') : []),
  ]
}

/** Throws NotFound, Conflict. */
export async function approveReport(ctx: Context, code: string, id: string): Promise<void> {
  authorise(ctx.actor, 'report.approve')
  await act(ctx, code, id, { from: 'draft', name: 'report.approve' }, async (db, organisation, by) => {
    await saveApproval(db, organisation, id, by)
    return {}
  })
}

/** Until it is published. Throws NotFound, Conflict. */
export async function undoApproval(ctx: Context, code: string, id: string): Promise<void> {
  authorise(ctx.actor, 'report.approve')
  await act(ctx, code, id, { from: 'approved', name: 'report.undo-approval' }, async (db, organisation) => {
    await removeApproval(db, organisation, id)
    return {}
  })
}

/**
 * Makes an approved report everyone's. Throws NotFound; Invalid; NotPublishable where a text is not read or a figure would
 * now be hidden; Conflict where something changed while that was looked into.
 */
export async function publishReport(ctx: Context, code: string, id: string, request: PublishingRequest): Promise<void> {
  authorise(ctx.actor, 'report.publish')
  const organisation = await organisationByCode(ctx, code)
  const report = await reportById(ctx, code, id)
  const [problem] = publishingProblems(request, report.facts.cover, dateInStockholm(ctx.now()))
  if (problem) throw new Invalid(said.problem[problem.code])
  const seen = await journalLength(ctx.store.db, organisation.id)
  checkState(await publicationOf(ctx.store.db, organisation.id, id), 'approved')
  const obstacles = await publishingObstacles(ctx, organisation, report.facts)
  if (obstacles.length > 0) throw new NotPublishable(obstacles)
  const stated = { caseNumber: request.caseNumber.trim(), decidedOn: request.decidedOn }
  await act(ctx, code, id, { from: 'approved', name: 'report.publish' }, async (db, organisation, by) => {
    // What was looked into may have changed: it takes long, and holds no lock.
    if ((await journalLength(db, organisation)) !== seen) throw new Conflict(said.changedMeanwhile)
    const { title } = report.document
    await savePublishing(db, organisation, id, { ...by, ...stated, title, version: report.facts.cover.version })
    return { ...stated, year: report.year, pdf: report.hashes.pdf ?? null }
  })
}

/** The report is no longer shown; that it was, and why it is not, is. Throws NotFound, Invalid, Conflict. */
export async function withdrawReport(ctx: Context, code: string, id: string, reasonGiven: string): Promise<void> {
  authorise(ctx.actor, 'report.publish')
  const reason = reasonGiven.trim()
  if (reason === '' || reason.length > LONGEST.reason) throw new Invalid(said.reasonMissing)
  if (holdsPersonalNumber(reason)) throw new Invalid(said.reasonPersonal)
  await act(ctx, code, id, { from: 'published', name: 'report.withdraw' }, async (db, organisation, by) => {
    await saveWithdrawal(db, organisation, id, { ...by, reason })
    return { reason }
  })
}

/** How far the report has come. Throws NotFound. */
export async function reportPublication(ctx: Context, code: string, id: string): Promise<Publication> {
  authorise(ctx.actor, 'report.read')
  const organisation = await organisationByCode(ctx, code)
  if (!(await listReports(ctx.store.db, organisation.id)).some((one) => one.id === id))
    throw new NotFound(errorText.noReport(id))
  return publicationOf(ctx.store.db, organisation.id, id)
}

/** One act, in one transaction with its journal entry; `change` gives the entry's payload. */
async function act(
  ctx: Context,
  code: string,
  id: string,
  step: { readonly from: PublicationState; readonly name: JournalAction },
  change: (db: Db, organisation: string, by: PublicationAct) => Promise<Readonly<Record<string, unknown>>>,
): Promise<void> {
  const organisation = await organisationByCode(ctx, code)
  const report = await reportById(ctx, code, id)
  await ctx.store.db.transaction().execute(async (db) => {
    const at = ctx.now()
    await takeTurn(db, organisation.id)
    checkState(await publicationOf(db, organisation.id, report.id), step.from)
    const payload = await change(db, organisation.id, { at, by: ctx.actor.id, name: ctx.actor.name })
    await note(ctx, db, organisation.id, {
      at,
      action: step.name,
      subject: report.id,
      payload,
    })
  })
}

function checkState({ state }: Publication, wanted: PublicationState): void {
  if (state !== wanted) throw new Conflict(said.wrongState[wanted][state])
}

function isDate(written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return false
  const at = Date.parse(`${written}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(written)
}
