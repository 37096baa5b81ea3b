// A Kolada that is busy, broken, slow or somebody else: what is tried again, what is refused, and what a person is told.

import { describe, expect, it } from 'vitest'
import { CODE } from '../../support/context.ts'
import { koladaTests, ROWS } from '../../support/kolada-fetch.ts'
import { row, VACCINATED } from '../../support/kolada-given.ts'
import { koladaServer, send } from '../../support/kolada-server.ts'

describe('a fetch from Kolada that meets trouble', () => {
  const { ctx, keep, given, fetchAll } = koladaTests()

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
    expect([fetch.failure, waits]).toEqual([{ code: 'busy', seconds: 3600 }, []])
  })

  it('tries again when Kolada has a fault of its own', async () => {
    const { fetch, waits } = await failing({ misbehave: ({ number }) => (number === 2 ? send(500, 'oj') : null) })
    expect([fetch.status, waits]).toEqual(['done', [1000]])
  })

  it('gives up after some tries, each after twice the wait', async () => {
    const { fetch, waits, server } = await failing({ misbehave: () => send(503, 'oj') })
    expect(fetch).toMatchObject({ status: 'failed', importId: null })
    expect(fetch.failure).toEqual({ code: 'server-error', status: 503 })
    expect([waits, server.asked.length]).toEqual([[1000, 2000, 4000], 4])
  })

  it('does not ask again for what Kolada has refused', async () => {
    const { fetch, server } = await failing({ misbehave: () => send(422, '{}') })
    expect(fetch.failure).toEqual({ code: 'refused', status: 422 })
    expect(server.asked.length).toBe(1)
  })

  it('never follows next_url to another address', async () => {
    const elsewhere = await koladaServer({ kpis: [], data: [] })
    keep(elsewhere)
    const { fetch } = await failing({
      misbehave: () => send(200, JSON.stringify({ values: [], next_url: `${elsewhere.url}/kpi?page=2` })),
    })
    expect(fetch.failure).toMatchObject({ code: 'other-origin', to: `${elsewhere.url}/kpi?page=2` })
    expect(elsewhere.asked).toEqual([])
  })

  it('never follows a redirect to another address, but one on Kolada’s own', async () => {
    const elsewhere = await koladaServer({ kpis: [], data: [] })
    keep(elsewhere)
    const away = await failing({ misbehave: () => send(302, '', { location: `${elsewhere.url}/kpi` }) })
    expect(away.fetch.failure).toMatchObject({ code: 'redirected', to: `${elsewhere.url}/kpi` })
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
    expect(fetch.failure).toEqual({ code: 'endless' })
  })

  it('stops after so many pages', async () => {
    const { fetch } = await failing(
      {
        misbehave: ({ url, number }) =>
          send(200, JSON.stringify({ values: [], next_url: `${url}/kpi/N01481?page=${number + 1}` })),
      },
      { pages: 5 },
    )
    expect(fetch).toMatchObject({ failure: { code: 'too-many-pages' } })
  })

  it('asks again for an answer that is cut off in the middle, and tells it where it stays so', async () => {
    const whole = JSON.stringify({ values: [{ id: VACCINATED, title: ctx().catalogue.find(VACCINATED)?.title }] })
    const once = await failing({ misbehave: ({ number }) => (number === 1 ? send(200, whole.slice(0, 30)) : null) })
    expect(once.fetch.status).toBe('done')
    const always = await failing({ misbehave: () => send(200, whole.slice(0, 30)) })
    expect(always.fetch.failure).toEqual({ code: 'not-json' })
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
    expect(inTheMiddle.fetch.failure).toEqual({ code: 'unreachable' })
  })

  it.each([
    ['no object at all', '[]', '/'],
    ['no values', '{"count":0}', '/'],
    ['values of another kind', '{"values":[{"id":"N01481","titel":"x"}]}', '/values/0'],
  ])('stops at an answer of another shape: %s', async (_what, body, where) => {
    const { fetch, server } = await failing({ misbehave: () => send(200, body) })
    expect(fetch.failure).toEqual({ code: 'wrong-shape', where })
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
    expect(fetch.failure?.code).toBe('wrong-shape')
  })

  it('stops at figures that were not asked for', async () => {
    const { fetch } = await failing({
      misbehave: ({ number }) =>
        number === 2 ? send(200, JSON.stringify({ values: [row(VACCINATED, '0180', '2023', 1)] })) : null,
    })
    expect(fetch.failure).toEqual({ code: 'not-asked' })
  })

  it('gives up on an answer that takes too long', async () => {
    const { fetch } = await failing({ misbehave: () => () => undefined }, { timeoutMs: 30, attempts: 2 })
    expect(fetch.failure).toEqual({ code: 'timeout' })
  })

  it('does not read more than it should', async () => {
    const { fetch } = await failing({ misbehave: () => send(200, ' '.repeat(2_000_000)) }, { maxBytes: 1_048_576 })
    expect(fetch.failure).toEqual({ code: 'too-large', megabytes: 1 })
  })

  it('says that Kolada cannot be reached where nobody answers', async () => {
    const { server, reaching } = await given()
    await server.close()
    expect((await fetchAll(reaching)).fetch.failure).toEqual({ code: 'unreachable' })
  })
})
