// Lays out the chart kind `strip`: dots along one axis, those in each other's way above and below one another.

import { axisOf, beginOf } from './chart-axis.ts'
import { CHART_TEXT } from './chart-config.ts'
import type { AxisParams, ChartInput, StripGroup, StripOwn, StripPeer } from './chart-data.ts'
import { type Layout, rowsOf } from './chart-fed.ts'
import { textWidth } from './chart-text.ts'

const SIDE = 14
const DOT = 4.8
const LABEL = 12
const AXIS = 16

export function layoutStrip(figure: ChartInput, width: number): Layout {
  const { unit } = figure.params as AxisParams
  const peers = rowsOf<StripPeer>(figure, 'peers')
  const own = rowsOf<StripOwn>(figure, 'own')
  const group = rowsOf<StripGroup>(figure, 'group')
  const values = [
    ...peers.map(({ value }) => value),
    ...own.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]),
    ...group.map(({ value }) => value),
  ]
  const axis = axisOf(values, unit, width > 350 ? 6 : 4)
  const plot = width - 2 * SIDE
  const toX = (value: number): number => ((value - axis.low) / (axis.high - axis.low)) * plot
  const dots = dodge(peers.map(({ value }) => toX(value)))
  const half = Math.max(13, ...dots.map(({ level }) => Math.abs(level) * DOT + DOT))
  const top = LABEL * (own.length + group.length) + 4
  const [middle, bottom] = [top + half, top + 2 * half]
  const ownX = own[0] ? toX(own[0].value) : 0
  return {
    width: plot,
    height: bottom,
    padding: { left: SIDE, right: SIDE, top: 2, bottom: AXIS + 2 },
    data: {
      band: own.flatMap(({ low, high }) =>
        low === null || high === null ? [] : [{ x: toX(low), x2: toX(high), y: top, y2: bottom }],
      ),
      ticks: axis.ticks.map(({ value, text }) => ({ x: toX(value), y: top, y2: bottom, label: bottom + 10, text })),
      peers: dots.map(({ x, level }) => ({ x, y: middle + level * DOT })),
      group: group.map(({ value }) => ({ x: toX(value), y: LABEL * own.length + 1, y2: bottom })),
      own: own.map(({ value }) => ({ x: toX(value), y: LABEL + 1, y2: middle })),
      ownPoint: own.map(({ value }) => ({ x: toX(value), y: middle })),
      labels: [
        ...own.map(({ label: text }) => ({
          text,
          strong: true,
          x: beginOf(text, ownX, -SIDE, plot + SIDE, 'strong'),
          y: LABEL / 2,
        })),
        ...group.map(({ label: text, value }) => ({
          text,
          strong: false,
          x: beside(text, toX(value), ownX, plot),
          y: LABEL * own.length + LABEL / 2,
        })),
      ],
    },
    signals: {},
  }
}

/** Beside its line, on the side away from the own one, which crosses its row. */
function beside(text: string, x: number, ownX: number, plot: number): number {
  const room = textWidth(text, CHART_TEXT)
  const begin = x >= ownX ? x + 4 : x - 4 - room
  return Math.max(-SIDE, Math.min(begin, plot + SIDE - room))
}

/** Each dot at the level nearest the middle where it touches no other: 0, 1, −1, 2 … */
function dodge(places: readonly number[]): readonly { readonly x: number; readonly level: number }[] {
  const lastAt = new Map<number, number>()
  return [...places]
    .sort((a, b) => a - b)
    .map((x) => {
      let step = 0
      while (x - (lastAt.get(levelOf(step)) ?? Number.NEGATIVE_INFINITY) < DOT) step += 1
      const level = levelOf(step)
      lastAt.set(level, x)
      return { x, level }
    })
}

const levelOf = (step: number): number => (step % 2 === 1 ? (step + 1) / 2 : -step / 2)
