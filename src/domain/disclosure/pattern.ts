// Which cells to hide, so that nobody can compute a protected amount too closely, losing as little information as possible.
//
// The problem is the cell suppression problem, solved as Fischetti & Salazar do (2001, Management Science 47:1008–1027): a
// master problem chooses cells by weight; the attack (two linear programs per protected cell, methods §5.5) is run on the
// choice; where a cell can be computed too closely the attack's own reduced costs say which hidden cells would loosen it,
// and that is a new demand on the master problem. What comes out has passed the attack, and no lighter choice would.

import type { Bounds, LinearProgram, Optimum, Row, Solver } from './solver.ts'

export type Column = {
  /** What a reader knows of the amount where it is shown, and where it is hidden: the second holds the first. */
  readonly shown: Bounds
  readonly hidden: Bounds
  readonly state: 'hidden' | 'shown' | 'free'
  /** Information lost by hiding it; counts only for what is `free`. */
  readonly weight: number
}

/** After the attack the amount must still have this wide a span. */
export type Target = { readonly column: number; readonly width: number }

export type Instance = {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly targets: readonly Target[]
}

export type Pattern = {
  /** Per column. */
  readonly hidden: readonly boolean[]
  /** Targets that cannot be given their width, whatever is hidden: what they have at most. */
  readonly exposed: readonly { readonly column: number; readonly width: number }[]
}

export function choosePattern(instance: Instance, solver: Solver): Pattern {
  const { columns, rows, targets } = instance
  const program = solver.open(
    columns.map(({ hidden }) => hidden),
    rows,
  )
  try {
    const everything = columns.map(({ state }) => state !== 'shown')
    setBounds(program, columns, everything)
    const most = targets.map((target) => ({ ...target, most: spanOf(program, target.column)?.width ?? 0 }))
    const reachable = most.map(({ column, width, most }) => ({ column, width: Math.min(width, most) - SLACK }))
    return {
      hidden: searchPattern(program, instance, reachable, solver) ?? everything,
      exposed: most
        .filter(({ width, most }) => most < width - SLACK)
        .map(({ column, most: width }) => ({ column, width })),
    }
  } finally {
    program.close()
  }
}

/** Null where the search does not end within its rounds. */
function searchPattern(
  program: LinearProgram,
  instance: Instance,
  targets: readonly Target[],
  solver: Solver,
): readonly boolean[] | null {
  const { columns } = instance
  const free = columns.flatMap(({ state }, index) => (state === 'free' ? [index] : []))
  const weights = free.map((index) => columns[index]?.weight ?? 0)
  const demands: Row[] = [
    ...companions(
      instance,
      free,
      new Set(targets.filter(({ width }) => width < TOLERANCE).map(({ column }) => column)),
    ),
  ]
  let hidden = columns.map(({ state }) => state === 'hidden')
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    setBounds(program, columns, hidden)
    const found = targets.flatMap((target) => demandOf(program, columns, hidden, free, target) ?? [])
    if (found.length === 0) return hidden
    demands.push(...found)
    const chosen = solver.chooseLightest(weights, demands)
    if (!chosen) return null
    hidden = columns.map(({ state }) => state === 'hidden')
    free.forEach((column, index) => {
      hidden[column] = chosen[index] ?? false
    })
  }
  return null
}

/**
 * What is known beforehand, and spares the search many rounds: in a sum that readers know to add up, a single hidden
 * member follows from the others, so that hiding it protects nothing and hides it in vain.
 */
function companions(
  { columns, rows }: Instance,
  free: readonly number[],
  exposed: ReadonlySet<number>,
): readonly Row[] {
  const placeOf = new Map(free.map((column, index) => [column, index]))
  return rows.flatMap(({ entries }): readonly Row[] => {
    const members = entries.map(([column]) => column)
    const stateOf = (column: number): Column['state'] => columns[column]?.state ?? 'shown'
    const isLoose = members.reduce((sum, column) => sum + widthOf(columns[column]?.shown), 0) >= 1
    if (isLoose || members.filter((column) => stateOf(column) === 'hidden').length > 1) return []
    const choices = members.flatMap((column) => placeOf.get(column) ?? [])
    const others = (without: number) => choices.filter((one) => one !== without).map((one) => [one, 1] as const)
    const forced = members.find((column) => stateOf(column) === 'hidden')
    if (choices.length === 0 || (forced !== undefined && exposed.has(forced))) return []
    return forced !== undefined
      ? [{ low: 1, high: Number.POSITIVE_INFINITY, entries: others(-1) }]
      : choices.map((one) => ({
          low: 0,
          high: Number.POSITIVE_INFINITY,
          entries: [[one, -1] as const, ...others(one)],
        }))
  })
}

const widthOf = (bounds: Bounds | undefined): number => (bounds ? bounds.high - bounds.low : 0)

/**
 * By linear duality the span is at most a sum, over the columns, of how loose each one's bounds are times its reduced
 * cost, whatever is hidden; hiding a column loosens its bounds. The span must be `width`, so the columns that are hidden
 * must loosen it by at least what lacks. Null where nothing lacks.
 */
function demandOf(
  program: LinearProgram,
  columns: readonly Column[],
  hidden: readonly boolean[],
  free: readonly number[],
  { column, width }: Target,
): Row | null {
  const span = spanOf(program, column)
  if (!span || span.width >= width - TOLERANCE) return null
  const gains = free.map((index) => gainOf(columns[index], span.costs, index))
  const without = span.width - free.reduce((sum, at, index) => sum + (hidden[at] ? (gains[index] ?? 0) : 0), 0)
  const lacking = width - without
  const entries = gains.flatMap((gain, index) =>
    gain > TOLERANCE ? [[index, Math.min(gain, lacking) / lacking] as const] : [],
  )
  return { low: 1, high: Number.POSITIVE_INFINITY, entries }
}

/** How much wider the span may become by hiding the column. */
function gainOf(column: Column | undefined, costs: readonly Float64Array[], index: number): number {
  if (!column) return 0
  const { shown, hidden } = column
  return costs.reduce((sum, all) => {
    const cost = all[index] ?? 0
    return sum + (cost > 0 ? cost * (hidden.high - shown.high) : -cost * (shown.low - hidden.low))
  }, 0)
}

function spanOf(program: LinearProgram, column: number) {
  const largest: Optimum | null = program.largest(column)
  const smallest: Optimum | null = largest && program.smallest(column)
  if (!largest || !smallest) return null
  return { width: largest.value - smallest.value, costs: [largest.reducedCosts, smallest.reducedCosts] }
}

function setBounds(program: LinearProgram, columns: readonly Column[], hidden: readonly boolean[]): void {
  columns.forEach((column, index) => {
    if (column.state === 'free' || column.state === 'hidden')
      program.setBounds(index, hidden[index] ? column.hidden : column.shown)
    else program.setBounds(index, column.shown)
  })
}

/** Less than any difference that matters between numbers of children, more than the solver's own tolerance. */
const TOLERANCE = 1e-6
const SLACK = 1e-5
const MOST_ROUNDS = 200
