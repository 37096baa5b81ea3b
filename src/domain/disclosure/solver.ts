// What disclosure control asks of a solver of linear programs. The solver itself is a library (services/highs-solver.ts).

export type Bounds = { readonly low: number; readonly high: number }

/** low ≤ Σ coefficient · column ≤ high. */
export type Row = Bounds & { readonly entries: readonly (readonly [column: number, coefficient: number])[] }

/**
 * `reducedCosts`: by how much the optimum would grow (maximising) or shrink (minimising) per unit that each column's own
 * bound is loosened: above 0 where its upper bound holds it back, below 0 where its lower bound does.
 */
export type Optimum = { readonly value: number; readonly reducedCosts: Float64Array }

/** A problem that is kept open, so that the next question starts from the last answer. All bounds are finite. */
export type LinearProgram = {
  readonly setBounds: (column: number, bounds: Bounds) => void
  /** Null where nothing fulfils all rows and bounds. */
  readonly largest: (column: number) => Optimum | null
  readonly smallest: (column: number) => Optimum | null
  /** Some values that fulfil all rows and bounds; null where there are none. */
  readonly anySolution: () => Float64Array | null
  readonly close: () => void
}

export type Solver = {
  readonly open: (columns: readonly Bounds[], rows: readonly Row[]) => LinearProgram
  /**
   * Which columns to choose so that every row holds (a chosen column counts 1, others 0) and the chosen weigh least
   * together. Null where no choice does, or none was found within the solver's limit of steps. The same question always
   * has the same answer.
   */
  readonly chooseLightest: (weights: readonly number[], rows: readonly Row[]) => readonly boolean[] | null
}
