// How children and young people are doing: by theme, each indicator with its finding, chart, table and warnings.

import { capitalise, formatCount, formatShortPeriod, formatTarget, formatValue } from '../../domain/format.ts'
import { THEMES, type Theme } from '../../domain/indicator.ts'
import { reportText } from '../../text/report.ts'
import { reportLivingText as text } from '../../text/report-living.ts'
import { heading, idOf, indicatorId, link, numberColumn, table, textColumn } from '../blocks.ts'
import type { Block } from '../document.ts'
import type { Facts, IndicatorFact } from '../facts.ts'
import { ownSeries } from '../parts/change.ts'
import { indicatorBlocks } from '../parts/indicator-entry.ts'
import { latestOf, valueIn } from '../parts/points.ts'
import { opening, type Section } from '../section.ts'

/** Costs and staffing stand in the chapter on resources; how many children there are is no condition of theirs. */
const LIVING: readonly Theme[] = THEMES.filter((theme) => theme !== 'resources' && theme !== 'population')

export const livingConditions: Section = (input) => {
  const { facts } = input
  const shown = facts.indicators.filter(({ theme }) => LIVING.includes(theme))
  if (shown.length === 0) return opening(input, 'living-conditions', text.none)
  return [
    ...opening(input, 'living-conditions', leadOf(shown)),
    overview(shown, facts),
    ...LIVING.flatMap((theme) => themeBlocks(theme, shown, facts)),
  ]
}

/** Every measure is in one of the sentences, so that they add up to the first. */
function leadOf(shown: readonly IndicatorFact[]): string {
  const changes = shown.flatMap(({ change }) => change ?? [])
  const moved = changes.filter(({ verdict }) => verdict !== 'same')
  const sure = moved.filter(({ certainty }) => certainty === 'sure')
  const better = sure.filter(({ verdict }) => verdict === 'better').length
  const worse = sure.filter(({ verdict }) => verdict === 'worse').length
  const neutral = sure.length - better - worse
  const chance = moved.filter(({ certainty }) => certainty === 'chance').length
  const unknown = moved.filter(({ certainty }) => certainty === 'unknown').length
  const same = changes.length - moved.length
  const none = shown.length - changes.length
  const word = (n: number): string => capitalise(formatCount(n))
  return [
    text.lead(formatCount(shown.length)),
    ...(sure.length === 0 ? [text.noneSure] : []),
    ...(better > 0 ? [text.surelyBetter(word(better))] : []),
    ...(worse > 0 ? [text.surelyWorse(word(worse))] : []),
    ...(neutral > 0 ? [text.surelyMoved(word(neutral))] : []),
    ...(chance > 0 ? [text.chance(word(chance))] : []),
    ...(unknown > 0 ? [text.unknown(formatCount(unknown))] : []),
    ...(same > 0 ? [text.same(word(same), same)] : []),
    ...(none > 0 ? [text.noComparison(word(none))] : []),
  ].join(' ')
}

function overview(shown: readonly IndicatorFact[], { plan }: Facts): Block {
  return table(
    'table-indicators',
    text.overviewCaption,
    [
      textColumn(text.columnMeasure, 3),
      numberColumn(plan === null ? text.columnEarlier : text.columnFrom, 1.6),
      numberColumn(text.columnLatest, 1.6),
      numberColumn(text.columnTarget, 1.2),
      numberColumn(text.columnCountry, 1.2),
      textColumn(text.columnChange, 1.6),
    ],
    shown.map((indicator) => overviewRow(indicator)),
    text.overviewNote,
  )
}

function overviewRow(indicator: IndicatorFact) {
  const { change, target } = indicator
  const latest = latestOf(ownSeries(indicator)?.points ?? [])
  const country = indicator.series.find(({ who }) => who === 'country')
  const inCountry = latest === null ? null : valueIn(country, latest.period)
  const bare = { ...indicator, unit: indicator.percent ? '%' : '' }
  const written = (value: number, period: string): string =>
    text.withPeriod(formatValue(value, bare), formatShortPeriod(period))
  return [
    link(indicator.name, indicatorId(indicator.slug)),
    change === null ? reportText.noRow : written(change.from.value, change.from.period),
    latest === null ? reportText.noRow : written(latest.value, latest.period),
    target === null ? reportText.noRow : formatTarget(target.value, bare),
    inCountry === null ? reportText.noRow : formatValue(inCountry, bare),
    change === null ? text.noChange : text.verdict[change.verdict][change.certainty],
  ]
}

function themeBlocks(theme: Theme, shown: readonly IndicatorFact[], facts: Facts): readonly Block[] {
  const own = shown.filter((indicator) => indicator.theme === theme)
  if (own.length === 0) return []
  return [
    heading(2, idOf('theme', theme), reportText.theme[theme]),
    ...own.flatMap((indicator) => indicatorBlocks(indicator, facts)),
  ]
}
