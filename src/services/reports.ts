// Reports: built from facts, kept as the document they are (R8), shown as HTML and PDF.

import { createHash } from 'node:crypto'
import { authorise } from '../domain/access.ts'
import { Conflict, NotFound } from '../domain/errors.ts'
import type { PublicationState } from '../domain/publication.ts'
import { buildDocument } from '../report/build-document.ts'
import { createChartDrawer } from '../report/chart.ts'
import { DOCUMENT_SCHEMA_VERSION, type Document } from '../report/document.ts'
import type { Facts } from '../report/facts.ts'
import { renderHtml } from '../report/html.tsx'
import { publishedFigures, readAs } from '../report/published-figures.ts'
import {
  addPublishedCells,
  findReport,
  hasUndoneDecisionSince,
  hasUndoneSince,
  listReports,
  NATIONAL,
  publicationsOf,
  type StoredReport,
  saveReport,
  takeTurn,
} from '../store/index.ts'
import { decisionText } from '../text/decisions.ts'
import { errorText } from '../text/errors.ts'
import type { Context } from './context.ts'
import { type Cover, collectFacts } from './facts/index.ts'
import type { FullContext } from './full-context.ts'
import { note } from './journal/note.ts'
import { organisationByCode } from './organisations.ts'
import { renderPdfInThread } from './pdf-worker.ts'
import type { AsOf } from './plan-state.ts'
import { pictureOf } from './settings/logo.ts'
import { checkReviewed } from './text-review.ts'

/** The document of these facts, with the template of the catalogue and the bytes of the logotype that the facts name. */
export async function buildReport(ctx: FullContext, facts: Facts): Promise<Document> {
  authorise(ctx.actor, 'report.make')
  return buildDocument(facts, ctx.reportAssets.template, provenanceOf(ctx, facts), await logoBytes(ctx, facts))
}

/**
 * Makes the report of a year and keeps it. Gives its id. Throws Conflict where an import was undone meanwhile.
 * `requireReview`: throws NotReviewed where a person has not read its free texts, or wants one changed.
 */
export async function makeReport(
  ctx: FullContext,
  organisationCode: string,
  asOf: AsOf,
  cover: Cover,
  { requireReview = false }: { readonly requireReview?: boolean } = {},
): Promise<{ readonly id: string }> {
  authorise(ctx.actor, 'report.make')
  const organisation = await organisationByCode(ctx, organisationCode)
  const begunAt = ctx.now()
  ctx.onProgress?.('collecting', 0)
  const facts = await collectFacts(ctx, organisationCode, asOf, cover)
  if (requireReview) checkReviewed(facts)
  const document = await buildReport(ctx, facts)
  ctx.onProgress?.('drawing', 0)
  const pdf = await reportPdf(ctx, document)
  ctx.onProgress?.('drawing', 1)
  const id = ctx.newId()
  const createdAt = ctx.now()
  const hashes = { ...document.provenance, pdf: sha256(pdf) }
  await ctx.store.db.transaction().execute(async (db) => {
    // An undo looks for reports that rest on it: one that is not saved yet would slip by.
    for (const owner of [organisation.id, NATIONAL]) {
      await takeTurn(db, owner)
      if (await hasUndoneSince(db, owner, begunAt)) throw new Conflict(errorText.undoneMeanwhile)
    }
    if (await hasUndoneDecisionSince(db, organisation.id, begunAt)) throw new Conflict(decisionText.undoneMeanwhile)
    await saveReport(db, organisation.id, {
      id,
      template: 'barnbokslut',
      year: asOf.year,
      createdAt,
      createdBy: ctx.actor.id,
      schemaVersion: document.schemaVersion,
      facts,
      document,
      hashes,
      renderer: ctx.reportAssets.renderer,
      pdf,
    })
    await addPublishedCells(db, organisation.id, id, cellsOf(facts))
    await note(ctx, db, organisation.id, {
      at: createdAt,
      action: 'report.make',
      subject: id,
      payload: { year: asOf.year, hashes },
    })
  })
  return { id }
}

/**
 * Remembers that these facts have left as a file, so that nothing published later gives their hidden figures away. A made
 * report is remembered as it is made.
 */
export async function rememberPublished(ctx: Context, organisationCode: string, facts: Facts): Promise<void> {
  authorise(ctx.actor, 'report.make')
  const organisation = await organisationByCode(ctx, organisationCode)
  const id = ctx.newId()
  await ctx.store.db.transaction().execute(async (db) => {
    await addPublishedCells(db, organisation.id, id, cellsOf(facts))
    await note(ctx, db, organisation.id, {
      action: 'report.write',
      subject: id,
      payload: { year: facts.year, facts: sha256(JSON.stringify(facts)) },
    })
  })
}

const cellsOf = (facts: Facts) =>
  publishedFigures(facts).flatMap((figure) => {
    const { indicator, area, dimensions, point } = figure
    const place = { indicator, area, dimensions, period: point.period }
    if (point.absence === 'protected') return [{ ...place, low: 0, high: 0, hidden: true }]
    const between = readAs(figure)
    return between ? [{ ...place, ...between, hidden: false }] : []
  })

export async function reportsOf(ctx: Context, organisationCode: string) {
  authorise(ctx.actor, 'report.read')
  const organisation = await organisationByCode(ctx, organisationCode)
  return ctx.store.remember(`reports ${organisation.id}`, () => listReports(ctx.store.db, organisation.id))
}

/** What the cover of a made report says, null where it says nothing, and how far it is on its way to the public. */
export type ReportListing = Awaited<ReturnType<typeof reportsOf>>[number] & {
  readonly caseNumber: string | null
  readonly version: string | null
  readonly state: PublicationState
}

/** Newest first, with what tells reports of the same year apart. */
export async function reportListings(ctx: Context, organisationCode: string): Promise<readonly ReportListing[]> {
  authorise(ctx.actor, 'report.read')
  const reports = await reportsOf(ctx, organisationCode)
  const organisation = await organisationByCode(ctx, organisationCode)
  const publications = await publicationsOf(ctx.store.db, organisation.id)
  const listings: ReportListing[] = []
  // One at a time: each brings its whole document.
  for (const one of reports) {
    const facts = (await findReport(ctx.store.db, organisation.id, one.id))?.facts as Partial<Facts> | undefined
    const publication = publications.get(one.id)
    listings.push({
      ...one,
      caseNumber: publication?.published?.caseNumber ?? facts?.cover?.caseNumber ?? null,
      version: facts?.cover?.version ?? null,
      state: publication?.state ?? 'draft',
    })
  }
  return listings
}

/** A report as it was stored, with its document and facts as this version of the program reads them. */
export type Report = StoredReport & { readonly document: Document; readonly facts: Facts }

/** Throws NotFound; and Conflict where it was made by a version whose document model this one cannot read. */
export async function reportById(ctx: Context, organisationCode: string, id: string): Promise<Report> {
  authorise(ctx.actor, 'report.read')
  const organisation = await organisationByCode(ctx, organisationCode)
  const report = await findReport(ctx.store.db, organisation.id, id)
  if (!report) throw new NotFound(errorText.noReport(id))
  if (report.schemaVersion !== DOCUMENT_SCHEMA_VERSION) throw new Conflict(errorText.olderReport(report.schemaVersion))
  return { ...report, document: report.document as Document, facts: report.facts as Facts }
}

/** The very bytes that were handed over, whatever version made them; drawn again only where none were kept. */
export async function storedPdf(ctx: FullContext, organisationCode: string, id: string): Promise<Uint8Array> {
  authorise(ctx.actor, 'report.read')
  const organisation = await organisationByCode(ctx, organisationCode)
  const stored = await findReport(ctx.store.db, organisation.id, id)
  if (stored?.pdf) return stored.pdf
  return reportPdf(ctx, (await reportById(ctx, organisationCode, id)).document)
}

/** Drawn in a thread of its own, so that a service answers others meanwhile. */
export function reportPdf(ctx: FullContext, document: Document): Promise<Uint8Array> {
  authorise(ctx.actor, 'report.read')
  const { pdfFonts, charts } = ctx.reportAssets
  return renderPdfInThread(document, { fonts: pdfFonts, charts })
}

export function reportHtml(ctx: FullContext, document: Document): string {
  authorise(ctx.actor, 'report.read')
  const { webFonts, charts } = ctx.reportAssets
  return renderHtml(document, { charts: createChartDrawer(charts).svg, fonts: webFonts })
}

async function logoBytes(ctx: Context, { organisation, logo }: Facts): Promise<Uint8Array | null> {
  if (logo === undefined) return null
  return (await pictureOf(ctx, await organisationByCode(ctx, organisation.code), logo.sha256)).bytes
}

function provenanceOf(ctx: FullContext, facts: Facts): Readonly<Record<string, string>> {
  return {
    'report-templates/barnbokslut.yaml': ctx.reportAssets.templateHash,
    ...ctx.reportAssets.chartHashes,
    ...facts.indicatorFiles,
    facts: sha256(JSON.stringify(facts)),
  }
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')
