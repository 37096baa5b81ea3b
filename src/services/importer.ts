// The slow parts of imports, which may be done in the same thread or in one of their own.

import type { Context } from './context.ts'
import { commitImport, importIssuesCsv, type OwnerRequest, previewImport } from './imports/index.ts'
import type { ImportPreview, ImportRequest } from './imports/types.ts'

export type Importer = {
  readonly preview: (request: OwnerRequest, file: ImportRequest) => Promise<ImportPreview>
  readonly commit: (request: OwnerRequest, id: string, acknowledged?: number) => Promise<ImportPreview>
  readonly issuesCsv: (request: OwnerRequest, id: string) => Promise<string>
}

export const importerOf = (ctx: Context): Importer => ({
  preview: (request, file) => previewImport(ctx, request, file),
  commit: (request, id) => commitImport(ctx, request, id),
  issuesCsv: (request, id) => importIssuesCsv(ctx, request, id),
})
