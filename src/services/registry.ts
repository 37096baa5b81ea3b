// What those who keep the records do, as a page calls it: the journal and its check, and what is destroyed.

import type { RetentionKind } from '../domain/retention.ts'
import type { Context } from './context.ts'
import { checkJournal, type JournalRequest, journal, journalEntry, redactJournalEntry } from './journal/index.ts'
import { type RuleWish, retentionState, runRetention, setRetentionRule } from './retention/index.ts'

export const registryServices = (ctx: Context) => ({
  journal: (code: string, asked: JournalRequest) => journal(ctx, { organisation: code }, asked),
  journalEntry: (code: string, sequence: number) => journalEntry(ctx, { organisation: code }, sequence),
  checkJournal: (code: string, expected?: string) => checkJournal(ctx, { organisation: code }, expected),
  retentionState: (code: string) => retentionState(ctx, code),
  setRetentionRule: (code: string, kind: RetentionKind, wish: RuleWish) => setRetentionRule(ctx, code, kind, wish),
  runRetention: (code: string, options?: { readonly isDry?: boolean }) => runRetention(ctx, code, options),
  redactJournalEntry: (code: string, sequence: number, reason: string) =>
    redactJournalEntry(ctx, { organisation: code }, sequence, reason),
})
