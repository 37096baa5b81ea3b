// What a figure is made of, as facts: the operands of a computed one, and a denominator that another indicator gave.

import type { IndicatorCatalogue } from '../../domain/indicator.ts'
import type { Observation } from '../../domain/observation.ts'
import type { OperandFact } from '../../report/facts.ts'
import { displayOf } from '../attainment-json.ts'
import { publishedDecimals, publishedValue } from '../published.ts'

type Operand = { readonly observation: Observation; readonly role: OperandFact['role'] }

const NONE: readonly Operand[] = []

/** Those of the formula in its order, each followed by what it is itself computed from; then a denominator. */
export function operandsOf({ computed, denominatorFrom }: Observation): readonly Operand[] {
  // Most figures are read from one line.
  if (!computed && !denominatorFrom) return NONE
  return [
    ...(computed?.from ?? []).flatMap((observation) => [
      { observation, role: 'operand' as const },
      ...operandsOf(observation).filter(({ role }) => role === 'operand'),
    ]),
    ...(denominatorFrom ? [{ observation: denominatorFrom, role: 'denominator' as const }] : []),
  ]
}

/** As they may be published. `number`: that of a file, by its import. */
export const operandFacts = (
  observation: Observation,
  catalogue: IndicatorCatalogue,
  number: (importId: string) => number,
): readonly OperandFact[] =>
  operandsOf(observation).map(({ observation: one, role }) => ({
    role,
    ...shownOperand(one, catalogue),
    source: one.computed ? null : number(one.origin.importId),
    line: one.computed ? null : one.line,
  }))

export type ShownOperand = Omit<OperandFact, 'role' | 'source' | 'line'>

export function shownOperand(one: Observation, catalogue: IndicatorCatalogue): ShownOperand {
  const indicator = catalogue.find(one.indicator)
  const decimals = publishedDecimals([one], indicator, catalogue)
  return {
    slug: one.indicator,
    name: indicator?.name ?? one.indicator,
    ...displayOf(indicator),
    period: one.period.label,
    value: one.value === null ? null : publishedValue(one.value, decimals),
    absence: one.value === null ? (one.marker ?? 'missing') : null,
  }
}
