// The recent trend of one stored series with the figures it rests on, in raw values: what the command line prints.

import { authorise } from '../domain/access.ts'
import { foldArea } from '../domain/area.ts'
import { intervalOf, partsOf, recentTrend } from '../domain/attainment/index.ts'
import { chooseSource } from '../domain/choose-source.ts'
import { withDerived } from '../domain/derived.ts'
import { type Dimensions, dimensionsKey } from '../domain/dimensions.ts'
import { NotFound } from '../domain/errors.ts'
import type { NumberStyle } from '../domain/format.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { Observation } from '../domain/observation.ts'
import type { Refusal } from '../domain/statistics/calculable.ts'
import type { Trend } from '../domain/statistics/trend.ts'
import { dateInStockholm } from '../domain/stockholm.ts'
import { listAreas, type Organisation } from '../store/index.ts'
import { errorText } from '../text/errors.ts'
import { displayOf } from './attainment-json.ts'
import type { Context } from './context.ts'
import { readFigures } from './figures.ts'
import { organisationByCode } from './organisations.ts'

export type TrendRequest = {
  /** Slug, Kolada id, title or name. */
  readonly indicator: string
  /** No period that ends after it; null: this year. */
  readonly year: number | null
  /** Name or code of a district, or code of another area with values; null: the whole organisation. */
  readonly area: string | null
  readonly dimensions: Dimensions
}

/** A value the trend rests on: in the indicator's unit, with its 95 % interval and where it was read. */
export type TrendPeriod = {
  readonly period: string
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  /** The numerator is not the source's own: it was found from value and denominator. */
  readonly recovered?: true
  readonly lower: number | null
  readonly upper: number | null
  /** Null for a value that the program worked out. */
  readonly file: string | null
  readonly line: number | null
}

export type TrendAnswer = {
  readonly indicator: string
  readonly organisation: string
  readonly periods: readonly TrendPeriod[]
  readonly trend: {
    readonly chiSquare: number | null
    readonly direction: Trend['direction'] | null
    /** Why it is not calculable; null where it is. */
    readonly reason: Refusal | null
  }
}

/** The answer, the indicator's name, and how its values are written. Throws NotFound where organisation, indicator or area is not known. */
export async function trendOfSeries(
  ctx: Context,
  organisationCode: string,
  request: TrendRequest,
): Promise<{ readonly answer: TrendAnswer; readonly name: string; readonly style: NumberStyle }> {
  authorise(ctx.actor, 'indicator.read')
  const organisation = await organisationByCode(ctx, organisationCode)
  const indicator = ctx.catalogue.find(request.indicator)
  if (!indicator) throw new NotFound(errorText.notInCatalogue(request.indicator))
  const series = await storedSeries(ctx, organisation, indicator, request)
  const year = request.year ?? Number(dateInStockholm(ctx.now()).slice(0, 4))
  const { used, trend } = recentTrend(series, indicator, year)
  return {
    name: indicator.name,
    style: displayOf(indicator),
    answer: {
      indicator: indicator.slug,
      organisation: organisation.code,
      periods: used.map((one) => periodOf(one, indicator)),
      trend: trend.ok ? { ...trend.value, reason: null } : { chiSquare: null, direction: null, reason: trend.reason },
    },
  }
}

async function storedSeries(
  ctx: Context,
  organisation: Organisation,
  indicator: Indicator,
  { area, dimensions }: TrendRequest,
): Promise<readonly Observation[]> {
  const code = area === null ? organisation.code : await areaCode(ctx, organisation, area)
  const read = await readFigures(ctx, organisation, { indicators: [indicator.slug], areas: [code] })
  const wanted = dimensionsKey(dimensions)
  return chooseSource(
    withDerived(read, ctx.catalogue).filter(
      (one) => one.indicator === indicator.slug && dimensionsKey(one.dimensions) === wanted,
    ),
    indicator,
  )
}

/** A district of the organisation's own by its name, any area by its code. */
async function areaCode(ctx: Context, organisation: Organisation, written: string): Promise<string> {
  const wanted = foldArea(written)
  const areas = await listAreas(ctx.store.db)
  const found =
    areas.find(({ parent, name }) => parent === organisation.code && foldArea(name) === wanted) ??
    areas.find(({ code }) => foldArea(code) === wanted)
  if (!found) throw new NotFound(errorText.noArea(written))
  return found.code
}

function periodOf(one: Observation, indicator: Indicator): TrendPeriod {
  const parts = partsOf(one, indicator)
  const interval = intervalOf(one, indicator)
  return {
    period: one.period.label,
    value: one.value,
    numerator: one.numerator ?? parts?.numerator ?? null,
    denominator: one.denominator,
    ...(parts?.recovered ? { recovered: true as const } : {}),
    lower: interval?.low ?? null,
    upper: interval?.high ?? null,
    file: one.computed ? null : one.origin.fileName,
    line: one.computed ? null : one.origin.line,
  }
}
