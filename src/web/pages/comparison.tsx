// An indicator beside a group: the verdict in a sentence, the pictures, every member's value; then the gaps between children.

import { formatNumber, formatPeriod, formatSpan } from '../../domain/format.ts'
import {
  type ComparisonFact,
  captionOf,
  explainComparison,
  funnelFigure,
  groupSentences,
  type IndicatorFact,
  placeInWords,
  ReportFigure,
  stripFigure,
  verdictSentences,
} from '../../report/html.tsx'
import { reportText } from '../../text/report.ts'
import { webTexts } from '../../text/web.ts'
import { webComparisonText as text } from '../../text/web-comparison.ts'
import { indicatorPath, koladaPath, sitePath } from '../site.ts'
import { Breadcrumbs, Empty, Layout, Table, type TableColumn, useText } from '../ui/index.ts'
import { ComparisonForm } from './comparison-form.tsx'
import type { ComparisonProps } from './comparison-props.ts'
import { Gaps } from './gaps.tsx'
import { Worked } from './working.tsx'

export function ComparisonPage(props: ComparisonProps) {
  const webText = useText(webTexts)
  const { assets, site, indicator, found } = props
  const { comparison } = found
  return (
    <Layout title={text.titleOf(indicator.name)} assets={assets} site={site}>
      <Breadcrumbs
        crumbs={[
          { label: webText.sections.indicators, href: sitePath(site, 'indicators') },
          { label: indicator.name, href: indicatorPath(site, indicator.slug) },
        ]}
        current={text.title}
      />
      <div class="page-head">
        <h1>{text.titleOf(indicator.name)}</h1>
        <p class="lead">{verdictSentences(comparison, indicator).join(' ')}</p>
      </div>
      <ComparisonForm {...props} />
      <section>
        <h2>{comparison.group.kind === 'country' ? text.asideCountry : text.aside(comparison.group.name)}</h2>
        {groupSentences(comparison).map((sentence) => (
          <p class="muted">{sentence}</p>
        ))}
        <Pictures {...props} />
        <Members {...props} />
        <Worked
          explanations={[explainComparison(comparison, indicator, props.sources)]}
          style={indicator}
          site={site}
        />
      </section>
      <Gaps {...props} />
    </Layout>
  )
}

function Pictures({ indicator, found: { comparison }, charts }: ComparisonProps) {
  const shared = {
    comparison,
    caption: captionOf(indicator),
    style: indicator,
    source: reportText.source(indicator.producer),
    table: null,
  }
  const [strip, funnel] = [stripFigure({ ...shared, id: 'jamforelse' }), funnelFigure({ ...shared, id: 'tratt' })]
  if (strip === null) return null
  return (
    <div class="report">
      <ReportFigure figure={strip} charts={charts} />
      {funnel ? (
        <ReportFigure figure={funnel} charts={charts} />
      ) : indicator.percent && comparison.group.value !== null ? (
        <p class="small muted">{text.noFunnel}</p>
      ) : null}
    </div>
  )
}

type Row = ComparisonFact['members'][number]

/** So many that they are opened by who wants them. */
const MANY = 25

function Members({ site, indicator, found: { comparison } }: ComparisonProps) {
  const { members, group, period } = comparison
  const valued = members.filter(({ value }) => value !== null)
  if (valued.length === 0)
    return group.kind === 'country' && group.value !== null ? null : (
      <Empty
        why={group.kind === 'country' ? text.noCountry : text.noMembers}
        next={group.kind === 'country' ? text.noCountryNext : text.noMembersNext}
        action={{ label: text.fetch, href: koladaPath(site) }}
      />
    )
  const caption = text.membersCaption(indicator.name, formatPeriod(period ?? ''))
  const table = <Table caption={caption} captionHidden columns={columns(members, indicator)} rows={members} />
  const title = group.kind === 'country' ? text.membersOfCountry : text.members
  return members.length > MANY ? (
    <details>
      <summary>{`${title} (${formatNumber(valued.length)})`}</summary>
      {table}
    </details>
  ) : (
    <>
      <h3>{title}</h3>
      {table}
    </>
  )
}

/** Columns that no row would fill are left out. */
function columns(members: readonly Row[], indicator: IndicatorFact): readonly TableColumn<Row>[] {
  const bare = { ...indicator, unit: indicator.percent ? indicator.unit : '' }
  const interval = ({ lower, upper }: Row): string =>
    lower === null || upper === null ? reportText.noRow : formatSpan(lower, upper, bare)
  return [
    { label: text.member, cell: ({ name }) => name },
    {
      label: text.value,
      align: 'number',
      cell: (row) => placeInWords({ ...row, lower: null, upper: null }, indicator),
    },
    ...(members.some(({ lower }) => lower !== null)
      ? [{ label: text.interval, align: 'number' as const, cell: interval }]
      : []),
    ...(members.some(({ n }) => n !== null)
      ? [
          {
            label: text.n,
            align: 'number' as const,
            cell: ({ n }: Row) => (n === null ? reportText.noRow : formatNumber(n)),
          },
        ]
      : []),
  ]
}
