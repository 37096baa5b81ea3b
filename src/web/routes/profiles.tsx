// An organisation's own mappings: the list, giving them names, taking them out of use and back.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { Conflict, Invalid, sentenceIn } from '../../domain/errors.ts'
import { languageOf } from '../language.ts'
import { seeOther, sendPage } from '../page.ts'
import { ProfilesPage } from '../pages/profiles.tsx'
import { importPath, profilesPath } from '../site.ts'
import type { FieldError } from '../ui/index.ts'
import { type Environment, OneParams, OrganisationParams, PageQuery } from './environment.ts'
import { openOrganisation } from './open-site.ts'

const ListQuery = Type.Object(
  { ...PageQuery.properties, borttagen: Type.Optional(Type.String({ maxLength: 200 })) },
  { additionalProperties: false },
)
const NameBody = Type.Object({ namn: Type.String({ maxLength: 1000 }) }, { additionalProperties: false })
type NameBody = Static<typeof NameBody>

export function profileRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets, now } = environment

  const pageOf = async (org: string, query: Static<typeof ListQuery>, errors: readonly FieldError[] = []) => {
    const site = await openOrganisation(environment, org, query, 'imports', profilesPath(org))
    const profiles = await services.ownProfiles(org)
    return <ProfilesPage {...{ assets, site, profiles, errors }} now={now()} removed={query.borttagen ?? null} />
  }

  app.get<{ Params: OrganisationParams; Querystring: Static<typeof ListQuery> }>(
    '/:org/inlasningar/mappningar',
    { config: { action: 'import.read' }, schema: { params: OrganisationParams, querystring: ListQuery } },
    async ({ params: { org }, query }, reply) => sendPage(reply, await pageOf(org, query)),
  )

  app.post<{ Params: OneParams; Body: NameBody }>(
    '/:org/inlasningar/mappningar/:id/namn',
    { config: { action: 'import.write' }, schema: { params: OneParams, body: NameBody } },
    async ({ params: { org, id }, body }, reply) => {
      try {
        await services.renameProfile(org, id, body.namn)
        return seeOther(reply, profilesPath(org))
      } catch (error) {
        if (!(error instanceof Invalid || error instanceof Conflict)) throw error
        const message = sentenceIn(error.said, languageOf(reply.request))
        return sendPage(reply, await pageOf(org, {}, [{ field: `namn-${id}`, message }]), 422)
      }
    },
  )

  app.post<{ Params: OneParams }>(
    '/:org/inlasningar/mappningar/:id/ta-bort',
    { config: { action: 'import.write' }, schema: { params: OneParams } },
    async ({ params: { org, id } }, reply) => {
      await services.removeProfile(org, id)
      return seeOther(reply, `${profilesPath(org)}?borttagen=${encodeURIComponent(id)}`)
    },
  )

  app.post<{ Params: OneParams }>(
    '/:org/inlasningar/mappningar/:id/ta-tillbaka',
    { config: { action: 'import.write' }, schema: { params: OneParams } },
    async ({ params: { org, id } }, reply) => {
      await services.restoreProfile(org, id)
      return seeOther(reply, profilesPath(org))
    },
  )

  /** Of an import that has not been saved yet. */
  app.post<{ Params: OneParams; Body: NameBody }>(
    '/:org/inlasningar/:id/profil',
    { config: { action: 'import.write' }, schema: { params: OneParams, body: NameBody } },
    async ({ params: { org, id }, body }, reply) => {
      await services.keepProfile(org, id, body.namn)
      return seeOther(reply, importPath(org, id))
    },
  )
}
