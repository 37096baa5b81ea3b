// Reading the texts of a barnbokslut in the browser, before it can be made there.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CODE, importAll, importText, withOrganisation } from '../support/context.ts'
import { type TestServer, testServer, wordsOf } from '../support/web.ts'

const PAGE = `/${CODE}/rapporter/texter?ar=2025`
const REPORTS = `/${CODE}/rapporter`

let server: TestServer
beforeEach(async () => {
  server = await testServer()
  await importAll(await withOrganisation(server))
})
afterEach(() => server.close())

const fieldsOf = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/name="(t-[0-9a-f]{64})"/g)].map(([, name]) => name ?? '')),
]
const answered = (names: readonly string[], answer: 'nej' | 'ja') =>
  Object.fromEntries(names.map((name) => [name, answer]))

describe('texts about children', () => {
  it('are each shown with where they stand and the question, nothing answered beforehand', async () => {
    const { body } = await server.get(PAGE)
    const page = wordsOf(body)
    expect(page).toContain('Inte lästa (10)')
    expect(page).toContain('Lovskola: resultat 180 elever Kan ett barn kännas igen? Nej Ja – måste ändras')
    expect(page).toContain('Mål M3: ytterligare åtgärder Avtal med värdar')
    expect(page).toContain('Grundskola: kommentar till budgeten Fler elever med stöd')
    expect(fieldsOf(body)).toHaveLength(10)
    expect(body).not.toContain('checked')
  })

  it('stop the barnbokslut until they are read, and lead there', async () => {
    const refused = await server.post(REPORTS, { ar: '2025', diarienummer: 'KS 1' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('href="#texter"')
    expect(refused.body).toContain('id="texter"')
    expect(refused.body).toContain(`href="${PAGE}"`)
    expect(refused.body).toMatch(/id="diarienummer"[^>]*value="KS 1"/)
    expect(wordsOf(refused.body)).toContain('10 texter är inte lästa')

    const names = fieldsOf((await server.get(PAGE)).body)
    const saved = await server.post(PAGE, answered(names.slice(0, 4), 'nej'))
    expect([saved.statusCode, saved.headers.location]).toEqual([303, `${PAGE}&sparat=ja`])
    const half = wordsOf((await server.get(`${PAGE}&sparat=ja`)).body)
    expect(half).toContain('Svaren är sparade')
    expect(half).toContain('Inte lästa (6)')
    expect((await server.post(REPORTS, { ar: '2025' })).statusCode).toBe(422)

    await server.post(PAGE, answered(names, 'nej'))
    const done = await server.get(PAGE)
    expect(wordsOf(done.body)).toContain('Alla texter är lästa, och inget barn kan kännas igen')
    expect(done.body.match(/checked/g)).toHaveLength(10)
    expect((await server.post(REPORTS, { ar: '2025' })).statusCode).toBe(303)
  })

  it('that must be changed stop it too, until they are, and the new text is read', async () => {
    const names = fieldsOf((await server.get(PAGE)).body)
    const last = names.at(-1) ?? ''
    await server.post(PAGE, { ...answered(names, 'nej'), [last]: 'ja' })
    expect(wordsOf((await server.get(PAGE)).body)).toContain('Måste ändras (1)')
    expect(wordsOf((await server.post(REPORTS, { ar: '2025' })).body)).toContain('1 text måste ändras')
    await importText(server.ctx, {
      kind: 'budget',
      text: 'område;år;budget;utfall;nämnare;antal;kommentar\nGrundskola;2025;104 000 000;108 000 000;elever F–9;1 000;Mer stöd\n',
    })
    expect(wordsOf((await server.get(PAGE)).body)).toContain('Inte lästa (1)')
    await server.post(PAGE, answered(fieldsOf((await server.get(PAGE)).body), 'nej'))
    expect((await server.post(REPORTS, { ar: '2025' })).statusCode).toBe(303)
  })

  it('that were changed meanwhile are not answered unseen', async () => {
    const stale = await server.post(PAGE, { [`t-${'0'.repeat(64)}`]: 'nej' })
    expect(stale.statusCode).toBe(422)
    expect(wordsOf(stale.body)).toContain('En text har ändrats sedan sidan visades.')
  })

  it.each([{ 't-x': 'nej' }, { [`t-${'0'.repeat(64)}`]: 'kanske' }, { annat: 'nej' }])(
    'take no other answers: %j',
    async (form) => {
      expect((await server.post(PAGE, form)).statusCode).toBe(400)
    },
  )
})
