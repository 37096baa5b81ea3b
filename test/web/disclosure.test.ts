// The pages about small groups: what is hidden, the limits, and a form that works without script.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CODE, importAll, importText, withOrganisation } from '../support/context.ts'
import { type TestServer, testServer, wordsOf } from '../support/web.ts'

const PAGE = `/${CODE}/skydd`
const FORM = `${PAGE}/kommunen`
const SAME = { antal: '4', taljare: '4', namnare: '21', svar: '10', avrundning: 'ingen', skal: '' }

let server: TestServer
beforeEach(async () => {
  server = await testServer()
  await importAll(await withOrganisation(server))
})
afterEach(() => server.close())

const words = async (url: string) => wordsOf((await server.get(url)).body).replaceAll(/[\u00a0\u202f]/g, ' ')

describe('the page about small groups', () => {
  it('says what is hidden and why, the limits with where they come from, and that they never changed', async () => {
    const page = await words(PAGE)
    expect(page).toContain('För få barn: siffran gäller så få barn att den kan peka ut någon.')
    expect(page).toContain('Kommunens egna uppgifter 4 4 21 10 ingen Ändra')
    expect(page).not.toContain('Kolada (RKA)')
    expect(page).toContain('Ingen av 10 siffror är dold')
    expect(page).toContain('Gränserna har aldrig ändrats.')
  })

  it('is found from the indicators and from the reports', async () => {
    for (const from of ['indikatorer', 'rapporter'])
      expect((await server.get(`/${CODE}/${from}`)).body).toContain(`href="${PAGE}"`)
  })

  it('counts what is hidden for each indicator, by reason, and never says a figure', async () => {
    await importText(server.ctx, {
      kind: 'observations',
      text: 'kpi;kommun;område;år;värde;täljare;nämnare\nN15428;9902;Norr;2025;83,3;15;18\nN15428;9902;Söder;2025;90,7;165;182\n',
    })
    const page = await words(PAGE)
    expect(page).toContain('Behöriga till yrkesprogram i årskurs 9 1 1 0')
    expect(page).not.toMatch(/83,3|90,7/)
    const api = (await server.get(`/api/organisations/${CODE}/disclosure`)).json()
    expect(api.hidden).toEqual([
      {
        slug: 'ak9-behorig-yrkesprogram',
        name: 'Behöriga till yrkesprogram i årskurs 9',
        primary: 1,
        secondary: 1,
        source: 0,
      },
    ])
    expect(api.sources[0].limits.registerDenominator).toBe(21)
  })

  it('is not there for a source that is public or unknown', async () => {
    expect((await server.get(`${PAGE}/kolada`)).statusCode).toBe(404)
    expect((await server.get(`${PAGE}/finns-inte`)).statusCode).toBe(404)
  })
})

describe('the form for limits', () => {
  it('saves higher limits at once, and offers to set them back', async () => {
    const saved = await server.post(FORM, { ...SAME, antal: '9' })
    expect([saved.statusCode, saved.headers.location]).toEqual([303, `${PAGE}?sparad=kommunen`])
    const page = await words(`${PAGE}?sparad=kommunen`)
    expect(page).toContain('Gränserna för Kommunens egna uppgifter är sparade')
    expect(page).toContain('9 (egen gräns)')
    expect(page).toContain('Största antal som döljs: från 4 till 9')
    // Setting back shows more, so it asks why.
    expect((await server.get(FORM)).body).toContain('id="angra-skal"')
    const refused = await server.post(`${FORM}/angra`, {})
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('href="#angra-skal"')
    expect((await server.post(`${FORM}/angra`, { 'angra-skal': 'För strängt' })).statusCode).toBe(303)
    expect(await words(PAGE)).toContain('Största antal som döljs: från 9 till 4 Mer visas än förut. För strängt')
  })

  it('asks why where more would be shown, keeps what was written, and leads to the field', async () => {
    const refused = await server.post(FORM, { ...SAME, svar: '5' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('href="#skal"')
    expect(refused.body).toMatch(/<title>Fel: /)
    expect(refused.body).toMatch(/id="svar"[^>]*value="5"/)
    expect((await server.post(FORM, { ...SAME, svar: '5', skal: 'Nämndens beslut' })).statusCode).toBe(303)
    expect(await words(PAGE)).toContain('Nämndens beslut')
  })

  it.each([
    ['antal', 'många', 'skriv ett heltal från 1 till 100'],
    ['namnare', '0', 'skriv ett heltal från 1 till 1000'],
    ['svar', '4,5', 'skriv ett heltal från 1 till 1000'],
    ['taljare', '30', 'Minsta täljare kan inte vara större än minsta nämnare'],
    ['antal', '4', 'Ingenting ändrades'],
  ])('refuses %s %s and says why at the field', async (field, value, why) => {
    const refused = await server.post(FORM, { ...SAME, [field]: value })
    expect(refused.statusCode).toBe(422)
    expect(wordsOf(refused.body)).toContain(why)
    expect(refused.body).toContain(`href="#${field}"`)
    expect(refused.body).toContain(`id="${field}-error"`)
  })

  it('rounds counts where that is chosen, with a reason', async () => {
    expect((await server.post(FORM, { ...SAME, avrundning: 'fem', skal: 'Prövning' })).statusCode).toBe(303)
    expect(await words(PAGE)).toContain('Antal avrundas till närmaste femtal')
  })

  it('refuses fields it does not have', async () => {
    expect((await server.post(FORM, { ...SAME, annat: '1' })).statusCode).toBe(400)
  })
})
