// Saying how a file is to be read, step by step: a draft is kept meanwhile, and becomes an ordinary preview.

import { authorise } from '../../domain/access.ts'
import { areaKind, createAreaNames } from '../../domain/area.ts'
import { Invalid, NotFound } from '../../domain/errors.ts'
import {
  areaOfText,
  completed,
  createIssueCollector,
  DEFAULT_LIMITS,
  headerAt,
  holdsPersonalData,
  holdsPersonalNumber,
  type Mapping,
  type MappingContext,
  mappingOf,
  type Opened,
  openTables,
  openUnknown,
  profileOf,
  proposeMapping,
} from '../../ingest/index.ts'
import {
  createDraft,
  type Draft,
  deleteDraft,
  findDraft,
  listAreas,
  saveDraftMapping,
  sweepDrafts,
} from '../../store/index.ts'
import { errorText } from '../../text/errors.ts'
import type { Context } from '../context.ts'
import { fileNameOf } from './file-name.ts'
import { DRAFTS_KEPT_MS } from './history.ts'
import { type MappingFacts, type MappingView, viewOf } from './mapping-view.ts'
import { type Owner, type OwnerRequest, ownerOf } from './owner.ts'
import { type ImportResult, leavesNoTrace, previewImport } from './preview.ts'
import { OWN_PROFILE } from './profiles.ts'
import { fileOf, importOf } from './stored-import.ts'
import type { ImportOptions, ImportRequest } from './types.ts'

/** What somebody has said; columns in the file's order, the other things as a mapping has them. */
export type Said = Omit<Mapping, 'columns'> & {
  readonly columns: readonly { readonly field: string; readonly as: string }[]
}

/**
 * Keeps a file to say of how it is read, with a proposal; gives the draft's id. Null where it must be previewed instead: it
 * cannot be opened as a table, or holds personal data, of which nothing may be kept.
 */
export async function startMapping(ctx: Context, request: OwnerRequest, file: ImportRequest): Promise<string | null> {
  authorise(ctx.actor, 'import.write')
  const owner = await ownerOf(ctx, request)
  const context = await contextOf(ctx, owner, file.kind)
  const opened = openUnknown(file.bytes, DEFAULT_LIMITS, createIssueCollector())
  const proposal = proposeMapping(opened, null, null, context)
  if (proposal === null || isPersonal(file, opened, proposal)) return null
  const { profile, ...options } = file.options
  const mapping = profile ? (again(opened, profile, proposal, context) ?? proposal) : proposal
  const fileName = fileNameOf(file.fileName)
  const draft = { id: ctx.newId(), kind: file.kind, fileName, bytes: file.bytes, options, mapping }
  await sweepDrafts(ctx.store.db, owner.id, new Date(Date.parse(ctx.now()) - DRAFTS_KEPT_MS).toISOString())
  await createDraft(ctx.store.db, owner.id, { ...draft, createdAt: ctx.now(), createdBy: ctx.actor.id })
  return draft.id
}

/** The same for a file that has been sent: another way to read it. Throws NotFound; Invalid where it cannot be a table. */
export async function remapImport(ctx: Context, request: OwnerRequest, id: string): Promise<string> {
  authorise(ctx.actor, 'import.write')
  const owner = await ownerOf(ctx, request)
  const draft = await startMapping(ctx, request, await fileOf(ctx, owner, await importOf(ctx, owner, id)))
  if (draft === null) throw new Invalid(errorText.noTable)
  return draft
}

/** Throws NotFound, also where the draft is older than a day and gone. */
export async function mapping(ctx: Context, request: OwnerRequest, id: string): Promise<MappingView> {
  authorise(ctx.actor, 'import.write')
  const owner = await ownerOf(ctx, request)
  const draft = await draftOf(ctx, owner, id)
  const mapped = draft.mapping as Mapping
  return viewOf(draft, mapped, openAs(draft, mapped), await contextOf(ctx, owner, draft.kind))
}

/** Keeps what has been said so far. What lies in another table, or below another header, is proposed anew. */
export async function sayMapping(ctx: Context, request: OwnerRequest, id: string, said: Said): Promise<MappingView> {
  authorise(ctx.actor, 'import.write')
  const owner = await ownerOf(ctx, request)
  const draft = await draftOf(ctx, owner, id)
  const context = await contextOf(ctx, owner, draft.kind)
  const before = draft.mapping as Mapping
  const opened = openAs(draft, said)
  const mapped = mappedAs(opened, before, said, context)
  if (mapped === null) return { ...viewOf(draft, before, openAs(draft, before), context), isUnreadable: true }
  await saveDraftMapping(ctx.store.db, owner.id, id, mapped)
  return { ...viewOf(draft, mapped, opened, context), isNew: !isSameTable(before, said) || !isSameHeader(before, said) }
}

/**
 * Goes on to the ordinary preview, read by what has been said; null where something is still to be said. A file that turns out
 * to hold personal data is not kept.
 */
export async function previewMapping(ctx: Context, request: OwnerRequest, id: string): Promise<ImportResult | null> {
  authorise(ctx.actor, 'import.write')
  const owner = await ownerOf(ctx, request)
  const draft = await draftOf(ctx, owner, id)
  const mapped = draft.mapping as Mapping
  const opened = openAs(draft, mapped)
  const view = viewOf(draft, mapped, opened, await contextOf(ctx, owner, draft.kind))
  const table = tableOf(opened, mapped)
  if (view.problems.length > 0 || !table) return null
  const { fileName, kind, bytes } = draft
  const profile = profileOf(mapped, table.grid, {
    id: `${OWN_PROFILE}${id}`.toLowerCase(),
    name: nameOf(fileName),
    kind,
  })
  const options = { ...(draft.options as ImportOptions), profile }
  const result = await previewImport(ctx, request, { kind, fileName, bytes, options })
  if (leavesNoTrace(result)) await deleteDraft(ctx.store.db, owner.id, id)
  return result
}

/** A profile is called as the file it was made for, until somebody gives it a name. */
const nameOf = (fileName: string): string =>
  fileName.replace(/\.[^.]{1,5}$/, '').slice(0, 100) || fileName.slice(0, 100)

/** In the whole file, whichever table is going to be read, and beside its tables. */
function isPersonal({ fileName }: ImportRequest, { tables }: Opened, proposal: Mapping): boolean {
  const nobodyReads = createIssueCollector()
  return (
    holdsPersonalNumber(fileName) ||
    tables.some(({ personal }) => personal !== null) ||
    tables
      .map(
        ({ grid }) =>
          holdsPersonalData(grid, nobodyReads) || holdsPersonalData(grid, nobodyReads, headerAt(grid, proposal)),
      )
      .includes(true)
  )
}

function mappedAs({ form, tables }: Opened, before: Mapping, said: Said, context: MappingContext): Mapping | null {
  if (isSameTable(before, said) && isSameHeader(before, said)) {
    const table = tableOf({ form, tables }, said)
    const columns = before.columns.map(({ name }, at) => ({ name, field: '', as: '', ...said.columns[at] }))
    return table ? completed(table.grid, { ...said, columns }, context) : null
  }
  const place = isSameHeader(before, said) ? null : { headerLine: said.headerLine, headerRows: said.headerRows }
  return proposeMapping({ form, tables }, said.sheet, place, context)
}

type Asked = Omit<Mapping, 'columns'>
const isSameTable = (a: Asked, b: Asked): boolean =>
  a.encoding === b.encoding && a.delimiter === b.delimiter && a.sheet === b.sheet
const isSameHeader = (a: Asked, b: Asked): boolean => a.headerLine === b.headerLine && a.headerRows === b.headerRows

/** The mapping of an earlier profile, on its own table and header. */
function again(
  opened: Opened,
  profile: NonNullable<ImportOptions['profile']>,
  proposal: Mapping,
  context: MappingContext,
) {
  const sheet = profile.sheet ?? proposal.sheet
  const place = {
    headerLine: profile.headerLine ?? proposal.headerLine,
    headerRows: profile.headerRows ?? proposal.headerRows,
  }
  const base = proposeMapping(opened, sheet, place, context)
  const table = base && tableOf(opened, base)
  return base && table ? completed(table.grid, mappingOf(profile, base), context) : null
}

const openAs = ({ bytes }: Draft, { encoding, delimiter }: Pick<Mapping, 'encoding' | 'delimiter'>): Opened => ({
  form: { encoding, delimiter },
  tables: openTables(bytes, { encoding, delimiter }, DEFAULT_LIMITS, createIssueCollector()),
})

const tableOf = ({ tables }: Opened, { sheet }: Pick<Mapping, 'sheet'>) =>
  tables.find(({ name }) => name === sheet) ?? tables[0]

async function draftOf(ctx: Context, owner: Owner, id: string): Promise<Draft> {
  const draft = await findDraft(ctx.store.db, owner.id, id)
  if (!draft) throw new NotFound(errorText.noDraft)
  return draft
}

async function contextOf(ctx: Context, owner: Owner, kind: ImportRequest['kind']): Promise<MappingFacts> {
  if (!owner.organisation) throw new Invalid(errorText.nationalOnlyObservations)
  const areas = (await listAreas(ctx.store.db)).map(({ code, name }) => ({ code, name }))
  const codes = new Set(areas.map(({ code }) => code))
  const areasNamed = createAreaNames(areas)
  const knownArea = (code: string) => codes.has(code) || areaKind(code) === 'group'
  return {
    kind,
    catalogue: ctx.catalogue,
    organisation: owner.organisation.code,
    knownArea,
    areasNamed,
    knowsArea: (text) => areaOfText(text, { knownArea, areasNamed }).ok,
  }
}
