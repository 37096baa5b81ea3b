// Clearing an import of personal data that slipped through. Gone for good are the file, its name, what its preview quotes,
// the mapping made for it, the chosen texts and what the journal said of it; hashes, figures and the journal's chain stay.

import { authorise } from '../../domain/access.ts'
import {
  closingRecords,
  type Db,
  forgetErased,
  type Import,
  importsOfFile,
  journalEntriesAbout,
  listImports,
  recordsOfImport,
  redactFile,
  redactJournal,
  redactReported,
  redactImport as redactStored,
  replaceImportSummary,
  replaceRecordPayload,
  type StoredRecord,
  sweepDrafts,
  takeTurn,
} from '../../store/index.ts'
import { importText } from '../../text/import.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { erasureReason } from '../reason.ts'
import { bareSummary } from './bare-summary.ts'
import { type Owner, type OwnerRequest, ownerOf } from './owner.ts'
import { forgetProfiles } from './redact-profiles.ts'
import { recordsOnLines, withoutTexts } from './redact-texts.ts'
import { importOf, previewOf, type Summary } from './stored-import.ts'
import type { ImportPreview } from './types.ts'

export type Redaction = {
  /** Kept and shown: must hold no personal data itself. */
  readonly reason: string
  /** Lines of the file whose saved texts go too. What was never saved has none. */
  readonly lines: 'all' | readonly number[]
}

/**
 * Clears every import of the same file, since all of them hold what it holds. May be done again for more lines. Reports
 * that have been made keep what they say (R8). Throws NotFound, and Invalid where the reason is none.
 */
export async function redactImport(
  ctx: Context,
  request: OwnerRequest,
  id: string,
  { reason, lines }: Redaction,
): Promise<ImportPreview> {
  authorise(ctx.actor, 'import.redact')
  const owner = await ownerOf(ctx, request)
  const why = erasureReason(reason)
  const cleared = await ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, owner.id)
    const within = { ...ctx, store: { ...ctx.store, db } }
    const { sha256 } = await importOf(within, owner, id)
    const act = { at: ctx.now(), by: ctx.actor.id, reason: why }
    await redactFile(db, owner.id, sha256, act.at)
    // One of them may be the same file, and none is worth more than that it goes.
    await sweepDrafts(db, owner.id, null)
    await forgetProfiles(db, owner, sha256, act)
    for (const one of await importsOfFile(db, owner.id, sha256)) {
      const texts = await eraseTexts(db, owner, one, lines)
      await redactStored(db, owner.id, one.id, { ...act, fileName: importText.nameRemoved, summary: bareSummary(one) })
      const entries = await journalEntriesAbout(db, owner.id, one.id, { except: 'import.redact' })
      for (const sequence of entries) await redactJournal(db, owner.id, { ...act, sequence })
      await note(ctx, db, owner.id, {
        at: act.at,
        action: 'import.redact',
        subject: one.id,
        payload: { reason: why, sha256, lines, texts, entries },
      })
    }
    return previewOf(await importOf(within, owner, id))
  })
  await forgetErased(ctx.store)
  return cleared
}

/** Gives how many records and cells lost a text. */
async function eraseTexts(db: Db, owner: Owner, one: Import, lines: Redaction['lines']): Promise<number> {
  if (one.kind === 'observations') return redactReported(db, owner.id, one.number, { lines, text: importText.removed })
  const chosen = recordsOnLines(await recordsOfImport(db, owner.id, one.number), lines)
  for (const record of chosen) {
    await replaceRecordPayload(db, owner.id, record, withoutTexts(record))
    // A later plan that no longer has it repeats it, and its preview names it.
    for (const copy of await closingRecords(db, owner.id, record)) {
      await replaceRecordPayload(db, owner.id, copy, withoutTexts(copy))
      await renameClosed(db, owner, copy)
    }
  }
  return chosen.length
}

async function renameClosed(db: Db, owner: Owner, copy: StoredRecord): Promise<void> {
  const later = (await listImports(db, owner.id)).find(({ number }) => number === copy.import)
  if (!later) return
  const summary = later.summary as Summary
  const closing = summary.closing.map((line) =>
    line.startsWith(importText.closed(copy.key, '')) ? importText.closed(copy.key, importText.removed) : line,
  )
  await replaceImportSummary(db, owner.id, later.number, { ...summary, closing })
}
