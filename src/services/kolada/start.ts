// Beginning a fetch, or taking up one that was cut off; stopping it. One at a time for an organisation.

import { authorise } from '../../domain/access.ts'
import { Conflict, NotFound } from '../../domain/errors.ts'
import {
  createFetch,
  dropUnfinishedFetches,
  endFetch,
  type Fetch,
  findFetch,
  restartFetch,
  takeTurn,
  unfinishedFetch,
} from '../../store/index.ts'
import { koladaErrors } from '../../text/kolada.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { organisationByCode } from '../organisations.ts'
import { SILENT_MS } from './access.ts'
import { type KoladaRequest, type KoladaWish, requestOf, sameRequest } from './request.ts'

/** What running a fetch takes: its id, and the name of who runs it this time. */
export type Started = {
  readonly id: string
  readonly run: string
  readonly request: KoladaRequest
  readonly isContinued: boolean
}

/** Pages older than this are not mixed with new ones: Kolada may have revised its figures in between. */
const KEPT_MS = 24 * 60 * 60 * 1000

/**
 * Begins a fetch; one for the same that was cut off within a day is taken up instead. Somebody must then run it
 * (`runKoladaFetch`). Throws NotFound, Invalid, Conflict where one is already running.
 */
export async function startKoladaFetch(ctx: Context, code: string, wish: KoladaWish): Promise<Started> {
  authorise(ctx.actor, 'import.write')
  const organisation = await organisationByCode(ctx, code)
  return begin(ctx, organisation.id, requestOf(ctx, wish))
}

/** Takes up a fetch that was cut off. Throws NotFound, Conflict where it is done or one is already running. */
export async function continueKoladaFetch(ctx: Context, code: string, id: string): Promise<Started> {
  authorise(ctx.actor, 'import.write')
  const organisation = await organisationByCode(ctx, code)
  const fetch = await findFetch(ctx.store.db, organisation.id, id)
  if (!fetch) throw new NotFound(koladaErrors.noFetch(id))
  if (fetch.status === 'done' || fetch.status === 'dropped') throw new Conflict(koladaErrors.notUnfinished)
  return begin(ctx, organisation.id, requestIn(fetch))
}

async function begin(ctx: Context, organisation: string, request: KoladaRequest): Promise<Started> {
  return ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, organisation)
    const before = await unfinishedFetch(db, organisation)
    const at = ctx.now()
    if (before && isRunning(before, at)) throw new Conflict(koladaErrors.running)
    const isContinued =
      before !== undefined && sameRequest(requestIn(before), request) && age(before.createdAt, at) < KEPT_MS
    const started = { id: isContinued ? before.id : ctx.newId(), run: ctx.newId(), request, isContinued }
    if (isContinued) await restartFetch(db, organisation, started.id, { run: started.run, at })
    else {
      await dropUnfinishedFetches(db, organisation)
      await createFetch(db, organisation, { ...started, createdAt: at, createdBy: ctx.actor.id })
    }
    await note(ctx, db, organisation, {
      at,
      action: isContinued ? 'fetch.continue' : 'fetch.start',
      subject: started.id,
      payload: request,
    })
    return started
  })
}

/** Stops a fetch wherever it runs; whoever runs it notices at its next question. Throws NotFound, Conflict. */
export async function stopKoladaFetch(ctx: Context, code: string, id: string): Promise<void> {
  authorise(ctx.actor, 'import.write')
  const organisation = await organisationByCode(ctx, code)
  await ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, organisation.id)
    if (!(await findFetch(db, organisation.id, id))) throw new NotFound(koladaErrors.noFetch(id))
    const outcome = { failure: { code: 'stopped' } }
    const isStopped = await endFetch(db, organisation.id, { id }, { status: 'stopped', outcome, importId: null })
    if (!isStopped) throw new Conflict(koladaErrors.notUnfinished)
    await note(ctx, db, organisation.id, { action: 'fetch.stop', subject: id, payload: null })
  })
}

/** Whether somebody still runs it, as far as can be known. */
export const isRunning = ({ status, touchedAt }: Pick<Fetch, 'status' | 'touchedAt'>, now: string): boolean =>
  status === 'running' && age(touchedAt, now) < SILENT_MS

/** Stored by us in this form. */
export const requestIn = ({ request }: Pick<Fetch, 'request'>): KoladaRequest => request as KoladaRequest

const age = (at: string, now: string): number => Date.parse(now) - Date.parse(at)
