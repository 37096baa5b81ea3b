// The search page and its API.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CODE, FILES, importAll, requestOf, withOrganisation } from '../support/context.ts'
import { personCookie, type TestServer, testServer, wordsOf } from '../support/web.ts'

describe('the search page', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
    await importAll(await withOrganisation(server))
    await server.services.previewImport(CODE, {
      ...requestOf(FILES.budget),
      fileName: '<img src=x onerror=alert(1)>.csv',
    })
  })
  afterAll(() => server.close())

  const get = (query: string, roles: Parameters<typeof personCookie>[0] = ['registrar']) =>
    server.get(`/${CODE}/sok${query}`, { cookie: personCookie(roles) })

  it('asks first, then says what was found, where and when, and what it may hold', async () => {
    expect(wordsOf((await get('')).body)).not.toContain('Ingenting hittades')
    const found = wordsOf((await get('?q=Lovskola&slag=')).body)
    expect(found).toContain('En träff.')
    expect(found).toMatch(/A1 aktivitet, rad 2 Lovskola 3 mars 2026 Kan finnas/)
    expect(found).toContain('Pröva sekretessen innan något lämnas ut.')
    expect((await get('?q=LOVSKOLA')).body).toMatch(/<a href="\/9902\/inlasningar\/[^"]+">A1<\/a>/)
    expect(wordsOf((await get('?q=xyzzy')).body)).toContain('Ingenting hittades.')
    const journal = await get('?q=budget.csv&slag=journal')
    expect(journal.body).toMatch(/href="\/9902\/journal\?fore=\d+#post-\d+">Journalpost \d+: Sparade en inläsning/)
  })

  it('shows whatever people have written as text', async () => {
    const { body } = await get('?q=onerror')
    expect(body).toContain('&lt;img src=x ')
    expect(body).not.toContain('<img')
    const echoed = await get(`?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(echoed.body).not.toContain('<script>alert')
  })

  it('leads from page to page with what was asked', async () => {
    for (let n = 0; n < 14; n += 1)
      await server.services.previewImport(CODE, { ...requestOf(FILES.budget), fileName: `många-${n}.csv` })
    const { body } = await get('?q=m%C3%A5nga&slag=')
    expect(wordsOf(body)).toContain('28 träffar.')
    expect(body).toContain('sok?q=m%C3%A5nga&amp;sida=2')
    expect(wordsOf((await get('?q=m%C3%A5nga&sida=2')).body)).toContain('Sida 2 av 2')
    expect((await get('?q=m%C3%A5nga&sida=99')).statusCode).toBe(200)
  })

  it('says what is wrong with a question, and refuses what is none', async () => {
    const short = await get('?q=a')
    expect(short.statusCode).toBe(422)
    expect(wordsOf(short.body)).toContain('Skriv minst ett ord med två tecken eller mer.')
    expect(short.body).toContain('href="#q"')
    expect((await get(`?q=${'x'.repeat(150)}`)).statusCode).toBe(422)
    for (const query of [
      '?q=%00ab',
      '?q=ab&q=cd',
      '?okand=1',
      '?q=ab&slag=finns-inte',
      '?q=ab&sida=0',
      `?q=${'x'.repeat(300)}`,
    ])
      expect([query, (await get(query)).statusCode]).toEqual([query, 400])
  })

  it('is the registrar’s alone, and offered to no one else', async () => {
    expect(wordsOf((await get('')).body)).toContain('Sök handlingar')
    expect((await get('', ['auditor'])).statusCode).toBe(403)
    const start = await server.get(`/${CODE}`, { cookie: personCookie(['reader']) })
    expect(wordsOf(start.body)).not.toContain('Sök handlingar')
  })

  it('is there for programs too', async () => {
    const api = (query: string) =>
      server.get(`/api/organisations/${CODE}/search${query}`, { cookie: personCookie(['registrar']) })
    const answer = JSON.parse((await api('?q=lovskola&kind=activity')).body)
    expect(answer).toMatchObject({ total: 1, pages: 1, isCut: false, hits: [{ kind: 'activity', title: 'A1' }] })
    for (const query of ['', '?q=a', '?q=ab&kind=x']) expect((await api(query)).statusCode).toBe(400)
  })

  it('was asked without a bug', () => expect(server.errors).toEqual([]))
})
