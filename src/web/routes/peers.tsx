// The organisation's own groups to compare with: the list, making, changing, removing and taking them back, and choosing one.

import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Static, Type } from 'typebox'
import { Conflict, Invalid, NotFound, sentenceIn } from '../../domain/errors.ts'
import { peersErrors } from '../../text/peers.ts'
import { languageOf } from '../language.ts'
import { seeOther, sendPage } from '../page.ts'
import { type PeersForm, PeersPage } from '../pages/peers.tsx'
import { peersPath } from '../site.ts'
import type { FieldError } from '../ui/index.ts'
import { PeersAnswer } from './api-answers.ts'
import { type Environment, OneParams, OrganisationParams, PageQuery } from './environment.ts'
import { openOrganisation } from './open-site.ts'

const ListQuery = Type.Object(
  {
    ...PageQuery.properties,
    borttagen: Type.Optional(Type.String({ maxLength: 200 })),
    vald: Type.Optional(Type.Literal('ja')),
  },
  { additionalProperties: false },
)
const GroupBody = Type.Object(
  { namn: Type.String({ maxLength: 1000 }), medlemmar: Type.String({ maxLength: 10_000 }) },
  { additionalProperties: false },
)
type GroupBody = Static<typeof GroupBody>
const ChoiceBody = Type.Object({ grupp: Type.String({ maxLength: 2000 }) }, { additionalProperties: false })

/** People write one on each line, or with commas. */
const membersIn = (text: string): readonly string[] => text.split(/[,;\n]/)

export function peerRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets } = environment

  const pageOf = async (
    org: string,
    query: Static<typeof ListQuery>,
    errors: readonly FieldError[] = [],
    form: PeersForm | null = null,
  ) => {
    const site = await openOrganisation(environment, org, query, 'indicators', peersPath(org))
    const choices = await services.peerChoices(org)
    const removed = query.borttagen ?? null
    return <PeersPage {...{ assets, site, choices, errors, form, removed }} isSaved={query.vald === 'ja'} />
  }

  /** Does it, or shows the page again with what was written and what is wrong with it. */
  const done = async (reply: FastifyReply, org: string, form: PeersForm, act: () => Promise<unknown>) => {
    try {
      await act()
      return seeOther(reply, peersPath(org))
    } catch (error) {
      if (!(error instanceof Invalid || error instanceof Conflict || error instanceof NotFound)) throw error
      const isAboutMembers =
        error instanceof NotFound || error.message === peersErrors.noMembers.sv || error.message.includes('medlemmar')
      const field = isAboutMembers ? 'medlemmar' : 'namn'
      const errors = [
        {
          field: form.id === null ? field : `${field}-${form.id}`,
          message: sentenceIn(error.said, languageOf(reply.request)),
        },
      ]
      return sendPage(reply, await pageOf(org, {}, errors, form), 422)
    }
  }

  app.get<{ Params: OrganisationParams; Querystring: Static<typeof ListQuery> }>(
    '/:org/jamforelsegrupper',
    { config: { action: 'indicator.read' }, schema: { params: OrganisationParams, querystring: ListQuery } },
    async ({ params: { org }, query }, reply) => sendPage(reply, await pageOf(org, query)),
  )

  app.post<{ Params: OrganisationParams; Body: GroupBody }>(
    '/:org/jamforelsegrupper',
    { config: { action: 'peers.write' }, schema: { params: OrganisationParams, body: GroupBody } },
    async ({ params: { org }, body: { namn, medlemmar } }, reply) =>
      done(reply, org, { id: null, namn, medlemmar }, () =>
        services.addPeerGroup(org, { name: namn, members: membersIn(medlemmar) }),
      ),
  )

  app.post<{ Params: OrganisationParams; Body: Static<typeof ChoiceBody> }>(
    '/:org/jamforelsegrupper/val',
    { config: { action: 'peers.write' }, schema: { params: OrganisationParams, body: ChoiceBody } },
    async ({ params: { org }, body: { grupp } }, reply) => {
      await services.choosePeers(org, grupp)
      return seeOther(reply, `${peersPath(org)}?vald=ja`)
    },
  )

  app.post<{ Params: OneParams; Body: GroupBody }>(
    '/:org/jamforelsegrupper/:id',
    { config: { action: 'peers.write' }, schema: { params: OneParams, body: GroupBody } },
    async ({ params: { org, id }, body: { namn, medlemmar } }, reply) =>
      done(reply, org, { id, namn, medlemmar }, () =>
        services.editPeerGroup(org, id, { name: namn, members: membersIn(medlemmar) }),
      ),
  )

  app.post<{ Params: OneParams }>(
    '/:org/jamforelsegrupper/:id/ta-bort',
    { config: { action: 'peers.write' }, schema: { params: OneParams } },
    async ({ params: { org, id } }, reply) => {
      await services.removePeerGroup(org, id)
      return seeOther(reply, `${peersPath(org)}?borttagen=${encodeURIComponent(id)}`)
    },
  )

  app.post<{ Params: OneParams }>(
    '/:org/jamforelsegrupper/:id/ta-tillbaka',
    { config: { action: 'peers.write' }, schema: { params: OneParams } },
    async ({ params: { org, id } }, reply) => {
      await services.restorePeerGroup(org, id)
      return seeOther(reply, peersPath(org))
    },
  )

  app.get<{ Params: OrganisationParams }>(
    '/api/organisations/:org/peers',
    { config: { action: 'indicator.read', api: { answer: PeersAnswer } }, schema: { params: OrganisationParams } },
    async ({ params: { org } }) => {
      const { groups, chosen, sharedGroups } = await services.peerChoices(org)
      return { groups, chosen, sharedGroups }
    },
  )
}
