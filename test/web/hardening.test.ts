// Bad input of every kind, on real routes: refused with a 4xx that says what is wrong, no bug, and nothing changed.

import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import type { InjectOptions } from 'fastify'
import helmet from 'helmet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GIVEN_ROLES } from '../../src/domain/access.ts'
import { personForRole } from '../../src/services/accounts/index.ts'
import { TIMEOUTS } from '../../src/web/timeouts.ts'
import { PASSWORD } from '../support/accounts.ts'
import { CODE, importAll, withOrganisation } from '../support/context.ts'
import { HOST, OWN_PAGE, personCookie, type TestServer, testServer, wordsOf } from '../support/web.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' } as const
const BOUNDARIES = `/${CODE}/plan/granser`

describe('a request that is wrong', () => {
  let server: TestServer
  let before: string
  beforeAll(async () => {
    server = await testServer()
    await importAll(await withOrganisation(server))
    before = await stored()
    expect(before).toMatch(/journal \d+, import [1-9]\d*/)
  })
  afterAll(() => server.close())

  /** Every row of the tables that a request could change. */
  async function stored(): Promise<string> {
    const { db } = server.ctx.store
    const tables = ['journal', 'import', 'import_draft', 'report', 'plan_decision', 'peer_group'] as const
    const counts: string[] = []
    const present = new Set((await db.introspection.getTables()).map(({ name }) => name))
    for (const table of tables.filter((name) => present.has(name))) {
      const { rows } = await db
        .selectFrom(table as 'journal')
        .select(({ fn }) => fn.countAll().as('rows'))
        .executeTakeFirstOrThrow()
      counts.push(`${table} ${rows}`)
    }
    return counts.join(', ')
  }

  const ask = (options: InjectOptions) =>
    server.app.inject({
      ...options,
      headers: { host: HOST, cookie: personCookie(GIVEN_ROLES), ...OWN_PAGE, ...options.headers },
    })
  const post = (url: string, payload: string | Buffer, headers: Record<string, string> = FORM) =>
    ask({ method: 'POST', url, payload, headers })

  async function refused(answer: Awaited<ReturnType<typeof ask>>, status: number, words: string): Promise<void> {
    expect([answer.statusCode, wordsOf(answer.body)]).toEqual([status, expect.stringContaining(words)])
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(server.errors).toEqual([])
    expect(await stored()).toBe(before)
  }

  describe('in its address', () => {
    it.each([
      ['a parameter there is none of', '?aar=2025', 'Adressen har ”aar”, som inte finns här.'],
      ['a doubled parameter', '?ar=2024&ar=2025', 'Adressen har ”ar” flera gånger.'],
      ['a doubled parameter of text', '?plan=a&plan=b', 'Adressen har ”plan” flera gånger.'],
      ['a word for a number', '?ar=ifjol', '”ar” ska vara ett heltal.'],
      ['a number out of bounds', '?ar=1789', '”ar” är för litet: minst 1950.'],
      ['an empty text', '?plan=', '”plan” är tomt.'],
      ['a text that is too long', `?plan=${'x'.repeat(101)}`, '”plan” är för långt: högst 100 tecken.'],
      ['markup', '?%3Cscript%3Ealert(1)%3C/script%3E=1', '&lt;script>'],
    ])('by %s', async (_what, query, words) => {
      const answer = await ask({ method: 'GET', url: `/${CODE}/plan${query}` })
      expect(answer.body).not.toContain('<script>alert')
      expect([answer.statusCode, answer.body]).toEqual([400, expect.stringContaining(words)])
      expect(server.errors).toEqual([])
    })

    it.each([
      ['bytes that are no UTF-8 in its query', `/${CODE}/plan?plan=%FF`],
      ['a cut character in its query', `/${CODE}/plan?plan=%C3`],
      ['a lone percent sign in its query', `/${CODE}/plan?plan=%`],
      ['bytes that are no UTF-8 in its path', `/${CODE}/mal/%E4`],
      ['a null character in its path', `/${CODE}/mal/%00`],
      ['a null character in its query', `/${CODE}/plan?plan=a%00b`],
    ])('by %s', async (_what, url) => {
      await refused(await ask({ method: 'GET', url }), 400, 'Texten går inte att läsa')
    })

    it('by its length', async () => {
      await refused(await ask({ method: 'GET', url: `/${CODE}/plan?plan=${'x'.repeat(5000)}` }), 414, 'för lång')
      await refused(await ask({ method: 'GET', url: `/${CODE}/mal/${'x'.repeat(1500)}` }), 414, 'för lång')
    })

    it.each([`/${CODE}/mal/..%2F..%2Fetc%2Fpasswd`, '/assets/..%2Fpackage.json', '/assets/../package.json'])(
      'by a way out of its folder: %s',
      async (url) => {
        await refused(await ask({ method: 'GET', url }), 404, '')
      },
    )

    it('by a parameter where none is taken, but not on what is public', async () => {
      await refused(
        await ask({ method: 'GET', url: `/${CODE}/mallar/handlingsplan.csv?ar=2025` }),
        400,
        'Adressen har ”ar”',
      )
      expect((await ask({ method: 'GET', url: '/healthz?utm_source=x' })).statusCode).toBe(200)
    })

    it('as problem+json in the API, in the same words', async () => {
      const answer = await ask({ method: 'GET', url: `/api/organisations/${CODE}/goals?year=x` })
      expect(answer.headers['content-type']).toContain('application/problem+json')
      expect(answer.json()).toMatchObject({
        status: 400,
        type: 'urn:barnbokslut:bad-request',
        detail: '”year” ska vara ett heltal. Ingenting ändrades.',
      })
    })

    it('in the reader’s language', async () => {
      const cookie = `${personCookie(GIVEN_ROLES)}; sprak=en`
      const answer = await ask({ method: 'GET', url: `/${CODE}/plan?aar=1`, headers: { cookie } })
      expect(wordsOf(answer.body)).toContain('The address has “aar”, which does not exist here.')
    })
  })

  describe('in its form', () => {
    it.each([
      ['a field there is none of', 'x=1', 'Formuläret har ”x”, som inte finns här.'],
      ['a name that is part of every object', '__proto__=1&constructor=1', 'som inte finns här.'],
    ])('by %s', async (_what, payload, words) => {
      await refused(await post(BOUNDARIES, payload), 400, words)
    })

    it('by a doubled field', async () => {
      const answer = await post(`/${CODE}/rapporter`, 'ar=2025&ar=2024')
      await refused(answer, 400, 'Formuläret har ”ar” flera gånger.')
    })

    it('by a field where none is taken', async () => {
      await refused(await post(`/${CODE}/inlasningar/finns-inte/angra`, 'x=1'), 400, 'Formuläret har ”x”')
    })

    it.each([
      ['bytes that are no UTF-8', Buffer.from([0x61, 0x72, 0x3d, 0xff])],
      ['a lone percent sign', 'ar=%'],
      ['a null character', 'ar=a%00'],
    ])('by %s', async (_what, payload) => {
      await refused(await post(`/${CODE}/rapporter`, payload), 400, 'Texten går inte att läsa')
    })

    it('by thousands of fields', async () => {
      const payload = Array.from({ length: 5000 }, (_, i) => `f${i}=`).join('&')
      await refused(await post(`/${CODE}/rapporter`, payload), 413, 'Formuläret är för stort')
    })

    it('by its size', async () => {
      await refused(await post(`/${CODE}/rapporter`, `ar=${'1'.repeat(70_000)}`), 413, 'Formuläret är för stort')
    })

    it.each([
      ['text/plain', 'ar=2025'],
      ['application/json', '{"ar":2025}'],
      ['application/xml', '<ar>2025</ar>'],
      ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="ar"\r\n\r\n2025\r\n--x--\r\n'],
    ])('by its kind: %s', async (type, payload) => {
      await refused(await post(`/${CODE}/rapporter`, payload, { 'content-type': type }), 415, 'fel sort')
    })

    it('by JSON that is none, in the API', async () => {
      const url = `/api/organisations/${CODE}/peers`
      const deep = '['.repeat(20_000) + ']'.repeat(20_000)
      for (const payload of [
        ...['{', '{"__proto__":{"x":1}}', '{"name":"\\ud800","members":["0180"]}'],
        ...[deep, `{"name":${deep},"members":["0180"]}`],
      ]) {
        const answer = await post(url, payload, { 'content-type': 'application/json' })
        expect([payload.slice(0, 40), answer.statusCode]).toEqual([payload.slice(0, 40), 400])
      }
      expect((await post(url, 'x', { 'content-type': 'text/plain' })).statusCode).toBe(415)
      expect(server.errors).toEqual([])
      expect(await stored()).toBe(before)
    })
  })

  describe('in the form that sends a file', () => {
    const url = `/${CODE}/inlasningar`
    const part = (name: string, value: string | Buffer) =>
      Buffer.concat([
        Buffer.from(`--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
        Buffer.from(value),
        Buffer.from('\r\n'),
      ])
    const send = (...parts: readonly Buffer[]) =>
      post(url, Buffer.concat([...parts, Buffer.from('--x--\r\n')]), {
        'content-type': 'multipart/form-data; boundary=x',
      })

    it('by a field there is none of, a doubled one, and one that is no text', async () => {
      await refused(await send(part('slag', 'plan'), part('x', '1')), 400, 'Formuläret har ”x”')
      await refused(await send(part('slag', 'plan'), part('slag', 'budget')), 400, '”slag” flera gånger')
      await refused(await send(part('enhet', Buffer.from([0xff]))), 400, 'Texten går inte att läsa')
    })

    it('by too many fields, a field that is too long, and a form that never ends', async () => {
      const many = Array.from({ length: 50 }, () => part('slag', 'plan'))
      for (const answer of [
        await send(...many),
        await send(part('enhet', 'x'.repeat(2000))),
        await post(url, part('slag', 'plan'), { 'content-type': 'multipart/form-data; boundary=x' }),
        await post(url, 'x', { 'content-type': 'multipart/form-data' }),
      ])
        expect([answer.statusCode, answer.statusCode >= 400 && answer.statusCode < 500, server.errors]).toEqual([
          answer.statusCode,
          true,
          [],
        ])
      expect(server.errors).toEqual([])
      expect(await stored()).toBe(before)
    })
  })
})

describe('every answer', () => {
  it('has all the headers that helmet sets', async () => {
    const set = new Map<string, string>()
    const response = {
      setHeader: (name: string, value: string) => set.set(name.toLowerCase(), value),
      removeHeader() {},
    }
    helmet()({} as never, response as never, () => {})
    const server = await testServer({ made: { publicUrl: 'https://barnbokslut.example' } })
    expect(set.size).toBeGreaterThan(8)
    for (const url of ['/healthz', '/logga-in', '/finns/inte', '/%E4', `/${CODE}`]) {
      const { headers } = await server.app.inject({ method: 'GET', url, headers: { host: 'barnbokslut.example' } })
      expect([url, [...set.keys()].filter((name) => headers[name] === undefined)]).toEqual([url, []])
      expect(headers['content-security-policy']).not.toContain('unsafe')
      expect(headers['x-powered-by']).toBeUndefined()
    }
    await server.close()
  })

  it('asks browsers to stay with https only where that is how the service is reached', async () => {
    const server = await testServer()
    const { headers } = await server.get('/healthz')
    expect(headers['strict-transport-security']).toBeUndefined()
    await server.close()
  })
})

describe('behind a public name', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer({ made: { publicUrl: 'https://barnbokslut.example', trustProxy: ['127.0.0.1'] } })
    await withOrganisation(server)
  })
  afterAll(() => server.close())

  it.each([
    ['https://barnbokslut.example', true],
    // What somebody on the way may have made of it.
    ['http://barnbokslut.example', false],
    ['https://barnbokslut.example:8443', false],
    ['https://other.example', false],
    ['null', false],
  ])('takes forms from its own pages alone: %s', async (origin, isOwn) => {
    const answer = await server.app.inject({
      method: 'POST',
      url: BOUNDARIES,
      headers: { host: 'barnbokslut.example', cookie: personCookie(GIVEN_ROLES), origin, ...FORM },
      payload: 'onTrack=x&partly=y',
    })
    expect([origin, answer.statusCode !== 403]).toEqual([origin, isOwn])
  })

  it('gives a session only over https, and never one that somebody else has chosen', async () => {
    const { secret } = await personForRole(server.ctx, CODE, 'reader', { userName: 'eva', name: 'Eva Prov' })
    const chosen = `barnbokslut=${'a'.repeat(43)}`
    const headers = { host: 'barnbokslut.example', origin: 'https://barnbokslut.example' }
    const answer = await server.app.inject({
      method: 'POST',
      url: `/engangslank/${secret}`,
      headers: { ...headers, ...FORM, cookie: chosen },
      payload: new URLSearchParams({ losenord: PASSWORD }).toString(),
    })
    const set = String(answer.headers['set-cookie'])
    expect(set.split('; ').slice(1)).toEqual(['Path=/', 'HttpOnly', 'SameSite=Lax', 'Secure'])
    expect(set).not.toContain(chosen)
    const as = (cookie: string) => server.app.inject({ url: `/${CODE}`, headers: { ...headers, cookie } })
    expect((await as(chosen)).statusCode).toBe(303)
    expect((await as(set.split(';')[0] ?? '')).statusCode).toBe(200)
  })

  it('is not what another name is told to be', async () => {
    const answer = await server.app.inject({ method: 'GET', url: '/', headers: { host: 'other.example' } })
    expect(answer.statusCode).toBe(421)
  })
})

describe('a connection that is slow', { timeout: 20_000 }, () => {
  const timeouts = { ...TIMEOUTS, headers: 400, request: 800, check: 50 }

  async function listening() {
    const server = await testServer({ port: 0, made: { timeouts } })
    await withOrganisation(server)
    await server.app.listen({ host: '127.0.0.1', port: 0 })
    const address = server.app.server.address()
    return { server, port: typeof address === 'object' && address !== null ? address.port : 0 }
  }

  /** Sends the beginning, then a byte now and then, until the other end has had enough. */
  async function drip(port: number, beginning: string): Promise<string> {
    const socket = connect(port, '127.0.0.1')
    const received = { text: '', ended: false }
    socket.on('data', (bytes) => {
      received.text += String(bytes)
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      received.ended = true
    })
    socket.write(beginning)
    const until = performance.now() + 10_000
    while (!received.ended && performance.now() < until) {
      if (!socket.destroyed) socket.write('x')
      await sleep(50)
    }
    socket.destroy()
    return received.ended ? received.text : 'still open'
  }

  it('is ended with 408 while its headers or its body drip in, and others are answered meanwhile', async () => {
    const { server, port } = await listening()
    const head = ['POST /9902/rapporter HTTP/1.1', `Host: 127.0.0.1:${port}`, `Cookie: ${personCookie(GIVEN_ROLES)}`]
    const body = [...head, 'Content-Type: application/x-www-form-urlencoded', 'Content-Length: 5000', '', 'ar='].join(
      '\r\n',
    )
    const file = [...head, 'Content-Type: multipart/form-data; boundary=x', 'Content-Length: 5000', '', '--x'].join(
      '\r\n',
    )
    const slow = [
      drip(port, `${head.join('\r\n')}\r\nX-Slow: `),
      drip(port, body),
      drip(port, file.replace('/rapporter', '/inlasningar')),
    ]
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
    for (const text of await Promise.all(slow)) expect(text).toMatch(/^HTTP\/1\.1 408 /)
    expect(server.errors).toEqual([])
    expect(await server.services.reports(CODE)).toEqual([])
    await server.close()
  })

  it('is no bug of ours when it is cut off in the middle', async () => {
    const { server, port } = await listening()
    const head = [
      'POST /9902/inlasningar HTTP/1.1',
      `Host: 127.0.0.1:${port}`,
      `Cookie: ${personCookie(GIVEN_ROLES)}`,
      'Content-Type: multipart/form-data; boundary=x',
      'Content-Length: 5000',
    ]
    const socket = connect(port, '127.0.0.1')
    socket.write(
      `${head.join('\r\n')}\r\n\r\n--x\r\nContent-Disposition: form-data; name="fil"; filename="a.csv"\r\n\r\nkpi`,
    )
    await sleep(200)
    socket.destroy()
    await sleep(300)
    expect(server.errors).toEqual([])
    expect((await server.services.imports(CODE)).length).toBe(0)
    await server.close()
  })

  it.each([
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['no HTTP at all', 'HELO barnbokslut\r\n\r\n', 400],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd', 400],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
  ])('is refused where it sends %s', async (_what, text, status) => {
    const { server, port } = await listening()
    expect(await drip(port, text)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(server.errors).toEqual([])
    await server.close()
  })

  it.each([
    ['two hosts', '/logga-in', ['Host: 127.0.0.1', 'Host: evil.example']],
    ['a host in its address', 'http://evil.example/logga-in', ['Host: 127.0.0.1']],
    [
      'a host that a proxy is said to have been asked for',
      '/logga-in',
      ['Host: evil.example', 'X-Forwarded-Host: 127.0.0.1'],
    ],
  ])('is told that this is not the place where it has %s', async (_what, address, headers) => {
    const { server, port } = await listening()
    const socket = connect(port, '127.0.0.1')
    socket.end(`${[`GET ${address} HTTP/1.1`, ...headers, 'Connection: close'].join('\r\n')}\r\n\r\n`)
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 421 /)
    await server.close()
  })
})
