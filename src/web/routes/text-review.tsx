// Texts about children: reading them, and answering whether a child can be recognised.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { Invalid, sentenceIn } from '../../domain/errors.ts'
import type { AsOf, Overview, TextAnswer } from '../../services/index.ts'
import type { Language } from '../../text/language.ts'
import { languageOf } from '../language.ts'
import { seeOther, sendPage } from '../page.ts'
import { TextReviewPage } from '../pages/text-review.tsx'
import { textReviewPath } from '../site.ts'
import type { FieldError } from '../ui/index.ts'
import { type Environment, OrganisationParams, PageQuery } from './environment.ts'
import { openYear } from './open-site.ts'

const ReadQuery = Type.Object(
  { ...PageQuery.properties, sparat: Type.Optional(Type.Literal('ja')) },
  { additionalProperties: false },
)
type ReadQuery = Static<typeof ReadQuery>

/** One answer per text, named by its hash. */
const Answers = Type.Record(Type.String({ pattern: '^t-[0-9a-f]{64}$' }), Type.Enum(['nej', 'ja']), {
  additionalProperties: false,
})
type Answers = Readonly<Record<string, 'nej' | 'ja'>>

export function textReviewRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets, now } = environment

  const pageOf = async (language: Language, org: string, query: ReadQuery, errors: readonly FieldError[] = []) => {
    const here = textReviewPath({ code: org, year: null, plan: null })
    const { site, overview } = await openYear(environment, org, query, 'reports', here, language)
    const { year } = overview
    const texts = await services.textsToReview(org, asOfOf(overview))
    return <TextReviewPage {...{ assets, site, year, texts, errors }} isSaved={query.sparat === 'ja'} now={now()} />
  }

  app.get<{ Params: OrganisationParams; Querystring: ReadQuery }>(
    '/:org/rapporter/texter',
    { config: { action: 'report.make' }, schema: { params: OrganisationParams, querystring: ReadQuery } },
    async ({ params: { org }, query }, reply) => sendPage(reply, await pageOf(languageOf(reply.request), org, query)),
  )

  app.post<{ Params: OrganisationParams; Querystring: PageQuery; Body: Answers }>(
    '/:org/rapporter/texter',
    {
      config: { action: 'report.make' },
      schema: { params: OrganisationParams, querystring: PageQuery, body: Answers },
    },
    async ({ params: { org }, query, body }, reply) => {
      const { site, overview } = await openYear(environment, org, query, 'reports', '', languageOf(reply.request))
      try {
        await services.answerTexts(org, asOfOf(overview), answersIn(body))
        const path = textReviewPath({ code: org, year: overview.year, plan: site.plan })
        return seeOther(reply, `${path}&sparat=ja`)
      } catch (error) {
        if (!(error instanceof Invalid)) throw error
        const message = sentenceIn(error.said, languageOf(reply.request))
        return sendPage(reply, await pageOf(languageOf(reply.request), org, query, [{ field: 'texter', message }]), 422)
      }
    },
  )
}

/** The plan that is shown, where several may apply and nobody has chosen. */
const asOfOf = ({ year, facts }: Overview): AsOf => ({ year, plan: facts.plan?.code ?? null, knownAt: null })

const answersIn = (body: Answers): ReadonlyMap<string, TextAnswer> =>
  new Map(Object.entries(body).map(([name, answer]) => [name.slice('t-'.length), answer === 'ja' ? 'change' : 'fine']))
