// What is past its time, kind by kind, and destroying it. Looking and destroying are made of one piece, so that what is shown
// beforehand is what goes.

import { sameFacts } from '../../domain/changes.ts'
import type { RetentionKind } from '../../domain/retention.ts'
import {
  type Db,
  destroyFetchPages,
  destroyJournalDetails,
  type Held,
  heldDrafts,
  heldFetchPages,
  heldJournalDetails,
  type Import,
  listImports,
  recordsOfImport,
  replaceRecordPayload,
  retireFile,
  retireImport,
  type StoredRecord,
  sweepDrafts,
  sweepKeys,
} from '../../store/index.ts'
import { importText } from '../../text/import.ts'
import { retentionTexts } from '../../text/retention.ts'
import { bareSummary } from '../imports/bare-summary.ts'
import { withoutTexts } from '../imports/redact-texts.ts'

export type Item = { readonly importId: string; readonly fileName: string; readonly at: string }

export type Work = Held & {
  /** The files among it. */
  readonly items: readonly Item[]
  readonly destroy: (act: { readonly at: string; readonly by: string }) => Promise<void>
}

/** Of an owner, from before the instant. */
export const WORK: Readonly<Record<RetentionKind, (db: Db, owner: string, before: string) => Promise<Work>>> = {
  drafts: async (db, owner, before) => ({
    ...(await heldDrafts(db, owner, before)),
    items: [],
    destroy: async () => {
      await sweepDrafts(db, owner, before)
      await sweepKeys(db, owner, before)
    },
  }),
  'fetch-pages': async (db, owner, before) => ({
    ...(await heldFetchPages(db, owner, before)),
    items: [],
    destroy: () => destroyFetchPages(db, owner, before),
  }),
  'rejected-files': (db, owner, before) =>
    files(db, owner, before, ({ status }) => status === 'rejected' || status === 'preview'),
  'import-files': (db, owner, before) => files(db, owner, before, isSaved),
  'free-texts': freeTexts,
  'journal-details': async (db, owner, before) => ({
    ...(await heldJournalDetails(db, owner, before, EVIDENCE)),
    items: [],
    destroy: (act) =>
      destroyJournalDetails(db, owner, before, { except: EVIDENCE, ...act, reason: retentionTexts.sv.journalReason }),
  }),
}

/** What has been destroyed, by whom and why, is told for as long as the journal is. */
const EVIDENCE = ['retention.run', 'retention.set', 'journal.redact', 'import.redact', 'service.restore'] as const

const isSaved = ({ status }: Import): boolean => status === 'active' || status === 'undone'
const dateOf = ({ committedAt, createdAt }: Import): string => committedAt ?? createdAt
const hasFile = ({ redacted, retiredAt }: Import): boolean => redacted === null && retiredAt === null

async function files(db: Db, owner: string, before: string, isMeant: (one: Import) => boolean): Promise<Work> {
  const all = await listImports(db, owner)
  const due = all.filter((one) => isMeant(one) && hasFile(one) && dateOf(one) < before)
  return {
    count: due.length,
    oldest: oldestOf(due),
    items: due.map(itemOf),
    destroy: ({ at }) => retire(db, owner, all, due, at),
  }
}

/** What other imports still need of a file that was sent twice stays until their time, too, is up. */
async function retire(db: Db, owner: string, all: readonly Import[], due: readonly Import[], at: string) {
  for (const one of due)
    await retireImport(db, owner, one.id, {
      at,
      summary: one.summary === null ? null : bareSummary(one, importText.retired),
    })
  const needed = new Set(all.filter((one) => hasFile(one) && !due.includes(one)).map(({ sha256 }) => sha256))
  for (const sha256 of new Set(due.map((one) => one.sha256)))
    if (!needed.has(sha256)) await retireFile(db, owner, sha256, at)
}

/** Kinds of files whose rows are mostly what people have written. */
const WRITTEN: readonly Import['kind'][] = ['progress', 'outcomes', 'assessments']

/** Texts in records, and the files they came in: a text that is still in its file is not gone. */
async function freeTexts(db: Db, owner: string, before: string): Promise<Work> {
  const all = await listImports(db, owner)
  const old = all.filter((one) => isSaved(one) && WRITTEN.includes(one.kind) && dateOf(one) < before)
  const records: StoredRecord[] = []
  const told: Import[] = []
  for (const one of old) {
    const wordy = (await recordsOfImport(db, owner, one.number)).filter(hasTexts)
    records.push(...wordy)
    if (wordy.length > 0 || hasFile(one)) told.push(one)
  }
  const due = old.filter(hasFile)
  return {
    count: records.length + due.length,
    oldest: oldestOf(told),
    items: due.map(itemOf),
    destroy: async ({ at }) => {
      for (const record of records)
        await replaceRecordPayload(db, owner, record, withoutTexts(record, importText.retired))
      await retire(db, owner, all, due, at)
    },
  }
}

const hasTexts = (record: StoredRecord): boolean => !sameFacts(withoutTexts(record, importText.retired), record.payload)

const itemOf = (one: Import): Item => ({ importId: one.id, fileName: one.fileName, at: dateOf(one) })

const oldestOf = (imports: readonly Import[]): string | null => imports.map(dateOf).sort()[0] ?? null
