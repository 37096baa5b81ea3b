// What anyone may read: published reports as pages, PDF and data, and what a withdrawn one leaves behind.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { type Static, Type } from 'typebox'
import type { PublicReport } from '../../services/index.ts'
import { LANGUAGES, type Language } from '../../text/language.ts'
import { organisationName } from '../../text/organisation.ts'
import { pageHtml } from '../page.ts'
import { AccessibilityPage } from '../pages/accessibility.tsx'
import { FrontDoorPage, PublishedByOnePage, PublishedPage } from '../pages/published.tsx'
import { PublishedDataPage, PublishedReportPage, WithdrawnPage } from '../pages/published-report.tsx'
import { createKeep, type PublicAnswer, sendPublic } from '../public-answer.ts'
import { inLanguage, publishedPath } from '../site.ts'
import type { Environment } from './environment.ts'

/** Not named :org: nobody's roles have anything to do with it. */
const ByOne = Type.Object({ publisher: Type.String({ pattern: '^[0-9]{4}$' }) })
type ByOne = Static<typeof ByOne>
const Id = Type.String({ minLength: 1, maxLength: 200 })
const OneReport = Type.Object({ ...ByOne.properties, id: Id })
type OneReport = Static<typeof OneReport>
const OneFile = Type.Object({
  ...OneReport.properties,
  file: Type.String({ pattern: '^[A-Za-z0-9_-]+\\.(csv|json)$', maxLength: 300 }),
})
type OneFile = Static<typeof OneFile>

/**
 * Other fields are let be, here alone: links that are shared get trackers put on them, and a citizen who follows one must
 * not be met by a refusal.
 */
const PublicQuery = Type.Object({
  sprak: Type.Optional(Type.String({ maxLength: 20 })),
  sok: Type.Optional(Type.String({ maxLength: 100 })),
})
export type PublicQuery = Static<typeof PublicQuery>

const HTML = 'text/html; charset=utf-8'
const KEPT_BYTES = 32 * 1024 * 1024
const config = { action: 'public' } as const

export function publishedRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets, charts } = environment
  /** Where the reader reached us: the Host has been checked against those that are ours. */
  const originOf = ({ protocol, host }: FastifyRequest): string => environment.origin ?? `${protocol}://${host}`
  // The same report looks another way when the program does.
  const startedAt = environment.now()
  const keep = createKeep(KEPT_BYTES)
  const later = (...instants: readonly string[]): string => [startedAt, ...instants].sort().at(-1) ?? startedAt

  const page = (request: FastifyRequest, reply: FastifyReply, body: VNode, answer: Partial<PublicAnswer> = {}) =>
    sendPublic(request, reply, { type: HTML, changedAt: startedAt, ...answer, body: pageHtml(body, spoken(request)) })

  /** Answers with `send` while the report is published, and with what became of it when it has been withdrawn. */
  const unlessWithdrawn = async (
    request: FastifyRequest<{ Params: OneReport }>,
    reply: FastifyReply,
    send: (report: PublicReport) => Promise<FastifyReply>,
  ) => {
    const { publisher, id } = request.params
    const report = await services.publishedReport(publisher, id)
    if (report.withdrawn === null) return send(report)
    const changedAt = later(report.withdrawn.at)
    return page(request, reply, <WithdrawnPage {...{ assets, report }} />, { status: 410, keep: 'short', changedAt })
  }

  app.get<{ Querystring: PublicQuery }>(
    '/publicerat',
    { config, schema: { querystring: PublicQuery } },
    async (request, reply) => {
      const words = (request.query.sok ?? '').trim()
      const reports = (await services.publishedReports()).filter((one) => matches(one, words))
      return page(request, reply, <PublishedPage {...{ assets, reports, words }} />, {
        keep: 'short',
        // What has been withdrawn is no longer here to say when: whoever asks by the date alone would keep listing it.
        changedAt: null,
      })
    },
  )

  app.get<{ Params: ByOne; Querystring: PublicQuery }>(
    '/publicerat/:publisher',
    { config, schema: { params: ByOne, querystring: PublicQuery } },
    async (request, reply) => {
      const { organisation, reports } = await services.publishedByOne(request.params.publisher)
      return page(request, reply, <PublishedByOnePage {...{ assets, organisation, reports }} />, {
        keep: 'short',
        changedAt: later(...reports.map(({ published, withdrawn }) => withdrawn?.at ?? published.at)),
      })
    },
  )

  app.get<{ Params: OneReport; Querystring: PublicQuery }>(
    '/publicerat/:publisher/:id',
    { config, schema: { params: OneReport, querystring: PublicQuery } },
    async (request, reply) => {
      const { publisher, id } = request.params
      if (/^\d{4}$/.test(id)) return toYear(request, reply)
      return unlessWithdrawn(request, reply, async (report) => {
        const language = spoken(request)
        const body = await keep(`${id} ${language}`, async () => {
          const document = await services.publishedDocument(publisher, id)
          return pageHtml(<PublishedReportPage {...{ assets, report, document, charts }} />, language)
        })
        return sendPublic(request, reply, { type: HTML, body, changedAt: later(report.published.at) })
      })
    },
  )

  /** The newest report of a year: an address to print on a poster. */
  const toYear = async (request: FastifyRequest<{ Params: OneReport }>, reply: FastifyReply) => {
    const { publisher, id: year } = request.params
    const { reports } = await services.publishedByOne(publisher)
    const newest = reports.find((one) => one.withdrawn === null && String(one.year) === year)
    const to = newest ? publishedPath(publisher, newest.id) : publishedPath(publisher)
    return reply
      .header('cache-control', 'public, max-age=60, s-maxage=300')
      .redirect(inLanguage(to, spoken(request)), 302)
  }

  app.get<{ Params: OneReport }>(
    '/publicerat/:publisher/:id/barnbokslut.pdf',
    { config, schema: { params: OneReport } },
    (request, reply) =>
      unlessWithdrawn(request, reply, async ({ year, published }) => {
        const { publisher, id } = request.params
        const body = await services.publishedPdf(publisher, id)
        const fileName = `barnbokslut-${year}-${publisher}.pdf`
        return sendPublic(request, reply, { type: 'application/pdf', body, changedAt: published.at, fileName })
      }),
  )

  app.get<{ Params: OneReport; Querystring: PublicQuery }>(
    '/publicerat/:publisher/:id/data',
    { config, schema: { params: OneReport, querystring: PublicQuery } },
    (request, reply) =>
      unlessWithdrawn(request, reply, async (report) => {
        const { publisher, id } = request.params
        const { tidy, printed } = await services.publishedTables(publisher, id)
        const { terms } = await services.publishedByOne(publisher)
        const body = <PublishedDataPage {...{ assets, report, tidy, printed, terms }} />
        return page(request, reply, body, { changedAt: null })
      }),
  )

  app.get<{ Params: OneFile }>(
    '/publicerat/:publisher/:id/data/:file',
    { config, schema: { params: OneFile } },
    (request, reply) =>
      unlessWithdrawn(request, reply, async () => {
        const { publisher, id, file } = request.params
        const { type, text } = await services.publishedFile(publisher, id, { name: file, origin: originOf(request) })
        return sendPublic(request, reply, { type, body: text, changedAt: null, fileName: file, isOpen: true })
      }),
  )

  for (const form of ['jsonld', 'rdf'] as const) {
    const send = async (request: FastifyRequest, reply: FastifyReply, code: string | null, id: string | null) => {
      const { type, text } = await services.publishedCatalogue({ code, id }, form, originOf(request))
      return sendPublic(request, reply, { type, body: text, changedAt: null, keep: 'short', isOpen: true })
    }
    app.get(`/publicerat/dcat.${form}`, { config }, (request, reply) => send(request, reply, null, null))
    app.get<{ Params: ByOne }>(
      `/publicerat/:publisher/dcat.${form}`,
      { config, schema: { params: ByOne } },
      (request, reply) => send(request, reply, request.params.publisher, null),
    )
    app.get<{ Params: OneReport }>(
      `/publicerat/:publisher/:id/dcat.${form}`,
      { config, schema: { params: OneReport } },
      (request, reply) =>
        unlessWithdrawn(request, reply, () => send(request, reply, request.params.publisher, request.params.id)),
    )
  }

  app.get<{ Querystring: PublicQuery }>(
    '/tillganglighet',
    { config, schema: { querystring: PublicQuery } },
    async (request, reply) => {
      const contacts = await services.publicContacts()
      return page(request, reply, <AccessibilityPage {...{ assets, contacts }} />, { changedAt: null })
    },
  )

  app.get('/robots.txt', { config }, (request, reply) =>
    sendPublic(request, reply, { type: 'text/plain; charset=utf-8', body: ROBOTS, changedAt: startedAt }),
  )
}

/** What is not the public's is not a search engine's. */
const ROBOTS = [
  'User-agent: *',
  'Allow: /publicerat',
  'Allow: /tillganglighet',
  'Allow: /assets/',
  'Allow: /$',
  'Disallow: /',
  '',
].join('\n')

/** The front door for somebody who is not signed in. It differs by who asks, so no one keeps it. */
export async function showFrontDoor(
  { services, assets }: Environment,
  request: FastifyRequest,
  reply: FastifyReply,
  signIn: string,
): Promise<FastifyReply> {
  const reports = await services.publishedReports()
  return reply.type(HTML).send(pageHtml(<FrontDoorPage {...{ assets, reports, signIn }} />, spoken(request)))
}

/** The language of the address, never of a cookie. */
export function spoken({ query }: Pick<FastifyRequest, 'query'>): Language {
  const { sprak } = query as PublicQuery
  return LANGUAGES.find((one) => one === sprak) ?? 'sv'
}

function matches({ organisation, title, year }: PublicReport, words: string): boolean {
  const text = `${organisationName(organisation)} ${organisation.code} ${title} ${year}`.toLocaleLowerCase('sv')
  return words
    .toLocaleLowerCase('sv')
    .split(/\s+/)
    .every((word) => text.includes(word))
}
