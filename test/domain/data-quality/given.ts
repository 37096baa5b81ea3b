// Small words for building what data quality is told from.

import type { SeriesOfGroup } from '../../../src/domain/data-quality/cells.ts'
import { type IndicatorQuality, indicatorQuality } from '../../../src/domain/data-quality/index.ts'
import type { Indicator } from '../../../src/domain/indicator.ts'
import { type Cell, observationOf, REGISTER } from '../attainment/given.ts'

/** "2019–2023", "2019/20 2021/22": labels, with spans of years written out. */
export const periods = (text: string): readonly string[] =>
  text.split(' ').flatMap((one) => {
    const [, from, to] = /^(\d{4})-(\d{4})$/.exec(one) ?? []
    if (from === undefined || to === undefined) return [one]
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => String(Number(from) + index))
  })

export type Given = {
  /** Periods with a value; `cells` adds or replaces. */
  readonly values?: string
  readonly cells?: Readonly<Record<string, Cell>>
  readonly girls?: Readonly<Record<string, Cell>>
  readonly boys?: Readonly<Record<string, Cell>>
  readonly districts?: Readonly<Record<string, Readonly<Record<string, Cell>>>>
  readonly indicator?: Partial<Indicator>
  readonly firstYear?: number
  readonly lastYear?: number
  readonly neededFrom?: number
  readonly day?: string
  readonly rates?: Readonly<Record<string, number>>
}

export function qualityOf(given: Given): IndicatorQuality {
  const { values = '', cells = {}, girls = {}, boys = {}, districts = {}, rates = {} } = given
  const all = Object.fromEntries(values === '' ? [] : periods(values).map((label) => [label, 50]))
  return indicatorQuality({
    indicator: { ...REGISTER, ...given.indicator },
    series: [
      seriesOf('all', 'Alla', { ...all, ...cells }),
      seriesOf('girls', 'Flickor', girls),
      seriesOf('boys', 'Pojkar', boys),
      ...Object.entries(districts).map(([name, one]) => seriesOf('district', name, one)),
    ],
    firstYear: given.firstYear ?? 2015,
    lastYear: given.lastYear ?? 2025,
    neededFrom: given.neededFrom ?? 2021,
    day: given.day ?? '2026-04-22',
    responseRate: ({ period }) => rates[period.label] ?? null,
  })
}

const seriesOf = (who: SeriesOfGroup['who'], label: string, cells: Readonly<Record<string, Cell>>): SeriesOfGroup => ({
  who,
  label,
  observations: Object.entries(cells).map(([period, cell], index) => observationOf(period, cell, index)),
})

/** The gaps of everybody, as "2021 absent". */
export const gapsOf = ({ series }: IndicatorQuality, label = 'Alla'): readonly string[] =>
  series.filter((one) => one.label === label).flatMap(({ gaps }) => gaps.map(({ period, kind }) => `${period} ${kind}`))
