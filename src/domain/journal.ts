// What the journal can tell: every change that a service writes down. Each has its words in text/journal.ts; one without does
// not compile.

export const JOURNAL_ACTIONS = [
  'organisation.add',
  'import.preview',
  'import.commit',
  'import.discard',
  'import.sweep',
  'import.undo',
  'import.redo',
  'import.redact',
  'profile.add',
  'profile.rename',
  'profile.remove',
  'profile.restore',
  'fetch.start',
  'fetch.continue',
  'fetch.stop',
  'fetch.done',
  'fetch.failed',
  'fetch.stopped',
  'groups.import',
  'peers.add',
  'peers.change',
  'peers.remove',
  'peers.restore',
  'peers.choose',
  'plan.decide',
  'plan.undo-decision',
  'boundaries.set',
  'disclosure.raise',
  'disclosure.lower',
  'report.review-texts',
  'report.make',
  'report.write',
  'journal.redact',
  'retention.set',
  'retention.run',
  'service.restore',
] as const

export type JournalAction = (typeof JOURNAL_ACTIONS)[number]

export const isJournalAction = (action: string): action is JournalAction =>
  (JOURNAL_ACTIONS as readonly string[]).includes(action)
