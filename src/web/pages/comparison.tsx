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
import type { Language } from '../../text/language.ts'
import { reportTexts } from '../../text/report.ts'
import { webTexts } from '../../text/web.ts'
import { webComparisonTexts } from '../../text/web-comparison.ts'
import { indicatorPath, koladaPath, sitePath } from '../site.ts'
import { Breadcrumbs, Empty, Layout, Own, Quoting, Table, type TableColumn, useText } from '../ui/index.ts'
import { quoting, useLanguage } from '../ui/language.tsx'
import { ComparisonForm } from './comparison-form.tsx'
import type { ComparisonProps } from './comparison-props.ts'
import { Gaps } from './gaps.tsx'
import { comparisonWords, indicatorWords } from './own-words.ts'
import { Worked } from './working.tsx'

export function ComparisonPage(props: ComparisonProps) {
  const language = useLanguage()
  const text = useText(webComparisonTexts)
  const webText = useText(webTexts)
  const { assets, site, indicator, found } = props
  const { comparison } = found
  const own = ownOf(props)
  return (
    <Layout title={text.titleOf(indicator.name)} assets={assets} site={site}>
      <Breadcrumbs
        crumbs={[
          { label: webText.sections.indicators, href: sitePath(site, 'indicators') },
          { label: <Own>{indicator.name}</Own>, href: indicatorPath(site, indicator.slug) },
        ]}
        current={text.title}
      />
      <div class="page-head">
        <h1>
          <Quoting own={own}>{text.titleOf(indicator.name)}</Quoting>
        </h1>
        <p class="lead">
          <Quoting own={own}>{verdictSentences(comparison, indicator, language).join(' ')}</Quoting>
        </p>
      </div>
      <ComparisonForm {...props} />
      <section>
        <h2>
          <Quoting own={own}>
            {comparison.group.kind === 'country' ? text.asideCountry : text.aside(comparison.group.name)}
          </Quoting>
        </h2>
        {groupSentences(comparison, language).map((sentence) => (
          <p class="muted">
            <Quoting own={own}>{sentence}</Quoting>
          </p>
        ))}
        <Pictures {...props} />
        <Members {...props} />
        <Worked
          explanations={[explainComparison(comparison, indicator, props.sources, language)]}
          style={indicator}
          site={site}
          own={own}
        />
      </section>
      <Gaps {...props} />
    </Layout>
  )
}

const ownOf = ({ indicator, found }: ComparisonProps): readonly string[] => [
  ...indicatorWords(indicator),
  ...comparisonWords(found.comparison),
  indicator.producer,
]

function Pictures(props: ComparisonProps) {
  const { indicator, found, charts } = props
  const { comparison } = found
  const words = quoting(ownOf(props))
  const language = useLanguage()
  const reportText = useText(reportTexts)
  const text = useText(webComparisonTexts)
  const shared = {
    comparison,
    caption: captionOf(indicator, language),
    style: indicator,
    source: reportText.source(indicator.producer),
    table: null,
  }
  const [strip, funnel] = [
    stripFigure({ ...shared, id: 'jamforelse' }, language),
    funnelFigure({ ...shared, id: 'tratt' }, language),
  ]
  if (strip === null) return null
  return (
    <div class="report">
      <ReportFigure figure={strip} charts={charts} words={words} />
      {funnel ? (
        <ReportFigure figure={funnel} charts={charts} words={words} />
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
  const language = useLanguage()
  const text = useText(webComparisonTexts)
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
  const caption = (
    <Quoting own={[indicator.name]}>
      {text.membersCaption(indicator.name, formatPeriod(period ?? '', language))}
    </Quoting>
  )
  const table = <Table caption={caption} captionHidden columns={columns(members, indicator, language)} rows={members} />
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
function columns(members: readonly Row[], indicator: IndicatorFact, language: Language): readonly TableColumn<Row>[] {
  const reportText = reportTexts[language]
  const text = webComparisonTexts[language]
  const bare = { ...indicator, unit: indicator.percent ? indicator.unit : '' }
  const interval = ({ lower, upper }: Row): string =>
    lower === null || upper === null ? reportText.noRow : formatSpan(lower, upper, bare, language)
  return [
    { label: text.member, cell: ({ name }) => <Own>{name}</Own> },
    {
      label: text.value,
      align: 'number',
      cell: (row) => placeInWords({ ...row, lower: null, upper: null }, indicator, language),
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
