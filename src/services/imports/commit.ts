// The second of an import's two steps. Anything that goes wrong before the last transaction leaves what was current as it
// was.

import { setImmediate } from 'node:timers/promises'
import { authorise } from '../../domain/access.ts'
import { areaKind } from '../../domain/area.ts'
import { sameFacts } from '../../domain/changes.ts'
import { Conflict, Invalid } from '../../domain/errors.ts'
import { hasErrors } from '../../domain/issue.ts'
import type { SourcedSet } from '../../domain/observation-set.ts'
import {
  activateImport,
  addArea,
  appendRecords,
  createObservationWriter,
  type Db,
  type Import,
  takeTurn,
} from '../../store/index.ts'
import { errorText } from '../../text/errors.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { analyse } from './analyse.ts'
import { recall } from './last-read.ts'
import { type Owner, type OwnerRequest, ownerOf } from './owner.ts'
import { fileOf, importOf, previewOf, type Summary } from './stored-import.ts'
import type { Analysis, ImportPreview, ImportRequest } from './types.ts'

/** Rows written between two looks at whether others are waiting: some tens of milliseconds. */
const SLICE = 5_000

/**
 * Makes a preview current: its stored bytes are read again as they were (see last-read.ts), written in short slices into rows nobody sees,
 * and made current by one last transaction. A plan, or what is reported about one, is compared in that transaction too:
 * it does what was shown or nothing. Throws NotFound, Conflict where it is committed already or would now do something
 * else, Invalid where what is stored has changed since the preview so that the file has errors now.
 */
export async function commitImport(
  ctx: Context,
  request: OwnerRequest,
  id: string,
  /** How many warnings whoever commits has said to have read; kept in the journal. */
  acknowledged?: number,
): Promise<ImportPreview> {
  authorise(ctx.actor, 'import.write')
  const owner = await ownerOf(ctx, request)
  const waiting = await waitingImport(ctx, owner, id)
  const known = await recall(ctx, owner, id)
  const file = known ? null : await fileOf(ctx, owner, waiting)
  const figures = known ?? (file && waiting.kind === 'observations' ? await analyseSound(ctx, owner, file) : null)
  if (figures?.observations) await writeObservations(ctx, owner, waiting, figures.observations)
  return ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, owner.id)
    const within = { ...ctx, store: { ...ctx.store, db } }
    const found = await waitingImport(within, owner, id)
    const analysis =
      figures ?? (await analyseAsShown(within, owner, found, file ?? (await fileOf(within, owner, found))))
    // Taken here, where nobody else is writing, so that of two commits the later one also has the later instant.
    return makeCurrent(within, owner, found, analysis, {
      committedAt: ctx.now(),
      told: acknowledged === undefined ? {} : { acknowledgedWarnings: acknowledged },
    })
  })
}

type Committed = { readonly committedAt: string; readonly told: Readonly<Record<string, unknown>> }

/** Writes an import's records, makes it count and says so in the journal. `within`: a context of the transaction's own database. */
export async function makeCurrent(
  within: Context,
  owner: Owner,
  found: Import,
  analysis: Analysis,
  { committedAt, told }: Committed,
): Promise<ImportPreview> {
  const { db } = within.store
  if (analysis.observations) await addAreas(db, analysis.observations)
  if (analysis.records.length > 0) await appendRecords(db, owner.id, found.number, analysis.records)
  const activated = await activateImport(db, owner.id, found.id, { committedAt, counts: analysis.counts })
  if (!activated) throw new Conflict(errorText.alreadyCommitted)
  await note(within, db, owner.id, {
    at: committedAt,
    action: 'import.commit',
    subject: found.id,
    payload: {
      kind: found.kind,
      fileName: found.fileName,
      sha256: found.sha256,
      counts: analysis.counts,
      ...told,
    },
  })
  return previewOf({ ...found, ...analysis.counts, status: 'active', committedAt })
}

/** An import that may be committed. Throws NotFound, Invalid where it was rejected, Conflict where it is no preview any more. */
async function waitingImport(ctx: Context, owner: Owner, id: string): Promise<Import> {
  const found = await importOf(ctx, owner, id)
  if (found.status === 'rejected') throw new Invalid(errorText.cannotCommit)
  if (found.status !== 'preview') throw new Conflict(errorText.alreadyCommitted)
  return found
}

async function analyseSound(ctx: Context, owner: Owner, file: ImportRequest): Promise<Analysis> {
  const analysis = await analyse(ctx, owner, file)
  if (hasErrors(analysis.issues)) throw new Invalid(errorText.cannotCommit)
  return analysis
}

/** Throws Conflict where committing would do something else than the preview said. */
async function analyseAsShown(ctx: Context, owner: Owner, found: Import, file: ImportRequest): Promise<Analysis> {
  const analysis = await analyseSound(ctx, owner, file)
  const { new: added, changed, unchanged } = analysis.counts
  const shown = { counts: [found.new, found.changed, found.unchanged], closing: (found.summary as Summary).closing }
  if (!sameFacts({ counts: [added, changed, unchanged], closing: analysis.closing }, shown))
    throw new Conflict(errorText.changedSincePreview)
  return analysis
}

async function writeObservations(ctx: Context, owner: Owner, found: Import, set: SourcedSet): Promise<void> {
  if (set.size === 0) return
  const writer = await createObservationWriter(ctx.store.db, owner.id, found.number, set)
  for (let start = 0; start < writer.size; start += SLICE) {
    await writer.write(start, start + SLICE)
    ctx.onProgress?.('writing', Math.min(1, (start + SLICE) / writer.size))
    await setImmediate()
  }
}

/** Districts, and groups of kommuner: named by what the file says, which is what a plan compares with. */
async function addAreas(db: Db, { series }: SourcedSet): Promise<void> {
  for (const code of new Set(series.map(({ area }) => area))) {
    const kind = areaKind(code)
    if (kind === 'group') await addArea(db, { code, name: code, kind, parent: null })
    if (kind !== 'district') continue
    // A district's own name may have a colon: "Norr: centrum".
    const colon = code.indexOf(':')
    await addArea(db, { code, name: code.slice(colon + 1), kind, parent: code.slice(0, colon) })
  }
}
