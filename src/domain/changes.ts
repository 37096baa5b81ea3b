// What an import changes: each incoming row is new, changed or unchanged against what is current.

import type { ObservationRow } from './observation.ts'

type Change = 'new' | 'changed' | 'unchanged'

export type Changes = {
  /** One for each incoming row, in the same order. */
  readonly changes: readonly Change[]
  readonly counts: Readonly<Record<Change, number>>
}

/** What of an observation can change: the figures and the mark, not where they were read. */
export type CurrentValues = Pick<ObservationRow, 'value' | 'marker' | 'numerator' | 'denominator'>

/** Classifies observations; `current` gives the values that hold now, undefined where there are none. */
export const classify = (
  incoming: readonly ObservationRow[],
  current: (row: ObservationRow) => CurrentValues | undefined,
): Changes => classifyBy(incoming, current, sameValues)

/** Classifies rows of any kind by their own idea of sameness. */
export function classifyBy<Incoming, Current>(
  incoming: readonly Incoming[],
  current: (row: Incoming) => Current | undefined,
  same: (incoming: Incoming, current: Current) => boolean,
): Changes {
  const counts = { new: 0, changed: 0, unchanged: 0 }
  const changes = incoming.map((row) => {
    const now = current(row)
    const change: Change = now === undefined ? 'new' : same(row, now) ? 'unchanged' : 'changed'
    counts[change] += 1
    return change
  })
  return { changes, counts }
}

export const sameValues = (a: CurrentValues, b: CurrentValues): boolean =>
  a.value === b.value && a.marker === b.marker && a.numerator === b.numerator && a.denominator === b.denominator

/** Whether two plain facts (goals, activities, outcomes …) say the same, whatever the order of their properties. */
export function sameFacts(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  return (
    left.size === right.size && [...left].every(([name, value]) => right.has(name) && sameFacts(value, right.get(name)))
  )
}
