// The store: SQL, and nothing else. Every function takes `db` first and the organisation or owner second (R4, R6). Without
// an owner are only areas and the list of organisations, which are everyone's. An owner is an organisation's id, or
// NATIONAL for what is loaded once and read by all.

export {
  type Account,
  addAccount,
  addGrant,
  auditorsEver,
  changeAccount,
  decideGrant,
  findAccount,
  hasWayIn,
  type Identity,
  isRefused,
  listAccounts,
  listGrants,
  listNames,
  prolongGrant,
  rolesEver,
  type StoredGrant,
} from './accounts.ts'
export * from './areas.ts'
export { backupDatabase, manifestPath } from './backup.ts'
export { canonicalJson } from './canonical-json.ts'
export * from './current-values.ts'
export * from './database.ts'
export * from './decisions.ts'
export * from './disclosure.ts'
export { dropRestoreMark, findRestoreMark } from './doors.ts'
export * from './drafts.ts'
export * from './fetches.ts'
export * from './files.ts'
export { findKey, keepResult, releaseKey, sweepKeys, takeKey } from './idempotency.ts'
export {
  activateImport,
  createImport,
  findImport,
  hasUndoneSince,
  type Import,
  type ImportAct,
  type ImportCounts,
  type ImportGap,
  importsOfFile,
  listImports,
  type NewImport,
  redoImport,
  sweepImports,
  undoImport,
  updateImportPreview,
} from './imports.ts'
export type { SeriesKey } from './interning.ts'
export * from './jobs.ts'
export * from './journal.ts'
export * from './journal-check.ts'
export {
  findJournalEntry,
  type JournalFilter,
  journalContents,
  journalPage,
  listJournals,
  readJournal,
} from './journal-read.ts'
export {
  type ApiToken,
  addBegunSignIn,
  addLink,
  addSession,
  addToken,
  dropLinks,
  endSession,
  endSessionsOf,
  findLink,
  findSession,
  findTokens,
  forgetFailures,
  listSessions,
  moveLink,
  type OneTimeLink,
  pendingLinks,
  revokeTokens,
  saveFailures,
  sweepSessions,
  sweepSignIns,
  takeBegunSignIn,
  takeFailures,
  touchSession,
  touchToken,
} from './keys.ts'
export * from './migrate.ts'
export * from './notices.ts'
export * from './observation-writer.ts'
export * from './observations.ts'
export * from './organisations.ts'
export * from './peer-groups.ts'
export * from './profiles.ts'
export * from './publications.ts'
export * from './records.ts'
export * from './redaction.ts'
export * from './reports.ts'
export { responseRates } from './response-rates.ts'
export { restoreDatabase } from './restore.ts'
export {
  destroyFetchPages,
  destroyJournalDetails,
  type Held,
  heldDrafts,
  heldFetchPages,
  heldJournalDetails,
  retentionRules,
  retireFile,
  retireImport,
  type StoredRetentionRule,
  saveRetentionRule,
} from './retention.ts'
export {
  type Db,
  type FetchStatus,
  type ImportKind,
  type ImportStatus,
  NATIONAL,
  type OrganisationType,
  type TextAnswer,
} from './schema.ts'
export { type FoundRecord, searchJournal, searchRecords, searchReports } from './search.ts'
export * from './settings.ts'
export * from './shared-groups.ts'
export * from './state.ts'
export * from './text-review.ts'
export * from './units.ts'
export { dataState } from './visible-imports.ts'
