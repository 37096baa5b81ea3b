// What a schema cannot say about an indicator: names, sources and denominators that must exist, ranges and periods.

import { clustersOf } from '../domain/convention.ts'
import { DIMENSIONS, type Indicator, type Source, type Trait } from '../domain/indicator.ts'
import { parsePeriod } from '../domain/period.ts'
import { catalogText as text } from '../text/catalog.ts'
import type { Entry, Names } from './entry.ts'
import { formulaProblems } from './formula-problems.ts'
import type { CatalogueProblem } from './problem.ts'
import { profileProblems } from './profile-problems.ts'
import type { Path } from './yaml-file.ts'

export function checkTogether(
  indicators: readonly Entry<Indicator>[],
  sources: readonly Entry<Source>[],
  names: Names,
): readonly CatalogueProblem[] {
  return [
    ...indicators.flatMap((entry) => fileNameProblem(entry, 'slug', entry.content.slug)),
    ...sources.flatMap((entry) => fileNameProblem(entry, 'id', entry.content.id)),
    ...sources.flatMap(({ yaml, content: { perturbedFrom, alreadyPublic } }) =>
      perturbedFrom !== undefined && !alreadyPublic
        ? [{ file: yaml.file, line: yaml.lineOf(['perturbedFrom']), reason: text.perturbedOwn }]
        : [],
    ),
    ...duplicates(indicators, 'slug', ({ slug }) => slug),
    ...duplicates(indicators, 'kolada', ({ kolada }) => kolada),
    ...duplicates(sources, 'id', ({ id }) => id),
    ...indicators.flatMap((entry) => indicatorProblems(entry, names)),
    ...formulaProblems(indicators, names),
    ...profileProblems(sources, names),
  ]
}

function indicatorProblems({ yaml, content }: Entry<Indicator>, names: Names): CatalogueProblem[] {
  const at = (path: Path, reason: string): CatalogueProblem => ({ file: yaml.file, line: yaml.lineOf(path), reason })
  const { denominator, range, unit, breaks = [], cluster, articles } = content
  return [
    ...content.sources.flatMap((id, index) =>
      names.sources.includes(id) ? [] : [at(['sources', index], text.unknownSource(id, names.sources))],
    ),
    ...(denominator === content.slug ? [at(['denominator'], text.ownDenominator)] : []),
    ...(denominator !== undefined && !names.indicators.includes(denominator)
      ? [at(['denominator'], text.unknownDenominator(denominator))]
      : []),
    ...(range.min >= range.max ? [at(['range', 'min'], text.emptyRange(range.min, range.max))] : []),
    ...(unit.kind === 'rate' && unit.per === undefined ? [at(['unit'], text.rateWithoutPer)] : []),
    ...breaks.flatMap(({ from }, index) =>
      parsePeriod(from)?.label === from ? [] : [at(['breaks', index, 'from'], text.notAPeriod(from))],
    ),
    ...(articles.some((article) => clustersOf(article).includes(cluster))
      ? []
      : [at(['cluster'], text.clusterWithoutArticle(cluster, articles.flatMap(clustersOf)))]),
    ...content.dimensions.flatMap((name, index) =>
      DIMENSIONS.includes(name) ? [] : [at(['dimensions', index], text.unknownBreakdown(name, DIMENSIONS))],
    ),
    ...traitProblems(content).map(([path, reason]) => at(path, reason)),
  ]
}

/** Traits that say what other fields must say too. */
function traitProblems({ traits = [], direction, pooledYears }: Indicator): (readonly [Path, string])[] {
  const has = (trait: Trait): boolean => traits.includes(trait)
  const wrong: (readonly [boolean, string, string])[] = [
    [has('reporting-propensity') && direction !== 'neutral', 'direction', text.reportedIsNeutral],
    [has('pooled-years') && pooledYears === undefined, 'traits', text.pooledWithoutYears],
    [!has('pooled-years') && pooledYears !== undefined, 'pooledYears', text.yearsWithoutPooled],
    [has('home-municipality') && has('school-municipality'), 'traits', text.homeAndSchool],
    [new Set(traits).size < traits.length, 'traits', text.traitTwice],
  ]
  return wrong.flatMap(([isWrong, field, reason]) => (isWrong ? [[[field], reason] as const] : []))
}

function fileNameProblem({ yaml }: Entry<unknown>, field: string, value: string): CatalogueProblem[] {
  const name = yaml.file.split('/').at(-1) ?? ''
  if (name === `${value}.yaml`) return []
  return [{ file: yaml.file, line: yaml.lineOf([field]), reason: text.notFileName(field, value, name) }]
}

/** Reported on the later file, naming the earlier one. */
function duplicates<T>(
  entries: readonly Entry<T>[],
  field: string,
  read: (content: T) => string | undefined,
): CatalogueProblem[] {
  const holders = new Map<string, string>()
  return entries.flatMap(({ yaml, content }) => {
    const value = read(content)
    if (value === undefined) return []
    const holder = holders.get(value)
    if (holder === undefined) {
      holders.set(value, yaml.file)
      return []
    }
    return [{ file: yaml.file, line: yaml.lineOf([field]), reason: text.duplicate(field, value, holder) }]
  })
}
