// Resources: budget, outcome and deviation by area, per child with the denominator named, and the cost indicators.

import { capitalise, formatCount, formatKronor, formatList } from '../../domain/format.ts'
import { reportResourceText as text } from '../../text/report-resources.ts'
import { heading, paragraph, paragraphs } from '../blocks.ts'
import type { Block } from '../document.ts'
import type { Facts, ResourceFact } from '../facts.ts'
import { budgetFigure, budgetTable, byDeviation, perHeadTable } from '../parts/budget.ts'
import { isAmount } from '../parts/change.ts'
import { yearOfAmounts } from '../parts/fiscal-year.ts'
import { indicatorBlocks } from '../parts/indicator-entry.ts'
import { sentence } from '../parts/sentence.ts'
import { workingsLine } from '../parts/workings.ts'
import { opening, type Section } from '../section.ts'

export const resources: Section = (input) => {
  const { facts } = input
  const rows = facts.resources
  return [
    ...opening(input, 'resources', rows.length === 0 ? text.none(yearOfAmounts(facts)) : leadOf(rows)),
    ...(rows.length === 0 ? [] : budgetBlocks(rows, facts)),
    ...indicators(facts),
  ]
}

function leadOf(rows: readonly ResourceFact[]): string {
  const known = rows.filter(({ deviation }) => deviation !== null)
  const unknown = rows.filter(({ outcome }) => outcome === null).map(({ area }) => area)
  if (known.length === 0) return text.leadUnknown
  const over = known.filter(({ deviation }) => (deviation ?? 0) > 0).length
  const [farthest] = byDeviation(known)
  const amount = farthest?.deviation ?? 0
  const one = known.length === 1
  return [
    over === 0
      ? text.leadNoneOver(formatCount(known.length), one)
      : text.lead(capitalise(formatCount(over)), formatCount(known.length), one),
    ...(farthest && amount !== 0 ? [text.largest(farthest.area, formatKronor(Math.abs(amount)), amount > 0)] : []),
    ...(unknown.length > 0 ? [text.unknownOutcome(formatList(unknown))] : []),
  ].join(' ')
}

function budgetBlocks(rows: readonly ResourceFact[], facts: Facts): readonly Block[] {
  const figure = budgetFigure(rows, facts)
  const perHead = perHeadTable(rows, facts)
  const comments = rows
    .filter(({ comment }) => comment.trim() !== '')
    .map(({ area, comment }) => sentence(text.comment(area, comment)))
  return [
    ...(figure ? [figure] : []),
    budgetTable(rows, facts),
    ...paragraphs(comments, 'small'),
    ...(perHead ? [perHead] : []),
    ...workingsLine(
      rows.map(({ area, why }) => ({ name: area, why })),
      facts,
    ),
    paragraph(`${text.notAdded} ${text.prices}`),
    paragraph(text.noCause),
  ]
}

function indicators(facts: Facts): readonly Block[] {
  const own = facts.indicators.filter(({ theme }) => theme === 'resources')
  if (own.length === 0) return []
  return [
    heading(2, 'resources-indicators', own.every(isAmount) ? text.costs : text.indicators),
    ...own.flatMap((indicator) => indicatorBlocks(indicator, facts)),
  ]
}
