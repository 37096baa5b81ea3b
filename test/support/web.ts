// A real server for tests: real services on a real database in memory, asked through `inject` as from our own pages.

import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { GIVEN_ROLES, type GivenRole } from '../../src/domain/access.ts'
import type { Signed } from '../../src/domain/grants.ts'
import type { IdentityProvider } from '../../src/services/accounts/provider/provider.ts'
import {
  createOverviews,
  createServices,
  type FullContext,
  identify,
  namesIn,
  type Services,
  unreadNotices,
} from '../../src/services/index.ts'
import type { KnownRoute } from '../../src/web/admission.ts'
import { SESSION_COOKIE } from '../../src/web/cookie.ts'
import type { ErrorReport } from '../../src/web/error-handler.tsx'
import { createServer, type ServerOptions } from '../../src/web/server.ts'
import { type TestContext, testContext } from './context.ts'

export const HOST = '127.0.0.1:8080'

export type TestServer = {
  readonly app: FastifyInstance
  readonly ctx: TestContext['ctx']
  readonly services: Services
  /** Bugs the server has been told of, oldest first. */
  readonly errors: readonly ErrorReport[]
  readonly routes: readonly KnownRoute[]
  readonly get: (url: string, headers?: Record<string, string>) => Promise<LightMyRequestResponse>
  readonly post: (url: string, form: Record<string, string | readonly string[]>) => Promise<LightMyRequestResponse>
  readonly upload: (
    url: string,
    fields: Record<string, string>,
    file: UploadedFile | null,
  ) => Promise<LightMyRequestResponse>
  readonly close: () => Promise<void>
}

export type UploadedFile = { readonly name: string; readonly content: string | Uint8Array }

type Options = {
  readonly maxUpload?: number
  /** Replaces some services, to see what a page does when one fails. */
  readonly change?: (services: Services) => Services
  /** 0: any port will do, for a server that listens. */
  readonly port?: number
  /** Where Kolada is for this server; otherwise nobody asks it. */
  readonly kolada?: FullContext['kolada']
  /** How long a page waits for a fetch, milliseconds. */
  readonly fetchWait?: number
  /** How long work is waited for before it becomes a job, milliseconds. */
  readonly jobWait?: number
  /** Whatever else the server is to be made with. */
  readonly made?: Partial<ServerOptions>
  /** Questions a minute to the API. */
  readonly apiRate?: number
  /** By which people may sign in beside their passwords. */
  readonly provider?: IdentityProvider | null
}

export async function testServer({
  maxUpload = 1024 * 1024,
  change = (same) => same,
  port = 8080,
  kolada,
  fetchWait = 4000,
  jobWait = 60_000,
  made = {},
  apiRate = 100_000,
  provider = null,
}: Options = {}): Promise<TestServer> {
  const { ctx: own, close } = await testContext()
  // As when it is served: what has been worked out is kept, and every test of a page is one of that too.
  const ctx = { ...own, ...(kolada ? { kolada } : {}), provider, overviews: createOverviews() }
  const services = change(createServices(ctx))
  const servicesFor: ServerOptions['servicesFor'] = (actor, onProgress, requestId) =>
    change(
      createServices(
        Object.defineProperties(
          { ...ctx },
          {
            actor: { get: actor, enumerable: true },
            onProgress: { get: onProgress, enumerable: true },
            requestId: { get: requestId, enumerable: true },
          },
        ),
      ),
    )
  const errors: ErrorReport[] = []
  const routes: KnownRoute[] = []
  const app = await createServer({
    servicesFor,
    version: '0.0.0-test',
    identify: async (credentials) => personOf(credentials.session) ?? identify(ctx, credentials),
    namesIn: async (organisation) => new Map([...(await namesIn(ctx, organisation)), ['test', 'Prov Person']]),
    newsFor: (account) => unreadNotices(ctx, account),
    onRoute: (route) => routes.push(route),
    clock: () => '2026-03-03T13:05:00.000Z',
    host: '127.0.0.1',
    port,
    maxUpload,
    provider: provider?.name ?? null,
    fetchWait,
    jobWait,
    apiRate,
    assets: { charts: ctx.reportAssets.charts, fonts: ctx.reportAssets.webFonts },
    onError: (report) => errors.push(report),
    ...made,
  })
  const ask = (options: InjectOptions) =>
    app.inject({ ...options, headers: { host: HOST, cookie: personCookie(GIVEN_ROLES), ...options.headers } })
  return {
    app,
    ctx,
    services,
    errors,
    routes,
    get: (url, headers = {}) => ask({ method: 'GET', url, headers }),
    post: (url, form) =>
      ask({
        method: 'POST',
        url,
        headers: { ...OWN_PAGE, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(
          Object.entries(form).flatMap(([name, values]) => [values].flat().map((value) => [name, String(value)])),
        ).toString(),
      }),
    upload: (url, fields, file) =>
      ask({
        method: 'POST',
        url,
        headers: { ...OWN_PAGE, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
        payload: multipart(fields, file),
      }),
    close: async () => {
      await app.close()
      await close()
    },
  }
}

/** A person with these roles in the organisations; without roles given, somebody who has none. Every test's own, no account. */
export const personCookie = (roles: readonly GivenRole[], organisations: readonly string[] = EVERYWHERE): string =>
  `${SESSION_COOKIE}=test.${roles.join('.')}.${organisations.join('.')}`

const EVERYWHERE = ['9902', '9901', '9903', '0180', '0684'] as const

function personOf(session: string | null): Signed | null {
  if (!session?.startsWith('test.')) return null
  const words = session.split('.')
  const roles = GIVEN_ROLES.filter((role) => words.includes(role))
  const organisations = words.filter((word) => /^\d{4}$/.test(word))
  return {
    account: { id: 'test', userName: 'test', name: 'Prov Person' },
    grants: organisations.flatMap((organisation) =>
      roles.map((role) => ({ organisation, unit: null, role, endsOn: null })),
    ),
    mayWrite: true,
  }
}

/** What a browser says when one of our own forms is sent. */
export const OWN_PAGE = { origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' } as const

const BOUNDARY = 'barnbokslut-test'

function multipart(fields: Record<string, string>, file: UploadedFile | null): Buffer {
  const parts = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value))
  // A form sent without a file still has its part, without a name.
  const sent = part(`name="fil"; filename="${file?.name ?? ''}"`, file?.content ?? '')
  return Buffer.concat([...parts, sent, Buffer.from(`--${BOUNDARY}--\r\n`)])
}

const part = (disposition: string, content: string | Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ])

/** The words of a page, without its markup. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<(head|style)[\s>][\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
