// "Why this figure?" of the demo and of real imports: every figure has an explanation, and its numbers give the figure.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collectFacts, createServices, type Facts } from '../../src/services/index.ts'
import { type TestContext, testContext } from '../support/context.ts'
import { DEMO, loadDemo } from '../support/demo.ts'
import { faults, ruleHolds } from '../support/recompute.ts'

const COVER = { caseNumber: null, decidedBy: null, decidedOn: null, version: '1' }

describe.each([2023, 2025])('the explanations of the demo in %i', (year) => {
  let context: TestContext
  let facts: Facts
  const asOf = { year, plan: null, knownAt: null }
  beforeAll(async () => {
    context = await testContext()
    await loadDemo(context.ctx)
    facts = await collectFacts(context.ctx, DEMO.code, asOf, COVER)
  })
  afterAll(() => context.close())

  const decimalsOf = (slug: string | null): number => context.ctx.catalogue.find(slug ?? '')?.decimals ?? 0

  it('are there for every goal, measure, indicator, change, trend, comparison, gap and row of money', () => {
    const { goals, indicators, resources, explanations } = facts
    const ids = [
      ...goals.flatMap(({ why, measures }) => [why, ...measures.map((measure) => measure.why)]),
      ...indicators.flatMap(({ why, change, comparison, gaps }) => [
        why,
        ...(change ? [change.why, change.trend.why] : []),
        ...(comparison ? [comparison.why] : []),
        ...gaps.map((gap) => gap.why),
      ]),
      ...resources.map(({ why }) => why),
    ]
    expect(new Set(ids).size).toBe(ids.length)
    expect(Object.keys(explanations).sort()).toEqual([...ids, 'counts'].sort())
  })

  it('give by their numbers what they say', () => {
    const all = Object.values(facts.explanations)
    expect(
      all.flatMap(({ formulas, indicator }) => formulas.flatMap((one) => faults(one, decimalsOf(indicator)))),
    ).toEqual([])
    expect(all.filter(({ rule, indicator }) => rule && !ruleHolds(rule, decimalsOf(indicator)))).toEqual([])
  })

  it('rest on observations of the report’s own files', () => {
    const files = new Map(facts.sources.map(({ number, fileName, importedOn }) => [number, { fileName, importedOn }]))
    const observed = Object.values(facts.explanations).flatMap(({ observations }) => observations)
    expect(observed.length).toBeGreaterThan(100)
    for (const { source, file, importedOn, line } of observed) {
      expect(files.get(source ?? 0)).toEqual({ fileName: file, importedOn })
      expect(line).toBeGreaterThan(1)
    }
  })

  it('are in the attainment that other systems ask for, the same as in the facts but for numbers of sources', async () => {
    const { goals, explanations } = await createServices(context.ctx).attainment(DEMO.code, asOf)
    for (const { measures } of goals)
      for (const { why } of measures) {
        const { observations, ...told } = explanations[why] ?? { observations: [] }
        const { observations: cited, ...expected } = facts.explanations[why] ?? { observations: [] }
        expect(told).toEqual(expected)
        expect(observations).toEqual(cited.map((one) => ({ ...one, source: null })))
      }
  })
})
