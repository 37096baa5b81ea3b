// The journal's pages and API: what is shown to whom, narrowed how, and erased by whom.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { JOURNAL_ACTIONS } from '../../src/domain/journal.ts'
import { journalActionTexts } from '../../src/text/journal-actions.ts'
import { CODE, FILES, importText, withOrganisation } from '../support/context.ts'
import { personCookie, type TestServer, testServer, wordsOf } from '../support/web.ts'

describe('the journal’s pages', () => {
  let server: TestServer
  let importId = ''
  beforeAll(async () => {
    server = await testServer()
    const ctx = await withOrganisation(server)
    importId = await importText(ctx, FILES.observations)
  })
  afterAll(() => server.close())

  const page = async (query = '', headers: Record<string, string> = {}) => {
    const { statusCode, body } = await server.get(`/${CODE}/journal${query}`, headers)
    return { statusCode, body, words: wordsOf(body) }
  }
  const api = async (query = '', headers: Record<string, string> = {}) => {
    const { statusCode, body } = await server.get(`/api/organisations/${CODE}/journal${query}`, headers)
    return { statusCode, ...JSON.parse(body) }
  }

  it('say who did what, when, to what and in which request, newest first', async () => {
    const { words, body } = await page()
    expect(words).toMatch(/Nr När Vem Vad Detaljer 3 2026-03-03 10\.\d\d\.\d\d lokal användare Sparade en inläsning/)
    expect(words).toContain('filnamn observations.csv')
    expect(words).toContain('slag indikatorvärden')
    expect(words).toContain('antal, nya 11')
    expect(body).toContain(`<a href="/${CODE}/inlasningar/${importId}">`)
    const english = await page('', { cookie: `${personCookie(['registrar'])}; sprak=en` })
    expect(english.words).toContain('Saved an import')
  })

  it('note the request that a change was made in', async () => {
    await server.services.setBoundaries(CODE, { onTrack: 0.91, partly: 0.5 })
    const response = await server.app.inject({
      method: 'PUT',
      url: `/api/organisations/${CODE}/boundaries`,
      headers: { host: '127.0.0.1:8080', cookie: personCookie(['process-leader']), 'if-match': '*' },
      payload: { onTrack: 0.92, partly: 0.5 },
    })
    expect(response.statusCode).toBeLessThan(300)
    const { entries } = await api('?action=boundaries.set&limit=2')
    expect(entries[0]).toMatchObject({
      request: response.headers['x-request-id'],
      actor: 'test',
      what: journalActionTexts.sv['boundaries.set'],
    })
    expect(entries[0].request).toMatch(/^[0-9a-f-]{36}$/)
    expect(entries[1]).toMatchObject({ request: null, actor: 'lokal användare' })
    expect((await page('?handelse=boundaries.set')).words).toContain(entries[0].request)
  })

  it('are narrowed by a form, and say so where nothing is left', async () => {
    const { words } = await page('?handelse=import.preview&vem=&om=&fran=2026-03-03&till=')
    expect(words).toContain('2 2026-03-03')
    expect(words).not.toContain('3 2026-03-03')
    expect((await page('?om=finns-inte')).words).toContain('Ingen journalpost stämmer')
    expect((await page(`?om=${encodeURIComponent(importId)}&fore=3`)).words).toContain('2 2026-03-03')
    const wrong = await page('?fran=2026-02-30')
    expect(wrong.statusCode).toBe(422)
    expect(wrong.words).toContain('”2026-02-30” är inte ett datum')
    expect(wrong.body).toContain('href="#fran"')
  })

  it('give the rest by the number of the last, and no more', async () => {
    const first = await api('?limit=2')
    const second = await api(`?limit=500&before=${first.next}`)
    expect(first.entries).toHaveLength(2)
    expect(second.next).toBeNull()
    const numbers = [...first.entries, ...second.entries].map(({ sequence }) => sequence)
    expect(numbers).toEqual(numbers.map((_, index) => numbers.length - index))
  })

  it.each([
    '?okand=1',
    '?limit=0',
    '?limit=501',
    '?before=-1',
    '?before=9999999999',
    '?from=2026-02-30',
    '?from=igar',
    '?action=a&action=b',
    '?actor=%00',
  ])('refuse %s with a clear answer', async (query) => {
    expect((await api(query)).statusCode).toBe(400)
  })

  it('show an administrator no content, and offer nothing to erase', async () => {
    const { body, words } = await page('', { cookie: personCookie(['administrator']) })
    expect(words).toContain('Sparade en inläsning')
    expect(words).toContain('Detaljerna visas inte för den som är systemadministratör.')
    expect(body).not.toMatch(/observations\.csv|\/rensa/)
    const told = await api('', { cookie: personCookie(['administrator']) })
    expect(JSON.stringify(told)).not.toContain('observations.csv')
  })

  it('are not for those who only report or read', async () => {
    for (const role of ['analyst', 'unit-reporter', 'reader'] as const) {
      const response = await server.get(`/${CODE}/journal`, { cookie: personCookie([role]) })
      expect(response.statusCode).toBe(403)
      expect(wordsOf(response.body)).toContain('processledare')
    }
  })

  it('erase what an entry says after a reason, and leave a tombstone', async () => {
    const path = `/${CODE}/journal/2/rensa`
    expect(wordsOf((await server.get(path)).body)).toContain('Detaljerna raderas för gott.')
    const refused = await server.post(path, { skal: ' ' })
    expect(refused.statusCode).toBe(422)
    expect(wordsOf(refused.body)).toContain('Skriv varför uppgifterna ska bort')
    expect(refused.body).toContain('href="#skal"')
    const done = await server.post(path, { skal: '<script>alert(1)</script> i filnamnet' })
    expect([done.statusCode, done.headers.location]).toEqual([303, `/${CODE}/journal?fore=3#post-2`])
    const { words, body } = await page('?fore=3')
    expect(words).toContain('Rensade detaljer')
    expect(words).toContain('Detaljerna rensades av Prov Person 2026-03-03')
    expect(body).toContain('&lt;script>alert(1)&lt;/script> i filnamnet')
    expect(body).not.toContain('<script>alert')
    expect((await server.post(path, { skal: 'igen' })).statusCode).toBe(409)
    expect((await server.post(`/${CODE}/journal/999/rensa`, { skal: 'x' })).statusCode).toBe(404)
    expect((await server.get(`/${CODE}/journal/abc/rensa`)).statusCode).toBe(404)
  })

  it('check the chain, and whether a hash kept elsewhere is in it', async () => {
    const path = `/${CODE}/journal/kontroll`
    const { body } = await server.get(path)
    expect(wordsOf(body)).toContain('Journalen är hel')
    const hash = /<code class="hash">([0-9a-f]{64})</.exec(body)?.[1] ?? ''
    expect(wordsOf((await server.get(`${path}?summa=${hash.toUpperCase()}`)).body)).toContain('Summan är post')
    expect(wordsOf((await server.get(`${path}?summa=${'0'.repeat(64)}`)).body)).toContain('Ingen post har den summan')
    expect((await server.get(`${path}?summa=abc`)).statusCode).toBe(422)
    const told = JSON.parse((await server.get(`/api/organisations/${CODE}/journal/check?expect=${hash}`)).body)
    expect(told).toMatchObject({ ok: true, hash, holds: told.entries })
    await server.ctx.store.db.updateTable('journal').set({ actor: 'x' }).where('sequence', '=', 1).execute()
    expect(wordsOf((await server.get(path)).body)).toContain('Den första post som inte stämmer är nummer 1.')
  })

  it('have words for every action in both languages', () => {
    for (const action of JOURNAL_ACTIONS)
      expect([action, journalActionTexts.sv[action], journalActionTexts.en[action]]).not.toContain(undefined)
  })

  it('were asked without a bug', () => expect(server.errors).toEqual([]))
})
