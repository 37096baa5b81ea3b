// A plan's decision and the organisation's boundaries: the page, and what is sent from its forms.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { type BoundaryProblem, boundaryProblems, parseBoundary } from '../../domain/attainment/boundaries.ts'
import { Conflict, Invalid, type Said, sentenceIn } from '../../domain/errors.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import { type DecisionRequest, decisionProblems, type Services } from '../../services/index.ts'
import { decisionText } from '../../text/decisions.ts'
import type { Language } from '../../text/language.ts'
import { languageOf } from '../language.ts'
import { seeOther, sendPage } from '../page.ts'
import { type DecisionFieldId, type DecisionForm, DecisionPage } from '../pages/decision.tsx'
import { decisionPath, type Site } from '../site.ts'
import type { FieldError } from '../ui/index.ts'
import { FactsAnswer } from './api-answers.ts'
import { ApiQuery, type Environment, OrganisationParams, PageQuery } from './environment.ts'
import { openYear } from './open-site.ts'

const DecisionQuery = Type.Object(
  {
    ...PageQuery.properties,
    gjort: Type.Optional(Type.Enum(['beslutad', 'angrad'])),
    forut: Type.Optional(Type.String({ maxLength: 20 })),
  },
  { additionalProperties: false },
)
type DecisionQuery = Static<typeof DecisionQuery>

const Field = Type.Optional(Type.String({ maxLength: 2000 }))
const Sent = Type.Object(
  { plan: Field, beslutad: Field, instans: Field, diarienummer: Field, skal: Field, 'pa-vag': Field, delvis: Field },
  { additionalProperties: false },
)
type Sent = Static<typeof Sent>

export function decisionRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets, now } = environment

  const pageOf = async (
    language: Language,
    org: string,
    query: DecisionQuery,
    form: Sent = {},
    errors: readonly FieldError[] = [],
  ) => {
    const { gjort, forut, ...choice } = query
    const { site, overview } = await openYear(environment, org, choice, 'plan', `/${org}/plan/beslut`, language)
    const { facts } = overview
    const decisions = await services.planDecisions(org, facts.plan?.code ?? null)
    const { plan: _plan, ...written } = form
    return (
      <DecisionPage
        {...{ assets, site, facts, decisions, errors }}
        form={written as Partial<DecisionForm>}
        now={now()}
        done={gjort ?? null}
        before={boundariesIn(forut)}
      />
    )
  }

  app.get<{ Params: OrganisationParams; Querystring: DecisionQuery }>(
    '/:org/plan/beslut',
    { config: { action: 'plan.read' }, schema: { params: OrganisationParams, querystring: DecisionQuery } },
    async ({ params: { org }, query }, reply) => sendPage(reply, await pageOf(languageOf(reply.request), org, query)),
  )

  const schema = { params: OrganisationParams, querystring: PageQuery, body: Sent }
  const decides = { config: { action: 'plan.decide' }, schema } as const
  const setsBoundaries = { config: { action: 'boundaries.set' }, schema } as const
  type Post = { Params: OrganisationParams; Querystring: PageQuery; Body: Sent }

  app.post<Post>('/:org/plan/beslut', decides, async ({ params: { org }, query, body }, reply) => {
    const language = languageOf(reply.request)
    const request: DecisionRequest = {
      plan: body.plan ?? null,
      decidedOn: (body.beslutad ?? '').trim(),
      decidedBy: body.instans ?? '',
      caseNumber: body.diarienummer ?? null,
    }
    const errors = decisionProblems(request, dateInStockholm(now())).map(({ field, message }) => ({
      field: FIELDS[field],
      message: sentenceIn(message, language),
    }))
    if (errors.length > 0)
      return sendPage(reply, await pageOf(languageOf(reply.request), org, query, body, errors), 422)
    return answering(
      () => services.decidePlan(org, request),
      async (error) =>
        sendPage(
          reply,
          await pageOf(languageOf(reply.request), org, query, body, [
            { field: 'beslutad', message: sentenceIn(error, languageOf(reply.request)) },
          ]),
          422,
        ),
      () => seeOther(reply, withQuery(decisionPath(siteOf(org, query)), 'gjort', 'beslutad')),
    )
  })

  app.post<Post>('/:org/plan/beslut/angra', decides, async ({ params: { org }, query, body }, reply) =>
    answering(
      () => services.undoDecision(org, { plan: body.plan ?? null, reason: body.skal ?? '' }),
      async (error) =>
        sendPage(
          reply,
          await pageOf(languageOf(reply.request), org, query, body, [
            { field: 'skal', message: sentenceIn(error, languageOf(reply.request)) },
          ]),
          422,
        ),
      () => seeOther(reply, withQuery(decisionPath(siteOf(org, query)), 'gjort', 'angrad')),
    ),
  )

  app.post<Post>('/:org/plan/granser', setsBoundaries, async ({ params: { org }, query, body }, reply) => {
    const boundaries = {
      onTrack: parseBoundary(body['pa-vag'] ?? '') ?? Number.NaN,
      partly: parseBoundary(body.delvis ?? '') ?? Number.NaN,
    }
    const errors = boundaryProblems(boundaries).map((problem) => errorOf(problem, body, languageOf(reply.request)))
    if (errors.length > 0)
      return sendPage(reply, await pageOf(languageOf(reply.request), org, query, body, errors), 422)
    const { setting } = await services.planDecisions(org, null)
    await services.setBoundaries(org, boundaries)
    const before = `${setting.onTrack}-${setting.partly}`
    return seeOther(reply, withQuery(decisionPath(siteOf(org, query)), 'forut', before))
  })

  app.get<{ Params: OrganisationParams; Querystring: ApiQuery }>(
    '/api/organisations/:org/decision',
    {
      config: { action: 'plan.read', api: { answer: FactsAnswer } },
      schema: { params: OrganisationParams, querystring: ApiQuery },
    },
    ({ params: { org }, query }) => decisionAnswer(services, org, query),
  )
}

/** What GET answers, and what a change must have been made of (If-Match). */
export async function decisionAnswer(services: Services, org: string, { year, plan }: ApiQuery) {
  const { facts } = await services.overview(org, { year: year ?? null, plan: plan ?? null })
  const decisions = await services.planDecisions(org, facts.plan?.code ?? null)
  return { plan: facts.plan, boundaries: facts.boundaries, ...decisions }
}

/** A refusal in words goes back to the form; anything else is the error page's. */
async function answering<T>(
  work: () => Promise<unknown>,
  refused: (said: Said) => Promise<T>,
  done: () => T,
): Promise<T> {
  try {
    await work()
  } catch (error) {
    if (error instanceof Invalid || error instanceof Conflict) return refused(error.said)
    throw error
  }
  return done()
}

const FIELDS = { decidedOn: 'beslutad', decidedBy: 'instans', caseNumber: 'diarienummer' } as const satisfies Record<
  string,
  DecisionFieldId
>

function errorOf({ field, code }: BoundaryProblem, body: Sent, language: Language): FieldError {
  const id = field === 'onTrack' ? 'pa-vag' : 'delvis'
  const written = (body[id] ?? '').trim()
  const message =
    parseBoundary(written) === null ? decisionText.notABoundary(written) : decisionText.boundaryProblem[code]
  return { field: id, message: message[language] }
}

/** "0.95-0.6", as the redirect after a change says it. */
function boundariesIn(text: string | undefined) {
  const [onTrack, partly] = (text ?? '').split('-').map(parseBoundary)
  if (typeof onTrack !== 'number' || typeof partly !== 'number') return null
  const boundaries = { onTrack, partly }
  return boundaryProblems(boundaries).length > 0 ? null : boundaries
}

const siteOf = (org: string, query: PageQuery): Pick<Site, 'code' | 'year' | 'plan'> => ({
  code: org,
  year: query.ar ?? null,
  plan: query.plan ?? null,
})

const withQuery = (path: string, name: string, value: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`
