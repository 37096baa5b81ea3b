// What the program's sentences may quote: names from the plan, the catalogue and the files, which stay Swedish (WCAG 3.1.2).

import {
  type ComparisonFact,
  type Facts,
  type GapFact,
  type HindranceFact,
  type IndicatorFact,
  lowerFirst,
  type MeasureFact,
} from '../../report/html.tsx'
import type { IssueGroup } from '../../services/index.ts'
import { indicatorTexts } from '../../text/indicator.ts'
import { shorten } from '../../text/issue-words.ts'
import { reportSeriesTexts } from '../../text/series.ts'

type Words = readonly string[]

/** Of a year's facts: goals, activities, indicators, areas, groups. */
export const ownWords = (facts: Facts): Words => [
  ...facts.goals.flatMap((goal) => [
    goal.title,
    goal.area,
    ...goal.measures.flatMap(measureWords),
    ...goal.activities.flatMap(({ title, unit }) => [title, unit]),
  ]),
  ...facts.indicators.flatMap(indicatorWords),
  ...facts.resources.map(({ area }) => area),
]

/** Who decided the plan, as a sentence has it in its middle. */
export const deciderWords = ({ boundaries: { decidedBy } }: Facts): Words =>
  decidedBy === null ? [] : [decidedBy, lowerFirst(decidedBy)]

/** What an issue says of a file: cells, columns and names, as they are written or cut short. */
export const issueWords = ({ said }: Pick<IssueGroup, 'said'>): Words =>
  Object.entries(said?.params ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' && !CODES.has(name) ? value.split('\n').flatMap((line) => [line, shorten(line)]) : [],
  )

/** Parameters that the sentences have words of their own for. */
const CODES = new Set(['expected', 'format', 'kind', 'place', 'type', 'why'])

/** Of what it is qualified by districts and groups: girls and boys, and riket, are called in the reader's language. */
export const measureWords = ({ name, qualifier }: MeasureFact): Words => [name, ...qualifierWords(qualifier)]

export const qualifierWords = (qualifier: string): Words =>
  qualifier
    .split(', ')
    .map((part) => (part.startsWith(COMPARED) ? part.slice(COMPARED.length) : part))
    .filter((part) => !OURS.has(part.toLowerCase()))

/** `names`: of the catalogue's indicators. A milestone has a name of its own. */
export function hindranceWords({ slug, measure }: HindranceFact, names: Words): Words {
  const name = slug === null ? measure : (names.find((one) => measure.startsWith(one)) ?? measure)
  return [name, ...qualifierWords(measure.slice(name.length + ', '.length))]
}

const { en } = reportSeriesTexts
const COMPARED = en.comparedWith('')
const OURS = new Set(
  [en.all, en.girls, en.boys, en.country, en.theCountry, en.girlsMinusBoys].map((one) => one.toLowerCase()),
)

export const indicatorWords = ({ name, title, unit, series, breaks, comparison, gaps }: IndicatorFact): Words => [
  name,
  title,
  ...(unit === '%' ? [] : [unit]),
  ...series.flatMap(({ who, label }) => (who === 'district' ? [label] : [])),
  ...breaks.map(({ reason }) => reason),
  ...(comparison === null ? [] : comparisonWords(comparison)),
  ...gaps.flatMap(gapWords),
]

/** Those of the indicator's own file; what its traits say is said in the reader's language. */
export const ownWarnings = ({ warnings }: IndicatorFact): Words => warnings.filter((one) => !TOLD.has(one))

const TOLD: ReadonlySet<string> = new Set([
  ...Object.values(indicatorTexts.en.traits),
  ...Object.values(indicatorTexts.en.levels),
  indicatorTexts.en.rounded,
])

/** Riket is called in the reader's language. */
export const comparisonWords = ({ group, members }: ComparisonFact): Words =>
  group.kind === 'country'
    ? []
    : [group.name, group.note ?? '', ...group.missing.map(({ name }) => name), ...members.map(({ name }) => name)]

export const gapWords = ({ first, second }: GapFact): Words =>
  [first, second].flatMap(({ who, label }) => (who === 'area' ? [label] : []))
