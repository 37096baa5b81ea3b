// Pages read in English: what is the program's own words is said in English, whatever the data says.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GIVEN_ROLES } from '../../src/domain/access.ts'
import { CODE, FILES, importAll, withOrganisation } from '../support/context.ts'
import { OWN_PAGE, personCookie, type TestServer, testServer, wordsOf } from '../support/web.ts'

const TEXTS = join(import.meta.dirname, '../../src/text')
const ENGLISH = { cookie: `${personCookie(GIVEN_ROLES)}; sprak=en` }

/** Catalogues that pages share with the report. */
const SHARED = new Set(
  [
    'import-reading',
    'attainment-names',
    'boundaries',
    'comparison',
    'data-quality',
    'explanations',
    'report-change',
  ].map((name) => `${name}.ts`),
)

/** Every Swedish phrase of a catalogue that is another in English. Short words may be data: names of columns and files; so may those of indicators and of the files that are read. */
async function swedishPhrases(): Promise<ReadonlySet<string>> {
  const phrases = new Set<string>()
  const collect = (sv: unknown, en: unknown): void => {
    if (typeof sv === 'string' && sv !== en && /^\p{Lu}.{5,}/u.test(sv)) phrases.add(sv)
    if (typeof sv !== 'object' || sv === null || typeof en !== 'object' || en === null) return
    const english = new Map(Object.entries(en))
    for (const [name, words] of Object.entries(sv)) collect(words, english.get(name))
  }
  const files = readdirSync(TEXTS).filter((file) => file.startsWith('web') || SHARED.has(file))
  for (const file of files) {
    const catalogues: Readonly<Record<string, unknown>> = await import(join(TEXTS, file))
    for (const one of Object.values(catalogues))
      if (typeof one === 'object' && one !== null && 'sv' in one && 'en' in one) collect(one.sv, one.en)
  }
  return phrases
}

/** The page's own part, without what is said to be in Swedish. */
const mainOf = (html: string): string =>
  (/<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '').replaceAll(/<(\w+)[^>]* lang="sv"[^>]*>.*?<\/\1>/gs, '')

describe('In English', () => {
  let server: TestServer
  let phrases: ReadonlySet<string>
  beforeAll(async () => {
    server = await testServer()
    await importAll(await withOrganisation(server))
    const data = JSON.stringify([server.ctx.catalogue.indicators, FILES])
    phrases = new Set([...(await swedishPhrases())].filter((phrase) => !data.includes(phrase)))
  })
  afterAll(() => server.close())

  const swedishIn = (html: string): readonly string[] => {
    const main = mainOf(html)
    return [...phrases].filter((phrase) =>
      new RegExp(`(?<!\\p{L})${phrase.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u').test(main),
    )
  }
  const upload = async (kind: string, name: string, content: string) => {
    const sent = await server.upload(`/${CODE}/inlasningar`, { slag: kind }, { name, content })
    return sent.headers.location === undefined ? '' : String(sent.headers.location)
  }

  it('no page of imports, reports or protection says a Swedish phrase of its own', async () => {
    expect(phrases.size).toBeGreaterThan(200)
    const [saved] = await server.services.imports(CODE)
    const changed = FILES.observations.text.replace('2025;T;90,0;180;200', '2025;T;91,0;182;200')
    const preview = await upload('observations', 'a.csv', changed)
    const mapping = (await server.post(`${preview}/mappa`, {})).headers.location
    const pages = [
      '/inlasningar',
      '/inlasningar/ny',
      '/inlasningar/kolada',
      '/inlasningar/mappningar',
      `/inlasningar/${saved?.id}`,
      `/inlasningar/${saved?.id}/rensa`,
      '/rapporter',
      '/rapporter/texter?ar=2025',
      '/skydd',
      '/skydd/kommunen',
      '/installningar',
    ].map((path) => `/${CODE}${path}`)
    for (const url of [...pages, preview, String(mapping)]) {
      const page = await server.get(url, ENGLISH)
      expect([url, page.statusCode]).toEqual([url, 200])
      expect([url, swedishIn(page.body)]).toEqual([url, []])
      // In Swedish the same page has many of them: the test could fail.
      expect(swedishIn((await server.get(url)).body).length).toBeGreaterThan(2)
    }
  })

  it('no page of the plan, its goals or the indicators says a Swedish phrase of its own', async () => {
    const { facts } = await server.services.overview(CODE, { year: null, plan: null })
    const [indicator] = facts.indicators
    const pages = [
      '',
      '/plan',
      '/plan/beslut',
      ...facts.goals.map(({ id }) => `/mal/${encodeURIComponent(id)}`),
      '/indikatorer',
      `/indikatorer/${indicator?.slug}`,
      `/indikatorer/${indicator?.slug}/jamforelse`,
      '/jamforelsegrupper',
      '/datakvalitet',
      '/siffra/counts',
      `/indikatorer/${indicator?.slug}/varde?period=2025&grupp=alla`,
    ].map((path) => `/${CODE}${path}`)
    for (const url of pages) {
      const page = await server.get(url, ENGLISH)
      expect([url, page.statusCode]).toEqual([url, 200])
      expect([url, swedishIn(page.body)]).toEqual([url, []])
      expect(swedishIn((await server.get(url)).body).length).toBeGreaterThan(0)
    }
  })

  it('what is wrong in a file, in a form or with an address is said in English', async () => {
    const faulty = FILES.observations.text.replace('90,0', 'abc')
    await upload('observations', 'fel.csv', faulty)
    const rejected = (await server.services.imports(CODE)).find(({ fileName }) => fileName === 'fel.csv')
    const page = await server.get(`/${CODE}/inlasningar/${rejected?.id}`, ENGLISH)
    expect(wordsOf(page.body)).toContain('The value is not a number. Write for example 71,2.')
    expect(swedishIn(page.body)).toEqual([])
    const csv = await server.get(`/${CODE}/inlasningar/${rejected?.id}/fel.csv`, ENGLISH)
    expect(csv.body).toContain('row;column;value;severity;code;message')
    expect(csv.body).toContain('Row 5, column värde: the value “abc” is not a number.')

    const post = (url: string, form: Record<string, string>) =>
      server.app.inject({
        method: 'POST',
        url,
        headers: {
          ...OWN_PAGE,
          ...ENGLISH,
          host: new URL(OWN_PAGE.origin).host,
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: new URLSearchParams(form).toString(),
      })
    const form = { antal: '0', taljare: '3', namnare: '20', svar: '5', avrundning: 'ingen' }
    const limits = await post(`/${CODE}/skydd/kommunen`, form)
    expect([limits.statusCode, swedishIn(limits.body)]).toEqual([422, []])
    expect(wordsOf(limits.body)).toContain('Largest count that is hidden: write a whole number from 1 to')
    const group = await post(`/${CODE}/jamforelsegrupper`, { namn: 'Grannar', medlemmar: 'Ankeborg' })
    expect(wordsOf(group.body)).toContain('There is no municipality or region with the code or name “Ankeborg”.')
  })

  it('an error says what went wrong, on a page and in the API alike', async () => {
    const page = await server.get(`/${CODE}/inlasningar/saknas`, ENGLISH)
    expect([page.statusCode, wordsOf(page.body).includes('There is no import “saknas”.')]).toEqual([404, true])
    const problem = await server.get(`/api/organisations/${CODE}/imports/saknas`, ENGLISH)
    expect(problem.json()).toMatchObject({ title: 'Not found', detail: 'There is no import “saknas”.' })
    expect(problem.headers['content-language']).toBe('en')
    const swedish = await server.get(`/api/organisations/${CODE}/imports/saknas`)
    expect(swedish.json()).toMatchObject({ title: 'Finns inte', detail: 'Det finns ingen inläsning ”saknas”.' })
  })
})
