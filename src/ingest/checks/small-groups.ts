// Figures about too few children are read and stored, but hidden wherever they are shown (methods §5.2). Said once for each
// indicator, before they are stored, so that nobody wonders where they went.

import { type DisclosureLimits, isBelow } from '../../domain/disclosure/limits.ts'
import { hasParts, numberOrNull } from '../../domain/observation-set.ts'
import { NOWHERE } from '../issue-collector.ts'
import type { ObservationCheck } from './observation-check.ts'

export const checkSmallGroups: ObservationCheck = ({
  set,
  order,
  starts,
  indicatorOf,
  isDropped,
  limitsOf,
  collector,
}) => {
  const hidden = new Map<string, number>()
  // One object for all rows: a million of them would be as many to throw away.
  const figure: { value: number | null; numerator: number | null; denominator: number | null } = {
    value: null,
    numerator: null,
    denominator: null,
  }
  const mayHaveParts = set.numerator !== null || set.denominator !== null
  for (let series = 0; series < set.series.length; series++) {
    const plain = limitsOf(series, false)
    const withParts = mayHaveParts ? limitsOf(series, true) : null
    if (plain === null && withParts === null) continue
    const indicator = indicatorOf(series)
    for (let at = starts[series] ?? 0; at < (starts[series + 1] ?? 0); at++) {
      const row = order[at] ?? 0
      const limits: DisclosureLimits | null = mayHaveParts && hasParts(set, row) ? withParts : plain
      if (limits === null || isDropped(row)) continue
      figure.value = numberOrNull(set.value[row])
      figure.numerator = numberOrNull(set.numerator?.[row])
      figure.denominator = numberOrNull(set.denominator?.[row])
      if (isBelow(figure, indicator, limits)) hidden.set(indicator.name, (hidden.get(indicator.name) ?? 0) + 1)
    }
  }
  for (const [indicator, count] of hidden) collector.warning('value.small-groups', NOWHERE, { indicator, count })
}
