// Fetching from Kolada through the pages, without script: the form, the wait, what is said when it stops, and the preview.

import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/catalog.ts'
import { PROJECT } from '../../src/main/environment.ts'
import { koladaErrors, koladaFailure, koladaWarning } from '../../src/text/kolada.ts'
import { CODE, withOrganisation } from '../support/context.ts'
import { ELIGIBLE, GROUP, koladaWith, row, VACCINATED } from '../support/kolada-given.ts'
import { accessTo, type KoladaServer, koladaServer, send } from '../support/kolada-server.ts'
import { type TestServer, testServer, wordsOf } from '../support/web.ts'

const URL = `/${CODE}/inlasningar/kolada`
const SLUG = 'mpr-2-ar'
const FORM = { indikator: SLUG, fran: '2020', till: '2024', grupp: '' }
const DATA = [
  row(VACCINATED, CODE, '2022', 94),
  row(VACCINATED, CODE, '2023', 95),
  row(VACCINATED, '2081', '2023', 93),
  row(VACCINATED, '1785', '2023', 97),
  row(VACCINATED, GROUP.id, '2023', 95, { count: 2 }),
]
const { catalogue } = loadCatalogue(PROJECT)

describe('the pages that fetch from Kolada', () => {
  let kolada: KoladaServer
  let server: TestServer
  const held: (() => void)[] = []
  const begin = async (fetchWait = 4000) => {
    kolada = await koladaServer(koladaWith(catalogue, DATA), { perPage: 1 })
    server = await testServer({ kolada: accessTo(kolada), fetchWait })
    await withOrganisation(server)
  }
  beforeEach(() => begin())
  afterEach(async () => {
    for (const release of held.splice(0)) release()
    await server.close()
    await kolada.close()
  })

  /** The question with this number is not answered before `release`. */
  const holdAt = (at: number) => {
    kolada.misbehave = ({ number }) =>
      number === at ? (response) => void held.push(() => send(200, '{"values":[],"next_url":null}')(response)) : null
  }
  const start = async (form: Parameters<TestServer['post']>[1] = FORM) => {
    const sent = await server.post(URL, form)
    expect(sent.statusCode).toBe(303)
    return String(sent.headers.location)
  }

  it('are found from the imports, also while there are none, and from the form for a file', async () => {
    for (const from of ['', '/ny']) {
      const page = await server.get(`/${CODE}/inlasningar${from}`)
      expect([from, page.body.includes(`href="${URL}"`)]).toEqual([from, true])
    }
  })

  it('offer every indicator of the catalogue that Kolada has, chosen from the start, and the last ten years', async () => {
    const { body, statusCode } = await server.get(URL)
    expect(statusCode).toBe(200)
    const boxes = body.match(/<input[^>]*name="indikator"[^>]*>/g) ?? []
    expect(boxes.length).toBe(catalogue.indicators.filter(({ kolada }) => kolada !== undefined).length)
    expect(boxes.filter((box) => !box.includes('checked'))).toEqual([])
    expect(body).toMatch(/name="fran"[^>]*value="2016"/)
    expect(body).toMatch(/name="till"[^>]*value="2026"/)
  })

  it('end at the ordinary preview, which a person saves', async () => {
    const page = await server.get(await start())
    expect(page.statusCode).toBe(303)
    const preview = String(page.headers.location)
    expect(preview).toMatch(new RegExp(`^/${CODE}/inlasningar/[^/]+$`))
    const shown = wordsOf((await server.get(preview)).body)
    expect(shown).toContain('Granskning av kolada-9902-2026-03-03.csv')
    expect(shown).toContain('nya uppgifter 2')
    expect(shown).not.toContain('Att veta om hämtningen')
    expect((await server.post(`${preview}/spara`, { varningar: 'ja' })).statusCode).toBe(303)
  })

  it('say on the preview what there is to know: an unweighted group, and what differs from the catalogue', async () => {
    const location = await start({ ...FORM, indikator: [SLUG, 'ak9-behorig-yrkesprogram'], grupp: GROUP.title })
    const preview = String((await server.get(location)).headers.location)
    const shown = wordsOf((await server.get(preview)).body)
    expect(shown).toContain('Gruppens värde är ett ovägt medel')
    const name = catalogue.find(ELIGIBLE)?.name ?? ''
    expect(shown).toContain(koladaWarning({ code: 'empty', kpi: ELIGIBLE, name }, 'sv'))
  })

  it('say by each field what must be put right, and keep what was written', async () => {
    const sent = await server.post(URL, { fran: '20x', till: '2099', grupp: 'å'.repeat(201) })
    expect(sent.statusCode).toBe(422)
    const words = wordsOf(sent.body)
    expect(words).toContain('4 saker behöver rättas')
    for (const [field, message] of [
      ['indikator', koladaErrors.noneChosen.sv],
      ['fran', '”20x” är inte ett år. Skriv till exempel 2025.'],
      ['till', koladaErrors.yearOutside(1990, 2027).sv],
      ['grupp', koladaErrors.groupTooLong.sv],
    ] as const) {
      expect(sent.body).toContain(`href="#${field}"`)
      expect(sent.body).toContain(`id="${field}-error"`)
      expect(words).toContain(message)
      expect(sent.body).toMatch(new RegExp(`<(input|fieldset)[^>]*id="${field}"|id="${field}"`))
    }
    expect(sent.body).toContain('value="20x"')
    const reversed = await server.post(URL, { ...FORM, fran: '2024', till: '2020' })
    expect([reversed.statusCode, wordsOf(reversed.body).includes(koladaErrors.yearsReversed.sv)]).toEqual([422, true])
    expect(kolada.asked).toEqual([])
  })

  it('say how far it has come, with ways to look again, to follow it and to stop it', async () => {
    await server.close()
    await kolada.close()
    await begin(20)
    holdAt(3)
    const location = await start()
    while (kolada.asked.length < 3) await sleep(5)
    const page = await server.get(location)
    expect(page.statusCode).toBe(200)
    expect(wordsOf(page.body)).toContain('En indikator, 2020–2024')
    expect(wordsOf(page.body)).toContain('2 av 3 delar är hämtade.')
    expect(page.body).not.toContain('http-equiv="refresh"')
    const followed = await server.get(`${location}?folj=ja`)
    expect(followed.body).toContain('<meta http-equiv="refresh" content="5"/>')
    expect(page.body).toContain(`action="${location}/avbryt"`)
  })

  it('let one fetch run at a time, and lead to it', async () => {
    await server.close()
    await kolada.close()
    await begin(20)
    holdAt(1)
    const location = await start()
    const other = await server.post(URL, { ...FORM, fran: '2021' })
    expect(other.statusCode).toBe(409)
    expect(wordsOf(other.body)).toContain('En hämtning pågår')
    expect(other.body).toContain(`href="${location}"`)
  })

  it('stop a fetch that is told to, keep what has come, and go on from there', async () => {
    await server.close()
    await kolada.close()
    await begin(20)
    holdAt(3)
    const location = await start()
    while (kolada.asked.length < 3) await sleep(5)
    expect((await server.post(`${location}/avbryt`, {})).headers.location).toBe(location)
    const stopped = wordsOf((await server.get(location)).body)
    expect(stopped).toContain('Hämtningen är avbruten')
    expect(wordsOf((await server.get(URL)).body)).toContain('En hämtning blev inte klar')
    kolada.misbehave = () => null
    const before = kolada.asked.length
    const again = await server.post(`${location}/fortsatt`, {})
    expect(again.headers.location).toBe(location)
    while ((await server.get(location)).statusCode === 200) await sleep(5)
    expect(kolada.asked.slice(before).filter((path) => !path.includes('page=2'))).toEqual([])
  })

  it('say why it stopped, and offer to go on only where that may help', async () => {
    kolada.misbehave = () => send(503, '')
    const passing = await start()
    const first = (await server.get(passing)).body
    expect(wordsOf(first)).toContain(koladaFailure({ code: 'server-error', status: 503 }, 'sv'))
    expect(first).toContain(`action="${passing}/fortsatt"`)
    kolada.misbehave = () => send(422, '')
    const lasting = await start({ ...FORM, fran: '2021' })
    const second = (await server.get(lasting)).body
    expect(wordsOf(second)).toContain(koladaFailure({ code: 'refused', status: 422 }, 'sv'))
    expect(second).not.toContain('/fortsatt')
    const form = await server.get(`${URL}?som=${lasting.split('/').at(-1)}`)
    expect(form.body).toMatch(/name="fran"[^>]*value="2021"/)
    expect((form.body.match(/<input[^>]*name="indikator"[^>]*checked/g) ?? []).length).toBe(1)
  })

  it('tell the keeper of the service of a bug, with the number the reader is given', async () => {
    await server.close()
    server = await testServer({
      kolada: {
        ...accessTo(kolada),
        fetch: () => Promise.reject(new RangeError('a bug')),
      },
    })
    await withOrganisation(server)
    const page = await server.get(await start())
    const [report] = server.errors
    expect(report?.error).toBeInstanceOf(RangeError)
    expect(wordsOf(page.body)).toContain(`felet har nummer ${report?.reference}`)
    expect(page.body).not.toContain('a bug')
  })

  it('are ended in order when the service closes', async () => {
    await server.close()
    await kolada.close()
    await begin(20)
    holdAt(1)
    await start()
    while (kolada.asked.length < 1) await sleep(5)
    await server.app.close()
    expect(await server.services.unfinishedKoladaFetch(CODE)).toMatchObject({ status: 'stopped', canContinue: true })
  })

  it('are nobody else’s: a fetch of another organisation is not found', async () => {
    const location = await start()
    const id = location.split('/').at(-1)
    expect((await server.get(`/1234/inlasningar/kolada/${id}`)).statusCode).toBe(404)
    expect((await server.get(`${URL}/finns-inte`)).statusCode).toBe(404)
    await server.get(location)
    const json = (await server.get(`/api/organisations/${CODE}/fetches/${id}`)).json()
    expect(json).toMatchObject({ id, status: 'done', report: { values: 2 } })
  })
})
