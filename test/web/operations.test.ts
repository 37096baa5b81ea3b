// What whoever runs the service asks of it, and who may.

import { afterEach, describe, expect, it } from 'vitest'
import { CODE, withOrganisation } from '../support/context.ts'
import { HOST, type TestServer, testServer } from '../support/web.ts'

const TOKEN = 'ett-langt-losenord-for-matning'

describe('for whoever runs the service', () => {
  const kept: { server: TestServer | null } = { server: null }
  afterEach(() => kept.server?.close())

  async function begun(isReady: () => Promise<boolean> = async () => true, metricsToken: string | null = TOKEN) {
    kept.server = await testServer({ made: { operation: { isReady, metricsToken, processMetrics: false } } })
    await withOrganisation(kept.server)
    return kept.server
  }
  /** As a program would: without a session, by whatever name. */
  const ask = ({ app }: TestServer, url: string, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
    app.inject({ method: 'GET', url, headers: { host: HOST, ...headers }, remoteAddress })

  it('it is alive, by any name and without signing in', async () => {
    const server = await begun(async () => false)
    const answer = await ask(server, '/healthz', { host: '10.1.2.3:8080' })
    expect([answer.statusCode, answer.body]).toEqual([200, 'ok\n'])
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it.each([
    ['can work', async () => true, 200],
    ['has a database without its tables', async () => false, 503],
    ['has a database that answers with an error', () => Promise.reject(new Error('hemligt fel')), 503],
  ])('it is ready or not where it %s', async (_what, isReady, status) => {
    const answer = await ask(await begun(isReady), '/readyz', { host: 'any' })
    expect(answer.statusCode).toBe(status)
    expect(answer.body).not.toContain('hemligt')
    expect(kept.server?.errors).toEqual([])
  })

  it('it is not ready where the database does not answer in time', { timeout: 10_000 }, async () => {
    const answer = await ask(await begun(() => new Promise(() => {})), '/readyz')
    expect(answer.statusCode).toBe(503)
  })

  describe('its metrics', () => {
    it('count requests by pattern, method and status, and hold nobody’s data', async () => {
      const server = await begun()
      await server.get(`/${CODE}/plan?ar=2025`)
      await server.get(`/${CODE}/mal/hemligt`)
      await server.get('/finns/inte/hemligt')
      const { body, headers } = await ask(server, '/metrics')
      expect(headers['content-type']).toContain('text/plain')
      expect(body).toContain('barnbokslut_http_requests_total{method="GET",route="/:org/plan",status="200"} 1')
      expect(body).toContain('barnbokslut_http_requests_total{method="GET",route="/:org/mal/:id",status="404"} 1')
      expect(body).toContain('barnbokslut_http_requests_total{method="GET",route="(none)",status="404"} 1')
      expect(body).toMatch(/duration_seconds_bucket\{le="10",method="GET",route="\/:org\/plan",status="200"\} 1/)
      expect(body.replaceAll(/ [\d.]+$/gm, '')).not.toMatch(new RegExp(`hemligt|${CODE}|2025`))
    })

    it.each([
      ['another computer', {}, '10.0.0.9'],
      ['somebody behind a proxy on this machine', { 'x-forwarded-for': '203.0.113.5' }, '127.0.0.1'],
      ['this machine by the name others use', { host: 'barnbokslut.example' }, '127.0.0.1'],
      ['a wrong token', { authorization: `Bearer ${TOKEN}x` }, '10.0.0.9'],
    ])('are closed to %s', async (_who, headers: Record<string, string>, address) => {
      const answer = await ask(await begun(), '/metrics', headers, address)
      expect(answer.statusCode).toBe(401)
      expect(answer.headers['www-authenticate']).toBe('Bearer')
      expect(answer.body).not.toContain('barnbokslut_http')
    })

    it('are open to another computer with the token, and to none where there is no token', async () => {
      const headers = { authorization: `Bearer ${TOKEN}`, host: 'barnbokslut.internal:8080' }
      expect((await ask(await begun(), '/metrics', headers, '10.0.0.9')).statusCode).toBe(200)
      await kept.server?.close()
      expect((await ask(await begun(undefined, null), '/metrics', headers, '10.0.0.9')).statusCode).toBe(401)
    })
  })
})
