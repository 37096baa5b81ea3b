// What may leave: figures under disclosure control (R11), and those the program works out from what is left of them.

import { withoutHiddenDenominators } from '../../domain/denominators.ts'
import { type DerivedRules, withDerived } from '../../domain/derived.ts'
import { isTooSmall } from '../../domain/disclosure.ts'
import type { IndicatorCatalogue } from '../../domain/indicator.ts'
import type { Observation } from '../../domain/observation.ts'
import { publishedDecimals, publishedValue } from '../published.ts'
import { protect } from './protect.ts'

/**
 * Derived figures come after protection and are made of what is published, rounded as it is published: one that rests on a
 * hidden figure is hidden, so none gives a figure back that its operands do not give. They are then held to the limits of
 * small numbers themselves, unless all that they are made of is public already.
 */
export const disclose = (observations: readonly Observation[], catalogue: IndicatorCatalogue): readonly Observation[] =>
  withDerived(withoutHiddenDenominators(protect(observations, catalogue)), catalogue, derivedRules(catalogue))

const derivedRules = (catalogue: IndicatorCatalogue): DerivedRules => ({
  figureOf: (operand) => {
    const decimals = publishedDecimals([operand], catalogue.find(operand.indicator), catalogue)
    return operand.value === null ? null : publishedValue(operand.value, decimals)
  },
  mustHide: (derived, indicator) =>
    !isMadeOfPublic(derived, catalogue) && isTooSmall(derived, indicator, catalogue.source(derived.source)),
})

const isMadeOfPublic = ({ computed, source }: Observation, catalogue: IndicatorCatalogue): boolean =>
  computed
    ? computed.from.every((operand) => isMadeOfPublic(operand, catalogue))
    : (catalogue.source(source)?.alreadyPublic ?? false)
