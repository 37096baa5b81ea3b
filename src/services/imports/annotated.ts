// The user's own file given back with what is wrong on each row: read again, since only the first of each kind is kept.

import { authorise } from '../../domain/access.ts'
import { Invalid } from '../../domain/errors.ts'
import { annotatedCopy, openForCopy } from '../../ingest/index.ts'
import { errorText } from '../../text/errors.ts'
import { importText } from '../../text/import.ts'
import type { Context } from '../context.ts'
import { analyse } from './analyse.ts'
import { type Owner, type OwnerRequest, ownerOf } from './owner.ts'
import { fileOf, importOf } from './stored-import.ts'
import type { ImportRequest } from './types.ts'

export type AnnotatedFile = {
  readonly fileName: string
  readonly form: 'csv' | 'xlsx'
  readonly bytes: Uint8Array
}

/**
 * Of an import that is kept. Throws NotFound, also where the file has been cleared of personal data, and Invalid where it
 * holds no table or personal data.
 */
export async function importAnnotatedCopy(ctx: Context, request: OwnerRequest, id: string): Promise<AnnotatedFile> {
  authorise(ctx.actor, 'import.read')
  const owner = await ownerOf(ctx, request)
  return annotated(ctx, owner, await fileOf(ctx, owner, await importOf(ctx, owner, id)))
}

/** Of a file that need not be kept. Throws Invalid as above. */
export async function annotatedCopyOf(
  ctx: Context,
  request: OwnerRequest,
  file: ImportRequest,
): Promise<AnnotatedFile> {
  authorise(ctx.actor, 'import.read')
  return annotated(ctx, await ownerOf(ctx, request), file)
}

async function annotated(ctx: Context, owner: Owner, file: ImportRequest): Promise<AnnotatedFile> {
  const { kind, fileName, bytes, options } = file
  const { issues, profile } = await analyse(ctx, owner, file)
  const open = openForCopy(bytes, { kind, unit: options.unit }, { profile })
  const copy =
    open === null
      ? null
      : annotatedCopy({ ...open, issues, title: importText.remarks, sheetName: open.sheet ?? importText.sheet })
  if (copy === null) throw new Invalid(errorText.noAnnotatedCopy)
  return { fileName: importText.annotatedFile(fileName, copy.form), ...copy }
}
