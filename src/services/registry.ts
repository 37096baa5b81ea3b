// What those who keep the records do, as a page calls it: the journal, its check and what is erased from it.

import type { Context } from './context.ts'
import { checkJournal, type JournalRequest, journal, journalEntry, redactJournalEntry } from './journal/index.ts'

export const registryServices = (ctx: Context) => ({
  journal: (code: string, asked: JournalRequest) => journal(ctx, { organisation: code }, asked),
  journalEntry: (code: string, sequence: number) => journalEntry(ctx, { organisation: code }, sequence),
  checkJournal: (code: string, expected?: string) => checkJournal(ctx, { organisation: code }, expected),
  redactJournalEntry: (code: string, sequence: number, reason: string) =>
    redactJournalEntry(ctx, { organisation: code }, sequence, reason),
})
