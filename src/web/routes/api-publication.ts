// A report's way to the public and back, and the terms of all that is published, for programs.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { LICENCE_NAMES } from '../../domain/publication-terms.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import { publishingProblems, termsProblems, WrongForm } from '../../services/index.ts'
import { sentences } from '../../text/language.ts'
import { publicationRefusals } from '../../text/publication.ts'
import { publicationTermsTexts } from '../../text/publication-terms.ts'
import { createTurns, requireMatch } from '../etag.ts'
import { PublicationAnswer, TermsAnswer } from './api-answers.ts'
import { type Environment, OneParams, OrganisationParams } from './environment.ts'
import { sendProblems } from './field-problems.ts'

const closed = { additionalProperties: false }
const Text = Type.String({ maxLength: 2000 })
/** `decidedOn`: date of the decision to publish. */
const PublishBody = Type.Object({ caseNumber: Text, decidedOn: Text }, closed)
const WithdrawBody = Type.Object({ reason: Text }, closed)
/** Null is first, since what may be a text is made one. */
const TextOrNull = Type.Union([Type.Null(), Text])
/** Null: not said. */
const TermsBody = Type.Object(
  {
    licence: Type.Union([Type.Enum([...LICENCE_NAMES]), Type.Null()]),
    contactName: TextOrNull,
    contactEmail: TextOrNull,
    contactPage: TextOrNull,
  },
  closed,
)

const refused = sentences(publicationRefusals).problem
const refusedTerms = sentences(publicationTermsTexts).problem

export function apiPublicationRoutes(app: FastifyInstance, { services, now }: Environment): void {
  const inTurn = createTurns()
  const api = { answer: PublicationAnswer }
  const one = { params: OneParams }
  const answer = ({ org, id }: OneParams) => services.reportPublication(org, id)

  app.get<{ Params: OneParams }>(
    '/api/organisations/:org/reports/:id/publication',
    { config: { action: 'report.read', api }, schema: one },
    async ({ params }) => answer(params),
  )
  // Each of these is one step from the state before it: what has been done meanwhile is told with 409, without an ETag.
  app.post<{ Params: OneParams }>(
    '/api/organisations/:org/reports/:id/approve',
    { config: { action: 'report.approve', api }, schema: one },
    async ({ params }) => {
      await services.approveReport(params.org, params.id)
      return answer(params)
    },
  )
  app.post<{ Params: OneParams }>(
    '/api/organisations/:org/reports/:id/undo-approval',
    { config: { action: 'report.approve', api }, schema: one },
    async ({ params }) => {
      await services.undoApproval(params.org, params.id)
      return answer(params)
    },
  )
  app.post<{ Params: OneParams; Body: Static<typeof PublishBody> }>(
    '/api/organisations/:org/reports/:id/publish',
    { config: { action: 'report.publish', api }, schema: { ...one, body: PublishBody } },
    async ({ params, body }, reply) =>
      sendProblems(reply, async () => {
        const { facts } = await services.report(params.org, params.id)
        const problems = publishingProblems(body, facts.cover, dateInStockholm(now()))
        if (problems.length > 0)
          throw new WrongForm(problems.map(({ field, code }) => ({ field, message: refused[code] })))
        await services.publishReport(params.org, params.id, body)
        return reply.send(await answer(params))
      }),
  )
  app.post<{ Params: OneParams; Body: Static<typeof WithdrawBody> }>(
    '/api/organisations/:org/reports/:id/withdraw',
    { config: { action: 'report.publish', api }, schema: { ...one, body: WithdrawBody } },
    async ({ params, body }) => {
      await services.withdrawReport(params.org, params.id, body.reason)
      return answer(params)
    },
  )

  app.get<{ Params: OrganisationParams }>(
    '/api/organisations/:org/publication-terms',
    { config: { action: 'organisation.read', api: { answer: TermsAnswer } }, schema: { params: OrganisationParams } },
    async ({ params: { org } }) => services.publicationTerms(org),
  )
  app.put<{ Params: OrganisationParams; Body: Static<typeof TermsBody> }>(
    '/api/organisations/:org/publication-terms',
    {
      config: {
        action: 'settings.write',
        api: { answer: TermsAnswer, match: { of: '/api/organisations/:org/publication-terms' } },
      },
      schema: { params: OrganisationParams, body: TermsBody },
    },
    (request, reply) =>
      inTurn(request.params.org, async () => {
        const { org } = request.params
        requireMatch(request, await services.publicationTerms(org))
        const { licence, ...contact } = request.body
        const terms = {
          licence,
          contactName: orNull(contact.contactName),
          contactEmail: orNull(contact.contactEmail),
          contactPage: orNull(contact.contactPage),
        }
        return sendProblems(reply, async () => {
          const problems = termsProblems(terms)
          if (problems.length > 0)
            throw new WrongForm(problems.map(({ field, code }) => ({ field, message: refusedTerms[code] })))
          await services.setPublicationTerms(org, terms)
          return reply.send(await services.publicationTerms(org))
        })
      }),
  )
}

const orNull = (written: string | null): string | null => written?.trim() || null
