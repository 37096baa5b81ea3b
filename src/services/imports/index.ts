// Imports: preview first, then commit.

export { commitImport } from './commit.ts'
export { discardImport, importIssuesCsv, importPreview, importsOf, sweepImports } from './history.ts'
export type { OwnerRequest } from './owner.ts'
export { dryRun, type ImportResult, previewImport } from './preview.ts'
export * from './types.ts'
