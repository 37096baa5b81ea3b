// Each role's start page: what waits for it, and nothing that is somebody else's to do.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GivenRole } from '../../src/domain/access.ts'
import { addPerson } from '../../src/services/accounts/index.ts'
import { createServices, makeReport } from '../../src/services/index.ts'
import { addPersonFor } from '../support/accounts.ts'
import { CODE, importAll, withOrganisation } from '../support/context.ts'
import { personCookie, type TestServer, testServer, wordsOf } from '../support/web.ts'

const ASOF = { year: 2025, plan: null, knownAt: null }
const COVER = { caseNumber: null, decidedBy: null, decidedOn: null, version: '1' }

describe('the start page', () => {
  let server: TestServer
  let report: string
  beforeAll(async () => {
    server = await testServer()
    const ctx = await withOrganisation(server)
    await importAll(ctx)
    report = (await makeReport(ctx, CODE, ASOF, COVER)).id
    await addPersonFor(ctx, 'chef', 'administrator')
    await addPersonFor(ctx, 'aldrig', 'reader', { hasPassword: false })
    await createServices(ctx).addPerson(CODE, {
      userName: 'tillfällig',
      name: 'Tillfällig Prov',
      role: 'process-leader',
      unit: null,
      endsOn: '2026-03-20',
    })
  })
  afterAll(() => server.close())

  const pageOf = async (...roles: readonly GivenRole[]) => {
    const answer = await server.get(`/${CODE}?ar=2025`, { cookie: personCookie(roles) })
    expect(answer.statusCode).toBe(200)
    return { body: answer.body, words: wordsOf(answer.body) }
  }
  const waitingFor = async (...roles: readonly GivenRole[]) => {
    const { words } = await pageOf(...roles)
    return words.slice(words.indexOf('Att göra'))
  }

  it('asks a decision-maker to approve the report, and leads to it', async () => {
    expect(await waitingFor('decision-maker')).toContain('Barnbokslutet för 2025 väntar på ditt godkännande')
    expect((await pageOf('decision-maker')).body).toContain(`href="/${CODE}/rapporter/${report}"`)
  })

  it('asks a decision-maker to record that the plan is decided, and nobody who may not', async () => {
    expect(await waitingFor('decision-maker')).toContain('inte antecknad som beslutad')
    expect(await waitingFor('analyst')).not.toContain('inte antecknad som beslutad')
  })

  it('asks a process leader for the activities and the assessments, and not to approve', async () => {
    const words = await waitingFor('process-leader')
    expect(words).toContain('1 aktivitet är försenad')
    expect(words).not.toContain('godkännande')
  })

  it('asks a reporter for her own activities, and offers no files', async () => {
    const words = await waitingFor('unit-reporter')
    expect(words).toMatch(/av dina aktiviteter är försenad/)
    expect(words).not.toContain('1 aktivitet är försenad')
    expect(words).not.toContain('Läs in en fil')
  })

  it('asks a reader for nothing', async () => {
    const words = await waitingFor('reader')
    expect(words).toContain('Ingenting väntar på dig.')
    expect(words).not.toContain('Läs in en fil')
  })

  it('shows an administrator people to see to, and nothing of what the plan says', async () => {
    const { words } = await pageOf('administrator')
    expect(words).toContain('Administration av')
    expect(words).toContain('2 personer har aldrig loggat in')
    expect(words).toContain('Tillfällig Prov är processledare bara en tid till')
    expect(words).toContain('20 mars 2026')
    expect(words).not.toMatch(/mål nåddes|försenad/)
  })

  it('shows one who also administers both', async () => {
    const words = await waitingFor('administrator', 'analyst')
    expect(words).toContain('har aldrig loggat in')
    expect(words).toContain('Läs in en fil')
  })
})

describe('what waits', () => {
  it('for an auditor is another auditor that somebody else has asked for', async () => {
    const server = await testServer()
    const ctx = await withOrganisation(server)
    await importAll(ctx)
    await addPersonFor(ctx, 'första', 'auditor')
    const chef = { ...ctx, actor: { ...ctx.actor, id: 'chef', roles: ['administrator'] as const, organisation: CODE } }
    await addPerson(chef, CODE, { userName: 'andra', name: 'Andra Prov', role: 'auditor', unit: null, endsOn: null })
    const answer = await server.get(`/${CODE}`, { cookie: personCookie(['auditor']) })
    expect(wordsOf(answer.body)).toContain('1 revisor väntar på ditt ja eller nej')
    await server.close()
  })
})
