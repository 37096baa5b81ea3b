// What programs can do beside plan, imports and reports: texts, files, undoing, and fetches that are not there.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GivenRole } from '../../src/domain/access.ts'
import { CODE, importAll, withOrganisation } from '../support/context.ts'
import { HOST, personCookie, type TestServer, testServer } from '../support/web.ts'

const API = `/api/organisations/${CODE}`

describe('programs', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
    await importAll(await withOrganisation(server))
  })
  afterAll(() => server.close())

  const ask = (method: 'GET' | 'POST', path: string, role: GivenRole, payload?: object, etag?: string) =>
    server.app.inject({
      method,
      url: `${API}/${path}`,
      headers: {
        host: HOST,
        cookie: personCookie([role], [CODE]),
        ...(etag === undefined ? {} : { 'if-match': etag }),
      },
      ...(payload === undefined ? {} : { payload }),
    })

  it('read texts and answer them, but not a text that is not there', async () => {
    const read = (await ask('GET', 'texts?year=2025', 'analyst')).json()
    expect([read.year, read.counts.reviewed, read.items.length]).toEqual([2025, 0, read.counts.total])
    const answers = read.items.map(({ sha256 }: { sha256: string }) => ({ sha256, answer: 'fine' }))
    const other = [{ sha256: '0'.repeat(64), answer: 'fine' }]
    expect((await ask('POST', 'texts?year=2025', 'analyst', { answers: other })).statusCode).toBe(400)
    expect((await ask('POST', 'texts?year=2025', 'reader', { answers })).statusCode).toBe(403)
    const answered = (await ask('POST', 'texts?year=2025', 'analyst', { answers })).json()
    expect(answered.counts.reviewed).toBe(read.counts.total)
  })

  it('fetch the very files that the pages give', async () => {
    for (const [path, page] of [
      ['exports/plan/csv', 'hamta/handlingsplan.csv'],
      ['exports/budget/csv', 'hamta/budget.csv'],
      ['templates/outcomes/csv', 'mallar/resultat.csv'],
    ] as const) {
      const [own, shown] = [await ask('GET', path, 'reader'), await server.get(`/${CODE}/${page}`)]
      expect([path, own.statusCode, own.body]).toEqual([path, 200, shown.body])
      expect(own.headers['content-disposition']).toBe(shown.headers['content-disposition'])
    }
    expect((await ask('GET', 'exports/plan/xlsx', 'reader')).rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect((await ask('GET', 'exports/plan/csv', 'administrator')).statusCode).toBe(403)
  })

  it('undo a report as the one who reports, who may not undo imports', async () => {
    const { version } = await server.services.activityToReport(CODE, null, 'A2')
    const report = { status: 'ongoing', date: '2026-02-27', result: 'Vi ringde', version }
    const made = await ask('POST', 'activities/A2/outcomes', 'unit-reporter', report)
    const id = String(made.json().import)
    expect((await ask('POST', `imports/${id}/undo`, 'unit-reporter')).statusCode).toBe(403)
    expect((await ask('POST', `outcomes/${id}/undo`, 'reader')).statusCode).toBe(403)
    expect((await ask('POST', `outcomes/${id}/undo`, 'unit-reporter')).json().preview.status).toBe('undone')
    expect((await ask('POST', `outcomes/${id}/undo`, 'unit-reporter')).statusCode).toBe(409)
  })

  it('undo limits only of what they have read', async () => {
    const etag = String((await ask('GET', 'disclosure', 'analyst')).headers.etag)
    const path = 'disclosure/kommunen/undo'
    expect((await ask('POST', path, 'analyst', { reason: 'Fel' })).statusCode).toBe(428)
    expect((await ask('POST', path, 'analyst', { reason: 'Fel' }, '"x"')).statusCode).toBe(412)
    expect((await ask('POST', path, 'analyst', { reason: 'Fel' }, etag)).statusCode).toBe(400)
    expect((await ask('POST', path, 'reader', { reason: 'Fel' }, etag)).statusCode).toBe(403)
  })

  it('see what Kolada can be asked for, and are told of fetches and mappings that are not there', async () => {
    const { choices, unfinished } = (await ask('GET', 'fetches', 'analyst')).json()
    expect([choices.indicators.length > 0, unfinished]).toEqual([true, null])
    expect((await ask('POST', 'fetches', 'reader', {})).statusCode).toBe(403)
    expect((await ask('POST', 'fetches/finns-inte/stop', 'analyst')).statusCode).toBe(404)
    expect((await ask('GET', 'profiles', 'analyst')).json()).toEqual({ profiles: [] })
    expect((await ask('POST', 'profiles/finns-inte/restore', 'analyst')).statusCode).toBe(404)
  })
})
