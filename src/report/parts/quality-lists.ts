// What the chapter on data quality lists: each indicator that matters to a goal or lacks something, and what is left open.

import { type CellKind, STANDINGS } from '../../domain/data-quality/index.ts'
import { capitalise, formatCount, formatDate } from '../../domain/format.ts'
import { parsePeriod, yearOf } from '../../domain/period.ts'
import { dataQualityText } from '../../text/data-quality.ts'
import { reportText } from '../../text/report.ts'
import { reportQualityText as text } from '../../text/report-quality.ts'
import { goalId, indicatorId, link, list, signed, span, table, textColumn } from '../blocks.ts'
import type { List, Table, Text } from '../document.ts'
import type { Facts, HindranceFact, IndicatorQualityFact } from '../facts.ts'
import { chanceKnown, gapWords, latestWords, standingWords } from './quality-words.ts'
import { lowerFirst, sentence } from './sentence.ts'

/** Indicators that are too old, or have values in the plan's time that are missing, have not been read or are not shown. */
export const withFaults = (facts: Facts): readonly IndicatorQualityFact[] =>
  facts.quality.indicators.filter((one) => isLacking(one, facts) || isHiding(one, facts))

export const isLacking = (one: IndicatorQualityFact, facts: Facts): boolean =>
  one.standing === 'none' || one.standing === 'old' || hasGap(one, facts, ['absent', 'missing', 'not-applicable'])

export const isHiding = (one: IndicatorQualityFact, facts: Facts): boolean =>
  hasGap(one, facts, ['secret', 'protected', 'approximate'])

function hasGap({ series }: IndicatorQualityFact, { plan, year }: Facts, kinds: readonly CellKind[]): boolean {
  const first = plan?.firstYear ?? year
  return series.some(({ gaps }) =>
    gaps.some(({ period, kind }) => {
      const parsed = parsePeriod(period)
      return kinds.includes(kind) && parsed !== null && yearOf(parsed) >= first
    }),
  )
}

/** Null where there is no indicator at all. Those without fault that measure no goal are only counted. */
export function qualityTable(facts: Facts): Table | null {
  const { quality } = facts
  if (quality.indicators.length === 0) return null
  const faulty = new Set(withFaults(facts))
  const listed = quality.indicators.filter((one) => one.goals.length > 0 || faulty.has(one))
  const rest = quality.indicators.length - listed.length
  return table(
    'table-quality',
    text.caption(formatDate(quality.day)),
    [
      textColumn(text.columnMeasure, 2.2),
      textColumn(text.columnLatest, 1.2),
      textColumn(text.columnStanding, 1.8),
      textColumn(text.columnGaps, 2),
      textColumn(text.columnChance, 0.8),
    ],
    listed.map((one) => [
      link(one.name, indicatorId(one.slug)),
      latestWords(one),
      standingOf(one),
      capitalise(gapWords(one).join('; ')) || text.none,
      chanceOf(one),
    ]),
    [
      ...STANDINGS.filter((standing) => listed.some((one) => one.standing === standing)).map(
        (standing) => dataQualityText.meaning[standing],
      ),
      text.chanceNote,
      ...(rest === 0 ? [] : [text.rest(rest, capitalise(formatCount(rest)))]),
    ].join(' '),
  )
}

/** "Aktuell. Värdet för 2025 kommer tidigast i september 2026." */
function standingOf(one: IndicatorQualityFact): string {
  const word = dataQualityText.standing[one.standing]
  const why = standingWords(one)
  return why === '' ? word : `${sentence(word)} ${why}`
}

function chanceOf(one: IndicatorQualityFact): string {
  const known = chanceKnown(one)
  return known === null ? text.none : dataQualityText.chance[known]
}

/** Each measure without a verdict: its goal, its status, why, and what would help. */
export function openList({ quality, goals }: Facts): List | null {
  const open = quality.hindrances.filter(({ what }) => what === 'verdict')
  if (open.length === 0) return null
  const measures = new Map(goals.map((goal) => [goal.id, goal.measures.length]))
  return list(open.map((one) => openItem(one, (measures.get(one.goal) ?? 0) > 1)))
}

function openItem({ goal, title, measure, status, why, remedy }: HindranceFact, isNamed: boolean): Text {
  const named = isNamed ? `${measure}: ` : ''
  const reason = [sentence(why.text), remedy.text].filter((words) => words !== '').join(' ')
  return [
    link(`${goal} ${title}`, goalId(goal)),
    span(`: ${named}`),
    signed(status, sentence(lowerFirst(reportText.status[status]))),
    span(` ${reason}`.trimEnd()),
  ]
}
