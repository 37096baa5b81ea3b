// Approving, publishing and withdrawing a report, and the terms of what is published, by programs.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GIVEN_ROLES, type GivenRole } from '../../src/domain/access.ts'
import { CODE, importAll, readAllTexts, withOrganisation } from '../support/context.ts'
import { HOST, personCookie, type TestServer, testServer } from '../support/web.ts'

const COVER = { caseNumber: null, decidedBy: null, decidedOn: null, version: '1' }
const API = `/api/organisations/${CODE}`

describe('a report’s way to the public, for programs', () => {
  let server: TestServer
  let id = ''
  beforeAll(async () => {
    server = await testServer()
    await importAll(await withOrganisation(server))
    await readAllTexts(server.ctx, CODE, 2025)
    id = (await server.services.makeReport(CODE, { year: 2025, plan: null, knownAt: null }, COVER)).id
  })
  afterAll(() => server.close())

  const ask = (method: 'GET' | 'POST' | 'PUT', url: string, role: GivenRole, payload?: object, etag?: string) =>
    server.app.inject({
      method,
      url,
      headers: {
        host: HOST,
        cookie: personCookie([role], [CODE]),
        ...(etag === undefined ? {} : { 'if-match': etag }),
      },
      ...(payload === undefined ? {} : { payload }),
    })
  const act = (what: string, payload?: object, role: GivenRole = 'decision-maker') =>
    ask('POST', `${API}/reports/${id}/${what}`, role, payload)
  const state = async () => (await ask('GET', `${API}/reports/${id}/publication`, 'reader')).json().state
  const asPublic = async () =>
    (await server.app.inject({ method: 'GET', url: `/publicerat/${CODE}/${id}`, headers: { host: HOST } })).statusCode

  it('is leadership’s alone', async () => {
    const bodies = { publish: { caseNumber: 'KS 1', decidedOn: '2026-03-01' }, withdraw: { reason: 'Fel' } }
    for (const role of GIVEN_ROLES.filter((one) => one !== 'decision-maker'))
      for (const what of ['approve', 'undo-approval', 'publish', 'withdraw'] as const) {
        const { statusCode } = await act(what, what in bodies ? bodies[what as 'publish'] : undefined, role)
        expect([role, what, statusCode]).toEqual([role, what, 403])
      }
    expect(await state()).toBe('draft')
  })

  it('is one step at a time, and wrong steps are told with 409', async () => {
    const form = { caseNumber: 'KS 2026/9', decidedOn: '2026-03-01' }
    expect((await act('publish', form)).statusCode).toBe(409)
    expect((await act('approve')).json()).toMatchObject({ state: 'approved', approved: { name: 'Prov Person' } })
    expect((await act('approve')).statusCode).toBe(409)
    expect((await act('undo-approval')).json()).toMatchObject({ state: 'draft', approved: null })
    await act('approve')
    expect(await asPublic()).toBe(404)
    const wrong = await act('publish', { caseNumber: '', decidedOn: '2026-13-01' })
    expect([wrong.statusCode, wrong.json().errors.map(({ field }: { field: string }) => field)]).toEqual([
      422,
      ['caseNumber', 'decidedOn'],
    ])
    expect((await act('publish', { ...form, role: 'administrator' })).statusCode).toBe(400)
    const published = await act('publish', form)
    expect([published.statusCode, published.json()]).toMatchObject([200, { state: 'published', published: form }])
    expect(await asPublic()).toBe(200)
  })

  it('ends with a reason, and the public is told that it is gone', async () => {
    expect((await act('withdraw', { reason: ' ' })).statusCode).toBe(400)
    expect(await asPublic()).toBe(200)
    expect((await act('withdraw', { reason: 'Fel siffra' })).json()).toMatchObject({
      state: 'withdrawn',
      withdrawn: { reason: 'Fel siffra' },
    })
    expect(await asPublic()).toBe(410)
    expect((await act('withdraw', { reason: 'Igen' })).statusCode).toBe(409)
  })

  it('has terms, which the administrator changes with the ETag that was read', async () => {
    const url = `${API}/publication-terms`
    const wish = { licence: 'CC0-1.0', contactName: ' ', contactEmail: 'x@kommun.example', contactPage: null }
    const read = await ask('GET', url, 'reader')
    const etag = String(read.headers.etag)
    expect((await ask('PUT', url, 'decision-maker', wish, etag)).statusCode).toBe(403)
    expect((await ask('PUT', url, 'administrator', wish)).statusCode).toBe(428)
    const wrong = await ask('PUT', url, 'administrator', { ...wish, contactEmail: 'ingen' }, etag)
    expect([wrong.statusCode, wrong.json().errors[0].field]).toEqual([422, 'contactEmail'])
    const changed = await ask('PUT', url, 'administrator', wish, etag)
    expect(changed.json()).toEqual({ ...wish, contactName: null })
    expect((await ask('GET', url, 'reader')).json()).toEqual(changed.json())
    expect((await ask('PUT', url, 'administrator', wish, etag)).statusCode).toBe(412)
  })
})
