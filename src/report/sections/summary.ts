// Summary for those who decide: what was promised, what was reached, what is wanting, the money, what is asked of them.

import {
  capitalise,
  formatCount,
  formatDate,
  formatKronor,
  formatList,
  formatNumber,
  formatSigned,
  kronorUnit,
} from '../../domain/format.ts'
import { organisationWords } from '../../text/organisation.ts'
import { reportChartText } from '../../text/report-charts.ts'
import { reportSummaryText as text } from '../../text/report-summary.ts'
import { heading, list, listOr, note, paragraph, sideBySide } from '../blocks.ts'
import type { Block, Figure } from '../document.ts'
import type { Facts, ResourceFact } from '../facts.ts'
import { goalFinding, goalParts, judgedByGroup, restOf, STATUS_TABLE, statusCounts } from '../parts/counts.ts'
import { yearOfAmounts } from '../parts/fiscal-year.ts'
import { deficiencies, improvements } from '../parts/shortlist.ts'
import { askedOf, deficiencyText, improvementText } from '../parts/summary-lists.ts'
import { workingsLine } from '../parts/workings.ts'
import { opening, type Section } from '../section.ts'

export const summary: Section = (input) => {
  const { facts } = input
  const title = text.title(input.title, goalFinding(facts))
  return [
    ...opening({ ...input, title }, 'summary', leadOf(facts)),
    ...(facts.goals.length > 0 ? [statusBar(facts)] : []),
    ...betterAndWorse(facts),
    ...money(facts),
    ...asked(facts),
  ]
}

function leadOf({ plan, goals, year }: Facts): string {
  if (plan === null) return text.noPlan
  if (goals.length === 0) return text.noGoals(plan.firstYear, plan.lastYear)
  return [
    text.plan(plan.firstYear, plan.lastYear, formatCount(goals.length), goals.length === 1),
    ...(year < plan.lastYear ? [text.runsOn(plan.lastYear)] : []),
  ].join(' ')
}

function statusBar(facts: Facts): Figure {
  const counts = statusCounts(facts.goals)
  return {
    kind: 'figure',
    id: 'figure-status',
    title: capitalise(formatList(barParts(facts))),
    subtitle: subtitleOf(facts),
    chart: 'status-bar',
    data: { counts },
    params: {},
    alt: reportChartText.statusBar(counts.map(({ label }) => label)),
    source: '',
    table: STATUS_TABLE,
    size: 'wide',
  }
}

/** Says how many of the goals nobody has measured. */
function subtitleOf({ goals, asOf }: Facts): string {
  const byGroup = goals.filter(judgedByGroup).length
  return [
    text.barSubtitle(capitalise(formatCount(goals.length)), formatDate(asOf)),
    ...(byGroup > 0 && byGroup < goals.length ? [text.byGroup(capitalise(formatCount(byGroup)))] : []),
  ].join('. ')
}

function barParts({ goals, plan, year }: Facts): readonly string[] {
  const parts = goalParts(goals)
  const over = plan !== null && year >= plan.lastYear
  return [...(parts.met > 0 ? [text.barPart.met(formatCount(parts.met), parts.met, over)] : []), ...restOf(parts)]
}

function betterAndWorse(facts: Facts): readonly Block[] {
  const better = improvements(facts).map(improvementText)
  const worse = deficiencies(facts).map(deficiencyText)
  const nothing = facts.goals.length + facts.indicators.length === 0
  const noneBetter = facts.indicators.length === 0 ? text.noIndicators : text.noImprovements
  const noneWorse = nothing ? text.nothingToJudge : text.noDeficiencies
  return [
    sideBySide(
      [heading(2, 'summary-improvements', text.improvements), listOr(better, noneBetter)],
      [heading(2, 'summary-deficiencies', text.deficiencies), listOr(worse, noneWorse)],
    ),
  ]
}

function money(facts: Facts): readonly Block[] {
  const { resources } = facts
  const title = heading(2, 'summary-money', text.money)
  const items = keyFigures(resources)
  if (items.length === 0) return [title, paragraph(text.noMoney(yearOfAmounts(facts)))]
  return [title, { kind: 'key-figures', items }, ...workingsLine(shownRows(resources), facts)]
}

/** Never a sum: amounts with different denominators are not added (methods §6). */
function keyFigures(resources: readonly ResourceFact[]): readonly { value: string; label: string }[] {
  const known = resources.filter(({ deviation }) => deviation !== null)
  const over = known.filter(({ deviation }) => (deviation ?? 0) > 0).length
  const farthest = farthestOf(resources)
  const perHead = largestOf(resources)
  return [
    ...(known.length > 0 ? [{ value: text.overBudget(over, known.length), label: text.overBudgetLabel }] : []),
    ...(farthest ? [deviationFigure(farthest)] : []),
    ...(perHead ? [perHeadFigure(perHead)] : []),
  ]
}

const farthestOf = (resources: readonly ResourceFact[]): ResourceFact | undefined =>
  resources
    .filter(({ deviation }) => deviation !== null)
    .sort((a, b) => Math.abs(b.deviation ?? 0) - Math.abs(a.deviation ?? 0))[0]

const largestOf = (resources: readonly ResourceFact[]): ResourceFact | undefined =>
  resources
    .filter((row) => row.perHead !== null && row.denominatorCount !== null)
    .sort((a, b) => (b.outcome ?? 0) - (a.outcome ?? 0))[0]

/** The areas of the two amounts, each once. */
const shownRows = (resources: readonly ResourceFact[]) =>
  [...new Set([farthestOf(resources), largestOf(resources)])].flatMap((row) =>
    row ? [{ name: row.area, why: row.why }] : [],
  )

function deviationFigure({ area, deviation }: ResourceFact) {
  const amount = deviation ?? 0
  if (amount === 0) return { value: formatKronor(0), label: text.onBudget }
  const value = formatKronor(amount, kronorUnit(amount))
  return {
    value: formatSigned(amount).startsWith('+') ? `+${value}` : value,
    label: text.deviationLabel(area),
  }
}

const perHeadFigure = ({ area, perHead, denominatorName, denominatorCount }: ResourceFact) => ({
  value: formatKronor(perHead ?? 0, 'kr'),
  label: text.perHeadLabel(area, denominatorName, formatNumber(denominatorCount ?? 0)),
})

function asked(facts: Facts): readonly Block[] {
  const items = askedOf(facts)
  if (items.length === 0) return []
  return [note(text.asked(organisationWords[facts.organisation.type].board), [list(items)])]
}
