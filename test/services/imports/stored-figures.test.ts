// A plan's file held against the stored figures: its baselines, and the districts it names.

import { afterEach, beforeEach, expect, it } from 'vitest'
import { assess, commitImport, previewImport } from '../../../src/services/index.ts'
import {
  CODE,
  FILES,
  type ImportText,
  importText,
  requestOf,
  type TestContext,
  testContext,
  withOrganisation,
} from '../../support/context.ts'
import { planOf } from './plan-file.ts'

const OWNER = { organisation: CODE }
const LAST = { year: 2025, plan: null, knownAt: null }

let context: TestContext
beforeEach(async () => {
  context = await testContext()
})
afterEach(() => context.close())

const messages = async (file: ImportText) => {
  const { issues } = await previewImport(context.ctx, OWNER, requestOf(file))
  return issues.map(({ severity, message }) => `${severity}: ${message}`)
}

/** The plan's first goal, in a district. */
const inDistrict = (district: string): ImportText => {
  const [header, row] = planOf({}).text.split('\n')
  return { kind: 'plan', text: `${header};område\n${row};${district}\n` }
}

const DISTRICT: ImportText = {
  kind: 'observations',
  text: 'kpi;kommun;område;år;kön;värde\nN15428;9902;Sjöstaden;2021;T;80\nN15428;9902;Sjöstaden;2025;T;90\n',
}

it('warns of a baseline that is not the stored one, and of no other', async () => {
  const ctx = await withOrganisation(context)
  await importText(ctx, FILES.observations)
  expect(await messages(FILES.plan)).toEqual([])
  expect(await messages(planOf({ utgångsvärde: '60' }))).toEqual([
    'warning: Utgångsvärdet är inte det som finns inläst för perioden, 80 (%). Kontrollera om det är felskrivet eller om källan har reviderat det.',
  ])
  expect(await messages(planOf({ utgångsperiod: '2020', utgångsvärde: '60' }))).toEqual([])
})

it('holds a difference between girls and boys against the stored difference', async () => {
  const ctx = await withOrganisation(context)
  await importText(ctx, FILES.observations)
  const gap = { jämförelse: 'flickor-pojkar', måltyp: 'minska', målvärde: '2' } as const
  expect(await messages(planOf({ ...gap, utgångsvärde: '8' }))).toEqual([])
  expect(await messages(planOf({ ...gap, utgångsvärde: '12' }))).toHaveLength(1)
})

it('does not warn where nothing is stored', async () => {
  await withOrganisation(context)
  expect(await messages(FILES.plan)).toEqual([])
  expect(await messages(inDistrict('Sjöstaden'))).toEqual([])
})

it('finds a district in other letter case, and points out one without figures', async () => {
  const ctx = await withOrganisation(context)
  await importText(ctx, DISTRICT)
  expect(await messages(inDistrict('Sjöstan'))).toEqual([
    'warning: Området har inga inlästa värden. Menar du Sjöstaden?',
  ])
  const preview = await previewImport(ctx, OWNER, requestOf(inDistrict('SJÖSTADEN')))
  expect(preview.issues).toEqual([])
  await commitImport(ctx, OWNER, preview.id)
  const [goal] = (await assess(ctx, CODE, LAST)).goals
  expect(goal?.measures[0]).toMatchObject({ status: 'attained', latest: { period: '2025', value: 90 } })
})

it('never makes a value of the whole out of its districts', async () => {
  const ctx = await withOrganisation(context)
  await importText(ctx, DISTRICT)
  await importText(ctx, planOf({}))
  const [goal] = (await assess(ctx, CODE, LAST)).goals
  expect(goal?.measures[0]).toMatchObject({ status: 'not-assessable', latest: null, inputs: [] })
})
