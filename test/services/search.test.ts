// Search for documents: everything the organisation has that holds the words, nothing of another, and what it may hold.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Forbidden, Invalid, NotFound } from '../../src/domain/errors.ts'
import type { FullContext } from '../../src/services/full-context.ts'
import { createServices, registerOrganisation, type SearchHit, type Services } from '../../src/services/index.ts'
import { appendJournal } from '../../src/store/index.ts'
import {
  CODE,
  FILES,
  importAll,
  importText,
  readAllTexts,
  requestOf,
  type TestContext,
  testContext,
  withOrganisation,
} from '../support/context.ts'

const ASOF = { year: 2025, plan: null, knownAt: null }
const COVER = { caseNumber: 'KS 2026/00123', decidedBy: null, decidedOn: null, version: '1' }

describe('the search', () => {
  let context: TestContext
  let ctx: FullContext
  let services: Services
  beforeAll(async () => {
    context = await testContext()
    ctx = await withOrganisation(context)
    services = createServices(ctx)
    await importAll(ctx)
    await readAllTexts(ctx, CODE, 2025)
    await services.makeReport(CODE, ASOF, COVER)
    await registerOrganisation(ctx, { code: '9903', name: 'Annanby', type: 'municipality' })
  })
  afterAll(() => context.close())

  const hits = async (words: string, more: object = {}) =>
    (await services.searchRegistry(CODE, { words, ...more })).hits
  const shortly = ({ kind, title, excerpt, personal }: SearchHit) => `${kind} ${title} ${excerpt.match} ${personal}`

  it('finds files, goals, activities, results, assessments, budget, reports and journal entries', async () => {
    expect((await hits('ringda')).map(shortly)).toEqual(expect.arrayContaining(['outcome A2, 2025-11-30 ringda may']))
    const found = new Set((await hits('BEHÖRIGHET')).map(({ kind }) => kind))
    expect(found).toEqual(new Set(['goal', 'assessment', 'report']))
    expect((await hits('budget.csv')).map(({ kind }) => kind).sort()).toEqual([
      'import',
      'journal',
      'journal',
      'report',
    ])
    expect((await hits('fler elever med stöd')).map(({ kind }) => kind)).toContain('budget')
    expect((await hits('kanslist')).map(({ kind }) => kind)).toContain('activity')
    expect((await hits('KS 2026/00123')).map(({ kind }) => kind)).toEqual(['report'])
  })

  it('leads to file and line, and shows what stands around', async () => {
    const [hit] = await hits('lovskola', { kind: 'activity' })
    const plan = (await services.imports(CODE)).find(({ kind }) => kind === 'plan')
    expect(hit?.target).toEqual({ importId: plan?.id, line: 2 })
    expect(hit?.excerpt).toEqual({ before: '', match: 'Lovskola', after: '' })
    const [other] = await hits('är beslutad', { kind: 'outcome' })
    expect(other?.excerpt).toMatchObject({ before: 'Rutinen ', match: 'är', after: ' beslutad' })
  })

  it('folds case as Swedish does, whether å is one character or two, and knows a from å', async () => {
    await services.previewImport(CODE, {
      ...requestOf(FILES.budget),
      fileName: 'O\u0308versikt A\u030angerma\u030anland.csv',
    })
    for (const words of ['översikt', 'ÖVERSIKT', 'ångermånland', 'O\u0308versikt', 'versikt ånger'])
      expect([words, (await hits(words)).map(({ kind }) => kind)]).toEqual([words, expect.arrayContaining(['import'])])
    for (const words of ['oversikt', 'angermanland']) expect([words, await hits(words)]).toEqual([words, []])
  })

  it('takes nothing for a pattern, and asks for every word', async () => {
    for (const words of ['%%', '__', 'lov%la', 'l_vskola', "lovskola' or '1'='1", 'lovskola xyzzy', '\\\\'])
      expect([words, await hits(words)]).toEqual([words, []])
    expect((await hits('rektor lovskola')).map(({ kind }) => kind)).toEqual(['activity'])
  })

  it('does not find names of fields, only what they hold', async () => {
    for (const words of ['furtherActions', 'responsible', 'acknowledgedWarnings', 'keyfigure'])
      expect([words, await hits(words)]).toEqual([words, []])
  })

  it('says what may hold personal data: a report read by a person does not, written texts may', async () => {
    const found = await hits('behörighet')
    expect(found.map(({ kind, personal }) => `${kind} ${personal}`).sort()).toEqual(
      expect.arrayContaining(['assessment may', 'goal unlikely', 'report unlikely']),
    )
    await ctx.store.db
      .updateTable('record')
      .set({
        payload: JSON.stringify({
          area: 'Simhall',
          year: 2025,
          budget: 1,
          outcome: 1,
          denominatorName: '',
          denominatorCount: 0,
          comment: 'Om 19121212-1212',
        }),
      })
      .where('kind', '=', 'budget')
      .where('key', 'like', '%2024%')
      .execute()
    expect((await hits('simhall')).map(({ personal }) => personal)).toEqual(['number'])
  })

  it('finds what no longer counts, and says so', async () => {
    const id = await importText(ctx, { kind: 'budget', text: FILES.budget.text.replace('med stöd', 'med Xylofon') })
    await services.undoImport(CODE, id)
    expect(await hits('xylofon')).toMatchObject([{ kind: 'budget', isCurrent: false, target: { importId: id } }])
  })

  it('finds nothing that has been erased, but that it was', async () => {
    const id = await importText(ctx, { kind: 'budget', text: FILES.budget.text.replace('med stöd', 'med Vintergäck') })
    await services.redactImport(CODE, id, { reason: 'Lista över krokusar', lines: 'all' })
    expect(await hits('vintergäck')).toEqual([])
    expect(new Set((await hits('krokusar')).map(({ kind }) => kind))).toEqual(new Set(['journal']))
  })

  it('gives page after page, newest first, of one kind where that is asked for', async () => {
    const first = await services.searchRegistry(CODE, { words: '2025' })
    expect(first.pages).toBe(Math.ceil(first.total / 25))
    const all: SearchHit[] = []
    for (let page = 1; page <= first.pages; page += 1) all.push(...(await hits('2025', { page })))
    expect(all).toHaveLength(first.total)
    expect(all.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    )
    expect((await services.searchRegistry(CODE, { words: '2025', page: 999 })).page).toBe(first.pages)
    expect(new Set((await hits('2025', { kind: 'journal' })).map(({ kind }) => kind))).toEqual(new Set(['journal']))
  })

  it('tells only of the newest where there are very many, and says so', async () => {
    await ctx.store.db.transaction().execute(async (db) => {
      const { id } = await db.selectFrom('organisation').select('id').where('code', '=', CODE).executeTakeFirstOrThrow()
      for (let n = 0; n < 510; n += 1)
        await appendJournal(db, id, {
          at: ctx.now(),
          actor: 'x',
          action: 'import.sweep',
          subject: 'x',
          payload: { rows: 'mängder' },
        })
    })
    const answer = await services.searchRegistry(CODE, { words: 'mängder' })
    expect([answer.total, answer.isCut]).toEqual([500, true])
    expect((await services.searchRegistry(CODE, { words: 'lovskola' })).isCut).toBe(false)
  })

  it('never finds what is another organisation’s', async () => {
    const other = createServices({
      ...ctx,
      actor: { id: 'x', name: 'x', roles: ['registrar'], organisation: '9903', units: [] },
    })
    expect((await other.searchRegistry('9903', { words: 'lovskola' })).total).toBe(0)
    expect((await other.searchRegistry('9903', { words: 'Annanby' })).total).toBe(1)
    await expect(other.searchRegistry(CODE, { words: 'lovskola' })).rejects.toThrow(NotFound)
  })

  it('refuses to search for nothing or for too much, and for those who keep no records', async () => {
    for (const words of ['', ' ', 'a', 'a b', 'x'.repeat(101), 'aa bb cc dd ee ff gg hh ii jj kk'])
      await expect(services.searchRegistry(CODE, { words })).rejects.toThrow(Invalid)
    for (const role of ['administrator', 'auditor', 'reader', 'analyst', 'process-leader'] as const) {
      const actor = { id: role, name: role, roles: [role], organisation: CODE, units: [] }
      await expect(createServices({ ...ctx, actor }).searchRegistry(CODE, { words: 'lov' })).rejects.toThrow(Forbidden)
    }
  })
})
