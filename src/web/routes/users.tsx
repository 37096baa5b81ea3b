// The people of an organisation, as pages and for programs.

import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Static, Type } from 'typebox'
import { Conflict, Invalid, sentenceIn } from '../../domain/errors.ts'
import { accountTexts } from '../../text/accounts.ts'
import { languageOf } from '../language.ts'
import { seeOther, sendPage } from '../page.ts'
import { ApprovalsPage, EMPTY_USER, type UserForm, UsersPage, type UsersProps } from '../pages/users.tsx'
import { FactsAnswer } from './api-answers.ts'
import { type Environment, OneParams, OrganisationParams } from './environment.ts'
import { openOrganisation } from './open-site.ts'

const Written = Type.String({ maxLength: 1000 })
const RoleBody = { roll: Written, enhet: Type.Optional(Written), slutar: Type.Optional(Written) }
const GiveBody = Type.Object(RoleBody, { additionalProperties: false })
const AddBody = Type.Object({ anvandarnamn: Written, namn: Written, ...RoleBody }, { additionalProperties: false })
const DecideBody = Type.Object({ svar: Type.Enum(['ja', 'nej']) }, { additionalProperties: false })
const Query = Type.Object({ klart: Type.Optional(Type.Enum(['ja', 'vantar'])) }, { additionalProperties: false })
const OrNull = Type.Optional(Type.Union([Type.String({ maxLength: 100 }), Type.Null()]))
const ApiAddBody = Type.Object(
  { userName: Written, name: Written, role: Written, unit: OrNull, endsOn: OrNull },
  { additionalProperties: false },
)

const orNull = (text: string | undefined): string | null => ((text ?? '').trim() === '' ? null : (text ?? '').trim())

export function userRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets, linkTo } = environment

  const send = async (reply: FastifyReply, org: string, shown: Partial<UsersProps>, status = 200) => {
    const site = await openOrganisation(environment, org, {}, 'overview', `/${org}/anvandare`)
    const people = await services.people(org)
    const { units } = await services.units(org)
    const props = { units, form: EMPTY_USER, errors: [], done: null, link: null, ...shown }
    return sendPage(reply, <UsersPage {...{ assets, site, people }} {...props} />, status)
  }
  /** Back to the list with what is wrong, at the field it is about. */
  const refuse = (reply: FastifyReply, org: string, error: unknown, form: UserForm = EMPTY_USER) => {
    if (!(error instanceof Invalid || error instanceof Conflict)) throw error
    return send(
      reply,
      org,
      { form, errors: [{ field: fieldOf(error.message), message: sentenceIn(error.said, languageOf(reply.request)) }] },
      422,
    )
  }

  app.get<{ Params: OrganisationParams; Querystring: Static<typeof Query> }>(
    '/:org/anvandare',
    { config: { action: 'user.read' }, schema: { params: OrganisationParams, querystring: Query } },
    async ({ params: { org }, query: { klart } }, reply) =>
      send(reply, org, { done: klart === undefined ? null : klart === 'ja' ? 'saved' : 'pending' }),
  )

  const config = { action: 'user.write' } as const
  app.post<{ Params: OrganisationParams; Body: Static<typeof AddBody> }>(
    '/:org/anvandare',
    { config, schema: { params: OrganisationParams, body: AddBody } },
    async ({ params: { org }, body }, reply) => {
      const form = {
        userName: body.anvandarnamn,
        name: body.namn,
        role: body.roll,
        endsOn: body.slutar ?? '',
        unit: body.enhet ?? '',
      }
      const wish = { ...form, unit: orNull(body.enhet), endsOn: orNull(body.slutar) }
      try {
        const { link, isPending } = await services.addPerson(org, wish)
        if (link === null) return seeOther(reply, `/${org}/anvandare?klart=${isPending ? 'vantar' : 'ja'}`)
        return send(reply, org, { link: { ...link, name: form.name, address: linkTo(link.secret) } }, 201)
      } catch (error) {
        return refuse(reply, org, error, form)
      }
    },
  )

  app.post<{ Params: OneParams; Body: Static<typeof GiveBody> }>(
    '/:org/anvandare/:id/roller',
    { config, schema: { params: OneParams, body: GiveBody } },
    async ({ params: { org, id }, body }, reply) => {
      try {
        const wish = { role: body.roll, unit: orNull(body.enhet), endsOn: orNull(body.slutar) }
        const isPending = await services.giveRole(org, id, wish)
        return seeOther(reply, `/${org}/anvandare?klart=${isPending ? 'vantar' : 'ja'}`)
      } catch (error) {
        return refuse(reply, org, error)
      }
    },
  )

  app.post<{ Params: OneParams }>(
    '/:org/anvandare/:id/lank',
    { config, schema: { params: OneParams } },
    async ({ params: { org, id } }, reply) => {
      try {
        const link = await services.linkFor(org, id)
        const name = (await services.people(org)).find((one) => one.id === id)?.name ?? ''
        return await send(reply, org, { link: { ...link, name, address: linkTo(link.secret) } }, 201)
      } catch (error) {
        return refuse(reply, org, error)
      }
    },
  )

  for (const [word, isClosed] of [
    ['stang', true],
    ['oppna', false],
  ] as const)
    app.post<{ Params: OneParams }>(
      `/:org/anvandare/:id/${word}`,
      { config, schema: { params: OneParams } },
      async ({ params: { org, id } }, reply) => {
        try {
          await services.closeAccount(org, id, isClosed)
          return seeOther(reply, `/${org}/anvandare?klart=ja`)
        } catch (error) {
          return refuse(reply, org, error)
        }
      },
    )

  app.post<{ Params: OneParams }>(
    '/:org/anvandare/roller/:id/ta-tillbaka',
    { config, schema: { params: OneParams } },
    async ({ params: { org, id } }, reply) => {
      try {
        await services.takeBackRole(org, id)
        return seeOther(reply, `/${org}/anvandare?klart=ja`)
      } catch (error) {
        return refuse(reply, org, error)
      }
    },
  )

  app.get<{ Params: OrganisationParams }>(
    '/:org/anvandare/godkannanden',
    { config: { action: 'auditor.approve' }, schema: { params: OrganisationParams } },
    async ({ params: { org } }, reply) => {
      const site = await openOrganisation(environment, org, {}, 'overview', `/${org}/anvandare/godkannanden`)
      return sendPage(reply, <ApprovalsPage {...{ assets, site }} approvals={await services.approvals(org)} />)
    },
  )
  app.post<{ Params: OneParams; Body: Static<typeof DecideBody> }>(
    '/:org/anvandare/godkannanden/:id',
    { config: { action: 'auditor.approve' }, schema: { params: OneParams, body: DecideBody } },
    async ({ params: { org, id }, body }, reply) => {
      await services.decideApproval(org, id, body.svar === 'ja')
      return seeOther(reply, `/${org}/anvandare/godkannanden`)
    },
  )

  app.get<{ Params: OrganisationParams }>(
    '/api/organisations/:org/users',
    { config: { action: 'user.read', api: { answer: FactsAnswer } }, schema: { params: OrganisationParams } },
    async ({ params: { org } }) => ({ users: await services.people(org) }),
  )
  app.post<{ Params: OrganisationParams; Body: Static<typeof ApiAddBody> }>(
    '/api/organisations/:org/users',
    {
      config: { action: 'user.write', api: { answer: FactsAnswer, status: 201 } },
      schema: { params: OrganisationParams, body: ApiAddBody },
    },
    async ({ params: { org }, body }, reply) => {
      const { unit = null, endsOn = null } = body
      const { id, link, isPending } = await services.addPerson(org, { ...body, unit, endsOn })
      return reply.code(201).send({ id, isPending, link: link && linkTo(link.secret) })
    },
  )
}

/** Which field of the form for a new person a refusal is about. */
function fieldOf(message: string): string {
  const text = accountTexts.sv
  if (message === text.nameWrong) return 'namn'
  if (message === text.roleWrong || message === text.hasRole) return 'roll'
  if (message === text.endWrong) return 'slutar'
  if (message === text.unitOnlyForReporter || message === text.unitWrong) return 'enhet'
  return 'anvandarnamn'
}
