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
import { gapText } from '../../text/comparison.ts'
import { reportText } from '../../text/report.ts'
import { webComparisonText as text } from '../../text/web-comparison.ts'
import { uploadPath } from '../site.ts'
import { Empty, Table, type TableColumn } from '../ui/index.ts'
import type { ComparisonProps } from './comparison-props.ts'
import { valueWords } from './value-table.tsx'
import { Worked } from './working.tsx'

export function Gaps(props: ComparisonProps) {
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
        explanations={found.gaps.map((gap) => explainGap(gap, indicator, sources))}
        style={indicator}
        site={site}
      />
    </section>
  )
}

function Sexes({ gap, indicator, charts }: ComparisonProps & { readonly gap: GapFact }) {
  const sentences = gapSentences(gap, indicator)
  const figure = dumbbellFigure({
    id: 'flickor-pojkar',
    title: gapTitle(gap, indicator),
    subtitle: `${captionOf(indicator)}, ${formatShortPeriod(gap.period)}`,
    rows: [{ label: formatShortPeriod(gap.period), gap, style: indicator }],
    source: reportText.source(indicator.producer),
    table: null,
  })
  return (
    <>
      <h3>{text.sexesTitle}</h3>
      <p>{sentences.join(' ')}</p>
      {figure ? (
        <div class="report">
          <ReportFigure figure={figure} charts={charts} />
        </div>
      ) : null}
    </>
  )
}

function Areas({ gaps, indicator, charts }: ComparisonProps & { readonly gaps: readonly GapFact[] }) {
  const extremes = gaps.find(({ kind }) => kind === 'areas')
  const figure = multiplesFigure({
    id: 'omraden',
    caption: captionOf(indicator),
    districts: indicator.series.filter(({ who }) => who === 'district'),
    shared: indicator.series.find(({ who }) => who === 'all') ?? null,
    style: indicator,
    source: reportText.source(indicator.producer),
    table: null,
  })
  return (
    <>
      <h3>{text.areasTitle}</h3>
      {extremes ? <p>{gapSentences(extremes, indicator).join(' ')}</p> : null}
      {figure ? (
        <div class="report">
          <ReportFigure figure={figure} charts={charts} />
        </div>
      ) : null}
      <Table caption={text.gapCaption(indicator.name)} captionHidden columns={columns(indicator)} rows={gaps} />
      {extremes ? <p class="small muted">{gapText.afterwards}</p> : null}
    </>
  )
}

const columns = (indicator: IndicatorFact): readonly TableColumn<GapFact>[] => [
  {
    label: text.between,
    cell: ({ first, second }) => gapText.between(sideName(first), lowerUnlessName(second)),
  },
  {
    label: text.value,
    cell: ({ first, second }) => text.values(sideValue(first, indicator), sideValue(second, indicator)),
  },
  { label: text.difference, cell: (gap) => differenceWithInterval(gap, indicator) },
  {
    label: text.certainty,
    cell: ({ gap: { certainty } }) => (certainty === null ? reportText.noRow : text.chance[certainty]),
  },
  { label: text.since, cell: (gap) => sinceInShort(gap, indicator) },
]

const sideValue = ({ value, absence }: GapFact['first'], indicator: IndicatorFact): string =>
  valueWords({ value, absence }, indicator)

const lowerUnlessName = (side: GapFact['first']): string =>
  side.who === 'area' ? sideName(side) : sideName(side).toLowerCase()
