// Every route there is × every role × own and foreign organisation, from the route list itself.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Action, GIVEN_ROLES, rolesFor } from '../../src/domain/access.ts'
import { registerOrganisation } from '../../src/services/index.ts'
import { CODE, importAll, readAllTexts, withOrganisation } from '../support/context.ts'
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

  it('finds nothing of another organisation by its id either, and changes nothing there', {
    timeout: 120_000,
  }, async () => {
    await registerOrganisation(server.ctx, { code: FOREIGN, name: 'Nyby', type: 'municipality' })
    const { services } = server
    await services.addPerson(CODE, { userName: 'eva', name: 'Eva', role: 'analyst', unit: null, endsOn: null })
    await services.addPeerGroup(CODE, { name: 'Grannar', members: ['0180'] })
    await services.addUnit(CODE, { name: 'Socialnämnden', parent: null })
    await readAllTexts(server.ctx, CODE, 2025)
    const asOf = { year: 2025, plan: null, knownAt: null }
    const cover = { caseNumber: null, decidedBy: null, decidedOn: null, version: '1' }
    await services.makeReport(CODE, asOf, cover)
    const ours = async () => ({
      imports: await services.imports(CODE),
      reports: await services.reports(CODE),
      people: await services.people(CODE),
      peers: (await services.peerChoices(CODE)).groups.filter(({ id }) => !/^\w+:/.test(id)),
      units: (await services.units(CODE)).units,
    })
    const before = await ours()
    const made: readonly ({ readonly id: string } | undefined)[] = [
      ...[before.imports[0], before.reports[0], before.people[0], before.units[0]],
      ...[before.people[0]?.grants[0], before.peers.find(({ name }) => name === 'Grannar')],
    ]
    const ids = made.flatMap((one) => one?.id ?? [])
    expect(ids).toHaveLength(6)
    for (const { method, url, action } of walked()) {
      if (action === 'public' || action === 'signed-in' || !/:org.*:/.test(url)) continue
      for (const id of ids) {
        const address = url.replace(':org', FOREIGN).replaceAll(/:\w+/g, encodeURIComponent(id))
        const { statusCode } = await ask(method, address, personCookie(GIVEN_ROLES, [FOREIGN]))
        expect([method, url, statusCode >= 400 && statusCode < 500]).toEqual([method, url, true])
      }
    }
    expect(await ours()).toEqual(before)
  })

  it('was walked without a bug', () => {
    expect(server.errors).toEqual([])
  })
})
