// One measure of a goal: its numbers and chart, the reasoning step by step, and where every value was read.

import { formatPeriod, formatShare, formatTarget, formatValue } from '../../domain/format.ts'
import type { Facts, MeasureFact } from '../../report/facts.ts'
import { type ChartSvg, ReportFigure, trendFigure } from '../../report/html.tsx'
import { reportText } from '../../text/report.ts'
import { reportSeriesText } from '../../text/series.ts'
import { webPlanText as text } from '../../text/web-plan.ts'
import { indicatorPath, type Site } from '../site.ts'
import { StatusBadge } from '../ui/index.ts'
import { ValueTable } from './value-table.tsx'

type Props = {
  readonly measure: MeasureFact
  readonly number: number
  readonly charts: ChartSvg
  readonly site: Site
  readonly facts: Facts
}

export function GoalMeasure({ measure, number, charts, site, facts }: Props) {
  const figure = figureOf(measure, number, facts)
  return (
    <div class="measure">
      <div class="measure-words">
        <h3>{[measure.name, measure.qualifier].filter((part) => part !== '').join(', ')}</h3>
        <MeasureStatusLine measure={measure} />
        <MeasureNumbers measure={measure} />
        <div class="reasoning">
          <h4>{text.reasoning}</h4>
          <ul>
            {measure.reasons.map((reason) => (
              <li>{reason.text}</li>
            ))}
          </ul>
        </div>
        {measure.slug === null ? null : (
          <p>
            <a href={indicatorPath(site, measure.slug)}>{text.indicatorLink}</a>
          </p>
        )}
      </div>
      <div class="report measure-chart">{figure ? <ReportFigure figure={figure} charts={charts} /> : null}</div>
      {measure.points.length === 0 ? null : (
        <details class="measure-sources">
          <summary>{text.sources}</summary>
          <ValueTable points={measure.points} style={measure} name={measure.name} sources={facts.sources} />
        </details>
      )}
    </div>
  )
}

function MeasureStatusLine({ measure }: { readonly measure: MeasureFact }) {
  const beside = [
    measure.provisional === null ? '' : text.provisional(reportText.status[measure.provisional]),
    measure.certainty === null ? '' : text.certainty[measure.certainty],
  ].filter((part) => part !== '')
  return (
    <p>
      <StatusBadge status={measure.status} /> <span class="muted">{beside.join('. ')}</span>
    </p>
  )
}

function MeasureNumbers({ measure }: { readonly measure: MeasureFact }) {
  const { baseline, latest, target, attainment, expected } = measure
  const targetWords = target.value === null ? null : formatTarget(target.value, measure)
  return (
    <dl class="numbers">
      {latest ? (
        <div>
          <dt>{text.latest}</dt>
          <dd>{text.inPeriod(formatValue(latest.value, measure), formatPeriod(latest.period))}</dd>
        </div>
      ) : null}
      <div>
        <dt>{text.target}</dt>
        <dd>
          {targetWords === null
            ? text.due(formatPeriod(target.period))
            : text.inPeriod(targetWords, formatPeriod(target.period))}
        </dd>
      </div>
      {baseline && baseline.value !== null ? (
        <div>
          <dt>{text.baseline}</dt>
          <dd>{text.inPeriod(formatValue(baseline.value, measure), formatPeriod(baseline.period))}</dd>
        </div>
      ) : null}
      {attainment === null ? null : (
        <div>
          <dt>{text.share}</dt>
          <dd>
            {text.shareOfWay(formatShare(attainment))}
            {expected === null || expected >= 1 ? null : (
              <span class="muted"> {text.expected(formatShare(expected))}</span>
            )}
          </dd>
        </div>
      )}
    </dl>
  )
}

function figureOf(measure: MeasureFact, number: number, facts: Facts) {
  const { target, baseline } = measure
  return trendFigure({
    id: `matt-${number}`,
    title: [measure.name, measure.qualifier].filter((part) => part !== '').join(', '),
    subtitle: reportText.unit(measure.percent ? '%' : measure.unit),
    series: [
      {
        who: 'all',
        label: measure.qualifier === '' ? reportSeriesText.all : measure.qualifier,
        points: measure.points,
      },
    ],
    style: measure,
    target: target.value === null ? null : { period: target.period, value: target.value },
    baseline: baseline?.period ?? (facts.plan === null ? null : String(facts.plan.firstYear)),
    source: '',
    table: null,
    size: 'small',
  })
}
