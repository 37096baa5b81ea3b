// All indicators with a value, theme by theme: where they stand and how they have moved.

import { formatDifference, formatNumber, formatPeriod, formatValue } from '../../domain/format.ts'
import { THEMES } from '../../domain/indicator.ts'
import type { ChangeFact, Facts, IndicatorFact, PointFact } from '../../report/html.tsx'
import type { Language } from '../../text/language.ts'
import { reportTexts } from '../../text/report.ts'
import { webDataQualityTexts } from '../../text/web-data-quality.ts'
import { webDisclosureTexts } from '../../text/web-disclosure.ts'
import { indicatorFilterTexts } from '../../text/web-indicator-filter.ts'
import { webIndicatorTexts } from '../../text/web-indicators.ts'
import type { WebAssets } from '../assets.ts'
import { dataQualityPath, disclosurePath, indicatorPath, type Site, uploadPath } from '../site.ts'
import { Empty, Layout, Own, Quoting, Table, type TableColumn } from '../ui/index.ts'
import { useLanguage, useText } from '../ui/language.tsx'
import { SparkLine } from '../ui/spark-line.tsx'
import { filtered, type IndicatorFilter, IndicatorFilterForm } from './indicator-filter.tsx'

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly facts: Facts
  readonly filter: IndicatorFilter
}

export function IndicatorsPage({ assets, site, facts: { indicators: all }, filter }: Props) {
  const language = useLanguage()
  const text = useText(webIndicatorTexts)
  const webDataQualityText = useText(webDataQualityTexts)
  const reportText = useText(reportTexts)
  const indicators = filtered(all, filter)
  const filterText = useText(indicatorFilterTexts)
  const webDisclosureText = useText(webDisclosureTexts)
  return (
    <Layout title={text.title} assets={assets} site={site}>
      <div class="page-head">
        <h1>{text.title}</h1>
        {all.length === 0 ? null : <p class="lead muted">{text.intro(formatNumber(all.length))}</p>}
        {all.length === 0 ? null : (
          <p>
            <a href={dataQualityPath(site, false)}>{webDataQualityText.link}</a>
          </p>
        )}
      </div>
      {all.length === 0 ? null : <IndicatorFilterForm {...{ site, filter, all }} found={indicators.length} />}
      {all.length > 0 && indicators.length === 0 ? <Empty why={filterText.none} next={filterText.noneNext} /> : null}
      {all.length === 0 ? (
        <Empty why={text.none} next={text.noneNext} action={{ label: text.upload, href: uploadPath(site) }} />
      ) : (
        THEMES.map((theme) => ({ theme, rows: indicators.filter((one) => one.theme === theme) }))
          .filter(({ rows }) => rows.length > 0)
          .map(({ theme, rows }) => (
            <section class="theme">
              <h2>{reportText.theme[theme]}</h2>
              <Table caption={reportText.theme[theme]} captionHidden columns={columns(site, language)} rows={rows} />
            </section>
          ))
      )}
      <p>
        <a href={disclosurePath(site.code)}>{webDisclosureText.title}</a>
      </p>
    </Layout>
  )
}

const columns = (site: Site, language: Language): readonly TableColumn<IndicatorFact>[] => {
  const text = webIndicatorTexts[language]
  return [
    {
      label: text.name,
      cell: (one) => (
        <a href={indicatorPath(site, one.slug)}>
          <Own>{one.name}</Own>
        </a>
      ),
    },
    { label: text.development, cell: (one) => <SparkLine points={ownPoints(one)} targets={targetLevels(one)} /> },
    {
      label: text.latest,
      align: 'number',
      cell: (one) => <Quoting own={[one.unit]}>{latestWords(one, language)}</Quoting>,
    },
    { label: text.change, cell: (one) => <Quoting own={[one.unit]}>{changeWords(one, language)}</Quoting> },
  ]
}

function latestWords(indicator: IndicatorFact, language: Language) {
  const text = webIndicatorTexts[language]
  const latest = ownPoints(indicator).findLast((point) => point.value !== null)
  if (!latest || latest.value === null) return text.noValue
  return text.inPeriod(formatValue(latest.value, indicator), formatPeriod(latest.period, language))
}

/** Whether chance can explain it comes before which way it went; a trend that is not calculable is on its own page. */
function changeWords(indicator: IndicatorFact, language: Language): string {
  const text = webIndicatorTexts[language]
  const { change } = indicator
  if (change === null) return text.noChange
  const { direction } = change.trend
  const words = moved(change, indicator, language)
  return direction === null ? words : text.withTrend(words, text.trend[direction])
}

function moved(change: ChangeFact, indicator: IndicatorFact, language: Language): string {
  const text = webIndicatorTexts[language]
  if (change.verdict === 'same') return text.verdict.same
  if (change.certainty === 'chance') return text.chance
  const difference = `${change.difference < 0 ? '\u2212' : '+'}${formatDifference(change.difference, indicator, language)}`
  const words = `${text.verdict[change.verdict]}: ${text.since(difference, formatPeriod(change.from.period, language))}`
  return change.certainty === 'unknown' ? text.chanceUnknown(words) : words
}

const ownPoints = ({ series }: IndicatorFact): readonly PointFact[] =>
  series.find(({ who }) => who === 'all')?.points ?? []

function targetLevels({ target }: IndicatorFact): readonly number[] {
  if (target === null) return []
  return typeof target.value === 'number' ? [target.value] : [target.value.low, target.value.high]
}
