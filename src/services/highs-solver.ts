// The linear-programming solver HiGHS, as disclosure control asks for it. Loaded when something must be protected (20 MB).

import type { Highs, Model } from 'highs'
import type { Bounds, LinearProgram, Optimum, Row, Solver } from '../domain/disclosure/solver.ts'

export function createSolverLoader(): () => Promise<Solver> {
  const loaded: { solver?: Promise<Solver> } = {}
  return () => (loaded.solver ??= createHighsSolver())
}

export async function createHighsSolver(): Promise<Solver> {
  const { default: loadHighs } = await import('highs')
  const highs = await loadHighs()
  return {
    open: (columns, rows) => openProgram(highs, columns, rows),
    chooseLightest: (weights, rows) => chooseLightest(highs, weights, rows),
  }
}

function openProgram(highs: Highs, columns: readonly Bounds[], rows: readonly Row[]): LinearProgram {
  const { optimal } = highs.constants.modelStatus
  const { maximize, minimize } = highs.constants.objectiveSense
  const model = highs.createModel(modelOf(highs, columns, rows))
  // Presolve forgets the last basis, from which the next question is a few steps away.
  model.options.set({ output_flag: false, presolve: 'off' })

  const optimum = (column: number, sense: typeof maximize | typeof minimize, sign: 1 | -1): Optimum | null => {
    model.changeColCost(column, 1)
    model.changeObjectiveSense(sense)
    model.run()
    const found = model.getModelStatus() === optimal
    const result = found
      ? { value: model.getObjectiveValue(), reducedCosts: model.getSolution().colDual.map((cost) => sign * cost) }
      : null
    model.changeColCost(column, 0)
    return result
  }
  return {
    setBounds: (column, { low, high }) => void model.changeColBounds(column, low, high),
    largest: (column) => optimum(column, maximize, 1),
    smallest: (column) => optimum(column, minimize, -1),
    anySolution: () => {
      model.run()
      return model.getModelStatus() === optimal ? model.getSolution().colValue : null
    },
    close: () => model.dispose(),
  }
}

function chooseLightest(highs: Highs, weights: readonly number[], rows: readonly Row[]): readonly boolean[] | null {
  const bounds = weights.map(() => ({ low: 0, high: 1 }))
  const { integer } = highs.constants.variableType
  return highs.withModel(
    { ...modelOf(highs, bounds, rows), colCost: [...weights], integrality: weights.map(() => integer) },
    (model: Model) => {
      // A limit of steps and not of seconds: the same question must have the same answer on a slow machine.
      model.options.set({
        output_flag: false,
        mip_max_nodes: MOST_NODES,
        mip_rel_gap: weights.length > MOST_EXACT ? NEAR_ENOUGH : 0,
      })
      model.run()
      const chosen = [...model.getSolution().colValue].map((value) => value > 0.5)
      return chosen.length === weights.length && rows.every((row) => holds(row, chosen)) ? chosen : null
    },
  )
}

const holds = ({ low, high, entries }: Row, chosen: readonly boolean[]): boolean => {
  const sum = entries.reduce((total, [column, coefficient]) => total + (chosen[column] ? coefficient : 0), 0)
  return sum >= low - 1e-6 && sum <= high + 1e-6
}

function modelOf(highs: Highs, columns: readonly Bounds[], rows: readonly Row[]) {
  const finite = (bound: number): number => (bound === Number.POSITIVE_INFINITY ? highs.infinity : bound)
  const starts = [0]
  for (const { entries } of rows) starts.push((starts.at(-1) ?? 0) + entries.length)
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(() => 0),
    colLower: columns.map(({ low }) => low),
    colUpper: columns.map(({ high }) => high),
    rowLower: rows.map(({ low }) => low),
    rowUpper: rows.map(({ high }) => finite(high)),
    matrix: {
      format: 'csr' as const,
      numCols: columns.length,
      numRows: rows.length,
      starts,
      indices: rows.flatMap(({ entries }) => entries.map(([column]) => column)),
      values: rows.flatMap(({ entries }) => entries.map(([, coefficient]) => coefficient)),
    },
  }
}

const MOST_NODES = 2000

/** Up to so many choices the lightest is found; beyond, proving that it is takes seconds, and one near it will do. */
const MOST_EXACT = 25
const NEAR_ENOUGH = 0.05
