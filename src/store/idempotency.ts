// Keys that programs send with a file, and what came of it the first time.

import { instant } from './instant.ts'
import type { Db } from './schema.ts'

export type IdempotencyKey = { readonly sentBy: string; readonly key: string }
export type KeptKey = { readonly requestHash: string; readonly result: string | null }

/** Takes the key. False where it has been taken already. */
export async function takeKey(
  db: Db,
  organisation: string,
  { sentBy, key }: IdempotencyKey,
  { requestHash, at }: { readonly requestHash: string; readonly at: string },
): Promise<boolean> {
  const row = { organisation, sent_by: sentBy, key, request_hash: requestHash, result: null, created_at: instant(at) }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('idempotency_key')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organisation', 'sent_by', 'key']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function findKey(
  db: Db,
  organisation: string,
  { sentBy, key }: IdempotencyKey,
): Promise<KeptKey | undefined> {
  const row = await db
    .selectFrom('idempotency_key')
    .select(['request_hash', 'result'])
    .where('organisation', '=', organisation)
    .where('sent_by', '=', sentBy)
    .where('key', '=', key)
    .executeTakeFirst()
  return row && { requestHash: row.request_hash, result: row.result }
}

export async function keepResult(db: Db, organisation: string, { sentBy, key }: IdempotencyKey, result: string) {
  await db
    .updateTable('idempotency_key')
    .set({ result })
    .where('organisation', '=', organisation)
    .where('sent_by', '=', sentBy)
    .where('key', '=', key)
    .execute()
}

export async function releaseKey(db: Db, organisation: string, { sentBy, key }: IdempotencyKey): Promise<void> {
  await db
    .deleteFrom('idempotency_key')
    .where('organisation', '=', organisation)
    .where('sent_by', '=', sentBy)
    .where('key', '=', key)
    .execute()
}

/** ISO instants: older keys are forgotten, and sooner those of which nothing came, since the service stopped meanwhile. */
export async function sweepKeys(
  db: Db,
  organisation: string,
  before: string,
  unfinishedBefore = before,
): Promise<void> {
  await db
    .deleteFrom('idempotency_key')
    .where('organisation', '=', organisation)
    .where((is) =>
      is.or([
        is('created_at', '<', instant(before)),
        is.and([is('result', 'is', null), is('created_at', '<', instant(unfinishedBefore))]),
      ]),
    )
    .execute()
}
