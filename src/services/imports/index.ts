// Imports: preview first, then commit.

export { type AnnotatedFile, annotatedCopyOf, importAnnotatedCopy } from './annotated.ts'
export { type FormFile, type TakenIn, takeIn } from './at-once.ts'
export { type ColumnRead, columnsRead } from './columns-read.ts'
export { commitImport } from './commit.ts'
export { discardImport, importFile, importIssuesCsv, importPreview, importsOf, sweepImports } from './history.ts'
export { mapping, previewMapping, remapImport, type Said, sayMapping, startMapping } from './mapping.ts'
export type { MappingProblem } from './mapping-problems.ts'
export type { FieldChoice, MappingView } from './mapping-view.ts'
export {
  keepProfile,
  type OwnProfile,
  ownProfiles,
  profilesFor,
  removeProfile,
  renameProfile,
  restoreProfile,
} from './own-profiles.ts'
export type { OwnerRequest } from './owner.ts'
export { dryRun, type ImportResult, previewImport } from './preview.ts'
export { type Redaction, redactImport } from './redact.ts'
export { type ImportTold, refuseBySize } from './too-large.ts'
export * from './types.ts'
export { importObstacle, redoImport, undoImport } from './undo.ts'
