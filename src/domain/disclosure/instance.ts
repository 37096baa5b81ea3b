// The tables of connected cells as a problem for pattern.ts: columns are amounts, rows say what adds up.

import type { Indicator } from '../indicator.ts'
import type { CellState } from './cell-state.ts'
import type { Cell, Family } from './families.ts'
import type { Column, Instance, Target } from './pattern.ts'
import { naturalBounds, requiredWidth } from './quantity.ts'
import type { Bounds, Row, Solver } from './solver.ts'

export type Component = { readonly states: readonly CellState[]; readonly families: readonly Family[] }

export type Options = {
  readonly indicator: Indicator
  /** How many children wide a reader's uncertainty about a protected cell must be. */
  readonly widthOf: (state: CellState) => number
  /** Taken for granted of hidden figures in a sum: that nothing is left over beside the parts, unless `leftOver`. */
  readonly leftOver?: boolean
}

/** The columns of an instance begin with one per state, in their order. */
/** `most`: what stands for no limit; null where amounts are not known. */
export function instanceOf(
  component: Component,
  options: Options,
  solver: Solver,
): Instance & { readonly inAmounts: boolean; readonly most: number | null } {
  const instance =
    quantities(component, options, solver) ?? quantities(component, { ...options, leftOver: true }, solver)
  return instance
    ? { ...instance, inAmounts: true, most: mostOf(component) }
    : { ...structure(component, options), inAmounts: false, most: null }
}

/**
 * Amounts in children. A reader is taken to know how many children each figure is about (how many pupils a school has is
 * no secret), and that what really adds up does. Null where amounts are not known of all figures.
 */
function quantities({ states, families }: Component, options: Options, solver: Solver): Instance | null {
  if (states.some(({ kind, amount }) => (kind === 'ours' || kind === 'open') && amount === null)) return null
  const { indicator } = options
  const most = mostOf({ states })
  const known = options.leftOver ? states.map(knownOf) : inferred(states, families)
  const columns: Column[] = states.map((state, index) => columnOf(state, known[index]?.size ?? null, most, options))
  const indexOf = new Map(states.map(({ cell }, index) => [cell, index]))
  const rows: Row[] = []
  for (const family of families) {
    const members = [family.total, ...family.parts].map((cell) => indexOf.get(cell) ?? 0)
    const rest = restOf(
      family,
      members.map((index) => known[index] ?? NOTHING),
      options,
      most,
    )
    if (!rest) continue
    columns.push(fixedColumn(rest.bounds))
    rows.push(
      equation(
        members.filter((_, at) => !rest.leaveOut.includes(at)),
        columns.length - 1,
      ),
    )
  }
  if (indicator.unit.kind === 'percent') addSizes({ states, families }, known, most, columns, rows)
  return isPossible(columns, rows, states, solver) ? { columns, rows, targets: targetsOf(states, options) } : null
}

/**
 * Where amounts are not known: whether a hidden figure follows from the shown ones, whatever the weights. Every shown
 * figure is nought and every hidden one anything between −1 and 1, so that one that cannot move is given away.
 */
function structure({ states, families }: Component, options: Options): Instance {
  const indexOf = new Map(states.map(({ cell }, index) => [cell, index]))
  const fixed = { low: 0, high: 0 }
  const free = { low: -1, high: 1 }
  const columns = states.map(
    (state): Column => ({
      shown: state.elsewhere.length === 0 && (state.kind === 'secret' || state.kind === 'unknown') ? free : fixed,
      hidden: state.elsewhere.length > 0 ? fixed : free,
      state: stateOfColumn(state),
      weight: weightOf(state),
    }),
  )
  const rows = families.flatMap((family) => {
    if (family.overTime) return []
    const members = [family.total, ...family.parts].map((cell) => indexOf.get(cell) ?? 0)
    // A part that no file has may also be nothing at all.
    const listed = members.filter((index, at) => at === 0 || states[index]?.kind !== 'unknown')
    return listed.length === members.length || listed.length < 3
      ? [equation(members)]
      : [equation(members), equation(listed)]
  })
  const targets = targetsOf(states, options).map(({ column }) => ({ column, width: 1 }))
  return { columns, rows, targets }
}

function columnOf(state: CellState, size: number | null, most: number, options: Options): Column {
  const anyway = state.elsewhere.reduce(meet, naturalBounds(size, options.indicator, most))
  return {
    shown: state.shown ? meet(state.shown, anyway) : anyway,
    hidden: anyway,
    state: stateOfColumn(state),
    weight: weightOf(state),
  }
}

const stateOfColumn = ({ kind, few, rounded }: CellState): Column['state'] =>
  kind === 'ours' ? (few && !rounded ? 'hidden' : 'free') : 'shown'

/** The bits it takes to say a number of that size: a total is worth more than a part, two parts more than either. */
const weightOf = ({ size, amount }: CellState): number => Math.log2(2 + Math.max(0, size ?? amount ?? 0))

function targetsOf(states: readonly CellState[], { widthOf, indicator }: Options): readonly Target[] {
  return states.flatMap((state, column) =>
    state.few || state.kind === 'secret' ? [{ column, width: requiredWidth(widthOf(state), indicator) }] : [],
  )
}

type Known = {
  readonly amount: number | null
  readonly size: number | null
  readonly secret: boolean
}

/**
 * Percentages whose number of children is not known: no more of them than they are, and they add up too. Adds columns and
 * rows.
 */
function addSizes(
  { states, families }: Component,
  known: readonly Known[],
  most: number,
  columns: Column[],
  rows: Row[],
): void {
  const isOpen = (index: number): boolean => known[index]?.size === null && states[index]?.kind === 'secret'
  const sizeColumn = new Map<number, number>()
  const columnFor = (index: number): number => {
    const existing = sizeColumn.get(index)
    if (existing !== undefined) return existing
    const size = known[index]?.size ?? null
    columns.push(fixedColumn(size === null ? { low: 0, high: most } : { low: size, high: size }))
    sizeColumn.set(index, columns.length - 1)
    return columns.length - 1
  }
  states.forEach((_, index) => {
    if (isOpen(index))
      rows.push({
        low: 0,
        high: Number.POSITIVE_INFINITY,
        entries: [
          [columnFor(index), 1],
          [index, -1],
        ],
      })
  })
  const indexOf = new Map(states.map(({ cell }, index) => [cell, index]))
  for (const { total, parts, overTime } of families) {
    const members = [total, ...parts].map((cell) => indexOf.get(cell) ?? 0)
    const complete = members.every((index) => isOpen(index) || (known[index]?.size ?? null) !== null)
    if (!overTime && complete && members.some(isOpen)) rows.push(equation(members.map(columnFor)))
  }
}

const fixedColumn = (bounds: Bounds): Column => ({ shown: bounds, hidden: bounds, state: 'shown', weight: 0 })

const NOTHING: Known = { amount: null, size: null, secret: false }

const knownOf = ({ amount, size, kind }: CellState): Known => ({ amount, size, secret: kind === 'secret' })

/** What the files say, and what follows at once: a total that no file has, the size of the one part whose size lacks. */
function inferred(states: readonly CellState[], families: readonly Family[]): readonly Known[] {
  const known = states.map(knownOf)
  const indexOf = new Map<Cell, number>(states.map(({ cell }, index) => [cell, index]))
  for (let grew = true; grew; ) {
    grew = false
    for (const { total, parts, overTime } of families) {
      if (overTime) continue
      const at = indexOf.get(total) ?? 0
      const inside = parts.map((cell) => indexOf.get(cell) ?? 0)
      const whole = known[at] ?? NOTHING
      const amounts = inside.map((index) => known[index]?.amount ?? null)
      const sizes = inside.map((index) => known[index]?.size ?? null)
      if (whole.amount === null && !whole.secret && amounts.every((one) => one !== null)) {
        known[at] = {
          ...whole,
          amount: sum(amounts),
          size: sizes.every((one) => one !== null) ? sum(sizes) : null,
        }
        grew = true
      }
      const without = inside.filter((_, index) => sizes[index] === null)
      const [only] = without
      if (whole.size !== null && without.length === 1 && only !== undefined) {
        const left = whole.size - sum(sizes.map((one) => one ?? 0))
        if (left < 0) continue
        known[only] = { ...(known[only] ?? NOTHING), size: left }
        grew = true
      }
    }
  }
  return known
}

const sum = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((total, one) => total + (one ?? 0), 0)

/**
 * What the listed parts lack of the total, as readers know it: exactly where it is nothing, next to nothing or nobody is
 * left over, else only that it can be. `leaveOut`: members that are nobody, since the others make up the total. Null where
 * the figures contradict that they add up (categories that overlap, stocks over time); where they only differ by a few, a
 * reader takes them to add up.
 */
function restOf(
  { overTime }: Family,
  [total = NOTHING, ...parts]: readonly Known[],
  { indicator, leftOver = false }: Options,
  most: number,
): { readonly bounds: Bounds; readonly leaveOut: readonly number[] } | null {
  const exactly = (rest: number, leaveOut: readonly number[] = []) => ({ bounds: { low: rest, high: rest }, leaveOut })
  const isNothing = (rest: number): boolean => Math.abs(rest) < 1e-6
  const isLittle = (rest: number, of: number): boolean => Math.abs(rest) <= Math.min(A_FEW, Math.abs(of) * A_SHARE)
  const sizes = [total, ...parts].map(({ size }) => size)
  const people = sizes.every((size) => size !== null) ? (total.size ?? 0) - sum(sizes.slice(1)) : null
  const unknown = parts.flatMap(({ amount }, index) => (amount === null ? [index + 1] : []))
  const rest = total.amount === null ? null : total.amount - sum(parts.map(({ amount }) => amount))
  const contradicts = people !== null && people < 0
  if (contradicts && !isLittle(people, total.size ?? 0)) return null

  if (total.amount === null || unknown.length > 0) {
    const isSecret = total.secret || parts.some(({ secret }) => secret)
    if (rest !== null && !isSecret && isNothing(rest)) return exactly(rest, unknown)
    if (overTime && (indicator.unit.kind !== 'count' || rest === null || rest < 0)) return null
    const mayBeMore = leftOver || (people !== null && people > 0)
    return mayBeMore
      ? { bounds: naturalBounds(people !== null && people > 0 ? people : null, indicator, most), leaveOut: [] }
      : exactly(0)
  }
  if (rest === null) return null
  if (people === 0 || (people === null && isNothing(rest))) return exactly(rest)
  if (overTime) return null
  const isChildren = indicator.unit.kind === 'count' || indicator.unit.kind === 'percent'
  if (isChildren && (contradicts || people === null) && isLittle(rest, total.amount)) return exactly(rest)
  if (contradicts) return null
  const bounds = naturalBounds(people, indicator, most)
  return rest >= bounds.low && rest <= bounds.high ? { bounds, leaveOut: [] } : null
}

/** Figures that differ by no more than these are taken to add up but for a slip: children, and share of the total. */
const A_FEW = 5
const A_SHARE = 0.15

/** More than any amount there is. */
const mostOf = ({ states }: Pick<Component, 'states'>): number =>
  10 * Math.max(100, ...states.map(({ amount, size }) => Math.max(Math.abs(amount ?? 0), size ?? 0)))

/** total − parts (− what is left over) = 0. */
function equation([total = 0, ...parts]: readonly number[], rest?: number): Row {
  const others = rest === undefined ? parts : [...parts, rest]
  return { low: 0, high: 0, entries: [[total, 1], ...others.map((part) => [part, -1] as const)] }
}

/** Whether some amounts fit all that we know: figures that contradict one another are no ground to compute on. */
function isPossible(
  columns: readonly Column[],
  rows: readonly Row[],
  states: readonly CellState[],
  solver: Solver,
): boolean {
  const truth = columns.map(({ shown, hidden }, index): Bounds => {
    const amount = states[index]?.amount ?? null
    return amount === null ? (states[index] ? hidden : shown) : { low: amount, high: amount }
  })
  const contradicts = columns.some(
    ({ shown, hidden }, index) => shown.low > shown.high || hidden.low > hidden.high || !within(truth[index], shown),
  )
  if (contradicts) return false
  const program = solver.open(truth, rows)
  try {
    return program.anySolution() !== null
  } finally {
    program.close()
  }
}

const within = (inner: Bounds | undefined, outer: Bounds): boolean =>
  inner !== undefined && outer.low - 1e-6 <= inner.low && inner.high <= outer.high + 1e-6

const meet = (a: Bounds, b: Bounds): Bounds => ({ low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) })
