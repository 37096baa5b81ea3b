// The people of an organisation on their page and by the API.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GivenRole } from '../../src/domain/access.ts'
import { personForRole, takeLink } from '../../src/services/accounts/index.ts'
import { PASSWORD } from '../support/accounts.ts'
import { CODE, withOrganisation } from '../support/context.ts'
import { HOST, OWN_PAGE, personCookie, type TestServer, testServer, wordsOf } from '../support/web.ts'

const USERS = `/${CODE}/anvandare`
const API = `/api/organisations/${CODE}`

describe('users', () => {
  let server: TestServer
  beforeEach(async () => {
    server = await testServer()
    await withOrganisation(server)
  })
  afterEach(async () => {
    expect(server.errors).toEqual([])
    await server.close()
  })

  const post = (url: string, form: string | Record<string, string>, cookie = personCookie(['administrator'])) =>
    server.app.inject({
      method: 'POST',
      url,
      headers: { host: HOST, ...OWN_PAGE, cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: typeof form === 'string' ? form : new URLSearchParams(form).toString(),
    })
  const get = (url: string, cookie = personCookie(['administrator'])) =>
    server.app.inject({ url, headers: { host: HOST, cookie } })
  const api = (
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    payload?: object,
    cookie = personCookie(['administrator']),
  ) =>
    server.app.inject({
      method,
      url: `${API}${path}`,
      headers: { host: HOST, ...OWN_PAGE, cookie },
      ...(payload ? { payload } : {}),
    })
  const session = async (role: GivenRole, userName: string) => {
    const { secret } = await personForRole(server.ctx, CODE, role, { userName, name: `${userName} Prov` })
    return `barnbokslut=${(await takeLink(server.ctx, secret, PASSWORD)).session}`
  }

  it('are added in a form, with the link shown once and never kept in the page', async () => {
    const added = await post(USERS, { anvandarnamn: 'eva', namn: 'Eva Ny', roll: 'reader', slutar: '2026-12-31' })
    expect(added.statusCode).toBe(201)
    const [link = ''] = /http:\/\/[^<]*\/engangslank\/[\w-]{43}/.exec(added.body) ?? []
    expect(wordsOf(added.body)).toContain('Ge länken till Eva Ny på ett säkert sätt')
    expect(link).toContain(`http://${HOST}/engangslank/`)
    const list = await get(USERS)
    expect(list.body).not.toContain('engangslank/')
    expect(wordsOf(list.body)).toContain('Eva Ny (eva) läsare, till och med 31 december 2026')
    expect(list.headers['cache-control']).toBe('no-store')
  })

  it.each([
    [{ anvandarnamn: 'två ord', namn: 'X', roll: 'reader' }, 'anvandarnamn', 'utan mellanslag'],
    [{ anvandarnamn: 'eva', namn: '', roll: 'reader' }, 'namn', 'personens namn'],
    [{ anvandarnamn: 'eva', namn: 'Eva', roll: 'operator' }, 'roll', 'Välj en roll'],
    [{ anvandarnamn: 'eva', namn: 'Eva', roll: 'reader', slutar: '2026-02-30' }, 'slutar', 'en dag som kommer'],
    [{ anvandarnamn: 'eva', namn: 'Eva', roll: 'unit-reporter', enhet: 'x' }, 'enhet', 'som finns här'],
  ])(
    'are asked for again where something is wrong, at the field, with what was written kept: %o',
    async (form, field, why) => {
      const answer = await post(USERS, form)
      expect(answer.statusCode).toBe(422)
      expect(wordsOf(answer.body)).toContain(why)
      expect(answer.body).toContain(`href="#${field === 'enhet' ? 'enhet' : field}"`)
      if (form.anvandarnamn) expect(answer.body).toContain(`value="${form.anvandarnamn}"`)
    },
  )

  it('are told what is wrong in the language they read', async () => {
    const cookie = `${personCookie(['administrator'])}; sprak=en`
    const answer = await post(USERS, { anvandarnamn: 'eva', namn: '', roll: 'reader' }, cookie)
    expect(wordsOf(answer.body)).toContain('Write the person’s name')
    const { secret } = await personForRole(server.ctx, CODE, 'reader', { userName: 'x', name: 'X' })
    const short = await post(`/engangslank/${secret}`, { losenord: 'kort' }, 'sprak=en')
    expect(wordsOf(short.body)).toContain('The password is too short')
  })

  it('have each a form of their own for a role in a unit', async () => {
    await session('reader', 'eva')
    const unit = await server.services.addUnit(CODE, { name: 'Socialnämnden', parent: null })
    const page = await get(USERS)
    const id = /anvandare\/([\w-]+)\/roller"/.exec(page.body)?.[1] ?? ''
    expect(page.body).toContain(`id="${id}-enhet"`)
    const given = await post(`${USERS}/${id}/roller`, { roll: 'unit-reporter', enhet: unit.id, slutar: '' })
    expect(given.headers.location).toBe(`${USERS}?klart=ja`)
    expect(wordsOf((await get(USERS)).body)).toContain('verksamhetsrapportör, Socialnämnden')
  })

  it.each([
    ['doubled fields', 'anvandarnamn=eva&anvandarnamn=adam&namn=Eva&roll=reader'],
    ['fields that are not there', 'anvandarnamn=eva&namn=Eva&roll=reader&lösenord=x'],
    ['a field that is missing', 'anvandarnamn=eva&roll=reader'],
  ])('are not added from %s', async (_, form) => {
    expect((await post(USERS, form)).statusCode).toBeGreaterThanOrEqual(400)
    expect(await server.services.people(CODE)).toEqual([])
  })

  it.each([
    ['/logga-in', 'namn=eva&namn=adam&losenord=x'],
    ['/logga-in', 'namn=eva&losenord=x&losenord=y'],
    ['/logga-in', 'namn=eva&losenord=x&till=/9902&till=//evil.example'],
    ['/logga-in', 'namn=eva&losenord=x&roll=administrator'],
  ])('cannot sign in with doubled or unknown fields: %s %s', async (url, form) => {
    const answer = await post(url, form, '')
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([400, undefined])
  })

  it.each(['<script>alert(1)</script>', '<svg onload=alert(1)>', '"><img src=x onerror=alert(1)>'])(
    'show markup in a name as text, on every page that names them: %s',
    async (name) => {
      const administrator = await session('administrator', 'chef')
      const auditor = await session('auditor', 'ett')
      await post(USERS, { anvandarnamn: 'elak', namn: name, roll: 'auditor' }, administrator)
      for (const [url, cookie] of [
        [USERS, administrator],
        [`${USERS}/godkannanden`, auditor],
        ['/konto', auditor],
      ] as const) {
        const { statusCode, body } = await get(url, cookie)
        expect([url, statusCode, body.includes(name), /&lt;(script|svg|img)/.test(body)]).toEqual([
          url,
          200,
          false,
          true,
        ])
      }
    },
  )

  it('do by the API what they do on the pages', async () => {
    const added = await api('POST', '/users', { userName: 'eva', name: 'Eva Ny', role: 'reader' })
    expect([added.statusCode, added.json()]).toEqual([
      201,
      { id: expect.any(String), isPending: false, link: expect.stringContaining('/engangslank/') },
    ])
    const { id } = added.json()
    expect((await api('POST', `/users/${id}/roles`, { role: 'analyst', endsOn: '2026-12-31' })).json()).toEqual({
      isPending: false,
    })
    const [eva] = (await api('GET', '/users')).json().users
    expect(eva.grants.map(({ role }: { role: string }) => role)).toEqual(['reader', 'analyst'])
    expect(JSON.stringify(eva)).not.toMatch(/hash|issuer|scrypt/i)
    expect((await api('DELETE', `/roles/${eva.grants[0].id}`)).json()).toEqual({ done: true })
    expect((await api('DELETE', `/roles/${eva.grants[0].id}`)).statusCode).toBe(404)
    expect((await api('POST', `/users/${id}/link`)).json()).toEqual({ isPending: false, link: expect.any(String) })
    expect((await api('POST', `/users/${id}/close`)).json()).toEqual({ done: true })
    expect((await api('POST', `/users/${id}/link`)).statusCode).toBe(409)
    expect((await api('POST', `/users/${id}/open`)).json()).toEqual({ done: true })
    expect((await api('POST', `/users/${id}/roles`, { role: 'reader', isAdmin: true })).statusCode).toBe(400)
  })

  it('approve by the API, who alone are given the link', async () => {
    const auditor = await session('auditor', 'ett')
    expect((await api('POST', '/users', { userName: 'två', name: 'Två', role: 'auditor' })).json()).toMatchObject({
      isPending: true,
      link: null,
    })
    expect((await api('GET', '/approvals')).statusCode).toBe(403)
    const [{ id }] = (await api('GET', '/approvals', undefined, auditor)).json().approvals
    expect((await api('POST', `/approvals/${id}`, { approve: true })).statusCode).toBe(403)
    expect((await api('POST', `/approvals/${id}`, { approve: true }, auditor)).json()).toEqual({
      isPending: false,
      link: expect.stringContaining('/engangslank/'),
    })
    expect((await api('POST', `/approvals/${id}`, { approve: true }, auditor)).statusCode).toBe(404)
  })
})
