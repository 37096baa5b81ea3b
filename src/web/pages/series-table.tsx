// Values of several groups side by side, a row for each period, newest first. Scrolls sideways where it does not fit.

import { formatPeriod, type NumberStyle } from '../../domain/format.ts'
import { comparePeriods, parsePeriod } from '../../domain/period.ts'
import type { SeriesFact } from '../../report/html.tsx'
import { htmlTexts } from '../../text/html.ts'
import { webIndicatorTexts } from '../../text/web-indicators.ts'
import { webPlanTexts } from '../../text/web-plan.ts'
import { type Site, valuePath } from '../site.ts'
import { Own, Quoting, useLanguage, useText } from '../ui/language.tsx'
import { valueWords } from './value-table.tsx'

type Props = {
  readonly caption: string
  /** Own words in the caption. */
  readonly own: readonly string[]
  readonly series: readonly SeriesFact[]
  readonly style: NumberStyle
  readonly site: Site
  readonly slug: string
}

/** Each value leads to all that has been said of it. */
export function SeriesTable({ caption, own, series, style, site, slug }: Props) {
  const language = useLanguage()
  const htmlText = useText(htmlTexts)
  const text = useText(webIndicatorTexts)
  const webPlanText = useText(webPlanTexts)
  const bare = { ...style, unit: style.percent ? style.unit : '' }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, not tables
    <div class="scroll-region" role="group" tabIndex={0} aria-label={htmlText.scrollingTable(caption)}>
      <table class="ds-table series-table" data-color="neutral">
        <caption class="ds-sr-only">
          <Quoting own={own}>{caption}</Quoting>
        </caption>
        <thead>
          <tr>
            <th scope="col">{text.period}</th>
            {series.map(({ who, label }) => (
              <th scope="col" class="number">
                {who === 'district' ? <Own>{label}</Own> : label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periodsOf(series).map((period) => (
            <tr>
              <th scope="row">{formatPeriod(period, language)}</th>
              {series.map((one) => {
                const point = one.points.find((candidate) => candidate.period === period)
                if (!point) return <td class="number">{webPlanText.none}</td>
                return (
                  <td class="number">
                    <a
                      href={valuePath(site, slug, one, period)}
                      aria-label={text.historyOf(
                        valueWords(point, bare, language),
                        one.label,
                        formatPeriod(period, language),
                      )}
                    >
                      {valueWords(point, bare, language)}
                    </a>
                  </td>
                )
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
