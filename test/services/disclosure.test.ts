import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dimensionsKey } from '../../src/domain/dimensions.ts'
import { attackFigures } from '../../src/domain/disclosure/attack.ts'
import type { Observation } from '../../src/domain/observation.ts'
import { readEvidence } from '../../src/services/assess.ts'
import type { Context } from '../../src/services/context.ts'
import { disclose, protectionRules, withoutFigures } from '../../src/services/facts/protect.ts'
import { importsOf } from '../../src/services/imports/index.ts'
import {
  assess,
  collectFacts,
  commitImport,
  createServices,
  dryRun,
  makeReport,
  previewImport,
  rememberPublished,
} from '../../src/services/index.ts'
import { organisationByCode } from '../../src/services/organisations.ts'
import {
  addDisclosureSetting,
  currentObservations,
  findOrganisation,
  listAreas,
  readJournal,
} from '../../src/store/index.ts'
import {
  CODE,
  FILES,
  importText,
  requestOf,
  type TestContext,
  testContext,
  withOrganisation,
} from '../support/context.ts'
import { DEMO, loadDemo } from '../support/demo.ts'
import { type TestServer, testServer } from '../support/web.ts'

const ASOF = { year: 2025, plan: null, knownAt: null }
const COVER = { caseNumber: null, decidedBy: null, decidedOn: null, version: '1' }
const OWNER = { organisation: CODE }

const observations = (text: string) => ({ kind: 'observations', text }) as const

/** A goal about all pupils, girls, or boys, of which there may be few. */
const planOf = (sex: 'T' | 'K' | 'M') => ({
  kind: 'plan' as const,
  text: FILES.plan.text.replace(';N15428;T;', `;N15428;${sex};`),
})

describe('whose a figure is', () => {
  let context: TestContext
  beforeEach(async () => {
    context = await testContext()
  })
  afterEach(() => context.close())

  const sources = async (text: string, options = {}) => {
    const ctx = await withOrganisation(context)
    const preview = await previewImport(ctx, OWNER, { ...requestOf(observations(text)), ...options })
    await commitImport(ctx, OWNER, preview.id)
    const organisation = await findOrganisation(ctx.store.db, CODE)
    const stored = await currentObservations(ctx.store.db, organisation?.id ?? '')
    return stored.toSorted((a, b) => a.line - b.line).map(({ source }) => source)
  }

  it('is the kommun’s own where it has parts, is of a district, or is broken down as the catalogue does not', async () => {
    const text = `kpi;kommun;område;år;kön;ålder;värde;täljare;nämnare
N15428;9902;;2025;T;;80,0;160;200
N15428;9902;;2024;T;;80,0;;200
N15428;9902;Norr;2025;T;;80,0;;
N15428;9902;;2025;T;15;80,0;;
`
    expect(await sources(text)).toEqual(['kommunen', 'kommunen', 'kommunen', 'kommunen'])
  })

  it('is the catalogue’s first source where it may have been read from there, and for other areas', async () => {
    const text = `kpi;kommun;år;kön;värde;täljare;nämnare
N15428;9902;2025;T;80,0;;
N15428;9902;2025;K;82,0;;
N15428;0;2025;T;85,2;85200;100000
`
    expect(await sources(text)).toEqual(['kolada', 'kolada', 'kolada'])
  })

  it('stays with a first source that is the kommun’s own', async () => {
    expect(await sources('indikator;kommun;år;värde;täljare;nämnare\nlupp-trygghet;9902;2025;80;160;200\n')).toEqual([
      'lupp',
    ])
  })

  it('is what the import says', async () => {
    const request = requestOf(
      observations('kpi;kommun;år;kön;värde;täljare;nämnare\nN15428;9902;2025;T;80,0;160;200\n'),
    )
    const options = { options: { ...request.options, source: 'skolverket' } }
    expect(await sources(new TextDecoder().decode(request.bytes), options)).toEqual(['skolverket'])
  })

  it('gives way to a source that the catalogue ranks, and is used where it is the only one', async () => {
    const ctx = await withOrganisation(context)
    await importText(
      ctx,
      observations(`kpi;kommun;år;värde;täljare;nämnare
N15428;9902;2024;70,0;140;200
N15428;9902;2025;80,0;160;200
`),
    )
    await importText(ctx, observations('kpi;kommun;år;värde;täljare;nämnare\nN15428;9902;2025;81,0;;\n'))
    const facts = await collectFacts(ctx, CODE, ASOF, COVER)
    expect(facts.indicators[0]?.series[0]?.points.map(({ value }) => value)).toEqual([70, 81])
    expect(Object.keys(facts.indicatorFiles)).toEqual([
      'indicators/ak9-behorig-yrkesprogram.yaml',
      'indicators/sources/kolada.yaml',
      'indicators/sources/kommunen.yaml',
    ])
  })
})

describe('districts', () => {
  let context: TestContext
  beforeEach(async () => {
    context = await testContext()
  })
  afterEach(() => context.close())

  const HEADER = 'kpi;kommun;område;år;värde;täljare;nämnare'
  const districts = async (ctx: Context) =>
    (await listAreas(ctx.store.db)).filter(({ parent }) => parent === CODE).map(({ code, name }) => [code, name])

  it('are one however they are written: as first stored, else as first in the file', async () => {
    const ctx = await withOrganisation(context)
    await importText(
      ctx,
      observations(`${HEADER}\nN15428;9902;Norr;2024;80,0;160;200\nN15428;9902; NORR;2023;80,0;160;200\n`),
    )
    await importText(ctx, observations(`${HEADER}\nN15428;9902;norr;2025;82,0;164;200\n`))
    expect(await districts(ctx)).toEqual([['9902:Norr', 'Norr']])
    const facts = await collectFacts(ctx, CODE, ASOF, COVER)
    expect(facts.indicators[0]?.series.map(({ label, points }) => [label, points.length])).toEqual([['Norr', 3]])
  })

  it('may not have two values for one period, though they are written differently', async () => {
    const ctx = await withOrganisation(context)
    const text = `${HEADER}\nN15428;9902;Norr;2025;80,0;160;200\nN15428;9902;norr;2025;82,0;164;200\n`
    expect((await previewImport(ctx, OWNER, requestOf(observations(text)))).canCommit).toBe(false)
  })

  it('keep a name with a colon', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, observations(`${HEADER}\nN15428;9902;Norr: centrum;2025;80,0;160;200\n`))
    expect(await districts(ctx)).toEqual([['9902:Norr: centrum', 'Norr: centrum']])
  })
})

describe('figures as they leave', () => {
  let context: TestContext
  beforeEach(async () => {
    context = await testContext()
  })
  afterEach(() => context.close())

  const RAW = `kpi;kommun;år;kön;värde;täljare;nämnare
N15428;9902;2021;T;80,03144654;509;636
N15428;9902;2025;T;77,51572327;493;636
N15428;0;2025;T;85,23456;;
`

  it('have the catalogue’s decimals, intervals and changes too, but not those of public sources', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, planOf('T'))
    await importText(ctx, observations(RAW))
    const facts = await collectFacts(ctx, CODE, ASOF, COVER)
    const [all, country] = facts.indicators[0]?.series ?? []
    expect(all?.points.at(-1)).toMatchObject({ value: 77.5, interval: { low: 74.1, high: 80.6 } })
    expect(country?.points.at(-1)).toMatchObject({ value: 85.23456 })
    expect(facts.indicators[0]?.change).toMatchObject({ from: { value: 80 }, to: { value: 77.5 }, difference: -2.5 })
    const measure = facts.goals[0]?.measures[0]
    expect(measure).toMatchObject({ latest: { value: 77.5 }, interval: { low: 74.1, high: 80.6 }, attainment: -0.31 })
    expect(measure?.baseline).toEqual({ period: '2021', value: 80 })
  })

  it('are judged before they are rounded, so that a report and the command line agree', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, planOf('T'))
    await importText(ctx, observations('kpi;kommun;år;värde;täljare;nämnare\nN15428;9902;2025;87,96;2199;2500\n'))
    const status = (await collectFacts(ctx, CODE, ASOF, COVER)).goals[0]?.status
    expect(status).toBe((await assess(ctx, CODE, ASOF)).goals[0]?.status)
    expect(status).not.toBe('attained')
  })

  it('never round up to a target that is not reached', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, planOf('T'))
    await importText(ctx, observations('kpi;kommun;år;värde;täljare;nämnare\nN15428;9902;2025;87,99;17598;20000\n'))
    expect((await collectFacts(ctx, CODE, ASOF, COVER)).goals[0]?.measures[0]?.attainment).toBe(0.99)
  })

  it('name no one who read a file in', async () => {
    const ctx = await withOrganisation({
      ...context,
      ctx: { ...context.ctx, actor: { ...context.ctx.actor, id: 'anna.b' } },
    })
    await importText(ctx, planOf('T'))
    await importText(ctx, observations(RAW))
    const facts = await collectFacts(ctx, CODE, ASOF, COVER)
    expect(facts.sources).toHaveLength(2)
    expect(JSON.stringify(facts)).not.toContain('anna.b')
  })
})

describe('the web’s API', () => {
  let server: TestServer
  beforeEach(async () => {
    server = await testServer()
    await withOrganisation(server)
  })
  afterEach(() => server.close())

  const HIDDEN = `kpi;kommun;år;kön;värde;täljare;nämnare
N15428;9902;2025;T;41,33333333;31;75
N15428;9902;2025;K;47,36842105;9;19
N15428;9902;2025;M;39,28571429;22;56
`
  const everything = async (): Promise<string> => {
    const paths = [
      '',
      '/attainment',
      '/goals',
      '/goals/M1',
      '/indicators',
      '/indicators/ak9-behorig-yrkesprogram',
      '/imports',
    ]
    const answers = await Promise.all(
      paths.map(async (path) => {
        const answer = await server.get(`/api/organisations/${CODE}${path}${path === '/imports' ? '' : '?year=2025'}`)
        expect([path, answer.statusCode]).toEqual([path, 200])
        return answer.body
      }),
    )
    const { imports } = (await server.get(`/api/organisations/${CODE}/imports`)).json()
    for (const { id } of imports) answers.push((await server.get(`/api/organisations/${CODE}/imports/${id}`)).body)
    return answers.join('\n')
  }

  it('never says a hidden figure, nor its parts, nor the other half', async () => {
    for (const sex of ['K', 'M'] as const) {
      await importText(server.ctx, planOf(sex))
      await importText(server.ctx, observations(HIDDEN))
      const said = await everything()
      for (const secret of ['47.3', '47,3', '39.2', '39,2', '39.3', '39,3']) expect(said).not.toContain(secret)
      expect(said).not.toMatch(/\b(9|22)\D{1,6}(19|56)\b/)
      expect(said).toContain('protected')
    }
    const assessed = await assess(server.ctx, CODE, ASOF)
    expect(assessed.goals[0]?.measures[0]?.latest?.value).toBe(39.28571429)
  })

  it('rounds what it says of own figures', async () => {
    await importText(server.ctx, planOf('T'))
    await importText(server.ctx, observations(HIDDEN))
    const { goals } = await createServices(server.ctx).attainment(CODE, ASOF)
    expect(goals[0]?.measures[0]).toMatchObject({ latest: { value: 41.3 }, observations: [{ value: 41.3 }] })
    expect(await everything()).not.toContain('41.33')
  })
})

describe('a file named by a personnummer', () => {
  let context: TestContext
  beforeEach(async () => {
    context = await testContext()
  })
  afterEach(() => context.close())

  it('is refused, not kept, and its name not said again', async () => {
    const ctx = await withOrganisation(context)
    const request = { ...requestOf(FILES.observations), fileName: 'elev 19121212-1212.csv' }
    for (const run of [previewImport, dryRun]) {
      const result = await run(ctx, OWNER, request)
      expect(result).toMatchObject({ canCommit: false, id: '' })
      expect(result.issues.map(({ code }) => code)).toContain('file.personal-number')
      expect(JSON.stringify(result) + result.issuesCsv()).not.toContain('1212-1212')
    }
    expect(await importsOf(ctx, OWNER)).toEqual([])
    const organisation = await organisationByCode(ctx, CODE)
    expect(JSON.stringify(await readJournal(ctx.store.db, organisation.id))).not.toContain('1212')
  })
})

describe('what an earlier report has published', () => {
  let context: TestContext
  beforeEach(async () => {
    context = await testContext()
  })
  afterEach(() => context.close())

  const HEADER = 'kpi;kommun;område;år;kön;värde;täljare;nämnare\n'
  const whole = 'simkunnighet-ak6;9902;;2025;T;72,7;160;220\n'
  const districts = (small: string) => `simkunnighet-ak6;9902;Norr;2025;T;70;70;100
simkunnighet-ak6;9902;Söder;2025;T;${small}
simkunnighet-ak6;9902;Öster;2025;T;60;36;60
`
  const hiddenNow = async (ctx: Context) => {
    const organisation = await organisationByCode(ctx, CODE)
    const { observations: all } = await readEvidence(ctx, organisation, ASOF, [])
    const { hidden, exposed } = await disclose(ctx, organisation, all)
    return { hidden: [...hidden].map(([one, because]) => `${one.area} ${because}`), exposed }
  }

  it('is reckoned with: a figure that has been shown protects nothing by being hidden', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, observations(`${HEADER}${whole}simkunnighet-ak6;9902;Öster;2025;T;60;36;60\n`))
    await importText(ctx, { ...FILES.plan, kind: 'plan' })
    await makeReport(ctx, CODE, ASOF, COVER)
    // Two of Söder's 60 cannot swim: without the report Öster, the smaller, would be hidden with it.
    await importText(ctx, observations(HEADER + whole + districts('90;54;60').replace('90;54', '96,7;58')))
    expect((await hiddenNow(ctx)).hidden.sort()).toEqual(['9902:Norr secondary', '9902:Söder primary'])
  })

  it('is reckoned with where it left as a file from the command line', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, observations(`${HEADER}${whole}simkunnighet-ak6;9902;Öster;2025;T;60;36;60\n`))
    await rememberPublished(ctx, CODE, await collectFacts(ctx, CODE, ASOF, COVER))
    await importText(ctx, observations(HEADER + whole + districts('96,7;58;60')))
    expect((await hiddenNow(ctx)).hidden.sort()).toEqual(['9902:Norr secondary', '9902:Söder primary'])
  })

  it('keeps hidden what it hid, though a correction makes it large', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, observations(HEADER + whole + districts('96,7;58;60')))
    await importText(ctx, { ...FILES.plan, kind: 'plan' })
    await makeReport(ctx, CODE, ASOF, COVER)
    // 160 − 70 − 36 = 54 would tell what Söder was said to be before.
    const corrected = whole.replace('72,7;160', '69,1;152')
    await importText(ctx, observations(HEADER + corrected + districts('83,3;50;60')))
    expect((await hiddenNow(ctx)).hidden.sort()).toEqual(['9902:Söder secondary', '9902:Öster secondary'])
  })

  it('would else have hidden the other', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, observations(HEADER + whole + districts('96,7;58;60')))
    expect((await hiddenNow(ctx)).hidden.sort()).toEqual(['9902:Söder primary', '9902:Öster secondary'])
  })

  it('is said to give a figure away where a limit has been raised since', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, observations(HEADER + whole + districts('90;54;60')))
    await importText(ctx, { ...FILES.plan, kind: 'plan' })
    await makeReport(ctx, CODE, ASOF, COVER)
    expect(await hiddenNow(ctx)).toEqual({ hidden: [], exposed: [] })
    const organisation = await organisationByCode(ctx, CODE)
    await addDisclosureSetting(ctx.store.db, organisation.id, 'kommunen', {
      limits: { smallestCount: 6, registerNumerator: 7, registerDenominator: 21, surveyDenominator: 10 },
      rounding: false,
      setAt: ctx.now(),
      setBy: 'prov',
      reason: '',
    })
    const { hidden, exposed } = await hiddenNow(ctx)
    expect(hidden).toContain('9902:Söder primary')
    expect(exposed.map(({ cell, width }) => [cell.area, width])).toEqual([['9902:Söder', 0]])
  })
})

describe('an attack on the demo', () => {
  let context: TestContext
  beforeEach(async () => {
    context = await testContext()
  })
  afterEach(() => context.close())

  it('comes no nearer than four children to a figure about few, by any combination of sums', async () => {
    const { ctx } = context
    await loadDemo(ctx)
    const organisation = await organisationByCode(ctx, DEMO.code)
    const { observations: all } = await readEvidence(ctx, organisation, { ...ASOF, year: 2026 }, [])
    const rules = await protectionRules(ctx, organisation)
    const { observations: disclosed, exposed } = await disclose(ctx, organisation, all)
    const mustNot = new Set(all.filter((one) => !rules.isPublic(one) && rules.isFew(one)).map(placeOf))
    const sizes = new Map(all.map((one) => [placeOf(one), one.denominator]))
    const solver = await ctx.solver()
    const given = (published: readonly Observation[]): readonly string[] =>
      attackFigures(
        published,
        {
          ...rules,
          // Intervals and rests narrow a rounded value down, so the intruder has the amounts themselves.
          shownBetween: ({ value }) => ({ low: value ?? 0, high: value ?? 0 }),
          sizeOf: (indicator, cell) => sizes.get(placeOf({ ...cell, indicator })) ?? null,
        },
        solver,
      )
        .map(({ indicator, cell, width }) => ({ place: placeOf({ ...cell, indicator: indicator.slug }), width }))
        .filter(({ place, width }) => mustNot.has(place) && width < 4 - 0.001)
        .map(({ place }) => place)
    const primaryOnly = all.map((one) =>
      !rules.isPublic(one) && one.value !== null && rules.isFew(one)
        ? { ...withoutFigures(one), marker: 'protected' as const }
        : one,
    )
    expect(mustNot.size).toBeGreaterThan(1)
    expect(given(primaryOnly).length).toBeGreaterThan(0)
    expect(exposed).toEqual([])
    expect(given(disclosed)).toEqual([])
  })

  it('finds in its facts no hidden figure, and no decimals beyond the catalogue’s', async () => {
    const { ctx } = context
    await loadDemo(ctx)
    const organisation = await organisationByCode(ctx, DEMO.code)
    const { observations: all } = await readEvidence(ctx, organisation, ASOF, [])
    const { observations: disclosed } = await disclose(ctx, organisation, all)
    const facts = await collectFacts(ctx, DEMO.code, ASOF, COVER)
    const hiddenAt = new Set(
      disclosed.filter(({ marker }) => marker === 'protected').map(({ origin, line }) => `${origin.fileName} ${line}`),
    )
    const files = new Map(facts.sources.map(({ number, fileName }) => [number, fileName]))
    const points = facts.indicators.flatMap(({ series, decimals }) =>
      series.flatMap((one) => one.points.map((point) => ({ ...point, decimals }))),
    )
    const atHidden = points.filter(({ source, line }) => hiddenAt.has(`${files.get(source ?? 0)} ${line}`))
    expect(
      atHidden.every(({ value, interval, absence }) => value === null && interval === null && absence === 'protected'),
    ).toBe(true)
    expect(atHidden.length).toBeGreaterThan(0)
    const own = points.filter(({ interval }) => interval !== null)
    for (const { interval, decimals } of own)
      for (const end of [interval?.low ?? 0, interval?.high ?? 0]) expect(end).toBe(Number(end.toFixed(decimals)))
  })
})

type Place = Pick<Observation, 'indicator' | 'area' | 'dimensions' | 'period'>

const placeOf = ({ indicator, area, dimensions, period }: Place): string =>
  [indicator, area, dimensionsKey(dimensions), period.label].join(' ')
