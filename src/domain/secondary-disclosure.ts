// Secondary disclosure control: what else must be hidden so that a hidden figure is not the difference between a total and
// its other parts (methods §5.3).
//
// What holds: within one indicator and period, no figure that we hide or that its source keeps secret can be computed
// exactly by subtraction, however many steps it takes, from the figures that are shown, unless already public figures
// alone give it. "By subtraction" means by families (families.ts): one dimension at a time, or the districts of an area.
// A part that is missing, or that no file has, is also tried as none, so that one subtraction fails then too.
//
// What does not hold yet: bounds (that a hidden number must be at least 8 and at most 9) and combinations of several
// families that no chain of single subtractions follows; those need linear programming. Overlapping categories (13–15
// and 13–19), overlapping periods (quarters and their year), other indicators with the same children, and what was
// published before are not compared.

import { type Cell, cellKey, type Family, familiesOf } from './families.ts'
import type { Observation } from './observation.ts'

export type DisclosureRules = {
  /** Whether it must be hidden for its own sake. */
  readonly tooSmall: (observation: Observation) => boolean
  /** Whether its source is public already, so that hiding it would hide nothing. */
  readonly isPublic: (observation: Observation) => boolean
}

/** The observations to hide: those that are too small, and what would give them away. Never one that is public already. */
export function hiddenObservations(
  observations: readonly Observation[],
  rules: DisclosureRules,
): ReadonlySet<Observation> {
  const groups = Map.groupBy(observations, (one) => `${one.indicator}\n${one.period.label}`)
  return new Set([...groups.values()].flatMap((group) => [...hiddenInGroup(group, rules)]))
}

function hiddenInGroup(
  group: readonly Observation[],
  { tooSmall, isPublic }: DisclosureRules,
): ReadonlySet<Observation> {
  // What one of our own sources may not say, another of them may not say either.
  const few = new Set(group.filter((one) => !isPublic(one) && tooSmall(one)).map(cellKey))
  const hidden = new Set(group.filter((one) => one.value !== null && !isPublic(one) && few.has(cellKey(one))))
  if (hidden.size === 0 && !group.some(({ marker }) => marker === 'secret')) return hidden
  const families = familiesOf(group)
  const isHidden = (one: Observation): boolean => hidden.has(one)
  // Hiding one cell may make another family give itself away, so everything is looked through again each time.
  for (let next = findGiveaway(families, isHidden, isPublic); next; next = findGiveaway(families, isHidden, isPublic)) {
    for (const one of next.observations) if (one.value !== null) hidden.add(one)
  }
  return hidden
}

/**
 * Does what a reader could: fills in, family by family, the one cell that is not known. Gives the cell to hide as soon as
 * that gives away one that must not be known; null where nothing does that we can do anything about.
 */
function findGiveaway(
  families: readonly Family[],
  isHidden: (one: Observation) => boolean,
  isPublic: (one: Observation) => boolean,
): Cell | null {
  const shownIn = (cell: Cell): readonly Observation[] =>
    cell.observations.filter((one) => one.value !== null && !isHidden(one))
  const isSensitive = (cell: Cell): boolean => cell.observations.some((one) => isHidden(one) || one.marker === 'secret')
  const canHide = (cell: Cell): boolean => {
    const shown = shownIn(cell)
    return shown.length > 0 && !shown.some(isPublic)
  }
  /** What is known, each with the shown cells it follows from. */
  const known = new Map<Cell, ReadonlySet<Cell>>()
  for (const cell of families.flatMap(({ total, parts }) => [total, ...parts]))
    if (shownIn(cell).length > 0) known.set(cell, new Set([cell]))

  for (let before = -1; before !== known.size; ) {
    before = known.size
    for (const family of families) {
      const { total, parts } = family
      const counted = parts.filter((part) => known.has(part) || isSensitive(part) || part.observations.length === 0)
      const members = [total, ...counted]
      const [unknown, ...more] = members.filter((cell) => !known.has(cell))
      if (!unknown || more.length > 0 || counted.length === 0) continue
      const support = new Set(members.flatMap((cell) => [...(known.get(cell) ?? [])]))
      const toHide = isSensitive(unknown) ? choose([...support].filter(canHide), family) : undefined
      if (toHide) return toHide
      // What is only assumed may not pass for known: what follows from public figures is not protected further.
      if (!family.assumed && counted.length === parts.length) known.set(unknown, support)
    }
  }
  return null
}

/** The smallest of the family's own parts, else its total, else the smallest of what those follow from. */
function choose(candidates: readonly Cell[], { total, parts }: Family): Cell | undefined {
  const rank = (cell: Cell): number => (parts.includes(cell) ? 0 : cell === total ? 1 : 2)
  return [...candidates].sort((a, b) => rank(a) - rank(b) || sizeOf(a) - sizeOf(b))[0]
}

const sizeOf = ({ observations }: Cell): number =>
  Math.max(...observations.map(({ value, numerator, denominator }) => denominator ?? numerator ?? value ?? 0))
