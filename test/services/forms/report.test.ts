// Reporting an activity in a form: what is saved, what is refused and where, whose it is, and undoing it.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../../src/domain/access.ts'
import { Conflict, Forbidden, NotFound } from '../../../src/domain/errors.ts'
import { formServices } from '../../../src/services/forms/index.ts'
import { listImports, type ReportWish, StaleForm, undoImport, WrongForm } from '../../../src/services/index.ts'
import { readJournal, verifyJournal } from '../../../src/store/index.ts'
import {
  CODE,
  FILES,
  importAll,
  importText,
  type TestContext,
  testContext,
  withOrganisation,
} from '../../support/context.ts'

const OWNER = { organisation: CODE }
const WISH: ReportWish = {
  date: '2026-02-27',
  status: 'ongoing',
  result: 'Vi ringde alla.',
  effect: '',
  cost: '45 000',
  children: '130',
  lesson: '',
  changes: null,
  isLowerRight: false,
  version: null,
}
const A2 = { plan: null, activity: 'A2' }

describe('a report in a form', () => {
  let context: TestContext
  beforeEach(async () => {
    context = await testContext()
    await withOrganisation(context)
  })
  afterEach(() => context.close())
  const as = (actor: Partial<Actor>) =>
    formServices({ ...context.ctx, actor: { ...context.ctx.actor, organisation: CODE, ...actor } })
  const services = () => formServices(context.ctx)
  const outcomes = async (id: string) => (await services().activityToReport(CODE, null, id)).outcomes
  const problemsOf = (wish: Partial<ReportWish>, about = A2) =>
    services()
      .reportActivity(CODE, about, { ...WISH, ...wish })
      .then(
        () => [],
        (error: unknown) => {
          if (!(error instanceof WrongForm)) throw error
          return error.problems.map(({ field, message }) => [field, message.sv])
        },
      )

  it('is an import of outcomes like any other, that touches no other row', async () => {
    await importAll(context.ctx)
    const before = [await outcomes('A1'), await outcomes('A2'), await outcomes('A4')]
    const { id } = await services().reportActivity(CODE, A2, WISH)
    expect(await outcomes('A2')).toEqual([
      {
        activityId: 'A2',
        date: '2026-02-27',
        status: 'ongoing',
        result: 'Vi ringde alla.',
        effect: '',
        cost: 45000,
        children: 130,
        lesson: '',
      },
      ...(before[1] ?? []),
    ])
    expect([await outcomes('A1'), await outcomes('A4')]).toEqual([before[0], before[2]])
    const [made] = await listImports(context.ctx, OWNER)
    expect(made).toMatchObject({ id, kind: 'outcomes', status: 'active', rows: 1, new: 1, plan: '2022-2025' })
    expect(made?.fileName).toMatch(/^formulär 2026-03-03 10\.\d\d\.csv$/)
    const [{ id: organisation = '' } = {}] = await context.ctx.store.db
      .selectFrom('organisation')
      .select('id')
      .execute()
    expect((await readJournal(context.ctx.store.db, organisation)).at(-1)).toMatchObject({
      action: 'import.commit',
      subject: id,
      payload: { form: { action: 'activity.report', about: 'A2' }, counts: { new: 1 } },
    })
    expect(await verifyJournal(context.ctx.store.db, organisation)).toMatchObject({ ok: true })
  })

  it('says what is wrong at each field, and stores nothing', async () => {
    await importAll(context.ctx)
    const before = await listImports(context.ctx, OWNER)
    expect(await problemsOf({ date: '', status: '' })).toEqual([
      ['status', 'Välj hur det går.'],
      ['date', 'Skriv vilken dag rapporten gäller.'],
    ])
    expect(await problemsOf({ date: '27/2', cost: 'mycket', children: '1,5' })).toEqual([
      ['date', expect.stringContaining('inte ett datum')],
      ['cost', expect.stringContaining('inte ett tal')],
      ['children', 'Skriv ett heltal.'],
    ])
    expect(await problemsOf({ date: '2026-03-04' })).toEqual([['date', expect.stringContaining('inte varit än')]])
    expect(await problemsOf({ status: 'kanske' })).toEqual([['status', expect.stringContaining('känns inte igen')]])
    expect(await problemsOf({ cost: '-1' })).toEqual([
      ['cost', expect.stringContaining('lägre än förra gången (40')],
      ['isLowerRight', expect.any(String)],
    ])
    expect(await problemsOf({ result: 'x'.repeat(10_001) })).toEqual([
      ['result', expect.stringContaining('längre än 10 000 tecken')],
    ])
    expect(await problemsOf({ effect: 'Barnet 19121212-1212 mår bra' })).toEqual([
      ['effect', expect.stringContaining('personnummer')],
    ])
    expect(await problemsOf({ date: '2025-11-30' })).toEqual([
      ['date', expect.stringContaining('redan en rapport för den 30 november 2025')],
    ])
    expect(await listImports(context.ctx, OWNER)).toEqual(before)
  })

  it('may say a lower sum where somebody says that it is right', async () => {
    await importAll(context.ctx)
    expect(await problemsOf({ cost: '30000', isLowerRight: true })).toEqual([])
    expect((await outcomes('A2'))[0]?.cost).toBe(30000)
  })

  it('keeps any text whatever signs it has, up to 10 000 letters', async () => {
    await importText(context.ctx, FILES.plan)
    const texts = [
      '=HYPERLINK("http://exempel.se")',
      "'=1+1",
      '<script>alert(1)</script>; "citat" och ;semikolon;',
      '+46 och -5; @namn',
      'Å'.repeat(10_000),
      '"',
      'sep=;',
      '😀 ر ه',
      '1 000\u00a0000',
    ]
    for (const [at, text] of texts.entries()) {
      expect(await problemsOf({ date: `2026-01-${10 + at}`, result: text })).toEqual([])
      expect((await outcomes('A2')).find(({ date }) => date === `2026-01-${10 + at}`)?.result).toBe(
        text.replace('\u00a0', ' '),
      )
    }
    expect(await problemsOf({ result: 'Rad ett\r\nRad två\u0000\u0007\n;slut\ud800' })).toEqual([])
    expect((await outcomes('A2'))[0]?.result).toBe('Rad ett Rad två ;slut\ufffd')
  })

  it('replaces the report it was opened to change, and keeps what it said before', async () => {
    await importAll(context.ctx)
    const wish = {
      ...WISH,
      date: '2025-11-30',
      changes: '2025-11-30',
      status: 'done',
      result: 'Alla ringda, två gånger',
    }
    const { id } = await services().reportActivity(CODE, A2, wish)
    expect((await outcomes('A2')).map(({ result }) => result)).toEqual(['Alla ringda, två gånger'])
    expect(await services().reportActivity(CODE, A2, wish)).toEqual({ id: null })
    await services().undoReport(CODE, id ?? '')
    expect((await outcomes('A2')).map(({ result }) => result)).toEqual(['Alla ringda'])
  })

  it('is refused where somebody has reported since it was opened', async () => {
    await importAll(context.ctx)
    const { version } = await services().activityToReport(CODE, null, 'A2')
    await services().reportActivity(CODE, A2, { ...WISH, version })
    await expect(services().reportActivity(CODE, A2, { ...WISH, date: '2026-02-28', version })).rejects.toThrow(
      StaleForm,
    )
    const other = await services().activityToReport(CODE, null, 'A1')
    const about = { plan: null, activity: 'A1' }
    await services().reportActivity(CODE, about, { ...WISH, cost: '', children: '', version: other.version })
  })

  it('of two sent at once from the same form, only one is saved', async () => {
    await importAll(context.ctx)
    const { version } = await services().activityToReport(CODE, null, 'A2')
    const sent = [0, 1].map((at) => services().reportActivity(CODE, A2, { ...WISH, result: `nummer ${at}`, version }))
    const answers = await Promise.allSettled(sent)
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await outcomes('A2')).length).toBe(2)
  })

  describe('by a unit’s reporter', () => {
    let social = ''
    beforeEach(async () => {
      await importAll(context.ctx)
      await services().addUnitsOfPlans(CODE)
      social = (await services().units(CODE)).units.find(({ name }) => name === 'Socialförvaltningen')?.id ?? ''
    })
    const reporter = (id = 'rapportör') => as({ id, roles: ['unit-reporter'], units: [social] })

    it('is about the unit’s own activities only', async () => {
      const { activities, units } = await reporter().reporting(CODE, null)
      expect(activities.map(({ activity: { id }, need }) => [id, need])).toEqual([
        ['A3', 'late'],
        ['A2', null],
      ])
      expect(units).toEqual(['Socialförvaltningen'])
      await reporter().reportActivity(CODE, A2, WISH)
      await expect(reporter().reportActivity(CODE, { plan: null, activity: 'A1' }, WISH)).rejects.toThrow(Forbidden)
      await expect(reporter().activityToReport(CODE, null, 'A1')).rejects.toThrow(Forbidden)
      await expect(reporter().activityToReport(CODE, null, 'A99')).rejects.toThrow(NotFound)
      await services().removeUnit(CODE, social)
      await expect(reporter().reportActivity(CODE, A2, { ...WISH, date: '2026-02-28' })).rejects.toThrow(Forbidden)
    })

    it('is undone by the same reporter, or by a process leader, and by no other reporter', async () => {
      const { id } = await reporter().reportActivity(CODE, A2, WISH)
      await expect(reporter('en annan').undoReport(CODE, id ?? '')).rejects.toThrow(Forbidden)
      expect(await reporter('en annan').reportReceipt(CODE, id ?? '')).toMatchObject({ mayUndo: false })
      const receipt = await reporter().reportReceipt(CODE, id ?? '')
      expect(receipt).toMatchObject({ mayUndo: true, obstacle: null, outcome: { cost: 45000, status: 'ongoing' } })
      await reporter().undoReport(CODE, id ?? '')
      expect((await reporter().reportReceipt(CODE, id ?? '')).preview.status).toBe('undone')
      await expect(reporter().undoReport(CODE, id ?? '')).rejects.toThrow(Conflict)
      const second = await reporter().reportActivity(CODE, A2, WISH)
      await as({ id: 'ledare', roles: ['process-leader'] }).undoReport(CODE, second.id ?? '')
      expect((await outcomes('A2')).length).toBe(1)
    })

    it('lets them undo no file that somebody has sent, and read no receipt of one', async () => {
      const file = (await listImports(context.ctx, OWNER)).find(({ kind }) => kind === 'outcomes')
      await expect(reporter().undoReport(CODE, file?.id ?? '')).rejects.toThrow(NotFound)
      await expect(reporter().reportReceipt(CODE, file?.id ?? '')).rejects.toThrow(NotFound)
      const forbidden = { ...context.ctx, actor: { ...context.ctx.actor, roles: ['unit-reporter' as const] } }
      await expect(undoImport(forbidden, OWNER, file?.id ?? '')).rejects.toThrow(Forbidden)
    })
  })

  it('is asked first of what is late, then never reported, then not reported this year', async () => {
    const plan = `${FILES.plan.text.trimEnd()}
Arbetssätt;M4;Rutin för barnets bästa;3;;;;;;;;A5;Utbilda;Kanslist;Utvecklare;2025-01-01;2026-12-31;0
Arbetssätt;M4;Rutin för barnets bästa;3;;;;;;;;A6;Följ upp;Kanslist;Utvecklare;2026-01-01;2026-12-31;0
Arbetssätt;M4;Rutin för barnets bästa;3;;;;;;;;A7;Fira;Kanslist;Utvecklare;2026-06-01;2026-12-31;0
`
    await importText(context.ctx, { kind: 'plan', text: plan })
    await importText(context.ctx, {
      kind: 'outcomes',
      text: `${FILES.outcomes.text.trimEnd()}\nA5;2025-06-01;pågående;Halva;;;;\n`,
    })
    const { activities } = await services().reporting(CODE, null)
    expect(activities.map(({ activity: { id }, need }) => [id, need])).toEqual([
      ['A3', 'late'],
      ['A6', 'missing'],
      ['A5', 'old'],
      ['A1', null],
      ['A2', null],
      ['A4', null],
      ['A7', null],
    ])
  })
})
