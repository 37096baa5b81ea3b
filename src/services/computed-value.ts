// A value that the program works out: its formula, and the operands with the file and line of each.

import type { Dimensions } from '../domain/dimensions.ts'
import { NotFound } from '../domain/errors.ts'
import type { Computation, Observation } from '../domain/observation.ts'
import type { Absence } from '../report/facts.ts'
import type { Organisation } from '../store/index.ts'
import { errorText } from '../text/errors.ts'
import type { Context } from './context.ts'
import { operandsOf, type ShownOperand, shownOperand } from './facts/operands.ts'
import { disclose } from './facts/protect.ts'
import { createSeriesLookup } from './series.ts'

export type ComputedFact = {
  /** In words, with the names of the operands. */
  readonly formula: string
  readonly value: number | null
  readonly absence: Absence | null
  /** Why operands that all have values give none. */
  readonly hindrance: Computation['hindrance']
  /** In the formula's order, each followed by what it is itself worked out from. File and line null for such a one. */
  readonly operands: readonly (ShownOperand & { readonly fileName: string | null; readonly line: number | null })[]
}

type Figure = {
  readonly indicator: string
  readonly area: string
  readonly dimensions: Dimensions
  readonly period: string
}

/**
 * `behind`: all that is current of the indicators it rests on, before disclosure control. Throws NotFound where the operands
 * do not all say something of the period.
 */
export async function computedFact(
  ctx: Context,
  organisation: Pick<Organisation, 'id'>,
  behind: readonly Observation[],
  { indicator, area, dimensions, period }: Figure,
  formula: string,
): Promise<ComputedFact> {
  const { catalogue } = ctx
  const lookup = createSeriesLookup((await disclose(ctx, organisation, behind)).observations, catalogue)
  const found = lookup.series(indicator, area, dimensions).find((one) => one.period.label === period)
  if (!found?.computed) throw new NotFound(errorText.noValue)
  const { value, absence } = shownOperand(found, catalogue)
  return {
    formula,
    value,
    absence,
    hindrance: found.computed.hindrance,
    operands: operandsOf(found).map(({ observation: { computed, origin }, observation }) => ({
      ...shownOperand(observation, catalogue),
      fileName: computed ? null : origin.fileName,
      line: computed ? null : origin.line,
    })),
  }
}
