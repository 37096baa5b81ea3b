// Retention's pages and API: rules seen and changed, and what is past its time destroyed.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CODE, FILES, importText, withOrganisation } from '../support/context.ts'
import { OWN_PAGE, personCookie, type TestServer, testServer, wordsOf } from '../support/web.ts'

const REGISTRAR = { cookie: personCookie(['registrar']) }

describe('retention’s pages', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
    const ctx = await withOrganisation(server)
    await importText(ctx, FILES.observations)
    const bad = 'kpi;kommun;år;värde\nN15428;9902;2025;x\n'
    const options = { plan: null, unit: null, skipUnknownIndicators: false, validFrom: 0, source: null }
    const file = { kind: 'observations', fileName: 'Gammal fil.csv', bytes: new TextEncoder().encode(bad) } as const
    await server.services.previewImport(CODE, { ...file, options })
    await ctx.store.db
      .updateTable('import')
      .set({ created_at: '2020-01-01T00:00:00.000Z' })
      .where('status', '=', 'rejected')
      .execute()
  })
  afterAll(() => server.close())

  const path = `/${CODE}/gallring`
  const words = async (query = '', headers: Record<string, string> = REGISTRAR) =>
    wordsOf((await server.get(`${path}${query}`, headers)).body)

  it('say how long each kind is kept, what goes now, and which files', async () => {
    const told = await words()
    expect(told).toMatch(
      /Filer som aldrig sparades .* 180 dygn Ändra regeln för filer som aldrig sparades ingen egen regel 1 1 nu/,
    )
    expect(told).toMatch(/Inlästa filer .* tills vidare Ändra regeln för inlästa filer ingen egen regel 1 0 –/)
    expect(told).toContain('Utkast Filer som någon har börjat beskriva och lämnat. 1 dygn samma för alla 0 0 –')
    expect(told).toContain('Gammal fil.csv , 1 januari 2020')
  })

  it('offer an auditor nothing to change', async () => {
    const { body } = await server.get(path, { cookie: personCookie(['auditor']) })
    expect(wordsOf(body)).not.toMatch(/Ändra regeln|Gallra nu/)
    expect(wordsOf(body)).toContain('Det här gallras nu')
    expect((await server.get(`${path}/import-files`, { cookie: personCookie(['auditor']) })).statusCode).toBe(403)
  })

  it('change a rule by a form, and show it again with what is wrong', async () => {
    expect(wordsOf((await server.get(`${path}/import-files`)).body)).toContain('Hur länge sparas inlästa filer?')
    const wrong = await server.post(`${path}/import-files`, { hur: 'tid', tid: 'tio', beslut: 'KS 2026/12' })
    expect(wrong.statusCode).toBe(422)
    expect(wordsOf(wrong.body)).toContain('Skriv ett heltal, minst 1')
    expect(wrong.body).toContain('href="#tid"')
    expect(wrong.body).toContain('value="KS 2026/12"')
    const undecided = await server.post(`${path}/import-files`, { hur: 'tid', tid: '10', beslut: ' ' })
    expect(undecided.statusCode).toBe(422)
    expect(undecided.body).toContain('href="#beslut"')
    const saved = await server.post(`${path}/import-files`, { hur: 'tid', tid: '10', beslut: 'KS 2026/12 <b>' })
    expect([saved.statusCode, saved.headers.location]).toEqual([303, `${path}?sparad=ja`])
    const page = await server.get(`${path}?sparad=ja`)
    expect(wordsOf(page.body)).toMatch(
      /Regeln är sparad\..*Inlästa filer .* 10 år Ändra regeln för inlästa filer KS 2026\/12 &lt;b> 1 0 3 mars 2036/,
    )
    expect(page.body).not.toContain('<b>')
    await server.post(`${path}/import-files`, { hur: 'tillsvidare', tid: '', beslut: 'KS 2026/13' })
    expect(await words()).toMatch(/Inlästa filer .* tills vidare Ändra regeln för inlästa filer KS 2026\/13/)
    expect((await server.get(`${path}/drafts`)).statusCode).toBe(404)
    expect((await server.get(`${path}/finns-inte`)).statusCode).toBe(404)
    expect((await server.post(`${path}/import-files`, { okand: '1' })).statusCode).toBe(400)
  })

  it('are there for programs too', async () => {
    const api = `/api/organisations/${CODE}/retention`
    const got = await server.get(api)
    const { rules } = JSON.parse(got.body)
    expect(rules.map(({ kind, due }: { kind: string; due: number }) => [kind, due])).toContainEqual([
      'rejected-files',
      1,
    ])
    const put = (headers: Record<string, string>, payload: object) =>
      server.app.inject({
        method: 'PUT',
        url: `${api}/free-texts`,
        headers: { host: '127.0.0.1:8080', ...OWN_PAGE, ...REGISTRAR, ...headers },
        payload,
      })
    expect((await put({}, { keep: 7, decision: 'KS 1' })).statusCode).toBe(428)
    expect((await put({ 'if-match': '"gammal"' }, { keep: 7, decision: 'KS 1' })).statusCode).toBe(412)
    const match = { 'if-match': String(got.headers.etag) }
    expect((await put(match, { keep: 1, decision: 'KS 1' })).statusCode).toBe(400)
    expect((await put(match, { keep: 7, decision: 'KS 1' })).statusCode).toBe(200)
    const run = await server.app.inject({
      method: 'POST',
      url: `${api}/run`,
      headers: { host: '127.0.0.1:8080', ...OWN_PAGE, ...REGISTRAR },
      payload: { dryRun: true },
    })
    expect(JSON.parse(run.body)).toEqual({ destroyed: { 'rejected-files': 1 }, isGone: true })
  })

  it('destroy what is past its time, say how much, and leave a tombstone on the import', async () => {
    const done = await server.post(`${path}/kor`, {})
    expect([done.statusCode, done.headers.location]).toEqual([303, `${path}?gallrat=1`])
    expect(await words('?gallrat=1')).toContain('En uppgift är gallrad.')
    expect(await words()).toContain('Ingenting är dags att gallra.')
    const id = (await server.services.imports(CODE)).find(({ status }) => status === 'rejected')?.id
    const page = wordsOf((await server.get(`/${CODE}/inlasningar/${id}`)).body)
    expect(page).toContain('Filen är gallrad')
    expect(page).not.toMatch(/Ladda ner filen|Ladda ner/)
    const download = await server.get(`/${CODE}/inlasningar/${id}/fil`)
    expect(download.statusCode).toBe(404)
    expect(wordsOf((await server.get(`/${CODE}/inlasningar`)).body)).toContain('gallrad')
    expect(wordsOf((await server.get(`/${CODE}/journal`)).body)).toContain('gallrat, filer som aldrig sparades 1')
  })

  it('were asked without a bug', () => expect(server.errors).toEqual([]))
})
