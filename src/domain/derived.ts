// Derived indicators: sums, quotients, shares and rates of other indicators' figures, worked out each time they are read.

import { createFigureLookup, type FigureLookup } from './figure-lookup.ts'
import { COMPUTED_SOURCE, type ReadFormula, readFormula } from './formula.ts'
import type { Indicator, IndicatorCatalogue } from './indicator.ts'
import { type Computation, heaviestMarker, type Observation } from './observation.ts'

/** What disclosure control says of the figures; without it they are as they are. */
export type DerivedRules = {
  /** What an operand counts as: a derived figure may say no more than the published ones do. */
  readonly figureOf: (operand: Observation) => number | null
  /** Whether a derived figure must be hidden for its own sake. */
  readonly mustHide: (derived: Observation, indicator: Indicator) => boolean
}

const AS_THEY_ARE: DerivedRules = { figureOf: ({ value }) => value, mustHide: () => false }

/**
 * The observations and after them the derived ones: for each area, breakdown and period where every operand says something.
 * An operand without value gives the same marker, never a part of a sum; operands that give no number (a part larger than
 * its whole, a denominator of 0) give none either, with the hindrance. Shares and rates carry numerator and denominator.
 * Disclosure control of the operands comes first (methods §5), so that no derived figure says more than they do.
 */
export function withDerived(
  observations: readonly Observation[],
  catalogue: IndicatorCatalogue,
  rules: DerivedRules = AS_THEY_ARE,
): readonly Observation[] {
  const formulas = new Map<string, ReadFormula>()
  for (const indicator of catalogue.indicators) {
    const formula = readFormula(indicator)
    if (formula) formulas.set(indicator.slug, formula)
  }
  const wanted = new Set([...formulas.values()].flatMap(({ operands }) => operands))
  const given = Map.groupBy(
    observations.filter(({ indicator }) => wanted.has(indicator)),
    ({ indicator }) => indicator,
  )
  // What was read before the indicator became a derived one is no longer what it is.
  const read = formulas.size === 0 ? observations : observations.filter(({ indicator }) => !formulas.has(indicator))
  const known = new Map<string, FigureLookup | null>()
  const figuresOf = (slug: string): FigureLookup | null => {
    const before = known.get(slug)
    if (before !== undefined) return before
    // A formula that leads back to itself finds nothing here; the catalogue's check refuses it.
    known.set(slug, null)
    const indicator = catalogue.find(slug)
    const formula = formulas.get(slug)
    const all = formula && indicator ? derive(indicator, formula, figuresOf, rules) : (given.get(slug) ?? [])
    const figures = indicator ? createFigureLookup(all, indicator) : null
    known.set(slug, figures)
    return figures
  }
  return [...read, ...[...formulas.keys()].flatMap((slug) => figuresOf(slug)?.all ?? [])]
}

function derive(
  indicator: Indicator,
  formula: ReadFormula,
  figuresOf: (slug: string) => FigureLookup | null,
  rules: DerivedRules,
): readonly Observation[] {
  const [first, ...others] = formula.operands.map(figuresOf)
  return (first?.all ?? []).flatMap((one) => {
    const rest = others.map((figures) => (formula.kind === 'rate' ? figures?.ofYear(one) : figures?.ofPeriod(one)))
    const operands = [one, ...rest].filter((found) => found !== undefined)
    if (operands.length < formula.operands.length) return []
    const derived = observationFrom(operands, indicator, formula, rules)
    return [rules.mustHide(derived, indicator) ? hidden(derived) : derived]
  })
}

const hidden = (one: Observation): Observation => ({
  ...one,
  value: null,
  numerator: null,
  denominator: null,
  marker: 'protected',
})

/** `operands` in the formula's order; area, breakdown and period are the first one's. */
function observationFrom(
  operands: readonly Observation[],
  { slug, unit }: Indicator,
  formula: ReadFormula,
  { figureOf }: DerivedRules,
): Observation {
  const [first] = operands as [Observation]
  const newest = operands.reduce((a, b) => (b.origin.importedAt > a.origin.importedAt ? b : a))
  const base = {
    line: newest.line,
    indicator: slug,
    area: first.area,
    dimensions: first.dimensions,
    period: first.period,
    reported: null,
    source: COMPUTED_SOURCE,
    origin: newest.origin,
  }
  const none = { value: null, numerator: null, denominator: null }
  const values = operands.map(figureOf).filter((value) => value !== null)
  if (values.length < operands.length) {
    const hindrance = operands.find(({ computed }) => computed?.hindrance)?.computed?.hindrance ?? null
    return { ...base, ...none, marker: heaviestMarker(operands), computed: { from: operands, hindrance } }
  }
  const result = compute(formula, values, unit.kind === 'count')
  if (typeof result === 'object')
    return {
      ...base,
      ...result,
      ...roundedParts(operands, formula),
      marker: null,
      computed: { from: operands, hindrance: null },
    }
  // Nothing to divide by: there is no such figure. What contradicts itself is as good as missing.
  const marker = result === 'zero-denominator' ? 'not-applicable' : 'missing'
  return { ...base, ...none, marker, computed: { from: operands, hindrance: result } }
}

/** Of counts rounded to protect small groups: as rounded as they are, and no parts to judge chance by, since they are not true. */
function roundedParts(
  operands: readonly Observation[],
  { kind }: ReadFormula,
): Partial<Pick<Observation, 'numerator' | 'denominator' | 'roundedTo'>> {
  const roundedTo = operands.find((one) => one.roundedTo !== undefined)?.roundedTo
  if (roundedTo === undefined) return {}
  return kind === 'sum' ? { roundedTo } : { numerator: null, denominator: null }
}

type Computed = Pick<Observation, 'numerator' | 'denominator'> & { readonly value: number }

function compute(
  { kind, per }: ReadFormula,
  values: readonly number[],
  isCount: boolean,
): Computed | NonNullable<Computation['hindrance']> {
  const [a = Number.NaN, b = Number.NaN] = values
  if (!values.every(Number.isFinite)) return 'impossible'
  switch (kind) {
    case 'sum':
      if (isCount && values.some((value) => value < 0)) return 'impossible'
      return finite({ value: values.reduce((sum, value) => sum + value, 0), numerator: null, denominator: null })
    case 'ratio':
      return b === 0 ? 'zero-denominator' : finite({ value: a / b, numerator: null, denominator: null })
    case 'share':
    case 'rate':
      if (a < 0 || b < 0 || (kind === 'share' && a > b)) return 'impossible'
      return b === 0 ? 'zero-denominator' : finite({ value: (a / b) * per, numerator: a, denominator: b })
  }
}

/** The sum of two huge numbers, or the quotient of a huge and a tiny number may be more than a number can hold. */
const finite = (computed: Computed): Computed | 'impossible' =>
  Number.isFinite(computed.value) ? computed : 'impossible'
