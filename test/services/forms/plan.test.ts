// The plan in forms: goals, measures and activities made, changed and ended, as new versions of the plan that can be undone.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Invalid, NotFound } from '../../../src/domain/errors.ts'
import { formServices } from '../../../src/services/forms/index.ts'
import {
  type ActivityWritten,
  decidePlan,
  exportFile,
  listImports,
  type MeasureWritten,
  type PlanThing,
  previewImport,
  StaleForm,
  undoImport,
  WrongForm,
} from '../../../src/services/index.ts'
import { currentRecords } from '../../../src/store/index.ts'
import {
  CODE,
  FILES,
  importAll,
  importText,
  NO_OPTIONS,
  type TestContext,
  testContext,
  withOrganisation,
} from '../../support/context.ts'

const OWNER = { organisation: CODE }
const GOAL = { area: 'Hälsa', goal: 'Fler rör på sig', articles: '24, 31' }
const MEASURE: MeasureWritten = {
  indicator: 'N15428',
  measure: '',
  breakdown: 'Flickor',
  district: '',
  comparison: '',
  type: 'öka',
  baselinePeriod: '2021',
  baseline: '84',
  targetPeriod: '2025',
  target: '90,5',
}
const ACTIVITY: ActivityWritten = {
  activity: 'Promenader',
  unit: 'Socialförvaltningen',
  responsible: 'Enhetschef',
  start: '2024-01-01',
  end: '2025-12-31',
  budget: '12 500',
}

describe('the plan in forms', () => {
  let context: TestContext
  beforeEach(async () => {
    context = await testContext()
    await withOrganisation(context)
  })
  afterEach(() => context.close())
  const services = () => formServices(context.ctx)
  const change = (thing: PlanThing, more: { version?: string | null; validFrom?: string } = {}) =>
    services().changePlan(CODE, { plan: null, thing, validFrom: '', version: null, ...more })
  const plan = async () => {
    const edited = await services().planToEdit(CODE, null)
    if (!edited) throw new Error('no plan')
    return edited
  }
  const goal = async (id: string) => (await plan()).goals.find((one) => one.goal.id === id)
  const records = async () => {
    const [{ id = '' } = {}] = await context.ctx.store.db.selectFrom('organisation').select('id').execute()
    return currentRecords(context.ctx.store.db, id, { kinds: ['plan', 'goal', 'activity'] })
  }
  const problemsOf = (work: Promise<unknown>) =>
    work.then(
      () => [],
      (error: unknown) => {
        if (!(error instanceof WrongForm)) throw error
        return error.problems.map(({ field, message }) => [field, message.sv])
      },
    )

  it('changes one goal, and nothing of the others, which keep the file they were read from', async () => {
    await importAll(context.ctx)
    const before = await records()
    const { id } = await change({ kind: 'goal', id: 'M2', cells: { ...GOAL, articles: '24;31' } })
    const after = await records()
    expect(after.filter(({ origin }) => origin.importId === id).map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'goal M2',
    ])
    expect(after.filter(({ key }) => key !== 'M2')).toEqual(before.filter(({ key }) => key !== 'M2'))
    const { goal: changed } = (await goal('M2')) ?? {}
    expect(changed).toMatchObject({ area: 'Hälsa', title: 'Fler rör på sig', articles: ['24', '31'], order: 1 })
    expect(changed?.measures.length).toBe(1)
    await undoImport(context.ctx, OWNER, id)
    expect(await records()).toEqual(before)
  })

  it('adds a goal, a measure with a target on the way and an activity, and what is exported is read back unchanged', async () => {
    await importAll(context.ctx)
    const before = await records()
    const { about } = await change({ kind: 'goal', id: null, cells: GOAL })
    expect(about).toBe('M5')
    await change({
      kind: 'measure',
      goal: 'M5',
      key: null,
      cells: MEASURE,
      interim: [
        { targetPeriod: '2023', target: '87' },
        { targetPeriod: '', target: '' },
      ],
    })
    await change({ kind: 'measure', goal: 'M5', key: null, cells: { ...MEASURE, breakdown: 'Pojkar' }, interim: [] })
    await change({ kind: 'activity', goal: 'M1', id: null, cells: ACTIVITY })
    const made = await goal('M5')
    expect(made?.goal).toMatchObject({ id: 'M5', area: 'Hälsa', order: 4 })
    expect(made?.measures.map(({ measure }) => measure)).toMatchObject([
      {
        dimensions: { sex: 'F' },
        type: 'increase',
        baseline: { period: '2021', value: 84 },
        target: { period: '2025', value: 90.5 },
        interim: [{ period: '2023', value: 87 }],
      },
      { dimensions: { sex: 'M' }, interim: [] },
    ])
    expect((await goal('M1'))?.activities.map(({ activity }) => activity)).toMatchObject([
      { id: 'A1' },
      { id: 'A5', title: 'Promenader', budget: 12500, start: '2024-01-01', order: 4 },
    ])
    // Adding changes nothing of what was there.
    const now = new Map((await records()).map((one) => [one.key, one]))
    for (const one of before) expect(now.get(one.key)).toEqual(one)
    const { bytes } = await exportFile(context.ctx, CODE, { kind: 'plan', form: 'csv', plan: null, isEmpty: false })
    const again = await previewImport(context.ctx, OWNER, {
      kind: 'plan',
      fileName: 'plan.csv',
      bytes,
      options: NO_OPTIONS,
    })
    expect(again).toMatchObject({ new: 0, changed: 0, closing: [] })
  })

  it('changes and removes a measure and an activity', async () => {
    await importAll(context.ctx)
    const key = (await goal('M1'))?.goal.measures[0]?.key ?? ''
    const cells = { ...MEASURE, breakdown: 'Totalt', baseline: '80', target: '91' }
    await change({ kind: 'measure', goal: 'M1', key, cells, interim: [] })
    expect((await goal('M1'))?.goal.measures).toMatchObject([{ key, target: { period: '2025', value: 91 } }])
    await change({ kind: 'measure', goal: 'M1', key, cells: null, interim: [] })
    expect((await goal('M1'))?.goal.measures).toEqual([])
    await change({ kind: 'activity', goal: 'M1', id: 'A1', cells: { ...ACTIVITY, activity: 'Sommarskola' } })
    expect((await goal('M1'))?.activities.map(({ activity: { title } }) => title)).toEqual(['Sommarskola'])
    const { id } = await change({ kind: 'activity', goal: 'M1', id: 'A1', cells: null })
    expect((await goal('M1'))?.activities).toEqual([])
    expect((await services().planReceipt(CODE, id)).things).toEqual([{ change: 'closed', what: 'A1 Sommarskola' }])
  })

  it('ends a goal with its activities, but not the last one; a new one never gets its number', async () => {
    await importAll(context.ctx)
    const { id } = await change({ kind: 'goal', id: 'M4', cells: null })
    const receipt = await services().planReceipt(CODE, id)
    expect(receipt.things.map(({ what }) => what)).toEqual(['M4 Rutin för barnets bästa', 'A4 Skriv rutin'])
    expect(receipt.preview.closing.length).toBe(2)
    expect((await change({ kind: 'goal', id: null, cells: GOAL })).about).toBe('M5')
    for (const one of ['M1', 'M2', 'M3']) await change({ kind: 'goal', id: one, cells: null })
    expect(await problemsOf(change({ kind: 'goal', id: 'M5', cells: null }))).toEqual([
      ['', expect.stringContaining('minst ett mål')],
    ])
  })

  it('says what is wrong at each field, and stores nothing', async () => {
    await importAll(context.ctx)
    const before = await listImports(context.ctx, OWNER)
    const goalProblems = (cells: Partial<typeof GOAL>) =>
      problemsOf(change({ kind: 'goal', id: 'M1', cells: { ...GOAL, ...cells } }))
    expect(await goalProblems({ area: '', goal: ' ' })).toEqual([
      ['goal', expect.any(String)],
      ['area', expect.any(String)],
    ])
    expect(await goalProblems({ articles: '28, 99' })).toEqual([['articles', expect.stringContaining('99')]])
    expect(await goalProblems({ goal: 'x'.repeat(10_001) })).toEqual([['goal', expect.stringContaining('10 000')]])
    const measureProblems = (
      cells: Partial<MeasureWritten>,
      interim: { targetPeriod: string; target: string }[] = [],
    ) => problemsOf(change({ kind: 'measure', goal: 'M1', key: null, cells: { ...MEASURE, ...cells }, interim }))
    expect(await measureProblems({ indicator: 'N99999' })).toEqual([['indicator', expect.any(String)]])
    expect(await measureProblems({ indicator: '' })).toEqual([['indicator', expect.any(String)]])
    expect(await measureProblems({ type: '' })).toEqual([['type', expect.any(String)]])
    for (const field of ['baseline', 'target'])
      expect(await measureProblems({ [field]: 'mycket' })).toEqual([[field, expect.stringContaining('inte ett tal')]])
    expect(await measureProblems({ comparison: 'Månen' })).toEqual([['comparison', expect.any(String)]])
    expect(await measureProblems({}, [{ targetPeriod: 'snart', target: '5' }])).toEqual([
      ['interim.0.targetPeriod', expect.stringContaining('finns inte')],
    ])
    expect(await measureProblems({ breakdown: 'Totalt', baseline: '80', targetPeriod: '2026' })).toEqual([
      ['indicator', expect.stringContaining('redan ett sådant mått')],
    ])
    const activityProblems = (cells: Partial<ActivityWritten>) =>
      problemsOf(change({ kind: 'activity', goal: 'M1', id: 'A1', cells: { ...ACTIVITY, ...cells } }))
    expect(await activityProblems({ activity: '', start: '1/2', budget: '-5' })).toEqual([
      ['activity', expect.any(String)],
      ['start', expect.stringContaining('inte ett datum')],
      ['budget', expect.any(String)],
    ])
    expect(await activityProblems({ end: '2023-01-01' })).toEqual([['end', expect.stringContaining('före starten')]])
    expect(await activityProblems({ responsible: 'Chef 19121212-1212' })).toEqual([
      ['responsible', expect.stringContaining('personnummer')],
    ])
    expect(
      await problemsOf(change({ kind: 'activity', goal: 'M1', id: 'A1', cells: ACTIVITY }, { validFrom: 'nästa år' })),
    ).toEqual([['validFrom', expect.any(String)]])
    expect(await listImports(context.ctx, OWNER)).toEqual(before)
  })

  it('finds nothing to change where there is none', async () => {
    await expect(change({ kind: 'goal', id: null, cells: GOAL })).rejects.toThrow(Invalid)
    await importText(context.ctx, FILES.plan)
    await expect(change({ kind: 'goal', id: 'M9', cells: GOAL })).rejects.toThrow(NotFound)
    await expect(change({ kind: 'measure', goal: 'M1', key: 'x', cells: MEASURE, interim: [] })).rejects.toThrow(
      NotFound,
    )
    await expect(change({ kind: 'activity', goal: 'M1', id: 'A2', cells: ACTIVITY })).rejects.toThrow(NotFound)
    expect(
      await problemsOf(
        change({ kind: 'goal', id: 'M1', cells: { area: 'Utbildning', goal: 'Fler når behörighet', articles: '28' } }),
      ),
    ).toEqual([['', expect.stringContaining('Ingenting ändrades')]])
  })

  it('is refused where somebody has changed the same thing since, but not another one', async () => {
    await importAll(context.ctx)
    const version = (await goal('M1'))?.version ?? ''
    await change({ kind: 'goal', id: 'M2', cells: GOAL })
    await change({ kind: 'goal', id: 'M1', cells: GOAL }, { version })
    await expect(
      change({ kind: 'goal', id: 'M1', cells: { ...GOAL, goal: 'Något annat' } }, { version }),
    ).rejects.toThrow(StaleForm)
    const sent = ['ett', 'två'].map(async (text) =>
      change(
        { kind: 'activity', goal: 'M1', id: 'A1', cells: { ...ACTIVITY, activity: text } },
        {
          version: (await goal('M1'))?.activities[0]?.version ?? '',
        },
      ),
    )
    const answers = await Promise.allSettled(sent)
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('may hold from a year, so that years before it are told as they were', async () => {
    await importAll(context.ctx)
    const { id } = await change({ kind: 'goal', id: 'M1', cells: GOAL }, { validFrom: '2025' })
    const [{ id: organisation = '' } = {}] = await context.ctx.store.db
      .selectFrom('organisation')
      .select('id')
      .execute()
    const titleIn = async (validYear: number) =>
      (await currentRecords(context.ctx.store.db, organisation, { kinds: ['goal'], validYear })).find(
        ({ key }) => key === 'M1',
      )?.payload.title
    expect([await titleIn(2024), await titleIn(2025)]).toEqual(['Fler når behörighet', 'Fler rör på sig'])
    expect((await listImports(context.ctx, OWNER)).find((one) => one.id === id)).toMatchObject({ changed: 1, new: 0 })
  })

  it('begins with its years and its first goal', async () => {
    const wish = { firstYear: '2027', lastYear: '2030', goal: GOAL }
    expect(
      await problemsOf(services().createPlan(CODE, { ...wish, firstYear: 'snart', goal: { ...GOAL, goal: '' } })),
    ).toEqual([
      ['firstYear', expect.any(String)],
      ['goal', expect.any(String)],
    ])
    expect(await problemsOf(services().createPlan(CODE, { ...wish, lastYear: '2026' }))).toEqual([
      ['lastYear', expect.any(String)],
    ])
    expect(await services().createPlan(CODE, wish)).toMatchObject({ plan: '2027-2030', about: 'M1' })
    expect(await problemsOf(services().createPlan(CODE, wish))).toEqual([
      ['firstYear', expect.stringContaining('finns redan')],
    ])
    await change({ kind: 'measure', goal: 'M1', key: null, cells: { ...MEASURE, targetPeriod: '2029' }, interim: [] })
    expect((await plan()).plan).toEqual({ code: '2027-2030', firstYear: 2027, lastYear: 2030 })
    await importText(context.ctx, FILES.plan, { plan: '2022-2025' })
    expect(await problemsOf(services().createPlan(CODE, { ...wish, firstYear: '2022', lastYear: '2025' }))).toEqual([
      ['firstYear', expect.stringContaining('finns redan')],
    ])
  })

  it('tells of a decided plan that it is', async () => {
    await importAll(context.ctx)
    expect((await plan()).decision).toBeNull()
    await decidePlan(context.ctx, CODE, {
      plan: null,
      decidedOn: '2022-02-21',
      decidedBy: 'Kommunfullmäktige',
      caseNumber: null,
    })
    expect((await plan()).decision).toEqual({ decidedOn: '2022-02-21', decidedBy: 'Kommunfullmäktige' })
    await change({ kind: 'goal', id: 'M1', cells: GOAL })
    expect((await plan()).decision).not.toBeNull()
  })
})

describe('an assessment in a form', () => {
  let context: TestContext
  beforeEach(async () => {
    context = await testContext()
    await withOrganisation(context)
    await importAll(context.ctx)
  })
  afterEach(() => context.close())
  const services = () => formServices(context.ctx)
  const WISH = {
    date: '2026-02-01',
    assessment: 'partly',
    reason: 'Vi är på väg.',
    furtherActions: '',
    changes: null,
    version: null,
  }
  const about = { plan: null, goal: 'M1' }

  it('is added beside earlier ones, changes one of the same day, and is undone', async () => {
    const { id } = await services().assessGoal(CODE, about, WISH)
    const { assessments, version } = await services().goalToAssess(CODE, null, 'M1')
    expect(assessments).toMatchObject([
      { date: '2026-02-01', code: 'partly', reason: 'Vi är på väg.' },
      { date: '2025-12-31', code: 'reached' },
    ])
    expect(await services().assessGoal(CODE, about, { ...WISH, changes: WISH.date })).toEqual({ id: null })
    await services().assessGoal(CODE, about, { ...WISH, changes: WISH.date, assessment: 'reached', version })
    await expect(services().assessGoal(CODE, about, { ...WISH, date: '2026-02-02', version })).rejects.toThrow(
      StaleForm,
    )
    expect(await services().planReceipt(CODE, id ?? '')).toMatchObject({
      about: 'M1',
      isAssessment: true,
      obstacle: null,
    })
  })

  it('says what is wrong at each field', async () => {
    const problems = await services()
      .assessGoal(CODE, about, { ...WISH, date: '2026-12-31', assessment: '', reason: 'Barnet 19121212-1212' })
      .catch((error: unknown) => (error instanceof WrongForm ? error.problems.map(({ field }) => field) : error))
    expect(problems).toEqual(['assessment', 'date', 'reason'])
    await expect(services().assessGoal(CODE, about, { ...WISH, date: '2025-12-31' })).rejects.toThrow(
      'redan en bedömning',
    )
    await expect(services().assessGoal(CODE, { plan: null, goal: 'M9' }, WISH)).rejects.toThrow(NotFound)
  })
})
