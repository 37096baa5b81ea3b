// Fetches that were cut off or stopped: what is kept of them, and who may take them up.

import { describe, expect, it } from 'vitest'
import { Conflict } from '../../../src/domain/errors.ts'
import { runKoladaFetch, startKoladaFetch } from '../../../src/services/index.ts'
import { koladaFetch, unfinishedKoladaFetch } from '../../../src/services/kolada/index.ts'
import { CODE } from '../../support/context.ts'
import { koladaTests, ROWS, WISH } from '../../support/kolada-fetch.ts'
import { send } from '../../support/kolada-server.ts'

describe('a fetch from Kolada that was cut off', () => {
  const { ctx, given, fetchAll, fileLines } = koladaTests()

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
    const pages = async () => (await ctx().store.db.selectFrom('fetch_page').select('url').execute()).length
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
    expect(await koladaFetch(ctx(), CODE, first.fetch.id)).toMatchObject({ status: 'dropped' })
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
    expect(fetch).toMatchObject({ status: 'stopped', failure: { code: 'stopped' } })
    server.misbehave = () => null
    expect((await fetchAll(reaching)).fetch.status).toBe('done')
    expect(server.asked.length).toBe(5)
  })
})
