// What somebody is told of on her own pages. Notices belong to people, who may work in several organisations (R6).

import type { NoticeAbout } from '../text/accounts.ts'
import { instant } from './instant.ts'
import type { Db } from './schema.ts'

export type Notice = {
  readonly kind: NoticeAbout
  /** The organisation's name. */
  readonly organisation: string
  /** Name of the person it is about. */
  readonly about: string
  /** Name of who did it, or what the command line calls itself. */
  readonly by: string
  readonly at: string
  readonly isRead: boolean
}

/** To each of the accounts. */
export async function addNotices(
  db: Db,
  organisation: string,
  accounts: readonly string[],
  notice: { readonly kind: NoticeAbout; readonly subject: string; readonly by: string; readonly at: string },
): Promise<void> {
  if (accounts.length === 0) return
  const { kind, subject, by, at } = notice
  await db
    .insertInto('notice')
    .values(
      accounts.map((account) => ({
        account,
        organisation,
        kind,
        subject,
        done_by: by,
        at: instant(at),
        read_at: null,
      })),
    )
    .execute()
}

/** The account's, newest first. */
export async function listNotices(db: Db, account: string, most: number): Promise<readonly Notice[]> {
  const rows = await db
    .selectFrom('notice')
    .innerJoin('organisation', 'organisation.id', 'notice.organisation')
    .leftJoin('account as about', 'about.id', 'notice.subject')
    .leftJoin('account as doer', 'doer.id', 'notice.done_by')
    .selectAll('notice')
    .select(['organisation.name as organisation_name', 'about.name as about_name', 'doer.name as doer_name'])
    .where('notice.account', '=', account)
    .orderBy('notice.number', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    kind: row.kind,
    organisation: row.organisation_name,
    about: row.about_name ?? row.subject,
    by: row.doer_name ?? row.done_by,
    at: row.at,
    isRead: row.read_at !== null,
  }))
}

export async function countUnread(db: Db, account: string): Promise<number> {
  const rows = await db
    .selectFrom('notice')
    .select('number')
    .where('account', '=', account)
    .where('read_at', 'is', null)
    .execute()
  return rows.length
}

export async function readNotices(db: Db, account: string, at: string): Promise<void> {
  await db
    .updateTable('notice')
    .set({ read_at: instant(at) })
    .where('account', '=', account)
    .where('read_at', 'is', null)
    .execute()
}
