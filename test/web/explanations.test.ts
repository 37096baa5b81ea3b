// "Why this figure?": its page and its JSON, asked as from our own pages.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO, loadDemo } from '../support/demo.ts'
import { type TestServer, testServer, wordsOf } from '../support/web.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
  await loadDemo(server.ctx)
})
afterAll(() => server.close())

const words = async (path: string) =>
  wordsOf((await server.get(`/${DEMO.code}${path}`)).body).replaceAll(/[\u00a0\u202f]/g, ' ')

describe('the page of a figure', () => {
  it('has the formula with its numbers, the observations, the rule and what would change it', async () => {
    const page = await words('/siffra/measure:M3:1')
    expect(page).toContain('A = (85,9 − 82,1) / (87 − 82,1) = 0,78')
    expect(page).toContain('Delvis uppnått: minst 0,60 av vägen när 2025 är slut, men inte hela; här 0,78.')
    expect(page).toContain('Hade värdet varit 87,0 % hade statusen varit ”Uppnått”.')
    expect(page).toMatch(/2025\s*85,9 %\s*indikatorer\.csv\s*144\s*3 mars 2026/)
  })

  it('leads from each observation to all that has been said of it', async () => {
    const { body } = await server.get(`/${DEMO.code}/siffra/measure:M3:1`)
    const [, href] = /href="([^"]*varde\?period=2025[^"]*)"/.exec(body) ?? []
    const value = await server.get((href ?? '').replaceAll('&amp;', '&'))
    expect(value.statusCode).toBe(200)
    expect(wordsOf(value.body)).toContain('intervall enligt Wilson')
  })

  it('is about the year that was chosen', async () => {
    expect(await words('/siffra/measure:M3:1?ar=2023')).toContain('Ligger efter: takten ska vara minst 0,95')
  })

  it('is linked from every goal, indicator, count, comparison and gap, with words of its own', async () => {
    const goal = await server.get(`/${DEMO.code}/mal/M3`)
    const links = [...goal.body.matchAll(/href="(\/9901\/siffra\/[^"]+)">(.*?)<\/a>/g)]
    expect(links.map(([, href]) => href?.split('?')[0])).toEqual([
      '/9901/siffra/measure:M3:1',
      '/9901/siffra/measure:M3:2',
      '/9901/siffra/goal:M3',
    ])
    expect(new Set(links.map(([, , text]) => text)).size).toBe(links.length)
    for (const path of ['', '/plan', '/indikatorer/ak9-behorig-yrkesprogram']) {
      const { body } = await server.get(`/${DEMO.code}${path}`)
      const hrefs = [...body.matchAll(/href="(\/9901\/siffra\/[^"]+)"/g)].map(([, href]) => href ?? '')
      expect(hrefs.length).toBeGreaterThan(0)
      for (const href of hrefs) expect((await server.get(href.replaceAll('&amp;', '&'))).statusCode).toBe(200)
    }
    expect(await words('/indikatorer/skolfranvaro-over-15/jamforelse')).toContain('Säker skillnad: intervallet')
  })

  it('says plainly where there is no such figure', async () => {
    for (const id of ['measure:M99:1', '__proto__', 'constructor']) {
      const answer = await server.get(`/${DEMO.code}/siffra/${id}`)
      expect(answer.statusCode).toBe(404)
      expect(wordsOf(answer.body)).toContain('Det finns ingen siffra')
    }
  })
})

describe('the JSON of a figure', () => {
  it('is one explanation, of the year that is asked for', async () => {
    const { year, explanation } = (
      await server.get(`/api/organisations/${DEMO.code}/explanations/measure:M3:1?year=2023`)
    ).json()
    expect(year).toBe(2023)
    expect(explanation).toMatchObject({
      id: 'measure:M3:1',
      rule: { gives: 'behind', holds: { quantity: 'pace', relation: 'below', limit: 0.95 } },
    })
    expect((await server.get(`/api/organisations/${DEMO.code}/explanations/nothing`)).statusCode).toBe(404)
  })
})
