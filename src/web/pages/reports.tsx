// Reports that have been made, and the form that makes one.

import type { Facts, Services } from '../../services/index.ts'
import type { WordsOf } from '../../text/language.ts'
import { publicationTexts } from '../../text/publication.ts'
import { publicationTermsTexts } from '../../text/publication-terms.ts'
import { webDisclosureTexts } from '../../text/web-disclosure.ts'
import { webReportTexts } from '../../text/web-reports.ts'
import { webTextReviewTexts } from '../../text/web-text-review.ts'
import type { WebAssets } from '../assets.ts'
import { disclosurePath, publicationTermsPath, reportPath, type Site, textReviewPath } from '../site.ts'
import {
  Empty,
  ErrorSummary,
  type FieldError,
  InputField,
  Layout,
  Moment,
  SelectField,
  SubmitButton,
  Table,
  type TableColumn,
  useMay,
  useText,
} from '../ui/index.ts'

export type ReportSummary = Awaited<ReturnType<Services['reports']>>[number]
export type ReportListing = Awaited<ReturnType<Services['reportListings']>>[number]

/** What the form holds, as written. */
export type ReportForm = {
  readonly year: string
  readonly plan: string
  readonly caseNumber: string
  readonly decidedBy: string
  readonly decidedOn: string
  readonly version: string
}

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly reports: readonly ReportListing[]
  readonly years: readonly number[]
  readonly plans: readonly string[]
  readonly form: ReportForm
  readonly errors: readonly FieldError[]
  /** Of the year and plan in the form. */
  readonly review: Facts['textReview']
  readonly now: string
}

export function ReportsPage(props: Props) {
  const text = useText(webReportTexts)
  const webDisclosureText = useText(webDisclosureTexts)
  const { assets, site, reports, errors, now } = props
  const may = useMay()
  return (
    <Layout title={text.title} hasErrors={errors.length > 0} assets={assets} site={site}>
      <ErrorSummary errors={errors} />
      <div class="page-head">
        <h1>{text.title}</h1>
        <p class="lead muted">{text.intro}</p>
      </div>
      {reports.length === 0 ? (
        <Empty why={text.none} next={props.plans.length === 0 ? text.noPlanYet : text.noneNext} />
      ) : (
        <Table
          caption={text.list}
          captionHidden
          columns={columns(site, now, text, useText(publicationTexts))}
          rows={reports}
        />
      )}
      {may('report.make') ? (
        <section>
          <h2>{text.makeTitle}</h2>
          <Review {...props} />
          <Form {...props} />
        </section>
      ) : null}
      <p>
        <a href={publicationTermsPath(site.code)}>{useText(publicationTermsTexts).title}</a>
      </p>
      <p>
        <a href={disclosurePath(site.code)}>{webDisclosureText.title}</a>
      </p>
    </Layout>
  )
}

const columns = (
  site: Site,
  now: string,
  text: WordsOf<typeof webReportTexts>,
  words: WordsOf<typeof publicationTexts>,
): readonly TableColumn<ReportListing>[] => [
  { label: text.report, cell: (one) => <a href={reportPath(site.code, one.id)}>{text.name(one.year)}</a> },
  { label: text.caseNumber, cell: (one) => one.caseNumber ?? text.nothing },
  { label: text.version, cell: (one) => one.version || text.nothing },
  { label: words.stateLabel, cell: (one) => words.state[one.state] },
  { label: text.made, cell: (one) => <Moment at={one.createdAt} now={now} /> },
  {
    label: text.files,
    cell: (one) => (
      <>
        <a href={`${reportPath(site.code, one.id)}/barnbokslut.pdf`} aria-label={text.pdfOf(one.year)}>
          {text.pdf}
        </a>
        {', '}
        <a href={`${reportPath(site.code, one.id)}/barnbokslut.html`} aria-label={text.htmlOf(one.year)}>
          {text.html}
        </a>
      </>
    ),
  },
]

/** What must be read first. The error summary leads here. */
function Review({ site, form, review }: Props) {
  const textReviewText = useText(webTextReviewTexts)
  const path = textReviewPath({ code: site.code, year: Number(form.year), plan: form.plan === '' ? null : form.plan })
  return (
    <div id="texter">
      <h3>{textReviewText.title}</h3>
      <p>{textReviewText.state(review)}</p>
      {review.total === 0 ? null : (
        <p>
          <a href={path}>{textReviewText.open}</a>
        </p>
      )}
    </div>
  )
}

function Form({ site, form, years, plans, errors }: Props) {
  const text = useText(webReportTexts)
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <form class="form" method="post" action={`/${site.code}/rapporter`} noValidate>
      <SelectField
        id="ar"
        label={text.year}
        error={errorOf('ar')}
        value={form.year}
        choices={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      {plans.length < 2 ? null : (
        <SelectField
          id="plan"
          label={text.plan}
          hint={text.planHint}
          error={errorOf('plan')}
          value={form.plan}
          choices={plans.map((plan) => ({ value: plan, label: plan }))}
        />
      )}
      <InputField
        id="diarienummer"
        label={text.caseNumber}
        hint={text.caseNumberHint}
        value={form.caseNumber}
        error={errorOf('diarienummer')}
        size={20}
      />
      <InputField
        id="beslutad-av"
        label={text.decidedBy}
        hint={text.decidedByHint}
        value={form.decidedBy}
        error={errorOf('beslutad-av')}
      />
      <InputField
        id="beslutad-den"
        type="date"
        label={text.decidedOn}
        hint={text.decidedOnHint}
        value={form.decidedOn}
        error={errorOf('beslutad-den')}
      />
      <InputField id="version" label={text.version} value={form.version} error={errorOf('version')} size={6} />
      <div class="actions">
        <SubmitButton>{text.send}</SubmitButton>
      </div>
    </form>
  )
}
