// The page on data quality, its CSV file and JSON, and the ways that lead to it.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CODE, FILES, importText, withOrganisation } from '../support/context.ts'
import { type TestServer, testServer, wordsOf } from '../support/web.ts'

describe('the page on data quality', () => {
  let server: TestServer
  beforeEach(async () => {
    server = await testServer()
  })
  afterEach(() => server.close())

  const page = async (url: string) => {
    const answer = await server.get(url)
    expect(answer.statusCode, wordsOf(answer.body)).toBe(200)
    return { html: answer.body, words: wordsOf(answer.body) }
  }
  const withoutValues = async () => {
    await importText(await withOrganisation(server), FILES.plan)
    await importText(server.ctx, {
      kind: 'observations',
      text: 'kpi;kommun;år;kön;värde;täljare;nämnare\nN15428;9902;2021;T;80,0;160;200\nN07541;9902;2025;T;90;;\n',
    })
  }

  it('says why it is empty and what to do', async () => {
    await withOrganisation(server)
    const { words, html } = await page(`/${CODE}/datakvalitet`)
    expect(words).toContain('Det finns inga uppgifter att granska än.')
    expect(html).toContain(`href="/${CODE}/inlasningar/ny`)
  })

  it('opens with what cannot be assessed and what would help, then each indicator with sign and word', async () => {
    await withoutValues()
    const { words, html } = await page(`/${CODE}/datakvalitet?ar=2025`)
    expect(words).toContain('Tre av fyra mått behöver åtgärd.')
    expect(words).toContain('M1 Fler når behörighet Väntar på uppgift · Behöriga till yrkesprogram i årskurs 9')
    expect(words).toContain('Läs in värdet för 2025.')
    expect(words).toContain('Räcker inte för att avgöra M1.')
    expect(html).toMatch(/standing-old"><svg[^>]*aria-hidden="true"[\s\S]*?För gammal/)
    expect(html.indexOf('Inget värde')).toBeLessThan(html.indexOf('Anmält våld mot barn inomhus'))
  })

  it('shows only what needs something done where that is asked for', async () => {
    await withoutValues()
    const { words, html } = await page(`/${CODE}/datakvalitet?ar=2025&visa=atgard`)
    expect(words).not.toContain('Anmält våld mot barn inomhus')
    expect(html).toMatch(/visa=atgard#matt" aria-current="true"/)
    expect((await server.get(`/${CODE}/datakvalitet?visa=allt`)).statusCode).toBe(400)
  })

  it('says so where nothing needs to be done', async () => {
    await importText(await withOrganisation(server), {
      kind: 'observations',
      text: 'kpi;kommun;år;kön;värde;täljare;nämnare\nN15428;9902;2025;T;80,0;160;200\n',
    })
    expect((await page(`/${CODE}/datakvalitet?ar=2025&visa=atgard`)).words).toContain('Inget mått behöver åtgärd.')
  })

  it('is led to from the start page’s list of things to do, the indicators and each of them', async () => {
    await withoutValues()
    expect((await page(`/${CODE}?ar=2025`)).html).toContain(`href="/${CODE}/datakvalitet?ar=2025&amp;visa=atgard"`)
    expect((await page(`/${CODE}/indikatorer?ar=2025`)).html).toContain(`href="/${CODE}/datakvalitet?ar=2025"`)
    const { html, words } = await page(`/${CODE}/indikatorer/ak9-behorig-yrkesprogram?ar=2025`)
    expect(html).toContain('id="uppgifter"')
    expect(words).toContain('Läge För gammal Värdena för 2022–2025 borde ha kommit.')
    expect(words).toMatch(/Senast inläst observations\.csv, 3 mars 2026/)
  })

  it('comes as a CSV file and as JSON', async () => {
    await withoutValues()
    const csv = await server.get(`/${CODE}/datakvalitet.csv?ar=2025`)
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.headers['content-disposition']).toContain('datakvalitet-9902-2025.csv')
    expect(csv.body).toContain('ak9-behorig-yrkesprogram;')
    const json = await server.get(`/api/organisations/${CODE}/data-quality?year=2025`)
    expect(json.json()).toMatchObject({
      year: 2025,
      plan: '2022-2025',
      indicators: [{ standing: 'none' }, { standing: 'none' }, { slug: 'ak9-behorig-yrkesprogram' }, {}],
      hindrances: [{ goal: 'M1', remedy: { code: 'read-value' } }, {}, {}],
    })
    expect((await server.get(`/api/organisations/${CODE}/data-quality?x=1`)).statusCode).toBe(400)
  })
})
