// Finds an indicator's value for the same area, breakdown and period as another figure: its denominator, its other operand.

import { foldArea } from './area.ts'
import { chooseSource } from './choose-source.ts'
import { type Dimensions, dimensionsKey } from './dimensions.ts'
import type { Indicator } from './indicator.ts'
import type { Observation } from './observation.ts'
import { type Period, yearOf } from './period.ts'

type Figure = Pick<Observation, 'area' | 'dimensions' | 'period'>

export type FigureLookup = {
  /** Of each area, breakdown and period the one that counts. */
  readonly all: readonly Observation[]
  /** The value of the very same period. */
  readonly ofPeriod: (like: Figure) => Observation | undefined
  /**
   * The same, or else that of the year or läsår that counts to the same year: events of läsåret 2023/24 among the
   * inhabitants of 2024. Never another year's, and never a forecast: one read in before its period began.
   */
  readonly ofYear: (like: Figure) => Observation | undefined
}

/** `observations` all of `indicator`. Each is looked at once. */
export function createFigureLookup(observations: readonly Observation[], indicator: Indicator): FigureLookup {
  const series = Map.groupBy(observations, keyOf)
  const chosen = [...series.values()].flatMap((one) => chooseSource(one, indicator))
  const byPeriod = new Map(chosen.map((one) => [`${keyOf(one)}\n${one.period.label}`, one]))
  // Calendar years last, so that they go before läsår.
  const annual = chosen.filter(({ period }) => isYearLong(period)).sort((a, b) => rank(a.period) - rank(b.period))
  const byYear = new Map(annual.map((one) => [`${keyOf(one)}\n${yearOf(one.period)}`, one]))
  const keyLike = ({ area, dimensions }: Figure): string => seriesKey(indicator.slug, area, dimensions)
  const ofPeriod = (like: Figure): Observation | undefined => byPeriod.get(`${keyLike(like)}\n${like.period.label}`)
  return {
    all: chosen,
    ofPeriod,
    ofYear: (like) => {
      const same = ofPeriod(like)
      const found = same || !isYearLong(like.period) ? same : byYear.get(`${keyLike(like)}\n${yearOf(like.period)}`)
      return found && !isForecast(found) ? found : undefined
    },
  }
}

/** What a figure is of, but for its period; areas however they are written. */
export const seriesKey = (indicator: string, area: string, dimensions: Dimensions): string =>
  `${indicator}\n${foldArea(area)}\n${dimensionsKey(dimensions)}`

const keyOf = ({ indicator, area, dimensions }: Observation): string => seriesKey(indicator, area, dimensions)

const isYearLong = ({ kind }: Period): boolean => kind === 'year' || kind === 'school-year'
const rank = ({ kind }: Period): number => (kind === 'year' ? 1 : 0)

const isForecast = ({ period, origin }: Observation): boolean => period.start > origin.importedAt.slice(0, 10)
