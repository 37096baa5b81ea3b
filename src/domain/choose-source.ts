// Of several values for the same period, which one counts: the catalogue's best source, then the newest reading of it.

import type { Indicator } from './indicator.ts'
import type { Observation } from './observation.ts'
import { comparePeriods } from './period.ts'

/** One observation per period, oldest first. All must be of one indicator, area and set of dimensions. */
export function chooseSource(observations: readonly Observation[], indicator: Indicator): readonly Observation[] {
  const best = new Map<string, Observation>()
  for (const observation of observations) {
    const rival = best.get(observation.period.label)
    if (!rival || beats(observation, rival, indicator)) best.set(observation.period.label, observation)
  }
  return [...best.values()].sort((a, b) => comparePeriods(a.period, b.period))
}

function beats(challenger: Observation, holder: Observation, indicator: Indicator): boolean {
  const rank = (observation: Observation) => {
    const place = indicator.sources.indexOf(observation.source)
    return place === -1 ? indicator.sources.length : place
  }
  if (rank(challenger) !== rank(holder)) return rank(challenger) < rank(holder)
  return challenger.origin.importedAt > holder.origin.importedAt
}
