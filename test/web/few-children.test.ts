// Figures about few children: on no page and in no answer of whoever does not work with them, walked from the route list (R11).

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Action, GIVEN_ROLES, mayDo } from '../../src/domain/access.ts'
import { CODE, importAll, importText, readAllTexts, withOrganisation } from '../support/context.ts'
import { HOST, personCookie, type TestServer, testServer } from '../support/web.ts'

/** Seven of seventeen children in Norr, and what gives them away beside it. */
const FEW =
  'kpi;kommun;område;år;värde;täljare;nämnare\nN15428;9902;Norr;2025;41,18;7;17\nN15428;9902;Söder;2025;94,54;173;183\n'
const EXACT = /(?<![\d.,])(?:41[,.]18|41[,.]2|94[,.]54)(?!\d)/

const withoutCoordinates = (page: string): string => page.replaceAll(/ (d|transform|[xy][12]?)="[^"]*"/g, '')

describe('a figure about few children', () => {
  let server: TestServer
  let ids: readonly string[]
  beforeAll(async () => {
    server = await testServer()
    await importAll(await withOrganisation(server))
    const file = await importText(server.ctx, { kind: 'observations', text: FEW })
    await readAllTexts(server.ctx, CODE, 2025)
    const cover = { caseNumber: null, decidedBy: null, decidedOn: null, version: '1' }
    const report = await server.services.makeReport(CODE, { year: 2025, plan: null, knownAt: null }, cover)
    ids = [file, report.id, 'ak9-behorig-yrkesprogram', 'M1', 'A1', 'kommunen']
  })
  afterAll(() => server.close())

  const addresses = (url: string) =>
    (url.includes(':', url.indexOf(':org') + 1) ? ids : ['']).flatMap((id) => {
      const path = url.replace(':org', CODE).replaceAll(/:\w+/g, encodeURIComponent(id))
      return [path, `${path}?period=2025&grupp=omrade&omrade=Norr`]
    })
  const leaks = async (cookie: string, may: (action: Action) => boolean) => {
    const found: string[] = []
    let read = 0
    for (const { method, url, action } of server.routes) {
      if (method !== 'GET' || url.includes('*')) continue
      if (action !== 'public' && action !== 'signed-in' && !may(action)) continue
      for (const address of addresses(url)) {
        const { statusCode, body } = await server.app.inject({ url: address, headers: { host: HOST, cookie } })
        if (statusCode === 200) read += 1
        if (EXACT.test(withoutCoordinates(body))) found.push(address)
      }
    }
    return { found, read }
  }

  it('is there for those who work with it, so that the walk would find it', async () => {
    const { found } = await leaks(personCookie(['analyst'], [CODE]), (action) => action === 'import.read')
    expect(found.length).toBeGreaterThan(1)
  })

  it('is nowhere for anybody else, whatever the roles', { timeout: 120_000 }, async () => {
    const roles = GIVEN_ROLES.filter((one) => !mayDo({ roles: [one] }, 'import.read'))
    const { found, read } = await leaks(personCookie(roles, [CODE]), (action) => mayDo({ roles }, action))
    expect(found).toEqual([])
    expect(read).toBeGreaterThan(40)
  })
})
