// What adds up to what in a table: a total and its parts by one dimension, or a kommun and its districts.

import { type Dimensions, dimensionsKey } from './dimensions.ts'
import type { Observation } from './observation.ts'

/** One place in the table, with what each source says of it; none where the file has only its parts. */
export type Cell = {
  readonly area: string
  readonly dimensions: Dimensions
  readonly observations: readonly Observation[]
}

/** The parts make up the total; at least two. `assumed`: if what no file has is nothing, or overlaps the others. */
export type Family = { readonly total: Cell; readonly parts: readonly Cell[]; readonly assumed: boolean }

/**
 * The families of one indicator and period: for each area and each dimension the categories of it, all else alike; and the
 * districts of each area, dimension by dimension alike. A total that no file has is there too, without observations, since
 * two ways to split it say something about one another.
 */
export function familiesOf(observations: readonly Observation[]): readonly Family[] {
  const cells = new Map<string, Cell>()
  for (const [key, group] of Map.groupBy(observations, cellKey)) {
    const [{ area, dimensions }] = group as [Observation]
    cells.set(key, { area, dimensions, observations: group })
  }
  const families = new Map<string, { readonly total: Cell; readonly parts: Cell[] }>()
  // A Map's iteration also reaches the totals that are added on the way.
  for (const cell of cells.values()) {
    for (const { by, area, dimensions } of wholesOf(cell)) {
      const key = cellKey({ area, dimensions })
      const total = cells.get(key) ?? { area, dimensions, observations: [] }
      cells.set(key, total)
      const family = families.get(`${by}\n${key}`) ?? { total, parts: [] }
      families.set(`${by}\n${key}`, family)
      family.parts.push(cell)
    }
  }
  return [...families.values()].flatMap(withAndWithoutUnlisted).filter(({ parts }) => parts.length > 1)
}

/** Every total the cell is a part of. */
function wholesOf({ area, dimensions }: Cell) {
  const byDimension = Object.keys(dimensions).map((by) => {
    const { [by]: _, ...others } = dimensions
    return { by, area, dimensions: others }
  })
  return area.includes(':')
    ? [{ by: ':', area: area.slice(0, area.indexOf(':')), dimensions }, ...byDimension]
    : byDimension
}

/** A part that no file has may be one that overlaps the others (13–19 beside 13–15): then the rest is the whole. */
function withAndWithoutUnlisted({ total, parts }: Omit<Family, 'assumed'>): readonly Family[] {
  const listed = parts.filter(({ observations }) => observations.length > 0)
  const whole = { total, parts, assumed: false }
  return listed.length === parts.length ? [whole] : [whole, { total, parts: listed, assumed: true }]
}

export const cellKey = ({ area, dimensions }: Pick<Cell, 'area' | 'dimensions'>): string =>
  `${area}\n${dimensionsKey(dimensions)}`
