// Imports: preview first, then commit. Anything that goes wrong before the last transaction leaves what was current as it
// was.

import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { authorise } from '../../domain/access.ts'
import { areaKind } from '../../domain/area.ts'
import { sameFacts } from '../../domain/changes.ts'
import { Conflict, Invalid, NotFound } from '../../domain/errors.ts'
import { hasErrors, type Issue } from '../../domain/issue.ts'
import { groupIssues, holdsPersonalNumber, issuesCsv } from '../../ingest/index.ts'
import {
  activateImport,
  addArea,
  appendJournal,
  appendRecords,
  createImport,
  createObservationWriter,
  type Db,
  findImport,
  type Import,
  listImports,
  NATIONAL,
  readFile,
  saveFile,
  sweepImports as sweepStore,
  takeTurn,
  updateImportPreview,
} from '../../store/index.ts'
import { errorText } from '../../text/errors.ts'
import { importText } from '../../text/import.ts'
import { issueMessage, issueMessageOfOne, issueSentence } from '../../text/issues.ts'
import type { Context } from '../context.ts'
import { organisations } from '../organisations.ts'
import { analyse } from './analyse.ts'
import { type Owner, type OwnerRequest, ownerOf } from './owner.ts'
import type { Analysis, ImportOptions, ImportPreview, ImportRequest, IssueGroup, SourcedRow } from './types.ts'

export type { OwnerRequest } from './owner.ts'
export * from './types.ts'

/** A preview, and every issue of it as a file for a spreadsheet. */
export type ImportResult = ImportPreview & { readonly issuesCsv: () => string }

/** A file with a personnummer must not be kept anywhere; one over the size limit would only fill the database. */
const LEAVES_NO_TRACE: ReadonlySet<string> = new Set(['cell.personal-number', 'file.personal-number', 'file.too-large'])

/** Rows written between two looks at whether others are waiting: some tens of milliseconds. */
const SLICE = 5_000

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
  if (analysis.issues.some(({ code }) => LEAVES_NO_TRACE.has(code)) || !keep(result)) return { ...result, id: '' }
  await ctx.store.db.transaction().execute(async (db) => {
    await saveFile(db, owner.id, { sha256: digest, bytes: file.bytes })
    await createImport(db, owner.id, {
      id,
      kind: file.kind,
      fileName: file.fileName,
      sha256: digest,
      plan: analysis.plan,
      options: file.options,
      createdAt,
      createdBy: ctx.actor.id,
    })
    await updateImportPreview(db, owner.id, id, {
      status: result.canCommit ? 'preview' : 'rejected',
      counts: analysis.counts,
      summary: summaryOf(result),
    })
    await appendJournal(db, owner.id, {
      at: createdAt,
      actor: ctx.actor.id,
      action: 'import.preview',
      subject: id,
      payload: { kind: file.kind, fileName: file.fileName, sha256: digest, counts: analysis.counts },
    })
  })
  return result
}

/**
 * Makes a preview current: its stored bytes are read again as they were, written in short slices into rows nobody sees,
 * and made current by one last transaction. A plan, or what is reported about one, is compared in that transaction too:
 * it does what was shown or nothing. Throws NotFound, Conflict where it is committed already or would now do something
 * else, Invalid where what is stored has changed since the preview so that the file has errors now.
 */
export async function commitImport(ctx: Context, request: OwnerRequest, id: string): Promise<ImportPreview> {
  authorise(ctx.actor, 'import.write')
  const owner = await ownerOf(ctx, request)
  const waiting = await waitingImport(ctx, owner, id)
  const file = await fileOf(ctx, owner, waiting)
  const figures = waiting.kind === 'observations' ? await analyseSound(ctx, owner, file) : null
  if (figures) await writeObservations(ctx, owner, waiting, figures.observations)
  return ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, owner.id)
    const within = { ...ctx, store: { ...ctx.store, db } }
    const found = await waitingImport(within, owner, id)
    const analysis = figures ?? (await analyseAsShown(within, owner, found, file))
    // Taken here, where nobody else is writing, so that of two commits the later one also has the later instant.
    const committedAt = ctx.now()
    await addDistricts(db, analysis.observations)
    await addGroups(db, analysis.observations)
    if (analysis.records.length > 0) await appendRecords(db, owner.id, found.number, analysis.records)
    const activated = await activateImport(db, owner.id, id, { committedAt, counts: analysis.counts })
    if (!activated) throw new Conflict(errorText.alreadyCommitted)
    await appendJournal(db, owner.id, {
      at: committedAt,
      actor: ctx.actor.id,
      action: 'import.commit',
      subject: id,
      payload: { kind: found.kind, fileName: found.fileName, sha256: found.sha256, counts: analysis.counts },
    })
    return previewOf({ ...found, ...analysis.counts, status: 'active', committedAt })
  })
}

/** An import that may be committed. Throws NotFound, Invalid where it was rejected, Conflict where it is no preview any more. */
async function waitingImport(ctx: Context, owner: Owner, id: string): Promise<Import> {
  const found = await importOf(ctx, owner, id)
  if (found.status === 'rejected') throw new Invalid(errorText.cannotCommit)
  if (found.status !== 'preview') throw new Conflict(errorText.alreadyCommitted)
  return found
}

async function analyseSound(ctx: Context, owner: Owner, file: ImportRequest): Promise<Analysis> {
  const analysis = await analyse(ctx, owner, file)
  if (hasErrors(analysis.issues)) throw new Invalid(errorText.cannotCommit)
  return analysis
}

/** Throws Conflict where committing would do something else than the preview said. */
async function analyseAsShown(ctx: Context, owner: Owner, found: Import, file: ImportRequest): Promise<Analysis> {
  const analysis = await analyseSound(ctx, owner, file)
  const { new: added, changed, unchanged } = analysis.counts
  const shown = { counts: [found.new, found.changed, found.unchanged], closing: (found.summary as Summary).closing }
  if (!sameFacts({ counts: [added, changed, unchanged], closing: analysis.closing }, shown))
    throw new Conflict(errorText.changedSincePreview)
  return analysis
}

export async function importPreview(ctx: Context, request: OwnerRequest, id: string): Promise<ImportPreview> {
  authorise(ctx.actor, 'import.read')
  return previewOf(await importOf(ctx, await ownerOf(ctx, request), id))
}

/** Newest first. */
export async function importsOf(ctx: Context, request: OwnerRequest): Promise<readonly ImportPreview[]> {
  authorise(ctx.actor, 'import.read')
  const owner = await ownerOf(ctx, request)
  return (await listImports(ctx.store.db, owner.id)).map(previewOf)
}

/** Every problem of an import, cell by cell, read again from its stored bytes: the page holds only the first of each kind. */
export async function importIssuesCsv(ctx: Context, request: OwnerRequest, id: string): Promise<string> {
  authorise(ctx.actor, 'import.read')
  const owner = await ownerOf(ctx, request)
  const found = await importOf(ctx, owner, id)
  return csvOf(await analyse(ctx, owner, await fileOf(ctx, owner, found)))
}

/** Removes what commits that were cut off left behind. Called when a service starts. */
export async function sweepImports(ctx: Context): Promise<void> {
  authorise(ctx.actor, 'import.write')
  const before = new Date(Date.parse(ctx.now()) - SWEEP_AFTER_MS).toISOString()
  const owners = [NATIONAL, ...(await organisations(ctx)).map((organisation) => organisation.id)]
  for (const owner of owners) await sweepStore(ctx.store.db, owner, before)
}

/** A preview nobody has committed in a week is not waited for. */
const SWEEP_AFTER_MS = 7 * 24 * 60 * 60 * 1000

async function writeObservations(
  ctx: Context,
  owner: Owner,
  found: Import,
  rows: readonly SourcedRow[],
): Promise<void> {
  if (rows.length === 0) return
  const writer = await createObservationWriter(ctx.store.db, owner.id, found.number)
  for (let start = 0; start < rows.length; start += SLICE) {
    await writer.write(rows.slice(start, start + SLICE))
    ctx.onProgress?.('writing', Math.min(1, (start + SLICE) / rows.length))
    await setImmediate()
  }
}

async function addDistricts(db: Db, rows: readonly SourcedRow[]): Promise<void> {
  const codes = new Set(rows.map((row) => row.area).filter((code) => code.includes(':')))
  for (const code of codes) {
    // A district's own name may have a colon: "Norr: centrum".
    const colon = code.indexOf(':')
    const [parent, name] = [code.slice(0, colon), code.slice(colon + 1)]
    await addArea(db, { code, name, kind: areaKind(code), parent })
  }
}

/** A group is named by its code, which is what a plan compares with. */
async function addGroups(db: Db, rows: readonly SourcedRow[]): Promise<void> {
  const codes = new Set(rows.map((row) => row.area).filter((code) => areaKind(code) === 'group'))
  for (const code of codes) await addArea(db, { code, name: code, kind: 'group', parent: null })
}

async function importOf(ctx: Context, owner: Owner, id: string): Promise<Import> {
  const found = await findImport(ctx.store.db, owner.id, id)
  if (!found) throw new NotFound(errorText.noImport(id))
  return found
}

/** The file as it was read at the preview. */
async function fileOf(ctx: Context, owner: Owner, found: Import): Promise<ImportRequest> {
  const bytes = await readFile(ctx.store.db, owner.id, found.sha256)
  const options = { ...(found.options as ImportOptions), plan: found.plan }
  return { kind: found.kind, fileName: found.fileName, bytes, options }
}

/** A file whose name holds a personnummer is refused like one that holds it inside, and the name is not said again. */
async function analyseSent(ctx: Context, owner: Owner, sent: ImportRequest) {
  const isNamed = holdsPersonalNumber(sent.fileName)
  const file = isNamed ? { ...sent, fileName: importText.nameWithheld } : sent
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

function resultOf(ctx: Context, file: ImportRequest, analysis: Analysis, made: Made): ImportResult {
  ctx.onProgress?.('reading', 1)
  return {
    ...made,
    ...analysis.counts,
    kind: file.kind,
    fileName: file.fileName,
    plan: analysis.plan,
    issues: groupIssues(analysis.issues, issueMessage, issueMessageOfOne),
    changes: analysis.changes,
    closing: analysis.closing,
    contents: analysis.contents,
    canCommit: !hasErrors(analysis.issues),
    issuesCsv: () => csvOf(analysis),
  }
}

/** What is kept of a preview beside its counts. */
type Summary = {
  readonly issues: readonly IssueGroup[]
  readonly changes: ImportPreview['changes']
  readonly closing: readonly string[]
  readonly contents: ImportPreview['contents']
}

const summaryOf = ({ issues, changes, closing, contents }: ImportPreview): Summary => ({
  issues,
  changes,
  closing,
  contents,
})

function previewOf(found: Import): ImportPreview {
  const { issues, changes, closing, contents } = found.summary as Summary
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
    changes,
    closing,
    contents,
    canCommit: found.status === 'preview',
  }
}

const csvOf = ({ issues }: Analysis): string =>
  issuesCsv(issues, {
    columns: importText.issueColumns,
    severity: (severity) => importText.severity[severity],
    message: issueSentence,
  })

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
