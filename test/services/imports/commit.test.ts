// A commit does what its preview showed, or nothing.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Conflict } from '../../../src/domain/errors.ts'
import { importPreview } from '../../../src/services/imports/index.ts'
import { assess, commitImport, previewImport } from '../../../src/services/index.ts'
import { findOrganisation, readJournal } from '../../../src/store/index.ts'
import {
  CODE,
  FILES,
  importText,
  requestOf,
  type TestContext,
  testContext,
  withOrganisation,
} from '../../support/context.ts'
import { goal, planOf } from './plan-file.ts'

const OWNER = { organisation: CODE }
const ASOF = { year: 2025, plan: null, knownAt: null }
const M9 = goal('M9', 'Barn får säga sitt', 'A9')

describe('a commit after something else has changed', () => {
  let context: TestContext
  beforeEach(async () => {
    context = await testContext()
  })
  afterEach(() => context.close())

  const goalIds = async () => (await assess(context.ctx, CODE, ASOF)).goals.map(({ goal: { id } }) => id)

  it('closes no goal that nobody was shown', async () => {
    const ctx = await withOrganisation(context)
    const preview = await previewImport(ctx, OWNER, requestOf(planOf({})))
    expect(preview.closing).toEqual([])
    await importText(ctx, planOf({}, M9))
    await expect(commitImport(ctx, OWNER, preview.id)).rejects.toThrow(Conflict)
    expect(await goalIds()).toEqual(['M1', 'M9'])
    expect((await importPreview(ctx, OWNER, preview.id)).status).toBe('preview')
  })

  it('closes another goal than the one shown for no one, though as many would be closed', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, planOf({}, M9))
    const preview = await previewImport(ctx, OWNER, requestOf(planOf({})))
    expect(preview.closing).toHaveLength(2)
    await importText(ctx, planOf({}, goal('M8', 'Trygga skolvägar', 'A8')))
    await expect(commitImport(ctx, OWNER, preview.id)).rejects.toThrow(/granskades/)
    expect(await goalIds()).toEqual(['M1', 'M8'])
  })

  it('replaces no figures that nobody was shown', async () => {
    const ctx = await withOrganisation(context)
    const preview = await previewImport(ctx, OWNER, requestOf(FILES.budget))
    expect(preview).toMatchObject({ new: 2, changed: 0 })
    await importText(ctx, { ...FILES.budget, text: FILES.budget.text.replace('108 000 000', '107 000 000') })
    await expect(commitImport(ctx, OWNER, preview.id)).rejects.toThrow(Conflict)
  })

  it('leaves no word in the journal of what was not done', async () => {
    const ctx = await withOrganisation(context)
    const preview = await previewImport(ctx, OWNER, requestOf(planOf({})))
    await importText(ctx, planOf({}, M9))
    await expect(commitImport(ctx, OWNER, preview.id)).rejects.toThrow(Conflict)
    const organisation = await findOrganisation(ctx.store.db, CODE)
    const entries = await readJournal(ctx.store.db, organisation?.id ?? '')
    expect(entries.filter(({ action, subject }) => action === 'import.commit' && subject === preview.id)).toEqual([])
  })

  it('is saved where what has changed does not touch it', async () => {
    const ctx = await withOrganisation(context)
    const preview = await previewImport(ctx, OWNER, requestOf(planOf({})))
    await importText(ctx, FILES.budget)
    expect((await commitImport(ctx, OWNER, preview.id)).status).toBe('active')
  })

  it('answers and keeps for figures what the commit changed, not what the preview foresaw', async () => {
    const ctx = await withOrganisation(context)
    const preview = await previewImport(ctx, OWNER, requestOf(FILES.observations))
    await importText(ctx, FILES.observations)
    const committed = await commitImport(ctx, OWNER, preview.id)
    expect(committed).toMatchObject({ new: 0, changed: 0, unchanged: 11 })
    expect(await importPreview(ctx, OWNER, preview.id)).toEqual(committed)
  })

  it('lets one of two commits at once win, and says so to the other', async () => {
    const ctx = await withOrganisation(context)
    const [one, other] = [planOf({}), planOf({}, M9)]
    const previews = [
      await previewImport(ctx, OWNER, requestOf(one)),
      await previewImport(ctx, OWNER, requestOf(other)),
    ]
    const answers = await Promise.allSettled(previews.map(({ id }) => commitImport(ctx, OWNER, id)))
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
