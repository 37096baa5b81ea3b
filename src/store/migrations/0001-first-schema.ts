// The first tables: areas, organisations, files and imports, observations, records of the plan, journal, reports.
//
// Types are text, integer, double precision and bytes only. Instants are ISO text in UTC with milliseconds
// (2025-04-14T08:30:00.000Z), so that text order is time order; dates are ISO dates; yes and no are 1 and 0.

import { type Kysely, sql } from 'kysely'
import { AREA_NAMES } from '../../domain/area-names.ts'
import type { DialectName } from '../database.ts'
import { type Columns, columnsOf } from './columns.ts'

export async function firstSchema(db: Kysely<object>, dialect: DialectName): Promise<void> {
  const columns = columnsOf(dialect)
  await areas(db, columns)
  await organisations(db, columns)
  await imports(db, columns)
  await series(db, columns)
  await observations(db, columns)
  await records(db, columns)
  await journal(db, columns)
  await reports(db, columns)
}

async function areas(db: Kysely<object>, { ending }: Columns): Promise<void> {
  await db.schema
    .createTable('area')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('parent', 'text', (column) => column.references('area.code'))
    .modifyEnd(ending)
    .execute()
  await db
    .withTables<{ area: (typeof AREA_NAMES)[number] }>()
    .insertInto('area')
    .values([...AREA_NAMES])
    .execute()
}

async function organisations(db: Kysely<object>, { ending }: Columns): Promise<void> {
  await db.schema
    .createTable('organisation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('code', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull().check(sql`type in ('municipality', 'region', 'authority')`))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .modifyEnd(ending)
    .execute()
}

/** Files as uploaded, and what was made of them. `owner` and `file.organisation` are an organisation's id or `national`. */
async function imports(db: Kysely<object>, { bytes, counted, ending }: Columns): Promise<void> {
  await db.schema
    .createTable('file')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('bytes', bytes, (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('file_key', ['organisation', 'sha256'])
    .modifyEnd(ending)
    .execute()
  await db.schema
    .createTable('import')
    .addColumn('number', 'integer', counted)
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) =>
      column.notNull().check(sql`kind in ('observations', 'plan', 'progress', 'outcomes', 'assessments', 'budget')`),
    )
    .addColumn('status', 'text', (column) =>
      column.notNull().check(sql`status in ('preview', 'active', 'rejected', 'undone')`),
    )
    .addColumn('file_name', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('plan', 'text')
    .addColumn('options', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('committed_at', 'text')
    .addColumn('undone_at', 'text')
    .addColumn('has_rows', 'integer', (column) => column.notNull().check(sql`has_rows in (0, 1)`))
    .addColumn('rows', 'integer', (column) => column.notNull())
    .addColumn('accepted', 'integer', (column) => column.notNull())
    .addColumn('new', 'integer', (column) => column.notNull())
    .addColumn('changed', 'integer', (column) => column.notNull())
    .addColumn('unchanged', 'integer', (column) => column.notNull())
    .addColumn('summary', 'text', (column) => column.notNull())
    .addForeignKeyConstraint('import_file', ['owner', 'sha256'], 'file', ['organisation', 'sha256'])
    .modifyEnd(ending)
    .execute()
  await db.schema.createIndex('import_owner').on('import').columns(['owner', 'status']).execute()
}

/** What the million observations have in common, said once (fact 7 of the design: a fifth of the time, a fifth of the size). */
async function series(db: Kysely<object>, { counted, ending }: Columns): Promise<void> {
  await db.schema
    .createTable('period')
    .addColumn('id', 'integer', counted)
    .addColumn('label', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('start', 'text', (column) => column.notNull())
    .addColumn('end', 'text', (column) => column.notNull())
    .modifyEnd(ending)
    .execute()
  await db.schema
    .createTable('dimension_set')
    .addColumn('id', 'integer', counted)
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .modifyEnd(ending)
    .execute()
  await db.schema
    .createTable('series')
    .addColumn('id', 'integer', counted)
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('indicator', 'text', (column) => column.notNull())
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('dimensions', 'integer', (column) => column.notNull().references('dimension_set.id'))
    // Owner and indicator first: that is how they are asked for.
    .addUniqueConstraint('series_unique', ['owner', 'indicator', 'area', 'dimensions', 'source'])
    .modifyEnd(ending)
    .execute()
}

async function observations(db: Kysely<object>, { decimal, endingByKey }: Columns): Promise<void> {
  await db.schema
    .createTable('observation')
    .addColumn('series', 'integer', (column) => column.notNull().references('series.id'))
    .addColumn('period', 'integer', (column) => column.notNull().references('period.id'))
    .addColumn('import', 'integer', (column) => column.notNull().references('import.number'))
    .addColumn('line', 'integer', (column) => column.notNull())
    .addColumn('value', decimal)
    .addColumn('numerator', decimal)
    .addColumn('denominator', decimal)
    .addColumn('marker', 'text')
    .addColumn('reported', 'text')
    .addPrimaryKeyConstraint('observation_key', ['series', 'period', 'import'])
    .addCheckConstraint('observation_value_or_marker', sql`(value is null) <> (marker is null)`)
    .modifyEnd(endingByKey)
    .execute()
}

/** Rows of plan, goals, activities, progress, outcomes, assessments and budget, versioned like observations. */
async function records(db: Kysely<object>, { ending }: Columns): Promise<void> {
  await db.schema
    .createTable('record')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('plan', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('import', 'integer', (column) => column.notNull().references('import.number'))
    .addColumn('line', 'integer', (column) => column.notNull())
    .addColumn('closed', 'integer', (column) => column.notNull().check(sql`closed in (0, 1)`))
    .addColumn('valid_from', 'integer', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('record_key', ['organisation', 'plan', 'kind', 'key', 'import', 'line'])
    .modifyEnd(ending)
    .execute()
}

/** Who did what. The payload lies apart from the chain, so that it can be erased while the chain still holds. */
async function journal(db: Kysely<object>, { ending }: Columns): Promise<void> {
  await db.schema
    .createTable('journal')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('payload_hash', 'text', (column) => column.notNull())
    .addColumn('previous_hash', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('journal_key', ['organisation', 'sequence'])
    .modifyEnd(ending)
    .execute()
  await db.schema
    .createTable('journal_payload')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('salt', 'text')
    .addColumn('json', 'text')
    .addColumn('redacted_at', 'text')
    .addColumn('redacted_by', 'text')
    .addColumn('redacted_reason', 'text')
    .addPrimaryKeyConstraint('journal_payload_key', ['organisation', 'sequence'])
    .addForeignKeyConstraint('journal_payload_entry', ['organisation', 'sequence'], 'journal', [
      'organisation',
      'sequence',
    ])
    .modifyEnd(ending)
    .execute()
  // The end of each chain. Two entries at once wait for each other here, and a chain cut short no longer reaches it.
  await db.schema
    .createTable('journal_head')
    .addColumn('organisation', 'text', (column) => column.primaryKey())
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .modifyEnd(ending)
    .execute()
}

async function reports(db: Kysely<object>, { bytes, ending }: Columns): Promise<void> {
  await db.schema
    .createTable('report')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('template', 'text', (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('schema_version', 'integer', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('hashes', 'text', (column) => column.notNull())
    .addColumn('renderer', 'text', (column) => column.notNull())
    .addColumn('pdf', bytes)
    .modifyEnd(ending)
    .execute()
  await db.schema.createIndex('report_organisation').on('report').columns(['organisation', 'year']).execute()
}
