// Groups of kommuner as Kolada codes them: figures about them come in with a file, and a plan may compare with them.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assess, previewImport } from '../../../src/services/index.ts'
import { listAreas } from '../../../src/store/index.ts'
import { CODE, importText, requestOf, type TestContext, testContext, withOrganisation } from '../../support/context.ts'
import { planOf } from './plan-file.ts'

const HEADER = 'kpi;kommun;år;kön;värde'
const FIGURES = {
  kind: 'observations',
  text: `${HEADER}\nN15428;9902;2025;T;90\nN15428;g35822;2025;T;84\n`,
} as const

describe('groups of kommuner', () => {
  let context: TestContext
  beforeEach(async () => {
    context = await testContext()
  })
  afterEach(() => context.close())

  it('become areas with the file that has figures about them', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, FIGURES)
    const groups = (await listAreas(ctx.store.db)).filter(({ kind }) => kind === 'group')
    expect(groups).toEqual([{ code: 'G35822', name: 'G35822', kind: 'group', parent: null }])
  })

  it('are compared with where the plan says so', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, FIGURES)
    await importText(ctx, planOf({ jämförelse: 'G35822', utgångsvärde: '2', målvärde: '5' }))
    const { goals } = await assess(ctx, CODE, { year: 2025, plan: null, knownAt: null })
    expect(goals[0]?.measures[0]).toMatchObject({ status: 'attained', latest: { period: '2025', value: 6 } })
  })

  it('are not mistaken for any other code that is unknown', async () => {
    const ctx = await withOrganisation(context)
    const text = `${HEADER}\nN15428;9999;2025;T;84\n`
    const preview = await previewImport(ctx, { organisation: CODE }, requestOf({ kind: 'observations', text }))
    expect(preview.issues.map(({ code }) => code)).toContain('area.unknown')
  })
})
