// Lists of published reports: everyone's, one organisation's, and the front door.

import { formatDate } from '../../domain/format.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import type { PublicReport } from '../../services/index.ts'
import type { Language } from '../../text/language.ts'
import { organisationName } from '../../text/organisation.ts'
import { webPublishedTexts } from '../../text/web-published.ts'
import type { WebAssets } from '../assets.ts'
import { inLanguage, PUBLISHED, publishedPath } from '../site.ts'
import {
  Breadcrumbs,
  Empty,
  InputField,
  LinkButton,
  PublicLayout,
  SubmitButton,
  Table,
  type TableColumn,
  useLanguage,
  useText,
} from '../ui/index.ts'

type ListProps = {
  readonly assets: WebAssets
  readonly reports: readonly PublicReport[]
  /** What was searched for; empty where nothing was. */
  readonly words: string
}

export function PublishedPage({ assets, reports, words }: ListProps) {
  const text = useText(webPublishedTexts)
  const language = useLanguage()
  return (
    <PublicLayout
      title={text.title}
      description={text.intro}
      assets={assets}
      here={PUBLISHED}
      alternates={catalogues(PUBLISHED)}
    >
      <div class="page-head">
        <h1>{text.title}</h1>
        <p class="lead muted">{text.intro}</p>
      </div>
      <search>
        <form method="get" action={PUBLISHED} class="search-form">
          {language === 'sv' ? null : <input type="hidden" name="sprak" value={language} />}
          <InputField id="sok" label={text.searchLabel} value={words} size={30} />
          <SubmitButton variant="secondary">{text.search}</SubmitButton>
        </form>
      </search>
      {words === '' ? null : (
        <p role="status">
          {text.found(reports.length, words)} <a href={inLanguage(PUBLISHED, language)}>{text.showAll}</a>
        </p>
      )}
      {reports.length > 0 ? <ReportTable reports={reports} /> : null}
      {reports.length === 0 && words === '' ? <Empty why={text.none} next={text.noneNext} /> : null}
      <CatalogueLinks at={PUBLISHED} />
    </PublicLayout>
  )
}

type OneProps = {
  readonly assets: WebAssets
  readonly organisation: PublicReport['organisation']
  readonly reports: readonly PublicReport[]
}

export function PublishedByOnePage({ assets, organisation, reports }: OneProps) {
  const text = useText(webPublishedTexts)
  const language = useLanguage()
  const name = organisationName(organisation)
  const here = publishedPath(organisation.code)
  const shown = reports.filter(({ withdrawn }) => withdrawn === null)
  return (
    <PublicLayout title={text.by(name)} assets={assets} here={here} alternates={catalogues(here)}>
      <Breadcrumbs crumbs={[{ label: text.title, href: inLanguage(PUBLISHED, language) }]} current={name} />
      <div class="page-head">
        <h1>{text.by(name)}</h1>
        <p class="lead muted">{text.intro}</p>
      </div>
      {shown.length === 0 ? <p>{text.none}</p> : <ReportTable reports={shown} />}
      <Withdrawn reports={reports} />
      <CatalogueLinks at={here} />
    </PublicLayout>
  )
}

type FrontProps = {
  readonly assets: WebAssets
  /** Newest first. */
  readonly reports: readonly PublicReport[]
  /** Where one signs in. */
  readonly signIn: string
}

const LATEST = 5

export function FrontDoorPage({ assets, reports, signIn }: FrontProps) {
  const text = useText(webPublishedTexts)
  const language = useLanguage()
  const latest = [...reports].sort((a, b) => (a.published.at < b.published.at ? 1 : -1)).slice(0, LATEST)
  return (
    <PublicLayout title={text.frontTitle} description={text.intro} assets={assets} here={null}>
      <div class="page-head">
        <h1>{text.frontTitle}</h1>
        <p class="lead">{text.intro}</p>
      </div>
      <section>
        <h2>{text.latest}</h2>
        {latest.length === 0 ? (
          <p>
            {text.none} {text.noneNext}
          </p>
        ) : (
          <>
            <ReportTable reports={latest} />
            <p>
              <a href={inLanguage(PUBLISHED, language)}>{text.all}</a>
            </p>
          </>
        )}
      </section>
      <section>
        <h2>{text.signIn}</h2>
        <p>{text.signInIntro}</p>
        <LinkButton href={signIn} variant="primary">
          {text.signIn}
        </LinkButton>
      </section>
    </PublicLayout>
  )
}

function ReportTable({ reports }: { readonly reports: readonly PublicReport[] }) {
  const text = useText(webPublishedTexts)
  return <Table caption={text.title} captionHidden columns={columns(text, useLanguage())} rows={reports} />
}

const columns = (text: (typeof webPublishedTexts)['sv'], language: Language): readonly TableColumn<PublicReport>[] => [
  {
    label: text.report,
    cell: ({ organisation, id, year }) => (
      <a href={inLanguage(publishedPath(organisation.code, id), language)}>
        {text.name(year)}, {organisationName(organisation)}
      </a>
    ),
  },
  { label: text.published, cell: ({ published }) => formatDate(dateInStockholm(published.at)) },
  { label: text.version, cell: ({ version }) => version },
  { label: text.caseNumber, cell: ({ published }) => published.caseNumber },
]

function Withdrawn({ reports }: { readonly reports: readonly PublicReport[] }) {
  const text = useText(webPublishedTexts)
  const language = useLanguage()
  const gone = reports.flatMap((one) => (one.withdrawn ? [{ ...one, withdrawn: one.withdrawn }] : []))
  if (gone.length === 0) return null
  return (
    <section>
      <h2>{text.withdrawnTitle}</h2>
      <ul>
        {gone.map(({ organisation, id, year, withdrawn }) => (
          <li>
            <a href={inLanguage(publishedPath(organisation.code, id), language)}>
              {text.withdrawnLine(year, formatDate(dateInStockholm(withdrawn.at)))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const catalogues = (at: string) => [
  { href: `${at}/dcat.jsonld`, type: 'application/ld+json' },
  { href: `${at}/dcat.rdf`, type: 'application/rdf+xml' },
]

export function CatalogueLinks({ at }: { readonly at: string }) {
  const text = useText(webPublishedTexts)
  return (
    <p class="small muted catalogue-links">
      {text.catalogue}:{' '}
      <a href={`${at}/dcat.rdf`} aria-label={`${text.catalogue}, RDF/XML`}>
        RDF/XML
      </a>
      {', '}
      <a href={`${at}/dcat.jsonld`} aria-label={`${text.catalogue}, JSON-LD`}>
        JSON-LD
      </a>
    </p>
  )
}
