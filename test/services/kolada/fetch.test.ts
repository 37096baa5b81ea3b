// A fetch from Kolada over real HTTP on loopback: what is asked, what becomes of the answers, and what a person is told.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Conflict, Invalid } from '../../../src/domain/errors.ts'
import type { Context } from '../../../src/services/context.ts'
import { commitImport, type KoladaWish, runKoladaFetch, startKoladaFetch } from '../../../src/services/index.ts'
import { koladaFetch, unfinishedKoladaFetch } from '../../../src/services/kolada/index.ts'
import { listAreas, listImports, readFile, readJournal } from '../../../src/store/index.ts'
import { koladaText } from '../../../src/text/kolada.ts'
import { CODE, type TestContext, testContext, withOrganisation } from '../../support/context.ts'
import { ELIGIBLE, EVICTED, GROUP, koladaWith, row, VACCINATED } from '../../support/kolada-given.ts'
import { accessTo, type KoladaContent, type KoladaServer, koladaServer, send } from '../../support/kolada-server.ts'

const WISH: KoladaWish = { indicators: [VACCINATED], years: { from: 2020, to: 2024 }, peers: null }
const ROWS = [
  row(VACCINATED, CODE, '2022', 94.10000000000001),
  row(VACCINATED, CODE, 2023, 95),
  row(VACCINATED, '0000', '2023', 96.25),
]

describe('a fetch from Kolada', () => {
  let context: TestContext
  let ctx: Context
  const servers: KoladaServer[] = []
  beforeEach(async () => {
    context = await testContext()
    ctx = await withOrganisation(context)
  })
  afterEach(async () => {
    await context.close()
    for (const server of servers.splice(0)) await server.close()
  })

  /** A Kolada with these rows, and a context that reaches it. */
  async function given(
    data = ROWS,
    {
      change = (same: KoladaContent): KoladaContent => same,
      limits = {},
      ...options
    }: Parameters<typeof koladaServer>[1] & {
      change?: (content: KoladaContent) => KoladaContent
      limits?: Parameters<typeof accessTo>[1]
    } = {},
  ) {
    const server = await koladaServer(change(koladaWith(ctx.catalogue, data)), options)
    servers.push(server)
    const kolada = accessTo(server, limits)
    return { server, waits: kolada.waits, reaching: { ...ctx, kolada } }
  }

  const fetchAll = async (reaching: Context, wish = WISH) =>
    runKoladaFetch(reaching, CODE, await startKoladaFetch(reaching, CODE, wish))

  /** The file that a fetch became, as lines. */
  async function fileLines(): Promise<readonly string[]> {
    const owner = (await ownerOf()) ?? ''
    const [newest] = await listImports(ctx.store.db, owner)
    const bytes = await readFile(ctx.store.db, owner, newest?.sha256 ?? '')
    return new TextDecoder().decode(bytes).trimEnd().split('\n')
  }
  const ownerOf = async () =>
    (await ctx.store.db.selectFrom('organisation').select('id').where('code', '=', CODE).executeTakeFirst())?.id

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
    await commitImport(ctx, { organisation: CODE }, fetch.importId ?? '')
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
    const kpis = ctx.catalogue.indicators.flatMap(({ kolada }) => kolada ?? [])
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
        expect(koladaText.group(GROUP.title, GROUP.id, 2)).toContain('ovägt medel')
        await commitImport(ctx, { organisation: CODE }, fetch.importId ?? '')
        expect((await listAreas(ctx.store.db)).find(({ code }) => code === GROUP.id)?.kind).toBe('group')
      },
    )

    it('stops where there is no such group', async () => {
      const { reaching } = await given(data)
      expect((await fetchAll(reaching, { ...WISH, peers: 'Månens kommuner' })).fetch).toMatchObject({
        status: 'failed',
        failure: koladaText.failure({ code: 'no-group', group: 'Månens kommuner' }),
      })
      const told = await given(data, { misbehave: () => send(404, '{}') })
      expect((await fetchAll(told.reaching, { ...WISH, peers: 'G1' })).fetch.failure).toBe(
        koladaText.failure({ code: 'no-group', group: 'G1' }),
      )
    })

    it('lists the groups where the name fits several', async () => {
      const other = { id: 'G9', title: 'Liknande kommuner IFO, Provköping, 2024', members: ['0180'] }
      const { reaching } = await given(data, { change: (same) => ({ ...same, groups: [GROUP, other] }) })
      const { fetch } = await fetchAll(reaching, { ...WISH, peers: 'provköping' })
      expect(fetch.failure).toContain(`${GROUP.title} (${GROUP.id}); ${other.title} (G9)`)
    })
  })

  it('says which indicators are discontinued, renamed, without values or no longer in Kolada', async () => {
    const vaccinated = ctx.catalogue.find(VACCINATED)
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
    expect((await fetchAll(none.reaching)).fetch.failure).toBe(koladaText.failure({ code: 'no-indicators' }))
    const empty = await given([])
    expect((await fetchAll(empty.reaching)).fetch.failure).toBe(koladaText.failure({ code: 'nothing' }))
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

  describe('that meets trouble', () => {
    const failing = async (misbehave: Parameters<typeof koladaServer>[1], limits = {}) => {
      const made = await given(ROWS, { ...misbehave, limits })
      const { fetch } = await fetchAll(made.reaching)
      return { ...made, fetch }
    }

    it('waits as long as Kolada asks when it is busy, then goes on', async () => {
      const { fetch, waits, server } = await failing({
        misbehave: ({ number }) => (number === 1 ? send(429, '', { 'retry-after': '7' }) : null),
      })
      expect([fetch.status, waits, server.asked.length]).toEqual(['done', [7000], 3])
    })

    it('reads a Retry-After that is a date', async () => {
      const { fetch, waits } = await failing({
        misbehave: ({ number }) =>
          number === 1 ? send(429, '', { 'retry-after': 'Tue, 03 Mar 2026 09:00:30 GMT' }) : null,
      })
      expect(fetch.status).toBe('done')
      expect(waits[0]).toBeGreaterThan(10_000)
      expect(waits[0]).toBeLessThanOrEqual(30_000)
    })

    it('does not wait for longer than it has patience for', async () => {
      const { fetch, waits } = await failing({ misbehave: () => send(429, '', { 'retry-after': '3600' }) })
      expect([fetch.failure, waits]).toEqual([koladaText.failure({ code: 'busy', seconds: 3600 }), []])
    })

    it('tries again when Kolada has a fault of its own', async () => {
      const { fetch, waits } = await failing({ misbehave: ({ number }) => (number === 2 ? send(500, 'oj') : null) })
      expect([fetch.status, waits]).toEqual(['done', [1000]])
    })

    it('gives up after some tries, each after twice the wait', async () => {
      const { fetch, waits, server } = await failing({ misbehave: () => send(503, 'oj') })
      expect(fetch).toMatchObject({ status: 'failed', importId: null })
      expect(fetch.failure).toBe(koladaText.failure({ code: 'server-error', status: 503 }))
      expect([waits, server.asked.length]).toEqual([[1000, 2000, 4000], 4])
    })

    it('does not ask again for what Kolada has refused', async () => {
      const { fetch, server } = await failing({ misbehave: () => send(422, '{}') })
      expect(fetch.failure).toBe(koladaText.failure({ code: 'refused', status: 422 }))
      expect(server.asked.length).toBe(1)
    })

    it('never follows next_url to another address', async () => {
      const elsewhere = await koladaServer({ kpis: [], data: [] })
      servers.push(elsewhere)
      const { fetch } = await failing({
        misbehave: () => send(200, JSON.stringify({ values: [], next_url: `${elsewhere.url}/kpi?page=2` })),
      })
      expect(fetch.failure).toContain(elsewhere.url)
      expect(elsewhere.asked).toEqual([])
    })

    it('never follows a redirect to another address, but one on Kolada’s own', async () => {
      const elsewhere = await koladaServer({ kpis: [], data: [] })
      servers.push(elsewhere)
      const away = await failing({ misbehave: () => send(302, '', { location: `${elsewhere.url}/kpi` }) })
      expect(away.fetch.failure).toContain(`${elsewhere.url}/kpi`)
      expect(elsewhere.asked).toEqual([])
      const within = await failing({
        misbehave: ({ number }) => (number === 1 ? send(307, '', { location: '/v3/kpi/N01481?per_page=10' }) : null),
      })
      expect(within.fetch.status).toBe('done')
      const round = await failing({ misbehave: () => send(307, '', { location: '/v3/kpi/N01481' }) })
      expect([round.fetch.status, round.server.asked.length]).toEqual(['failed', 4])
    })

    it('stops where the pages go round', async () => {
      const { fetch } = await failing({
        misbehave: ({ url }) => send(200, JSON.stringify({ values: [], next_url: `${url}/kpi/N01481?page=2` })),
      })
      expect(fetch.failure).toBe(koladaText.failure({ code: 'endless' }))
    })

    it('stops after so many pages', async () => {
      const { fetch } = await failing(
        {
          misbehave: ({ url, number }) =>
            send(200, JSON.stringify({ values: [], next_url: `${url}/kpi/N01481?page=${number + 1}` })),
        },
        { pages: 5 },
      )
      expect(fetch).toMatchObject({ failure: koladaText.failure({ code: 'too-many-pages' }) })
    })

    it('asks again for an answer that is cut off in the middle, and tells it where it stays so', async () => {
      const whole = JSON.stringify({ values: [{ id: VACCINATED, title: ctx.catalogue.find(VACCINATED)?.title }] })
      const once = await failing({ misbehave: ({ number }) => (number === 1 ? send(200, whole.slice(0, 30)) : null) })
      expect(once.fetch.status).toBe('done')
      const always = await failing({ misbehave: () => send(200, whole.slice(0, 30)) })
      expect(always.fetch.failure).toBe(koladaText.failure({ code: 'not-json' }))
    })

    it('asks again where the connection breaks', async () => {
      const once = await failing({
        misbehave: ({ number }) => (number === 1 ? (response) => void response.destroy() : null),
      })
      expect(once.fetch.status).toBe('done')
      const inTheMiddle = await failing({
        misbehave: () => (response) => {
          response.writeHead(200, { 'content-length': '1000' }).write('{"values":[')
          setImmediate(() => response.destroy())
        },
      })
      expect(inTheMiddle.fetch.failure).toBe(koladaText.failure({ code: 'unreachable' }))
    })

    it.each([
      ['no object at all', '[]', '/'],
      ['no values', '{"count":0}', '/'],
      ['values of another kind', '{"values":[{"id":"N01481","titel":"x"}]}', '/values/0'],
    ])('stops at an answer of another shape: %s', async (_what, body, where) => {
      const { fetch, server } = await failing({ misbehave: () => send(200, body) })
      expect(fetch.failure).toBe(koladaText.failure({ code: 'wrong-shape', where }))
      expect(server.asked.length).toBe(1)
    })

    it.each([
      ['a value that is text', { ...row(VACCINATED, CODE, '2023', 1), values: [{ gender: 'T', value: '71,2' }] }],
      ['a sex it does not know', { ...row(VACCINATED, CODE, '2023', 1), values: [{ gender: 'X', value: 1 }] }],
      ['a code that has lost its zero', row(VACCINATED, '684', '2023', 1)],
    ])('stops at %s rather than guess', async (_what, odd) => {
      const { fetch } = await failing({
        misbehave: ({ number }) => (number === 2 ? send(200, JSON.stringify({ values: [odd] })) : null),
      })
      expect(fetch.failure).toContain('annan form')
    })

    it('stops at figures that were not asked for', async () => {
      const { fetch } = await failing({
        misbehave: ({ number }) =>
          number === 2 ? send(200, JSON.stringify({ values: [row(VACCINATED, '0180', '2023', 1)] })) : null,
      })
      expect(fetch.failure).toBe(koladaText.failure({ code: 'not-asked' }))
    })

    it('gives up on an answer that takes too long', async () => {
      const { fetch } = await failing({ misbehave: () => () => undefined }, { timeoutMs: 30, attempts: 2 })
      expect(fetch.failure).toBe(koladaText.failure({ code: 'timeout' }))
    })

    it('does not read more than it should', async () => {
      const { fetch } = await failing({ misbehave: () => send(200, ' '.repeat(2_000_000)) }, { maxBytes: 1_048_576 })
      expect(fetch.failure).toBe(koladaText.failure({ code: 'too-large', megabytes: 1 }))
    })

    it('says that Kolada cannot be reached where nobody answers', async () => {
      const { server, reaching } = await given()
      await server.close()
      expect((await fetchAll(reaching)).fetch.failure).toBe(koladaText.failure({ code: 'unreachable' }))
    })
  })

  describe('that was cut off', () => {
    const breakAt = (from: number) => ({
      perPage: 1,
      misbehave: ({ number }: { number: number }) => (number >= from ? send(500, '') : null),
    })

    it('goes on where it was: pages that are here are not asked for again', async () => {
      const { server, reaching } = await given(ROWS, breakAt(4))
      const first = await fetchAll(reaching)
      expect(first.fetch).toMatchObject({ status: 'failed', done: 3, expected: 4 })
      server.misbehave = () => null
      const before = server.asked.length
      const started = await startKoladaFetch(reaching, CODE, WISH)
      expect(started).toMatchObject({ id: first.fetch.id, isContinued: true })
      expect((await runKoladaFetch(reaching, CODE, started)).fetch).toMatchObject({ status: 'done', done: 4 })
      expect(server.asked.slice(before).map((path) => path.split('page=').at(-1))).toEqual(['3'])
      expect((await fileLines()).length).toBe(4)
    })

    it('keeps its pages until they are a file, and not after', async () => {
      const { server, reaching } = await given(ROWS, breakAt(4))
      const pages = async () => (await ctx.store.db.selectFrom('fetch_page').select('url').execute()).length
      await fetchAll(reaching)
      expect(await pages()).toBe(3)
      server.misbehave = () => null
      await fetchAll(reaching)
      expect(await pages()).toBe(0)
    })

    it('gives way to one that asks for something else', async () => {
      const { server, reaching } = await given(ROWS, breakAt(4))
      const first = await fetchAll(reaching)
      server.misbehave = () => null
      const second = await fetchAll(reaching, { ...WISH, years: { from: 2021, to: 2024 } })
      expect(second.fetch.id).not.toBe(first.fetch.id)
      expect(await koladaFetch(ctx, CODE, first.fetch.id)).toMatchObject({ status: 'dropped' })
    })

    it('begins anew after a day: Kolada may have revised its figures', async () => {
      const { server, reaching } = await given(ROWS, breakAt(4))
      const first = await fetchAll(reaching)
      server.misbehave = () => null
      const later = { ...reaching, now: () => '2026-03-05T09:00:00.000Z' }
      expect((await startKoladaFetch(later, CODE, WISH)).id).not.toBe(first.fetch.id)
    })

    it('by a machine that went down is seen as cut off once it has been silent, and can be taken up', async () => {
      const { reaching } = await given()
      const { id } = await startKoladaFetch(reaching, CODE, WISH)
      await expect(startKoladaFetch(reaching, CODE, WISH)).rejects.toThrow(Conflict)
      const later = { ...reaching, now: () => '2026-03-03T09:30:00.000Z' }
      expect(await unfinishedKoladaFetch(later, CODE)).toMatchObject({ id, status: 'cut-off' })
      expect(await startKoladaFetch(later, CODE, WISH)).toMatchObject({ id, isContinued: true })
    })

    it('is left by whoever ran it when somebody else has taken it up', async () => {
      const { server, reaching } = await given()
      const first = await startKoladaFetch(reaching, CODE, WISH)
      const later = { ...reaching, now: () => '2026-03-03T09:30:00.000Z' }
      const second = await startKoladaFetch(later, CODE, WISH)
      expect((await runKoladaFetch(reaching, CODE, first)).result).toBe(null)
      expect(server.asked).toEqual([])
      expect((await runKoladaFetch(later, CODE, second)).fetch.status).toBe('done')
    })

    it('ends at once when it is told to, and can be taken up', async () => {
      const controller = new AbortController()
      const { server, reaching } = await given(ROWS, {
        perPage: 1,
        misbehave: ({ number }) => (number === 3 ? () => controller.abort() : null),
      })
      const started = await startKoladaFetch(reaching, CODE, WISH)
      const { fetch } = await runKoladaFetch(reaching, CODE, started, { signal: controller.signal })
      expect(fetch).toMatchObject({ status: 'stopped', failure: koladaText.failure({ code: 'stopped' }) })
      server.misbehave = () => null
      expect((await fetchAll(reaching)).fetch.status).toBe('done')
      expect(server.asked.length).toBe(5)
    })
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
    expect(await unfinishedKoladaFetch(ctx, CODE)).toBe(null)
  })

  it('is in the journal: who began it, what it asked for and what it became', async () => {
    const { reaching } = await given()
    const { fetch } = await fetchAll(reaching)
    const journal = await readJournal(ctx.store.db, (await ownerOf()) ?? '')
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
    expect(await listImports(ctx.store.db, (await ownerOf()) ?? '')).toEqual([])
  })

  it('takes figures that are already public as they are: they are not hidden again', async () => {
    const { reaching } = await given([row(ELIGIBLE, CODE, '2023', 85)])
    const { fetch } = await fetchAll(reaching, { ...WISH, indicators: [ELIGIBLE] })
    await commitImport(ctx, { organisation: CODE }, fetch.importId ?? '')
    expect(await ctx.store.db.selectFrom('series').select('source').execute()).toEqual([{ source: 'kolada' }])
  })
})
