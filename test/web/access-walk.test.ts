// Every route there is × every role × own and foreign organisation, from the route list itself.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Action, GIVEN_ROLES, rolesFor } from '../../src/domain/access.ts'
import { CODE, importAll, withOrganisation } from '../support/context.ts'
import { OWN_PAGE, personCookie, type TestServer, testServer } from '../support/web.ts'

const FOREIGN = '9903'

describe('every route', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
    await importAll(await withOrganisation(server))
  })
  afterAll(() => server.close())

  const walked = () => server.routes.filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS')
  const addressOf = (url: string, org: string) =>
    url.replace(':org', org).replaceAll(/:\w+/g, 'finns-inte').replaceAll('*', 'x')
  const ask = (method: string, url: string, cookie: string | null) =>
    server.app.inject({
      method: method as 'GET',
      url,
      headers: { host: '127.0.0.1:8080', ...OWN_PAGE, ...(cookie === null ? {} : { cookie }) },
    })

  it('is there, and there are many', () => {
    expect(walked().length).toBeGreaterThan(90)
  })

  it('asks a stranger to sign in, unless it is public', async () => {
    for (const { method, url, action } of walked()) {
      const { statusCode } = await ask(method, addressOf(url, CODE), null)
      const isPage = method === 'GET' && !url.startsWith('/api/')
      if (action !== 'public') expect([method, url, statusCode]).toEqual([method, url, isPage ? 303 : 401])
    }
  })

  for (const role of GIVEN_ROLES) {
    it(`lets ${role} do what the table says, and nothing else`, { timeout: 120_000 }, async () => {
      for (const { method, url, action } of walked()) {
        if (action === 'public' || action === 'signed-in') continue
        const { statusCode } = await ask(method, addressOf(url, CODE), personCookie([role], [CODE]))
        const isAllowed = (rolesFor(action as Action) as readonly string[]).includes(role)
        if (isAllowed) expect([method, url, statusCode < 500 && statusCode !== 403]).toEqual([method, url, true])
        else expect([method, url, statusCode]).toEqual([method, url, 403])
      }
    })
  }

  it('is not there for somebody of another organisation, whatever the role', async () => {
    for (const { method, url, action } of walked()) {
      if (action === 'public' || action === 'signed-in' || !url.includes(':org')) continue
      const { statusCode } = await ask(method, addressOf(url, CODE), personCookie(GIVEN_ROLES, [FOREIGN]))
      expect([method, url, statusCode]).toEqual([method, url, 404])
    }
  })

  it('was walked without a bug', () => {
    expect(server.errors).toEqual([])
  })
})
