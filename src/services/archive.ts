// A made report as a package to be kept for good: the report, its data, and what is needed to check them.

import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import { authorise } from '../domain/access.ts'
import { NotFound } from '../domain/errors.ts'
import { formatDate } from '../domain/format.ts'
import type { Publication } from '../domain/publication.ts'
import { dateInStockholm } from '../domain/stockholm.ts'
import { DOCUMENT_SCHEMA_VERSION, type Document } from '../report/document.ts'
import type { Facts } from '../report/facts.ts'
import { csvOf, jsonOf } from '../report/open-data/files.ts'
import { type DataTable, printedTables, tidyTables } from '../report/open-data/tables.ts'
import { findReport, journalPage, listNames, publicationOf, type StoredReport } from '../store/index.ts'
import { archiveWords } from '../text/archive.ts'
import { errorText } from '../text/errors.ts'
import { organisationName } from '../text/organisation.ts'
import type { FullContext } from './full-context.ts'
import { organisationByCode } from './organisations.ts'
import { reportHtml, storedPdf } from './reports.ts'

export type ArchiveFile = { readonly path: string; readonly bytes: Uint8Array }

export type ArchivePackage = {
  /** Fit for a file or folder: "barnbokslut-9902-2025-3f2a91c0". */
  readonly name: string
  /** In the order of the README; paths with `/`, of ASCII alone. */
  readonly files: readonly ArchiveFile[]
}

/** Of the package's own form, which a reader many years from now must know. */
const FORMAT = { name: 'barnbokslut-arkiv', version: 1 } as const

/** Throws NotFound. A report of another version's document model comes without what only that version can make of it. */
export async function archiveReport(ctx: FullContext, code: string, id: string): Promise<ArchivePackage> {
  authorise(ctx.actor, 'report.archive')
  const organisation = await organisationByCode(ctx, code)
  const report = await findReport(ctx.store.db, organisation.id, id)
  if (!report) throw new NotFound(errorText.noReport(id))
  const readable = readableParts(report)
  const publication = await publicationOf(ctx.store.db, organisation.id, id)
  const about = aboutReport(report, publication)
  const tables = readable ? [...tidyTables(readable.facts), ...printedTables(readable.document)] : []
  const content = [
    file('barnbokslut.pdf', await storedPdf(ctx, code, id), archiveWords.files['barnbokslut.pdf']),
    ...(readable
      ? [file('barnbokslut.html', reportHtml(ctx, readable.document), archiveWords.files['barnbokslut.html'])]
      : []),
    ...tables.flatMap((table) => tableFiles(table)),
    file('dokument.json', json(report.document), archiveWords.files['dokument.json']),
    file('fakta.json', json(report.facts), archiveWords.files['fakta.json']),
    file('handelser.json', json(await eventsOf(ctx, organisation, id)), archiveWords.files['handelser.json']),
  ]
  const metadata = {
    format: FORMAT,
    archivedAt: ctx.now(),
    organisation: { code: organisation.code, name: organisationName(organisation), type: organisation.type },
    report: { ...about, documentModel: report.schemaVersion, renderer: report.renderer },
    publication,
    hashesWhenMade: report.hashes,
    files: content.map(({ path, bytes, what }) => ({ path, what, bytes: bytes.length, sha256: sha256(bytes) })),
    tables: tables.map(({ name, title, description, fields }) => ({ name, title, description, fields })),
  }
  const described = [...content, file('metadata.json', json(metadata), archiveWords.files['metadata.json'])]
  const readme = archiveWords.readme(
    {
      organisation: organisationName(organisation),
      ...about,
      decided: [about.decidedBy, about.decidedOn].filter((one) => one !== null).join(', ') || null,
      madeOn: formatDate(dateInStockholm(report.createdAt)),
      archivedOn: formatDate(dateInStockholm(metadata.archivedAt)),
      isReadable: readable !== null,
    },
    [...described, { path: 'SHA256SUMS', what: archiveWords.files.SHA256SUMS }],
  )
  const all = [file('README.txt', `\uFEFF${readme}`, archiveWords.files['README.txt']), ...described]
  const sums = all.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join('')
  return {
    name: `barnbokslut-${organisation.code}-${report.year}-${report.id.slice(0, 8)}`,
    files: [...all, file('SHA256SUMS', sums, '')].map(({ path, bytes }) => ({ path, bytes })),
  }
}

/** The package as one file. */
export function zipped({ name, files }: ArchivePackage): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [`${name}/${path}`, bytes])), { level: 6 })
}

type Described = ArchiveFile & { readonly what: string }

const file = (path: string, content: string | Uint8Array, what: string): Described => ({
  path,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  what,
})

const tableFiles = (table: DataTable): readonly Described[] => [
  file(`data/${table.name}.csv`, csvOf(table), archiveWords.table(table.title)),
  file(`data/${table.name}.json`, jsonOf(table), `${table.title}. JSON.`),
]

const readableParts = ({ schemaVersion, document, facts }: StoredReport) =>
  schemaVersion === DOCUMENT_SCHEMA_VERSION ? { document: document as Document, facts: facts as Facts } : null

/** As published, where it has been; else as its cover says. Also of reports that another version of the program made. */
function aboutReport(
  { id, year, template, createdAt, createdBy, document, facts }: StoredReport,
  { published }: Publication,
) {
  const { cover } = facts as Partial<Facts>
  return {
    id,
    title: (document as Partial<Document>).title ?? `Barnbokslut ${year}`,
    year,
    template,
    caseNumber: published?.caseNumber ?? cover?.caseNumber ?? null,
    version: cover?.version || null,
    decidedBy: cover?.decidedBy ?? null,
    decidedOn: published?.decidedOn ?? cover?.decidedOn ?? null,
    createdAt,
    createdBy,
  }
}

const MOST_EVENTS = 1000

/** Oldest first, with names as they are known now. */
async function eventsOf(ctx: FullContext, organisation: { readonly id: string; readonly code: string }, id: string) {
  const names = await listNames(ctx.store.db, organisation.code)
  const entries = await journalPage(ctx.store.db, organisation.id, { subject: id }, MOST_EVENTS)
  return entries
    .map((entry) => ({ ...entry, actorName: names.get(entry.actor) ?? entry.actor }))
    .toSorted((a, b) => a.sequence - b.sequence)
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
