// Units: added, matched with the plan's activities by name, renamed, removed and taken back.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Actor, authoriseUnit, mayDoIn } from '../../../src/domain/access.ts'
import { Forbidden, NotFound } from '../../../src/domain/errors.ts'
import { formServices } from '../../../src/services/forms/index.ts'
import { WrongForm } from '../../../src/services/index.ts'
import { readJournal, verifyJournal } from '../../../src/store/index.ts'
import { CODE, FILES, importText, type TestContext, testContext, withOrganisation } from '../../support/context.ts'

describe('units', () => {
  let context: TestContext
  beforeEach(async () => {
    context = await testContext()
    await withOrganisation(context)
    await importText(context.ctx, FILES.plan)
  })
  afterEach(() => context.close())
  const services = () => formServices(context.ctx)
  const named = async () =>
    (await services().units(CODE)).units.map(({ name, activities, isRemoved }) => [name, activities, isRemoved])
  const problemOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => (error instanceof WrongForm ? [error.problems[0]?.field, error.message] : error),
    )

  it('are made of the names in the plan, once', async () => {
    expect((await services().units(CODE)).missing).toEqual([
      { name: 'Kanslist', activities: 1 },
      { name: 'Socialförvaltningen', activities: 2 },
      { name: 'Utbildningsförvaltningen', activities: 1 },
    ])
    await services().addUnit(CODE, { name: '  SOCIALFÖRVALTNINGEN ', parent: null })
    expect(await services().addUnitsOfPlans(CODE)).toEqual({ added: 2 })
    expect(await services().addUnitsOfPlans(CODE)).toEqual({ added: 0 })
    expect(await named()).toEqual([
      ['Kanslist', 1, false],
      ['SOCIALFÖRVALTNINGEN', 2, false],
      ['Utbildningsförvaltningen', 1, false],
    ])
  })

  it('come back with the same id when the plan’s names are added again', async () => {
    await services().addUnitsOfPlans(CODE)
    const before = (await services().units(CODE)).units
    await services().removeUnit(CODE, before[0]?.id ?? '')
    expect((await named())[0]).toEqual(['Kanslist', 1, true])
    await services().addUnitsOfPlans(CODE)
    expect((await services().units(CODE)).units).toEqual(before)
  })

  it('refuse a name that is empty, too long, personal or taken, and say where', async () => {
    const { id } = await services().addUnit(CODE, { name: 'Nämnden', parent: null })
    const add = (name: string, parent: string | null = null) => problemOf(services().addUnit(CODE, { name, parent }))
    expect(await add(' ')).toEqual(['name', expect.stringContaining('högst 120 tecken')])
    expect(await add('x'.repeat(121))).toEqual(['name', expect.stringContaining('högst 120 tecken')])
    expect(await add('Nämnd 19121212-1212')).toEqual(['name', expect.stringContaining('personnummer')])
    expect(await add('nämnden')).toEqual(['name', expect.stringContaining('finns redan')])
    expect(await add('Annan', 'ingen')).toEqual(['parent', expect.stringContaining('finns inte')])
    const child = await services().addUnit(CODE, { name: 'Förvaltningen', parent: id })
    expect(await problemOf(services().editUnit(CODE, id, { name: 'Nämnden', parent: child.id }))).toEqual([
      'parent',
      expect.stringContaining('sig själv'),
    ])
  })

  it('cannot come back while another has the name, nor be changed where there is none', async () => {
    const { id } = await services().addUnit(CODE, { name: 'Nämnden', parent: null })
    await services().removeUnit(CODE, id)
    await services().addUnit(CODE, { name: 'Nämnden', parent: null })
    expect(await problemOf(services().restoreUnit(CODE, id))).toEqual(['name', expect.stringContaining('finns redan')])
    await expect(services().removeUnit(CODE, 'finns-inte')).rejects.toThrow(NotFound)
  })

  it('are in the journal, each change', async () => {
    const { id } = await services().addUnit(CODE, { name: 'Nämnden', parent: null })
    await services().editUnit(CODE, id, { name: 'Utskottet', parent: null })
    await services().removeUnit(CODE, id)
    await services().restoreUnit(CODE, id)
    const [organisation] = await context.ctx.store.db.selectFrom('organisation').select('id').execute()
    const journal = await readJournal(context.ctx.store.db, organisation?.id ?? '')
    expect(journal.slice(-4).map(({ action }) => action)).toEqual([
      'unit.add',
      'unit.change',
      'unit.remove',
      'unit.restore',
    ])
    expect(journal.at(-3)?.payload).toEqual({
      name: 'Utskottet',
      parent: null,
      before: { name: 'Nämnden', parent: null },
    })
    expect(await verifyJournal(context.ctx.store.db, organisation?.id ?? '')).toMatchObject({ ok: true })
  })

  it('may be seen but not changed by a reader', async () => {
    const reader: Actor = { id: 'r', name: 'r', roles: ['reader'], organisation: CODE, units: null }
    const asReader = formServices({ ...context.ctx, actor: reader })
    expect((await asReader.units(CODE)).mayWrite).toBe(false)
    await expect(asReader.addUnit(CODE, { name: 'x', parent: null })).rejects.toThrow(Forbidden)
    const administrator: Actor = { ...reader, roles: ['administrator'] }
    await formServices({ ...context.ctx, actor: administrator }).addUnit(CODE, { name: 'Nämnden', parent: null })
    expect((await named()).length).toBe(1)
  })
})

describe('reporting for a unit', () => {
  const reporter = { id: 'r', name: 'r', organisation: CODE, roles: ['unit-reporter'], units: ['u1'] } as const

  it('is for the reporter’s own units, unless another role lets them report for all', () => {
    expect(mayDoIn(reporter, 'activity.report', 'u1')).toBe(true)
    expect(mayDoIn(reporter, 'activity.report', 'u2')).toBe(false)
    expect(mayDoIn(reporter, 'activity.report', null)).toBe(false)
    expect(mayDoIn({ ...reporter, units: null }, 'activity.report', null)).toBe(true)
    expect(mayDoIn({ ...reporter, roles: ['unit-reporter', 'process-leader'] }, 'activity.report', 'u2')).toBe(true)
    expect(mayDoIn({ ...reporter, roles: ['reader'] }, 'activity.report', 'u1')).toBe(false)
    expect(() => authoriseUnit(reporter, 'activity.report', 'u2')).toThrow(Forbidden)
    expect(() => authoriseUnit({ ...reporter, roles: ['reader'] }, 'activity.report', 'u1')).toThrow(Forbidden)
  })
})
