// One published report, its data, and what stands in its place when it has been withdrawn.

import { formatDate } from '../../domain/format.ts'
import { LICENCES, type PublicationTerms } from '../../domain/publication-terms.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import { type ChartSvg, type Document, renderReportBody } from '../../report/html.tsx'
import type { PublicReport, TableListing } from '../../services/index.ts'
import { organisationName } from '../../text/organisation.ts'
import { webPublishedTexts } from '../../text/web-published.ts'
import type { WebAssets } from '../assets.ts'
import { inLanguage, PUBLISHED, publishedPath } from '../site.ts'
import {
  Breadcrumbs,
  LinkButton,
  PublicLayout,
  Quoting,
  Table,
  type TableColumn,
  useLanguage,
  useOwn,
  useText,
} from '../ui/index.ts'

type Props = { readonly assets: WebAssets; readonly report: PublicReport }

export function PublishedReportPage({
  assets,
  report,
  document,
  charts,
}: Props & { readonly document: Document; readonly charts: ChartSvg }) {
  const text = useText(webPublishedTexts)
  const language = useLanguage()
  const here = publishedPath(report.organisation.code, report.id)
  return (
    <PublicLayout
      title={document.title}
      description={document.subject}
      assets={assets}
      here={here}
      alternates={[
        { href: `${here}/barnbokslut.pdf`, type: 'application/pdf' },
        { href: `${here}/dcat.jsonld`, type: 'application/ld+json' },
        { href: `${here}/data/datapackage.json`, type: 'application/json' },
      ]}
    >
      <Crumbs report={report} current={text.name(report.year)} />
      <div class="report-actions">
        <div class="actions">
          <LinkButton href={`${here}/barnbokslut.pdf`} variant="primary">
            {text.pdf}
          </LinkButton>
          <LinkButton href={inLanguage(`${here}/data`, language)}>{text.data}</LinkButton>
        </div>
        <p class="small muted">
          {text.published} {formatDate(dateInStockholm(report.published.at))}. {text.caseNumber}:{' '}
          {report.published.caseNumber}. {text.decidedOn} {formatDate(report.published.decidedOn)}.
        </p>
        {text.language === null ? null : <p class="small">{text.language}</p>}
      </div>
      <div lang="sv" dangerouslySetInnerHTML={{ __html: renderReportBody(document, { charts }) }} />
    </PublicLayout>
  )
}

export function WithdrawnPage({ assets, report }: Props) {
  const text = useText(webPublishedTexts)
  const own = useOwn()
  const name = organisationName(report.organisation)
  const day = formatDate(dateInStockholm(report.withdrawn?.at ?? report.published.at))
  return (
    <PublicLayout title={text.withdrawn} assets={assets} here={publishedPath(report.organisation.code, report.id)}>
      <Crumbs report={report} current={text.name(report.year)} />
      <h1>{text.withdrawn}</h1>
      <p class="lead">{text.withdrawnBody(name, report.year, day)}</p>
      <dl class="numbers">
        <div>
          <dt>{text.reason}</dt>
          <dd {...own}>{report.withdrawn?.reason}</dd>
        </div>
        <div>
          <dt>{text.caseNumber}</dt>
          <dd>{report.published.caseNumber}</dd>
        </div>
      </dl>
      <p>{text.askOrganisation}</p>
    </PublicLayout>
  )
}

type DataProps = Props & {
  readonly tidy: readonly TableListing[]
  readonly printed: readonly TableListing[]
  readonly terms: PublicationTerms
}

export function PublishedDataPage({ assets, report, tidy, printed, terms }: DataProps) {
  const text = useText(webPublishedTexts)
  const language = useLanguage()
  const path = publishedPath(report.organisation.code, report.id)
  const here = `${path}/data`
  const columns = fileColumns(text, here)
  return (
    <PublicLayout
      title={text.dataTitle(report.year)}
      assets={assets}
      here={here}
      alternates={[{ href: `${here}/datapackage.json`, type: 'application/json' }]}
    >
      <Crumbs report={report} current={text.data} />
      <div class="page-head">
        <h1>{text.dataTitle(report.year)}</h1>
        <p class="lead muted">{text.dataIntro}</p>
        <p>
          <a href={inLanguage(path, language)}>{text.toReport}</a>
        </p>
        {text.language === null ? null : <p>{text.language}</p>}
      </div>
      <section>
        <h2>{text.tidyTitle}</h2>
        <p>{text.tidyIntro}</p>
        <Table caption={text.tidyTitle} captionHidden columns={columns} rows={tidy} />
      </section>
      <section>
        <h2>{text.describedTitle}</h2>
        <ul>
          <li>
            <a href={`${here}/datapackage.json`}>{text.dataPackage}</a>
          </li>
          <li>
            <a href={`${here}/dokument.json`}>{text.documentJson}</a>
          </li>
          <li>
            {text.dcat}:{' '}
            <a href={`${path}/dcat.rdf`} aria-label={`${text.dcat}, RDF/XML`}>
              RDF/XML
            </a>
            {', '}
            <a href={`${path}/dcat.jsonld`} aria-label={`${text.dcat}, JSON-LD`}>
              JSON-LD
            </a>
          </li>
        </ul>
      </section>
      <Terms terms={terms} />
      <section>
        <h2>{text.printedTitle}</h2>
        <details>
          <summary>{text.printedCount(printed.length)}</summary>
          <Table caption={text.printedTitle} captionHidden compact columns={columns} rows={printed} />
        </details>
      </section>
    </PublicLayout>
  )
}

function Terms({ terms }: { readonly terms: PublicationTerms }) {
  const text = useText(webPublishedTexts)
  const { licence, contactName, contactEmail } = terms
  return (
    <section>
      <h2>{text.terms}</h2>
      <p>{licence === null ? text.noLicence : <a href={LICENCES[licence]}>{text.licence(licence)}</a>}</p>
      {contactEmail === null ? null : (
        <p>
          <Quoting own={[contactName ?? '']}>{text.contact(contactName ?? '')}</Quoting>{' '}
          <a href={`mailto:${encodeURI(contactEmail)}`}>{contactEmail}</a>
        </p>
      )}
    </section>
  )
}

const fileColumns = (text: (typeof webPublishedTexts)['sv'], here: string): readonly TableColumn<TableListing>[] => [
  { label: text.table, cell: ({ title }) => <span lang="sv">{title}</span> },
  { label: text.rows, align: 'number', cell: ({ rows }) => String(rows) },
  {
    label: text.files,
    cell: ({ name, title }) => (
      <>
        <a href={`${here}/${name}.csv`} aria-label={text.csvOf(title)}>
          CSV
        </a>
        {', '}
        <a href={`${here}/${name}.json`} aria-label={text.jsonOf(title)}>
          JSON
        </a>
      </>
    ),
  },
]

function Crumbs({ report, current }: { readonly report: PublicReport; readonly current: string }) {
  const text = useText(webPublishedTexts)
  const language = useLanguage()
  return (
    <Breadcrumbs
      crumbs={[
        { label: text.title, href: inLanguage(PUBLISHED, language) },
        {
          label: organisationName(report.organisation),
          href: inLanguage(publishedPath(report.organisation.code), language),
        },
      ]}
      current={current}
    />
  )
}
