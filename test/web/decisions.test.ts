// The page of a plan's decision and the boundaries, as a browser without scripts meets it.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CODE, FILES, importAll, importText, withOrganisation } from '../support/context.ts'
import { type TestServer, testServer, wordsOf } from '../support/web.ts'

const PAGE = `/${CODE}/plan/beslut`
const DECISION = {
  plan: '2022-2025',
  beslutad: '2022-02-21',
  instans: 'Kommunfullmäktige',
  diarienummer: 'KS 2021/877',
}

describe('a plan’s decision on the web', () => {
  let server: TestServer
  beforeEach(async () => {
    server = await testServer()
    await withOrganisation(server)
  })
  afterEach(() => server.close())

  const words = async (url: string) => wordsOf((await server.get(url)).body)

  it('is recorded with a form, told on the plan’s page, and undone with a reason', async () => {
    await importAll(server.ctx)
    expect(await words(`/${CODE}/plan`)).toContain('Planen är inte beslutad här')
    const sent = await server.post(PAGE, DECISION)
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `${PAGE}?gjort=beslutad`])
    const after = await words(sent.headers.location as string)
    expect(after).toContain('Beslutet är inskrivet och gränserna är låsta.')
    expect(after).toContain('Beslutad 21 februari 2022 Beslutad av Kommunfullmäktige Diarienummer KS 2021/877')
    expect(await words(`/${CODE}/plan`)).toContain('De låstes när planen beslutades den 21 februari 2022')

    const empty = await server.post(`${PAGE}/angra`, { plan: '2022-2025', skal: '' })
    expect(empty.statusCode).toBe(422)
    expect(empty.body).toContain('href="#skal"')
    expect(empty.body).toContain('<details open>')
    const undone = await server.post(`${PAGE}/angra`, { plan: '2022-2025', skal: 'Fel dag' })
    expect(undone.headers.location).toBe(`${PAGE}?gjort=angrad`)
    expect(await words(PAGE)).toContain('Beslutet den 21 februari 2022 av Kommunfullmäktige. Skäl: Fel dag')
  })

  it('shows the form again with what was written and what is wrong with it', async () => {
    await importAll(server.ctx)
    const sent = await server.post(PAGE, { ...DECISION, beslutad: 'i våras', instans: '' })
    expect(sent.statusCode).toBe(422)
    for (const field of ['beslutad', 'instans']) expect(sent.body).toContain(`href="#${field}"`)
    expect(sent.body).toContain('value="KS 2021/877"')
    expect(sent.body).toMatch(/<title>Fel: /)
    await server.post(PAGE, DECISION)
    const again = await server.post(PAGE, DECISION)
    expect([again.statusCode, wordsOf(again.body)]).toEqual([422, expect.stringContaining('redan beslutad')])
  })

  it('changes the boundaries, says what they were, and takes the change back', async () => {
    await importAll(server.ctx)
    const sent = await server.post(`/${CODE}/plan/granser`, { 'pa-vag': '0,9', delvis: '0,50' })
    const page = (await server.get(sent.headers.location as string)).body
    expect(wordsOf(page)).toContain('Gränserna är ändrade. Förut var de 0,95 och 0,60. Ångra ändringen')
    expect(wordsOf(page)).toContain('Ni har egna gränser, 0,90 och 0,50.')
    expect(wordsOf(page)).toContain('Planen bedöms efter gränserna 0,90 för på väg och 0,50 för delvis uppnått.')
    await server.post(`/${CODE}/plan/granser`, { 'pa-vag': '0,95', delvis: '0,60' })
    expect(await words(PAGE)).toContain('Ni använder standardgränserna')
  })

  it.each([
    [{ 'pa-vag': 'mycket', delvis: '0,6' }, 'pa-vag', '”mycket” är ingen gräns'],
    [{ 'pa-vag': '0,9', delvis: '0,4' }, 'delvis', 'mellan 0,50 och 1'],
    [{ 'pa-vag': '0,6', delvis: '0,9' }, 'delvis', 'lägre än gränsen för på väg'],
  ])('refuses boundaries that cannot be: %j', async (form, field, message) => {
    await importAll(server.ctx)
    const sent = await server.post(`/${CODE}/plan/granser`, form)
    expect(sent.statusCode).toBe(422)
    expect(sent.body).toContain(`href="#${field}"`)
    expect(wordsOf(sent.body)).toContain(message)
    expect(sent.body).toContain(`value="${form['pa-vag']}"`)
  })

  it('opens before there is a plan, with the boundaries alone', async () => {
    const page = await server.get(PAGE)
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toContain('id="beslutad"')
    expect(page.body).toContain('id="pa-vag"')
  })

  it('says at a goal what the default boundaries would have given, and what would change its status', async () => {
    const text = FILES.observations.text.replace('2025;T;90,0;180;200', '2025;T;84,4;;')
    await importText(server.ctx, { kind: 'observations', text })
    await importText(server.ctx, FILES.plan)
    expect(await words(`/${CODE}/mal/M1?ar=2025`)).not.toContain('standardgränserna')
    await server.post(`/${CODE}/plan/granser`, { 'pa-vag': '0,9', delvis: '0,5' })
    const page = (await words(`/${CODE}/mal/M1?ar=2025`)).replaceAll('\u00a0', ' ')
    expect(page.split('Med standardgränserna (0,95 och 0,60) hade statusen varit inte uppnått.')).toHaveLength(2)
    expect(page).toContain('Hade värdet varit 88,0 % hade statusen varit ”Uppnått”.')
    const api = (await server.get(`/api/organisations/${CODE}/attainment?year=2025`)).json()
    expect(api.goals[0]).toMatchObject({ status: 'partly', byDefault: 'not-attained' })
    const decision = (await server.get(`/api/organisations/${CODE}/decision`)).json()
    expect(decision).toMatchObject({ boundaries: { onTrack: 0.9, frozenOn: null }, decision: null, undone: [] })
  })
})
