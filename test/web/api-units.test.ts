// Units changed, removed and taken back by programs.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GIVEN_ROLES, type GivenRole, rolesFor } from '../../src/domain/access.ts'
import { CODE, FILES, importText, withOrganisation } from '../support/context.ts'
import { HOST, personCookie, type TestServer, testServer } from '../support/web.ts'

const UNITS = `/api/organisations/${CODE}/units`

describe('units, for programs', () => {
  let server: TestServer
  let url = ''
  beforeAll(async () => {
    server = await testServer()
    await withOrganisation(server)
    await importText(server.ctx, FILES.plan)
    url = `${UNITS}/${(await server.services.addUnit(CODE, { name: 'Nämnden', parent: null })).id}`
  })
  afterAll(() => server.close())

  type Sent = { readonly payload?: object; readonly etag?: string; readonly role?: GivenRole }
  const ask = (
    method: 'GET' | 'PUT' | 'DELETE' | 'POST',
    to: string,
    { payload, etag, role = 'administrator' }: Sent = {},
  ) =>
    server.app.inject({
      method,
      url: to,
      headers: {
        host: HOST,
        cookie: personCookie([role], [CODE]),
        ...(etag === undefined ? {} : { 'if-match': etag }),
      },
      ...(payload === undefined ? {} : { payload }),
    })
  const etagNow = async () => String((await ask('GET', url)).headers.etag)

  it('are read by those who may read units, and changed by two roles only', async () => {
    const etag = await etagNow()
    const payload = { name: 'Kansliet', parent: null }
    for (const role of GIVEN_ROLES) {
      expect([role, (await ask('GET', url, { role })).statusCode]).toEqual([role, 200])
      if ((rolesFor('unit.write') as readonly string[]).includes(role)) continue
      for (const [method, to] of [
        ['PUT', url],
        ['DELETE', url],
        ['POST', `${url}/restore`],
        ['POST', `${UNITS}-of-plans`],
      ] as const) {
        const sent = method === 'PUT' ? { role, etag, payload } : { role, etag }
        expect([role, method, (await ask(method, to, sent)).statusCode]).toEqual([role, method, 403])
      }
    }
    expect((await ask('GET', url)).json()).toMatchObject({ name: 'Nämnden', isRemoved: false })
  })

  it('are changed with the ETag that was read', async () => {
    const [etag, payload] = [await etagNow(), { name: 'Kansliet', parent: null }]
    expect((await ask('PUT', url, { payload })).statusCode).toBe(428)
    expect((await ask('PUT', url, { payload, etag })).json()).toMatchObject(payload)
    expect((await ask('PUT', url, { payload, etag })).statusCode).toBe(412)
    const wrong = await ask('PUT', url, { payload: { name: '', parent: null }, etag: await etagNow() })
    expect([wrong.statusCode, wrong.json().errors[0].field]).toEqual([422, 'name'])
    expect((await ask('PUT', `${UNITS}/finns-inte`, { payload, etag })).statusCode).toBe(404)
  })

  it('are removed and taken back, unless the name has been taken meanwhile', async () => {
    expect((await ask('DELETE', url, { etag: await etagNow() })).json()).toMatchObject({ isRemoved: true })
    const other = await server.services.addUnit(CODE, { name: 'Kansliet', parent: null })
    expect((await ask('POST', `${url}/restore`)).statusCode).toBe(422)
    await server.services.removeUnit(CODE, other.id)
    expect((await ask('POST', `${url}/restore`)).json()).toMatchObject({ name: 'Kansliet', isRemoved: false })
  })

  it('may be said to belong to none', async () => {
    const made = await ask('POST', UNITS, { payload: { name: 'Fritidsnämnden', parent: null } })
    expect(made.statusCode).toBe(201)
  })

  it('are made of the names in the plan, once', async () => {
    const { missing } = await server.services.units(CODE)
    expect(missing.length).toBeGreaterThan(0)
    expect((await ask('POST', `${UNITS}-of-plans`)).json()).toEqual({ added: missing.length })
    expect((await ask('POST', `${UNITS}-of-plans`)).json()).toEqual({ added: 0 })
  })
})
