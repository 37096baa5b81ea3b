// The pages a reader meets, from stored data to words: start page, plan, goals, indicators, and their JSON twins.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CODE, importAll, withOrganisation } from '../support/context.ts'
import { type TestServer, testServer, wordsOf } from '../support/web.ts'

describe('pages of an organisation with a plan', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
    await importAll(await withOrganisation(server))
  })
  afterAll(() => server.close())

  const words = async (url: string): Promise<string> => {
    const answer = await server.get(url)
    expect(answer.statusCode, wordsOf(answer.body)).toBe(200)
    return wordsOf(answer.body)
  }

  it('leads the only organisation’s people straight to their start page', async () => {
    const answer = await server.get('/')
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe(`/${CODE}`)
  })

  it('opens with how many goals were reached, in which year', async () => {
    const page = await words(`/${CODE}?ar=2025`)
    expect(page).toContain('Två av fyra mål nåddes, ett gick åt fel håll')
    expect(page).toContain('läget den 31 december 2025')
    expect(page).toContain('1 uppnått')
  })

  it('shows the goals that need someone, the worst first, and not those that are reached', async () => {
    const page = await words(`/${CODE}?ar=2025`)
    const need = page.slice(page.indexOf('Mål som behöver uppmärksamhet'))
    expect(need).toContain(
      'Inga barn vräks Åt fel håll , slumpen går inte att bedöma: antal saknas · Socialförvaltningen',
    )
    expect(need.indexOf('Inga barn vräks')).toBeLessThan(need.indexOf('Minst 95 procent vaccinerade'))
    expect(need).not.toContain('Fler når behörighet')
  })

  it('lists what waits to be done: late activities and the report', async () => {
    const page = await words(`/${CODE}?ar=2025`)
    expect(page).toContain('1 aktivitet är försenad Socialförvaltningen')
    expect(page).toContain('Barnbokslutet för 2025 är inte gjort')
  })

  it('keeps the chosen year in every link of the frame', async () => {
    const { body } = await server.get(`/${CODE}?ar=2023`)
    expect(body).toContain(`href="/${CODE}/plan?ar=2023"`)
    expect(body).toContain(`href="/${CODE}?ar=2024"`)
  })

  it('shows each goal and each activity once on the plan’s page', async () => {
    const page = await words(`/${CODE}/plan?ar=2025`)
    for (const title of ['Fler når behörighet', 'Inga barn vräks', 'Rutin för barnets bästa'])
      expect(page.split(title)).toHaveLength(2)
    expect(page).toMatch(/Tidig kontakt Försenad Socialförvaltningen feb\. 2022–dec\. 2023/i)
  })

  it('opens out a goal’s reasoning, its numbers, the group’s words and where each figure was read', async () => {
    const page = await words(`/${CODE}/mal/M3?ar=2025`)
    expect(page).toContain('Åt fel håll, slumpen går inte att bedöma: antal saknas Inga barn vräks')
    expect(page).toContain('Så räknade vi')
    expect(page).toMatch(/Utgångsvärde 20,0/)
    expect(page).toMatch(/Delvis[^,]*, 31 december 2025 Färre akuta ärenden/)
    expect(page).toContain('observations.csv 12')
  })

  it('shows an indicator with its chart, every value and its definition', async () => {
    const { body } = await server.get(`/${CODE}/indikatorer/ak9-behorig-yrkesprogram?ar=2025`)
    expect(body).toContain('<svg role="img"')
    expect(wordsOf(body)).toContain('2025 90,0 % 92,0 % 88,0 % 85,2 %')
    expect(wordsOf(body)).toContain('Definition')
    expect(wordsOf(body)).toContain('Nya värden Varje år, i september')
    expect(wordsOf(body)).toContain('Hos FN:s barnrättskommitté Utbildning, fritid och kulturverksamhet')
    expect(wordsOf(body)).toContain('Det ska inte blandas ihop med värden om skolor i kommunen.')
  })

  it('says which goal or indicator there is not', async () => {
    const goal = await server.get(`/${CODE}/mal/M99`)
    expect(goal.statusCode).toBe(404)
    expect(wordsOf(goal.body)).toContain('Det finns inget mål ”M99” i planen')
    expect((await server.get(`/${CODE}/indikatorer/finns-inte`)).statusCode).toBe(404)
  })

  it('has no script but our own, no style attribute and one h1 on any page', async () => {
    for (const path of [
      '',
      '/plan',
      '/mal/M1',
      '/indikatorer',
      '/indikatorer/barn-vrakning',
      '/inlasningar',
      '/inlasningar/ny',
      '/rapporter',
    ]) {
      const { body, statusCode } = await server.get(`/${CODE}${path}`)
      expect(statusCode, path).toBe(200)
      expect(body, path).not.toMatch(
        /<script(?! type="(?:module" src="\/assets\/|application\/json"))|\son[a-z]+="|<style/,
      )
      expect(body.replaceAll(/<svg[\s\S]*?<\/svg>/g, ''), path).not.toContain(' style="')
      expect(body.match(/<h1[ >]/g), path).toHaveLength(1)
      expect(body, path).toContain('<html lang="sv">')
    }
  })

  describe('in the API', () => {
    const json = async (path: string) => (await server.get(`/api/organisations${path}`)).json()

    it('gives the same facts as the pages', async () => {
      expect(await json('')).toEqual([{ code: CODE, name: 'Provköping', type: 'municipality' }])
      expect(await json(`/${CODE}?year=2025`)).toMatchObject({ year: 2025, counts: { attained: 1, 'wrong-way': 1 } })
      expect((await json(`/${CODE}/goals?year=2025`)).goals).toHaveLength(4)
      expect((await json(`/${CODE}/goals/M3?year=2025`)).goal).toMatchObject({ id: 'M3', status: 'wrong-way' })
      expect((await json(`/${CODE}/indicators/barn-vrakning`)).indicator).toMatchObject({ kolada: 'U00915' })
      expect((await json(`/${CODE}/imports`)).imports).toHaveLength(5)
      expect(await json(`/${CODE}/reports`)).toEqual({ reports: [], next: null })
    })

    it('gives attainment in the shape the command line prints', async () => {
      expect(await json(`/${CODE}/attainment?year=2025`)).toEqual(
        await server.services.attainment(CODE, { year: 2025, plan: null, knownAt: null }),
      )
    })
  })
})

describe('empty pages say why, and what to do next', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
  })
  afterAll(() => server.close())

  it('without organisations', async () => {
    const answer = await server.get('/')
    expect(answer.statusCode).toBe(200)
    expect(wordsOf(answer.body)).toContain('organisation add')
  })

  it('without a plan, values, imports or reports', async () => {
    await withOrganisation(server)
    const next: readonly (readonly [string, string])[] = [
      ['', 'Provköpings kommun har ingen inläst handlingsplan.'],
      ['/plan', 'Provköpings kommun har ingen inläst handlingsplan.'],
      ['/indikatorer', 'Det finns inga indikatorvärden att visa än.'],
      ['/inlasningar', 'Ingenting är inläst än.'],
    ]
    for (const [path, why] of next) {
      const { body } = await server.get(`/${CODE}${path}`)
      expect(wordsOf(body)).toContain(why)
      expect(body).toContain(`href="/${CODE}/inlasningar/ny`)
    }
    expect(wordsOf((await server.get(`/${CODE}/rapporter`)).body)).toContain('Läs in handlingsplanen först')
  })

  it('lets people choose where there are several organisations', async () => {
    const { registerOrganisation } = await import('../../src/services/index.ts')
    await registerOrganisation(server.ctx, { code: '0684', name: 'Granby', type: 'municipality' })
    const answer = await server.get('/')
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain('<a href="/0684">Granby kommun</a>')
    expect(answer.body).toContain(`<a href="/${CODE}">Provköpings kommun</a>`)
  })
})

describe('an organisation that has planned for years to come', () => {
  it('still has the plan of now on its pages, and the years of it to choose among', async () => {
    const server = await testServer()
    await importAll(await withOrganisation(server))
    const goal = { area: 'Framtiden', goal: 'Ett kommande mål', articles: '3' }
    await server.services.createPlan(CODE, { firstYear: '2040', lastYear: '2043', goal })
    const page = await server.get(`/${CODE}`)
    expect(wordsOf(page.body)).toContain('Två av fyra mål')
    expect(page.body).toContain(`href="/${CODE}?ar=2024"`)
    expect((await server.get(`/${CODE}/mal/M3?ar=2025`)).statusCode).toBe(200)
    expect((await server.get(`/api/organisations/${CODE}/goals?year=2025`)).body).toContain('Inga barn vräks')
    expect(wordsOf((await server.get(`/${CODE}/plan?plan=2040-2043`)).body)).toContain('Ett kommande mål')
    // A goal's forms are of the plan that the goal is in, also where another plan has one by the same name.
    const goalPage = await server.get(`/${CODE}/mal/M1?ar=2025`)
    const forms = [...goalPage.body.matchAll(/href="([^"]*\/plan\/mal\/M1\/[^"]*)"/g)].map(([, href]) => href ?? '')
    expect(forms.length).toBe(2)
    for (const form of forms) expect((await server.get(form)).body).toContain('Fler når behörighet')
    expect((await server.get(`/${CODE}/plan/mal/M1/redigera`)).body).toContain('Fler når behörighet')
    expect((await server.get(`/${CODE}/plan/mal/M1/bedom`)).body).toContain('Fler når behörighet')
    await server.close()
  })
})
