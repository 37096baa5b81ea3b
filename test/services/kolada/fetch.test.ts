// A fetch from Kolada over real HTTP on loopback: what is asked, what becomes of the answers, and what a person is told.

import { describe, expect, it } from 'vitest'
import { Conflict, Invalid } from '../../../src/domain/errors.ts'
import { commitImport, runKoladaFetch, startKoladaFetch } from '../../../src/services/index.ts'
import { unfinishedKoladaFetch } from '../../../src/services/kolada/index.ts'
import { listAreas, listImports, readJournal } from '../../../src/store/index.ts'
import { koladaTexts } from '../../../src/text/kolada.ts'
import { CODE } from '../../support/context.ts'
import { koladaTests, ROWS, WISH } from '../../support/kolada-fetch.ts'
import { ELIGIBLE, EVICTED, GROUP, row, VACCINATED } from '../../support/kolada-given.ts'
import { send } from '../../support/kolada-server.ts'

describe('a fetch from Kolada', () => {
  const { ctx, organisation, given, fetchAll, fileLines } = koladaTests()

  it('becomes one file in Kolada’s own columns, previewed and waiting for a person to save it', async () => {
    const { reaching } = await given()
    const { fetch, result } = await fetchAll(reaching)
    expect(fetch).toMatchObject({ status: 'done', failure: null, report: { warnings: [], group: null, values: 3 } })
    expect(result).toMatchObject({ id: fetch.importId, status: 'preview', canCommit: true, new: 3 })
    expect(result?.fileName).toBe('kolada-9902-2026-03-03.csv')
    expect(await fileLines()).toEqual([
      'kpi,municipality,period,gender,value,status,count',
      'N01481,0000,2023,T,96.25,,1',
      'N01481,9902,2022,T,94.10000000000001,,1',
      'N01481,9902,2023,T,95,,1',
    ])
    await commitImport(ctx(), { organisation: CODE }, fetch.importId ?? '')
  })

  it('asks for the titles and then for the kommun and riket, the years and as many rows as Kolada gives at once', async () => {
    const { server, reaching } = await given()
    await fetchAll(reaching)
    expect(server.asked).toEqual([
      '/v3/kpi/N01481?per_page=5000',
      '/v3/data/kpi/N01481/municipality/9902,0000/year/2020,2021,2022,2023,2024?per_page=5000',
    ])
  })

  it('asks for the whole catalogue and the last ten years where nothing is chosen, at most 25 ids at a time', async () => {
    const { server, reaching } = await given()
    expect((await fetchAll(reaching, { indicators: null, years: null, peers: null })).fetch.status).toBe('done')
    const kpis = ctx().catalogue.indicators.flatMap(({ kolada }) => kolada ?? [])
    expect(kpis.length).toBeGreaterThan(25)
    const parts = server.asked.flatMap((path) => path.split('?')[0]?.split('/') ?? []).map((part) => part.split(','))
    expect(Math.max(...parts.map(({ length }) => length))).toBe(25)
    expect(server.asked.at(-1)).toContain('/year/2016,2017,2018,2019,2020,2021,2022,2023,2024,2025,2026')
  })

  it('would be refused by Kolada with 26 ids, which is why they are cut', async () => {
    const { server } = await given()
    const years = Array.from({ length: 26 }, (_, i) => 1999 + i).join(',')
    const answer = await fetch(`${server.url}/data/kpi/${VACCINATED}/municipality/0000/year/${years}`)
    expect(answer.status).toBe(422)
  })

  it('follows next_url to the last page', async () => {
    const { server, reaching } = await given(ROWS, { perPage: 1 })
    const { fetch } = await fetchAll(reaching)
    expect(fetch).toMatchObject({ status: 'done', done: 4, expected: 4, report: { values: 3 } })
    expect(server.asked.map((path) => new URL(path, server.url).searchParams.get('page'))).toEqual([
      null,
      null,
      '2',
      '3',
    ])
  })

  it('leaves out rows and values that Kolada has deleted', async () => {
    const { reaching } = await given([
      ...ROWS,
      { ...row(VACCINATED, CODE, '2021', 1), isdeleted: true },
      {
        ...row(VACCINATED, CODE, '2024', 1),
        values: [
          { gender: 'T', count: 1, status: '', value: 2, isdeleted: true },
          { gender: 'T', count: 1, status: '', value: 93, isdeleted: false },
        ],
      },
    ])
    await fetchAll(reaching)
    const own = (await fileLines()).filter((line) => line.includes(CODE))
    expect(own.map((line) => line.split(',')[4])).toEqual(['94.10000000000001', '95', '93'])
  })

  it('writes Kolada’s own marks where there is no value, and says which status it does not know', async () => {
    const { reaching } = await given([
      row(VACCINATED, CODE, '2020', null, { status: 'Private' }),
      row(VACCINATED, CODE, '2021', null, { status: 'Missing' }),
      row(VACCINATED, CODE, '2022', null),
      row(VACCINATED, CODE, '2023', null, { status: 'Odd, "new"' }),
      row(VACCINATED, CODE, '2024', 94),
    ])
    const { fetch, result } = await fetchAll(reaching)
    expect((await fileLines()).slice(1).map((line) => line.split(',').slice(2, 5).join(' '))).toEqual([
      '2020 T ..',
      '2021 T -',
      '2022 T -',
      '2023 T -',
      '2024 T 94',
    ])
    expect(fetch.report?.warnings).toEqual([{ code: 'status', status: 'Odd, "new"', count: 1 }])
    expect(result).toMatchObject({ canCommit: true, new: 5 })
  })

  it('keeps girls and boys apart from the total', async () => {
    const { result } = await fetchAll(
      (
        await given([
          {
            ...row(ELIGIBLE, CODE, '2023', 85),
            values: [
              { gender: 'M', count: 1, status: '', value: 83 },
              { gender: 'K', count: 1, status: '', value: 87 },
              { gender: 'T', count: 1, status: '', value: 85 },
            ],
          },
        ])
      ).reaching,
      { ...WISH, indicators: [ELIGIBLE] },
    )
    expect((await fileLines()).slice(1)).toEqual([
      'N15428,9902,2023,T,85,,1',
      'N15428,9902,2023,K,87,,1',
      'N15428,9902,2023,M,83,,1',
    ])
    expect(result?.issues.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  describe('with a group to compare with', () => {
    const data = [
      row(VACCINATED, CODE, '2023', 95),
      row(VACCINATED, '2081', '2023', 93),
      row(VACCINATED, '1785', '2023', 97),
      row(VACCINATED, GROUP.id, '2023', 95, { count: 2 }),
      row(VACCINATED, '0180', '2023', 50),
    ]

    it.each([
      ['its id', GROUP.id],
      ['its id in small letters', 'g35883'],
      ['its name', GROUP.title],
      ['words of its name that no other has', 'grundskola, prov'],
    ])(
      'found by %s, has its members and its unweighted mean, and the report says that it is one',
      async (_how, peers) => {
        const { reaching } = await given(data)
        const { fetch } = await fetchAll(reaching, { ...WISH, peers })
        expect(fetch.failure).toBe(null)
        expect((await fileLines()).slice(1).map((line) => line.replace('N01481,', ''))).toEqual([
          '1785,2023,T,97,,1',
          '2081,2023,T,93,,1',
          '9902,2023,T,95,,1',
          'G35883,2023,T,95,,2',
        ])
        expect(fetch.report?.group).toEqual({ id: GROUP.id, title: GROUP.title, members: 2 })
        expect(koladaTexts.sv.group(GROUP.title, GROUP.id, 2)).toContain('ovägt medel')
        await commitImport(ctx(), { organisation: CODE }, fetch.importId ?? '')
        expect((await listAreas(ctx().store.db)).find(({ code }) => code === GROUP.id)?.kind).toBe('group')
      },
    )

    it('stops where there is no such group', async () => {
      const { reaching } = await given(data)
      expect((await fetchAll(reaching, { ...WISH, peers: 'Månens kommuner' })).fetch).toMatchObject({
        status: 'failed',
        failure: { code: 'no-group', group: 'Månens kommuner' },
      })
      const told = await given(data, { misbehave: () => send(404, '{}') })
      expect((await fetchAll(told.reaching, { ...WISH, peers: 'G1' })).fetch.failure).toEqual({
        code: 'no-group',
        group: 'G1',
      })
    })

    it('lists the groups where the name fits several', async () => {
      const other = { id: 'G9', title: 'Liknande kommuner IFO, Provköping, 2024', members: ['0180'] }
      const { reaching } = await given(data, { change: (same) => ({ ...same, groups: [GROUP, other] }) })
      const { fetch } = await fetchAll(reaching, { ...WISH, peers: 'provköping' })
      const found = [`${GROUP.title} (${GROUP.id})`, `${other.title} (G9)`]
      expect(fetch.failure).toEqual({ code: 'several-groups', group: 'provköping', found })
    })
  })

  it('says which indicators are discontinued, renamed, without values or no longer in Kolada', async () => {
    const vaccinated = ctx().catalogue.find(VACCINATED)
    const { server, reaching } = await given(ROWS, {
      change: (same) => ({
        ...same,
        kpis: [
          { id: VACCINATED, title: `${vaccinated?.title} (-2024)` },
          { id: ELIGIBLE, title: 'Något helt annat, antal' },
        ],
      }),
    })
    const { fetch } = await fetchAll(reaching, { ...WISH, indicators: [VACCINATED, ELIGIBLE, EVICTED] })
    const said = fetch.report?.warnings.map(({ code, ...rest }) => [code, 'kpi' in rest ? rest.kpi : ''])
    expect(said?.toSorted()).toEqual([
      ['discontinued', VACCINATED],
      ['empty', ELIGIBLE],
      ['renamed', ELIGIBLE],
      ['unknown', EVICTED],
    ])
    expect(server.asked.at(-1)).not.toContain(EVICTED)
  })

  it('stops where none of the indicators are in Kolada, or there is nothing for them', async () => {
    const none = await given(ROWS, { change: (same) => ({ ...same, kpis: [] }) })
    expect((await fetchAll(none.reaching)).fetch.failure).toEqual({ code: 'no-indicators' })
    const empty = await given([])
    expect((await fetchAll(empty.reaching)).fetch.failure).toEqual({ code: 'nothing' })
  })

  it('refuses a wish that cannot be', async () => {
    const { reaching, server } = await given()
    for (const wish of [
      { ...WISH, indicators: [] },
      { ...WISH, indicators: ['N99999'] },
      { ...WISH, indicators: ['lupp-trygghet'] },
      { ...WISH, years: { from: 2024, to: 2020 } },
      { ...WISH, years: { from: 1900, to: 2020 } },
      { ...WISH, years: { from: 2020, to: 2099 } },
      { ...WISH, peers: 'x'.repeat(201) },
    ])
      await expect(startKoladaFetch(reaching, CODE, wish)).rejects.toThrow(Invalid)
    expect(server.asked).toEqual([])
  })

  it('is one at a time for an organisation; another must wait, also while it runs', async () => {
    const { server, reaching } = await given()
    const started = await startKoladaFetch(reaching, CODE, WISH)
    const meanwhile: unknown[] = []
    server.misbehave = () => {
      meanwhile.push(startKoladaFetch(reaching, CODE, { ...WISH, peers: 'G1' }).catch((error: unknown) => error))
      return null
    }
    await runKoladaFetch(reaching, CODE, started)
    const said = await Promise.all(meanwhile)
    expect(said.length).toBe(2)
    expect(said.every((error) => error instanceof Conflict)).toBe(true)
    expect(await unfinishedKoladaFetch(ctx(), CODE)).toBe(null)
  })

  it('is in the journal: who began it, what it asked for and what it became', async () => {
    const { reaching } = await given()
    const { fetch } = await fetchAll(reaching)
    const journal = await readJournal(ctx().store.db, await organisation())
    const of = (action: string) => journal.find((entry) => entry.action === action)
    expect(of('fetch.start')).toMatchObject({
      subject: fetch.id,
      payload: { kpis: [VACCINATED], from: 2020, to: 2024, peers: null },
    })
    expect(of('fetch.done')).toMatchObject({ subject: fetch.id, payload: { importId: fetch.importId } })
  })

  it('stores nothing of the file when it is only tried', async () => {
    const { reaching } = await given()
    const started = await startKoladaFetch(reaching, CODE, WISH)
    const { fetch, result } = await runKoladaFetch(reaching, CODE, started, { isDry: true })
    expect([fetch.status, fetch.importId, result?.new]).toEqual(['done', null, 3])
    expect(await listImports(ctx().store.db, await organisation())).toEqual([])
  })

  it('takes figures that are already public as they are: they are not hidden again', async () => {
    const { reaching } = await given([row(ELIGIBLE, CODE, '2023', 85)])
    const { fetch } = await fetchAll(reaching, { ...WISH, indicators: [ELIGIBLE] })
    await commitImport(ctx(), { organisation: CODE }, fetch.importId ?? '')
    expect(await ctx().store.db.selectFrom('series').select('source').execute()).toEqual([{ source: 'kolada' }])
  })
})
