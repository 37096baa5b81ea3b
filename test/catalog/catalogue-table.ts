// The tables of indicators/README.md, made from the catalogue so that they are never out of date.

import { CLUSTERS, type Cluster } from '../../src/domain/convention.ts'
import { formatMonth, formatNumber } from '../../src/domain/format.ts'
import { readFormula } from '../../src/domain/formula.ts'
import { type Indicator, type IndicatorCatalogue, THEMES } from '../../src/domain/indicator.ts'
import { computedText } from '../../src/text/computed.ts'
import { indicatorText } from '../../src/text/indicator.ts'
import { reportText } from '../../src/text/report.ts'

/** Markdown: one table per theme, in the report's order, indicators by name. */
export function catalogueTable({ indicators }: IndicatorCatalogue): string {
  const local = indicators.filter(({ kolada }) => kolada === undefined).length
  return [
    `${indicators.length} indikatorer: ${indicators.length - local} i Kolada och ${local} andra.`,
    '',
    ...THEMES.flatMap((theme) => [
      `### ${reportText.theme[theme]}`,
      '',
      HEADER,
      ...indicators
        .filter((indicator) => indicator.theme === theme)
        .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
        .map(row),
      '',
    ]),
  ].join('\n')
}

/** What a trait is called in the files, and what readers are told. */
export const traitTable = (): string =>
  [
    '| `traits` | det läsaren får veta |\n|---|---|',
    ...Object.entries(indicatorText.traits).map(([trait, sentence]) => `| \`${trait}\` | ${sentence} |`),
    '',
  ].join('\n')

/** Numbered as the Committee has them; the big tables have the numbers only. */
export const clusterTable = (): string =>
  [
    '| nr | `cluster` | kommitténs område |\n|---|---|---|',
    ...CLUSTERS.map((cluster) => `| ${numberOf(cluster)} | \`${cluster}\` | ${indicatorText.clusters[cluster]} |`),
    '',
  ].join('\n')

const numberOf = (cluster: Cluster): number => CLUSTERS.indexOf(cluster) + 1

const HEADER = `| fil | namn | Kolada | enhet | riktning | artiklar | område | nivå | uppdelning | källor | nya värden | nämnare |
|---|---|---|---|---|---|---|---|---|---|---|---|`

const row = (indicator: Indicator): string =>
  `| ${[
    `[${indicator.slug}](${indicator.slug}.yaml)`,
    indicator.name,
    indicator.kolada ?? '–',
    indicator.unit.label,
    DIRECTIONS[indicator.direction],
    indicator.articles.join(', '),
    String(numberOf(indicator.cluster)),
    LEVELS[indicator.level],
    indicator.dimensions.map((name) => DIMENSION_NAMES[name] ?? name).join(', ') || '–',
    formulaOf(indicator) ?? indicator.sources.join(', '),
    rhythm(indicator),
    indicator.denominator ?? '–',
  ].join(' | ')} |`

/** What the program works it out from, in place of a source. */
function formulaOf(indicator: Indicator): string | null {
  const formula = readFormula(indicator)
  return formula && computedText.formula(formula.kind, formula.operands, formatNumber(formula.per))
}

const rhythm = ({ everyYears = 1, publishedMonth }: Indicator): string =>
  indicatorText.rhythm(everyYears, publishedMonth === undefined ? null : formatMonth(publishedMonth))

const DIRECTIONS = { up: 'högre är bättre', down: 'lägre är bättre', neutral: 'varken eller' } as const
const LEVELS = { municipality: 'kommun', region: 'region', both: 'båda', national: 'riket' } as const
const DIMENSION_NAMES: Readonly<Record<string, string>> = {
  sex: 'kön',
  age: 'ålder',
  district: 'område',
  unit: 'enhet',
}
