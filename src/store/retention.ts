// Rules for how long content is kept, what is past its time, and destroying it. Figures, hashes and the journal's chain are
// never among it.

import type { RetentionKind } from '../domain/retention.ts'
import { instant } from './instant.ts'
import type { Db } from './schema.ts'

export type StoredRetentionRule = {
  readonly kind: string
  /** In the kind's own unit; null: kept for good. */
  readonly keep: number | null
  /** What it rests on, as a case number. */
  readonly decision: string
  /** ISO instant. */
  readonly setAt: string
  readonly setBy: string
}

export async function retentionRules(db: Db, organisation: string): Promise<readonly StoredRetentionRule[]> {
  const rows = await db.selectFrom('retention_rule').selectAll().where('organisation', '=', organisation).execute()
  return rows.map(({ kind, keep, decision, set_at, set_by }) => ({
    kind,
    keep,
    decision,
    setAt: set_at,
    setBy: set_by,
  }))
}

export async function saveRetentionRule(
  db: Db,
  organisation: string,
  { kind, keep, decision, setAt, setBy }: StoredRetentionRule & { readonly kind: RetentionKind },
): Promise<void> {
  const row = { keep, decision, set_at: instant(setAt), set_by: setBy }
  await db
    .insertInto('retention_rule')
    .values({ organisation, kind, ...row })
    .onConflict((conflict) => conflict.columns(['organisation', 'kind']).doUpdateSet(row))
    .execute()
}

/** How many there are and since when; ISO instant, null where there are none. */
export type Held = { readonly count: number; readonly oldest: string | null }

/** Drafts and keys begun before the instant. */
export async function heldDrafts(db: Db, organisation: string, before: string): Promise<Held> {
  const drafts = await db
    .selectFrom('import_draft')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('created_at').as('oldest')])
    .where('organisation', '=', organisation)
    .where('created_at', '<', instant(before))
    .executeTakeFirstOrThrow()
  const keys = await db
    .selectFrom('idempotency_key')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('created_at').as('oldest')])
    .where('organisation', '=', organisation)
    .where('created_at', '<', instant(before))
    .executeTakeFirstOrThrow()
  const oldest = [drafts.oldest, keys.oldest].filter((one) => one !== null).sort()[0]
  return { count: Number(drafts.count) + Number(keys.count), oldest: oldest ?? null }
}

/** Pages of fetches that nobody has touched since the instant. */
export async function heldFetchPages(db: Db, organisation: string, before: string): Promise<Held> {
  const { count, oldest } = await db
    .selectFrom('fetch_page')
    .innerJoin('fetch', 'fetch.id', 'fetch_page.fetch')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('fetch.touched_at').as('oldest')])
    .where('fetch_page.organisation', '=', organisation)
    .where('fetch.touched_at', '<', instant(before))
    .executeTakeFirstOrThrow()
  return { count: Number(count), oldest }
}

export async function destroyFetchPages(db: Db, organisation: string, before: string): Promise<void> {
  await db
    .deleteFrom('fetch_page')
    .where('organisation', '=', organisation)
    .where('fetch', 'in', (query) =>
      query
        .selectFrom('fetch')
        .select('id')
        .where('organisation', '=', organisation)
        .where('touched_at', '<', instant(before)),
    )
    .execute()
}

/** Entries of the journal from before the instant that still say something, but for those of some actions. */
export async function heldJournalDetails(
  db: Db,
  organisation: string,
  before: string,
  except: readonly string[],
): Promise<Held> {
  const { count, oldest } = await db
    .selectFrom('journal')
    .innerJoin('journal_payload', (join) =>
      join
        .onRef('journal_payload.organisation', '=', 'journal.organisation')
        .onRef('journal_payload.sequence', '=', 'journal.sequence'),
    )
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('journal.at').as('oldest')])
    .where('journal.organisation', '=', organisation)
    .where('journal.at', '<', instant(before))
    .where('journal.action', 'not in', [...except])
    .where('journal_payload.redacted_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { count: Number(count), oldest }
}

/** What they say goes, and it shows that it did; the chain still holds. */
export async function destroyJournalDetails(
  db: Db,
  organisation: string,
  before: string,
  {
    except,
    at,
    by,
    reason,
  }: { readonly except: readonly string[]; readonly at: string; readonly by: string; readonly reason: string },
): Promise<void> {
  await db
    .updateTable('journal_payload')
    .set({ salt: null, json: null, redacted_at: instant(at), redacted_by: by, redacted_reason: reason })
    .where('organisation', '=', organisation)
    .where('redacted_at', 'is', null)
    .where('sequence', 'in', (query) =>
      query
        .selectFrom('journal')
        .select('sequence')
        .where('organisation', '=', organisation)
        .where('at', '<', instant(before))
        .where('action', 'not in', [...except]),
    )
    .execute()
}

/** The bytes go; size, hash and when they went stay. Sent again, the file is kept again. */
export async function retireFile(db: Db, owner: string, sha256: string, at: string): Promise<void> {
  await db
    .updateTable('file')
    .set({ bytes: Buffer.alloc(0), retired_at: instant(at) })
    .where('organisation', '=', owner)
    .where('sha256', '=', sha256)
    .where('redacted_at', 'is', null)
    .where('retired_at', 'is', null)
    .execute()
}

/** What its preview quotes goes too. One that waited to be saved no longer can be. */
export async function retireImport(
  db: Db,
  owner: string,
  id: string,
  { at, summary }: { readonly at: string; readonly summary: unknown },
): Promise<void> {
  const ours = db.updateTable('import').where('owner', '=', owner).where('id', '=', id)
  await ours.set({ summary: JSON.stringify(summary ?? null), retired_at: instant(at) }).execute()
  await ours.set({ status: 'rejected' }).where('status', '=', 'preview').execute()
}
