// The pages that compare, and their JSON: asked as from our own pages.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { givenPeers } from '../support/comparison-given.ts'
import { CODE, withOrganisation } from '../support/context.ts'
import { type TestServer, testServer, wordsOf } from '../support/web.ts'

const PAGE = `/${CODE}/indikatorer/ak9-behorig-yrkesprogram/jamforelse`
const API = `/api/organisations/${CODE}/indicators/ak9-behorig-yrkesprogram/comparison`

let server: TestServer
beforeEach(async () => {
  server = await testServer()
  await withOrganisation(server)
  await givenPeers(server.ctx)
})
afterEach(() => server.close())

const words = async (url: string) => wordsOf((await server.get(url)).body).replaceAll(/[\u00a0\u202f]/g, ' ')

describe('the page of a comparison', () => {
  it('says with whom, whether it is chance, how the group’s value is made and who is missing', async () => {
    const page = await words(`${PAGE}?ar=2024&grupp=partnerskapet`)
    expect(page).toContain(
      '2024 var värdet 65,0 % (55,3–73,6 %), i gruppen ”Partnerskapet för barnets rättigheter i praktiken” 80,5 %.',
    )
    expect(page).toContain('Det är sämre, och skillnaden är större än slumpen.')
    expect(page).toContain('alla barn i 9 av 10 medlemmar räknas lika')
    expect(page).toContain('Värde saknas för Degerfors.')
    expect(page).toContain('Angereds stadsdel')
    expect(page).toContain('Gräns 99,8 %')
  })

  it('has every member in a table, the pictures with their words, and the gaps', async () => {
    const { body } = await server.get(`${PAGE}?ar=2024&grupp=partnerskapet`)
    expect(body).toMatch(/<th scope="row"[^>]*>Uppsala<\/th>/)
    const alternatives = [...body.matchAll(/<desc[^>]*>([^<]*)<\/desc>/g)].map(([, text]) => text ?? '')
    expect(alternatives.filter((text) => text.length < 40)).toEqual([])
    expect(alternatives.some((text) => text.startsWith('Trattdiagram'))).toBe(true)
    // Never more exact than the figures.
    expect(alternatives.join(' ')).not.toMatch(/\d[.,]\d{2,}/)
    expect(wordsOf(body)).toContain('Flickor och pojkar')
    expect(wordsOf(body)).toContain('Norr och övriga')
  })

  it('is riket where nothing is chosen, and says that the funnel needs numbers where there are none', async () => {
    const page = await words(`${PAGE}?ar=2024`)
    expect(page).toContain('i riket 85,3 %')
    expect(page).toContain('Rikets värde är det publicerade.')
    expect(page).toContain('Koladas grupper ”Liknande kommuner” är inte inlästa.')
  })

  it('offers the next step where the group has no values, or is not known', async () => {
    expect(await words(`${PAGE}?ar=2024&grupp=2584`)).toContain('Hämta från Kolada')
    const unknown = await server.get(`${PAGE}?grupp=finns-inte`)
    expect(unknown.statusCode).toBe(404)
    expect(wordsOf(unknown.body)).toContain('Det finns ingen jämförelsegrupp ”finns-inte”.')
  })

  it('is linked from the indicator’s own page', async () => {
    expect((await server.get(`/${CODE}/indikatorer/ak9-behorig-yrkesprogram?ar=2024`)).body).toContain(
      `${PAGE}?ar=2024`,
    )
  })
})

describe('the JSON of a comparison', () => {
  it('says the same as the page', async () => {
    const { body } = await server.get(`${API}?year=2024&peers=partnerskapet`)
    expect(JSON.parse(body)).toMatchObject({
      year: 2024,
      own: { value: 65, period: '2024', n: 100 },
      group: { id: 'partnerskapet', weighting: 'weighted', withValue: 9, missing: [{ code: '1862' }] },
      verdict95: 'worse',
      gaps: [{ kind: 'sexes', difference: 30 }, { kind: 'areas' }, { kind: 'area' }, { kind: 'area' }],
    })
  })

  it('tells a wrong call as a problem', async () => {
    const wrong = await server.get(`${API}?peers=finns-inte`, { accept: 'application/json' })
    expect(wrong.statusCode).toBe(404)
    expect(wrong.headers['content-type']).toContain('application/problem+json')
    expect((await server.get(`${API}?sex=x`)).statusCode).toBe(400)
  })
})

describe('the page of groups', () => {
  const GROUPS_PAGE = `/${CODE}/jamforelsegrupper`

  it('makes a group, chooses it, changes it, removes it and takes it back', async () => {
    const made = await server.post(GROUPS_PAGE, { namn: 'Grannar', medlemmar: 'Falun, Mora' })
    expect([made.statusCode, made.headers.location]).toEqual([303, GROUPS_PAGE])
    const { groups } = JSON.parse((await server.get(`/api/organisations/${CODE}/peers`)).body)
    const { id } = groups.find((group: { name: string }) => group.name === 'Grannar')
    await server.post(`${GROUPS_PAGE}/val`, { grupp: id })
    expect(await words(`${PAGE}?ar=2024`)).toContain('i gruppen ”Grannar” 75,0 %')
    await server.post(`${GROUPS_PAGE}/${id}`, { namn: 'Grannar i norr', medlemmar: 'Mora' })
    expect(await words(GROUPS_PAGE)).toContain('Grannar i norr')
    const removed = await server.post(`${GROUPS_PAGE}/${id}/ta-bort`, {})
    expect(await words(String(removed.headers.location))).toContain('Grannar i norr är borttagen Ångra')
    await server.post(`${GROUPS_PAGE}/${id}/ta-tillbaka`, {})
    expect(await words(GROUPS_PAGE)).not.toContain('Borttagna grupper')
  })

  it('shows what was written again, with what is wrong beside its field', async () => {
    const wrong = await server.post(GROUPS_PAGE, { namn: 'Grannar', medlemmar: 'Ingenstans' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('value="Grannar"')
    expect(wrong.body).toContain('id="medlemmar-error"')
    expect(wrong.body).toContain('href="#medlemmar"')
    expect((await server.post(GROUPS_PAGE, { namn: '', medlemmar: 'Falun' })).body).toContain('id="namn-error"')
  })
})
