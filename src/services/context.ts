// What every service function is given first (R5): the database, the catalogue, who asks, and the clock.

import type { Actor } from '../domain/access.ts'
import type { IndicatorCatalogue } from '../domain/indicator.ts'
import type { Store } from '../store/index.ts'

export type Context = {
  readonly store: Store
  readonly catalogue: IndicatorCatalogue
  readonly actor: Actor
  /** The present instant, ISO, UTC. The only clock below main. */
  readonly now: () => string
  /** A new random id, fit to be shown to the public. */
  readonly newId: () => string
  /** Told now and then how far a long job has come; 0–1. */
  readonly onProgress?: (stage: 'fetching' | 'reading' | 'writing', share: number) => void
}
