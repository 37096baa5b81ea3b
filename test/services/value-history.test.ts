// Every value a figure has had, and that a protected figure's history gives nothing away (R11).

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NotFound } from '../../src/domain/errors.ts'
import type { FullContext } from '../../src/services/full-context.ts'
import { collectFacts, commitImport, createServices, previewImport, undoImport } from '../../src/services/index.ts'
import type { FigureRequest } from '../../src/services/value-history.ts'
import { CODE, importText, requestOf, type TestContext, testContext, withOrganisation } from '../support/context.ts'
import { testServer, wordsOf } from '../support/web.ts'

const HEADER = 'kpi;kommun;område;år;kön;värde;täljare;nämnare'
const SLUG = 'ak9-behorig-yrkesprogram'
const ASOF = { year: 2025, plan: null, knownAt: null }
const COVER = { caseNumber: null, decidedBy: null, decidedOn: null, version: '1' }

/** Rows of the indicator in 2025: `K;92,0;92;100`, or with a district first: `Norr;T;…`. */
const fileOf = (...rows: readonly string[]) => ({
  kind: 'observations' as const,
  text: [
    HEADER,
    ...rows.map((row) => {
      const [area, rest] = /^[TKM];/.test(row) ? ['', row] : [row.split(';')[0], row.slice(row.indexOf(';') + 1)]
      return `N15428;9902;${area};2025;${rest}`
    }),
    '',
  ].join('\n'),
})

describe('the history of a value', () => {
  let context: TestContext
  let ctx: FullContext
  beforeEach(async () => {
    context = await testContext()
    ctx = await withOrganisation(context)
  })
  afterEach(() => context.close())

  const ask = (who: FigureRequest['who'], district: string | null = null) =>
    createServices(ctx).valueHistory(CODE, { indicator: SLUG, who, district, period: '2025' })
  const said = async (who: FigureRequest['who'], district: string | null = null) =>
    (await ask(who, district)).versions.map(({ status, value, absence }) => `${status} ${value ?? absence}`)
  const load = (...rows: readonly string[]) => importText(ctx, fileOf(...rows))

  it('has every version, newest first, with file, line, who and when, and what became of it', async () => {
    const first = await load('T;80,0;160;200')
    const undone = await load('T;81,0;162;200')
    const last = await load('K;92,0;92;100', 'T;82,25;329;400')
    await undoImport(ctx, { organisation: CODE }, undone)
    expect(await ask('all')).toMatchObject({
      slug: SLUG,
      period: '2025',
      label: 'Alla',
      versions: [
        {
          status: 'current',
          value: 82.3,
          importId: last,
          fileName: 'observations.csv',
          line: 3,
          importedBy: ctx.actor.id,
        },
        { status: 'undone', value: 81, importId: undone, line: 2 },
        { status: 'superseded', value: 80, importId: first, line: 2 },
      ],
    })
  })

  it('rounds what is not public and holds back parts and cells as written; public figures are whole', async () => {
    await load('T;82,25;329;400')
    const own = (await ask('all')).versions
    expect(own).toMatchObject([
      { value: 82.3, numerator: null, denominator: null, reported: null, exactWithheld: true },
    ])
    await importText(ctx, {
      kind: 'observations',
      text: 'kpi;kommun;år;kön;värde;täljare;nämnare\nN15428;0;2025;T;85,25;341;400\n',
    })
    expect((await ask('country')).versions).toMatchObject([
      { value: 85.25, numerator: 341, denominator: 400, exactWithheld: false },
    ])
  })

  it('says which of two sources goes before the other', async () => {
    await load('T;80,0;160;200')
    const sent = requestOf({ kind: 'observations', text: 'kpi;kommun;år;kön;värde\nN15428;9902;2025;T;79,0\n' })
    const owner = { organisation: CODE }
    const preview = await previewImport(ctx, owner, { ...sent, options: { ...sent.options, source: 'kolada' } })
    await commitImport(ctx, owner, preview.id)
    const { indicators } = await collectFacts(ctx, CODE, ASOF, COVER)
    const shown = indicators[0]?.series[0]?.points[0]?.value
    const { versions } = await ask('all')
    expect(versions.map(({ status }) => status).sort()).toEqual(['current', 'outranked'])
    expect(versions.find(({ status }) => status === 'current')?.value).toBe(shown)
  })

  it('is not found where nothing was ever said', async () => {
    await load('T;80,0;160;200')
    await expect(ask('girls')).rejects.toThrow(NotFound)
    await expect(ask('district', 'Norr')).rejects.toThrow(NotFound)
    const elsewhere = { indicator: 'finns-inte', who: 'all', district: null, period: '2025' } as const
    await expect(createServices(ctx).valueHistory(CODE, elsewhere)).rejects.toThrow(NotFound)
  })

  describe('of figures about few', () => {
    it('hides every version where the figure is protected now, also those of more children', async () => {
      await load('T;80,0;160;200', 'K;84,0;84;100', 'M;76,0;76;100')
      await load('T;75,5;83;110', 'K;70,0;7;10', 'M;76,0;76;100')
      expect(await said('girls')).toEqual(['current protected', 'superseded protected'])
    })

    it('hides a version about few also where the figure is shown now, and where it was undone', async () => {
      const few = await load('K;70,0;7;10')
      await load('K;92,0;92;100')
      expect(await said('girls')).toEqual(['current 92', 'superseded protected'])
      await undoImport(ctx, { organisation: CODE }, few)
      expect(await said('girls')).toEqual(['current 92', 'undone protected'])
    })

    it('hides earlier versions of the whole and the other part, from which it could be computed', async () => {
      await load('T;75,5;83;110', 'K;70,0;7;10', 'M;76,0;76;100')
      await load('T;90,0;180;200', 'K;92,0;92;100', 'M;88,0;88;100')
      for (const who of ['all', 'girls', 'boys'] as const)
        expect([who, (await said(who))[1]]).toEqual([who, 'superseded protected'])
    })

    it('hides an earlier whole where the current one is gone and a part is shown', async () => {
      const whole = await load('T;75,5;83;110')
      await load('K;70,0;7;10', 'M;76,0;76;100')
      await undoImport(ctx, { organisation: CODE }, whole)
      expect(await said('all')).toEqual(['undone protected'])
    })

    it('hides earlier versions of districts and their kommun alike', async () => {
      await load('T;80,0;160;200', 'Norr;T;70,0;7;10', 'Söder;T;80,5;153;190')
      await load('T;81,0;162;200', 'Norr;T;60,0;6;10', 'Söder;T;82,1;156;190')
      expect(await said('district', 'Norr')).toEqual(['current protected', 'superseded protected'])
      expect((await said('district', 'Söder'))[1]).toBe('superseded protected')
      expect((await said('all'))[1]).toBe('superseded protected')
    })

    it('hides earlier versions where the source itself kept a figure secret', async () => {
      await load('T;80,0;160;200', 'K;..;;', 'M;76,0;76;100')
      await load('T;81,0;162;200', 'K;..;;', 'M;77,0;77;100')
      expect(await said('girls')).toEqual(['current secret', 'superseded secret'])
      expect((await said('all'))[1]).toBe('superseded protected')
    })

    it('gives nothing away on the page or in the API: no figure, no part, no cell as written', async () => {
      const server = await testServer()
      try {
        await withOrganisation({ ctx: server.ctx, close: async () => {} })
        // Numbers that stand nowhere else on a page.
        await importText(server.ctx, fileOf('T;83,7;2093;2500', 'K;43,75;7;16', 'M;83,97;2086;2484'))
        await importText(server.ctx, fileOf('T;84,7;2118;2500', 'K;56,25;9;16', 'M;84,9;2109;2484'))
        const { facts } = await server.services.overview(CODE, { year: 2025, plan: null })
        const points = facts.indicators[0]?.series.map(({ who, points }) => [who, points[0]?.absence])
        expect(points).toContainEqual(['girls', 'protected'])
        for (const [swedish, english] of [
          ['alla', 'all'],
          ['flickor', 'girls'],
          ['pojkar', 'boys'],
        ]) {
          const page = await server.get(`/${CODE}/indikatorer/${SLUG}/varde?period=2025&grupp=${swedish}`)
          const api = await server.get(
            `/api/organisations/${CODE}/indicators/${SLUG}/values?period=2025&group=${english}`,
          )
          expect([page.statusCode, api.statusCode]).toEqual([200, 200])
          for (const body of [page.body, api.body]) {
            expect(body).not.toMatch(
              /43[.,]75|43[.,]8|56[.,]25|56[.,]3|2[\s\u202f]?093|2[\s\u202f]?086|2[\s\u202f]?484|83[.,]7|83[.,]97|84[.,]0/,
            )
          }
          expect(wordsOf(page.body)).toContain('Skyddad uppgift (få barn)')
        }
      } finally {
        await server.close()
      }
    })
  })
})
