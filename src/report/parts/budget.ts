// Budget and outcome by area: the chart, the table in one unit, and the table per child with its denominators.

import {
  capitalise,
  formatKronor,
  formatKronorNumber,
  formatNumber,
  formatPercent,
  formatSigned,
  type KronorUnit,
  round,
} from '../../domain/format.ts'
import { reportText } from '../../text/report.ts'
import { reportChartText } from '../../text/report-charts.ts'
import { reportResourceText as text } from '../../text/report-resources.ts'
import { numberColumn, table, textColumn } from '../blocks.ts'
import type { BudgetBar, BudgetParams } from '../chart-data.ts'
import type { Figure, Table } from '../document.ts'
import type { Facts, ResourceFact } from '../facts.ts'
import { yearBeforeInShort, yearOfAmounts } from './fiscal-year.ts'

type Years = Pick<Facts, 'year' | 'fiscalYear'>

const BUDGET_TABLE = 'table-budget'

/** The largest deviation first. */
export const byDeviation = (rows: readonly ResourceFact[]): readonly ResourceFact[] =>
  [...rows].sort((a, b) => Math.abs(b.deviation ?? 0) - Math.abs(a.deviation ?? 0))

export function budgetFigure(rows: readonly ResourceFact[], years: Years): Figure | null {
  const bars = rows.map(barOf)
  if (!bars.some(({ outcome }) => outcome !== null)) return null
  const params: BudgetParams = { outcomeLabel: reportChartText.outcome, budgetLabel: reportChartText.budgetMark }
  const alt = rows.map(({ area, outcome, budget }) =>
    reportChartText.budgetBar(
      area,
      outcome === null ? null : formatKronor(outcome),
      budget === null ? null : formatKronor(budget),
    ),
  )
  return {
    kind: 'figure',
    id: 'figure-budget',
    title: titleOf(rows),
    subtitle: text.figureSubtitle(yearOfAmounts(years)),
    chart: 'budget',
    data: { bars },
    params,
    alt: [reportChartText.budget(titleOf(rows)), ...alt].join(' '),
    source: '',
    table: BUDGET_TABLE,
    size: 'wide',
  }
}

function titleOf(rows: readonly ResourceFact[]): string {
  const [first] = byDeviation(rows)
  const amount = first?.deviation ?? 0
  if (!first || amount === 0) return text.figureOn
  const words = formatKronor(Math.abs(amount))
  return amount > 0 ? text.figureOver(first.area, words) : text.figureUnder(first.area, words)
}

const barOf = (row: ResourceFact): BudgetBar => ({
  label: row.area,
  budget: row.budget,
  outcome: row.outcome,
  text: row.outcome === null ? text.noOutcome : barText(row, row.outcome),
})

function barText(row: ResourceFact, outcome: number): string {
  const share = deviationShare(row)
  if (share === null) return formatKronor(outcome)
  const percent = formatPercent(Math.abs(share))
  const words = round(share, 1) === 0 ? text.on : share > 0 ? text.over(percent) : text.under(percent)
  return text.barText(formatKronor(outcome), words)
}

/** Per cent of the budget. */
const deviationShare = ({ deviation, budget }: ResourceFact): number | null =>
  deviation === null || budget === null || budget === 0 ? null : (deviation / budget) * 100

export function budgetTable(rows: readonly ResourceFact[], years: Years): Table {
  const unit = unitFor(rows)
  const before = rows.some(({ previous }) => typeof previous?.outcome === 'number')
  const amount = (value: number | null | undefined): string =>
    value === null || value === undefined ? reportText.absence.missing : formatKronorNumber(value, unit)
  return table(
    BUDGET_TABLE,
    text.caption(yearOfAmounts(years), UNIT_NAMES[unit]),
    [
      textColumn(text.columnArea, 2),
      numberColumn(text.columnBudget),
      numberColumn(text.columnOutcome),
      numberColumn(text.columnDeviation, 1.4),
      ...(before ? [numberColumn(text.columnBefore(yearBeforeInShort(years)))] : []),
    ],
    rows.map((row) => [
      row.area,
      amount(row.budget),
      amount(row.outcome),
      deviationCell(row, unit),
      ...(before ? [amount(row.previous?.outcome)] : []),
    ]),
  )
}

/** One unit for the whole table, so that its rows can be compared: thousands of kronor have no place of their own. */
const unitFor = (rows: readonly ResourceFact[]): KronorUnit =>
  rows.some(({ outcome, budget }) => Math.max(Math.abs(outcome ?? 0), Math.abs(budget ?? 0)) >= 1e6) ? 'mnkr' : 'kr'

const UNIT_NAMES: Readonly<Record<KronorUnit, string>> = text.unitNames

function deviationCell(row: ResourceFact, unit: KronorUnit): string {
  const { deviation } = row
  if (deviation === null) return reportText.absence.missing
  const number = formatKronorNumber(deviation, unit)
  const amount = deviation > 0 && /[1-9]/.test(number) ? `+${number}` : number
  const share = deviationShare(row)
  if (share === null) return amount
  return text.deviationPercent(amount, `${formatSigned(share, 1)}\u00a0%`)
}

export function perHeadTable(rows: readonly ResourceFact[], years: Years): Table | null {
  const known = rows.filter(({ denominatorName }) => denominatorName.trim() !== '')
  if (known.length === 0) return null
  const before = known.some(({ previous }) => typeof previous?.perHead === 'number')
  const whole = (value: number | null | undefined): string =>
    value === null || value === undefined ? reportText.absence.missing : formatNumber(value)
  return table(
    'table-per-head',
    text.perHeadCaption(yearOfAmounts(years)),
    [
      textColumn(text.columnArea, 2),
      textColumn(text.columnDenominator, 2),
      numberColumn(text.columnCount),
      numberColumn(text.columnPerHead),
      ...(before ? [numberColumn(beforeLabel(years))] : []),
    ],
    known.map((row) => [
      row.area,
      row.denominatorName,
      whole(row.denominatorCount),
      whole(row.perHead),
      ...(before ? [whole(row.previous?.perHead)] : []),
    ]),
  )
}

const beforeLabel = (years: Years): string =>
  years.fiscalYear ? capitalise(yearBeforeInShort(years)) : text.columnPerHeadBefore(yearBeforeInShort(years))
