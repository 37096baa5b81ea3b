import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Invalid, NotFound } from '../../src/domain/errors.ts'
import { assess, buildReport, collectFacts, reportHtml, reportPdf } from '../../src/services/index.ts'
import {
  CODE,
  FILES,
  importAll,
  importText,
  type TestContext,
  testContext,
  withOrganisation,
} from '../support/context.ts'

const ASOF = { year: 2025, plan: null, knownAt: null }
const COVER = { caseNumber: null, decidedBy: null, decidedOn: null, version: '1' }
const HEADER = 'kpi;kommun;område;år;kön;värde;täljare;nämnare'

describe('attainment from what is stored', () => {
  let context: TestContext
  beforeEach(async () => {
    context = await testContext()
  })
  afterEach(() => context.close())

  it('judges each goal of the plan', async () => {
    const ctx = await withOrganisation(context)
    await importAll(ctx)
    const { goals, counts, plan } = await assess(ctx, CODE, ASOF)
    expect(goals.map(({ goal, status }) => [goal.id, status])).toEqual([
      ['M1', 'attained'],
      ['M2', 'not-attained'],
      ['M3', 'wrong-way'],
      ['M4', 'no-measure'],
    ])
    expect(counts).toMatchObject({ attained: 1, 'not-attained': 1, 'wrong-way': 1, 'no-measure': 1, partly: 0 })
    expect(plan).toEqual({ code: '2022-2025', firstYear: 2022, lastYear: 2025 })
  })

  it('asks again as of an earlier day: what was imported later is not known then', async () => {
    const ctx = await withOrganisation(context)
    const clock = { at: '2026-01-10T10:00:00.000Z' }
    const dated = { ...ctx, now: () => clock.at }
    await importText(dated, FILES.plan)
    await importText(dated, FILES.observations)
    clock.at = '2026-02-10T10:00:00.000Z'
    const text = FILES.observations.text.replace('2025;T;90,0;180;200', '2025;T;70,0;140;200')
    await importText(dated, { kind: 'observations', text })
    const status = async (knownAt: string | null) => (await assess(dated, CODE, { ...ASOF, knownAt })).goals[0]?.status
    expect(await status(null)).toBe('wrong-way')
    expect(await status('2026-01-31')).toBe('attained')
    expect((await assess(dated, CODE, { ...ASOF, knownAt: '2026-01-09' })).goals).toEqual([])
  })

  it('asks for an earlier year: later values do not count', async () => {
    const ctx = await withOrganisation(context)
    await importAll(ctx)
    const { goals } = await assess(ctx, CODE, { ...ASOF, year: 2023 })
    expect(goals[0]?.measures[0]?.latest).toEqual({ period: '2021', value: 80 })
    expect(goals[0]?.assessment).toBeNull()
  })

  it('answers without goals where there is no plan, and refuses an organisation it does not know', async () => {
    const ctx = await withOrganisation(context)
    expect((await assess(ctx, CODE, ASOF)).goals).toEqual([])
    await expect(assess(ctx, '1234', ASOF)).rejects.toBeInstanceOf(NotFound)
  })

  it('asks which plan where two could be meant', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, FILES.plan)
    await importText(ctx, FILES.plan, { plan: 'skola' })
    await expect(assess(ctx, CODE, ASOF)).rejects.toBeInstanceOf(Invalid)
    expect((await assess(ctx, CODE, { ...ASOF, plan: 'skola' })).plan?.code).toBe('skola')
  })
})

describe('facts of a report', () => {
  let context: TestContext
  beforeEach(async () => {
    context = await testContext()
  })
  afterEach(() => context.close())

  it('gives each figure its file and line', async () => {
    const ctx = await withOrganisation(context)
    await importAll(ctx)
    const facts = await collectFacts(ctx, CODE, ASOF, COVER)
    const indicator = facts.indicators.find(({ kolada }) => kolada === 'N15428')
    const all = indicator?.series.find(({ who }) => who === 'all')
    expect(all?.points.at(-1)).toMatchObject({ period: '2025', value: 90, line: 5, source: 1 })
    expect(facts.sources[0]).toMatchObject({ number: 1, fileName: 'observations.csv', kind: 'observations' })
  })

  it('say of an indicator when new values come, and what its traits and its own file warn of', async () => {
    const ctx = await withOrganisation(context)
    await importAll(ctx)
    const { indicators } = await collectFacts(ctx, CODE, ASOF, COVER)
    const told = (kolada: string) => indicators.find((one) => one.kolada === kolada)
    expect(told('N15428')).toMatchObject({
      rhythm: 'varje år, i september',
      cluster: 'education-and-leisure',
      warnings: [
        'Värdet gäller dem som bor i kommunen. Det ska inte blandas ihop med värden om skolor i kommunen.',
        'Elever med okänd bakgrund räknas inte med.',
      ],
    })
    expect(told('U00915')?.warnings[0]).toBe('Nämnaren är alla invånare, inte bara barn.')
  })

  it('say of an indicator that only regions have, that it is so', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, { kind: 'observations', text: `${HEADER}\nN80402;${CODE};;2024;T;75;;` })
    const { indicators } = await collectFacts(ctx, CODE, ASOF, COVER)
    expect(indicators[0]?.warnings[0]).toBe('Värdet finns bara för regioner.')
  })

  it('tells the change since the goal’s baseline, and whether it is more than chance', async () => {
    const ctx = await withOrganisation(context)
    await importAll(ctx)
    const facts = await collectFacts(ctx, CODE, ASOF, COVER)
    const change = (kolada: string) => facts.indicators.find((one) => one.kolada === kolada)?.change
    expect(change('N15428')).toEqual({
      from: { period: '2021', value: 80 },
      to: { period: '2025', value: 90 },
      difference: 10,
      verdict: 'better',
      certainty: 'sure',
      interval: { low: 3, high: 17, level: 0.95 },
      trend: {
        direction: null,
        reason: 'missing-in-between',
        from: '2025',
        to: '2025',
        chiSquare: null,
        why: 'trend:ak9-behorig-yrkesprogram',
      },
      why: 'change:ak9-behorig-yrkesprogram',
    })
    expect(change('U00915')).toMatchObject({ difference: 6, verdict: 'worse', certainty: 'unknown' })
  })

  it('hides figures about few children, and the other half that would give them away (R11)', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, FILES.plan)
    const text = `${HEADER}
N15428;9902;Norr;2025;T;80,0;80;100
N15428;9902;Norr;2025;K;90,0;9;10
N15428;9902;Norr;2025;M;78,9;71;90
`
    await importText(ctx, { kind: 'observations', text })
    const facts = await collectFacts(ctx, CODE, ASOF, COVER)
    const everything = JSON.stringify(facts)
    expect(everything).not.toContain('78.9')
    expect(everything).not.toMatch(/"value":90\b/)
    expect(everything).toContain('"value":80')
  })

  it('never lets a hidden figure into the document, the page or the goal’s status', async () => {
    const ctx = await withOrganisation(context)
    const header =
      'prioriterat område;mål-id;övergripande mål;artiklar;indikator;uppdelning;område;måltyp;utgångsperiod;utgångsvärde;målperiod;målvärde;aktivitet-id;aktivitet;förvaltning;ansvarig;start;slut;budget'
    const goal =
      'Utbildning;M1;Fler flickor i Norr;28;N15428;K;Norr;öka;2021;40;2025;50;A1;Lovskola;Skolan;Rektor;2022-01-10;2025-06-15;1000'
    await importText(ctx, { kind: 'plan', text: `${header}\n${goal}\n` })
    const text = `${HEADER}
N15428;9902;Norr;2025;T;41,3;31;75
N15428;9902;Norr;2025;K;47,3;9;19
N15428;9902;Norr;2025;M;39,3;22;56
`
    await importText(ctx, { kind: 'observations', text })
    const facts = await collectFacts(ctx, CODE, ASOF, COVER)
    expect(facts.goals[0]?.status).toBe('not-assessable')
    const html = reportHtml(ctx, await buildReport(ctx, facts))
    for (const secret of ['47,3', '39,3', '47.3', '39.3']) expect(html).not.toContain(secret)
    expect(html).toContain('Skyddad uppgift')
  })

  it('computes what children cost per head only with the denominator named', async () => {
    const ctx = await withOrganisation(context)
    await importAll(ctx)
    const { resources } = await collectFacts(ctx, CODE, ASOF, COVER)
    expect(resources).toEqual([
      expect.objectContaining({
        area: 'Grundskola',
        deviation: 4_000_000,
        perHead: 108_000,
        denominatorName: 'elever F–9',
        previous: { outcome: 101_000_000, perHead: 101_000 },
      }),
    ])
  })

  it('makes the same document and the same bytes from the same facts, whenever they were read', async () => {
    const made = []
    for (const hour of ['08', '17']) {
      const { ctx, close } = await testContext()
      const dated = { ...ctx, now: () => `2026-03-03T${hour}:00:00.000Z` }
      await withOrganisation({ ctx: dated, close })
      await importAll(dated)
      const document = await buildReport(dated, await collectFacts(dated, CODE, ASOF, COVER))
      made.push({
        document: JSON.stringify(document),
        pdf: Buffer.from(await reportPdf(dated, document)).toString('base64'),
      })
      await close()
    }
    expect(made[1]?.document).toBe(made[0]?.document)
    expect(made[1]?.pdf === made[0]?.pdf).toBe(true)
  })

  it('makes a report of an organisation that has nothing yet', async () => {
    const ctx = await withOrganisation(context)
    const html = reportHtml(ctx, await buildReport(ctx, await collectFacts(ctx, CODE, ASOF, COVER)))
    expect(html).toContain('Provköping')
    expect(html).toContain('Brister')
  })
})
