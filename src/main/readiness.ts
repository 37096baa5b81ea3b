// Whether the service can do its work now: the database answers, and has the tables this program expects.

import { answers, pendingMigrations, type Store } from '../store/index.ts'

/** Asks for the tables until they are there; they do not go away again. */
export function createReadiness(store: Store): () => Promise<boolean> {
  const state = { hasTables: false }
  return async () => {
    if (state.hasTables) return answers(store)
    state.hasTables = (await pendingMigrations(store)).length === 0
    return state.hasTables
  }
}
