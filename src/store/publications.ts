// Which reports have been approved, published and withdrawn, and the terms their data are published on.

import { DRAFT, type Publication, type PublicationAct } from '../domain/publication.ts'
import { LICENCES, type Licence, NO_TERMS, type PublicationTerms } from '../domain/publication-terms.ts'
import { instant } from './instant.ts'
import type { Organisation } from './organisations.ts'
import type { Db, Schema } from './schema.ts'

/** A report that the public may have, or could have before it was withdrawn. */
export type PublishedReport = {
  readonly organisation: Pick<Organisation, 'id' | 'code' | 'name' | 'type'>
  readonly id: string
  readonly year: number
  readonly title: string
  /** As its cover says. */
  readonly version: string
  readonly publication: Publication & { readonly published: NonNullable<Publication['published']> }
}

export async function publicationOf(db: Db, organisation: string, report: string): Promise<Publication> {
  const row = await db
    .selectFrom('publication')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('report', '=', report)
    .executeTakeFirst()
  return row ? publicationOfRow(row) : DRAFT
}

/** By report; those that are not in it are drafts. */
export async function publicationsOf(db: Db, organisation: string): Promise<ReadonlyMap<string, Publication>> {
  const rows = await db.selectFrom('publication').selectAll().where('organisation', '=', organisation).execute()
  return new Map(rows.map((row) => [row.report, publicationOfRow(row)]))
}

export async function saveApproval(
  db: Db,
  organisation: string,
  report: string,
  { at, by, name }: PublicationAct,
): Promise<void> {
  const act = { approved_at: instant(at), approved_by: by, approved_name: name }
  await db
    .insertInto('publication')
    .values({ organisation, report, state: 'approved', ...act })
    .execute()
}

/** The report is a draft again. */
export async function removeApproval(db: Db, organisation: string, report: string): Promise<void> {
  await db
    .deleteFrom('publication')
    .where('organisation', '=', organisation)
    .where('report', '=', report)
    .where('state', '=', 'approved')
    .execute()
}

export async function savePublishing(
  db: Db,
  organisation: string,
  report: string,
  said: NonNullable<Publication['published']> & { readonly title: string; readonly version: string },
): Promise<void> {
  await db
    .updateTable('publication')
    .set({
      state: 'published',
      title: said.title,
      version: said.version,
      published_at: instant(said.at),
      published_by: said.by,
      published_name: said.name,
      case_number: said.caseNumber,
      decided_on: said.decidedOn,
    })
    .where('organisation', '=', organisation)
    .where('report', '=', report)
    .execute()
}

export async function saveWithdrawal(
  db: Db,
  organisation: string,
  report: string,
  { at, by, name, reason }: NonNullable<Publication['withdrawn']>,
): Promise<void> {
  await db
    .updateTable('publication')
    .set({
      state: 'withdrawn',
      withdrawn_at: instant(at),
      withdrawn_by: by,
      withdrawn_name: name,
      withdrawn_reason: reason,
    })
    .where('organisation', '=', organisation)
    .where('report', '=', report)
    .execute()
}

/**
 * Everything that is or has been published, by every organisation, newest year first and within it newest first: anyone
 * may know of it (the exception of R6).
 */
export async function listPublished(db: Db): Promise<readonly PublishedReport[]> {
  const rows = await published(db).execute()
  return rows
    .map(publishedOfRow)
    .sort((a, b) => b.year - a.year || (a.publication.published.at < b.publication.published.at ? 1 : -1))
}

/** Of the organisation with this id; undefined where the report has never been published. */
export async function findPublished(
  db: Db,
  organisation: string,
  report: string,
): Promise<PublishedReport | undefined> {
  const row = await published(db)
    .where('publication.organisation', '=', organisation)
    .where('publication.report', '=', report)
    .executeTakeFirst()
  return row && publishedOfRow(row)
}

const published = (db: Db) =>
  db
    .selectFrom('publication')
    .innerJoin('report', 'report.id', 'publication.report')
    .innerJoin('organisation', 'organisation.id', 'publication.organisation')
    .selectAll('publication')
    .select(['report.year', 'organisation.code', 'organisation.name', 'organisation.type'])
    .where('publication.state', 'in', ['published', 'withdrawn'])
    .where('publication.published_at', 'is not', null)

type PublishedRow = Schema['publication'] & { year: number } & Pick<Organisation, 'code' | 'name' | 'type'>

function publishedOfRow(row: PublishedRow): PublishedReport {
  const { published, ...rest } = publicationOfRow(row)
  if (!published) throw new Error(`Report ${row.report} is ${row.state} without having been published`)
  return {
    organisation: { id: row.organisation, code: row.code, name: row.name, type: row.type },
    id: row.report,
    year: row.year,
    title: row.title ?? '',
    version: row.version ?? '',
    publication: { ...rest, published },
  }
}

export async function publicationTerms(db: Db, organisation: string): Promise<PublicationTerms> {
  const row = await db
    .selectFrom('publication_terms')
    .selectAll()
    .where('organisation', '=', organisation)
    .executeTakeFirst()
  if (!row) return NO_TERMS
  return {
    licence: row.licence !== null && row.licence in LICENCES ? (row.licence as Licence) : null,
    contactName: row.contact_name,
    contactEmail: row.contact_email,
    contactPage: row.contact_page,
  }
}

export async function savePublicationTerms(
  db: Db,
  organisation: string,
  terms: PublicationTerms,
  act: { readonly at: string; readonly by: string },
): Promise<void> {
  const row = {
    licence: terms.licence,
    contact_name: terms.contactName,
    contact_email: terms.contactEmail,
    contact_page: terms.contactPage,
    set_at: instant(act.at),
    set_by: act.by,
  }
  await db
    .insertInto('publication_terms')
    .values({ organisation, ...row })
    .onConflict((conflict) => conflict.column('organisation').doUpdateSet(row))
    .execute()
}

function publicationOfRow(row: Schema['publication']): Publication {
  return {
    state: row.state,
    approved: { at: row.approved_at, by: row.approved_by, name: row.approved_name },
    published:
      row.published_at === null
        ? null
        : {
            at: row.published_at,
            by: row.published_by ?? '',
            name: row.published_name ?? '',
            caseNumber: row.case_number ?? '',
            decidedOn: row.decided_on ?? '',
          },
    withdrawn:
      row.withdrawn_at === null
        ? null
        : {
            at: row.withdrawn_at,
            by: row.withdrawn_by ?? '',
            name: row.withdrawn_name ?? '',
            reason: row.withdrawn_reason ?? '',
          },
  }
}
