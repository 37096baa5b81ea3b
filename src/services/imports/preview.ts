// The first of an import's two steps: a file is read, compared and kept for somebody to commit.

import { createHash } from 'node:crypto'
import { authorise } from '../../domain/access.ts'
import { hasErrors, type Issue } from '../../domain/issue.ts'
import { groupIssues, holdsPersonalNumber, issuesCsv } from '../../ingest/index.ts'
import { createImport, type Db, saveFile, updateImportPreview } from '../../store/index.ts'
import { importIssueTexts, importText } from '../../text/import.ts'
import { issueSentence } from '../../text/issues.ts'
import type { Language } from '../../text/language.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { analyse } from './analyse.ts'
import { fileNameOf } from './file-name.ts'
import { remember, stateOf } from './last-read.ts'
import { type Owner, type OwnerRequest, ownerOf } from './owner.ts'
import { summaryOf } from './stored-import.ts'
import type { Analysis, ImportPreview, ImportRequest } from './types.ts'

/** A preview, and every issue of it as a file for a spreadsheet. */
export type ImportResult = ImportPreview & { readonly issuesCsv: () => string }

/**
 * A file about persons must not be kept anywhere; nor one that could not be opened, since nobody has looked through it for
 * such data.
 */
export const leavesNoTrace = ({ issues }: { readonly issues: readonly Pick<Issue, 'code' | 'severity'>[] }): boolean =>
  issues.some(
    ({ code, severity }) =>
      severity === 'error' && (code === 'cell.personal-number' || /^(?:file|json|json-stat)\./.test(code)),
  )

/** Reads a file and says what it would change; nothing is stored. */
export async function dryRun(ctx: Context, request: OwnerRequest, sent: ImportRequest): Promise<ImportResult> {
  authorise(ctx.actor, 'import.write')
  const owner = await ownerOf(ctx, request)
  const { file, analysis } = await analyseSent(ctx, owner, sent)
  return resultOf(ctx, file, analysis, {
    id: '',
    status: 'preview',
    createdAt: ctx.now(),
    createdBy: ctx.actor.id,
    committedAt: null,
  })
}

/**
 * Reads a file, and keeps it with what was found, for somebody to commit. A file with errors is kept as rejected; one
 * that must leave no trace, or that `keep` does not want, is not kept at all, and its id is empty.
 */
export async function previewImport(
  ctx: Context,
  request: OwnerRequest,
  sent: ImportRequest,
  keep: (result: ImportResult) => boolean = () => true,
): Promise<ImportResult> {
  authorise(ctx.actor, 'import.write')
  const owner = await ownerOf(ctx, request)
  const state = await stateOf(ctx, owner)
  const { file, analysis } = await analyseSent(ctx, owner, sent)
  const id = ctx.newId()
  const createdAt = ctx.now()
  const digest = sha256(file.bytes)
  const result = resultOf(ctx, file, analysis, {
    id,
    status: hasErrors(analysis.issues) ? 'rejected' : 'preview',
    createdAt,
    createdBy: ctx.actor.id,
    committedAt: null,
  })
  if (leavesNoTrace(analysis) || !keep(result)) return { ...result, id: '' }
  await ctx.store.db.transaction().execute(async (db) => {
    await keepPreview(db, owner, file, analysis, result, digest)
    await note(ctx, db, owner.id, {
      at: createdAt,
      action: 'import.preview',
      subject: id,
      payload: { kind: file.kind, fileName: file.fileName, sha256: digest, counts: analysis.counts },
    })
  })
  if (result.canCommit) remember(ctx, id, state, analysis)
  return result
}

/** The file, and what was found in it, under the result's id. Belongs in a transaction with its journal entry. */
export async function keepPreview(
  db: Db,
  owner: Owner,
  file: ImportRequest,
  analysis: Analysis,
  result: ImportPreview,
  digest = sha256(file.bytes),
): Promise<void> {
  const { id, createdAt, createdBy } = result
  await saveFile(db, owner.id, { sha256: digest, bytes: file.bytes })
  await createImport(db, owner.id, {
    id,
    kind: file.kind,
    fileName: file.fileName,
    sha256: digest,
    plan: analysis.plan,
    options: { ...file.options, profile: analysis.profile },
    createdAt,
    createdBy,
  })
  await updateImportPreview(db, owner.id, id, {
    status: result.canCommit ? 'preview' : 'rejected',
    counts: analysis.counts,
    summary: summaryOf(result),
  })
}

/** A file whose name holds a personnummer is refused like one that holds it inside, and the name is not said again. */
async function analyseSent(ctx: Context, owner: Owner, sent: ImportRequest) {
  const isNamed = holdsPersonalNumber(sent.fileName)
  const file = { ...sent, fileName: isNamed ? importText.nameWithheld : fileNameOf(sent.fileName) }
  const analysis = await analyse(ctx, owner, file)
  return { file, analysis: isNamed ? { ...analysis, issues: [NAMED, ...analysis.issues] } : analysis }
}

const NAMED: Issue = {
  code: 'file.personal-number',
  severity: 'error',
  row: null,
  column: null,
  value: null,
  params: {},
}

type Made = Pick<ImportPreview, 'id' | 'status' | 'createdAt' | 'createdBy' | 'committedAt'>

export function resultOf(ctx: Context, file: ImportRequest, analysis: Analysis, made: Made): ImportResult {
  ctx.onProgress?.('reading', 1)
  return {
    ...made,
    ...analysis.counts,
    kind: file.kind,
    fileName: file.fileName,
    plan: analysis.plan,
    issues: groupIssues(analysis.issues),
    changes: analysis.changes,
    closing: analysis.closing,
    contents: analysis.contents,
    missing: analysis.missing,
    understood: analysis.understood,
    canCommit: !hasErrors(analysis.issues),
    issuesCsv: () => csvOf(analysis, 'sv'),
  }
}

/** Every issue of an analysis, cell by cell, in the order of the file. */
export const csvOf = ({ issues }: Pick<Analysis, 'issues'>, language: Language): string =>
  issuesCsv(
    issues.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    {
      ...importIssueTexts[language],
      message: (issue) => issueSentence(issue, language),
    },
  )

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
