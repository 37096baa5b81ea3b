// Derived indicators and borrowed denominators from file to page: what a reader meets, and that nothing hidden is met.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collectFacts, previewImport } from '../../src/services/index.ts'
import { CODE, FILES, importText, requestOf, withOrganisation } from '../support/context.ts'
import { type TestServer, testServer, wordsOf } from '../support/web.ts'

const ASOF = { year: 2025, plan: null, knownAt: null }
const COVER = { caseNumber: null, decidedBy: null, decidedOn: null, version: '1' }
const RATE = 'orosanmalningar-per-1000'
const SHARE = 'andel-utredning-efter-orosanmalan'
const HEADER = 'indikator;kommun;område;år;kön;värde;täljare;nämnare'

const OBSERVATIONS = `${HEADER}
orosanmalningar;9902;;2024;T;110;;
orosanmalningar;9902;;2025;T;130;;
orosanmalningar;9902;;2025;K;127;;
orosanmalningar;9902;;2025;M;3;;
utredningar-efter-orosanmalan;9902;;2024;T;..;;
utredningar-efter-orosanmalan;9902;;2025;T;52;;
N33818;9902;;2025;T;6,0;;
N33818;9902;Norr;2025;T;60,0;;
`
const COUNTS = `${HEADER}
invanare-0-17;9902;;2024;T;5000;;
invanare-0-17;9902;;2025;T;5200;;
invanare-0-17;9902;;2025;K;2500;;
invanare-0-17;9902;;2025;M;2700;;
N01948;9902;;2025;T;6000;;
N01948;9902;Norr;2025;T;18;;
`

describe('figures made of others', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
    const ctx = await withOrganisation(server)
    await importText(ctx, { kind: 'observations', text: OBSERVATIONS })
    await importText(ctx, { kind: 'observations', text: COUNTS })
    await importText(ctx, {
      kind: 'plan',
      text: FILES.plan.text
        .replace('N15428;T;öka;2021;80;2025;88', `${RATE};T;minska;2024;22;2025;20`)
        .replace('N01481;T;minst;2021;94;2025;95', 'N33818;T;högst;2024;6;2025;3'),
    })
  })
  afterAll(() => server.close())

  const pointsOf = async (slug: string, who: string) => {
    const facts = await collectFacts(server.ctx, CODE, ASOF, COVER)
    const indicator = facts.indicators.find((one) => one.slug === slug)
    return indicator?.series.find((one) => one.who === who)?.points ?? []
  }
  const json = async (url: string) => {
    const answer = await server.get(url)
    expect(answer.statusCode).toBe(200)
    return answer.json()
  }

  it('have a value, an interval and the file and line of each operand', async () => {
    const [before, now] = await pointsOf(RATE, 'all')
    expect([before?.value, now?.value]).toEqual([22, 25])
    expect(now).toMatchObject({
      interval: { low: 20.9, high: 29.7, level: 0.95 },
      source: null,
      line: null,
      operands: [
        { role: 'operand', slug: 'orosanmalningar', period: '2025', value: 130, source: 1, line: 3 },
        { role: 'operand', slug: 'invanare-0-17', period: '2025', value: 5200, source: 2, line: 3 },
      ],
    })
  })

  it('are hidden with what they are made of, and what would give it away', async () => {
    for (const who of ['girls', 'boys'])
      expect(await pointsOf(RATE, who)).toMatchObject([{ value: null, absence: 'protected', interval: null }])
    expect(await pointsOf(SHARE, 'all')).toMatchObject([
      { period: '2024', value: null, absence: 'secret' },
      { period: '2025', value: 40 },
    ])
    const pages = await Promise.all(
      [RATE, 'orosanmalningar'].flatMap((slug) => [
        server.get(`/${CODE}/indikatorer/${slug}`),
        server.get(`/${CODE}/indikatorer/${slug}/varde?period=2025&grupp=pojkar`),
        server.get(`/api/organisations/${CODE}/indicators/${slug}/values?period=2025&group=girls`),
      ]),
    )
    // 127 girls, 50,8 per 1 000; 3 boys, 1,1 per 1 000.
    for (const { body } of pages) expect(wordsOf(body)).not.toMatch(/\b127\b|50,8|\b1,1\b|50\.8/)
  })

  it('are judged like others, with what they are made of in the reasoning', async () => {
    const { goals } = await json(`/api/organisations/${CODE}/attainment?year=2025`)
    const measure = goals.find(({ id }: { id: string }) => id === 'M1').measures[0]
    expect(measure).toMatchObject({ status: 'wrong-way', certainty: 'clear', latest: { value: 25 } })
    expect(measure.observations.at(-1)).toMatchObject({
      period: '2025',
      value: 25,
      file: null,
      computedFrom: [
        { indicator: 'orosanmalningar', value: 130, file: 'observations.csv', line: 3 },
        { indicator: 'invanare-0-17', value: 5200, line: 3 },
      ],
    })
  })

  it('are the denominator that a value without parts is judged by', async () => {
    const [point] = await pointsOf('placerade-barn-0-20', 'all')
    expect(point).toMatchObject({
      value: 6,
      operands: [{ role: 'denominator', slug: 'invanare-0-20', value: 6000, source: 2, line: 6 }],
    })
    expect(point?.interval?.low).toBeCloseTo(4.2, 1)
    const { goals } = await json(`/api/organisations/${CODE}/attainment?year=2025`)
    const measure = goals.find(({ id }: { id: string }) => id === 'M2').measures[0]
    expect(measure.certainty).toBe('clear')
    expect(measure.reasons.map(({ code }: { code: string }) => code)).toContain('denominator-from')
    expect(measure.observations.at(-1).denominatorFrom).toMatchObject({
      indicator: 'invanare-0-20',
      value: 6000,
      line: 6,
    })
  })

  it('make an own value too small to show, on every page of it', async () => {
    expect(await pointsOf('placerade-barn-0-20', 'district')).toMatchObject([{ value: null, absence: 'protected' }])
    const history = await json(
      `/api/organisations/${CODE}/indicators/placerade-barn-0-20/values?period=2025&group=district&district=Norr`,
    )
    expect(history.versions).toMatchObject([{ value: null, absence: 'protected' }])
  })

  it('are shown with the formula on the indicator’s page, in words', async () => {
    const { body } = await server.get(`/${CODE}/indikatorer/${RATE}`)
    expect(wordsOf(body)).toContain('Räknas ut av programmet: Barn med orosanmälan / Invånare 0–17 år × 1 000')
    expect(wordsOf(body)).toContain('Barn med orosanmälan: observations.csv, rad 3')
    const other = await server.get(`/${CODE}/indikatorer/placerade-barn-0-20`)
    expect(wordsOf(other.body)).toContain('Nämnare: Invånare 0–20 år 2025, observations.csv, rad 6')
  })

  it('open to the formula with the numbers put in', async () => {
    const history = await json(`/api/organisations/${CODE}/indicators/${RATE}/values?period=2025&group=all`)
    expect(history).toMatchObject({
      versions: [],
      computed: {
        value: 25,
        hindrance: null,
        operands: [
          { slug: 'orosanmalningar', value: 130, fileName: 'observations.csv', line: 3 },
          { slug: 'invanare-0-17', value: 5200, fileName: 'observations.csv', line: 3 },
        ],
      },
    })
    const { body } = await server.get(`/${CODE}/indikatorer/${RATE}/varde?period=2025&grupp=alla`)
    expect(wordsOf(body)).toContain('Resultat: 25,0 per 1 000 barn')
    const none = await server.get(`/api/organisations/${CODE}/indicators/${RATE}/values?period=2019&group=all`)
    expect(none.statusCode).toBe(404)
  })

  it('are defined in the report with their formula, and cited by their operands', async () => {
    const services = server.services
    const { id } = await services.makeReport(CODE, ASOF, COVER)
    const words = wordsOf(await services.reportHtml(CODE, id))
    expect(words).toContain(
      'i slutet av året. Räknas ut av programmet: Barn med orosanmälan / Invånare 0–17 år × 1 000.',
    )
    expect(words).toContain('[1] rad 3, [2] rad 3')
  })

  it('cannot be read in, and the refusal says what to read instead', async () => {
    const text = `${HEADER}\n${RATE};9902;;2025;T;25,0;;\n`
    const preview = await previewImport(server.ctx, { organisation: CODE }, requestOf({ kind: 'observations', text }))
    expect(preview.canCommit).toBe(false)
    expect(preview.issues.map(({ code }) => code)).toEqual(['indicator.computed'])
    const answer = await server.upload(
      `/${CODE}/inlasningar`,
      { slag: 'observations' },
      { name: 'tal.csv', content: text },
    )
    const page = answer.statusCode === 303 ? await server.get(String(answer.headers.location)) : answer
    expect(wordsOf(page.body)).toContain(
      'Barn med orosanmälan per 1 000 barn räknas ut av programmet ur Barn med orosanmälan och Invånare 0–17 år och kan inte läsas in.',
    )
  })
})
