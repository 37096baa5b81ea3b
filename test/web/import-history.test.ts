// What has become of an import: its page and the list, its file, undoing it, and clearing it of personal data.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bytesOf, CODE, FILES, importText, withOrganisation } from '../support/context.ts'
import { type TestServer, testServer, wordsOf } from '../support/web.ts'

const LIST = `/${CODE}/inlasningar`

describe('an import’s page', () => {
  let server: TestServer
  beforeEach(async () => {
    server = await testServer()
    await withOrganisation(server)
  })
  afterEach(() => server.close())

  const send = async (name: string, content: string | Uint8Array = FILES.budget.text): Promise<string> => {
    const sent = await server.upload(LIST, { slag: 'budget' }, { name, content })
    const location = String(sent.headers.location)
    await server.post(`${location}/spara`, {})
    return location
  }
  const words = async (path: string) => wordsOf((await server.get(path)).body)

  it('says who, when, which file and its whole hash; the list says it in short', async () => {
    const page = await send('budget 2025.csv')
    const { kept } = await server.services.importById(CODE, String(page.split('/').at(-1)))
    expect(kept?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(await words(page)).toContain(`SHA-256 ${kept?.sha256}`)
    expect(await words(page)).toContain('Inläst i dag 10.00 av Prov Person')
    const list = await words(LIST)
    expect(list).toContain(`SHA-256 ${kept?.sha256.slice(0, 8)}…`)
    expect(list).not.toContain(kept?.sha256)
    expect(list).toContain(`av Prov Person`)
    expect(list).toContain('Budget och utfall Sparad 2 2 0 i dag')
  })

  it('gives the file back byte for byte, as an attachment that no browser shows', async () => {
    const content = new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf(FILES.budget.text.replaceAll('\n', '\r\n'))])
    const page = await send('Bokslut åäö.csv', content)
    const file = await server.get(`${page}/fil`)
    expect(file.statusCode).toBe(200)
    expect(new Uint8Array(file.rawPayload)).toEqual(content)
    expect(file.headers).toMatchObject({
      'content-type': 'text/csv',
      'x-content-type-options': 'nosniff',
      'content-disposition':
        'attachment; filename="Bokslut_a_a_o_.csv"; filename*=UTF-8\'\'Bokslut%20%C3%A5%C3%A4%C3%B6.csv',
    })
  })

  it('gives any other file without saying what it is, and no folders in its name', async () => {
    const page = await send('x"y\'z.html')
    const file = await server.get(`${page}/fil`)
    expect(file.headers['content-type']).toBe('application/octet-stream')
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%-]+$/)
    expect((await server.get(`${LIST}/finns-inte/fil`)).statusCode).toBe(404)
  })

  const BUDGET_COLUMNS = ['område', 'år', 'budget', 'utfall', 'nämnare', 'antal', 'kommentar'].map((name, index) => ({
    field: ['area', 'year', 'budget', 'outcome', 'denominator', 'count', 'comment'][index] ?? '',
    names: [name],
  }))

  it('names the profile a file was read by, where it was read by one', async () => {
    const request = {
      kind: 'budget' as const,
      fileName: 'b.csv',
      bytes: bytesOf(FILES.budget.text),
      options: {
        plan: null,
        unit: null,
        skipUnknownIndicators: false,
        validFrom: 0,
        source: null,
        profile: { id: 'prov', name: 'Ekonomisystemet', kind: 'budget' as const, columns: BUDGET_COLUMNS },
      },
    }
    const { id } = await server.services.previewImport(CODE, request)
    expect(await words(`${LIST}/${id}`)).toContain('Läst med profilen Ekonomisystemet')
    expect(await words(LIST)).toContain('profil Ekonomisystemet')
  })

  it('undoes it with one button and takes that back with another; both pages say so', async () => {
    const page = await send('budget.csv')
    expect((await server.get(page)).body).toContain('/angra"')
    const undone = await server.post(`${page}/angra`, {})
    expect([undone.statusCode, undone.headers.location]).toEqual([303, page])
    expect(await words(page)).toContain('budget.csv är ångrad')
    expect(await words(page)).toContain(`Ångrad i dag 10.00 av Prov Person`)
    expect(await words(LIST)).toContain('Ångrad i dag 10.00 av')
    expect((await server.services.overview(CODE, { year: 2025, plan: null })).facts.resources).toEqual([])
    const redone = await server.post(`${page}/gor-om`, {})
    expect(redone.statusCode).toBe(303)
    expect(await words(page)).toContain('budget.csv är sparad')
    expect(await words(page)).toContain('Har varit ångrad Ångrad i dag 10.00 av')
    expect((await server.services.overview(CODE, { year: 2025, plan: null })).facts.resources).toHaveLength(1)
  })

  it('says why it cannot be undone instead of offering to', async () => {
    const page = await send('budget.csv')
    await server.services.makeReport(
      CODE,
      { year: 2025, plan: null, knownAt: null },
      { caseNumber: null, decidedBy: null, decidedOn: null, version: '1' },
    )
    const { body } = await server.get(page)
    expect(body).not.toContain('/angra"')
    expect(wordsOf(body)).toContain(
      'Barnbokslutet för 2025, som gjordes den 3 mars 2026, kan bygga på uppgifter ur den.',
    )
    expect((await server.post(`${page}/angra`, {})).statusCode).toBe(409)
  })

  it('is not undone or cleared from another site, nor by a link', async () => {
    const page = await send('budget.csv')
    for (const action of ['angra', 'gor-om', 'rensa']) {
      const foreign = await server.app.inject({
        method: 'POST',
        url: `${page}/${action}`,
        headers: { host: '127.0.0.1:8080', 'sec-fetch-site': 'cross-site' },
      })
      expect(foreign.statusCode).toBe(403)
    }
    expect((await server.get(`${page}/angra`)).statusCode).toBe(404)
  })

  it('is cleared of personal data with a reason and a choice of texts, and then has no file', async () => {
    const page = await send('Kim Hemlig.csv')
    expect(await words(`${page}/rensa`)).toContain('Varför ska uppgifterna bort?')
    const refused = await server.post(`${page}/rensa`, { skal: 'Ett namn', texter: 'rader', rader: 'tre' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('href="#rader"')
    const withoutReason = await server.post(`${page}/rensa`, { texter: 'alla' })
    expect(withoutReason.statusCode).toBe(422)
    expect(withoutReason.body).toContain('href="#skal"')
    const withoutChoice = await server.post(`${page}/rensa`, { skal: 'Ett namn' })
    expect(withoutChoice.body).toContain('href="#texter"')
    const done = await server.post(`${page}/rensa`, { skal: 'Ett namn', texter: 'rader', rader: '2, 3' })
    expect([done.statusCode, done.headers.location]).toEqual([303, page])
    const { body } = await server.get(page)
    expect(body).not.toContain('Kim Hemlig')
    expect(body).not.toContain('/fil"')
    expect(wordsOf(body)).toContain('Skäl: Ett namn.')
    expect(await words(LIST)).toContain('rensad på personuppgifter')
    const file = await server.get(`${page}/fil`)
    expect(file.statusCode).toBe(404)
    expect(wordsOf(file.body)).toContain('Filen har rensats på personuppgifter')
    const again = await server.upload(LIST, { slag: 'budget' }, { name: 'b.csv', content: FILES.budget.text })
    expect(again.statusCode).toBe(409)
    expect(wordsOf(again.body)).toContain('Ta bort uppgifterna ur filen och läs in den på nytt')
    expect(server.errors).toEqual([])
  })

  it('leads from a value on the indicator’s page to all it has been', async () => {
    await importText(server.ctx, FILES.observations)
    await importText(server.ctx, {
      kind: 'observations',
      text: FILES.observations.text.replace('2025;T;90,0;180;200', '2025;T;91,0;182;200'),
    })
    const { body } = await server.get(`/${CODE}/indikatorer/ak9-behorig-yrkesprogram?ar=2025`)
    const href = /href="([^"]*\/varde\?period=2025&amp;grupp=alla[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
    const page = await server.get(String(href))
    expect(page.statusCode).toBe(200)
    expect(wordsOf(page.body)).toMatch(/Gäller 91,0 % .* observations\.csv 5 .* Ersatt 90,0 % .* observations\.csv 5/)
    for (const wrong of ['?period=2025', '?period=2025&grupp=hundar', '?period=2025&grupp=alla&x=1'])
      expect((await server.get(`/${CODE}/indikatorer/ak9-behorig-yrkesprogram/varde${wrong}`)).statusCode).toBe(400)
    expect(
      (await server.get(`/${CODE}/indikatorer/ak9-behorig-yrkesprogram/varde?period=1999&grupp=alla`)).statusCode,
    ).toBe(404)
  })
})
