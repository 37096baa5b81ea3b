// Published reports: what was said, of what it was made, and the very bytes that were handed over (R8).

import { instant } from './instant.ts'
import type { Db, Schema } from './schema.ts'

export type ReportSummary = {
  /** Random; the address of the report. */
  readonly id: string
  readonly template: string
  readonly year: number
  /** ISO instant. */
  readonly createdAt: string
  readonly createdBy: string
}

export type StoredReport = ReportSummary & {
  /** Version of the document model. */
  readonly schemaVersion: number
  /** Plain JSON, as report/facts.ts has it. */
  readonly facts: unknown
  /** Plain JSON, as report/document.ts has it. */
  readonly document: unknown
  /** SHA-256 of template, indicator files and facts. */
  readonly hashes: Readonly<Record<string, string>>
  /** Name and version of what drew the PDF. */
  readonly renderer: string
  readonly pdf: Uint8Array | null
}

export async function saveReport(db: Db, organisation: string, report: StoredReport): Promise<void> {
  await db
    .insertInto('report')
    .values({
      id: report.id,
      organisation,
      template: report.template,
      year: report.year,
      created_at: instant(report.createdAt),
      created_by: report.createdBy,
      schema_version: report.schemaVersion,
      facts: JSON.stringify(report.facts),
      document: JSON.stringify(report.document),
      hashes: JSON.stringify(report.hashes),
      renderer: report.renderer,
      pdf: report.pdf && Buffer.from(report.pdf),
    })
    .execute()
}

export async function findReport(db: Db, organisation: string, id: string): Promise<StoredReport | undefined> {
  const row = await db
    .selectFrom('report')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      ...summaryOf(row),
      schemaVersion: row.schema_version,
      facts: JSON.parse(row.facts),
      document: JSON.parse(row.document),
      hashes: JSON.parse(row.hashes) as Readonly<Record<string, string>>,
      renderer: row.renderer,
      pdf: row.pdf,
    }
  )
}

/** Newest first. */
export async function listReports(db: Db, organisation: string): Promise<readonly ReportSummary[]> {
  const rows = await db
    .selectFrom('report')
    .select(['id', 'template', 'year', 'created_at', 'created_by'])
    .where('organisation', '=', organisation)
    .execute()
  return rows
    .map(summaryOf)
    .sort((a, b) => (a.createdAt > b.createdAt ? -1 : a.createdAt < b.createdAt ? 1 : a.id < b.id ? -1 : 1))
}

type SummaryRow = Pick<Schema['report'], 'id' | 'template' | 'year' | 'created_at' | 'created_by'>

const summaryOf = ({ id, template, year, created_at, created_by }: SummaryRow): ReportSummary => ({
  id,
  template,
  year,
  createdAt: created_at,
  createdBy: created_by,
})
