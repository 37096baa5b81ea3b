// The gaps of an indicator: girls and boys, and areas, in words, pictures and a table.

import { formatShortPeriod } from '../../domain/format.ts'
import {
  captionOf,
  differenceWithInterval,
  dumbbellFigure,
  explainGap,
  type GapFact,
  gapSentences,
  gapTitle,
  type IndicatorFact,
  multiplesFigure,
  ReportFigure,
  sideName,
  sinceInShort,
} from '../../report/html.tsx'
import { gapTexts } from '../../text/comparison.ts'
import type { Language } from '../../text/language.ts'
import { reportTexts } from '../../text/report.ts'
import { webComparisonTexts } from '../../text/web-comparison.ts'
import { uploadPath } from '../site.ts'
import { Empty, Quoting, Table, type TableColumn } from '../ui/index.ts'
import { quoting, useLanguage, useText } from '../ui/language.tsx'
import type { ComparisonProps } from './comparison-props.ts'
import { gapWords, indicatorWords } from './own-words.ts'
import { valueWords } from './value-table.tsx'
import { Worked } from './working.tsx'

export function Gaps(props: ComparisonProps) {
  const language = useLanguage()
  const text = useText(webComparisonTexts)
  const { site, found, indicator, sources } = props
  const sexes = found.gaps.filter(({ kind }) => kind === 'sexes')
  const areas = found.gaps.filter(({ kind }) => kind !== 'sexes')
  return (
    <section>
      <h2>{text.gaps}</h2>
      {found.gaps.length === 0 ? (
        <Empty why={text.noGaps} next={text.noGapsNext} action={{ label: text.upload, href: uploadPath(site) }} />
      ) : (
        <p class="muted">{text.gapsIntro}</p>
      )}
      {sexes.map((gap) => (
        <Sexes {...props} gap={gap} />
      ))}
      {areas.length === 0 ? null : <Areas {...props} gaps={areas} />}
      <Worked
        explanations={found.gaps.map((gap) => explainGap(gap, indicator, sources, language))}
        style={indicator}
        site={site}
        own={ownOf(indicator, found.gaps)}
      />
    </section>
  )
}

const ownOf = (indicator: IndicatorFact, gaps: readonly GapFact[]): readonly string[] => [
  ...indicatorWords(indicator),
  ...gaps.flatMap(gapWords),
  indicator.producer,
]

function Sexes({ gap, indicator, charts }: ComparisonProps & { readonly gap: GapFact }) {
  const language = useLanguage()
  const reportText = useText(reportTexts)
  const text = useText(webComparisonTexts)
  const sentences = gapSentences(gap, indicator, language)
  const own = ownOf(indicator, [gap])
  const figure = dumbbellFigure(
    {
      id: 'flickor-pojkar',
      title: gapTitle(gap, indicator, language),
      subtitle: `${captionOf(indicator, language)}, ${formatShortPeriod(gap.period, language)}`,
      rows: [{ label: formatShortPeriod(gap.period, language), gap, style: indicator }],
      source: reportText.source(indicator.producer),
      table: null,
    },
    language,
  )
  return (
    <>
      <h3>{text.sexesTitle}</h3>
      <p>
        <Quoting own={own}>{sentences.join(' ')}</Quoting>
      </p>
      {figure ? (
        <div class="report">
          <ReportFigure figure={figure} charts={charts} words={quoting(own)} />
        </div>
      ) : null}
    </>
  )
}

function Areas({ gaps, indicator, charts }: ComparisonProps & { readonly gaps: readonly GapFact[] }) {
  const language = useLanguage()
  const reportText = useText(reportTexts)
  const text = useText(webComparisonTexts)
  const gapText = useText(gapTexts)
  const own = ownOf(indicator, gaps)
  const extremes = gaps.find(({ kind }) => kind === 'areas')
  const figure = multiplesFigure(
    {
      id: 'omraden',
      caption: captionOf(indicator, language),
      districts: indicator.series.filter(({ who }) => who === 'district'),
      shared: indicator.series.find(({ who }) => who === 'all') ?? null,
      style: indicator,
      source: reportText.source(indicator.producer),
      table: null,
    },
    language,
  )
  return (
    <>
      <h3>{text.areasTitle}</h3>
      {extremes ? (
        <p>
          <Quoting own={own}>{gapSentences(extremes, indicator, language).join(' ')}</Quoting>
        </p>
      ) : null}
      {figure ? (
        <div class="report">
          <ReportFigure figure={figure} charts={charts} words={quoting(own)} />
        </div>
      ) : null}
      <Table
        caption={<Quoting own={own}>{text.gapCaption(indicator.name)}</Quoting>}
        captionHidden
        columns={columns(indicator, language)}
        rows={gaps}
      />
      {extremes ? <p class="small muted">{gapText.afterwards}</p> : null}
    </>
  )
}

const columns = (indicator: IndicatorFact, language: Language): readonly TableColumn<GapFact>[] => {
  const text = webComparisonTexts[language]
  const gapText = gapTexts[language]
  const reportText = reportTexts[language]
  return [
    {
      label: text.between,
      cell: (gap) => (
        <Quoting own={gapWords(gap)}>
          {gapText.between(sideName(gap.first, language), lowerUnlessName(gap.second, language))}
        </Quoting>
      ),
    },
    {
      label: text.value,
      cell: ({ first, second }) =>
        text.values(sideValue(first, indicator, language), sideValue(second, indicator, language)),
    },
    { label: text.difference, cell: (gap) => differenceWithInterval(gap, indicator, language) },
    {
      label: text.certainty,
      cell: ({ gap: { certainty } }) => (certainty === null ? reportText.noRow : text.chance[certainty]),
    },
    { label: text.since, cell: (gap) => sinceInShort(gap, indicator, language) },
  ]
}

const sideValue = ({ value, absence }: GapFact['first'], indicator: IndicatorFact, language: Language): string =>
  valueWords({ value, absence }, indicator, language)

const lowerUnlessName = (side: GapFact['first'], language: Language): string =>
  side.who === 'area' ? sideName(side, language) : sideName(side, language).toLowerCase()
