// What every service function is given first (R5): the database, the catalogue, who asks, and the clock.

import type { Actor } from '../domain/access.ts'
import type { Solver } from '../domain/disclosure/solver.ts'
import type { IndicatorCatalogue } from '../domain/indicator.ts'
import type { Store } from '../store/index.ts'
import type { PasswordCost } from './accounts/passwords.ts'
import type { IdentityProvider } from './accounts/provider/provider.ts'
import type { Cache } from './cache.ts'
import type { Overview } from './overviews.ts'

/** What reading a file came to, and all that it depended on beside the file: the same state gives the same again. */
export type LastRead = { readonly importId: string; readonly state: string; readonly analysis: unknown }

/** What is being done, and how much of that is done, 0–1. */
export type Progress = {
  readonly stage: 'fetching' | 'reading' | 'writing' | 'collecting' | 'drawing'
  readonly share: number
}
export type OnProgress = (stage: Progress['stage'], share: number) => void

export type Context = {
  readonly store: Store
  readonly catalogue: IndicatorCatalogue
  readonly actor: Actor
  /** Of the request that is being answered, for the journal; absent: none. */
  readonly requestId?: string | null
  /** Of linear programs, for disclosure control. Loaded the first time. */
  readonly solver: () => Promise<Solver>
  /** The present instant, ISO, UTC. The only clock below main. */
  readonly now: () => string
  /** A new random id, fit to be shown to the public. */
  readonly newId: () => string
  /** The last file of figures that was read, for a commit that follows at once; absent: it is read again. */
  readonly lastRead?: { value: LastRead | null }
  /** Overviews that have been worked out, for a service that is asked again and again; absent: each is worked out anew. */
  readonly overviews?: Cache<Overview>
  /** Of hashing passwords; absent: what OWASP advises. Tests take less. */
  readonly passwordCost?: PasswordCost
  /** By which people may sign in; absent: by none. */
  readonly provider?: IdentityProvider | null
  /** Told now and then how far long work has come. */
  readonly onProgress?: OnProgress | undefined
}
