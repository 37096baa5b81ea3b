// Running a fetch that has been started, to its file and that file's preview; and how a fetch stands.

import { authorise } from '../../domain/access.ts'
import { NotFound } from '../../domain/errors.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import {
  deleteFetchPages,
  endFetch,
  type Fetch,
  findFetch,
  findFetchOfImport,
  type Organisation,
  unfinishedFetch,
} from '../../store/index.ts'
import { type KoladaFailure, koladaErrors } from '../../text/kolada.ts'
import type { Context } from '../context.ts'
import type { FullContext } from '../full-context.ts'
import { dryRun, type ImportPreview, type ImportRequest, type ImportResult, previewImport } from '../imports/index.ts'
import { note } from '../journal/note.ts'
import { organisationByCode } from '../organisations.ts'
import { collect, type KoladaReport } from './collect.ts'
import { stillOurs, type Walk } from './pages.ts'
import type { KoladaRequest } from './request.ts'
import { isRunning, requestIn, type Started } from './start.ts'
import { KoladaStopped } from './stopped.ts'

export type KoladaFetch = {
  readonly id: string
  /** `cut-off`: whoever ran it has not been heard from. */
  readonly status: 'running' | 'cut-off' | 'failed' | 'stopped' | 'done' | 'dropped'
  readonly request: KoladaRequest
  /** Pages that are here, and how many there will be as far as is known. */
  readonly done: number
  readonly expected: number
  readonly createdAt: string
  readonly createdBy: string
  /** What there is to know about figures that came; null before the end. */
  readonly report: KoladaReport | null
  /** Why it stopped: `koladaFailure` has the words. */
  readonly failure: KoladaFailure | null
  /** Whether asking again may help: it was cut off or stopped, or Kolada had trouble of its own. */
  readonly canContinue: boolean
  readonly importId: string | null
}

export type RunOptions = {
  /** Ends the fetch at once; what has come so far is kept. */
  readonly signal?: AbortSignal
  /** Nothing of the file is stored. */
  readonly isDry?: boolean
  /** As for previewImport. */
  readonly keep?: (result: ImportResult) => boolean
}

/** `result` is null where the fetch stopped. */
export type KoladaRun = { readonly fetch: KoladaFetch; readonly result: ImportPreview | null }

/** Runs a fetch that has just been started or continued. A fetch that stops is no exception: `fetch.failure` says why. */
export async function runKoladaFetch(
  ctx: FullContext,
  code: string,
  started: Started,
  { signal = new AbortController().signal, isDry = false, keep }: RunOptions = {},
): Promise<KoladaRun> {
  authorise(ctx.actor, 'import.write')
  const organisation = await organisationByCode(ctx, code)
  const progress = { done: 0, expected: 0 }
  const walk: Walk = { ctx, organisation: organisation.id, fetch: started, signal, progress }
  try {
    const { csv, report } = await collect(walk, organisation.code, started.request)
    await stillOurs(walk)
    const file = fileOf(ctx, organisation.code, csv)
    const owner = { organisation: organisation.code }
    const result = isDry
      ? await dryRun(ctx, owner, file)
      : ctx.importer && keep === undefined
        ? await ctx.importer.preview(owner, file)
        : await previewImport(ctx, owner, file, keep)
    await end(walk, { status: 'done', outcome: { report }, importId: result.id === '' ? null : result.id })
    return { fetch: await koladaFetch(ctx, code, started.id), result }
  } catch (error) {
    const failure: KoladaFailure =
      error instanceof KoladaStopped ? error.failure : { code: 'internal', reference: started.id.slice(0, 8) }
    const status = failure.code === 'stopped' ? 'stopped' : 'failed'
    await end(walk, { status, outcome: { failure }, importId: null })
    if (!(error instanceof KoladaStopped)) throw error
    return { fetch: await koladaFetch(ctx, code, started.id), result: null }
  }
}

/** The ordinary import reads it: every figure can be traced to its line. */
const fileOf = (ctx: Context, code: string, csv: string): ImportRequest => ({
  kind: 'observations',
  fileName: `kolada-${code}-${dateInStockholm(ctx.now())}.csv`,
  bytes: new TextEncoder().encode(csv),
  options: { plan: null, unit: null, skipUnknownIndicators: false, validFrom: 0, source: 'kolada' },
})

type Ended = Parameters<typeof endFetch>[3] & { readonly status: 'done' | 'failed' | 'stopped' }

/** Writes down how it went, where it is still ours; the pages go once they have become a file. */
async function end({ ctx, organisation, fetch }: Walk, ended: Ended): Promise<void> {
  await ctx.store.db.transaction().execute(async (db) => {
    if (!(await endFetch(db, organisation, fetch, ended))) return
    if (ended.status === 'done') await deleteFetchPages(db, organisation, fetch.id)
    await note(ctx, db, organisation, {
      action: `fetch.${ended.status}`,
      subject: fetch.id,
      payload: { importId: ended.importId, outcome: ended.outcome },
    })
  })
}

/** How a fetch stands. Throws NotFound. */
export async function koladaFetch(ctx: Context, code: string, id: string): Promise<KoladaFetch> {
  authorise(ctx.actor, 'import.read')
  const organisation = await organisationByCode(ctx, code)
  return viewOf(ctx, await fetchOf(ctx, organisation, id))
}

/** The fetch that an import's file came by, where it came by one. */
export async function koladaFetchOfImport(ctx: Context, code: string, importId: string): Promise<KoladaFetch | null> {
  authorise(ctx.actor, 'import.read')
  const organisation = await organisationByCode(ctx, code)
  const found = await findFetchOfImport(ctx.store.db, organisation.id, importId)
  return found ? viewOf(ctx, found) : null
}

/** The one that runs or may be taken up again, where there is one. */
export async function unfinishedKoladaFetch(ctx: Context, code: string): Promise<KoladaFetch | null> {
  authorise(ctx.actor, 'import.read')
  const organisation = await organisationByCode(ctx, code)
  const found = await unfinishedFetch(ctx.store.db, organisation.id)
  return found ? viewOf(ctx, found) : null
}

async function fetchOf(ctx: Context, organisation: Organisation, id: string): Promise<Fetch> {
  const found = await findFetch(ctx.store.db, organisation.id, id)
  if (!found) throw new NotFound(koladaErrors.noFetch(id))
  return found
}

/** Failures that may be over in a while. */
const PASSING: ReadonlySet<string> = new Set([
  'unreachable',
  'timeout',
  'not-json',
  'server-error',
  'busy',
  'internal',
] satisfies readonly KoladaFailure['code'][])

/** Stored by us in this form. */
type Outcome = { readonly report?: KoladaReport; readonly failure?: KoladaFailure }

function viewOf(ctx: Context, found: Fetch): KoladaFetch {
  const { id, status, done, expected, createdAt, createdBy, importId } = found
  const { report, failure } = (found.outcome ?? {}) as Outcome
  const standing = status === 'running' && !isRunning(found, ctx.now()) ? 'cut-off' : status
  return {
    id,
    status: standing,
    request: requestIn(found),
    done,
    expected,
    createdAt,
    createdBy,
    report: report ?? null,
    failure: failure ?? null,
    canContinue:
      standing === 'cut-off' || standing === 'stopped' || (standing === 'failed' && PASSING.has(failure?.code ?? '')),
    importId,
  }
}
