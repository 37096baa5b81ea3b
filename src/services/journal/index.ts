// The journal: reading it, checking it, and erasing what an entry says.

export { type CheckedChain, checkAllJournals, checkJournal } from './check.ts'
export {
  type JournalLine,
  type JournalPiece,
  type JournalRequest,
  journal,
  journalEntry,
} from './read.ts'
export { redactJournalEntry } from './redact.ts'
