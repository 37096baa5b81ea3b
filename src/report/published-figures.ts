// Every figure that a report's facts publish, cell by cell: what disclosure control must reckon with ever after, and what
// an intruder has.

import { type Dimensions, dimensionsKey } from '../domain/dimensions.ts'
import type { Facts, PointFact } from './facts.ts'

export type PublishedFigure = {
  /** Slug. */
  readonly indicator: string
  readonly area: string
  readonly dimensions: Dimensions
  readonly decimals: number
  readonly point: PointFact
}

/** One for each cell, however often the report shows it. Differences between groups follow from them and are left out. */
export function publishedFigures(facts: Pick<Facts, 'indicators' | 'goals'>): readonly PublishedFigure[] {
  const series = [
    ...facts.indicators.flatMap(({ slug, decimals, series }) =>
      series.map(({ area, dimensions, points }) => ({ indicator: slug, area, dimensions, decimals, points })),
    ),
    ...facts.goals.flatMap(({ measures }) =>
      measures.flatMap(({ slug, area, dimensions, decimals, points }) =>
        slug === null ? [] : [{ indicator: slug, area, dimensions, decimals, points }],
      ),
    ),
  ]
  const byCell = new Map<string, PublishedFigure>()
  for (const { points, ...one } of series) {
    for (const point of points) {
      const key = [one.indicator, one.area, dimensionsKey(one.dimensions), point.period].join('\n')
      if (!byCell.has(key)) byCell.set(key, { ...one, point })
    }
  }
  return [...byCell.values()]
}

/** Between which values a reader of the figure knows it to be; null where it has none. */
export function readAs({ point, decimals }: PublishedFigure): { low: number; high: number } | null {
  const { value, roundedTo } = point
  if (value === null) return null
  if (roundedTo) return { low: value - roundedTo / 2, high: value + roundedTo / 2 }
  const written = (String(value).split('.')[1] ?? '').length
  const half = 0.5 * 10 ** -Math.max(written, decimals)
  return { low: value - half, high: value + half }
}
