// Limits on guessing, by person and by address: some failures are free, each after that doubles the wait.

import { type Db, forgetFailures, saveFailures, takeFailures } from '../../store/index.ts'
import { hashSecret } from './secrets.ts'

/** Of one person who has forgotten, and of all who share an address. */
const FREE = { name: 5, address: 20 } as const
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 15 * 60_000
/** Without a failure so long, all is forgotten. */
const MEMORY_MS = 24 * 60 * 60_000

/** `what`: a user name in lower case, or an address. */
export type Tried = { readonly kind: keyof typeof FREE; readonly what: string }

/**
 * Counts an attempt before it is made: many at once must not all be the first. Gives the seconds to wait, and then counts
 * nothing, so that somebody's guessing shuts nobody out for longer than the longest wait; 0: go on. In a transaction.
 */
export async function beginAttempt(db: Db, tried: readonly Tried[], now: string): Promise<number> {
  const known = []
  // In the order given: two attempts that took them in different orders would wait for each other.
  for (const one of tried) {
    const failures = await takeFailures(db, keyOf(one))
    known.push({ one, failures: failures && failures.lastAt >= remembered(now) ? failures : undefined })
  }
  const left = known.map(({ one, failures }) =>
    failures ? Date.parse(failures.lastAt) + waitAfter(one.kind, failures.count) - Date.parse(now) : 0,
  )
  const wait = Math.max(0, ...left)
  if (wait > 0) return Math.ceil(wait / 1000)
  for (const { one, failures } of known)
    await saveFailures(db, keyOf(one), { count: (failures?.count ?? 0) + 1, lastAt: now })
  return 0
}

/**
 * It was right: the person's failures are forgotten, and of the address this one alone, since whoever has one account must
 * not try others from it for free. In a transaction.
 */
export async function attemptWasRight(db: Db, tried: readonly Tried[]): Promise<void> {
  for (const one of tried) {
    const key = keyOf(one)
    const failures = one.kind === 'address' ? await takeFailures(db, key) : undefined
    if (failures && failures.count > 1) await saveFailures(db, key, { ...failures, count: failures.count - 1 })
    else await forgetFailures(db, { key })
  }
}

const waitAfter = (kind: Tried['kind'], count: number): number =>
  count < FREE[kind] ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (count - FREE[kind]))

/** Not within an attempt: two that swept at once might wait for each other. */
export const sweepAttempts = (db: Db, now: string): Promise<void> => forgetFailures(db, { before: remembered(now) })

const remembered = (now: string): string => new Date(Date.parse(now) - MEMORY_MS).toISOString()

const keyOf = ({ kind, what }: Tried): string => hashSecret(`${kind}:${what}`)
