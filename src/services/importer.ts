// The slow parts of imports, which may be done in the same thread or in one of their own.

import type { Context } from './context.ts'
import {
  type AnnotatedFile,
  commitImport,
  importAnnotatedCopy,
  importIssuesCsv,
  type OwnerRequest,
  previewImport,
} from './imports/index.ts'
import type { ImportPreview, ImportRequest } from './imports/types.ts'

export type Importer = {
  readonly preview: (request: OwnerRequest, file: ImportRequest) => Promise<ImportPreview>
  readonly commit: (request: OwnerRequest, id: string, acknowledged?: number) => Promise<ImportPreview>
  readonly issuesCsv: (request: OwnerRequest, id: string) => Promise<string>
  readonly annotatedCopy: (request: OwnerRequest, id: string) => Promise<AnnotatedFile>
}

export const importerOf = (ctx: Context): Importer => ({
  preview: (request, file) => previewImport(ctx, request, file),
  commit: (request, id, acknowledged) => commitImport(ctx, request, id, acknowledged),
  issuesCsv: (request, id) => importIssuesCsv(ctx, request, id),
  annotatedCopy: (request, id) => importAnnotatedCopy(ctx, request, id),
})
