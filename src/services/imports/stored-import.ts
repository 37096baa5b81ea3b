// An import as it is stored, and as its preview says it.

import { NotFound } from '../../domain/errors.ts'
import { findImport, type Import, readFile } from '../../store/index.ts'
import { errorText } from '../../text/errors.ts'
import type { Context } from '../context.ts'
import type { Owner } from './owner.ts'
import { OWN_PROFILE } from './profiles.ts'
import type { ImportOptions, ImportPreview, ImportRequest, IssueGroup, KeptImport } from './types.ts'

/** Throws NotFound. */
export async function importOf(ctx: Context, owner: Owner, id: string): Promise<Import> {
  const found = await findImport(ctx.store.db, owner.id, id)
  if (!found) throw new NotFound(errorText.noImport(id))
  return found
}

/** The file as it was read at the preview. */
export async function fileOf(ctx: Context, owner: Owner, found: Import): Promise<ImportRequest> {
  const bytes = await readFile(ctx.store.db, owner.id, found.sha256)
  const options = { ...(found.options as ImportOptions), plan: found.plan }
  return { kind: found.kind, fileName: found.fileName, bytes, options }
}

/** What is kept of a preview beside its counts. */
export type Summary = {
  readonly issues: readonly IssueGroup[]
  readonly changes: ImportPreview['changes']
  readonly closing: readonly string[]
  readonly contents: ImportPreview['contents']
  readonly missing: number
  readonly understood: ImportPreview['understood']
}

/** As earlier versions kept it. */
type StoredSummary = Pick<Summary, 'issues' | 'closing'> &
  Partial<Pick<Summary, 'missing' | 'understood'>> & {
    readonly changes: readonly Later<Summary['changes'][number], 'size'>[]
    readonly contents: readonly Later<Summary['contents'][number], 'points'>[]
  }
type Later<Whole, Part extends keyof Whole> = Omit<Whole, Part> & Partial<Pick<Whole, Part>>

export const summaryOf = ({ issues, changes, closing, contents, missing, understood }: ImportPreview): Summary => ({
  issues,
  changes,
  closing,
  contents,
  missing,
  understood,
})

export function previewOf(found: Import): ImportPreview {
  // What imports of earlier versions did not keep is not known of them.
  const { issues, changes, closing, contents, missing = 0, understood = null } = found.summary as StoredSummary
  return {
    id: found.id,
    kind: found.kind,
    fileName: found.fileName,
    status: found.status,
    createdAt: found.createdAt,
    createdBy: found.createdBy,
    committedAt: found.committedAt,
    plan: found.plan,
    rows: found.rows,
    accepted: found.accepted,
    new: found.new,
    changed: found.changed,
    unchanged: found.unchanged,
    issues,
    changes: changes.map((change) => ({ ...change, size: change.size ?? null })),
    closing,
    contents: contents.map((content) => ({ ...content, points: content.points ?? [] })),
    missing,
    understood,
    canCommit: found.status === 'preview',
    kept: keptOf(found),
  }
}

const keptOf = ({ sha256, options, undoneAt, undoneBy, gaps, redacted, retiredAt }: Import): KeptImport => ({
  sha256,
  profile: profileText(options, 'name'),
  isMapped: profileText(options, 'id')?.startsWith(OWN_PROFILE) ?? false,
  undone: undoneAt === null ? null : { at: undoneAt, by: undoneBy ?? '' },
  gaps,
  redacted,
  retiredAt,
})

/** Options are stored as JSON; imports from before there were profiles have none. */
function profileText(options: unknown, field: 'id' | 'name'): string | null {
  const { profile = null } = (options as Partial<ImportOptions> | null) ?? {}
  return profile?.[field] ?? null
}
