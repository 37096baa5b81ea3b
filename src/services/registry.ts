// What those who keep the records do, as a page calls it: the journal and its check, what is destroyed, what is kept for good, and the
// search over all of it.

import type { RetentionKind } from '../domain/retention.ts'
import { archiveReport, zipped } from './archive.ts'
import { type DocumentsRequest, documentsOf } from './documents.ts'
import type { FullContext } from './full-context.ts'
import { checkJournal, type JournalRequest, journal, journalEntry, redactJournalEntry } from './journal/index.ts'
import { type RuleWish, retentionState, runRetention, setRetentionRule } from './retention/index.ts'
import { type SearchRequest, searchRegistry } from './search/index.ts'

export const registryServices = (ctx: FullContext) => ({
  journal: (code: string, asked: JournalRequest) => journal(ctx, { organisation: code }, asked),
  journalEntry: (code: string, sequence: number) => journalEntry(ctx, { organisation: code }, sequence),
  checkJournal: (code: string, expected?: string) => checkJournal(ctx, { organisation: code }, expected),
  archiveReport: async (code: string, id: string) => {
    const made = await archiveReport(ctx, code, id)
    return { name: made.name, zip: zipped(made) }
  },
  documents: (code: string, request: DocumentsRequest) => documentsOf(ctx, code, request),
  searchRegistry: (code: string, request: SearchRequest) => searchRegistry(ctx, code, request),
  retentionState: (code: string) => retentionState(ctx, code),
  setRetentionRule: (code: string, kind: RetentionKind, wish: RuleWish) => setRetentionRule(ctx, code, kind, wish),
  runRetention: (code: string, options?: { readonly isDry?: boolean }) => runRetention(ctx, code, options),
  redactJournalEntry: (code: string, sequence: number, reason: string) =>
    redactJournalEntry(ctx, { organisation: code }, sequence, reason),
})
