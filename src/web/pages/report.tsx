// A report inside the site: the same text as in its files, with ways to have them.

import { type ChartSvg, type Document, type Facts, renderReportBody } from '../../report/html.tsx'
import { webTexts } from '../../text/web.ts'
import { webReportTexts } from '../../text/web-reports.ts'
import type { WebAssets } from '../assets.ts'
import { reportPath, type Site, sitePath } from '../site.ts'
import { Breadcrumbs, Layout, LinkButton, Notice, useMoments } from '../ui/index.ts'
import { useText } from '../ui/language.tsx'
import type { ReportSummary } from './reports.tsx'

type Props = {
  readonly assets: WebAssets
  readonly charts: ChartSvg
  readonly site: Site
  readonly report: ReportSummary
  readonly document: Document
  readonly facts: Pick<Facts, 'year' | 'cover'>
  readonly now: string
}

export function ReportPage({ assets, charts, site, report, document, facts, now }: Props) {
  const webText = useText(webTexts)
  const text = useText(webReportTexts)
  const moment = useMoments(now)
  const path = reportPath(site.code, report.id)
  return (
    <Layout title={document.title} assets={assets} site={site}>
      <Breadcrumbs
        crumbs={[{ label: webText.sections.reports, href: sitePath(site, 'reports') }]}
        current={text.name(report.year)}
      />
      <div class="report-actions">
        <div class="actions">
          <LinkButton href={`${path}/barnbokslut.pdf`} variant="primary">
            {text.downloadPdf}
          </LinkButton>
          <LinkButton href={`${path}/barnbokslut.html`}>{text.downloadHtml}</LinkButton>
        </div>
        <p class="small muted">{text.madeBy(moment(report.createdAt), report.createdBy)}</p>
      </div>
      {isDecidedEarly(facts) ? (
        <Notice tone="warning" title={text.beforeYearEnd}>
          <p>{text.beforeYearEndBody(facts.year)}</p>
        </Notice>
      ) : null}
      <div lang="sv" dangerouslySetInnerHTML={{ __html: renderReportBody(document, { charts }) }} />
    </Layout>
  )
}

const isDecidedEarly = ({ cover, year }: Pick<Facts, 'year' | 'cover'>): boolean =>
  cover.decidedOn !== null && cover.decidedOn < `${year}-12-31`
