// The documents that have come in, been drawn up and gone out, as a registrator lists them (offentlighets- och sekretesslagen
// 2009:400, 5 kap. 1–2 §§: when, case number, from or to whom, and briefly what it is about).

import { authorise } from '../domain/access.ts'
import { dateInStockholm } from '../domain/stockholm.ts'
import { type Import, listImports, type Organisation, publicationsOf } from '../store/index.ts'
import type { Context } from './context.ts'
import { organisationByCode } from './organisations.ts'
import { type ReportListing, reportListings } from './reports.ts'

export const DOCUMENT_COURSES = ['incoming', 'drawn-up', 'outgoing'] as const
/** `drawn-up`: approved, and so finished (tryckfrihetsförordningen 2 kap. 10 §). `outgoing`: published. */
export type DocumentCourse = (typeof DOCUMENT_COURSES)[number]

export type RegisteredDocument = {
  readonly course: DocumentCourse
  /** ISO instant: when it came in, was approved or was published. */
  readonly at: string
  /** Id of whoever sent it in, approved or published it. */
  readonly by: string
  /** Diarienummer, where one has been given. */
  readonly caseNumber: string | null
  readonly what:
    | { readonly kind: 'file'; readonly importId: string; readonly fileName: string; readonly standing: FileStanding }
    | { readonly kind: 'report'; readonly reportId: string; readonly year: number; readonly isWithdrawn: boolean }
}

/** `cleared`: its content has been taken away, and the name too. */
export type FileStanding = 'saved' | 'waiting' | 'rejected' | 'undone' | 'cleared'

export type DocumentsRequest = {
  readonly course?: DocumentCourse
  /** Of the day it came in, was approved or published. */
  readonly year?: number
  /** From 1. */
  readonly page?: number
}

export type DocumentsAnswer = {
  /** Newest first. */
  readonly documents: readonly RegisteredDocument[]
  readonly total: number
  readonly page: number
  readonly pages: number
  /** Every year there is something of, newest first, whatever was asked for. */
  readonly years: readonly number[]
}

const PER_PAGE = 50

export async function documentsOf(ctx: Context, code: string, request: DocumentsRequest): Promise<DocumentsAnswer> {
  authorise(ctx.actor, 'registry.search')
  const organisation = await organisationByCode(ctx, code)
  const all = [
    ...(await listImports(ctx.store.db, organisation.id)).map(incoming),
    ...(await ofReports(ctx, organisation)),
  ].toSorted((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0))
  const { course, year } = request
  const chosen = all.filter(
    (one) => (course === undefined || one.course === course) && (year === undefined || yearOf(one) === year),
  )
  const pages = Math.max(1, Math.ceil(chosen.length / PER_PAGE))
  const page = Math.min(request.page ?? 1, pages)
  return {
    documents: chosen.slice((page - 1) * PER_PAGE, page * PER_PAGE),
    total: chosen.length,
    page,
    pages,
    years: [...new Set(all.map(yearOf))].toSorted((a, b) => b - a),
  }
}

const yearOf = ({ at }: RegisteredDocument): number => Number(dateInStockholm(at).slice(0, 4))

const incoming = ({ id, fileName, createdAt, createdBy, ...one }: Import): RegisteredDocument => ({
  course: 'incoming',
  at: createdAt,
  by: createdBy,
  caseNumber: null,
  what: { kind: 'file', importId: id, fileName, standing: standingOf(one) },
})

function standingOf({ status, redacted, retiredAt }: Pick<Import, 'status' | 'redacted' | 'retiredAt'>): FileStanding {
  if (redacted !== null || retiredAt !== null) return 'cleared'
  return STANDING[status]
}

const STANDING: Readonly<Record<Import['status'], FileStanding>> = {
  active: 'saved',
  preview: 'waiting',
  rejected: 'rejected',
  undone: 'undone',
}

async function ofReports(ctx: Context, { id, code }: Organisation): Promise<readonly RegisteredDocument[]> {
  const publications = await publicationsOf(ctx.store.db, id)
  return (await reportListings(ctx, code)).flatMap((report) => {
    const publication = publications.get(report.id)
    const what = reportOf(report, publication?.withdrawn != null)
    const { approved = null, published = null } = publication ?? {}
    return [
      ...(approved
        ? [{ course: 'drawn-up' as const, at: approved.at, by: approved.by, caseNumber: report.caseNumber, what }]
        : []),
      ...(published
        ? [{ course: 'outgoing' as const, at: published.at, by: published.by, caseNumber: published.caseNumber, what }]
        : []),
    ]
  })
}

const reportOf = ({ id, year }: ReportListing, isWithdrawn: boolean) =>
  ({ kind: 'report', reportId: id, year, isWithdrawn }) as const
