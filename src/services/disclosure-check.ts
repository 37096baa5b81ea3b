// The attack on a report that has been made, from its facts alone: how closely each hidden figure can be computed.

import { attackFigures, type Reach } from '../domain/disclosure/attack.ts'
import { type Fraction, onlyFraction } from '../domain/disclosure/fractions.ts'
import type { Indicator, IndicatorCatalogue } from '../domain/indicator.ts'
import type { Observation } from '../domain/observation.ts'
import { parsePeriod } from '../domain/period.ts'
import type { Facts } from '../report/facts.ts'
import { type PublishedFigure, publishedFigures, readAs } from '../report/published-figures.ts'
import type { Context } from './context.ts'

export type DisclosureCheck = {
  /** Every figure that the report hides or its source keeps secret, and what an intruder can tell of it. */
  readonly hidden: readonly Reach[]
  /** Percentages without their number of children whose decimals say both. */
  readonly fractions: readonly (PublishedFigure & { readonly fraction: Fraction })[]
  /** Figures that were read, hidden or not. */
  readonly figures: number
  /** Indicators that the catalogue does not have: nothing can be said of them. */
  readonly unknown: readonly string[]
}

/** `facts`: as `report … --out FILE.json` writes them. */
export async function checkDisclosure(
  ctx: Pick<Context, 'catalogue' | 'solver'>,
  facts: Pick<Facts, 'indicators' | 'goals'>,
): Promise<DisclosureCheck> {
  const figures = publishedFigures(facts)
  const known = figures.filter(({ indicator }) => ctx.catalogue.find(indicator))
  const fractions = known.flatMap((figure) => {
    const fraction = fractionOf(figure, ctx.catalogue)
    return fraction ? [{ ...figure, fraction }] : []
  })
  const found = new Map(fractions.map(({ fraction, ...figure }) => [figure.point, fraction]))
  const read = new Map<Observation, PublishedFigure>()
  for (const figure of known) {
    const observation = observationOf(figure, found.get(figure.point)?.denominator ?? figure.point.n)
    if (observation) read.set(observation, figure)
  }
  const hidden = attackFigures(
    [...read.keys()],
    {
      indicator: ctx.catalogue.find,
      shownBetween: (one) => {
        const figure = read.get(one)
        return (figure && readAs(figure)) ?? { low: 0, high: 0 }
      },
      sizeOf: () => null,
    },
    await ctx.solver(),
  )
  const unknown = figures.map(({ indicator }) => indicator).filter((slug) => !ctx.catalogue.find(slug))
  return { hidden, fractions, figures: figures.length, unknown: [...new Set(unknown)] }
}

/** No kommun's school year or district has more children than this. */
const MOST_CHILDREN = 20_000

function fractionOf(figure: PublishedFigure, catalogue: IndicatorCatalogue): Fraction | null {
  const indicator: Indicator | undefined = catalogue.find(figure.indicator)
  const between = readAs(figure)
  if (indicator?.unit.kind !== 'percent' || figure.point.n !== null || !between) return null
  // 0 and 100 say nothing of how many, and few decimals fit many fractions.
  const { value } = figure.point
  if (value === null || value <= 0 || value >= 100 || between.high - between.low > SHORT) return null
  return onlyFraction(between.low / 100, between.high / 100, MOST_CHILDREN)
}

const SHORT = 0.001

/** What an intruder reads: a hidden figure is a secret one. Other marks say that there is nothing. */
function observationOf({ indicator, area, dimensions, point }: PublishedFigure, n: number | null): Observation | null {
  const period = parsePeriod(point.period)
  const isHidden = point.absence === 'protected' || point.absence === 'secret'
  if (!period || (point.value === null && !isHidden)) return null
  return {
    line: point.line ?? 0,
    indicator,
    area,
    dimensions,
    period,
    value: point.value,
    numerator: null,
    denominator: n,
    marker: isHidden ? 'protected' : null,
    reported: null,
    source: '',
    origin: { importId: '', fileName: '', line: point.line ?? 0, importedAt: '', importedBy: '' },
  }
}
