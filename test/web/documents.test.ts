// The register's list: what came in, was drawn up and went out.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CODE, importAll, readAllTexts, withOrganisation } from '../support/context.ts'
import { personCookie, type TestServer, testServer, wordsOf } from '../support/web.ts'

const PAGE = `/${CODE}/handlingar`
const API = `/api/organisations/${CODE}/documents`

describe('the list of documents', () => {
  let server: TestServer
  let report: string
  beforeAll(async () => {
    server = await testServer()
    await withOrganisation(server)
  })
  afterAll(() => server.close())

  const words = async (url: string) => {
    const answer = await server.get(url, { cookie: personCookie(['registrar']) })
    expect(answer.statusCode).toBe(200)
    return wordsOf(answer.body)
  }
  const listed = async (query = '') => (await server.get(`${API}${query}`)).json()

  it('says what will come there while it is empty', async () => {
    expect(await words(PAGE)).toContain('Filer som läses in och barnbokslut som godkänns hamnar här.')
  })

  describe('of an organisation at work', () => {
    beforeAll(async () => {
      await importAll(server.ctx)
      await readAllTexts(server.ctx, CODE, 2025)
      const cover = { caseNumber: 'KS 2026/77', decidedBy: null, decidedOn: null, version: '1' }
      report = (await server.services.makeReport(CODE, { year: 2025, plan: null, knownAt: null }, cover)).id
    })

    it('has each file with where it came to, and no report that is only a draft', async () => {
      const { documents, total } = await listed()
      expect(total).toBe((await server.services.imports(CODE)).length)
      expect(documents.every((one: { course: string }) => one.course === 'incoming')).toBe(true)
      expect(await words(PAGE)).toContain('observations.csv sparad Inkommen')
    })

    it('has a report as drawn up once approved, and as issued with its case number once published', async () => {
      await server.services.approveReport(CODE, report)
      expect((await listed('?course=outgoing')).total).toBe(0)
      await server.services.publishReport(CODE, report, { caseNumber: 'KS 2026/77', decidedOn: '2026-02-20' })
      const drawnUp = await listed('?course=drawn-up')
      const outgoing = await listed('?course=outgoing')
      expect([drawnUp.total, drawnUp.documents[0].caseNumber]).toEqual([1, outgoing.documents[0].caseNumber])
      expect(outgoing.documents[0]).toMatchObject({ caseNumber: 'KS 2026/77', what: { kind: 'report', year: 2025 } })
      expect(await words(`${PAGE}?slag=outgoing`)).toContain('Barnbokslut 2025 Utgången')
    })

    it('says when a report has been withdrawn since', async () => {
      await server.services.withdrawReport(CODE, report, 'Fel siffra')
      expect((await listed('?course=outgoing')).documents[0].what.isWithdrawn).toBe(true)
    })

    it('is narrowed by year, and says where nothing is left', async () => {
      expect((await listed('?year=2026')).total).toBeGreaterThan(0)
      expect((await listed('?year=2020')).total).toBe(0)
      expect(await words(`${PAGE}?ar=2020`)).toContain('Inga handlingar passar.')
    })

    it('is the registrar’s', async () => {
      const asked = await server.get(PAGE, { cookie: personCookie(['analyst']) })
      expect(asked.statusCode).toBe(403)
      expect(wordsOf(asked.body)).toContain('registrator')
    })
  })
})
