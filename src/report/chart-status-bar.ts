// Lays out the chart kind `status-bar`: how many goals have which status, as one bar. Words stand in the bar where there is
// room for all of them; else their signs do, and the same signs with their words stand under the bar.

import { GOAL_STATUSES, type GoalStatus } from '../domain/attainment/result.ts'
import type { ChartInput, StatusCount } from './chart-data.ts'
import { type Layout, rowsOf } from './chart-fed.ts'
import { textWidth } from './chart-text.ts'
import { COLOUR, STATUS_COLOUR, TYPE } from './look.ts'
import { SIGN_BOX, SIGNS, type SignInk } from './signs.ts'

const SIZE = TYPE.table.size
const INSIDE = 7
const BETWEEN = 2
const BAR = 28
const ROW = 15
const SIGN = 11
/** A part is never narrower than its sign. */
const LEAST = SIGN + 6

type Part = StatusCount & { readonly x: number; readonly x2: number; readonly fits: boolean }
type Place = { readonly x: number; readonly y: number }

export function layoutStatusBar(figure: ChartInput, width: number): Layout {
  // A point on each side for the outlines.
  const room = width - 2
  const parts = partsOf(rowsOf<StatusCount>(figure, 'counts'), room)
  const under = flow(
    parts.filter(({ fits }) => !fits),
    room,
  )
  const inBar = parts.map((part) => ({ part, x: part.x + INSIDE, y: BAR / 2, ink: inkOf(part.status).ink }))
  const inLegend = under.map(({ part, x, y }) => ({ part, x: x + SIGN + 5, y, ink: STATUS_COLOUR[part.status] }))
  return {
    width: room,
    height: Math.max(BAR, ...under.map(({ y }) => y + ROW / 2)),
    padding: { left: 1, right: 1, top: 1, bottom: 1 },
    data: {
      parts: parts.map(({ status, x, x2 }) => ({ x, x2, ...inkOf(status) })),
      words: [...inBar.filter(({ part }) => part.fits), ...inLegend].map(({ part, x, y, ink }) => ({
        text: part.label,
        x,
        y: y + 0.5,
        ink,
      })),
      signs: [
        ...parts.filter(({ fits }) => !fits).flatMap((part) => signIn(part)),
        ...under.flatMap(({ part, x, y }) => signAt(part.status, { x, y: y - SIGN / 2 }, STATUS_COLOUR[part.status])),
      ],
    },
    signals: { barHeight: BAR },
  }
}

/** Each part as wide as its share, but never narrower than its sign. */
function partsOf(counts: readonly StatusCount[], width: number): readonly Part[] {
  const ordered = counts
    .filter(({ n }) => n > 0)
    .sort((a, b) => GOAL_STATUSES.indexOf(a.status) - GOAL_STATUSES.indexOf(b.status))
  const total = ordered.reduce((sum, { n }) => sum + n, 0)
  const spare = width - BETWEEN * (ordered.length - 1) - LEAST * ordered.length
  const widths = ordered.map(({ n }) => LEAST + (spare * n) / total)
  const fits = ordered.every(({ label }, i) => textWidth(label, SIZE, 'strong') + 2 * INSIDE <= (widths[i] ?? 0))
  return ordered.map((count, i) => {
    const x = widths.slice(0, i).reduce((sum, one) => sum + one + BETWEEN, 0)
    const room = widths[i] ?? 0
    return { ...count, x, x2: x + room, fits }
  })
}

/** One after another under the bar, on as many rows as they need. */
function flow(parts: readonly Part[], width: number): readonly (Place & { readonly part: Part })[] {
  const placed: (Place & { readonly part: Part })[] = []
  let [x, y] = [0, BAR + 8 + ROW / 2]
  for (const part of parts) {
    const needed = SIGN + 5 + textWidth(part.label, SIZE, 'strong')
    if (x > 0 && x + needed > width) [x, y] = [0, y + ROW]
    placed.push({ part, x, y })
    x += needed + 16
  }
  return placed
}

/** White on the status's colour; what the group judges is outlined, since nothing has been computed. */
function inkOf(status: GoalStatus) {
  return status === 'no-measure'
    ? { fill: COLOUR.paper, stroke: COLOUR.outline, ink: STATUS_COLOUR[status] }
    : { fill: STATUS_COLOUR[status], stroke: STATUS_COLOUR[status], ink: COLOUR.paper }
}

function signIn({ status, x, x2 }: Part) {
  const { ink, fill } = inkOf(status)
  return signAt(status, { x: (x + x2 - SIGN) / 2, y: (BAR - SIGN) / 2 }, ink, fill)
}

/** A sign's parts as symbols: Vega draws a path in units of half the root of `size`. */
function signAt(status: GoalStatus, place: Place, colour: string, paper: string = COLOUR.paper) {
  const scale = SIGN / SIGN_BOX
  const inks: Readonly<Record<SignInk, string>> = { colour, paper, none: 'transparent' }
  return SIGNS[status].map((part) => ({
    ...place,
    d: part.d,
    size: (2 * scale) ** 2,
    fill: inks[part.fill],
    stroke: part.width > 0 ? inks[part.stroke] : 'transparent',
    width: part.width * scale,
    dash: (part.dash ?? []).map((length) => length * scale),
  }))
}
