// An indicator: what has happened in words, a chart, every value, where each was read, and what it measures.

import type { ComponentChildren } from 'preact'
import { capitalise, formatPeriod } from '../../domain/format.ts'
import { parsePeriod, yearOf } from '../../domain/period.ts'
import {
  type ChartSvg,
  captionOf,
  changeSentences,
  comparisonSentences,
  type Facts,
  type IndicatorFact,
  levelFinding,
  ReportFigure,
  trendFigure,
  trendSentences,
} from '../../report/html.tsx'
import { explanationTexts } from '../../text/explanations.ts'
import { indicatorTexts } from '../../text/indicator.ts'
import { reportTexts } from '../../text/report.ts'
import { webTexts } from '../../text/web.ts'
import { webComparisonTexts } from '../../text/web-comparison.ts'
import { webIndicatorTexts } from '../../text/web-indicators.ts'
import type { WebAssets } from '../assets.ts'
import { comparisonPath, goalPath, type Site, sitePath, valuePath, whyPath } from '../site.ts'
import { Breadcrumbs, Layout, Notice, Own, Quoting, useOwn, useText } from '../ui/index.ts'
import { quoting, useLanguage } from '../ui/language.tsx'
import { articlesOf } from './goal-words.ts'
import { IndicatorQuality } from './indicator-quality.tsx'
import { indicatorWords, ownWarnings } from './own-words.ts'
import { SeriesTable } from './series-table.tsx'
import { ValueTable } from './value-table.tsx'

type Props = {
  readonly assets: WebAssets
  readonly charts: ChartSvg
  readonly site: Site
  readonly facts: Facts
  readonly indicator: IndicatorFact
}

export function IndicatorPage({ assets, charts, site, facts, indicator }: Props) {
  const language = useLanguage()
  const webComparisonText = useText(webComparisonTexts)
  const text = useText(webIndicatorTexts)
  const webText = useText(webTexts)
  const own = useOwn()
  const words = indicatorWords(indicator)
  const total = indicator.series.find(({ who }) => who === 'all')
  const districts = indicator.series.filter(({ who }) => who === 'district')
  const others = indicator.series.filter(({ who }) => who !== 'district')
  return (
    <Layout title={indicator.name} assets={assets} site={site}>
      <Breadcrumbs
        crumbs={[{ label: webText.sections.indicators, href: sitePath(site, 'indicators') }]}
        current={<Own>{indicator.name}</Own>}
      />
      <div class="page-head">
        <h1 {...own}>{indicator.name}</h1>
        <p class="lead">
          <Quoting own={words}>
            {[
              ...changeSentences(indicator, language),
              ...trendSentences(indicator, language),
              ...comparisonSentences(indicator, language),
            ].join(' ')}
          </Quoting>
        </p>
      </div>
      <Warnings indicator={indicator} />
      <Workings indicator={indicator} facts={facts} site={site} />
      <Chart indicator={indicator} charts={charts} />
      <p>
        <a href={comparisonPath(site, indicator.slug)}>{webComparisonText.link}</a>
      </p>
      <section>
        <h2>{text.values}</h2>
        <SeriesTable
          caption={text.valuesCaption(indicator.name)}
          own={words}
          series={others}
          style={indicator}
          site={site}
          slug={indicator.slug}
        />
        {districts.length === 0 ? null : (
          <>
            <h3>{text.districts}</h3>
            <SeriesTable
              caption={text.districtsCaption(indicator.name)}
              own={words}
              series={districts}
              style={indicator}
              site={site}
              slug={indicator.slug}
            />
          </>
        )}
      </section>
      {total ? (
        <details class="measure-sources">
          <summary>{text.sources}</summary>
          <ValueTable
            points={total.points}
            style={indicator}
            name={indicator.name}
            own={words}
            sources={facts.sources}
            href={(period) => valuePath(site, indicator.slug, total, period)}
          />
        </details>
      ) : null}
      <IndicatorQuality facts={facts} slug={indicator.slug} site={site} />
      <About indicator={indicator} facts={facts} site={site} />
    </Layout>
  )
}

/** One link for each kind of figure that the page speaks of. */
function Workings({ indicator, facts, site }: Pick<Props, 'indicator' | 'facts' | 'site'>) {
  const explanationText = useText(explanationTexts)
  const { change, comparison, gaps, why } = indicator
  const names = explanationText.linkNames
  const gap = (kind: 'sexes' | 'areas') => gaps.find((one) => one.kind === kind)?.why
  const links = [
    [names.value, why],
    [names.change, change?.why],
    [names.trend, change?.trend.why],
    [names.comparison, comparison?.why],
    [names.sexes, gap('sexes')],
    [names.areas, gap('areas')],
  ].flatMap(([name, id]) => (name && id && facts.explanations[id] ? [{ name, id }] : []))
  return (
    <nav class="why-links" aria-label={explanationText.links}>
      <span>{explanationText.links}:</span>
      <ul>
        {links.map(({ name, id }) => (
          <li>
            <a href={whyPath(site, id)}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Warnings({ indicator }: { readonly indicator: IndicatorFact }) {
  const language = useLanguage()
  const text = useText(webIndicatorTexts)
  const words = [
    ...indicator.warnings,
    ...shownBreaks(indicator).map(({ from, reason }) => text.broken(formatPeriod(from, language), reason)),
  ]
  if (words.length === 0) return null
  return (
    <Notice tone="info" title={text.warnings}>
      {words.map((one) => (
        <p>
          <Quoting own={[...indicatorWords(indicator), ...ownWarnings(indicator)]}>{one}</Quoting>
        </p>
      ))}
    </Notice>
  )
}

/** A break before the first value on the page misleads nobody. */
function shownBreaks({ breaks, series }: IndicatorFact): IndicatorFact['breaks'] {
  const first = Math.min(...series.flatMap(({ points }) => points.map(({ year }) => year)))
  return breaks.filter(({ from }) => {
    const period = parsePeriod(from)
    return period === null || yearOf(period) > first
  })
}

function Chart({ indicator, charts }: Pick<Props, 'indicator' | 'charts'>) {
  const language = useLanguage()
  const reportText = useText(reportTexts)
  const text = useText(webIndicatorTexts)
  const figure = trendFigure(
    {
      id: 'utveckling',
      title: levelFinding(indicator, language),
      subtitle: captionOf(indicator, language),
      series: indicator.series.filter(({ who }) => who !== 'district'),
      style: indicator,
      target: indicator.target,
      baseline: indicator.change?.from.period ?? null,
      source: reportText.source(indicator.producer),
      table: null,
      size: 'wide',
    },
    language,
  )
  if (figure === null) return null
  return (
    <section class="report">
      <h2 class="ds-sr-only">{text.chart}</h2>
      <ReportFigure
        figure={figure}
        charts={charts}
        words={quoting([...indicatorWords(indicator), indicator.producer])}
      />
    </section>
  )
}

function About({ indicator, facts, site }: Pick<Props, 'indicator' | 'facts' | 'site'>) {
  const language = useLanguage()
  const text = useText(webIndicatorTexts)
  const indicatorText = useText(indicatorTexts)
  const own = useOwn()
  const goals = facts.goals.filter((goal) => goal.measures.some(({ slug }) => slug === indicator.slug))
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    [text.definition, <Own>{indicator.definition}</Own>],
    [
      text.formula,
      indicator.formula && <Quoting own={facts.indicators.map(({ name }) => name)}>{indicator.formula}</Quoting>,
    ],
    [text.directionLabel, text.direction[indicator.direction]],
    [text.producer, <Own>{indicator.producer}</Own>],
    [text.kolada, indicator.kolada ?? ''],
    [text.rhythm, capitalise(indicator.rhythm)],
    [text.articles, articlesOf(indicator, language)],
    [text.cluster, indicatorText.clusters[indicator.cluster]],
  ]
  return (
    <section>
      <h2>{text.about}</h2>
      <p class="muted" {...own}>
        {indicator.title}
      </p>
      <dl class="about">
        {rows
          .filter(([, value]) => value !== '' && value !== null)
          .map(([label, value]) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        {goals.length === 0 ? null : (
          <div>
            <dt>{text.goals}</dt>
            <dd>
              {goals.map((goal) => (
                <div>
                  <a href={goalPath(site, goal.id)} {...own}>
                    {goal.title}
                  </a>
                </div>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
