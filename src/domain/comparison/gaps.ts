// All gaps of an indicator: girls and boys, the highest and the lowest area, and each area against the rest.

import { countsLike, findByPeriod, intervalOf, partsOf, perOf } from '../attainment/index.ts'
import type { Indicator } from '../indicator.ts'
import type { Marker, Observation } from '../observation.ts'
import { comparePeriods, type Period, parsePeriod, yearOf, yearPeriod } from '../period.ts'
import { type Gap, type GapChange, gapBetween, gapChange } from './gap.ts'

export type Side = {
  /** `rest`: the whole organisation without the area; `total`: with it, where the parts are not known. */
  readonly who: 'girls' | 'boys' | 'area' | 'rest' | 'total'
  /** An area's name; empty for the others. */
  readonly label: string
  readonly value: number | null
  readonly absence: Marker | null
}

export type GapFinding = {
  /** `sexes`: girls − boys. `areas`: the highest − the lowest. `area`: one area − the rest. */
  readonly kind: 'sexes' | 'areas' | 'area'
  readonly period: string
  readonly first: Side
  readonly second: Side
  /** What `gap.certainty` is by. The highest and the lowest area are picked afterwards, so 95 % would find gaps in noise. */
  readonly level: number
  readonly gap: Gap
  readonly since: { readonly period: string; readonly difference: number; readonly change: GapChange } | null
}

/** Oldest first each, one observation a period, after disclosure control. */
export type GapSeries = {
  readonly girls: readonly Observation[]
  readonly boys: readonly Observation[]
  readonly total: readonly Observation[]
  readonly areas: readonly { readonly label: string; readonly series: readonly Observation[] }[]
}

/** From where a gap is followed: the baseline's period, else the last before the plan, else the first since `firstYear`. */
export type GapWindow = {
  readonly firstYear: number
  readonly lastYear: number
  readonly planStart: number | null
  readonly baseline: string | null
}

export function findGaps(series: GapSeries, indicator: Indicator, window: GapWindow): readonly GapFinding[] {
  return [...sexes(series, indicator, window), ...areaGaps(series, indicator, window)]
}

type Pair = { readonly period: Period; readonly first: Observation; readonly second: Observation }
type Named = Pick<Side, 'who' | 'label'>

function sexes({ girls, boys }: GapSeries, indicator: Indicator, window: GapWindow): readonly GapFinding[] {
  const sides = [
    { who: 'girls', label: '' },
    { who: 'boys', label: '' },
  ] as const
  return follow('sexes', pairsOf(girls, boys), sides, indicator, window, 0.95)
}

const AFTERWARDS: number = 0.998

function areaGaps({ areas, total }: GapSeries, indicator: Indicator, window: GapWindow): readonly GapFinding[] {
  // A large area has more children of everything: only what has its own size taken out can be compared.
  if (indicator.unit.kind === 'count' || areas.length < 2) return []
  const period = latestWithTwo(areas, window)
  if (period === null) return []
  const shown = areas.flatMap((area) => {
    const observation = area.series.find((one) => one.period.label === period.label)
    return observation ? [{ ...area, observation }] : []
  })
  const valued = shown
    .filter(({ observation }) => observation.value !== null)
    .sort((a, b) => (b.observation.value ?? 0) - (a.observation.value ?? 0))
  const [highest, lowest] = [valued[0], valued.at(-1)]
  if (!highest || !lowest || highest === lowest) return []
  const until = { ...window, lastYear: yearOf(period) }
  return [
    ...follow(
      'areas',
      pairsOf(highest.series, lowest.series),
      [areaSide(highest.label), areaSide(lowest.label)],
      indicator,
      until,
      AFTERWARDS,
    ),
    ...shown.flatMap((area) => againstRest(area, total, indicator, until)),
  ]
}

const areaSide = (label: string): Named => ({ who: 'area', label })

/** The latest period in which two areas have a value. */
function latestWithTwo(areas: GapSeries['areas'], window: GapWindow): Period | null {
  const periods = areas.flatMap(({ series }) =>
    series.filter((one) => one.value !== null && isWithin(one.period, window)).map(({ period }) => period),
  )
  const twice = periods.filter(({ label }) => periods.filter((one) => one.label === label).length > 1)
  return twice.sort(comparePeriods).at(-1) ?? null
}

function againstRest(
  area: GapSeries['areas'][number],
  total: readonly Observation[],
  indicator: Indicator,
  window: GapWindow,
): readonly GapFinding[] {
  const pairs = pairsOf(area.series, total).map((pair) => ({ ...pair, rest: restOf(pair, indicator) }))
  const withRest = pairs.flatMap(({ rest, ...pair }) => (rest ? [{ ...pair, second: rest }] : []))
  const latest = latestOf(pairs, window)
  if (latest && withRest.some(({ period }) => period === latest.period))
    return follow('area', withRest, [areaSide(area.label), { who: 'rest', label: '' }], indicator, window, 0.95)
  // The area is a part of the total, so the two are not independent and have no interval of a difference.
  const bare = pairs.map(({ rest: _, ...pair }) => ({
    ...pair,
    first: withoutParts(pair.first),
    second: withoutParts(pair.second),
  }))
  return follow('area', bare, [areaSide(area.label), { who: 'total', label: '' }], indicator, window, 0.95)
}

const withoutParts = (one: Observation): Observation => ({ ...one, numerator: null, denominator: null })

/** The total's children without the area's; null where the parts of either are not known or do not leave any. */
function restOf({ first, second }: Pair, indicator: Indicator): Observation | null {
  const per = perOf(indicator)
  const [area, whole] = [partsOf(first, indicator), partsOf(second, indicator)]
  if (per === null || !area || !whole || !intervalOf(first, indicator) || !intervalOf(second, indicator)) return null
  const numerator = whole.numerator - area.numerator
  const denominator = whole.denominator - area.denominator
  if (denominator <= 0 || numerator < 0 || (indicator.unit.kind === 'percent' && numerator > denominator)) return null
  return { ...second, numerator, denominator, value: (numerator / denominator) * per }
}

/** The gap in the latest period, and what has become of it. None where neither side says anything in any period. */
function follow(
  kind: GapFinding['kind'],
  pairs: readonly Pair[],
  [first, second]: readonly [Named, Named],
  indicator: Indicator,
  window: GapWindow,
  level: number,
): readonly GapFinding[] {
  const latest = latestOf(pairs, window)
  if (!latest) return []
  const gap = gapBetween(latest.first, latest.second, indicator, level)
  const start = startOf(pairs, latest, indicator, window)
  const then = start && gapBetween(start.first, start.second, indicator, level)
  const change = then && gapChange(gap, then)
  return [
    {
      kind,
      period: latest.period.label,
      first: side(first, latest.first),
      second: side(second, latest.second),
      level,
      gap,
      since:
        start && change && then.difference !== null
          ? { period: start.period.label, difference: then.difference, change }
          : null,
    },
  ]
}

const side = (named: Named, { value, marker }: Observation): Side => ({
  ...named,
  value,
  absence: value === null ? (marker ?? 'missing') : null,
})

function pairsOf(first: readonly Observation[], second: readonly Observation[]): readonly Pair[] {
  const others = new Map(second.map((one) => [one.period.label, one]))
  return first.flatMap((one) => {
    const other = others.get(one.period.label)
    return other ? [{ period: one.period, first: one, second: other }] : []
  })
}

/** The latest pair that says something: both values, or that one is kept from us. */
function latestOf<T extends Pair>(pairs: readonly T[], window: GapWindow): T | undefined {
  const says = ({ value, marker }: Observation): boolean =>
    value !== null || marker === 'secret' || marker === 'protected'
  const wanted = pairs.filter(({ period }) => isWithin(period, window))
  const alike = wanted.filter(({ period }) => countsLike(period, yearPeriod(window.lastYear)))
  return (alike.length > 0 ? alike : wanted).findLast(({ first, second }) => says(first) && says(second))
}

function startOf(
  pairs: readonly Pair[],
  latest: Pair,
  indicator: Indicator,
  { firstYear, planStart, baseline }: GapWindow,
): Pair | undefined {
  const earlier = pairs.filter(
    ({ period, first, second }) =>
      yearOf(period) >= firstYear &&
      period.end < latest.period.end &&
      countsLike(period, latest.period) &&
      first.value !== null &&
      second.value !== null &&
      !isBrokenBetween(indicator, period, latest.period),
  )
  const wanted = baseline === null ? null : parsePeriod(baseline)
  const beforePlan = planStart === null ? undefined : earlier.findLast(({ period }) => yearOf(period) < planStart)
  return (wanted && findByPeriod(earlier, wanted)) ?? beforePlan ?? earlier[0]
}

const isWithin = (period: Period, { firstYear, lastYear }: GapWindow): boolean =>
  yearOf(period) >= firstYear && yearOf(period) <= lastYear

const isBrokenBetween = ({ breaks = [] }: Indicator, earlier: Period, later: Period): boolean =>
  breaks.some(({ from }) => {
    const start = parsePeriod(from)?.start
    return start !== undefined && earlier.start < start && later.start >= start
  })
