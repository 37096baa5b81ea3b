// What is known of each cell of an indicator's tables: by us, and by a reader who sees it or does not.

import type { Indicator } from '../indicator.ts'
import type { Observation } from '../observation.ts'
import type { Cell } from './families.ts'
import { amountBounds, quantityOf } from './quantity.ts'
import type { Bounds } from './solver.ts'

export type CellState = {
  readonly cell: Cell
  /** `ours`: may be hidden. `open`: public already. `secret`: its source keeps it so. `unknown`: no file says. */
  readonly kind: 'ours' | 'open' | 'secret' | 'unknown'
  /** About too few children to be shown. */
  readonly few: boolean
  /** Published so rounded that it may be shown though it is about few, as long as the attack allows it. */
  readonly rounded: boolean
  /** Null where we do not know it, or where nothing that adds up is known. */
  readonly amount: number | null
  readonly size: number | null
  /** What a reader knows of the amount from the figure itself; null where there is none to show. */
  readonly shown: Bounds | null
  /** What readers know from elsewhere: another source's public figure, or what was published before. */
  readonly elsewhere: readonly Bounds[]
}

export type Reading = {
  readonly indicator: Indicator
  readonly isPublic: (observation: Observation) => boolean
  readonly isFew: (observation: Observation) => boolean
  readonly isRounded: (observation: Observation) => boolean
  /** Between which values a reader who sees the figure knows it to be: as it is rounded where it leaves. */
  readonly shownBetween: (observation: Observation) => Bounds
  /**
   * A reader is taken to know the amount itself, not only the rounded value: its interval, its share of the way to a
   * target and what is left of the total narrow it down together.
   */
  readonly knowsAmounts: boolean
  /** The same of what was published before about the cell. */
  readonly publishedBefore: (cell: Cell) => readonly Bounds[]
}

export function stateOf(cell: Cell, reading: Reading): CellState {
  const { indicator, isPublic, isFew, shownBetween } = reading
  const valued = cell.observations.filter(({ value }) => value !== null)
  const ours = valued.filter((one) => !isPublic(one))
  const open = valued.filter(isPublic)
  // What one of our own sources may not say, another of them may not say either: it is judged by the one with fewest.
  const main = ours.find(isFew) ?? ours[0] ?? open[0]
  const quantity = main ? quantityOf(main, indicator) : null
  const size = quantity?.size ?? null
  const isExact = reading.knowsAmounts && !(main && reading.isRounded(main))
  const inAmounts = (bounds: Bounds): Bounds => amountBounds(bounds, size, indicator)
  const elsewhere = [...(ours.length > 0 ? open.map(shownBetween) : []), ...reading.publishedBefore(cell)].map(
    inAmounts,
  )
  return {
    cell,
    kind: ours.length > 0 ? 'ours' : open.length > 0 ? 'open' : isSecret(cell) ? 'secret' : 'unknown',
    few: ours.some(isFew),
    rounded: ours.length > 0 && ours.every(reading.isRounded),
    amount: quantity?.amount ?? null,
    size,
    shown: main && quantity ? (isExact ? pointAt(quantity.amount) : inAmounts(shownBetween(main))) : null,
    // Figures that have been revised since say nothing sure of the present one.
    elsewhere: elsewhere
      .filter((bounds) => quantity === null || holds(bounds, quantity.amount))
      .map((bounds) => (isExact && quantity ? pointAt(quantity.amount) : bounds)),
  }
}

const pointAt = (amount: number): Bounds => ({ low: amount, high: amount })

const isSecret = ({ observations }: Cell): boolean => observations.some(({ marker }) => marker === 'secret')

const holds = ({ low, high }: Bounds, amount: number): boolean => low - 1e-6 <= amount && amount <= high + 1e-6
