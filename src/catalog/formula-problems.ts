// What a schema cannot say about indicators that are made of others: a formula's fields, its operands and their units, and
// a denominator that counts.

import { COMPUTED_SOURCE, readFormula } from '../domain/formula.ts'
import type { Indicator } from '../domain/indicator.ts'
import { catalogText as text } from '../text/catalog.ts'
import type { Entry, Names } from './entry.ts'
import type { CatalogueProblem } from './problem.ts'
import type { Path } from './yaml-file.ts'

type Found = { readonly path: Path; readonly reason: string }
type Formula = NonNullable<Indicator['formula']>
type Find = (slug: string) => Indicator | undefined

/** `entries`: those that are sound by their schema; what is wrong in the others is said of them already. */
export function formulaProblems(entries: readonly Entry<Indicator>[], names: Names): readonly CatalogueProblem[] {
  const bySlug = new Map(entries.map(({ content }) => [content.slug, content]))
  const find: Find = (slug) => bySlug.get(slug)
  return entries.flatMap(({ yaml, content }) =>
    problemsOf(content, find, names).map(({ path, reason }) => ({ file: yaml.file, line: yaml.lineOf(path), reason })),
  )
}

function problemsOf(indicator: Indicator, find: Find, names: Names): readonly Found[] {
  const { formula, sources } = indicator
  if (formula === undefined) {
    return [
      ...(sources.includes(COMPUTED_SOURCE)
        ? [{ path: ['sources'], reason: text.sourceWithoutFormula(COMPUTED_SOURCE) }]
        : []),
      ...denominatorProblems(indicator, find),
    ]
  }
  const own = [
    ...fieldProblems(formula),
    ...(sources.length === 1 && sources[0] === COMPUTED_SOURCE
      ? []
      : [{ path: ['sources'], reason: text.formulaSource(COMPUTED_SOURCE) }]),
    ...(['kolada', 'denominator'] as const).flatMap((field) =>
      indicator[field] === undefined ? [] : [{ path: [field], reason: text.notWithFormula(field) }],
    ),
    ...referenceProblems(formula, names),
  ]
  if (own.length > 0) return own
  const cycle = cycleFrom(indicator, find)
  return cycle ? [{ path: ['formula'], reason: text.formulaCycle(cycle.join(' → ')) }] : unitProblems(indicator, find)
}

/** What only a count can do: be the number that a share is a share of. */
function denominatorProblems({ slug, denominator, unit }: Indicator, find: Find): readonly Found[] {
  if (denominator === undefined || denominator === slug) return []
  const path = ['denominator']
  if (unit.kind === 'count') return [{ path, reason: text.countWithDenominator }]
  const found = find(denominator)
  if (!found) return []
  if (found.formula) return [{ path, reason: text.computedDenominator(denominator) }]
  return found.unit.kind === 'count' ? [] : [{ path, reason: text.denominatorNotCount(denominator, found.unit.kind) }]
}

const FIELDS: Readonly<Record<Formula['kind'], readonly (keyof Formula)[]>> = {
  sum: ['of'],
  ratio: ['of'],
  share: ['part', 'whole'],
  rate: ['events', 'population', 'per'],
}

function fieldProblems(formula: Formula): readonly Found[] {
  const { kind, of } = formula
  const wanted = FIELDS[kind]
  const given = (Object.keys(formula) as (keyof Formula)[]).filter((field) => field !== 'kind')
  return [
    ...wanted
      .filter((field) => formula[field] === undefined)
      .map((field) => ({ path: ['formula'], reason: text.formulaNeeds(kind, field) })),
    ...given
      .filter((field) => !wanted.includes(field))
      .map((field) => ({ path: ['formula', field], reason: text.formulaHasNo(kind, field, wanted) })),
    ...(of !== undefined && (of.length < 2 || (kind === 'ratio' && of.length > 2))
      ? [{ path: ['formula', 'of'], reason: kind === 'ratio' ? text.ratioOfTwo : text.sumOfTwo }]
      : []),
  ]
}

function referenceProblems(formula: Formula, names: Names): readonly Found[] {
  const { of = [], part, whole, events, population } = formula
  const named: readonly (readonly [string, Path])[] = [
    ...of.map((slug, index) => [slug, ['formula', 'of', index]] as const),
    ...Object.entries({ part, whole, events, population }).flatMap(([field, slug]) =>
      slug === undefined ? [] : [[slug, ['formula', field]] as const],
    ),
  ]
  return named.flatMap(([slug, path], index) => {
    if (!names.indicators.includes(slug)) return [{ path, reason: text.unknownIndicator(slug) }]
    return named.findIndex(([other]) => other === slug) < index ? [{ path, reason: text.operandTwice(slug) }] : []
  })
}

/** The way from the indicator back to itself through its operands; null where there is none. */
function cycleFrom({ slug }: Indicator, find: Find): readonly string[] | null {
  const seen = new Set<string>()
  const walk = (at: string, way: readonly string[]): readonly string[] | null => {
    const indicator = find(at)
    for (const operand of indicator ? (readFormula(indicator)?.operands ?? []) : []) {
      if (operand === slug) return [...way, operand]
      if (seen.has(operand)) continue
      seen.add(operand)
      const found = walk(operand, [...way, operand])
      if (found) return found
    }
    return null
  }
  return walk(slug, [slug])
}

/** Methods §2 and §6: aggregates are made from counts, never from percentages or means; unlike amounts are never added. */
function unitProblems(indicator: Indicator, find: Find): readonly Found[] {
  const formula = readFormula(indicator)
  if (!formula) return []
  const operands = formula.operands.flatMap((slug) => find(slug) ?? [])
  // An operand with a fault of its own has been told of.
  if (operands.length < formula.operands.length) return []
  const at = (reason: string): Found => ({ path: ['formula'], reason })
  switch (formula.kind) {
    case 'sum':
      return sumProblems(indicator, operands)
    case 'ratio':
      return ratioProblems(indicator, operands)
    case 'share':
    case 'rate': {
      const notCounts = operands.filter(({ unit }) => unit.kind !== 'count')
      if (notCounts.length > 0)
        return notCounts.map(({ slug, unit }) => at(text.operandNotCount(formula.kind, slug, unit.kind)))
      const result = formula.kind === 'share' ? 'percent' : 'rate'
      if (indicator.unit.kind !== result) return [wrongResult(indicator, formula.kind, result)]
      return formula.kind === 'rate' && indicator.unit.per !== formula.per
        ? [{ path: ['formula', 'per'], reason: text.ratePerDiffers(formula.per, indicator.unit.per ?? 0) }]
        : []
    }
  }
}

function sumProblems(indicator: Indicator, operands: readonly Indicator[]): readonly Found[] {
  const at = (reason: string): Found => ({ path: ['formula', 'of'], reason })
  const notAdditive = operands.filter(({ unit }) => unit.kind !== 'count' && unit.kind !== 'currency')
  if (notAdditive.length > 0) return notAdditive.map(({ slug, unit }) => at(text.notAdditive(slug, unit.kind)))
  const [first] = operands
  if (!first) return []
  const odd = operands.find(({ unit }) => unit.kind !== first.unit.kind)
  if (odd) return [at(text.unlikeUnits(first.unit.label, odd.unit.label))]
  if (indicator.unit.kind !== first.unit.kind) return [wrongResult(indicator, 'sum', first.unit.kind)]
  if (first.unit.kind === 'count') return []
  const unlike = [...operands, indicator].find(({ unit }) => unit.label !== first.unit.label)
  return unlike ? [at(text.unlikeAmounts(first.unit.label, unlike.unit.label))] : []
}

/** Of two like values, which gives a plain number; or of an amount in kronor to a count, which gives kronor for each. */
function ratioProblems(indicator: Indicator, operands: readonly Indicator[]): readonly Found[] {
  const at = (reason: string): Found => ({ path: ['formula', 'of'], reason })
  const [above, below] = operands
  if (!above || !below) return []
  const isAmount = above.unit.kind === 'currency' && !above.unit.label.includes('/')
  if (isAmount && below.unit.kind === 'count')
    return indicator.unit.kind === 'currency' ? [] : [wrongResult(indicator, 'ratio', 'currency')]
  const isLike =
    above.unit.kind === below.unit.kind &&
    above.unit.per === below.unit.per &&
    (above.unit.kind !== 'currency' || above.unit.label === below.unit.label)
  if (!isLike) return [at(text.unlikeUnits(above.unit.label, below.unit.label))]
  return indicator.unit.kind === 'mean' ? [] : [wrongResult(indicator, 'ratio', 'mean')]
}

const wrongResult = ({ unit }: Indicator, kind: Formula['kind'], expected: string): Found => ({
  path: ['unit', 'kind'],
  reason: text.formulaGives(kind, expected, unit.kind),
})
