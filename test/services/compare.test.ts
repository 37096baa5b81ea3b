// An indicator beside a group, from what is stored: values, weighting, who is missing, verdicts, funnel, gaps, and disclosure.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Invalid, NotFound } from '../../src/domain/errors.ts'
import { type ComparisonRequest, compare, comparisonJson } from '../../src/services/comparison/index.ts'
import type { FullContext } from '../../src/services/full-context.ts'
import { collectFacts } from '../../src/services/index.ts'
import { addPeerGroup, choosePeers, importGroups } from '../../src/services/peers/index.ts'
import { givenPeers, groupsFile } from '../support/comparison-given.ts'
import { CODE, importText, type TestContext, testContext, withOrganisation } from '../support/context.ts'

let context: TestContext
let ctx: FullContext
beforeEach(async () => {
  context = await testContext()
  ctx = await withOrganisation(context)
  await givenPeers(ctx)
})
afterEach(() => context.close())

const request = (changes: Partial<ComparisonRequest> = {}): ComparisonRequest => ({
  indicator: 'N15428',
  year: 2024,
  peers: 'partnerskapet',
  sex: 'all',
  ...changes,
})
const compared = async (changes: Partial<ComparisonRequest> = {}) =>
  comparisonJson(await compare(ctx, CODE, request(changes)))

describe('a comparison', () => {
  it('weighs a group by its members’ parts, says over how many, and names who is missing', async () => {
    const { own, group, verdict95, verdict998, members } = await compared()
    expect(own).toMatchObject({ value: 65, n: 100, period: '2024', file: 'observations.csv', line: 2, reason: null })
    expect([own.lower?.toFixed(4), own.upper?.toFixed(4)]).toEqual(['55.2544', '73.6358'])
    expect(group).toMatchObject({ id: 'partnerskapet', weighting: 'weighted', members: 10, withValue: 9 })
    expect(group.value).toBeCloseTo((1690 / 2100) * 100, 9)
    expect(group.missing).toEqual([{ code: '1862', name: 'Degerfors', absence: 'missing' }])
    expect([verdict95, verdict998]).toEqual(['worse', 'worse'])
    expect(members.find(({ code }) => code === '0380')).toMatchObject({ name: 'Uppsala', value: 90, n: 400 })
  })

  it('draws the funnel round the group’s value at the own number of children', async () => {
    const { funnel, group } = await compared()
    expect(funnel?.n).toBe(100)
    const share = Number(group.value) / 100
    expect(funnel?.lower95).toBeCloseTo((share - 1.959964 * Math.sqrt((share * (1 - share)) / 100)) * 100, 6)
  })

  it('is with an unweighted mean as soon as one member has no parts', async () => {
    const { group } = await compared({ peers: '2080,2062' })
    expect(group).toMatchObject({ weighting: 'unweighted', value: 75, kind: 'areas', name: 'Falun och Mora' })
  })

  it('is with riket’s published value, whatever the kommuner that are here come to', async () => {
    const { group, verdict95, members } = await compared({ peers: 'riket' })
    expect(group).toMatchObject({ value: 85.3, weighting: 'published', withValue: 11, missing: [] })
    expect(verdict95).toBe('worse')
    expect(members).toHaveLength(11)
  })

  it('never shows a group of Kolada’s own value as weighted', async () => {
    await importGroups(
      ctx,
      groupsFile({ values: [{ id: 'G7', title: 'Norr (ovägt medel)', members: [{ id: '2584' }] }] }),
    )
    await importText(ctx, {
      kind: 'observations',
      text: 'kpi;kommun;år;värde;täljare;nämnare\nN15428;G7;2024;70,0;70;100\n',
    })
    expect((await compared({ peers: 'G7' })).group).toMatchObject({ value: 70, weighting: 'unweighted', withValue: 0 })
  })

  it('is of the latest value not after the year, in that value’s period', async () => {
    expect((await compared({ year: 2026, peers: 'riket' })).own.period).toBe('2024')
    const early = await compared({ year: 2022, peers: 'riket' })
    expect([early.own.period, early.group.value, early.verdict95, early.reason]).toEqual([
      '2021',
      null,
      null,
      'no-group-value',
    ])
  })

  it('of girls is with girls', async () => {
    const { own, group } = await compared({ sex: 'girls', peers: 'riket' })
    expect([own.value, group.value]).toEqual([80, null])
  })

  it('says why where there is nothing to say', async () => {
    const none = await compared({ indicator: 'N01481' })
    expect(none).toMatchObject({
      own: { value: null, period: null },
      verdict95: null,
      reason: 'no-own-value',
      funnel: null,
    })
    expect((await compared({ indicator: 'U00915', peers: 'riket' })).verdict95).toBeNull()
    await expect(compared({ indicator: 'x' })).rejects.toBeInstanceOf(NotFound)
    await expect(compared({ peers: 'x' })).rejects.toBeInstanceOf(NotFound)
    await expect(compared({ peers: CODE })).rejects.toBeInstanceOf(Invalid)
  })
})

describe('the gaps of a comparison', () => {
  it('are between girls and boys, with what has become of them, and between areas', async () => {
    const { gaps } = await compared({ planStart: 2022 })
    expect(gaps.map(({ kind }) => kind)).toEqual(['sexes', 'areas', 'area', 'area'])
    expect(gaps[0]).toMatchObject({
      difference: 30,
      certainty: 'sure',
      since: { period: '2021', difference: 2, change: 28 },
    })
    expect(gaps[1]).toMatchObject({
      first: { label: 'Söder' },
      second: { label: 'Norr' },
      difference: 37.5,
      level: 0.998,
    })
    expect(gaps[2]).toMatchObject({ first: { label: 'Norr' }, second: { who: 'rest', value: 87.5 } })
  })
})

describe('what may not be shown', () => {
  const SECRET = `kpi;kommun;år;kön;värde;täljare;nämnare
simkunnighet-ak6;9902;2024;T;95,0;38;40
simkunnighet-ak6;9902;2024;K;90,0;18;20
simkunnighet-ak6;9902;2024;M;100,0;20;20
`
  it('is not compared, nor is its gap, and the reason stays', async () => {
    await importText(ctx, { kind: 'observations', text: SECRET })
    const { own, verdict95, reason, gaps, funnel } = await compared({
      indicator: 'simkunnighet-ak6',
      sex: 'girls',
      peers: 'riket',
    })
    expect([own.value, own.lower, own.n, own.reason]).toEqual([null, null, null, 'protected'])
    expect([verdict95, reason, funnel]).toEqual([null, 'own-hidden', null])
    expect(gaps[0]).toMatchObject({ difference: null, lower: null, reason: 'protected' })
  })

  it('is not given away by the exact number of children beside a rounded value', async () => {
    const text = 'kpi;kommun;år;värde;täljare;nämnare\nsimkunnighet-ak6;9902;2024;77,51572327;493;636\n'
    await importText(ctx, { kind: 'observations', text })
    const own = async (isPublished: boolean) =>
      (await compare(ctx, CODE, request({ indicator: 'simkunnighet-ak6', peers: 'riket' }), { isPublished })).comparison
        .own
    expect(await own(false)).toMatchObject({ value: 77.51572327, n: 636 })
    expect(await own(true)).toMatchObject({ n: 640 })
    expect(String((await own(true)).value).length).toBeLessThan(5)
  })
})

describe('a report’s indicators', () => {
  const COVER = { caseNumber: null, decidedBy: null, decidedOn: null, version: '1' }
  const facts = async () => {
    const { indicators, sources } = await collectFacts(ctx, CODE, { year: 2024, plan: null, knownAt: null }, COVER)
    return { sources, found: indicators.find(({ slug }) => slug === 'ak9-behorig-yrkesprogram') }
  }

  it('are compared with riket where nothing is chosen, without reading 290 kommuner', async () => {
    const { found } = await facts()
    expect(found?.comparison).toMatchObject({
      period: '2024',
      group: { id: 'riket', value: 85.3, withValue: null },
      verdict95: 'worse',
      members: [],
    })
    expect(found?.gaps[0]).toMatchObject({ kind: 'sexes', gap: { difference: 30, certainty: 'sure' } })
  })

  it('are compared with the chosen group, whose file is then among the sources', async () => {
    await addPeerGroup(ctx, CODE, { name: 'Grannar', members: ['2062', '2081'] })
    await choosePeers(ctx, CODE, 'Grannar')
    const { found, sources } = await facts()
    expect(found?.comparison?.group).toMatchObject({ name: 'Grannar', weighting: 'weighted', withValue: 2 })
    expect(found?.comparison?.group.value).toBeCloseTo((220 / 300) * 100, 9)
    expect(sources.map(({ fileName }) => fileName)).toContain('riket.csv')
  })
})
