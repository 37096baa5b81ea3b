// The plan in forms, as a browser without scripts meets it.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { GIVEN_ROLES } from '../../src/domain/access.ts'
import { CODE, importAll, withOrganisation } from '../support/context.ts'
import { HOST, personCookie, type TestServer, testServer, wordsOf } from '../support/web.ts'

const PLAN = `/${CODE}/plan`
const GOAL = `${PLAN}/mal/M1`
const SVG = '"><svg onload=alert(1)><script>alert(2)</script>'
const FIRST = { omrade: 'Hälsa', mal: 'Fler rör på sig', artiklar: ['24', '31'], 'andra-artiklar': '28.1 e' }
const FORM = { ...FIRST, galler: '' }
const MEASURE = {
  ...{ indikator: 'N15428', matt: '', maltyp: 'öka', uppdelning: 'Flickor', stadsdel: '', jamforelse: '' },
  ...{ utgangsperiod: '2021', utgangsvarde: '84', malperiod: '2025', malvarde: '90,5', galler: '' },
  ...{ delperiod: ['', '2023'], delvarde: ['', '87'] },
}
const ACTIVITY = {
  ...{ aktivitet: 'Promenader', forvaltning: 'Socialförvaltningen', ansvarig: 'Enhetschef' },
  ...{ start: '2024-01-01', slut: '2025-12-31', budget: '12 500', galler: '' },
}

describe('the plan’s forms on the web', () => {
  let server: TestServer
  beforeEach(async () => {
    server = await testServer()
    await withOrganisation(server)
  })
  afterEach(() => server.close())
  const words = async (url: string) => wordsOf((await server.get(url)).body)
  const saved = async (url: string, form: Record<string, string | readonly string[]>) => {
    const answer = await server.post(url, form)
    expect([answer.statusCode, wordsOf(answer.body)]).toEqual([303, ''])
    return String(answer.headers.location)
  }

  it('make a plan, a goal, its measure and its activity, each with a receipt that undoes it', async () => {
    expect(await words(`${PLAN}/redigera`)).toContain('Det finns ingen plan att ändra.')
    const made = await saved(`${PLAN}/ny`, { ...FIRST, forsta: '2022', sista: '2025' })
    expect(made).toMatch(/\/plan\/sparat\/id-\d+\?plan=2022-2025$/)
    expect(await words(made)).toContain('Ändringen är sparad Nytt: M1 Fler rör på sig')
    const measure = await saved(`${GOAL}/matt/nytt`, MEASURE)
    expect(await words(measure)).toContain('Ändrat: M1 Fler rör på sig')
    const activity = await saved(`${GOAL}/aktivitet/ny`, ACTIVITY)
    expect(await words(`${GOAL}/redigera`)).toMatch(/Flickor · öka 90,5 2025.*Promenader.*A1 · Socialförvaltningen/)
    const undone = await server.post(`${activity.split('?')[0]}/angra`, {})
    expect(await words(String(undone.headers.location))).toContain('Ändringen är ångrad och räknas inte')
    expect(await words(`${GOAL}/redigera`)).toContain('Målet har inga aktiviteter.')
  })

  it('show what is stored, and save it unchanged as no change', async () => {
    await importAll(server.ctx)
    const { body } = await server.get(`${GOAL}/redigera`)
    expect(body).toContain('Fler når behörighet</textarea>')
    expect(body).toMatch(/value="28" checked/)
    const same = await server.post(`${GOAL}/redigera`, {
      ...{ omrade: 'Utbildning', mal: 'Fler når behörighet', artiklar: '28', 'andra-artiklar': '', galler: '' },
    })
    expect(same.statusCode).toBe(422)
    expect(wordsOf(same.body)).toContain('Ingenting ändrades.')
    const [{ measure } = { measure: null }] =
      (await server.services.planToEdit(CODE, null))?.goals.flatMap(({ measures }) => measures) ?? []
    const form = await server.get(`${GOAL}/matt/${encodeURIComponent(measure?.key ?? '')}`)
    expect(form.body).toContain('name="utgangsvarde" value="80"')
    expect((await server.get(`${GOAL}/aktivitet/A1`)).body).toContain('value="2022-01-10"')
  })

  it('come back with all that was written and what is wrong with it', async () => {
    await importAll(server.ctx)
    const goal = await server.post(`${GOAL}/redigera`, {
      ...FORM,
      mal: '',
      omrade: SVG,
      'andra-artiklar': '99',
      galler: 'snart',
    })
    expect(goal.statusCode).toBe(422)
    for (const field of ['mal', 'artiklar', 'galler']) expect(goal.body).toContain(`href="#${field}"`)
    expect(goal.body).toMatch(/value="31" checked/)
    expect(goal.body).not.toMatch(/<svg onload|<script>alert/)
    const measure = await server.post(`${GOAL}/matt/nytt`, { ...MEASURE, delperiod: ['', 'snart'], malvarde: SVG })
    expect(measure.statusCode).toBe(422)
    expect(measure.body).toContain('href="#malvarde"')
    const interim = await server.post(`${GOAL}/matt/nytt`, { ...MEASURE, delperiod: ['', 'snart'] })
    expect(interim.body).toContain('href="#delperiod-1"')
    expect(interim.body).toContain('value="snart"')
    const activity = await server.post(`${GOAL}/aktivitet/A1`, { ...ACTIVITY, slut: '2023-01-01', aktivitet: SVG })
    expect(activity.body).toContain('href="#slut"')
    expect(activity.body).not.toMatch(/<svg onload|<script>alert/)
    const plan = await server.post(`${PLAN}/ny`, { ...FIRST, forsta: 'x', sista: '' })
    for (const field of ['forsta', 'sista']) expect(plan.body).toContain(`href="#${field}"`)
  })

  it('show script and pictures in texts as text, wherever the plan is read', async () => {
    await importAll(server.ctx)
    await saved(`${GOAL}/redigera`, { ...FORM, mal: SVG, omrade: SVG })
    await saved(`${GOAL}/aktivitet/A1`, { ...ACTIVITY, aktivitet: SVG, ansvarig: SVG, forvaltning: SVG })
    await saved(`${GOAL}/bedom`, {
      bedomning: 'partly',
      datum: '2026-02-01',
      motivering: SVG,
      atgarder: SVG,
      andrar: '',
    })
    const pages = [
      PLAN,
      `${PLAN}/redigera`,
      `${GOAL}/redigera`,
      `/${CODE}/mal/M1?ar=2026`,
      `/${CODE}`,
      `/${CODE}/enheter`,
    ]
    for (const page of [
      ...pages,
      `${GOAL}/aktivitet/A1`,
      `${GOAL}/bedom`,
      `/${CODE}/rapportera/A1`,
      `/${CODE}/inlasningar`,
    ]) {
      const { body, statusCode } = await server.get(page)
      expect([page, statusCode]).toEqual([page, 200])
      expect(body).not.toMatch(/<svg onload|<script>alert/)
    }
  })

  it('show both versions where somebody else has changed the same goal, and save when sent again', async () => {
    await importAll(server.ctx)
    const { body } = await server.get(`${GOAL}/redigera`)
    const version = /name="version" value="(\w+)"/.exec(body)?.[1] ?? ''
    await saved(`${GOAL}/redigera`, { ...FORM, mal: 'Den andras mål', version })
    const stale = await server.post(`${GOAL}/redigera`, { ...FORM, mal: 'Mitt mål', version })
    expect(stale.statusCode).toBe(409)
    expect(wordsOf(stale.body)).toContain('Någon annan har ändrat det här medan du skrev')
    expect(stale.body).toContain('<dd>Den andras mål</dd>')
    expect(stale.body).toContain('Mitt mål</textarea>')
    const newer = /name="version" value="(\w+)"/.exec(stale.body)?.[1] ?? ''
    await saved(`${GOAL}/redigera`, { ...FORM, mal: 'Mitt mål', version: newer })
  })

  it('end a goal, a measure and an activity, and say that a plan has been decided', async () => {
    await importAll(server.ctx)
    await server.services.decidePlan(CODE, {
      plan: null,
      decidedOn: '2022-02-21',
      decidedBy: 'Kommunfullmäktige',
      caseNumber: null,
    })
    expect(await words(`${GOAL}/redigera`)).toContain('Den beslutades den 21 februari 2022.')
    const [{ measure } = { measure: null }] =
      (await server.services.planToEdit(CODE, null))?.goals.flatMap(({ measures }) => measures) ?? []
    await saved(`${GOAL}/matt/${encodeURIComponent(measure?.key ?? '')}/ta-bort`, {})
    const ended = await saved(`${GOAL}/aktivitet/A1/avsluta`, {})
    expect(await words(ended)).toContain('Avslutat: A1 Lovskola')
    expect(await words(await saved(`${GOAL}/avsluta`, {}))).toContain('Avslutat: M1 Fler når behörighet')
    expect((await server.get(`${GOAL}/redigera`)).statusCode).toBe(404)
    for (const id of ['M2', 'M3']) await saved(`${PLAN}/mal/${id}/avsluta`, {})
    const last = await server.post(`${PLAN}/mal/M4/avsluta`, {})
    expect([last.statusCode, wordsOf(last.body).includes('minst ett mål')]).toEqual([422, true])
  })

  it('find nothing where there is nothing, and refuse what they do not know', async () => {
    expect((await server.get(`${GOAL}/redigera`)).statusCode).toBe(404)
    await importAll(server.ctx)
    for (const path of ['M9/redigera', 'M1/matt/finns-inte', 'M1/aktivitet/A2', 'M9/bedom', 'M9/aktivitet/ny'])
      expect([path, (await server.get(`${PLAN}/mal/${path}`)).statusCode]).toEqual([path, 404])
    expect((await server.get(`${PLAN}/sparat/finns-inte`)).statusCode).toBe(404)
    expect((await server.post(`${GOAL}/redigera`, { ...FORM, okant: 'x' })).statusCode).toBe(400)
    expect((await server.post(`${GOAL}/redigera`, { ...FORM, mal: ['a', 'b'] })).statusCode).toBe(400)
    expect((await server.get(`${PLAN}/redigera?plan=2099`)).statusCode).toBe(400)
    expect((await server.get(`${GOAL}/redigera`, { cookie: `${personCookie(GIVEN_ROLES)}; sprak=en` })).body).toContain(
      'Change goal M1',
    )
    expect(server.errors).toEqual([])
  })

  it('are had by programs, whose mistakes are said field by field', async () => {
    const ask = async (method: 'POST' | 'PUT' | 'DELETE', path: string, payload?: object) =>
      server.app.inject({
        method,
        url: `/api/organisations/${CODE}/${path}`,
        headers: {
          host: HOST,
          'if-match': String(
            (await server.get(`/api/organisations/${CODE}/${path.endsWith('assessments') ? path : 'plan'}`)).headers
              .etag,
          ),
          cookie: personCookie(GIVEN_ROLES),
          ...(payload && { 'content-type': 'application/json' }),
        },
        ...(payload && { payload }),
      })
    const goal = { area: 'Hälsa', goal: 'Fler rör på sig', articles: ['24'] }
    const plan = await ask('POST', 'plans', { firstYear: 2022, lastYear: 2025, ...goal })
    expect([plan.statusCode, plan.json()]).toMatchObject([201, { plan: '2022-2025', goal: 'M1' }])
    expect((await ask('POST', 'goals', goal)).json()).toMatchObject({ goal: 'M2' })
    const measure = { indicator: 'N15428', type: 'öka', targetPeriod: '2025', target: '90', interim: [] }
    expect((await ask('POST', 'goals/M2/measures', measure)).statusCode).toBe(201)
    const wrong = await ask('POST', 'goals/M2/measures', { ...measure, breakdown: 'Flickor', target: 'mycket' })
    expect([wrong.statusCode, wrong.headers['content-type'], wrong.json().errors]).toEqual([
      422,
      'application/problem+json; charset=utf-8',
      [{ field: 'target', message: expect.any(String) }],
    ])
    expect((await ask('POST', 'goals/M2/activities', { activity: 'Promenader', unit: 'Hälsa' })).statusCode).toBe(201)
    const read = (await server.get(`/api/organisations/${CODE}/plan`)).json()
    const [, second] = read.goals
    expect(second.activities[0].activity).toMatchObject({ id: 'A1', title: 'Promenader' })
    const sent = { ...goal, goal: 'Alla rör på sig', version: second.version }
    expect((await ask('PUT', 'goals/M2', sent)).statusCode).toBe(200)
    const stale = await ask('PUT', 'goals/M2', { ...sent, goal: 'Ingen rör på sig' })
    expect([stale.statusCode, stale.headers['content-type']]).toEqual([409, 'application/problem+json; charset=utf-8'])
    const key = encodeURIComponent(second.measures[0].measure.key)
    expect((await ask('PUT', `goals/M2/measures/${key}`, { ...measure, target: '91' })).statusCode).toBe(200)
    expect((await ask('DELETE', `goals/M2/measures/${key}`)).statusCode).toBe(200)
    expect((await ask('PUT', 'goals/M2/activities/A1', { activity: 'Lek' })).statusCode).toBe(200)
    expect((await ask('DELETE', 'goals/M2/activities/A1')).statusCode).toBe(200)
    const assessed = { date: '2026-02-01', assessment: 'partly' }
    expect((await ask('POST', 'goals/M2/assessments', assessed)).statusCode).toBe(201)
    expect((await ask('POST', 'goals/M2/assessments', { ...assessed, replace: true })).statusCode).toBe(200)
    expect((await ask('POST', 'goals/M2/assessments', { ...assessed, assessment: '' })).statusCode).toBe(422)
    expect((await ask('DELETE', 'goals/M2')).statusCode).toBe(200)
    expect((await ask('DELETE', 'goals/M1')).statusCode).toBe(422)
    expect((await ask('DELETE', 'goals/M7')).statusCode).toBe(404)
    expect((await ask('PUT', 'goals/M1', { ...goal, okant: 1 })).statusCode).toBe(400)
  })
})
