// A real OpenID Connect provider on loopback, and a small browser that goes between it and a server under test: it keeps
// cookies, follows redirects and fills in the provider's forms.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import Provider from 'oidc-provider'
import type { IdentityProvider } from '../../src/services/accounts/provider/provider.ts'
import { createIdentityProvider, type RoleRule } from '../../src/services/accounts/provider/provider.ts'
import { HOST } from './web.ts'

export const CLIENT_SECRET = 'klientens-egna-hemlighet'
const ORIGIN = `http://${HOST}`

export type Person = Readonly<Record<string, unknown>>

export type TestProvider = {
  readonly issuer: string
  /** By subject. Changed by tests, as whoever looks after the provider would. */
  readonly people: Map<string, Person>
  /** Requests to it, as `POST /token`. */
  readonly asked: string[]
  readonly close: () => Promise<void>
}

type Options = {
  /** Where names and groups are told: in the token itself, or only where they are asked for apart. */
  readonly inToken?: boolean
  /** Status it answers a path with instead, as one that is out of order; null: what it should. */
  readonly broken?: (path: string) => number | null
}

export async function startProvider({ inToken = true, broken = () => null }: Options = {}): Promise<TestProvider> {
  const people = new Map<string, Person>()
  const asked: string[] = []
  const held: { answer: ReturnType<Provider['callback']> | null } = { answer: null }
  const server: Server = createServer((request, response) => {
    const [path = ''] = request.url?.split('?') ?? []
    asked.push(`${request.method} ${path}`)
    const status = broken(path)
    if (status === null) held.answer?.(request, response)
    else response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'barnbokslut',
        client_secret: CLIENT_SECRET,
        redirect_uris: [`${ORIGIN}/logga-in/extern/svar`],
        post_logout_redirect_uris: [`${ORIGIN}/logga-in`],
      },
    ],
    claims: {
      openid: ['sub'],
      profile: ['name', 'given_name', 'family_name', 'preferred_username', 'email', 'groups', '_claim_names', 'nbf'],
    },
    conformIdTokenClaims: !inToken,
    ttl: { IdToken: 600, AccessToken: 600, AuthorizationCode: 60, Interaction: 600, Session: 600, Grant: 600 },
    pkce: { required: () => true },
    findAccount: async (_ctx: unknown, subject: string) => ({
      accountId: subject,
      claims: async () => ({ sub: subject, ...people.get(subject) }),
    }),
  })
  held.answer = provider.callback()
  return {
    issuer,
    people,
    asked,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export const providerOf = (
  { issuer }: Pick<TestProvider, 'issuer'>,
  roles: readonly RoleRule[] = [],
  secret = CLIENT_SECRET,
): IdentityProvider =>
  createIdentityProvider(
    {
      ...{ issuer, clientId: 'barnbokslut', clientSecret: secret, name: 'Provkontot', scope: 'openid profile' },
      ...{ rolesClaim: 'groups', roles, rolesDays: 30 },
    },
    ORIGIN,
  )

export type Answer = {
  readonly status: number
  readonly body: string
  readonly address: string
  readonly location: string | null
  readonly cookies: readonly string[]
}

/** Our own pages are asked for through `inject`, the provider's over the network. */
export function createVisitor(app: FastifyInstance) {
  const jars = new Map<string, Map<string, string>>()
  const jarOf = (origin: string) => {
    const jar = jars.get(origin) ?? new Map<string, string>()
    jars.set(origin, jar)
    return jar
  }
  const cookieOf = (origin: string) => [...jarOf(origin)].map(([name, value]) => `${name}=${value}`).join('; ')

  async function ask(address: string, form: Record<string, string> | null = null): Promise<Answer> {
    const { origin, pathname, search } = new URL(address, ORIGIN)
    const method = form === null ? 'GET' : 'POST'
    const payload = form === null ? undefined : new URLSearchParams(form).toString()
    const headers = {
      ...(cookieOf(origin) === '' ? {} : { cookie: cookieOf(origin) }),
      ...(form === null ? {} : { 'content-type': 'application/x-www-form-urlencoded', origin }),
    }
    const answer =
      origin === ORIGIN
        ? await ours(method, `${pathname}${search}`, headers, payload)
        : await theirs(method, `${origin}${pathname}${search}`, headers, payload)
    for (const cookie of answer.cookies) keep(jarOf(origin), cookie)
    const location = answer.location === null ? null : new URL(answer.location, `${origin}${pathname}`).href
    return { ...answer, location, address: `${origin}${pathname}${search}` }
  }

  async function ours(method: 'GET' | 'POST', url: string, headers: Record<string, string>, payload?: string) {
    const given = await app.inject({
      method,
      url,
      headers: { host: HOST, ...headers },
      ...(payload === undefined ? {} : { payload }),
    })
    const cookies = [given.headers['set-cookie'] ?? []].flat()
    return { status: given.statusCode, body: given.body, location: given.headers.location ?? null, cookies }
  }

  async function theirs(method: string, url: string, headers: Record<string, string>, body?: string) {
    const given = await fetch(url, { method, headers, redirect: 'manual', ...(body === undefined ? {} : { body }) })
    return {
      status: given.status,
      body: await given.text(),
      location: given.headers.get('location'),
      cookies: given.headers.getSetCookie(),
    }
  }

  /** Where a redirect, or a row of them, ends; `stopAt`: before that address is asked for. */
  async function follow(answer: Answer, stopAt: (address: string) => boolean = () => false): Promise<Answer> {
    if (answer.status < 300 || answer.status >= 400 || answer.location === null || stopAt(answer.location))
      return answer
    return follow(await ask(answer.location), stopAt)
  }

  return {
    ask,
    follow,
    get: async (path: string) => follow(await ask(path)),
    cookies: () => new Map(jarOf(ORIGIN)),
    setCookie: (name: string, value: string) => jarOf(ORIGIN).set(name, value),
    /** Signs in at the provider and agrees. Gives the answer that leads back to us, not yet followed. */
    atProvider: async (begun: Answer, subject: string): Promise<Answer> => {
      const isBack = (address: string) => address.startsWith(`${ORIGIN}/`)
      let at = await follow(begun, isBack)
      while (at.location === null || !isBack(at.location)) {
        const [, prompt] = /name="prompt" value="(\w+)"/.exec(at.body) ?? []
        const [, action] = /<form[^>]* action="([^"]+)"/.exec(at.body) ?? []
        if (!prompt || !action) throw new Error(`${at.status} ${at.address}: ${at.body.slice(0, 2000)}`)
        const form = prompt === 'login' ? { prompt, login: subject, password: 'vad som helst' } : { prompt }
        at = await follow(await ask(action, form), isBack)
      }
      return at
    },
  }
}

export type Visitor = ReturnType<typeof createVisitor>

/** From our button to the page where it ends. */
export async function comeIn(visitor: Visitor, subject: string, next = '/'): Promise<Answer> {
  const begun = await visitor.ask(`/logga-in/extern?till=${encodeURIComponent(next)}`)
  if (begun.status !== 303) return begun
  return visitor.follow(await visitor.atProvider(begun, subject))
}

function keep(jar: Map<string, string>, cookie: string): void {
  const [pair = '', ...rest] = cookie.split(';').map((part) => part.trim())
  const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
  const isOver = value === '' || rest.some((part) => /^(max-age=0|expires=thu, 01 jan 1970)/i.test(part))
  if (isOver) jar.delete(name)
  else jar.set(name, value)
}
