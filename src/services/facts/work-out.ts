// Figures that the program works out, from what disclosure control has left of those they are made of.

import { withoutHiddenDenominators } from '../../domain/denominators.ts'
import { withDerived } from '../../domain/derived.ts'
import { isTooSmall } from '../../domain/disclosure/limits.ts'
import { COMPUTED_SOURCE } from '../../domain/formula.ts'
import type { IndicatorCatalogue } from '../../domain/indicator.ts'
import type { Observation } from '../../domain/observation.ts'
import { publishedDecimals, publishedValue } from '../published.ts'

/**
 * `disclosed`: after protection. Derived figures are made of what is published, rounded as it is published: one that rests
 * on a hidden figure is hidden, so none gives a figure back that its operands do not give. They are then held to the limits
 * of small numbers themselves, unless all that they are made of is public already.
 */
export const workedOut = (
  disclosed: readonly Observation[],
  catalogue: IndicatorCatalogue,
  limits: Parameters<typeof isTooSmall>[3],
): readonly Observation[] =>
  withDerived(withoutHiddenDenominators(disclosed), catalogue, {
    figureOf: (operand) => {
      const decimals = publishedDecimals([operand], catalogue.find(operand.indicator), catalogue)
      return operand.value === null ? null : publishedValue(operand.value, decimals)
    },
    mustHide: (derived, indicator) =>
      !isMadeOfPublic(derived, catalogue) && isTooSmall(derived, indicator, catalogue.source(COMPUTED_SOURCE), limits),
  })

const isMadeOfPublic = ({ computed, source }: Observation, catalogue: IndicatorCatalogue): boolean =>
  computed
    ? computed.from.every((operand) => isMadeOfPublic(operand, catalogue))
    : (catalogue.source(source)?.alreadyPublic ?? false)
