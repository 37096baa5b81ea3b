// The attack of an intruder with a solver: between which values each hidden figure must lie, given all that is published
// (methods §5.5). Used by tests on all that the program publishes, and by `disclosure check`.

import type { Indicator } from '../indicator.ts'
import type { Observation } from '../observation.ts'
import { type CellState, type Reading, stateOf } from './cell-state.ts'
import { componentsOf } from './components.ts'
import { type Cell, tablesOf } from './families.ts'
import { type Component, instanceOf } from './instance.ts'
import { valueOfAmount } from './quantity.ts'
import type { Bounds, Solver } from './solver.ts'

export type Reach = {
  readonly cell: Cell
  readonly indicator: Indicator
  /** In children (or the unit times children); null where only whether it follows from the others could be asked. */
  readonly amount: Bounds | null
  /** The same as values in the unit; null where the number of children is not known either. */
  readonly value: Bounds | null
  /** high − low of the amounts; 0 where the figure follows from the others, infinite where nothing can be said. */
  readonly width: number
}

export type Attack = Pick<Reading, 'shownBetween'> & {
  readonly indicator: (slug: string) => Indicator | undefined
  /** How many children a hidden figure is about, where the intruder knows it; else null. */
  readonly sizeOf: (indicator: string, cell: Cell) => number | null
}

/** `published`: figures as they left, the hidden ones with the marker `secret` or `protected` and no value. */
export function attackFigures(published: readonly Observation[], attack: Attack, solver: Solver): readonly Reach[] {
  return [...Map.groupBy(published, ({ indicator }) => indicator)].flatMap(([slug, group]) => {
    const indicator = attack.indicator(slug)
    const isHidden = group.some(({ marker }) => marker === 'secret' || marker === 'protected')
    return indicator && isHidden ? attackIndicator(group, indicator, attack, solver) : []
  })
}

function attackIndicator(
  group: readonly Observation[],
  indicator: Indicator,
  attack: Attack,
  solver: Solver,
): readonly Reach[] {
  const { cells, families } = tablesOf(
    group.map((one) => (one.marker === 'protected' ? { ...one, marker: 'secret' } : one)),
  )
  const reading: Reading = {
    ...attack,
    indicator,
    isPublic: () => true,
    isFew: () => false,
    isRounded: () => false,
    publishedBefore: () => [],
    knowsAmounts: false,
  }
  const states = new Map(
    cells.map((cell): [Cell, CellState] => {
      const state = stateOf(cell, reading)
      return [cell, state.kind === 'secret' ? { ...state, size: attack.sizeOf(indicator.slug, cell) } : state]
    }),
  )
  return componentsOf(states, families).flatMap((component) =>
    [...spansOfSecrets(component, indicator, solver)].map(([state, span]) => reachOf(state, indicator, span)),
  )
}

/** `amount` null: only whether it follows from the others could be asked; `width` is then 0 or infinite. */
export type Span = { readonly amount: Bounds | null; readonly width: number }

/** What an intruder can tell of each secret cell. */
export function spansOfSecrets(
  component: Component,
  indicator: Indicator,
  solver: Solver,
): ReadonlyMap<CellState, Span> {
  const { states } = component
  if (!states.some(({ kind }) => kind === 'secret')) return new Map()
  const { columns, rows, inAmounts, most } = instanceOf(component, { indicator, widthOf: () => 0 }, solver)
  const program = solver.open(
    columns.map(({ shown }) => shown),
    rows,
  )
  const spanOf = (column: number): Span => {
    const low = program.smallest(column)?.value ?? Number.NEGATIVE_INFINITY
    const largest = program.largest(column)?.value ?? Number.POSITIVE_INFINITY
    // Within a total of nobody knows how many it may be anything.
    const high = most !== null && largest >= most * ALMOST ? Number.POSITIVE_INFINITY : largest
    if (inAmounts) return { amount: { low, high }, width: high - low }
    return { amount: null, width: high - low < 1 ? 0 : Number.POSITIVE_INFINITY }
  }
  try {
    return new Map(states.flatMap((state, index) => (state.kind === 'secret' ? [[state, spanOf(index)] as const] : [])))
  } finally {
    program.close()
  }
}

const ALMOST = 0.9

function reachOf({ cell, size }: CellState, indicator: Indicator, { amount, width }: Span): Reach {
  const hasValue = amount !== null && (indicator.unit.kind === 'count' || size !== null)
  const value = hasValue
    ? { low: valueOfAmount(amount.low, size, indicator), high: valueOfAmount(amount.high, size, indicator) }
    : null
  return { cell, indicator, amount, value, width }
}
