// What an organisation's figures depend on, as one short text: it is another one as soon as anything has been changed.

import { type Db, NATIONAL } from './schema.ts'

/**
 * How far the journals of the organisation and of what is everybody's have come, since every change is written there in its own
 * transaction (R5), and how many areas there are, whose names another organisation's file may add. Reading nothing but the last
 * row of each it costs next to nothing.
 */
export async function organisationState(db: Db, organisation: string): Promise<string> {
  const sequence = (of: string) => db.selectFrom('journal_head').select('sequence').where('organisation', '=', of)
  const state = await db
    .selectNoFrom([
      sequence(organisation).as('own'),
      sequence(NATIONAL).as('national'),
      db
        .selectFrom('area')
        .select(({ fn }) => fn.countAll().as('areas'))
        .as('areas'),
    ])
    .executeTakeFirstOrThrow()
  return [state.own ?? 0, state.national ?? 0, state.areas].join('-')
}
