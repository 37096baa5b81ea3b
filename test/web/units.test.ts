// The page of nämnder and förvaltningar, as a browser without scripts meets it.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { GIVEN_ROLES } from '../../src/domain/access.ts'
import { CODE, FILES, importText, withOrganisation } from '../support/context.ts'
import { HOST, personCookie, type TestServer, testServer, wordsOf } from '../support/web.ts'

const PAGE = `/${CODE}/enheter`

describe('units on the web', () => {
  let server: TestServer
  beforeEach(async () => {
    server = await testServer()
    await withOrganisation(server)
  })
  afterEach(() => server.close())
  const words = async (url: string) => wordsOf((await server.get(url)).body)

  it('are added from the plan with one button, changed, removed and taken back', async () => {
    await importText(server.ctx, FILES.plan)
    expect(await words(PAGE)).toContain('Lägg till alla 3 som enheter')
    const added = await server.post(`${PAGE}/ur-planen`, {})
    expect([added.statusCode, added.headers.location]).toEqual([303, `${PAGE}?tillagda=3`])
    expect(await words(`${PAGE}?tillagda=3`)).toContain('3 enheter är tillagda')
    const [{ id = '' } = {}] = (await server.services.units(CODE)).units
    const changed = await server.post(`${PAGE}/${id}`, { namn: 'Kansliet', hor: '' })
    expect(changed.headers.location).toBe(`${PAGE}?andrad=ja`)
    expect(await words(PAGE)).toContain('Står i planen men är ingen enhet')
    const removed = await server.post(`${PAGE}/${id}/ta-bort`, {})
    expect(await words(String(removed.headers.location))).toContain('Kansliet är borttagen')
    expect((await server.post(`${PAGE}/${id}/ta-tillbaka`, {})).statusCode).toBe(303)
  })

  it('show the form again with what was written and what is wrong', async () => {
    await server.post(PAGE, { namn: 'Nämnden', hor: '' })
    const again = await server.post(PAGE, { namn: '"><script>alert(1)</script>', hor: 'finns-inte' })
    expect(again.statusCode).toBe(422)
    expect(again.body).toContain('href="#hor"')
    expect(again.body).not.toContain('<script>')
    expect(again.body).toContain('value="&quot;>&lt;script>')
    const twice = await server.post(PAGE, { namn: 'NÄMNDEN', hor: '' })
    expect(wordsOf(twice.body)).toContain('Det finns redan en enhet som heter')
    expect((await server.get(PAGE, { cookie: `${personCookie(GIVEN_ROLES)}; sprak=en` })).body).toContain(
      'Committees and departments',
    )
    expect((await server.get(`${PAGE}/finns-inte`)).statusCode).toBe(404)
    expect((await server.post(PAGE, { namn: 'x', hor: '', okant: '1' })).statusCode).toBe(400)
  })

  it('are had by programs, whose mistakes are said field by field', async () => {
    const post = (payload: object) =>
      server.app.inject({
        method: 'POST',
        url: `/api/organisations/${CODE}/units`,
        headers: { host: HOST, cookie: personCookie(GIVEN_ROLES), 'content-type': 'application/json' },
        payload,
      })
    expect((await post({ name: 'Nämnden' })).statusCode).toBe(201)
    const wrong = await post({ name: 'Nämnden' })
    expect([wrong.statusCode, wrong.headers['content-type']]).toEqual([422, 'application/problem+json; charset=utf-8'])
    expect(wrong.json()).toMatchObject({ status: 422, errors: [{ field: 'name' }] })
    expect((await server.get(`/api/organisations/${CODE}/units`)).json().units).toHaveLength(1)
  })
})
