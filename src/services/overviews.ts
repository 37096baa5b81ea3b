// What an overview holds, and how many of them a service keeps.

import type { Plan } from '../domain/plan.ts'
import type { Facts } from '../report/facts.ts'
import { type Cache, createCache } from './cache.ts'

export type Overview = {
  /** The same for the same facts, and another as soon as anything they depend on has changed. */
  readonly key: string
  readonly facts: Facts
  /** All plans, oldest first. */
  readonly plans: readonly Plan[]
  /** Years that may be chosen, newest first: the plan's, up to this year. */
  readonly years: readonly number[]
  readonly year: number
}

/** Characters of JSON: a kommun's overview is some four hundred thousand, and about three times that in memory. */
const ROOM = 40_000_000

export const createOverviews = (): Cache<Overview> => createCache(ROOM, (overview) => JSON.stringify(overview).length)
