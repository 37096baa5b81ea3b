// A report inside the site: the same text as in its files, with ways to have them.

import type { Publication } from '../../domain/publication.ts'
import { type ChartSvg, type Document, type Facts, renderReportBody } from '../../report/html.tsx'
import { archiveTexts } from '../../text/archive.ts'
import { publicationTexts } from '../../text/publication.ts'
import { webTexts } from '../../text/web.ts'
import { webReportTexts } from '../../text/web-reports.ts'
import type { WebAssets } from '../assets.ts'
import { reportPath, type Site, sitePath } from '../site.ts'
import {
  Breadcrumbs,
  ErrorSummary,
  type FieldError,
  Layout,
  LinkButton,
  Notice,
  useMay,
  useMoments,
  useText,
  useWho,
} from '../ui/index.ts'
import { type PublicationForm, PublicationSection } from './publication.tsx'
import type { ReportSummary } from './reports.tsx'

type Props = {
  readonly assets: WebAssets
  readonly charts: ChartSvg
  readonly site: Site
  readonly report: ReportSummary
  readonly document: Document
  readonly facts: Pick<Facts, 'year' | 'cover'>
  readonly publication: Publication
  readonly form: PublicationForm
  readonly errors: readonly FieldError[]
  /** What was just done. */
  readonly done: 'godkant' | 'angrat' | 'publicerat' | 'tillbakadraget' | null
  readonly now: string
}

export function ReportPage(props: Props) {
  const { assets, charts, site, report, document, facts, errors, done, now } = props
  const webText = useText(webTexts)
  const text = useText(webReportTexts)
  const moment = useMoments(now)
  const who = useWho()
  const may = useMay()
  const archive = useText(archiveTexts)
  const path = reportPath(site.code, report.id)
  return (
    <Layout title={document.title} hasErrors={errors.length > 0} assets={assets} site={site}>
      <Breadcrumbs
        crumbs={[{ label: webText.sections.reports, href: sitePath(site, 'reports') }]}
        current={text.name(report.year)}
      />
      <ErrorSummary errors={errors} />
      {done === null ? null : <Done done={done} />}
      <div class="report-actions">
        <div class="actions">
          <LinkButton href={`${path}/barnbokslut.pdf`}>{text.downloadPdf}</LinkButton>
          <LinkButton href={`${path}/barnbokslut.html`}>{text.downloadHtml}</LinkButton>
          {may('report.archive') ? <LinkButton href={`${path}/arkiv.zip`}>{archive.download}</LinkButton> : null}
        </div>
        <p class="small muted">{text.madeBy(moment(report.createdAt), who(report.createdBy))}</p>
      </div>
      {isDecidedEarly(facts) ? (
        <Notice tone="warning" title={text.beforeYearEnd}>
          <p>{text.beforeYearEndBody(facts.year)}</p>
        </Notice>
      ) : null}
      <PublicationSection
        code={site.code}
        report={{ id: report.id, year: report.year, cover: facts.cover }}
        publication={props.publication}
        form={props.form}
        errors={errors}
        now={now}
      />
      <div lang="sv" dangerouslySetInnerHTML={{ __html: renderReportBody(document, { charts }) }} />
    </Layout>
  )
}

function Done({ done }: { readonly done: NonNullable<Props['done']> }) {
  const words = useText(publicationTexts)
  return (
    <Notice tone="success" title={words.done[done]}>
      <p>{words.doneNext[done]}</p>
    </Notice>
  )
}

const isDecidedEarly = ({ cover, year }: Pick<Facts, 'year' | 'cover'>): boolean =>
  cover.decidedOn !== null && cover.decidedOn < `${year}-12-31`
