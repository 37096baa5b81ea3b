// Terms and contact for what an organisation publishes.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { LICENCE_NAMES, type PublicationTerms } from '../../domain/publication-terms.ts'
import { termsProblems } from '../../services/index.ts'
import { publicationTermsTexts } from '../../text/publication-terms.ts'
import { languageOf } from '../language.ts'
import { seeOther, sendPage } from '../page.ts'
import { PublicationTermsPage, type TermsForm } from '../pages/publication-terms.tsx'
import { publicationTermsPath } from '../site.ts'
import { type Environment, OrganisationParams, PageQuery } from './environment.ts'
import { openOrganisation } from './open-site.ts'

const TermsQuery = Type.Object(
  { ...PageQuery.properties, sparat: Type.Optional(Type.Literal('ja')) },
  { additionalProperties: false },
)
type TermsQuery = Static<typeof TermsQuery>

const Written = Type.Optional(Type.String({ maxLength: 2000 }))
const Sent = Type.Object(
  {
    licens: Type.Optional(Type.Enum(['', ...LICENCE_NAMES])),
    kontakt: Written,
    epost: Written,
    sida: Written,
  },
  { additionalProperties: false },
)
type Sent = Static<typeof Sent>

const FIELDS = { contactName: 'kontakt', contactEmail: 'epost', contactPage: 'sida' } as const

export function publicationTermsRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets } = environment
  const siteOf = (org: string, query: PageQuery) =>
    openOrganisation(environment, org, query, 'reports', publicationTermsPath(org))

  app.get<{ Params: OrganisationParams; Querystring: TermsQuery }>(
    '/:org/publicering',
    { config: { action: 'organisation.read' }, schema: { params: OrganisationParams, querystring: TermsQuery } },
    async ({ params: { org }, query: { sparat, ...query } }, reply) => {
      const site = await siteOf(org, query)
      const form = formOf(await services.publicationTerms(org))
      const isSaved = sparat === 'ja'
      return sendPage(reply, <PublicationTermsPage {...{ assets, site, form, isSaved }} errors={[]} />)
    },
  )

  app.post<{ Params: OrganisationParams; Body: Sent }>(
    '/:org/publicering',
    { config: { action: 'settings.write' }, schema: { params: OrganisationParams, body: Sent } },
    async (request, reply) => {
      const { org } = request.params
      const text = publicationTermsTexts[languageOf(request)]
      const terms = termsIn(request.body)
      const problems = termsProblems(terms)
      if (problems.length > 0) {
        const errors = problems.map(({ field, code }) => ({ field: FIELDS[field], message: text.problem[code] }))
        const page = { assets, site: await siteOf(org, {}), form: formOf(terms), errors }
        return sendPage(reply, <PublicationTermsPage {...page} isSaved={false} />, 422)
      }
      await services.setPublicationTerms(org, terms)
      return seeOther(reply, `${publicationTermsPath(org)}?sparat=ja`)
    },
  )
}

const formOf = ({ licence, contactName, contactEmail, contactPage }: PublicationTerms): TermsForm => ({
  licens: licence ?? '',
  kontakt: contactName ?? '',
  epost: contactEmail ?? '',
  sida: contactPage ?? '',
})

const termsIn = (sent: Sent): PublicationTerms => ({
  licence: LICENCE_NAMES.find((one) => one === sent.licens) ?? null,
  contactName: orNull(sent.kontakt),
  contactEmail: orNull(sent.epost),
  contactPage: orNull(sent.sida),
})

const orNull = (written: string | undefined): string | null => {
  const text = (written ?? '').trim()
  return text === '' ? null : text
}
