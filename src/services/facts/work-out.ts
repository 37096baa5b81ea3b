// Figures that the program works out, from what disclosure control has left of those they are made of.

import { withoutHiddenDenominators } from '../../domain/denominators.ts'
import { type DerivedRules, withDerived } from '../../domain/derived.ts'
import type { IndicatorCatalogue } from '../../domain/indicator.ts'
import type { Observation } from '../../domain/observation.ts'
import { publishedDecimals, publishedValue } from '../published.ts'

/**
 * `disclosed`: after protection. Derived figures are made of what is published, rounded as it is published: one that rests
 * on a hidden figure is hidden, so none gives a figure back that its operands do not give. `mustHide`: which are hidden
 * besides, and with them what is made of them.
 */
export const workedOut = (
  disclosed: readonly Observation[],
  catalogue: IndicatorCatalogue,
  mustHide: DerivedRules['mustHide'],
): readonly Observation[] =>
  withDerived(withoutHiddenDenominators(disclosed), catalogue, {
    figureOf: (operand) => {
      const decimals = publishedDecimals([operand], catalogue.find(operand.indicator), catalogue)
      return operand.value === null ? null : publishedValue(operand.value, decimals)
    },
    mustHide,
  })

/** A derived figure is public where all that it is made of is: then anybody may work it out. */
export const isPublicFigure = ({ computed, source }: Observation, catalogue: IndicatorCatalogue): boolean =>
  computed
    ? computed.from.every((operand) => isPublicFigure(operand, catalogue))
    : (catalogue.source(source)?.alreadyPublic ?? false)
