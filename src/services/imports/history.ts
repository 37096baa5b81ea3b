// Imports that have been made: one, all, the problems of one; those not wanted, and what cut-off ones left behind.

import { authorise } from '../../domain/access.ts'
import { Conflict } from '../../domain/errors.ts'
import {
  listImports,
  NATIONAL,
  sweepDrafts,
  sweepImports as sweepStore,
  takeTurn,
  updateImportPreview,
} from '../../store/index.ts'
import { errorText } from '../../text/errors.ts'
import type { Language } from '../../text/language.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { organisations } from '../organisations.ts'
import { analyse } from './analyse.ts'
import { type OwnerRequest, ownerOf } from './owner.ts'
import { csvOf } from './preview.ts'
import { fileOf, importOf, previewOf } from './stored-import.ts'
import type { ImportPreview, ImportRequest } from './types.ts'

/** Throws NotFound. */
export async function importPreview(ctx: Context, request: OwnerRequest, id: string): Promise<ImportPreview> {
  authorise(ctx.actor, 'import.read')
  return previewOf(await importOf(ctx, await ownerOf(ctx, request), id))
}

/** Newest first. */
export async function importsOf(ctx: Context, request: OwnerRequest): Promise<readonly ImportPreview[]> {
  authorise(ctx.actor, 'import.read')
  const owner = await ownerOf(ctx, request)
  return (await listImports(ctx.store.db, owner.id)).map(previewOf)
}

/** Those that wait for somebody to save them, newest first. */
export async function waitingImports(ctx: Context, request: OwnerRequest): Promise<readonly ImportPreview[]> {
  authorise(ctx.actor, 'import.read')
  const owner = await ownerOf(ctx, request)
  return ctx.store.remember(`waiting ${owner.id}`, async () =>
    (await listImports(ctx.store.db, owner.id, 'preview')).map(previewOf),
  )
}

/** The file, byte for byte as it was sent. Throws NotFound, also where it has been cleared of personal data. */
export async function importFile(
  ctx: Context,
  request: OwnerRequest,
  id: string,
): Promise<Pick<ImportRequest, 'fileName' | 'bytes'>> {
  authorise(ctx.actor, 'import.read')
  const owner = await ownerOf(ctx, request)
  const { fileName, bytes } = await fileOf(ctx, owner, await importOf(ctx, owner, id))
  return { fileName, bytes }
}

/** Every problem of an import, cell by cell, read again from its stored bytes: the page holds only the first of each kind. */
export async function importIssuesCsv(
  ctx: Context,
  request: OwnerRequest,
  id: string,
  language: Language,
): Promise<string> {
  authorise(ctx.actor, 'import.read')
  const owner = await ownerOf(ctx, request)
  const found = await importOf(ctx, owner, id)
  return csvOf(await analyse(ctx, owner, await fileOf(ctx, owner, found)), language)
}

/** Says no to a preview: nobody is asked to save it any more. Throws NotFound, Conflict where it is no preview any more. */
export async function discardImport(ctx: Context, request: OwnerRequest, id: string): Promise<void> {
  authorise(ctx.actor, 'import.write')
  const owner = await ownerOf(ctx, request)
  await ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, owner.id)
    const found = await importOf({ ...ctx, store: { ...ctx.store, db } }, owner, id)
    const { rows, accepted, new: added, changed, unchanged } = found
    const isDone = await updateImportPreview(db, owner.id, id, {
      status: 'rejected',
      counts: { rows, accepted, new: added, changed, unchanged },
      summary: found.summary,
    })
    if (!isDone) throw new Conflict(errorText.alreadyCommitted)
    await note(ctx, db, owner.id, {
      action: 'import.discard',
      subject: id,
      payload: { kind: found.kind, fileName: found.fileName, sha256: found.sha256 },
    })
  })
}

/** Removes what commits that were cut off left behind. Called when a service starts. */
export async function sweepImports(ctx: Context): Promise<void> {
  authorise(ctx.actor, 'import.write')
  const before = new Date(Date.parse(ctx.now()) - SWEEP_AFTER_MS).toISOString()
  const owners = [NATIONAL, ...(await organisations(ctx)).map((organisation) => organisation.id)]
  for (const owner of owners) {
    await sweepDrafts(ctx.store.db, owner, new Date(Date.parse(ctx.now()) - DRAFTS_KEPT_MS).toISOString())
    await ctx.store.db.transaction().execute(async (db) => {
      const rows = await sweepStore(db, owner, before)
      if (rows === 0) return
      const at = ctx.now()
      await note(ctx, db, owner, {
        at,
        action: 'import.sweep',
        subject: before,
        payload: { rows },
      })
    })
  }
}

/** A preview nobody has committed in a week is not waited for. */
const SWEEP_AFTER_MS = 7 * 24 * 60 * 60 * 1000

/** A file somebody has begun to describe is not kept longer than the day. */
export const DRAFTS_KEPT_MS = 24 * 60 * 60 * 1000
