// Values of several groups side by side, a row for each period, newest first. Scrolls sideways where it does not fit.

import { formatPeriod, type NumberStyle } from '../../domain/format.ts'
import { comparePeriods, parsePeriod } from '../../domain/period.ts'
import type { SeriesFact } from '../../report/html.tsx'
import { htmlText } from '../../text/html.ts'
import { webIndicatorText as text } from '../../text/web-indicators.ts'
import { webPlanText } from '../../text/web-plan.ts'
import { valueWords } from './value-table.tsx'

type Props = { readonly caption: string; readonly series: readonly SeriesFact[]; readonly style: NumberStyle }

export function SeriesTable({ caption, series, style }: Props) {
  const bare = { ...style, unit: style.percent ? style.unit : '' }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, not tables
    <div class="scroll-region" role="group" tabIndex={0} aria-label={htmlText.scrollingTable(caption)}>
      <table class="ds-table series-table" data-color="neutral">
        <caption class="ds-sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.period}</th>
            {series.map(({ label }) => (
              <th scope="col" class="number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periodsOf(series).map((period) => (
            <tr>
              <th scope="row">{formatPeriod(period)}</th>
              {series.map((one) => {
                const point = one.points.find((candidate) => candidate.period === period)
                return <td class="number">{point ? valueWords(point, bare) : webPlanText.none}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function periodsOf(series: readonly SeriesFact[]): readonly string[] {
  return [...new Set(series.flatMap(({ points }) => points.map(({ period }) => period)))]
    .flatMap((label) => parsePeriod(label) ?? [])
    .sort((a, b) => comparePeriods(b, a))
    .map(({ label }) => label)
}
