// Choosing the language of the pages. Kept in a cookie, so that it needs no account.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { LANGUAGES } from '../../text/language.ts'
import { languageCookie } from '../language.ts'
import { localPath } from '../local-path.ts'
import { seeOther } from '../page.ts'

const Body = Type.Object(
  { sprak: Type.Union(LANGUAGES.map((one) => Type.Literal(one))), till: Type.String({ maxLength: 2000 }) },
  { additionalProperties: false },
)

export function languageRoutes(app: FastifyInstance): void {
  app.post<{ Body: Static<typeof Body> }>(
    '/sprak',
    { config: { action: 'public' }, schema: { body: Body } },
    async ({ body: { sprak, till } }, reply) =>
      seeOther(reply.header('set-cookie', languageCookie(sprak)), localPath(till) ?? '/'),
  )
}
