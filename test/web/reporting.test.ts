// The pages where a unit reports, as a browser without scripts meets them, and the same for programs.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { GIVEN_ROLES } from '../../src/domain/access.ts'
import { CODE, importAll, withOrganisation } from '../support/context.ts'
import { HOST, OWN_PAGE, personCookie, type TestServer, testServer, wordsOf } from '../support/web.ts'

const LIST = `/${CODE}/rapportera`
const PAGE = `${LIST}/A2`
const SVG = '"><svg onload=alert(1)><script>alert(2)</script>'

describe('reporting on the web', () => {
  let server: TestServer
  beforeEach(async () => {
    server = await testServer()
    await withOrganisation(server)
  })
  afterEach(() => server.close())
  const words = async (url: string) => wordsOf((await server.get(url)).body)
  const sent = async (more: Record<string, string> = {}) => {
    const { version } = await server.services.activityToReport(CODE, null, 'A2')
    const form = { status: 'ongoing', datum: '2026-02-27', resultat: 'Vi ringde', kostnad: '45 000', barn: '', version }
    return server.post(PAGE, { ...form, effekt: '', lardom: '', andrar: '', ...more })
  }

  it('leads from the list by the form to a receipt that can undo it', async () => {
    await importAll(server.ctx)
    expect(await words(LIST)).toMatch(/Behöver rapporteras \(1\) Tidig kontakt.*Rapporterat eller inte dags än \(3\)/)
    const form = await server.get(PAGE)
    expect(form.body).toContain('value="2026-03-03"')
    expect(form.body).toContain('Förra gången: 40\u202f000\u00a0kr (30 november 2025)')
    const saved = await sent()
    expect(saved.statusCode).toBe(303)
    const receipt = String(saved.headers.location)
    expect(await words(receipt)).toMatch(
      /Rapporten är sparad Ring familjer.*27 februari 2026.*Vi ringde.*Nästa: Tidig kontakt/,
    )
    const undone = await server.post(`${receipt}/angra`, {})
    expect(undone.headers.location).toBe(receipt)
    expect(await words(receipt)).toContain('Rapporten är ångrad och räknas inte')
    expect((await server.post(`${receipt}/angra`, {})).statusCode).toBe(409)
  })

  it('shows the form again with all that was written and what is wrong with it', async () => {
    await importAll(server.ctx)
    const long = `${SVG}${'å'.repeat(10_000)}`
    const again = await sent({ kostnad: 'mycket', resultat: long, effekt: SVG, barn: SVG, lardom: SVG })
    expect(again.statusCode).toBe(422)
    for (const field of ['kostnad', 'resultat', 'barn']) expect(again.body).toContain(`href="#${field}"`)
    expect(again.body).not.toMatch(/<svg onload|<script>alert/)
    expect(again.body).toContain(`&lt;/script>${'å'.repeat(10_000)}</textarea>`)
    expect(again.body).toContain('value="mycket"')
    expect(again.body).toMatch(/<title>Fel: /)
    const harmless = await sent({ resultat: SVG, effekt: SVG, lardom: SVG })
    expect(harmless.statusCode).toBe(303)
    for (const page of [
      String(harmless.headers.location),
      PAGE,
      `/${CODE}/mal/M2?ar=2026`,
      `/${CODE}/rapporter/texter?ar=2026`,
    ]) {
      const { body } = await server.get(page)
      expect(body).toContain('&lt;svg onload')
      expect(body).not.toMatch(/<svg onload|<script>alert/)
    }
  })

  it('shows both versions where somebody else has reported meanwhile, and saves when sent again', async () => {
    await importAll(server.ctx)
    const { version } = await server.services.activityToReport(CODE, null, 'A2')
    await sent({ resultat: 'Den andras text' })
    const stale = await sent({ datum: '2026-02-28', resultat: 'Min text', version })
    expect(stale.statusCode).toBe(409)
    expect(wordsOf(stale.body)).toContain('Någon annan har rapporterat samma aktivitet medan du skrev')
    expect(stale.body).toContain('Den andras text')
    expect(stale.body).toContain('Min text</textarea>')
    const newer = /name="version" value="(\w+)"/.exec(stale.body)?.[1] ?? ''
    expect((await sent({ datum: '2026-02-28', resultat: 'Min text', version: newer })).statusCode).toBe(303)
  })

  it('opens an earlier report to change it, and asks before a sum becomes lower', async () => {
    await importAll(server.ctx)
    const form = await server.get(`${PAGE}?datum=2025-11-30`)
    expect(form.body).toContain('Alla ringda</textarea>')
    expect(form.body).toContain('name="andrar" value="2025-11-30"')
    const lower = await sent({ kostnad: '10' })
    expect(lower.statusCode).toBe(422)
    expect(lower.body).toContain('name="lagre"')
    expect((await sent({ kostnad: '10', lagre: 'ja' })).statusCode).toBe(303)
  })

  it('says what to do where there is nothing to report, and finds no other activity', async () => {
    expect(await words(LIST)).toContain('Det finns ingen handlingsplan än.')
    await importAll(server.ctx)
    expect((await server.get(`${LIST}/A99`)).statusCode).toBe(404)
    expect((await server.get(`${LIST}/kvitto/finns-inte`)).statusCode).toBe(404)
    expect((await server.post(`${LIST}/A99`, { status: 'done', datum: '2026-01-01' })).statusCode).toBe(404)
    expect((await sent({ okant: 'x' })).statusCode).toBe(400)
    expect(
      await wordsOf((await server.get(LIST, { cookie: `${personCookie(GIVEN_ROLES)}; sprak=en` })).body),
    ).toContain('To be reported')
  })

  it('is done by programs too, whose mistakes are said field by field', async () => {
    await importAll(server.ctx)
    const url = `/api/organisations/${CODE}/activities/A2/outcomes`
    const post = (payload: object) =>
      server.app.inject({
        method: 'POST',
        url,
        headers: { host: HOST, cookie: personCookie(GIVEN_ROLES), 'content-type': 'application/json' },
        payload,
      })
    const report = { date: '2026-02-27', status: 'ongoing', result: 'Vi ringde', cost: 45000.5, children: 130 }
    const made = await post(report)
    expect([made.statusCode, Object.keys(made.json())]).toEqual([201, ['import']])
    const { outcomes, version } = (await server.get(`/api/organisations/${CODE}/activities/A2`)).json()
    expect(outcomes[0]).toMatchObject({ cost: 45000.5, children: 130, status: 'ongoing' })
    const wrong = await post({ ...report, date: '2026-02-28', cost: 46_000, children: 1.5 })
    expect([wrong.statusCode, wrong.headers['content-type']]).toEqual([422, 'application/problem+json; charset=utf-8'])
    expect(wrong.json().errors.map(({ field }: { field: string }) => field)).toEqual(['children', 'isLowerRight'])
    expect((await post({ ...report, unknown: 1 })).statusCode).toBe(400)
    expect((await post({ ...report, date: '2026-02-28', version })).statusCode).toBe(201)
    const stale = await post({ ...report, date: '2026-03-01', version })
    expect([stale.statusCode, stale.headers['content-type']]).toEqual([409, 'application/problem+json; charset=utf-8'])
    expect((await server.get(`/api/organisations/${CODE}/activities`)).json().activities.length).toBe(4)
  })

  it('is open to a reporter whom the administrator has given a unit, for that unit only', async () => {
    await importAll(server.ctx)
    await server.services.addUnitsOfPlans(CODE)
    const unit = (await server.services.units(CODE)).units.find(({ name }) => name === 'Socialförvaltningen')
    const users = `/${CODE}/anvandare`
    const person = { anvandarnamn: 'rapportor', namn: 'Rapportör', roll: 'unit-reporter', slutar: '' }
    const wrong = await server.post(users, { ...person, enhet: 'finns-inte' })
    expect([wrong.statusCode, wrong.body.includes('href="#enhet"')]).toEqual([422, true])
    const added = await server.post(users, { ...person, enhet: unit?.id ?? '' })
    expect([added.statusCode, wordsOf(added.body).includes('verksamhetsrapportör, Socialförvaltningen')]).toEqual([
      201,
      true,
    ])
    const secret = /engangslank\/([\w-]+)/.exec(added.body)?.[1] ?? ''
    const ask = (method: 'GET' | 'POST', url: string, cookie: string, form: Record<string, string> = {}) =>
      server.app.inject({
        method,
        url,
        headers: { ...OWN_PAGE, host: HOST, cookie, 'content-type': 'application/x-www-form-urlencoded' },
        ...(method === 'POST' && { payload: new URLSearchParams(form).toString() }),
      })
    const entered = await ask('POST', `/engangslank/${secret}`, '', { losenord: 'åtta gröna hästar i regnet' })
    const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? ''
    const list = wordsOf((await ask('GET', LIST, cookie)).body)
    expect(list).toContain('Du rapporterar för Socialförvaltningen.')
    expect(list).not.toContain('Lovskola')
    expect((await ask('GET', `${LIST}/A1`, cookie)).statusCode).toBe(403)
    const report = { status: 'ongoing', datum: '2026-02-27', resultat: 'Vi ringde' }
    expect((await ask('POST', `${LIST}/A1`, cookie, report)).statusCode).toBe(403)
    const saved = await ask('POST', PAGE, cookie, report)
    expect(saved.statusCode).toBe(303)
    expect((await ask('POST', `${saved.headers.location}/angra`, cookie)).statusCode).toBe(303)
    expect((await ask('GET', `/${CODE}/plan/redigera`, cookie)).statusCode).toBe(403)
  })
})
