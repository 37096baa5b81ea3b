// Small things to put into a store, so that a test says only what it is about.

import { createHash } from 'node:crypto'
import { TOTAL } from '../../src/domain/dimensions.ts'
import { yearPeriod } from '../../src/domain/period.ts'
import {
  activateImport,
  addOrganisation,
  createImport,
  createObservationWriter,
  type Db,
  type ImportCounts,
  type NewImport,
  saveFile,
} from '../../src/store/index.ts'
import type { Open } from './databases.ts'
import { type SourcedRow, sourcedSet } from './sourced-set.ts'

export type { SourcedRow } from './sourced-set.ts'

export const ORGANISATION = 'organisation-a'
export const OTHER_ORGANISATION = 'organisation-b'

/** Noon of a day, as an instant. */
export const noon = (date: string): string => `${date}T12:00:00.000Z`

/** A new database with both organisations in it, 9901 and 9902. */
export async function withBothOrganisations(open: Open): Promise<Db> {
  const { db } = (await open()).store
  for (const [id, code] of [
    [ORGANISATION, '9901'],
    [OTHER_ORGANISATION, '9902'],
  ] as const)
    await addOrganisation(db, { id, code, name: code, type: 'municipality', createdAt: noon('2021-01-01') })
  return db
}

export const COUNTS: ImportCounts = { rows: 1, accepted: 1, new: 1, changed: 0, unchanged: 0 }

export const fileOf = (text: string) => {
  const bytes = new TextEncoder().encode(text)
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Behörighet in the made-up kommun 9999, all pupils, 2024, of source `kolada`, unless said otherwise. */
export const observation = (row: Partial<SourcedRow> = {}): SourcedRow => ({
  line: 2,
  indicator: 'behorighet',
  area: '9999',
  dimensions: TOTAL,
  period: yearPeriod(2024),
  value: 80,
  numerator: null,
  denominator: null,
  marker: null,
  reported: null,
  source: 'kolada',
  ...row,
})

/** A preview without rows; gives its number. */
export async function newImport(db: Db, owner: string, id: string, made: Partial<NewImport> = {}): Promise<number> {
  const file = fileOf(id)
  await saveFile(db, owner, file)
  return createImport(db, owner, {
    id,
    kind: 'observations',
    fileName: `${id}.csv`,
    sha256: file.sha256,
    plan: null,
    options: {},
    createdAt: noon('2025-01-01'),
    createdBy: 'handläggare',
    ...made,
  })
}

/** A preview with rows that nobody sees yet. */
export async function writtenImport(
  db: Db,
  owner: string,
  id: string,
  rows: readonly SourcedRow[],
  made: Partial<NewImport> = {},
): Promise<void> {
  const writer = await createObservationWriter(db, owner, await newImport(db, owner, id, made), sourcedSet(rows))
  await writer.write(0, writer.size)
}

/** A file taken in, from preview to commit. */
export async function committedImport(
  db: Db,
  owner: string,
  id: string,
  date: string,
  rows: readonly SourcedRow[],
): Promise<void> {
  await writtenImport(db, owner, id, rows)
  await commit(db, owner, id, date)
}

export async function commit(db: Db, owner: string, id: string, date: string): Promise<boolean> {
  return activateImport(db, owner, id, { committedAt: noon(date), counts: COUNTS })
}
