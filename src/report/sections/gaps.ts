// Gaps between girls and boys and between areas (article 2): those that are more than chance in one table and one picture, the
// others as numbers, so that the chapter stays short.

import { capitalise, formatCount, formatList, formatShortPeriod, formatValue } from '../../domain/format.ts'
import { gapText } from '../../text/comparison.ts'
import { reportGapsText as text } from '../../text/report-gaps.ts'
import { indicatorId, link, paragraph, table, textColumn } from '../blocks.ts'
import type { Block } from '../document.ts'
import type { Facts, GapFact, IndicatorFact } from '../facts.ts'
import { differenceWithInterval, sideName, sinceInShort } from '../parts/comparison.ts'
import { dumbbellFigure } from '../parts/gap-figures.ts'
import { lowerFirst } from '../parts/sentence.ts'
import { workingsLine } from '../parts/workings.ts'
import { opening, type Section } from '../section.ts'

type Found = { readonly indicator: IndicatorFact; readonly gap: GapFact }

export const gaps: Section = (input) => {
  const found = gapsIn(input.facts)
  if (found.length === 0) return opening(input, 'gaps', text.none)
  const sure = found.filter(({ gap }) => gap.gap.certainty === 'sure')
  return [
    ...opening(input, 'gaps', leadOf(sure)),
    ...(sure.length > 0 ? [paragraph(text.intro)] : []),
    ...overview(sure.filter(({ gap }) => gap.kind === 'sexes')),
    ...(sure.length > 0 ? [gapTable(sure)] : []),
    ...workingsLine(
      sure.map(({ indicator, gap }) => ({ name: indicator.name, why: gap.why })),
      input.facts,
    ),
    ...rest(found),
  ]
}

/** Girls and boys, and the highest and the lowest area; each area against the rest is on the indicator's own page. */
const gapsIn = ({ indicators }: Facts): readonly Found[] =>
  indicators.flatMap((indicator) =>
    indicator.gaps.filter(({ kind }) => kind !== 'area').map((gap) => ({ indicator, gap })),
  )

function leadOf(sure: readonly Found[]): string {
  const of = (kind: GapFact['kind']): number => sure.filter(({ gap }) => gap.kind === kind).length
  const [sexes, areas] = [of('sexes'), of('areas')]
  const parts = [
    ...(sexes > 0 ? [text.sexes(text.gap(formatCount(sexes, 'en'), sexes))] : []),
    ...(areas > 0 ? [text.areas(text.gap(formatCount(areas, 'en'), areas))] : []),
  ]
  return parts.length === 0 ? text.noneSure : text.lead(formatList(parts))
}

const MOST_ROWS = 10

/** Only percentages: other units do not stand on one axis. The largest gaps first. */
function overview(sexes: readonly Found[]): readonly Block[] {
  const shown = sexes
    .filter(({ indicator }) => indicator.percent)
    .sort((a, b) => Math.abs(b.gap.gap.difference ?? 0) - Math.abs(a.gap.gap.difference ?? 0))
    .slice(0, MOST_ROWS)
  const figure = dumbbellFigure({
    id: 'figure-gaps',
    title: text.figureTitle(formatCount(shown.length), shown.length === 1),
    subtitle: text.figureSubtitle,
    rows: shown.map(({ indicator, gap }) => ({ label: indicator.name, gap, style: indicator })),
    source: text.source,
    table: 'table-gaps',
  })
  return figure ? [figure] : []
}

function gapTable(sure: readonly Found[]): Block {
  return table(
    'table-gaps',
    text.caption,
    [
      textColumn(text.columnMeasure, 2),
      textColumn(text.columnWho, 1.4),
      textColumn(text.columnValues, 1.8),
      textColumn(text.columnDifference, 1.7),
      textColumn(text.columnSince, 1.5),
    ],
    sure.map(({ indicator, gap }) => [
      link(indicator.name, indicatorId(indicator.slug)),
      gapText.between(
        sideName(gap.first),
        gap.second.who === 'area' ? gap.second.label : lowerFirst(sideName(gap.second)),
      ),
      valuesOf(gap, indicator),
      differenceWithInterval(gap, indicator),
      sinceInShort(gap, indicator),
    ]),
    sure.some(({ gap }) => gap.kind === 'areas') ? gapText.afterwards : '',
  )
}

function valuesOf({ first, second, period }: GapFact, indicator: IndicatorFact): string {
  const written = (value: number | null): string => (value === null ? '' : formatValue(value, bare(indicator)))
  return text.values(written(first.value), written(second.value), formatShortPeriod(period))
}

const bare = (indicator: IndicatorFact): IndicatorFact => (indicator.percent ? indicator : { ...indicator, unit: '' })

/** How many are not in the table, and why. */
function rest(found: readonly Found[]): readonly Block[] {
  const count = (is: (gap: GapFact) => boolean): number => found.filter(({ gap }) => is(gap)).length
  const chance = count(({ gap }) => gap.certainty === 'chance')
  const unknown = count(({ gap }) => gap.certainty === 'unknown')
  const hidden = count(({ gap }) => gap.absence === 'secret' || gap.absence === 'protected')
  const words = [
    ...(chance > 0 ? [text.chance(capitalise(formatCount(chance, 'en')), chance === 1)] : []),
    ...(unknown > 0 ? [text.unknown(formatCount(unknown, 'en'), unknown === 1)] : []),
    ...(hidden > 0 ? [text.hidden(capitalise(formatCount(hidden, 'en')), hidden === 1)] : []),
  ]
  return words.length === 0 ? [] : [paragraph(words.join(' '))]
}
