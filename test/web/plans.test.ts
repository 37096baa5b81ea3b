// An organisation with two plans: the newest is shown, the other is a link away, and the choice is carried along.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CODE, FILES, importAll, importText, withOrganisation } from '../support/context.ts'
import { type TestServer, testServer, wordsOf } from '../support/web.ts'

describe('two plans', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
    await importAll(await withOrganisation(server))
    const text = FILES.plan.text
      .replaceAll('2021;', '2024;')
      .replaceAll('2025;', '2028;')
      .replaceAll('Fler når', 'Alla når')
    await importText(server.ctx, { kind: 'plan', text }, { plan: '2025-2028' })
  })
  afterAll(() => server.close())

  it('shows the newest, with a way to the other', async () => {
    const { body } = await server.get(`/${CODE}/plan`)
    expect(wordsOf(body)).toContain('Alla når behörighet')
    expect(body).toContain(`href="/${CODE}/plan?plan=2022-2025"`)
  })

  it('carries the chosen plan along in every link of the frame', async () => {
    const { body } = await server.get(`/${CODE}/plan?plan=2022-2025`)
    expect(wordsOf(body)).toContain('Fler når behörighet')
    expect(body).toContain(`href="/${CODE}/indikatorer?ar=2025&amp;plan=2022-2025"`)
    expect(body).toContain(`href="/${CODE}/mal/M1?ar=2025&amp;plan=2022-2025"`)
  })

  it('asks which plan a report is about', async () => {
    const { body } = await server.get(`/${CODE}/rapporter`)
    expect(wordsOf(body)).toContain('Vilken plan?')
  })

  it('says which plans there are when another is asked for', async () => {
    const answer = await server.get(`/${CODE}/plan?plan=1999`)
    expect(answer.statusCode).toBe(400)
    expect(wordsOf(answer.body)).toContain('2022-2025')
  })

  it('says so on the form when a file does not tell which plan it is about', async () => {
    const file = { name: 'resultat.csv', content: FILES.outcomes.text }
    const answer = await server.upload(`/${CODE}/inlasningar`, { slag: 'outcomes' }, file)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('href="#plan"')
    expect(answer.body).toMatch(/<details[^>]* open/)
  })
})
