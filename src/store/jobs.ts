// Long work: how far each piece has come, and what it came to.

import { instant } from './instant.ts'
import type { Db, JobStatus, Schema } from './schema.ts'

export type Job = {
  /** Random; what people and addresses see. */
  readonly id: string
  readonly kind: string
  readonly status: JobStatus
  /** What it is about, as its reader calls it: a file's name, a year. */
  readonly subject: string
  /** What is being done now, and how much of that is done, 0–1; null while nobody has said. */
  readonly stage: string | null
  readonly share: number | null
  /** What it came to: the id of what was made. */
  readonly result: string | null
  /** Why it failed, as JSON. */
  readonly failure: unknown
  readonly createdAt: string
  readonly createdBy: string
  /** When whoever does it last said so. */
  readonly touchedAt: string
}

export type NewJob = Pick<Job, 'id' | 'kind' | 'subject' | 'createdAt' | 'createdBy'>

export async function createJob(db: Db, organisation: string, made: NewJob): Promise<void> {
  await db
    .insertInto('job')
    .values({
      id: made.id,
      organisation,
      kind: made.kind,
      status: 'running',
      subject: made.subject,
      stage: null,
      share: null,
      result: null,
      failure: null,
      created_at: instant(made.createdAt),
      created_by: made.createdBy,
      touched_at: instant(made.createdAt),
    })
    .execute()
}

export async function findJob(db: Db, organisation: string, id: string): Promise<Job | undefined> {
  const row = await db
    .selectFrom('job')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && jobOf(row)
}

/** Newest first; those that were last heard of at `since` or later. */
export async function listJobs(db: Db, organisation: string, since: string): Promise<readonly Job[]> {
  const rows = await db
    .selectFrom('job')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('touched_at', '>=', instant(since))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(jobOf)
}

/** Says that the work goes on, and how far it has come. */
export async function touchJob(
  db: Db,
  organisation: string,
  id: string,
  { at, stage, share }: { readonly at: string; readonly stage: string | null; readonly share: number | null },
): Promise<void> {
  await db
    .updateTable('job')
    .set({ touched_at: instant(at), stage, share })
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .where('status', '=', 'running')
    .execute()
}

export async function endJob(
  db: Db,
  organisation: string,
  id: string,
  ended: { readonly at: string; readonly result: string | null; readonly failure: unknown },
): Promise<void> {
  await db
    .updateTable('job')
    .set({
      status: ended.failure === null ? 'done' : 'failed',
      touched_at: instant(ended.at),
      result: ended.result,
      failure: ended.failure === null ? null : JSON.stringify(ended.failure),
    })
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .where('status', '=', 'running')
    .execute()
}

/** Those that nobody has said anything of since `before`, whatever came of them. */
export async function deleteJobsBefore(db: Db, organisation: string, before: string): Promise<void> {
  await db
    .deleteFrom('job')
    .where('organisation', '=', organisation)
    .where('touched_at', '<', instant(before))
    .execute()
}

const jobOf = (row: Schema['job']): Job => ({
  id: row.id,
  kind: row.kind,
  status: row.status,
  subject: row.subject,
  stage: row.stage,
  share: row.share,
  result: row.result,
  failure: row.failure === null ? null : JSON.parse(row.failure),
  createdAt: row.created_at,
  createdBy: row.created_by,
  touchedAt: row.touched_at,
})
