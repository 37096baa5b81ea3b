// How well an indicator's figures hold: how old they are, what is missing or hidden, breaks, and whether chance can be told.

import { intervalOf } from '../attainment/index.ts'
import type { Indicator } from '../indicator.ts'
import type { Observation, Origin } from '../observation.ts'
import { comparePeriods, parsePeriod, yearOf } from '../period.ts'
import { type CellCounts, cellsOf, type SeriesCells, type SeriesOfGroup, sumOfCells } from './cells.ts'
import { type ExpectedPeriods, expectedPeriods, saidOf } from './expected-periods.ts'
import { type Freshness, freshnessOf } from './freshness.ts'
import { firstSlotOf } from './slots.ts'

/** Worst first, as pages list them. `gap`: a period in the time that matters of which nothing has been read. */
export const STANDINGS = ['none', 'old', 'gap', 'waiting', 'current'] as const
export type Standing = (typeof STANDINGS)[number]

export type QualityInput = {
  readonly indicator: Indicator
  /** Of the organisation: everybody, girls, boys, districts. */
  readonly series: readonly SeriesOfGroup[]
  /** Years that are shown. What counts to later ones is not looked at; what counts to earlier ones only gives the rhythm. */
  readonly firstYear: number
  readonly lastYear: number
  /** From which year on a gap matters: the one before the plan's first. */
  readonly neededFrom: number
  /** The day it is looked at, ISO. */
  readonly day: string
  /** Per cent, as the file said; null where it did not. */
  readonly responseRate: (observation: Observation) => number | null
}

export type IndicatorQuality = Freshness & {
  readonly slug: string
  readonly standing: Standing
  /** Of each series; every expected period is counted once. */
  readonly series: readonly SeriesCells[]
  /** All series together. */
  readonly cells: CellCounts
  /** Known breaks between the shown values. */
  readonly breaks: readonly { readonly from: string; readonly reason: string }[]
  /** How many of the shown values have parts to tell chance by; `method`: whether there is one for such a unit. */
  readonly chance: { readonly values: number; readonly known: number; readonly method: boolean }
  /** Of surveys, oldest first: number of answers and response rate (per cent), where the file said them. */
  readonly waves: readonly { readonly period: string; readonly answers: number | null; readonly rate: number | null }[]
  /** Decimals that the source publishes. */
  readonly decimals: number
  /** Ids of sources, those of the newest values first. */
  readonly sources: readonly string[]
  /** The file that was read last, of those the figures come from. */
  readonly lastRead: Origin | null
}

/** Takes time in proportion to the number of observations and expected periods, apart from sorting them. */
export function indicatorQuality(input: QualityInput): IndicatorQuality {
  const { indicator, firstYear, lastYear, day } = input
  const expected = expectedPeriods(input.series, indicator, lastYear)
  const values = expected ? wholeValues(expected) : []
  const after = expected?.after.map(expected.periodIn) ?? []
  const freshness = freshnessOf(values.at(-1)?.period ?? null, after, indicator, day)
  const series = expected ? countedSeries(expected, freshness.overdue.length, input) : []
  const shown = values.filter(({ period }) => yearOf(period) >= firstYear)
  return {
    slug: indicator.slug,
    standing: standingOf(expected, freshness, input),
    ...freshness,
    series,
    cells: sumOfCells(series),
    breaks: breaksWithin(indicator, shown),
    chance: chanceOf(indicator, shown),
    waves: hasWaves(indicator, expected) ? shown.map((one) => waveOf(one, input)) : [],
    decimals: indicator.decimals,
    sources: [...new Set(shown.toReversed().map(({ source }) => source))],
    lastRead: lastRead(input.series, lastYear),
  }
}

/** Of everybody, or of those who stand for everybody; oldest first. */
const wholeValues = ({ base }: ExpectedPeriods): readonly Observation[] =>
  base
    .flatMap(({ slots }) => [...slots.values()].filter(({ value }) => value !== null))
    .sort((a, b) => comparePeriods(a.period, b.period))

/** `overdue`: how many of the periods after the last should be there. */
function countedSeries(expected: ExpectedPeriods, overdue: number, input: QualityInput): readonly SeriesCells[] {
  const { placed, within, after, line, periodIn } = expected
  const first = firstSlotOf(input.firstYear, line)
  const whole = [...within, ...after.slice(0, overdue)].filter((slot) => slot >= first)
  const hasSexes = input.indicator.dimensions.includes('sex')
  const slots = {
    all: whole,
    sexes: partSlots(expected, ['girls', 'boys'], whole, hasSexes).filter((slot) => slot >= first),
    districts: partSlots(expected, ['district'], whole, false).filter((slot) => slot >= first),
  }
  return placed.map(({ series, slots: found }) =>
    cellsOf(series, found, slots[GROUP[series.who]], (slot) => periodIn(slot).label),
  )
}

const GROUP = { all: 'all', girls: 'sexes', boys: 'sexes', district: 'districts' } as const

/**
 * Parts should have what any of them has: where districts are counted every third year, nothing is lacking in between.
 * From when they begin they should also have what the whole has, where they are the whole or the source publishes them
 * beside it.
 */
function partSlots(
  { placed, base }: ExpectedPeriods,
  who: readonly SeriesOfGroup['who'][],
  whole: readonly number[],
  isPublished: boolean,
): readonly number[] {
  const said = saidOf(placed.filter(({ series }) => who.includes(series.who)))
  const begins = said[0] ?? Number.POSITIVE_INFINITY
  const isWhole = base.some(({ series }) => who.includes(series.who))
  const beside = isWhole || isPublished ? whole.filter((slot) => slot >= begins) : []
  return [...new Set([...said, ...beside])].sort((a, b) => a - b)
}

function standingOf(
  expected: ExpectedPeriods | null,
  { overdue, waiting }: Freshness,
  { neededFrom }: QualityInput,
): Standing {
  if (!expected || expected.within.length === 0) return 'none'
  if (overdue.length > 0) return 'old'
  const needed = firstSlotOf(neededFrom, expected.line)
  const read = new Set(saidOf(expected.base))
  if (expected.within.some((slot) => slot >= needed && !read.has(slot))) return 'gap'
  return waiting.length > 0 ? 'waiting' : 'current'
}

function breaksWithin(
  { breaks = [] }: Indicator,
  shown: readonly Observation[],
): readonly { readonly from: string; readonly reason: string }[] {
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last) return []
  return breaks.filter(({ from }) => {
    const start = parsePeriod(from)?.start
    return start !== undefined && first.period.start < start && start <= last.period.start
  })
}

const WITH_METHOD: readonly Indicator['unit']['kind'][] = ['percent', 'rate', 'count']

const chanceOf = (indicator: Indicator, shown: readonly Observation[]): IndicatorQuality['chance'] => ({
  values: shown.length,
  known: shown.filter((one) => intervalOf(one, indicator) !== null).length,
  method: WITH_METHOD.includes(indicator.unit.kind),
})

/** Answers of girls and boys are not told apart from those of everybody, so only everybody's are told. */
const hasWaves = ({ collection }: Indicator, expected: ExpectedPeriods | null): boolean =>
  collection === 'survey' && expected?.base[0]?.series.who === 'all'

const waveOf = (one: Observation, { responseRate }: QualityInput): IndicatorQuality['waves'][number] => ({
  period: one.period.label,
  answers: one.denominator,
  rate: responseRate(one),
})

function lastRead(series: readonly SeriesOfGroup[], lastYear: number): Origin | null {
  let last: Origin | null = null
  for (const { observations } of series) {
    for (const { origin, period } of observations)
      if (yearOf(period) <= lastYear && (!last || origin.importedAt > last.importedAt)) last = origin
  }
  return last
}
