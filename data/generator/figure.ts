// One line of an indicator file, and the ways to make a series of them.

import { type BySex, CODE, COUNTRY, type District, YEARS, type Year } from './population.ts'

export type Sex = 'T' | 'K' | 'M'

export type Figure = {
  /** Slug or Kolada id, as the kommun's people write it. */
  readonly indicator: string
  readonly area: string
  readonly district: District | null
  readonly period: string
  readonly sex: Sex
  /** Rounded as published; `..` secret, `-` missing. */
  readonly value: number | '..' | '-'
  readonly decimals: number
  readonly numerator: number | null
  readonly denominator: number | null
}

/** One value per year of `YEARS`; null where there is no line. */
export type Yearly = readonly (number | null)[]

export const roundTo = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals

type Base = Pick<Figure, 'indicator' | 'decimals'>

/** Numerator and denominator, with the value they give per `per`: 100 makes a percentage. */
export function quotient(
  base: Base & Partial<Pick<Figure, 'area' | 'district' | 'sex'>> & Pick<Figure, 'period'>,
  numerator: number,
  denominator: number,
  per: number,
): Figure {
  return {
    area: CODE,
    district: null,
    sex: 'T',
    ...base,
    value: roundTo((per * numerator) / denominator, base.decimals),
    numerator,
    denominator,
  }
}

/** A figure of which only the value is known. */
export const plain = (
  base: Base & Partial<Pick<Figure, 'area' | 'district' | 'sex'>> & Pick<Figure, 'period'>,
  value: Figure['value'],
): Figure => ({ area: CODE, district: null, sex: 'T', ...base, value, numerator: null, denominator: null })

/** Riket: only the published value. `girls` and `boys` where the source has them. */
export function country(base: Base, values: { all: Yearly; girls?: Yearly; boys?: Yearly }, periods = YEAR_LABELS) {
  return [
    ...yearly(values.all, periods, (value, period) => plain({ ...base, area: COUNTRY, period }, value)),
    ...yearly(values.girls ?? [], periods, (value, period) =>
      plain({ ...base, area: COUNTRY, period, sex: 'K' }, value),
    ),
    ...yearly(values.boys ?? [], periods, (value, period) =>
      plain({ ...base, area: COUNTRY, period, sex: 'M' }, value),
    ),
  ]
}

/** The shares of girls and boys, per cent, made into whole children of their cohorts; the total is the two together. */
export function percentBySex(
  base: Base,
  shares: { readonly girls: Yearly; readonly boys: Yearly },
  cohort: (year: Year) => BySex,
): readonly Figure[] {
  return YEARS.flatMap((year, index) => {
    const [girlsShare, boysShare] = [shares.girls[index], shares.boys[index]]
    if (girlsShare == null || boysShare == null) return []
    return threeFigures({ ...base, period: String(year) }, { girls: girlsShare, boys: boysShare }, cohort(year), 100)
  })
}

/** Total, girls and boys of one period. */
export function threeFigures(
  base: Base & Pick<Figure, 'period'>,
  rates: BySex,
  cohort: BySex,
  per: number,
): readonly [Figure, Figure, Figure] {
  const girls = Math.round((rates.girls / per) * cohort.girls)
  const boys = Math.round((rates.boys / per) * cohort.boys)
  return [
    quotient(base, girls + boys, cohort.girls + cohort.boys, per),
    quotient({ ...base, sex: 'K' }, girls, cohort.girls, per),
    quotient({ ...base, sex: 'M' }, boys, cohort.boys, per),
  ]
}

export const YEAR_LABELS: readonly string[] = YEARS.map(String)

export const yearly = <T>(
  values: Yearly,
  periods: readonly string[],
  make: (value: number, period: string) => T,
): T[] =>
  values.flatMap((value, index) => {
    const period = periods[index]
    return value === null || period === undefined ? [] : [make(value, period)]
  })

export const total = ({ girls, boys }: BySex): number => girls + boys
