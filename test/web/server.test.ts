// What holds for every answer: who may ask, with which headers, and what is said when something goes wrong.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Forbidden } from '../../src/domain/errors.ts'
import { CODE, withOrganisation } from '../support/context.ts'
import { HOST, type TestServer, testServer, wordsOf } from '../support/web.ts'

describe('the server', () => {
  let server: TestServer
  beforeEach(async () => {
    server = await testServer()
    await withOrganisation(server)
  })
  afterEach(() => server.close())

  describe('refuses strangers', () => {
    it.each(['evil.example', 'evil.example:8080', '127.0.0.1:9999', 'localhost.evil.example:8080'])(
      'a Host that is not ours: %s',
      async (host) => {
        const answer = await server.get(`/${CODE}`, { host })
        expect(answer.statusCode).toBe(421)
        expect(answer.body).not.toContain('Provköping')
      },
    )

    it.each([
      ['another Origin', { origin: 'https://evil.example' }],
      ['another port of this machine', { origin: 'http://127.0.0.1:9999' }],
      ['an Origin that is hidden', { origin: 'null' }],
      ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
      ['a page of a neighbouring site', { 'sec-fetch-site': 'same-site', origin: `http://${HOST}` }],
    ])('a form sent from %s', async (_what, headers) => {
      const answer = await server.app.inject({
        method: 'POST',
        url: `/${CODE}/rapporter`,
        headers: { host: HOST, 'content-type': 'application/x-www-form-urlencoded', ...headers },
        payload: 'ar=2025',
      })
      expect(answer.statusCode).toBe(403)
      expect(await server.services.reports(CODE)).toEqual([])
    })

    it('but not a program that is no browser', async () => {
      const answer = await server.app.inject({ method: 'POST', url: '/finns-inte', headers: { host: HOST } })
      expect(answer.statusCode).toBe(404)
    })
  })

  it('sends the headers that keep a page to itself, on pages, files, errors and the API alike', async () => {
    for (const url of [`/${CODE}`, '/finns/inte/alls', '/api/organisations']) {
      const { headers } = await server.get(url)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['content-security-policy']).not.toContain('unsafe')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('same-origin')
      expect(headers['cache-control']).toBe('no-store')
    }
  })

  it('serves its style sheet and fonts for ever, under addresses that change with their content', async () => {
    const page = await server.get(`/${CODE}`)
    const stylesheet = /href="(\/assets\/site\.[0-9a-f]{12}\.css)"/.exec(page.body)?.[1] ?? ''
    const css = await server.get(stylesheet)
    expect(css.headers['content-type']).toBe('text/css; charset=utf-8')
    expect(css.headers['cache-control']).toContain('immutable')
    const font = /url\('(\/assets\/[^']+\.woff2)'\)/.exec(css.body)?.[1] ?? ''
    const woff2 = await server.get(font)
    expect(woff2.headers['content-type']).toBe('font/woff2')
    expect(woff2.rawPayload.subarray(0, 4).toString()).toBe('wOF2')
  })

  describe('says what went wrong', () => {
    it('with a page where there is none, and no word of what was asked for', async () => {
      const answer = await server.get('/finns/<script>alert(1)</script>')
      expect(answer.statusCode).toBe(404)
      expect(wordsOf(answer.body)).toContain('Sidan finns inte')
      expect(answer.body).not.toContain('<script>')
    })

    it.each(['/favicon.ico', '/12', '/9902x/plan'])(
      'with the same page for an address that cannot be: %s',
      async (url) => {
        const answer = await server.get(url)
        expect(answer.statusCode).toBe(404)
        expect(wordsOf(answer.body)).toContain('Sidan finns inte')
      },
    )

    it('with the service’s own words where the thing is missing', async () => {
      const answer = await server.get(`/${CODE}/mal/M99`)
      expect(answer.statusCode).toBe(404)
      expect(wordsOf(answer.body)).toContain('Det finns inget mål ”M99”')
    })

    it('about a question it does not know', async () => {
      const answer = await server.get(`/${CODE}?aar=2025`)
      expect(answer.statusCode).toBe(400)
    })

    it('as problem+json in the API', async () => {
      const answer = await server.get('/api/organisations/0114')
      expect(answer.statusCode).toBe(404)
      expect(answer.headers['content-type']).toContain('application/problem+json')
      const title = 'Organisationen finns inte här'
      expect(answer.json()).toMatchObject({ type: 'urn:barnbokslut:no-organisation', status: 404, title })
    })
  })
})

describe('a bug', () => {
  const failing = (error: Error) =>
    testServer({
      change: (services) => ({ ...services, organisationsOf: () => Promise.reject(error) }),
    })

  it('becomes a page with a number, never its message, on a real route', async () => {
    const server = await failing(new Error('hemlig sökväg /etc/passwd'))
    const answer = await server.get('/')
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('hemlig')
    const reference = /nummer ([0-9a-f]{8})\./.exec(wordsOf(answer.body))?.[1]
    expect(server.errors).toHaveLength(1)
    expect(server.errors[0]).toMatchObject({
      reference,
      method: 'GET',
      route: '/',
      requestId: answer.headers['x-request-id'],
    })
    expect(String(server.errors[0]?.error)).toContain('hemlig')
    await server.close()
  })

  it('becomes problem+json with the same number in the API', async () => {
    const server = await failing(new Error('hemlig'))
    const answer = await server.get('/api/organisations')
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('hemlig')
    expect(answer.json()).toMatchObject({ type: 'urn:barnbokslut:internal', reference: server.errors[0]?.reference })
    await server.close()
  })

  it('is not what a refusal is: a lacking role is told without a number', async () => {
    const server = await failing(new Forbidden('plan.read needs operator'))
    const answer = await server.get('/')
    expect(answer.statusCode).toBe(403)
    expect(answer.body).not.toContain('plan.read')
    expect(server.errors).toEqual([])
    await server.close()
  })
})
