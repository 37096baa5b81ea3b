// Which point is meant: the one nearest where the reader points, or the next in the direction of an arrow key. Pure.

import type { LivePoint } from '../../report/chart.ts'

export type Place = { readonly x: number; readonly y: number }

/** Null where there are none. */
export function nearest(points: readonly Place[], { x, y }: Place): number | null {
  const distances = points.map((point) => (point.x - x) ** 2 + (point.y - y) ** 2)
  return points.length === 0 ? null : distances.indexOf(Math.min(...distances))
}

/**
 * Left and right go along a series, up and down to the nearest point of the series above or below; where there is only one
 * series, up and down go along it too. Home and End: its ends. Null for other keys. At an end one stays.
 */
export function step(points: readonly LivePoint[], from: number | null, key: string): number | null {
  if (!KEYS.has(key) || points.length === 0) return null
  const here = from === null ? undefined : points[from]
  if (!here) return key === 'End' ? points.length - 1 : 0
  const along = indexesOf(points, here.series)
  const isOnly = along.length === points.length
  const move = MOVES[key] ?? 0
  if (key === 'Home') return along[0] ?? null
  if (key === 'End') return along.at(-1) ?? null
  if (isOnly || key === 'ArrowLeft' || key === 'ArrowRight') return along[along.indexOf(from ?? 0) + move] ?? from
  return across(points, here, move) ?? from
}

const MOVES: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }
const KEYS: ReadonlySet<string> = new Set([...Object.keys(MOVES), 'Home', 'End'])

const indexesOf = (points: readonly LivePoint[], series: number): readonly number[] =>
  points.flatMap((point, index) => (point.series === series ? [index] : []))

/** In the next series in that direction, as they are listed: the point nearest sideways. */
function across(points: readonly LivePoint[], here: LivePoint, move: number): number | null {
  const others = indexesOf(points, here.series + move)
  const [first, ...rest] = others
  if (first === undefined) return null
  const away = (index: number): number => Math.abs((points[index]?.x ?? 0) - here.x)
  return rest.reduce((best, index) => (away(index) < away(best) ? index : best), first)
}
