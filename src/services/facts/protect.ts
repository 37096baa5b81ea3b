// Disclosure control, applied once, before anything is drawn, exported or described (R11).

import { dimensionsKey } from '../../domain/dimensions.ts'
import { type Family, hiddenInFamily, isTooSmall } from '../../domain/disclosure.ts'
import type { IndicatorCatalogue } from '../../domain/indicator.ts'
import type { Observation } from '../../domain/observation.ts'

/**
 * The observations as they may be published: those about too few children without value and parts, marked `protected`;
 * others of sources that are not public already rounded to the catalogue's decimals, since decimals give away counts.
 */
export function protect(
  observations: readonly Observation[],
  organisationArea: string,
  catalogue: IndicatorCatalogue,
): readonly Observation[] {
  const tooSmall = (observation: Observation): boolean => {
    const indicator = catalogue.find(observation.indicator)
    return indicator !== undefined && isTooSmall(observation, indicator, catalogue.source(observation.source))
  }
  const hidden = new Set(
    families(observations, organisationArea).flatMap((family) => [...hiddenInFamily(family, tooSmall)]),
  )
  return observations.map((one) => (hidden.has(one) ? withheld(one) : rounded(one, catalogue)))
}

/** Per indicator, source and period: each area's total with its sexes and ages, and the organisation's with its districts. */
function families(observations: readonly Observation[], organisationArea: string): readonly Family[] {
  const groups = Map.groupBy(observations, (one) => `${one.indicator}\n${one.source}\n${one.period.label}`)
  return [...groups.values()].flatMap((group) => {
    const byArea = [...Map.groupBy(group, (one) => one.area).values()].map((family) => familyOf(family, isTotal))
    const totals = group.filter(isTotal)
    return [...byArea, familyOf(totals, (one) => one.area === organisationArea, isDistrict)]
  })
}

function familyOf(
  group: readonly Observation[],
  whole: (one: Observation) => boolean,
  part: (one: Observation) => boolean = () => true,
): Family {
  return { total: group.find(whole) ?? null, parts: group.filter((one) => !whole(one) && part(one)) }
}

const isTotal = (one: Observation): boolean => dimensionsKey(one.dimensions) === ''
const isDistrict = (one: Observation): boolean => one.area.includes(':')

const withheld = (one: Observation): Observation => ({
  ...one,
  value: null,
  numerator: null,
  denominator: null,
  reported: null,
  marker: 'protected',
})

function rounded(one: Observation, catalogue: IndicatorCatalogue): Observation {
  const indicator = catalogue.find(one.indicator)
  if (!indicator || one.value === null || catalogue.source(one.source)?.alreadyPublic) return one
  return { ...one, value: Number(one.value.toFixed(indicator.decimals)) }
}
