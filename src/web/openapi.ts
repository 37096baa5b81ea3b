// The description of the JSON API (OpenAPI 3.1), made from the very schemas that questions are checked with. What an address
// answers is declared beside the route; its words are in text/api-routes.ts. An API route without both cannot be registered.

import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import type { TSchema } from 'typebox'
import { rolesFor } from '../domain/access.ts'
import { accessTexts } from '../text/access.ts'
import { apiTexts } from '../text/api.ts'
import { type ApiGroup, type ApiRoute, apiRouteTexts } from '../text/api-routes.ts'
import type { Language } from '../text/language.ts'
import type { RouteAction } from './admission.ts'

/** What an API route answers when all is well. */
export type ApiAnswer = {
  readonly answer: TSchema
  /** 201 where something is made; 200 otherwise. */
  readonly status?: 200 | 201
  /** Where it is not JSON. */
  readonly type?: string
  /** Where If-Match is needed: see `requireMatch`. */
  readonly match?: {
    /** Address whose GET has the ETag. */
    readonly of: `/api/${string}`
    /** Name of the body's field that makes it needed; absent: always. */
    readonly when?: string
  }
  /** Where the body is a file: its content types. `isOnce`: it may be sent with an Idempotency-Key. */
  readonly file?: { readonly types: readonly string[]; readonly isOnce?: true }
}

declare module 'fastify' {
  interface FastifyContextConfig {
    api?: ApiAnswer
  }
}

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    reference: { type: 'string' },
  },
} as const

export const isApiRoute = (key: string): key is ApiRoute => Object.hasOwn(apiRouteTexts.sv, key)

/** Before the routes: what is registered earlier is not described. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  app.addHook('onRoute', ({ url, method, config }) => {
    if (!url.startsWith('/api/')) return
    for (const one of [method].flat().filter((name) => name !== 'HEAD')) {
      if (!isApiRoute(`${one} ${url}`)) throw new Error(`${one} ${url} is not described in text/api-routes.ts`)
      if (config?.api === undefined) throw new Error(`${one} ${url} does not say what it answers`)
    }
  })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: apiTexts.sv.title,
        version,
        description: [apiTexts.sv.intro, apiTexts.sv.changes, apiTexts.sv.errors].join('\n\n'),
      },
      components: {
        securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      },
    },
    transform: ({ schema, url, route }) => {
      const method = [route.method].flat().find((one) => one !== 'HEAD') ?? 'GET'
      const key = `${method} ${url}`
      const { config } = route
      if (!isApiRoute(key) || !config?.api) return { schema: { ...schema, hide: true }, url }
      return {
        schema: { ...schema, ...described(key, config.action ?? 'public', config.api, schema?.body !== undefined) },
        url,
      }
    },
  })
}

function described(key: ApiRoute, action: RouteAction, api: ApiAnswer, hasBody: boolean) {
  const { answer, status = 200, type, match, file } = api
  const [group, summary] = apiRouteTexts.sv[key]
  const words = apiTexts.sv
  const isPublic = action === 'public'
  const problem = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema: PROBLEM } },
  })
  return {
    summary,
    operationId: key
      .replaceAll(/[^A-Za-z]+/g, '_')
      .replace(/_+$/, '')
      .toLowerCase(),
    tags: [words.groups[group]],
    description: isPublic ? words.anyone : neededRoles(action, 'sv'),
    security: isPublic ? [] : [{ token: [] }],
    ...headersOf(api),
    ...(file ? { consumes: [...file.types], body: { type: 'string', contentEncoding: 'binary' } } : {}),
    response: {
      [status]: {
        description: status === 201 ? words.created : words.ok,
        ...(type === undefined ? answer : { content: { [type]: { schema: answer } } }),
      },
      400: problem(words.wrong),
      ...(isPublic ? {} : { 401: problem(words.notSignedIn), 403: problem(words.forbidden) }),
      404: problem(words.missing),
      ...(key.startsWith('GET') ? {} : { 409: problem(words.conflict), 422: problem(words.wrong) }),
      ...(match ? { 412: problem(words.stale), 428: problem(words.unsaid) } : {}),
      ...(hasBody || file ? { 413: problem(words.tooLarge), 415: problem(words.wrongType) } : {}),
      429: problem(words.tooMany),
    },
  }
}

function headersOf({ match, file }: ApiAnswer) {
  const words = apiTexts.sv
  const from = match?.of.replaceAll(/:(\w+)/g, '{$1}') ?? ''
  const properties = {
    ...(match ? { 'If-Match': { type: 'string', description: words.matchOf(from, match.when ?? null) } } : {}),
    ...(file?.isOnce ? { 'Idempotency-Key': { type: 'string', description: words.once } } : {}),
  }
  if (Object.keys(properties).length === 0) return {}
  return { headers: { type: 'object', properties, required: match && !match.when ? ['If-Match'] : [] } }
}

/** "utredare, processledare": who may. */
export function neededRoles(action: RouteAction, language: Language): string {
  if (action === 'public') return apiTexts[language].anyone
  if (action === 'signed-in') return apiTexts[language].signedIn
  return rolesFor(action)
    .filter((role) => role !== 'operator')
    .map((role) => accessTexts[language].role[role])
    .join(', ')
}

export type { ApiGroup }
