// The people of an organisation and their roles, for programs: what the pages do, with the same services.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import type { MadeLink } from '../../services/index.ts'
import { ApprovalsAnswer, DoneAnswer, LinkAnswer, MadePersonAnswer, PendingAnswer, UsersAnswer } from './api-answers.ts'
import { type Environment, OneParams, OrganisationParams } from './environment.ts'

const Written = Type.String({ maxLength: 1000 })
const OrNull = Type.Optional(Type.Union([Type.String({ maxLength: 100 }), Type.Null()]))
const ROLE = { role: Written, unit: OrNull, endsOn: OrNull }
const RoleBody = Type.Object(ROLE, { additionalProperties: false })
const AddBody = Type.Object({ userName: Written, name: Written, ...ROLE }, { additionalProperties: false })
const DecideBody = Type.Object({ approve: Type.Boolean() }, { additionalProperties: false })

export function apiUserRoutes(app: FastifyInstance, { services, linkTo }: Environment): void {
  const reads = { action: 'user.read' } as const
  const writes = { action: 'user.write' } as const
  const decides = { action: 'auditor.approve' } as const
  const shown = (link: MadeLink | null) => (link === null ? null : linkTo(link.secret))

  app.get<{ Params: OrganisationParams }>(
    '/api/organisations/:org/users',
    { config: { ...reads, api: { answer: UsersAnswer } }, schema: { params: OrganisationParams } },
    async ({ params: { org } }) => ({ users: await services.people(org) }),
  )
  app.post<{ Params: OrganisationParams; Body: Static<typeof AddBody> }>(
    '/api/organisations/:org/users',
    {
      config: { ...writes, api: { answer: MadePersonAnswer, status: 201 } },
      schema: { params: OrganisationParams, body: AddBody },
    },
    async ({ params: { org }, body }, reply) => {
      const { unit = null, endsOn = null } = body
      const { id, link, isPending } = await services.addPerson(org, { ...body, unit, endsOn })
      return reply.code(201).send({ id, isPending, link: shown(link) })
    },
  )
  app.post<{ Params: OneParams; Body: Static<typeof RoleBody> }>(
    '/api/organisations/:org/users/:id/roles',
    {
      config: { ...writes, api: { answer: PendingAnswer, status: 201 } },
      schema: { params: OneParams, body: RoleBody },
    },
    async ({ params: { org, id }, body: { role, unit = null, endsOn = null } }, reply) =>
      reply.code(201).send({ isPending: await services.giveRole(org, id, { role, unit, endsOn }) }),
  )
  app.delete<{ Params: OneParams }>(
    '/api/organisations/:org/roles/:id',
    { config: { ...writes, api: { answer: DoneAnswer } }, schema: { params: OneParams } },
    async ({ params: { org, id } }) => {
      await services.takeBackRole(org, id)
      return { done: true }
    },
  )
  app.post<{ Params: OneParams }>(
    '/api/organisations/:org/users/:id/link',
    { config: { ...writes, api: { answer: LinkAnswer, status: 201 } }, schema: { params: OneParams } },
    async ({ params: { org, id } }, reply) => {
      const link = await services.linkFor(org, id)
      return reply.code(201).send({ isPending: link === null, link: shown(link) })
    },
  )
  for (const [word, isClosed] of [
    ['close', true],
    ['open', false],
  ] as const)
    app.post<{ Params: OneParams }>(
      `/api/organisations/:org/users/:id/${word}`,
      { config: { ...writes, api: { answer: DoneAnswer } }, schema: { params: OneParams } },
      async ({ params: { org, id } }) => {
        await services.closeAccount(org, id, isClosed)
        return { done: true }
      },
    )

  app.get<{ Params: OrganisationParams }>(
    '/api/organisations/:org/approvals',
    { config: { ...decides, api: { answer: ApprovalsAnswer } }, schema: { params: OrganisationParams } },
    async ({ params: { org } }) => ({ approvals: await services.approvals(org) }),
  )
  app.post<{ Params: OneParams; Body: Static<typeof DecideBody> }>(
    '/api/organisations/:org/approvals/:id',
    { config: { ...decides, api: { answer: LinkAnswer } }, schema: { params: OneParams, body: DecideBody } },
    async ({ params: { org, id }, body: { approve } }) => {
      const { link } = await services.decideApproval(org, id, approve)
      return { isPending: false, link: shown(link) }
    },
  )
}
