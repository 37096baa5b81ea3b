// What adds up to what in an indicator's tables: a total and its parts by one dimension, a kommun and its districts, an
// age span and those that make it up, a year and its quarters.

import { type Dimensions, dimensionsKey } from '../dimensions.ts'
import type { Observation } from '../observation.ts'
import type { Period } from '../period.ts'
import { parseSpan, type Span, tilingsOf } from './tiling.ts'

/** One place in the tables, with what each source says of it; none where the files have only its parts. */
export type Cell = {
  readonly area: string
  readonly dimensions: Dimensions
  readonly period: Period
  readonly observations: readonly Observation[]
}

/**
 * The parts, at least two, make up the total as far as the files say: a category that no file has may lack. `overTime`:
 * whether the whole really is the sum (children who were placed in a year are not those of its quarters) is for the
 * figures to tell.
 */
export type Family = { readonly total: Cell; readonly parts: readonly Cell[]; readonly overTime: boolean }

export type Tables = { readonly cells: readonly Cell[]; readonly families: readonly Family[] }

/**
 * The cells and families of one indicator. A total that no file has is there too, without observations, since two ways
 * to split it say something about one another.
 */
export function tablesOf(observations: readonly Observation[]): Tables {
  const cells = new Map<string, Cell>()
  for (const [key, group] of Map.groupBy(observations, cellKey)) {
    const [{ area, dimensions, period }] = group as [Observation]
    cells.set(key, { area, dimensions, period, observations: group })
  }
  const splits = splitsOf(cells)
  const families = splits.flatMap(familiesOf).filter(({ parts }) => parts.length > 1)
  const all = [...cells.values()]
  return { cells: all, families: [...families, ...periodFamilies(all)] }
}

/** A total and all its parts by one dimension, or by district (`by` is then `:`). */
type Split = { readonly by: string; readonly total: Cell; readonly parts: Cell[] }

function splitsOf(cells: Map<string, Cell>): readonly Split[] {
  const splits = new Map<string, Split>()
  // A Map's iteration also reaches the totals that are added on the way.
  for (const cell of cells.values()) {
    for (const { by, area, dimensions } of wholesOf(cell)) {
      const whole = { area, dimensions, period: cell.period }
      const key = cellKey(whole)
      const total = cells.get(key) ?? { ...whole, observations: [] }
      cells.set(key, total)
      const split = splits.get(`${by}\n${key}`) ?? { by, total, parts: [] }
      splits.set(`${by}\n${key}`, split)
      split.parts.push(cell)
    }
  }
  return [...splits.values()]
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

/**
 * Spans of years may overlap (13–19 beside 13–15): then only those that follow one another make something up, with
 * whatever has no span (`okänd`) beside them in the whole.
 */
function familiesOf({ by, total, parts }: Split): readonly Family[] {
  const spanned = parts.flatMap((part) => {
    const span = parseSpan(part.dimensions[by] ?? '')
    return span ? [{ part, span }] : []
  })
  const spans = spanned.map(({ span }) => span)
  if (!overlaps(spans)) return [{ total, parts, overTime: false }]
  const others = parts.filter((part) => !spanned.some((one) => one.part === part))
  const outer = { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
  const made = (whole: Cell, span: Span, beside: readonly Cell[]): readonly Family[] =>
    tilingsOf(span, spans).map((chosen) => ({
      total: whole,
      parts: [...chosen.flatMap((index) => spanned[index]?.part ?? []), ...beside],
      overTime: false,
    }))
  return [...made(total, outer, others), ...spanned.flatMap(({ part, span }) => made(part, span, []))]
}

const overlaps = (spans: readonly Span[]): boolean =>
  [...spans].sort((a, b) => a.start - b.start).some((span, index, sorted) => span.start < (sorted[index - 1]?.end ?? 0))

function periodFamilies(cells: readonly Cell[]): readonly Family[] {
  return [...Map.groupBy(cells, ({ area, dimensions }) => `${area}\n${dimensionsKey(dimensions)}`).values()].flatMap(
    (same) => {
      const spans = same.map(({ period }) => daysOf(period))
      return same.flatMap((total, index) => {
        const span = spans[index]
        return span === undefined
          ? []
          : tilingsOf(span, spans).map((chosen) => ({
              total,
              parts: chosen.flatMap((part) => same[part] ?? []),
              overTime: true,
            }))
      })
    },
  )
}

const DAY = 86_400_000

const daysOf = ({ start, end }: Period): Span => ({ start: Date.parse(start) / DAY, end: Date.parse(end) / DAY + 1 })

export const cellKey = ({ area, dimensions, period }: Pick<Cell, 'area' | 'dimensions' | 'period'>): string =>
  `${period.label}\n${area}\n${dimensionsKey(dimensions)}`
