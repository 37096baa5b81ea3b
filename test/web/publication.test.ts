// Approving, publishing and withdrawing through the report's page.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CODE, importAll, readAllTexts, withOrganisation } from '../support/context.ts'
import { type TestServer, testServer, wordsOf } from '../support/web.ts'

const COVER = { caseNumber: null, decidedBy: null, decidedOn: null, version: '1' }

describe('the report’s page, for leadership', () => {
  let server: TestServer
  let path = ''
  const words = async (url = path) => wordsOf((await server.get(url)).body)
  const primaries = async () => (await server.get(path)).body.match(/data-variant="primary"/g)?.length ?? 0

  beforeAll(async () => {
    server = await testServer()
    await importAll(await withOrganisation(server))
    await readAllTexts(server.ctx, CODE, 2025)
    const { id } = await server.services.makeReport(CODE, { year: 2025, plan: null, knownAt: null }, COVER)
    path = `/${CODE}/rapporter/${id}`
  })
  afterAll(() => server.close())

  it('offers one step at a time, each confirmed on the page it leads back to', async () => {
    expect(await words()).toContain('Utkast')
    expect(await primaries()).toBe(1)
    const approved = await server.post(`${path}/godkann`, {})
    expect([approved.statusCode, approved.headers.location]).toEqual([303, `${path}?klart=godkant`])
    expect(await words(`${path}?klart=godkant`)).toContain('Barnbokslutet är godkänt')
    expect(await primaries()).toBe(1)
    expect((await server.post(`${path}/angra-godkannande`, {})).headers.location).toBe(`${path}?klart=angrat`)
    expect(
      (await server.post(`${path}/publicera`, { diarienummer: 'KS 1', 'beslutad-den': '2026-03-01' })).statusCode,
    ).toBe(409)
    await server.post(`${path}/godkann`, {})
    expect((await server.post(`${path}/godkann`, {})).statusCode).toBe(409)
  })

  it('asks for the case number and the day, and says what is wrong with them beside the fields', async () => {
    const answer = await server.post(`${path}/publicera`, { diarienummer: '', 'beslutad-den': '2026-13-01' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('href="#diarienummer"')
    expect(answer.body).toContain('href="#beslutad-den"')
    expect(answer.body).toContain('<title>Fel: ')
    expect((await server.post(`${path}/publicera`, { diarienummer: 'x', roll: 'admin' })).statusCode).toBe(400)
  })

  it('says in words that a text is left to read, and publishes nothing', async () => {
    const asOf = { year: 2025, plan: null, knownAt: null }
    const { items } = await server.services.textsToReview(CODE, asOf)
    const first = String(items[0]?.sha256)
    await server.services.answerTexts(CODE, asOf, new Map([[first, 'change']]))
    const form = { diarienummer: 'KS 2026/9', 'beslutad-den': '2026-03-01' }
    const refused = await server.post(`${path}/publicera`, form)
    expect([refused.statusCode, wordsOf(refused.body).includes('måste ändras')]).toEqual([422, true])
    expect(refused.body).toContain('value="KS 2026/9"')
    expect(refused.body).toContain('href="#publicering"')
    await server.services.answerTexts(CODE, asOf, new Map([[first, 'fine']]))
    expect((await server.post(`${path}/publicera`, form)).headers.location).toBe(`${path}?klart=publicerat`)
    expect(await words(`${path}?klart=publicerat`)).toContain('Barnbokslutet är publicerat')
  })

  it('is withdrawn with a reason only', async () => {
    const empty = await server.post(`${path}/dra-tillbaka`, { skal: ' ' })
    expect([empty.statusCode, empty.body.includes('href="#skal"')]).toEqual([422, true])
    expect((await server.post(`${path}/dra-tillbaka`, { skal: 'Fel siffra' })).statusCode).toBe(303)
    expect(await words()).toContain('Fel siffra')
    expect((await server.post(`${path}/dra-tillbaka`, { skal: 'Igen' })).statusCode).toBe(409)
  })
})
