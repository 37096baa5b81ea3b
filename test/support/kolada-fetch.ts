// What each test of fetching needs: a kommun in memory, small Koladas on loopback, and the file that a fetch became.

import { afterEach, beforeEach } from 'vitest'
import type { FullContext } from '../../src/services/full-context.ts'
import { type KoladaWish, runKoladaFetch, startKoladaFetch } from '../../src/services/index.ts'
import { listImports, readFile } from '../../src/store/index.ts'
import { CODE, type TestContext, testContext, withOrganisation } from './context.ts'
import { koladaWith, row, VACCINATED } from './kolada-given.ts'
import { accessTo, type KoladaContent, type KoladaServer, koladaServer } from './kolada-server.ts'

export const WISH: KoladaWish = { indicators: [VACCINATED], years: { from: 2020, to: 2024 }, peers: null }

export const ROWS = [
  row(VACCINATED, CODE, '2022', 94.10000000000001),
  row(VACCINATED, CODE, 2023, 95),
  row(VACCINATED, '0000', '2023', 96.25),
]

type Options = NonNullable<Parameters<typeof koladaServer>[1]> & {
  readonly change?: (content: KoladaContent) => KoladaContent
  readonly limits?: Parameters<typeof accessTo>[1]
}

/** Opened before each test of the block it is called in, closed after. */
export function koladaTests() {
  const servers: KoladaServer[] = []
  const opened: { context?: TestContext; ctx?: FullContext } = {}
  beforeEach(async () => {
    opened.context = await testContext()
    opened.ctx = await withOrganisation(opened.context)
  })
  afterEach(async () => {
    await opened.context?.close()
    for (const server of servers.splice(0)) await server.close()
  })
  const ctx = (): FullContext => {
    if (!opened.ctx) throw new Error('asked for before the test began')
    return opened.ctx
  }
  const organisation = async (): Promise<string> =>
    (await ctx().store.db.selectFrom('organisation').select('id').where('code', '=', CODE).executeTakeFirstOrThrow()).id

  return {
    ctx,
    organisation,
    /** Closed after the test. */
    keep: (server: KoladaServer): KoladaServer => {
      servers.push(server)
      return server
    },
    /** A Kolada with these rows, and a context that reaches it. */
    given: async (data = ROWS, { change = (same) => same, limits = {}, ...options }: Options = {}) => {
      const server = await koladaServer(change(koladaWith(ctx().catalogue, data)), options)
      servers.push(server)
      const kolada = accessTo(server, limits)
      return { server, waits: kolada.waits, reaching: { ...ctx(), kolada } }
    },
    fetchAll: async (reaching: FullContext, wish = WISH) =>
      runKoladaFetch(reaching, CODE, await startKoladaFetch(reaching, CODE, wish)),
    /** The file that the newest fetch became, as lines. */
    fileLines: async (): Promise<readonly string[]> => {
      const owner = await organisation()
      const [newest] = await listImports(ctx().store.db, owner)
      const bytes = await readFile(ctx().store.db, owner, newest?.sha256 ?? '')
      return new TextDecoder().decode(bytes).trimEnd().split('\n')
    },
  }
}
