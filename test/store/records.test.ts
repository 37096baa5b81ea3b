import { expect, it } from 'vitest'
import { Conflict } from '../../src/domain/errors.ts'
import type { Activity, Goal, Outcome } from '../../src/domain/plan.ts'
import {
  appendRecords,
  closingRecords,
  currentRecords,
  findImport,
  type NewRecord,
  recordsOfImport,
  replaceRecordPayload,
  undoImport,
} from '../../src/store/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { commit, newImport, noon, ORGANISATION, OTHER_ORGANISATION } from '../support/store-samples.ts'

const PLAN = '2022-2025'

const goal = (id: string, title: string): Goal => ({
  id,
  area: 'Trygghet',
  title,
  articles: ['19'],
  measures: [],
  order: 1,
})

const activity: Activity = {
  id: 'A1',
  goalId: 'M1',
  title: 'Trygghetsvandringar',
  unit: 'Skola',
  responsible: 'Skolchef',
  start: '2022-01-01',
  end: null,
  budget: 50_000,
  order: 1,
}

const outcome: Outcome = {
  activityId: 'A1',
  date: '2024-12-01',
  status: 'ongoing',
  result: 'Fyra vandringar',
  effect: '',
  cost: 12_500.5,
  children: null,
  lesson: '',
}

const goalRecord = (id: string, title: string, more: Partial<NewRecord> = {}): NewRecord => ({
  plan: PLAN,
  kind: 'goal',
  key: id,
  line: 2,
  closed: false,
  validFrom: 2022,
  payload: goal(id, title),
  ...more,
})

describeOnEachDatabase('records', (open) => {
  const prepared = async () => {
    const { store } = await open()
    const append = async (id: string, date: string, rows: readonly NewRecord[]) => {
      await appendRecords(store.db, ORGANISATION, await newImport(store.db, ORGANISATION, id, { kind: 'plan' }), rows)
      await commit(store.db, ORGANISATION, id, date)
    }
    const titles = async (filter: Parameters<typeof currentRecords>[2] = {}) =>
      (await currentRecords(store.db, ORGANISATION, { ...filter, kinds: ['goal'] })).map((one) => one.payload.title)
    return { store, db: store.db, append, titles }
  }

  it('come back whole, in the order of plan, kind and file, with where they were read', async () => {
    const { db, append } = await prepared()
    await append('a', '2025-01-02', [
      { ...goalRecord('A1', ''), kind: 'activity', payload: activity, line: 3 },
      goalRecord('M2', 'Fler trygga', { line: 3 }),
      goalRecord('M1', 'Fler behöriga', { line: 2 }),
    ])
    await append('b', '2025-01-03', [
      { ...goalRecord('A1|2024-12-01', ''), kind: 'outcome', payload: outcome, line: 5 },
    ])
    const records = await currentRecords(db, ORGANISATION)
    expect(records.map((one) => [one.kind, one.key, one.payload])).toEqual([
      ['goal', 'M1', goal('M1', 'Fler behöriga')],
      ['goal', 'M2', goal('M2', 'Fler trygga')],
      ['activity', 'A1', activity],
      ['outcome', 'A1|2024-12-01', outcome],
    ])
    expect(records[3]).toMatchObject({
      plan: PLAN,
      line: 5,
      origin: { importId: 'b', fileName: 'b.csv', line: 5, importedAt: noon('2025-01-03'), importedBy: 'handläggare' },
    })
  })

  it('are those of the newest commit; one that is closed is gone, and back when that is undone', async () => {
    const { db, append, titles } = await prepared()
    await append('a', '2025-01-02', [goalRecord('M1', 'Ett'), goalRecord('M2', 'Två')])
    await append('b', '2025-01-03', [goalRecord('M1', 'Ett, ändrat'), goalRecord('M2', 'Två', { closed: true })])
    expect(await titles()).toEqual(['Ett, ändrat'])
    await undoImport(db, ORGANISATION, 'b', { at: noon('2025-01-04'), by: 'lena' })
    expect(await titles()).toEqual(['Ett', 'Två'])
  })

  it('can be asked for as they would be were an import undone, and import by import', async () => {
    const { db, append, titles } = await prepared()
    await append('a', '2025-01-02', [goalRecord('M1', 'Ett'), goalRecord('M2', 'Två')])
    await append('b', '2025-01-03', [goalRecord('M1', 'Ett, ändrat'), goalRecord('M2', 'Två', { closed: true })])
    const without = (await findImport(db, ORGANISATION, 'b'))?.number ?? 0
    expect(await titles({ without })).toEqual(['Ett', 'Två'])
    const rows = await recordsOfImport(db, ORGANISATION, without)
    expect(rows.map(({ key, closed }) => [key, closed])).toEqual([
      ['M1', false],
      ['M2', true],
    ])
    expect(await recordsOfImport(db, OTHER_ORGANISATION, without)).toEqual([])
  })

  it('lose a text for good where it must go, in the one import, and never their shape', async () => {
    const { db, append, titles } = await prepared()
    await append('a', '2025-01-02', [goalRecord('M1', 'Ett namn'), goalRecord('M2', 'Två')])
    await append('b', '2025-01-03', [goalRecord('M1', 'Ett namn', { closed: true })])
    const [first] = await recordsOfImport(db, ORGANISATION, (await findImport(db, ORGANISATION, 'a'))?.number ?? 0)
    if (!first) throw new Error('no record')
    await replaceRecordPayload(db, ORGANISATION, first, goal('M1', '[borttaget]'))
    await expect(replaceRecordPayload(db, ORGANISATION, first, { id: 'M1' })).rejects.toThrow('goal M1')
    const closing = await closingRecords(db, ORGANISATION, first)
    expect(closing.map(({ payload }) => payload)).toEqual([goal('M1', 'Ett namn')])
    await undoImport(db, ORGANISATION, 'b', { at: noon('2025-01-04'), by: 'lena' })
    expect(await titles()).toEqual(['[borttaget]', 'Två'])
  })

  it('can be asked for as known at an instant', async () => {
    const { append, titles } = await prepared()
    await append('a', '2025-01-02', [goalRecord('M1', 'Före')])
    await append('b', '2025-01-04', [goalRecord('M1', 'Efter')])
    expect(await titles({ knownAt: noon('2025-01-01') })).toEqual([])
    expect(await titles({ knownAt: noon('2025-01-03') })).toEqual(['Före'])
    expect(await titles({ knownAt: noon('2025-01-04') })).toEqual(['Efter'])
  })

  it('hold from a year on: before it the one they replaced still stands, closings too', async () => {
    const { append, titles } = await prepared()
    await append('a', '2025-01-02', [goalRecord('M1', 'Ett'), goalRecord('M2', 'Två')])
    await append('b', '2025-01-03', [
      goalRecord('M1', 'Ett från 2024', { validFrom: 2024 }),
      goalRecord('M2', 'Två', { validFrom: 2024, closed: true }),
    ])
    expect(await titles({ validYear: 2021 })).toEqual([])
    expect(await titles({ validYear: 2023 })).toEqual(['Ett', 'Två'])
    expect(await titles({ validYear: 2024 })).toEqual(['Ett från 2024'])
    expect(await titles()).toEqual(['Ett från 2024'])
  })

  it('keep plans apart: a second plan replaces nothing', async () => {
    const { append, titles } = await prepared()
    await append('a', '2025-01-02', [goalRecord('M1', 'Gamla planens')])
    await append('b', '2025-01-03', [goalRecord('M1', 'Nya planens', { plan: '2026-2029' })])
    expect(await titles()).toEqual(['Gamla planens', 'Nya planens'])
    expect(await titles({ plan: '2026-2029' })).toEqual(['Nya planens'])
  })

  it('are seen only when committed, and only by their organisation', async () => {
    const { db, append } = await prepared()
    await appendRecords(db, ORGANISATION, await newImport(db, ORGANISATION, 'preview'), [goalRecord('M1', 'Osedd')])
    expect(await currentRecords(db, ORGANISATION)).toEqual([])
    await append('a', '2025-01-02', [goalRecord('M1', 'Egen')])
    expect(await currentRecords(db, OTHER_ORGANISATION)).toEqual([])
    expect(await currentRecords(db, ORGANISATION, { kinds: [] })).toEqual([])
  })

  it('are committed once: of two commits at the same time one wins and the other is told so', async () => {
    const { store, openAgain } = await open()
    const other = await openAgain()
    const number = await newImport(store.db, ORGANISATION, 'a', { kind: 'plan' })
    const commits = await Promise.allSettled(
      [store, other].map((from) =>
        from.db.transaction().execute(async (db) => {
          await appendRecords(db, ORGANISATION, number, [goalRecord('M1', 'Ett')])
          return commit(db, ORGANISATION, 'a', '2025-01-02')
        }),
      ),
    )
    expect(commits.filter((one) => one.status === 'fulfilled')).toEqual([{ status: 'fulfilled', value: true }])
    expect(commits.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))).toEqual([expect.any(Conflict)])
    expect(await currentRecords(store.db, ORGANISATION)).toHaveLength(1)
  })

  it('may be many: a plan of two thousand rows is written and read', async () => {
    const { append, titles } = await prepared()
    const rows = Array.from({ length: 2000 }, (_, n) => goalRecord(`M${n}`, `Mål ${n}`, { line: n + 2 }))
    await append('a', '2025-01-02', rows)
    expect(await titles()).toEqual(rows.map((_, n) => `Mål ${n}`))
  })

  it('refuse a payload that is not what its kind says, when written and when read', async () => {
    const { db, append } = await prepared()
    const wrong = goalRecord('M1', 'Fel', { payload: { ...goal('M1', 'Fel'), articles: 'artikel 19' } })
    await expect(append('a', '2025-01-02', [wrong])).rejects.toThrow('goal M1')
    await append('b', '2025-01-02', [goalRecord('M1', 'Rätt')])
    await db.updateTable('record').set({ payload: '{"id":"M1"}' }).execute()
    await expect(currentRecords(db, ORGANISATION)).rejects.toThrow('goal M1')
  })

  it('refuse the same key twice in one import', async () => {
    const { append } = await prepared()
    const twice = append('a', '2025-01-02', [goalRecord('M1', 'Ett'), goalRecord('M1', 'Ett igen')])
    await expect(twice).rejects.toThrow()
  })
})
