// What anyone may have without signing in: reports that have been published, and their data. Nothing here asks for a role,
// and nothing is told of drafts, not even that they exist; of a withdrawn report only that, when and why.

import { createHash } from 'node:crypto'
import { parseAreaCode } from '../../domain/area.ts'
import { NotFound } from '../../domain/errors.ts'
import type { PublicationTerms } from '../../domain/publication-terms.ts'
import { DOCUMENT_SCHEMA_VERSION, type Document } from '../../report/document.ts'
import type { Facts } from '../../report/facts.ts'
import { dataPackage } from '../../report/open-data/data-package.ts'
import {
  catalogueOf,
  catalogueOfAll,
  datasetOf,
  type Publisher,
  publishedAddress,
} from '../../report/open-data/dcat.ts'
import { csvOf, jsonOf, safeJson } from '../../report/open-data/files.ts'
import { jsonLd, rdfXml } from '../../report/open-data/graph.ts'
import { type DataTable, printedTables, TIDY_NAMES, tidyTables } from '../../report/open-data/tables.ts'
import {
  findOrganisation,
  findPublished,
  findReport,
  listPublished,
  type Organisation,
  type PublishedReport,
  publicationTerms,
} from '../../store/index.ts'
import { errorText } from '../../text/errors.ts'
import { organisationName } from '../../text/organisation.ts'
import type { Context } from '../context.ts'

/** As the public may know it: no names of those who approved and published. */
export type PublicReport = {
  readonly organisation: Pick<Organisation, 'code' | 'name' | 'type'>
  readonly id: string
  readonly year: number
  readonly title: string
  readonly version: string
  readonly published: { readonly at: string; readonly caseNumber: string; readonly decidedOn: string }
  readonly withdrawn: { readonly at: string; readonly reason: string } | null
}

/** Newest year first; not those that have been withdrawn. */
export async function publishedReports(ctx: Context): Promise<readonly PublicReport[]> {
  return (await listPublished(ctx.store.db)).map(publicPart).filter(({ withdrawn }) => withdrawn === null)
}

export type PublishedByOne = {
  readonly organisation: PublicReport['organisation']
  readonly terms: PublicationTerms
  /** Also those that have been withdrawn. */
  readonly reports: readonly PublicReport[]
}

/** Throws NotFound where the organisation has never published anything, or does not exist: the two look alike. */
export async function publishedByOne(ctx: Context, code: string): Promise<PublishedByOne> {
  const organisation = await organisationOf(ctx, code)
  const reports = (await listPublished(ctx.store.db)).filter((one) => one.organisation.id === organisation.id)
  if (reports.length === 0) throw new NotFound(errorText.nothingPublished)
  const { name, type } = organisation
  return {
    organisation: { code: organisation.code, name, type },
    terms: await publicationTerms(ctx.store.db, organisation.id),
    reports: reports.map(publicPart),
  }
}

/** Also a withdrawn one, which then says so. Throws NotFound. */
export async function publishedReport(ctx: Context, code: string, id: string): Promise<PublicReport> {
  return publicPart(await find(ctx, code, id))
}

/** Throws NotFound, also of a withdrawn one. */
export async function publishedDocument(ctx: Context, code: string, id: string): Promise<Document> {
  return (await contentOf(ctx, code, id)).document
}

/** The very bytes that were approved. Throws NotFound, also of a withdrawn one. */
export async function publishedPdf(ctx: Context, code: string, id: string): Promise<Uint8Array> {
  const { organisation } = await findShown(ctx, code, id)
  const pdf = (await findReport(ctx.store.db, organisation.id, id))?.pdf
  if (!pdf) throw new NotFound(errorText.nothingPublished)
  return pdf
}

export type TableListing = Pick<DataTable, 'name' | 'title' | 'description'> & { readonly rows: number }

/** Names of the files: those for programs, and those as printed. Throws NotFound. */
export async function publishedTables(
  ctx: Context,
  code: string,
  id: string,
): Promise<{ readonly tidy: readonly TableListing[]; readonly printed: readonly TableListing[] }> {
  const { facts, document } = await contentOf(ctx, code, id)
  const listing = ({ name, title, description, rows }: DataTable) => ({ name, title, description, rows: rows.length })
  return { tidy: tidyTables(facts).map(listing), printed: printedTables(document).map(listing) }
}

export type PublishedFile = { readonly type: string; readonly text: string }

const CSV = 'text/csv; charset=utf-8; header=present'
const JSON_TYPE = 'application/json; charset=utf-8'

/**
 * `datapackage.json`, `dokument.json` (the report itself, with the data of its charts), or a table by its name with `.csv`
 * or `.json`. `origin`: where the service is reached, https://example.se. Throws NotFound.
 */
export async function publishedFile(
  ctx: Context,
  code: string,
  id: string,
  request: { readonly name: string; readonly origin: string },
): Promise<PublishedFile> {
  const content = await contentOf(ctx, code, id)
  const { facts, document } = content
  if (request.name === 'datapackage.json')
    return { type: JSON_TYPE, text: safeJson(await packageOf(ctx, content, request.origin)) }
  if (request.name === 'dokument.json') return { type: JSON_TYPE, text: safeJson(document) }
  const [, name, form] = /^(.+)\.(csv|json)$/.exec(request.name) ?? []
  const table = [...tidyTables(facts), ...printedTables(document)].find((one) => one.name === name)
  if (!table) throw new NotFound(errorText.nothingPublished)
  return form === 'csv' ? { type: CSV, text: csvOf(table) } : { type: JSON_TYPE, text: jsonOf(table) }
}

export const CATALOGUE_FORMS = { jsonld: 'application/ld+json', rdf: 'application/rdf+xml; charset=utf-8' } as const

/**
 * DCAT-AP-SE: of everything that is published, of one organisation's (`code`), or of one report (`id`). Throws NotFound.
 */
export async function publishedCatalogue(
  ctx: Context,
  of: { readonly code: string | null; readonly id: string | null },
  form: keyof typeof CATALOGUE_FORMS,
  origin: string,
): Promise<PublishedFile> {
  const render = form === 'jsonld' ? jsonLd : rdfXml
  const type = CATALOGUE_FORMS[form]
  if (of.code === null) {
    const codes = [...new Set((await publishedReports(ctx)).map(({ organisation }) => organisation.code))].sort()
    const publishers: Publisher[] = []
    for (const code of codes) publishers.push(await publisherOf(ctx, code, null))
    return { type, text: render(catalogueOfAll(origin, publishers)) }
  }
  if (of.id === null) return { type, text: render(catalogueOf(origin, await publisherOf(ctx, of.code, null))) }
  await findShown(ctx, of.code, of.id)
  return { type, text: render(datasetOf(origin, await publisherOf(ctx, of.code, of.id))) }
}

async function publisherOf(ctx: Context, code: string, only: string | null): Promise<Publisher> {
  const { organisation, terms, reports } = await publishedByOne(ctx, code)
  const wanted = reports.filter(({ id, withdrawn }) => withdrawn === null && (only === null || id === only))
  return {
    ...organisation,
    terms,
    reports: wanted.map(({ id, year, title, version, published }) => ({
      id,
      year,
      title,
      version,
      publishedAt: published.at,
      tables: TIDY_NAMES,
    })),
  }
}

type Content = { readonly found: PublishedReport; readonly document: Document; readonly facts: Facts }

async function packageOf(ctx: Context, { found, document, facts }: Content, origin: string) {
  const { organisation, id, year, title, version, publication } = found
  const homepage = publishedAddress(origin, organisation.code, id)
  const described = [...tidyTables(facts), ...printedTables(document)].map((table) => {
    const bytes = Buffer.from(csvOf(table))
    return { ...table, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  })
  return dataPackage(
    {
      homepage,
      id: `${homepage}/data/datapackage.json`,
      code: organisation.code,
      organisation: organisationName(organisation),
      title,
      year,
      version,
      publishedAt: publication.published.at,
      producers: [...new Set(facts.indicators.map(({ producer }) => producer))].sort(new Intl.Collator('sv').compare),
      terms: await publicationTerms(ctx.store.db, organisation.id),
    },
    described,
  )
}

async function contentOf(ctx: Context, code: string, id: string): Promise<Content> {
  const found = await findShown(ctx, code, id)
  const stored = await findReport(ctx.store.db, found.organisation.id, id)
  // Made by another version, whose model this one cannot read: its PDF is still there.
  if (stored?.schemaVersion !== DOCUMENT_SCHEMA_VERSION) throw new NotFound(errorText.nothingPublished)
  return { found, document: stored.document as Document, facts: stored.facts as Facts }
}

async function findShown(ctx: Context, code: string, id: string): Promise<PublishedReport> {
  const found = await find(ctx, code, id)
  if (found.publication.state !== 'published') throw new NotFound(errorText.nothingPublished)
  return found
}

async function find(ctx: Context, code: string, id: string): Promise<PublishedReport> {
  const organisation = await organisationOf(ctx, code)
  const found = await findPublished(ctx.store.db, organisation.id, id)
  if (!found) throw new NotFound(errorText.nothingPublished)
  return found
}

async function organisationOf(ctx: Context, code: string): Promise<Organisation> {
  const parsed = parseAreaCode(code)
  const found = parsed.ok ? await findOrganisation(ctx.store.db, parsed.code) : undefined
  if (!found) throw new NotFound(errorText.nothingPublished)
  return found
}

function publicPart({ organisation, id, year, title, version, publication }: PublishedReport): PublicReport {
  const { code, name, type } = organisation
  const { at, caseNumber, decidedOn } = publication.published
  return {
    organisation: { code, name, type },
    id,
    year,
    title,
    version,
    published: { at, caseNumber, decidedOn },
    withdrawn: publication.withdrawn && { at: publication.withdrawn.at, reason: publication.withdrawn.reason },
  }
}
