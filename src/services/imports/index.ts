// Imports: preview first, then commit.

export { commitImport } from './commit.ts'
export { discardImport, importFile, importIssuesCsv, importPreview, importsOf, sweepImports } from './history.ts'
export type { OwnerRequest } from './owner.ts'
export { dryRun, type ImportResult, previewImport } from './preview.ts'
export { type Redaction, redactImport } from './redact.ts'
export { type ImportTold, refuseBySize } from './too-large.ts'
export * from './types.ts'
export { importObstacle, redoImport, undoImport } from './undo.ts'
