// The log: a line per request and per bug, and nothing in it that is anybody's.

import { afterEach, describe, expect, it } from 'vitest'
import { describeBug, type Log } from '../../src/web/request-log.ts'
import { CODE, withOrganisation } from '../support/context.ts'
import { type TestServer, testServer } from '../support/web.ts'

describe('the log', () => {
  const lines: string[] = []
  const kept: { server: TestServer | null } = { server: null }
  afterEach(async () => {
    lines.length = 0
    await kept.server?.close()
  })

  async function logging(form: Log['form'], made: Parameters<typeof testServer>[0] = {}): Promise<TestServer> {
    const server = await testServer({ ...made, made: { log: { form, write: (line) => lines.push(line) } } })
    kept.server = server
    await withOrganisation(server)
    return server
  }
  const read = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>)

  it('has a line of JSON for each request, with the id the asker is told', async () => {
    const server = await logging('json')
    const answer = await server.get(`/${CODE}/plan?ar=2025`)
    expect(lines).toHaveLength(1)
    expect(lines[0]?.endsWith('\n')).toBe(true)
    expect(read()[0]).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      requestId: answer.headers['x-request-id'],
      method: 'GET',
      route: '/:org/plan',
      status: 200,
      milliseconds: expect.any(Number),
      msg: 'request',
    })
  })

  it('takes no id from whoever asks', async () => {
    const server = await logging('json')
    const answers = [await server.get('/', { 'x-request-id': 'vald', 'request-id': 'vald' }), await server.get('/')]
    const ids = answers.map(({ headers }) => String(headers['x-request-id']))
    expect(new Set(ids).size).toBe(2)
    expect(ids.every((id) => /^[0-9a-f-]{36}$/.test(id))).toBe(true)
  })

  it('holds no question, id, cookie, form, name or address of a reader', async () => {
    const server = await logging('json')
    await server.get(`/${CODE}/mal/hemligt-mal?plan=hemlig-plan`, { authorization: 'Bearer hemligt-bevis' })
    await server.get('/hemlig/sida/hemlig?hemlig=fraga')
    await server.get(`/${CODE}/%E4hemlig`)
    await server.post(`/${CODE}/rapporter`, { ar: 'hemligt-ar' })
    await server.upload(`/${CODE}/inlasningar`, { slag: 'plan' }, { name: 'hemlig.csv', content: 'hemlig' })
    expect(lines.length).toBeGreaterThanOrEqual(4)
    expect(lines.join('')).not.toMatch(/hemlig|Prov Person|127\.0\.0\.1|barnbokslut=/)
    expect(read().map(({ route }) => route)).toContain('(none)')
  })

  it('tells of a bug with its number and where it was, and not what it was about', async () => {
    const lost = new Error('value "Kalle Svensson" of 20100203-2384 is not allowed')
    const server = await testServer({
      change: (services) => ({ ...services, organisationsOf: () => Promise.reject(lost) }),
      // The log's own way of telling of bugs.
      made: { log: { form: 'json', write: (line) => lines.push(line) }, onError: undefined as never },
    })
    kept.server = server
    const answer = await server.get('/')
    expect(answer.statusCode).toBe(500)
    const bug = read().find(({ msg }) => msg === 'bug')
    expect(bug).toMatchObject({
      level: 'error',
      requestId: answer.headers['x-request-id'],
      method: 'GET',
      route: '/',
      error: 'Error: value … of … is not allowed',
    })
    expect(answer.body).toContain(String(bug?.reference))
    expect(bug?.stack).toContainEqual(expect.stringContaining('request-log.test.ts'))
    expect(lines.join('')).not.toMatch(/Kalle|2384/)
  })

  it('can be read by people', async () => {
    const server = await logging('text')
    await server.get(`/${CODE}`)
    expect(lines[0]).toMatch(
      /^\d{4}-\d\d-\d\dT[\d:.]+Z info request requestId=[0-9a-f-]{36} method=GET route=\/:org status=200 milliseconds=[\d.]+\n$/,
    )
  })
})

describe('what is said of a bug', () => {
  it.each([
    ['duplicate key (email)=(a@b.se)', 'duplicate key …'],
    ['invalid input syntax for type integer: "abc"', 'invalid input syntax for type integer: …'],
    ["Cannot read properties of undefined (reading 'id')", 'Cannot read properties of undefined (reading …)'],
    ['ring 070-123 45 67', 'ring …'],
    ['line 14 of 200', 'line 14 of 200'],
  ])('leaves out what may be content: %s', (message, said) => {
    expect(describeBug(new TypeError(message)).error).toBe(`TypeError: ${said}`)
  })

  it('is the kind of thing where it is no error at all', () => {
    expect(describeBug('hemligt')).toEqual({ error: 'string', stack: [] })
  })
})
