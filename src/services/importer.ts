// The slow parts of imports, which open whole files: they may be done in the same thread or in one of their own.

import type { Context } from './context.ts'
import {
  commitImport,
  type ImportPreview,
  type ImportRequest,
  type ImportResult,
  importAnnotatedCopy,
  importIssuesCsv,
  mapping,
  type OwnerRequest,
  previewImport,
  previewMapping,
  remapImport,
  sayMapping,
  startMapping,
} from './imports/index.ts'

/** Each as its service function, without the context. What they take and give can be handed from thread to thread. */
export type Importer = {
  readonly preview: (request: OwnerRequest, file: ImportRequest) => Promise<ImportPreview>
  readonly commit: Bound<typeof commitImport>
  readonly issuesCsv: Bound<typeof importIssuesCsv>
  readonly annotatedCopy: Bound<typeof importAnnotatedCopy>
  readonly startMapping: Bound<typeof startMapping>
  readonly remap: Bound<typeof remapImport>
  readonly mapping: Bound<typeof mapping>
  readonly sayMapping: Bound<typeof sayMapping>
  readonly previewMapping: (request: OwnerRequest, id: string) => Promise<ImportPreview | null>
}

type Bound<Service> = Service extends (ctx: Context, ...args: infer Args) => infer Result
  ? (...args: Args) => Result
  : never

export const importerOf = (ctx: Context): Importer => ({
  preview: async (request, file) => plain(await previewImport(ctx, request, file)),
  commit: (...args) => commitImport(ctx, ...args),
  issuesCsv: (...args) => importIssuesCsv(ctx, ...args),
  annotatedCopy: (...args) => importAnnotatedCopy(ctx, ...args),
  startMapping: (...args) => startMapping(ctx, ...args),
  remap: (...args) => remapImport(ctx, ...args),
  mapping: (...args) => mapping(ctx, ...args),
  sayMapping: (...args) => sayMapping(ctx, ...args),
  previewMapping: async (request, id) => {
    const result = await previewMapping(ctx, request, id)
    return result && plain(result)
  },
})

/** Without the function that lists its issues: asked for by `issuesCsv` instead. */
const plain = ({ issuesCsv: _, ...preview }: ImportResult): ImportPreview => preview
