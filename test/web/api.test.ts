// The JSON API: its description, pages of lists, ETags, keys against doing things twice, and how it refuses.

import { setTimeout as sleep } from 'node:timers/promises'
import Value from 'typebox/value'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CODE, FILES, importAll, withOrganisation } from '../support/context.ts'
import { HOST, OWN_PAGE, personCookie, type TestServer, testServer } from '../support/web.ts'

const API = `/api/organisations/${CODE}`

describe('the API', () => {
  let server: TestServer
  beforeEach(async () => {
    server = await testServer()
    await importAll(await withOrganisation(server))
  })
  afterEach(() => server.close())

  const send = (method: 'POST' | 'PUT' | 'DELETE', url: string, body: unknown, headers: Record<string, string> = {}) =>
    server.app.inject({
      method,
      url,
      headers: {
        ...OWN_PAGE,
        host: HOST,
        cookie: personCookie(['analyst', 'process-leader', 'decision-maker'], [CODE]),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  const sendFile = (key: string | null, text: string, fileName = 'nya.csv') =>
    send('POST', `${API}/imports?kind=observations&fileName=${fileName}`, text, {
      'content-type': 'text/csv',
      ...(key === null ? {} : { 'idempotency-key': key }),
    })

  describe('describes itself', () => {
    it('as OpenAPI 3.1, with every address, what it needs and how it refuses', async () => {
      const description = (await server.get('/api/openapi.json')).json()
      expect(description.openapi).toBe('3.1.0')
      const described = Object.entries(description.paths).flatMap(([path, methods]) =>
        Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`),
      )
      const known = server.routes
        .filter(({ method, url }) => url.startsWith('/api/') && method !== 'HEAD')
        .map(({ method, url }) => `${method} ${url.replaceAll(/:(\w+)/g, '{$1}')}`)
      expect(described.sort()).toEqual(known.sort())
      const goals = description.paths['/api/organisations/{org}/goals'].get
      expect(goals.security).toEqual([{ token: [] }])
      expect(goals.description).toContain('processledare')
      expect(Object.keys(goals.responses)).toEqual(expect.arrayContaining(['200', '400', '401', '403', '404', '429']))
      expect(goals.responses['200'].content['application/json'].schema.required).toEqual(
        expect.arrayContaining(['year', 'goals']),
      )
      const post = description.paths['/api/organisations/{org}/peers'].post
      expect(post.requestBody.content['application/json'].schema.required).toEqual(['name', 'members'])
    })

    it('as a page, in both languages', async () => {
      expect((await server.get('/granssnitt')).body).toContain('Spara en granskad inläsning')
      const english = await server.get('/granssnitt', { cookie: 'sprak=en' })
      expect(english.body).toContain('Save an examined import')
    })

    it('truly: each answer is what it is declared to be', async () => {
      const description = (await server.get('/api/openapi.json')).json()
      const paths = [
        '',
        '/goals',
        '/goals/M1',
        '/indicators',
        '/imports',
        '/reports',
        '/peers',
        '/disclosure',
        '/decision',
      ]
      for (const path of paths) {
        const template = `/api/organisations/{org}${path.replace('M1', '{id}')}`
        const { schema } = description.paths[template].get.responses['200'].content['application/json']
        const answer = await server.get(`${API}${path}`)
        expect([path, answer.statusCode, [...Value.Errors(schema, answer.json())]]).toEqual([path, 200, []])
      }
      const values = await server.get(`${API}/values.json`)
      const { schema } =
        description.paths['/api/organisations/{org}/values.json'].get.responses['200'].content['application/json']
      expect([...Value.Errors(schema, values.json())]).toEqual([])
      expect(values.json().length).toBeGreaterThan(5)
    })
  })

  describe('gives all values that may be shown', () => {
    it('the same as CSV and as JSON', async () => {
      const rows = (await server.get(`${API}/values.csv`)).body
        .replace(/^\uFEFF/, '')
        .trim()
        .split('\r\n')
      const values = (await server.get(`${API}/values.json`)).json()
      expect(rows).toHaveLength(values.length + 1)
      expect(rows[0]).toBe('indicator;name;area;dimensions;period;value;unit;marker;source')
      expect(rows.join('\n')).toContain('92')
    })
  })

  describe('gives long lists in pieces', () => {
    it('until there are no more', async () => {
      const seen: string[] = []
      let after: string | null = ''
      while (after !== null) {
        const answer: { imports: { id: string }[]; next: string | null } = (
          await server.get(`${API}/imports?limit=2${after === '' ? '' : `&after=${after}`}`)
        ).json()
        expect(answer.imports.length).toBeLessThanOrEqual(2)
        seen.push(...answer.imports.map(({ id }) => id))
        after = answer.next
      }
      expect(new Set(seen).size).toBe(Object.keys(FILES).length)
    })

    it('and says so where the place is unknown', async () => {
      expect((await server.get(`${API}/imports?after=finns-inte`)).statusCode).toBe(400)
    })
  })

  describe('lets nobody overwrite what they have not seen', () => {
    it('answers with an ETag, and 304 to who has it', async () => {
      const first = await server.get(`${API}/peers`)
      const again = await server.get(`${API}/peers`, { 'if-none-match': String(first.headers.etag) })
      expect([again.statusCode, again.body]).toEqual([304, ''])
    })

    it('takes a change of what was read, refuses one of something older, and one that does not say', async () => {
      const made = await send('POST', `${API}/peers`, { name: 'Grannar', members: ['0180', '0684'] })
      expect(made.statusCode).toBe(201)
      const url = `${API}/peers/${made.json().id}`
      const etag = String((await server.get(`${API}/peers`)).headers.etag)
      const change = { name: 'Våra grannar', members: ['0180', '0684'] }
      expect((await send('PUT', url, change)).statusCode).toBe(428)
      const changed = await send('PUT', url, change, { 'if-match': etag })
      expect(changed.statusCode).toBe(200)
      expect(changed.body).toContain('Våra grannar')
      const stale = await send('PUT', url, { ...change, name: 'Andra' }, { 'if-match': etag })
      expect(stale.statusCode).toBe(412)
      expect(stale.headers['content-type']).toContain('application/problem+json')
      expect((await server.get(`${API}/peers`)).body).not.toContain('Andra')
    })

    it('is what a plan’s decision and boundaries are changed with, too', async () => {
      const etag = async () => String((await server.get(`${API}/decision`)).headers.etag)
      const before = await etag()
      const boundaries = { onTrack: 0.8, partly: 0.55 }
      expect((await send('PUT', `${API}/boundaries`, boundaries, { 'if-match': before })).statusCode).toBe(200)
      const decision = { decidedOn: '2022-03-14', decidedBy: 'Kommunfullmäktige' }
      expect((await send('PUT', `${API}/decision`, decision, { 'if-match': before })).statusCode).toBe(412)
      const decided = await send('PUT', `${API}/decision`, decision, { 'if-match': await etag() })
      expect(decided.json()).toEqual((await server.get(`${API}/decision`)).json())
      expect(decided.json().decision).toMatchObject({ decidedBy: 'Kommunfullmäktige' })
      const undo = await send('DELETE', `${API}/decision`, { reason: 'Fel dag' }, { 'if-match': await etag() })
      expect(undo.json().decision).toBeNull()
    })

    it('lets only one of two that have read the same thing change it', async () => {
      // As where the database is another computer: others come in between reading and changing.
      const slow = await testServer({
        change: (services) => ({
          ...services,
          planDecisions: async (...asked) => {
            const answer = await services.planDecisions(...asked)
            await sleep(5)
            return answer
          },
        }),
      })
      await importAll(await withOrganisation(slow))
      const url = `${API}/boundaries`
      const headers = { host: HOST, ...OWN_PAGE, cookie: personCookie(['process-leader'], [CODE]) }
      const etag = String((await slow.get(`${API}/decision`)).headers.etag)
      const set = (onTrack: number) =>
        slow.app.inject({
          method: 'PUT',
          url,
          headers: { ...headers, 'if-match': etag },
          payload: { onTrack, partly: 0.5 },
        })
      const answers = await Promise.all([0.7, 0.8, 0.85, 0.9].map(set))
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412, 412, 412])
      await slow.close()
    })
  })

  describe('takes a file', () => {
    const text = FILES.observations.text.replace('90,0;180', '91,0;182')

    it('as the question’s body, examines it, saves it and undoes it', async () => {
      const sent = await sendFile(null, text)
      expect([sent.statusCode, sent.json().status, sent.json().canCommit]).toEqual([201, 'preview', true])
      const url = String(sent.headers.location)
      expect((await send('POST', `${url}/commit`, { acknowledged: 9 })).json().status).toBe('active')
      expect((await send('POST', `${url}/commit`, { acknowledged: 9 })).statusCode).toBe(409)
      expect((await send('POST', `${url}/undo`, undefined)).json().status).toBe('undone')
    })

    it('once, however often it is sent with the same key', async () => {
      const [first, second] = [await sendFile('nyckel-0001', text), await sendFile('nyckel-0001', text)]
      expect(second.json().id).toBe(first.json().id)
      const other = await sendFile('nyckel-0001', `${text}N15428;9902;2020;T;70;;\n`)
      expect(other.statusCode).toBe(400)
      expect(other.json().detail).toContain('annan fil')
      expect((await sendFile('kort', text)).statusCode).toBe(400)
      expect((await sendFile('nyckel-0002', text)).json().id).not.toBe(first.json().id)
    })

    it('only where a file belongs: another type, or none, is refused', async () => {
      const elsewhere = await send('POST', `${API}/peers`, 'namn;medlemmar', { 'content-type': 'text/csv' })
      expect(elsewhere.statusCode).toBe(415)
      const empty = await send('POST', `${API}/imports?kind=plan&fileName=x.csv`, '', { 'content-type': 'text/csv' })
      expect(empty.statusCode).toBe(400)
    })
  })

  describe('refuses', () => {
    it('fields it does not know, in the body and in the address', async () => {
      const body = await send('POST', `${API}/peers`, { name: 'x', members: ['0180'], farg: 'röd' })
      expect([body.statusCode, body.headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8'])
      expect((await server.get(`${API}/goals?aar=2025`)).statusCode).toBe(400)
    })

    it('one question too many in a minute, and says how long to wait', async () => {
      const strict = await testServer({ apiRate: 3 })
      await withOrganisation(strict)
      const statuses: number[] = []
      for (let at = 0; at < 4; at += 1) statuses.push((await strict.get(API)).statusCode)
      expect(statuses).toEqual([200, 200, 200, 429])
      const refused = await strict.get(API)
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
      expect(refused.json().type).toBe('urn:barnbokslut:too-many')
      expect((await strict.get(`/%61pi/organisations/${CODE}`)).statusCode).toBe(429)
      expect((await strict.get(`/${CODE}`)).statusCode).toBe(200)
      await strict.close()
    })
  })
})
