// A change of an organisation's own, one at a time: what is read in it still holds when it is over.

import { type Db, takeTurn } from '../store/index.ts'
import type { Context } from './context.ts'

/** `owner`: whose rows they are, by id. Throws what `act` throws, and then nothing has been changed. */
export const inTurn = (
  { store }: Pick<Context, 'store'>,
  owner: { readonly id: string },
  act: (db: Db) => Promise<void>,
): Promise<void> =>
  store.db.transaction().execute(async (db) => {
    await takeTurn(db, owner.id)
    await act(db)
  })
