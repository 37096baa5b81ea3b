// Files in the common template over HTTP: linked from the pages, named for people, and never run as a formula.

import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CODE, FILES, importAll, importText, withOrganisation } from '../support/context.ts'
import { type TestServer, testServer, wordsOf } from '../support/web.ts'

const linksOf = (html: string): readonly string[] =>
  [...html.matchAll(/href="(\/9902\/(?:hamta|mallar)\/[^"]+)"/g)].map(([, href]) =>
    (href ?? '').replaceAll('&amp;', '&'),
  )

describe('files to fetch', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
    await withOrganisation(server)
  })
  afterAll(() => server.close())

  it('are the empty templates while nothing has been taken in', async () => {
    const { body } = await server.get(`/${CODE}/inlasningar`)
    expect(wordsOf(body)).toContain('Inget inläst')
    expect(linksOf(body)).toHaveLength(10)
    for (const link of linksOf(body)) expect([link, (await server.get(link)).statusCode]).toEqual([link, 200])
    expect((await server.get(`/${CODE}/hamta/handlingsplan.csv`)).statusCode).toBe(404)
  })

  it('are all there is to fetch, each link leading to its file', async () => {
    await importAll(server.ctx)
    const { body } = await server.get(`/${CODE}/inlasningar`)
    const links = linksOf(body)
    expect(links).toHaveLength(18)
    for (const link of links) expect([link, (await server.get(link)).statusCode]).toEqual([link, 200])
  })

  it('come with a name, a type and the rows', async () => {
    const csv = await server.get(`/${CODE}/hamta/budget.csv`)
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(csv.headers['content-disposition']).toContain('filename="budget-9902.csv"')
    expect(csv.body.split('\r\n')[1]).toBe('Grundskola;2024;100000000;101000000;elever F–9;1000;')
    const xlsx = await server.get(`/${CODE}/hamta/handlingsplan.xlsx`)
    const rows = await readSheet(xlsx.rawPayload)
    expect(rows[1]?.slice(0, 3)).toEqual(['Utbildning', 'M1', 'Fler når behörighet'])
  })

  it('are of the plan that is looked at', async () => {
    await importText(
      server.ctx,
      {
        kind: 'plan',
        text: FILES.plan.text.replaceAll('2025', '2029').replaceAll('2022-', '2026-').replaceAll('2023-', '2027-'),
      },
      { plan: '2026-2029' },
    )
    const { body } = await server.get(`/${CODE}/plan?plan=2022-2025`)
    expect(linksOf(body)).toEqual([
      `/${CODE}/hamta/handlingsplan.xlsx?plan=2022-2025`,
      `/${CODE}/hamta/handlingsplan.csv?plan=2022-2025`,
    ])
    const { headers } = await server.get(`/${CODE}/hamta/handlingsplan.csv?plan=2022-2025`)
    expect(headers['content-disposition']).toContain('handlingsplan-2022-2025.csv')
    expect((await server.get(`/${CODE}/hamta/handlingsplan.csv`)).statusCode).toBe(400)
    expect(wordsOf((await server.get(`/${CODE}/inlasningar`)).body)).toContain('Handlingsplan 2026-2029')
  })
})
