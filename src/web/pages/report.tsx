// A report inside the site: the same text as in its files, with ways to have them.

import { type ChartSvg, type Document, renderReportBody } from '../../report/html.tsx'
import { webText } from '../../text/web.ts'
import { webReportText as text } from '../../text/web-reports.ts'
import type { WebAssets } from '../assets.ts'
import { reportPath, type Site, sitePath } from '../site.ts'
import { Breadcrumbs, Layout, LinkButton, momentInWords } from '../ui/index.ts'
import type { ReportSummary } from './reports.tsx'

type Props = {
  readonly assets: WebAssets
  readonly charts: ChartSvg
  readonly site: Site
  readonly report: ReportSummary
  readonly document: Document
  readonly now: string
}

export function ReportPage({ assets, charts, site, report, document, now }: Props) {
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
        <p class="small muted">{text.madeBy(momentInWords(report.createdAt, now), report.createdBy)}</p>
      </div>
      <div dangerouslySetInnerHTML={{ __html: renderReportBody(document, { charts }) }} />
    </Layout>
  )
}
