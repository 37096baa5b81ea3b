// Published reports as data sets of a catalogue, in DCAT-AP-SE 3.0.1 (https://docs.dataportal.se/dcat/3.0.1/sv/): what the
// profile requires, and what it recommends that we know. Every thing has an address of its own, as harvesting wants.

import { LICENCES, type PublicationTerms } from '../../domain/publication-terms.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import { openDataTexts } from '../../text/open-data.ts'
import { organisationName } from '../../text/organisation.ts'
import type { Literal, Property, Thing } from './graph.ts'

export type CataloguedReport = {
  readonly id: string
  readonly year: number
  readonly title: string
  readonly version: string
  /** ISO instant. */
  readonly publishedAt: string
  /** Names of the files of tables, without ending. */
  readonly tables: readonly string[]
}

export type Publisher = {
  readonly code: string
  readonly name: string
  readonly type: 'municipality' | 'region' | 'authority'
  readonly terms: PublicationTerms
  readonly reports: readonly CataloguedReport[]
}

const AUTHORITY = 'http://publications.europa.eu/resource/authority'
const CC0 = LICENCES['CC0-1.0']
const SWEDISH = { to: `${AUTHORITY}/language/SWE` }
const PUBLISHER_TYPES = {
  municipality: 'http://purl.org/adms/publishertype/LocalAuthority',
  region: 'http://purl.org/adms/publishertype/RegionalAuthority',
  authority: 'http://purl.org/adms/publishertype/NationalAuthority',
} as const
/** Government and public sector; population and society: the themes of the EU's vocabulary that fit. */
const THEMES = ['GOVE', 'SOCI'] as const

/** `origin`: https://example.se, without a slash at its end. */
export const publishedAddress = (origin: string, code: string, id?: string): string =>
  `${origin}/publicerat/${code}${id === undefined ? '' : `/${id}`}`

/** One organisation's catalogue: its publisher, its data sets and their files. */
export function catalogueOf(origin: string, publisher: Publisher): readonly Thing[] {
  const address = publishedAddress(origin, publisher.code)
  const name = organisationName(publisher)
  return [
    catalogue(`${address}#katalog`, `${address}#organisation`, address, {
      sv: [openDataTexts.sv.catalogueTitle(name), openDataTexts.sv.catalogueDescription(name)],
      en: [openDataTexts.en.catalogueTitle(name), openDataTexts.en.catalogueDescription(name)],
      datasets: publisher.reports.map(({ id }) => `${publishedAddress(origin, publisher.code, id)}#data`),
      days: publisher.reports.map(({ publishedAt }) => dateInStockholm(publishedAt)),
    }),
    ...about(origin, publisher),
  ]
}

/** Every organisation's in one: a main catalogue, and theirs below it, one level deep as harvesting allows. */
export function catalogueOfAll(origin: string, publishers: readonly Publisher[]): readonly Thing[] {
  const address = `${origin}/publicerat`
  const main = catalogue(`${address}#katalog`, `${address}#tjanst`, address, {
    sv: [openDataTexts.sv.allTitle, openDataTexts.sv.allDescription],
    en: [openDataTexts.en.allTitle, openDataTexts.en.allDescription],
    datasets: [],
    days: publishers.flatMap(({ reports }) => reports.map(({ publishedAt }) => dateInStockholm(publishedAt))),
  })
  const parts = publishers.map(
    ({ code }): Property => ['dcterms:hasPart', { to: `${publishedAddress(origin, code)}#katalog` }],
  )
  return [
    { ...main, properties: [...main.properties, ...parts] },
    {
      id: `${address}#tjanst`,
      type: 'foaf:Agent',
      properties: [['foaf:name', { text: openDataTexts.sv.service, language: 'sv' }]],
    },
    ...publishers.flatMap((publisher) => catalogueOf(origin, publisher)),
  ]
}

/** One data set, with what it refers to. */
export const datasetOf = (origin: string, publisher: Publisher): readonly Thing[] => about(origin, publisher)

function about(origin: string, publisher: Publisher): readonly Thing[] {
  const { terms } = publisher
  return [
    agentOf(origin, publisher),
    // The e-mail address is what the profile requires of a contact: without it there is none.
    ...(terms.contactEmail === null ? [] : [contactOf(origin, publisher, terms.contactEmail)]),
    ...publisher.reports.flatMap((report) => reportThings(origin, publisher, report)),
  ]
}

type CatalogueWords = {
  readonly sv: readonly [title: string, description: string]
  readonly en: readonly [title: string, description: string]
  readonly datasets: readonly string[]
  /** ISO dates of what is in it. */
  readonly days: readonly string[]
}

function catalogue(id: string, publisher: string, homepage: string, words: CatalogueWords): Thing {
  const days = [...words.days].sort()
  return {
    id,
    type: 'dcat:Catalog',
    properties: [
      ['dcterms:title', { text: words.sv[0], language: 'sv' }],
      ['dcterms:title', { text: words.en[0], language: 'en' }],
      ['dcterms:description', { text: words.sv[1], language: 'sv' }],
      ['dcterms:description', { text: words.en[1], language: 'en' }],
      ['dcterms:publisher', { to: publisher }],
      // Of the catalogue's own text, which the profile wants to be CC0; not of the data.
      ['dcterms:license', { to: CC0 }],
      ['dcterms:language', SWEDISH],
      ['foaf:homepage', { to: homepage }],
      ['dcat:themeTaxonomy', { to: `${AUTHORITY}/data-theme` }],
      ...oneOf(days[0], (day): Property => ['dcterms:issued', dated(day)]),
      ...oneOf(days.at(-1), (day): Property => ['dcterms:modified', dated(day)]),
      ...words.datasets.map((to): Property => ['dcat:dataset', { to }]),
    ],
  }
}

const agentOf = (origin: string, { code, name, type }: Publisher): Thing => ({
  id: `${publishedAddress(origin, code)}#organisation`,
  type: 'foaf:Agent',
  properties: [
    ['foaf:name', { text: organisationName({ name, type }) }],
    ['dcterms:type', { to: PUBLISHER_TYPES[type] }],
  ],
})

const contactOf = (origin: string, { code, name, type, terms }: Publisher, email: string): Thing => ({
  id: `${publishedAddress(origin, code)}#kontakt`,
  type: 'vcard:Organization',
  properties: [
    ['vcard:fn', { text: terms.contactName ?? organisationName({ name, type }) }],
    ['vcard:hasEmail', { to: `mailto:${encodeURI(email)}` }],
    ...oneOf(terms.contactPage, (to): Property => ['vcard:hasURL', { to }]),
  ],
})

function reportThings(origin: string, publisher: Publisher, report: CataloguedReport): readonly Thing[] {
  const { code, terms } = publisher
  const page = publishedAddress(origin, code, report.id)
  const name = organisationName(publisher)
  const { sv, en } = openDataTexts
  const dataset: Thing = {
    id: `${page}#data`,
    type: 'dcat:Dataset',
    properties: [
      ['dcterms:title', { text: sv.datasetTitle(report.year), language: 'sv' }],
      ['dcterms:title', { text: en.datasetTitle(report.year), language: 'en' }],
      ['dcterms:description', { text: sv.packageDescription(name, report.year), language: 'sv' }],
      ['dcterms:description', { text: en.packageDescription(name, report.year), language: 'en' }],
      ['dcterms:publisher', { to: `${publishedAddress(origin, code)}#organisation` }],
      ...(terms.contactEmail === null
        ? []
        : [['dcat:contactPoint', { to: `${publishedAddress(origin, code)}#kontakt` }] as const]),
      ['dcterms:identifier', { text: `${page}#data` }],
      ...sv.keywords.map((text): Property => ['dcat:keyword', { text, language: 'sv' }]),
      ...en.keywords.map((text): Property => ['dcat:keyword', { text, language: 'en' }]),
      ...THEMES.map((theme): Property => ['dcat:theme', { to: `${AUTHORITY}/data-theme/${theme}` }]),
      ['dcterms:accessRights', { to: `${AUTHORITY}/access-right/PUBLIC` }],
      ['dcterms:language', SWEDISH],
      ['dcterms:issued', dated(dateInStockholm(report.publishedAt))],
      ['dcterms:temporal', { to: `${page}#period` }],
      ['dcat:version', { text: report.version }],
      ['dcat:landingPage', { to: page }],
      ['foaf:page', { to: `${page}/barnbokslut.pdf` }],
      ['dcat:distribution', { to: `${page}#csv` }],
      ['dcat:distribution', { to: `${page}#json` }],
    ],
  }
  const period: Thing = {
    id: `${page}#period`,
    type: 'dcterms:PeriodOfTime',
    properties: [
      ['dcat:startDate', dated(`${report.year}-01-01`)],
      ['dcat:endDate', dated(`${report.year}-12-31`)],
    ],
  }
  return [dataset, period, distribution(page, report, terms, 'csv'), distribution(page, report, terms, 'json')]
}

const FORMATS = { csv: 'text/csv', json: 'application/json' } as const

/** One data set in many files of one form is one distribution with many addresses, in Sweden. */
const distribution = (
  page: string,
  { tables }: CataloguedReport,
  { licence }: PublicationTerms,
  form: keyof typeof FORMATS,
): Thing => ({
  id: `${page}#${form}`,
  type: 'dcat:Distribution',
  properties: [
    ['dcterms:title', { text: openDataTexts.sv[form], language: 'sv' }],
    ['dcterms:title', { text: openDataTexts.en[form], language: 'en' }],
    ['dcterms:description', { text: openDataTexts.sv.form, language: 'sv' }],
    ['dcterms:description', { text: openDataTexts.en.form, language: 'en' }],
    ['dcat:accessURL', { to: `${page}/data` }],
    ...tables.map((table): Property => ['dcat:downloadURL', { to: `${page}/data/${table}.${form}` }]),
    ['dcterms:format', { text: FORMATS[form] }],
    ['dcterms:language', SWEDISH],
    ['dcatap:availability', { to: `${AUTHORITY}/planned-availability/STABLE` }],
    ['foaf:page', { to: `${page}/data/datapackage.json` }],
    ...oneOf(licence, (name): Property => ['dcterms:license', { to: LICENCES[name] }]),
  ],
})

const dated = (day: string): Literal => ({ text: day, datatype: 'xsd:date' })

const oneOf = <T>(value: T | null | undefined, make: (value: T) => Property): readonly Property[] =>
  value === null || value === undefined ? [] : [make(value)]
