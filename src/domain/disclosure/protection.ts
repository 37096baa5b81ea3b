// Disclosure control of figures about groups of children (methods §5): what is hidden for its own sake, and what besides,
// so that it cannot be computed from all that is shown or was published before.

import type { Indicator } from '../indicator.ts'
import type { Observation } from '../observation.ts'
import { type Span, spansOfSecrets } from './attack.ts'
import { type CellState, type Reading, stateOf } from './cell-state.ts'
import { givingAwayTheOther } from './complements.ts'
import { componentsOf } from './components.ts'
import { type Cell, tablesOf } from './families.ts'
import { type Component, instanceOf } from './instance.ts'
import { choosePattern } from './pattern.ts'
import { requiredWidth } from './quantity.ts'
import type { Bounds, Solver } from './solver.ts'

export type ProtectionRules = Omit<Reading, 'indicator' | 'publishedBefore' | 'knowsAmounts'> & {
  readonly indicator: (slug: string) => Indicator | undefined
  /** Between which values what was published before about the cell says that it is. */
  readonly publishedBefore: (indicator: string, cell: Cell) => readonly Bounds[]
  /** How many children wide a reader's uncertainty about a protected figure must be. */
  readonly widthOf: (observation: Observation | undefined) => number
}

/** `primary`: about too few children. `secondary`: so that such a figure, or a secret one, is not given away. */
export type HiddenBecause = 'primary' | 'secondary'

/**
 * A figure that must not be known so closely, but which public figures or earlier publications give away whatever we
 * hide. `width`: in children, what an intruder is left with at most; null where it follows from sums, and no numbers of
 * children are known.
 */
export type Exposed = { readonly cell: Cell; readonly width: number | null }

export type Protection = {
  readonly hidden: ReadonlyMap<Observation, HiddenBecause>
  readonly exposed: readonly Exposed[]
}

/**
 * Never hides what is public already. What holds afterwards: of each figure that is too small or secret, a reader who
 * knows all that is shown, all that `publishedBefore` says, and how many children each figure is about, can compute no
 * narrower span than `widthOf`, by any combination of sums (`exposed` are the exceptions, with what is left). Figures
 * without known parts are protected against following from sums, whatever their weights.
 */
export function protectFigures(
  observations: readonly Observation[],
  given: ProtectionRules,
  solver: Solver,
): Protection {
  const isOurs = (one: Observation): boolean => !given.isPublic(one)
  const besides = givingAwayTheOther(observations.filter(isOurs), given.isFew)
  const rules: ProtectionRules = { ...given, isFew: (one) => given.isFew(one) || besides.has(one) }
  const hidden = new Map<Observation, HiddenBecause>()
  const exposed: Exposed[] = []
  for (const [slug, group] of Map.groupBy(observations, ({ indicator }) => indicator)) {
    const indicator = rules.indicator(slug)
    if (!indicator || !needsProtection(group, rules)) continue
    const reading: Reading = {
      ...rules,
      indicator,
      knowsAmounts: true,
      publishedBefore: (cell) => rules.publishedBefore(slug, cell),
    }
    const { cells, families } = tablesOf(group)
    const states = new Map(cells.map((cell) => [cell, stateOf(cell, reading)]))
    for (const component of componentsOf(states, families)) {
      const found = protectComponent(component, indicator, rules, solver)
      for (const [one, because] of found.hidden) hidden.set(one, because)
      exposed.push(...found.exposed)
    }
  }
  return { hidden, exposed }
}

/** Own figures that are too small; or own figures that could give away a secret one. */
function needsProtection(group: readonly Observation[], { isPublic, isFew }: ProtectionRules): boolean {
  const ours = group.filter((one) => one.value !== null && !isPublic(one))
  return ours.some(isFew) || (ours.length > 0 && group.some(({ marker }) => marker === 'secret'))
}

function protectComponent(
  component: Component,
  indicator: Indicator,
  rules: ProtectionRules,
  solver: Solver,
): Protection {
  const { states } = component
  if (!states.some(isTarget) || !states.some(({ kind }) => kind === 'ours')) return { hidden: new Map(), exposed: [] }
  const widthOf = ({ cell }: CellState): number => rules.widthOf(cell.observations.find(rules.isFew))
  const instance = instanceOf(component, { indicator, widthOf }, solver)
  const pattern = choosePattern(instance, solver)
  const atMost = new Map(
    pattern.exposed.map(({ column, width }) => [states[column], instance.inAmounts ? width : null]),
  )
  const chosen = new Set(states.filter(({ kind }, index) => kind === 'ours' && pattern.hidden[index]))

  const isSafe = (state: CellState, { amount, width }: Span): boolean => {
    const least = atMost.has(state) ? (atMost.get(state) ?? 0) : requiredWidth(widthOf(state), indicator)
    return width >= least - TOLERANCE || (amount !== null && state.amount !== null && !holds(amount, state.amount))
  }
  const { hidden, given } = proven(component, chosen, isSafe, indicator, solver)
  for (const [state, span] of given) atMost.set(state, span.amount && span.width)
  return {
    hidden: new Map(
      [...hidden].flatMap((state) => {
        const because: HiddenBecause = state.few ? 'primary' : 'secondary'
        return state.cell.observations
          .filter((one) => one.value !== null && !rules.isPublic(one))
          .map((one) => [one, because] as const)
      }),
    ),
    exposed: [...atMost].flatMap(([state, width]) => (state ? [{ cell: state.cell, width }] : [])),
  }
}

const isTarget = ({ few, kind }: CellState): boolean => few || kind === 'secret'

/**
 * The choice was made knowing what is true. An intruder guesses that tables are complete where they need not be, and may
 * guess right: so the attack is run on what would be seen, and more is hidden, the lightest first, until it fails.
 * `given`: what it still finds when there is nothing more to hide.
 */
function proven(
  component: Component,
  chosen: ReadonlySet<CellState>,
  isSafe: (state: CellState, span: Span) => boolean,
  indicator: Indicator,
  solver: Solver,
) {
  let hidden = chosen
  for (;;) {
    const given = spansSeen(component, hidden, indicator, solver).filter(
      ([state, span]) => isTarget(state) && !isSafe(state, span),
    )
    const more = given.length === 0 ? undefined : lightestShown(component, hidden)
    if (!more) return { hidden, given }
    hidden = new Set([...hidden, more])
  }
}

const lightestShown = ({ states }: Component, hidden: ReadonlySet<CellState>): CellState | undefined =>
  states
    .filter((state) => state.kind === 'ours' && !hidden.has(state))
    .sort((a, b) => (a.size ?? a.amount ?? 0) - (b.size ?? b.amount ?? 0))[0]

/** What an intruder can tell of the hidden cells and the secret ones. */
function spansSeen(
  { states, families }: Component,
  hidden: ReadonlySet<CellState>,
  indicator: Indicator,
  solver: Solver,
): readonly (readonly [CellState, Span])[] {
  const original = new Map<CellState, CellState>()
  const seen = states.map((state) => {
    const one: CellState = hidden.has(state) ? { ...state, kind: 'secret', amount: null, shown: null } : state
    original.set(one, state)
    return one
  })
  return [...spansOfSecrets({ states: seen, families }, indicator, solver)].map(
    ([one, span]) => [original.get(one) ?? one, span] as const,
  )
}

const holds = ({ low, high }: Bounds, amount: number): boolean =>
  low - TOLERANCE <= amount && amount <= high + TOLERANCE

const TOLERANCE = 1e-4
