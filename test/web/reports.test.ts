// Making a barnbokslut through the pages, reading it there, and taking it away as files.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CODE, importAll, readAllTexts, withOrganisation } from '../support/context.ts'
import { type TestServer, testServer, wordsOf } from '../support/web.ts'

const URL = `/${CODE}/rapporter`

describe('a report', () => {
  let server: TestServer
  let path = ''
  beforeAll(async () => {
    server = await testServer()
    await importAll(await withOrganisation(server))
    await readAllTexts(server.ctx, CODE, 2025)
    const made = await server.post(URL, {
      ar: '2025',
      diarienummer: 'KS 2026/00123',
      'beslutad-av': 'Kommunfullmäktige',
      'beslutad-den': '2026-03-02',
      version: '1',
    })
    expect(made.statusCode, wordsOf(made.body)).toBe(303)
    path = String(made.headers.location)
  })
  afterAll(() => server.close())

  it('is read inside the site, with its own cover, contents and chapters', async () => {
    const { body, statusCode } = await server.get(path)
    expect(statusCode).toBe(200)
    expect(wordsOf(body)).toContain('KS 2026/00123')
    expect(wordsOf(body)).toContain('2 mars 2026')
    expect(body.match(/<h1[ >]/g)).toHaveLength(1)
    expect(body).toContain('class="report-contents"')
    expect(body).not.toMatch(/<style|<script(?! type="(?:module" src="\/assets\/|application\/json"))/)
  })

  it('warns where it was decided before its year was over, and only there', async () => {
    const words = 'Beslutet är daterat innan året är slut'
    expect(wordsOf((await server.get(path)).body)).not.toContain(words)
    const early = await testServer()
    await importAll(await withOrganisation(early))
    await readAllTexts(early.ctx, CODE, 2025)
    const made = await early.post(URL, { ar: '2025', 'beslutad-den': '2025-11-02' })
    expect(wordsOf((await early.get(String(made.headers.location))).body)).toContain(words)
    await early.close()
  })

  it('has no id twice and no link to nowhere', async () => {
    const { body } = await server.get(path)
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const broken = [...body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !ids.includes(id))
    expect(broken).toEqual([])
  })

  it('is taken away as PDF and as HTML that stands alone', async () => {
    const pdf = await server.get(`${path}/barnbokslut.pdf`)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.headers['content-disposition']).toContain(`barnbokslut-2025-${CODE}.pdf`)
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    const html = await server.get(`${path}/barnbokslut.html`)
    expect(html.body).toMatch(/^<!doctype html>/)
    expect(html.body).not.toContain('/assets/')
  })

  it('is the same PDF every time it is fetched', async () => {
    const first = await server.get(`${path}/barnbokslut.pdf`)
    const second = await server.get(`${path}/barnbokslut.pdf`)
    expect(first.rawPayload.equals(second.rawPayload)).toBe(true)
  })

  it('stands in the list, and is no longer asked for on the start page', async () => {
    const { body } = await server.get(URL)
    expect(body).toContain(`href="${path}"`)
    expect(wordsOf(body)).toContain('KS 2026/00123 1')
    expect(body).toMatch(/<input[^>]*id="version"[^>]*value="2"/)
    expect(wordsOf((await server.get(`/${CODE}?ar=2025`)).body)).not.toContain('är inte gjort')
  })

  it.each([
    ['a year outside the plan', { ar: '1999' }, 'Välj ett år', 'ar'],
    [
      'a day that does not exist',
      { ar: '2025', 'beslutad-den': '2026-02-30' },
      '”2026-02-30” är inte ett datum',
      'beslutad-den',
    ],
    ['a day that has not been', { ar: '2025', 'beslutad-den': '2026-04-14' }, 'har inte varit än', 'beslutad-den'],
    ['too long a text', { ar: '2025', 'beslutad-av': 'x'.repeat(201) }, 'högst 200 tecken', 'beslutad-av'],
  ])('is not made with %s: 422, and a way to the field', async (_what, form, message, field) => {
    const answer = await server.post(URL, form)
    expect(answer.statusCode).toBe(422)
    expect(wordsOf(answer.body)).toContain(message)
    expect(answer.body).toContain(`href="#${field}"`)
    expect(answer.body).toContain('<title>Fel: ')
    expect(answer.body).toMatch(/class="ds-error-summary"[^>]* autofocus/)
    expect(await server.services.reports(CODE)).toHaveLength(1)
  })

  it('refuses a form with a field nobody asked for', async () => {
    expect((await server.post(URL, { ar: '2025', roll: 'admin' })).statusCode).toBe(400)
  })

  it('is not found under another id', async () => {
    expect((await server.get(`${URL}/finns-inte`)).statusCode).toBe(404)
    expect((await server.get(`${URL}/finns-inte/barnbokslut.pdf`)).statusCode).toBe(404)
  })
})
