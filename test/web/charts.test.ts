// Charts on the pages: the script is our own and small, and what it is given holds no figure that is hidden.

import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GIVEN_ROLES } from '../../src/domain/access.ts'
import { loadAssets } from '../../src/web/assets.ts'
import { CODE, importAll, importText, withOrganisation } from '../support/context.ts'
import { personCookie, type TestServer, testServer } from '../support/web.ts'

const INDICATOR = `/${CODE}/indikatorer/ak9-behorig-yrkesprogram`

describe('charts on the pages', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
    await importAll(await withOrganisation(server))
    // Norr is too small, and Söder would give it away.
    await importText(server.ctx, {
      kind: 'observations',
      text: [
        'kpi;kommun;område;år;värde;täljare;nämnare',
        'N15428;9902;Norr;2024;88,0;88;100',
        'N15428;9902;Norr;2025;83,3;15;18',
        'N15428;9902;Söder;2024;72,0;72;100',
        'N15428;9902;Söder;2025;90,7;165;182',
        '',
      ].join('\n'),
    })
  })
  afterAll(() => server.close())

  const dataOf = async (url: string): Promise<string> => {
    const { body } = await server.get(url)
    return [...body.matchAll(/class="chart-live">([\s\S]*?)<\/script>/g)].map(([, json]) => json).join('\n')
  }

  it('carry the figures that are drawn', async () => {
    expect(await dataOf(INDICATOR)).toContain('"Flickor 2025"')
    expect(await dataOf(`${INDICATOR}/jamforelse`)).toMatch(/"name":"(Norr|Söder) 2024"/)
    expect(await dataOf(`/${CODE}/mal/M1`)).toContain('Kommunen 2025')
  })

  it('carry none that is hidden because it is about few children', async () => {
    for (const url of [INDICATOR, `${INDICATOR}/jamforelse`]) {
      const data = await dataOf(url)
      expect(data, url).not.toMatch(/83[.,]3|90[.,]6|90[.,]7|"name":"(Norr|Söder) 2025"/)
    }
  })

  it('get a script from our own address only, without any that is written into the page', async () => {
    const { body, headers } = await server.get(INDICATOR)
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['content-security-policy']).not.toMatch(/unsafe/)
    const address = /<script type="module" src="([^"]+)"/.exec(body)?.[1] ?? ''
    const script = await server.get(address)
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(script.headers['cache-control']).toContain('immutable')
    // Every page brings it.
    expect(script.rawPayload.byteLength).toBeLessThan(12_000)
    expect(script.body).not.toMatch(/\beval\(|new Function/)
    const zipped = await server.get(address, { 'accept-encoding': 'gzip, br' })
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(zipped.rawPayload).toString()).toBe(script.body)
  })

  it('get the larger script from where the page says, with every chart file in it', async () => {
    const { body } = await server.get(INDICATOR)
    const script = await server.get(/data-drawing="([^"]+)"/.exec(body)?.[1] ?? '')
    expect(script.statusCode).toBe(200)
    expect(script.body).toContain('drawChart')
    for (const kind of Object.keys(server.ctx.reportAssets.charts)) expect(script.body).toContain(kind)
  })

  it('have words for the script in the reader’s language', async () => {
    expect((await server.get(INDICATOR)).body).toContain('Visa som tabell')
    expect((await server.get(INDICATOR, { cookie: `${personCookie(GIVEN_ROLES)}; sprak=en` })).body).toContain(
      'Show as table',
    )
  })
})

describe('the scripts’ addresses', () => {
  const fonts = { regular: new Uint8Array([1]), semibold: new Uint8Array([2]) }
  it('are others when a chart file is another', () => {
    const one = loadAssets(fonts, { trend: { mark: 'line' } }).scripts.drawing.path
    expect(loadAssets(fonts, { trend: { mark: 'bar' } }).scripts.drawing.path).not.toBe(one)
    expect(loadAssets(fonts, { trend: { mark: 'line' } }).scripts.drawing.path).toBe(one)
  })
})
