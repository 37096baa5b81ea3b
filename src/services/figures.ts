// Reads figures with all that they rest on: denominators that other indicators give, and what derived ones are made of.

import { withDenominators } from '../domain/denominators.ts'
import { indicatorsBehind } from '../domain/formula.ts'
import type { Observation } from '../domain/observation.ts'
import { parsePeriod, yearOf } from '../domain/period.ts'
import { currentObservations, type ObservationFilter, type Organisation } from '../store/index.ts'
import type { Context } from './context.ts'

/**
 * Of the indicators asked for and of those behind them; all where none are named. Derived figures are not there yet: they
 * are worked out after disclosure control (facts/protect.ts), or with `withDerived` where nothing leaves the machine.
 */
export async function readFigures(
  { store, catalogue }: Context,
  organisation: Pick<Organisation, 'id'>,
  filter: ObservationFilter,
): Promise<readonly Observation[]> {
  const { indicators, periods } = filter
  const behind = indicators && [...new Set(indicators.flatMap((slug) => indicatorsBehind(slug, catalogue)))]
  const observations = await currentObservations(store.db, organisation.id, {
    ...filter,
    ...(behind && { indicators: behind }),
    ...(periods && { periods: withTheirYears(periods) }),
  })
  return withDenominators(observations, catalogue)
}

/** A läsår's population is that of the year it ends in, and may be the other way round. */
const withTheirYears = (labels: readonly string[]): readonly string[] => [
  ...new Set(
    labels.flatMap((label) => {
      const period = parsePeriod(label)
      if (period?.kind !== 'year' && period?.kind !== 'school-year') return [label]
      const year = yearOf(period)
      return [label, String(year), `${year - 1}/${String(year).slice(2)}`]
    }),
  ),
]
