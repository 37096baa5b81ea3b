// The table of indicators/README.md, made from the catalogue so that it is never out of date.

import { formatNumber } from '../../src/domain/format.ts'
import { readFormula } from '../../src/domain/formula.ts'
import { type Indicator, type IndicatorCatalogue, THEMES } from '../../src/domain/indicator.ts'
import { computedText } from '../../src/text/computed.ts'

/** Markdown: one table per theme, in the report's order, indicators by name. */
export function catalogueTable(catalogue: IndicatorCatalogue): string {
  return THEMES.map((theme) => {
    const rows = catalogue.indicators
      .filter((indicator) => indicator.theme === theme)
      .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
      .map(row)
    return [`### ${THEME_NAMES[theme]}`, '', HEADER, ...rows, ''].join('\n')
  }).join('\n')
}

const HEADER =
  '| fil | namn | Kolada | enhet | riktning | artiklar | uppdelning | källor |\n|---|---|---|---|---|---|---|---|'

const row = (indicator: Indicator): string =>
  `| ${[
    `[${indicator.slug}](${indicator.slug}.yaml)`,
    indicator.name,
    indicator.kolada ?? '–',
    indicator.unit.label,
    DIRECTIONS[indicator.direction],
    indicator.articles.join(', '),
    indicator.dimensions.map((name) => DIMENSIONS[name] ?? name).join(', ') || '–',
    formulaOf(indicator) ?? indicator.sources.join(', '),
  ].join(' | ')} |`

/** What the program works it out from, in place of a source. */
function formulaOf(indicator: Indicator): string | null {
  const formula = readFormula(indicator)
  return formula && computedText.formula(formula.kind, formula.operands, formatNumber(formula.per))
}

const DIRECTIONS = { up: 'högre är bättre', down: 'lägre är bättre', neutral: 'varken eller' } as const
const DIMENSIONS: Readonly<Record<string, string>> = { sex: 'kön', age: 'ålder' }
const THEME_NAMES = {
  'living-standard': 'Levnadsstandard',
  education: 'Utbildning',
  participation: 'Delaktighet',
  safety: 'Trygghet och skydd',
  health: 'Hälsa',
  leisure: 'Lek, fritid och kultur',
  resources: 'Resurser',
} as const
