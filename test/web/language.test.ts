// Choosing the language of the pages, and coming back to the page where it was chosen.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GIVEN_ROLES } from '../../src/domain/access.ts'
import { localPath } from '../../src/web/local-path.ts'
import { CODE, withOrganisation } from '../support/context.ts'
import { personCookie, type TestServer, testServer, wordsOf } from '../support/web.ts'

let server: TestServer

beforeAll(async () => {
  server = await testServer()
  await withOrganisation(server)
})
afterAll(() => server.close())

const asked = async (cookie: string): Promise<string> =>
  (await server.get(`/${CODE}/rapporter`, { cookie: `${personCookie(GIVEN_ROLES)}; ${cookie}` })).body

describe('the language of the pages', () => {
  it('is Swedish for whoever has not chosen', async () => {
    const { body } = await server.get(`/${CODE}/rapporter`)
    expect(body).toContain('<html lang="sv">')
    expect(wordsOf(body)).toContain('Plan och mål')
  })

  it('is the one of the cookie, and Swedish where that is no language', async () => {
    expect(await asked('sprak=en')).toContain('<html lang="en">')
    expect(await asked('sprak=en')).toContain('Plan and goals')
    expect(await asked('sprak=xx')).toContain('<html lang="sv">')
  })

  it('is offered on every page, the button in its own language', async () => {
    const { body } = await server.get(`/${CODE}/rapporter?ar=2025`)
    expect(body).toContain('<span lang="sv" aria-current="true">Svenska</span>')
    expect(body).toMatch(/<button[^>]*name="sprak" value="en" lang="en">English<\/button>/)
    expect(body).toContain(`name="till" value="/${CODE}/rapporter?ar=2025"`)
  })

  it('is chosen for a year, and leads back to the same page', async () => {
    const answer = await server.post('/sprak', { sprak: 'en', till: `/${CODE}/rapporter?ar=2025` })
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe(`/${CODE}/rapporter?ar=2025`)
    expect(answer.headers['set-cookie']).toBe('sprak=en; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax')
  })

  it('leads nowhere but to our own pages', async () => {
    const answer = await server.post('/sprak', { sprak: 'en', till: 'https://example.org/' })
    expect(answer.headers.location).toBe('/')
  })

  it('refuses a language there is no text in', async () => {
    expect((await server.post('/sprak', { sprak: 'tlh', till: '/' })).statusCode).toBe(400)
  })
})

describe('an address to come back to', () => {
  it.each(['/', '/9902', '/9902/plan?ar=2025&plan=2022-2025', '/9902/mal/m%C3%A5l'])('may be %s', (address) => {
    expect(localPath(address)).toBe(address)
  })

  it.each([
    'https://example.org',
    '//example.org',
    '/\\example.org',
    '/.//example.org',
    '/\t/example.org',
    '/a\r\nset-cookie: x',
    'javascript:alert(1)',
    '9902',
    '',
  ])('may not be %j', (address) => {
    expect(localPath(address)).toBeNull()
  })
})
