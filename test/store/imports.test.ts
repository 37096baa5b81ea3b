import { expect, it } from 'vitest'
import { Conflict } from '../../src/domain/errors.ts'
import {
  activateImport,
  appendRecords,
  createObservationWriter,
  currentObservations,
  findImport,
  hasUndoneSince,
  listImports,
  redoImport,
  sweepImports,
  undoImport,
  updateImportPreview,
} from '../../src/store/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { sourcedSet } from '../support/sourced-set.ts'
import {
  COUNTS,
  commit,
  committedImport,
  newImport,
  noon,
  ORGANISATION,
  OTHER_ORGANISATION,
  observation,
  writtenImport,
} from '../support/store-samples.ts'

const SUMMARY = { issues: [{ code: 'not-a-number', row: 14, column: 'värde', value: 'abc' }] }

const NOTHING = sourcedSet([])

describeOnEachDatabase('imports', (open) => {
  it('begin as previews, with what was chosen and nothing counted', async () => {
    const { store } = await open()
    const number = await newImport(store.db, ORGANISATION, 'a', {
      plan: '2022-2025',
      options: { unit: 'Skola', strict: true },
    })
    expect(await findImport(store.db, ORGANISATION, 'a')).toMatchObject({
      id: 'a',
      number,
      owner: ORGANISATION,
      kind: 'observations',
      status: 'preview',
      fileName: 'a.csv',
      plan: '2022-2025',
      options: { unit: 'Skola', strict: true },
      summary: null,
      rows: 0,
      createdAt: noon('2025-01-01'),
      committedAt: null,
      undoneAt: null,
    })
  })

  it('are listed newest first, and only their owner’s', async () => {
    const { store } = await open()
    for (const id of ['a', 'b']) await newImport(store.db, ORGANISATION, id)
    await newImport(store.db, OTHER_ORGANISATION, 'c')
    expect((await listImports(store.db, ORGANISATION)).map((one) => one.id)).toEqual(['b', 'a'])
    expect(await findImport(store.db, ORGANISATION, 'c')).toBeUndefined()
    expect(await commit(store.db, ORGANISATION, 'c', '2025-01-02')).toBe(false)
  })

  it('keep what reading the file came to, and a rejected one stays rejected', async () => {
    const { store } = await open()
    await newImport(store.db, ORGANISATION, 'a')
    const counts = { rows: 20, accepted: 19, new: 10, changed: 5, unchanged: 4 }
    const outcome = { status: 'rejected', counts, summary: SUMMARY } as const
    expect(await updateImportPreview(store.db, ORGANISATION, 'a', outcome)).toBe(true)
    expect(await findImport(store.db, ORGANISATION, 'a')).toMatchObject({
      ...counts,
      status: 'rejected',
      summary: SUMMARY,
    })
    expect(await updateImportPreview(store.db, ORGANISATION, 'a', { ...outcome, status: 'preview' })).toBe(false)
    expect(await commit(store.db, ORGANISATION, 'a', '2025-01-02')).toBe(false)
  })

  it('are committed once: of two commits at the same time one wins', async () => {
    const { store, openAgain } = await open()
    const other = await openAgain()
    await writtenImport(store.db, ORGANISATION, 'a', [observation()])
    const commits = await Promise.all(
      [store, other, store, other].map((from, day) =>
        from.db
          .transaction()
          .execute((db) =>
            activateImport(db, ORGANISATION, 'a', { committedAt: noon(`2025-01-0${day + 2}`), counts: COUNTS }),
          ),
      ),
    )
    expect(commits.filter((won) => won)).toHaveLength(1)
    expect(await findImport(store.db, ORGANISATION, 'a')).toMatchObject({ status: 'active', ...COUNTS })
  })

  it('show nothing when they are cut off before the commit, and can be committed afterwards all the same', async () => {
    const { store } = await open()
    const rows = [observation(), observation({ area: '0000', line: 3 })]
    const number = await newImport(store.db, ORGANISATION, 'a')
    const cutOff = await createObservationWriter(store.db, ORGANISATION, number, sourcedSet(rows))
    await cutOff.write(0, 1)
    expect(await currentObservations(store.db, ORGANISATION)).toEqual([])

    const second = await createObservationWriter(store.db, ORGANISATION, number, sourcedSet(rows))
    await second.write(0, second.size)
    await commit(store.db, ORGANISATION, 'a', '2025-01-02')
    expect(await currentObservations(store.db, ORGANISATION)).toHaveLength(2)
  })

  it('give their predecessors back when they are undone', async () => {
    const { store } = await open()
    const value = async () => (await currentObservations(store.db, ORGANISATION)).map((one) => one.value)
    await committedImport(store.db, ORGANISATION, 'a', '2025-01-02', [observation({ value: 80 })])
    await committedImport(store.db, ORGANISATION, 'b', '2025-01-03', [observation({ value: 82 })])
    expect(await value()).toEqual([82])
    expect(await undoImport(store.db, ORGANISATION, 'b', { at: noon('2025-01-04'), by: 'lena' })).toBe(true)
    expect(await value()).toEqual([80])
    expect(await undoImport(store.db, ORGANISATION, 'b', { at: noon('2025-01-05'), by: 'lena' })).toBe(false)
    expect(await undoImport(store.db, OTHER_ORGANISATION, 'a', { at: noon('2025-01-05'), by: 'lena' })).toBe(false)
    expect(await findImport(store.db, ORGANISATION, 'b')).toMatchObject({
      status: 'undone',
      undoneAt: noon('2025-01-04'),
    })
  })

  it('count again with the rank they had when they are redone, and what was known in between stays as it was', async () => {
    const { store } = await open()
    const value = async (knownAt?: string) =>
      (await currentObservations(store.db, ORGANISATION, knownAt === undefined ? {} : { knownAt })).map(
        (one) => one.value,
      )
    await committedImport(store.db, ORGANISATION, 'a', '2025-01-02', [observation({ value: 80 })])
    await committedImport(store.db, ORGANISATION, 'b', '2025-01-03', [observation({ value: 82 })])
    await undoImport(store.db, ORGANISATION, 'b', { at: noon('2025-01-04'), by: 'lena' })
    expect(await redoImport(store.db, ORGANISATION, 'b', { at: noon('2025-01-06'), by: 'omar' })).toBe(true)
    expect(await value()).toEqual([82])
    expect(await value(noon('2025-01-03'))).toEqual([82])
    expect(await value(noon('2025-01-05'))).toEqual([80])
    expect(await value(noon('2025-01-06'))).toEqual([82])
    expect(await findImport(store.db, ORGANISATION, 'b')).toMatchObject({
      status: 'active',
      committedAt: noon('2025-01-03'),
      undoneAt: null,
      undoneBy: null,
      gaps: [{ undoneAt: noon('2025-01-04'), undoneBy: 'lena', redoneAt: noon('2025-01-06'), redoneBy: 'omar' }],
    })
    expect((await listImports(store.db, ORGANISATION)).map(({ gaps }) => gaps.length)).toEqual([1, 0])

    await committedImport(store.db, ORGANISATION, 'c', '2025-01-07', [observation({ value: 84 })])
    await undoImport(store.db, ORGANISATION, 'b', { at: noon('2025-01-08'), by: 'lena' })
    await redoImport(store.db, ORGANISATION, 'b', { at: noon('2025-01-09'), by: 'lena' })
    expect(await value()).toEqual([84])
  })

  it('are redone only by their owner and only where they are undone', async () => {
    const { store } = await open()
    await committedImport(store.db, ORGANISATION, 'a', '2025-01-02', [observation()])
    const redone = { at: noon('2025-01-05'), by: 'lena' }
    expect(await redoImport(store.db, ORGANISATION, 'a', redone)).toBe(false)
    await undoImport(store.db, ORGANISATION, 'a', { at: noon('2025-01-04'), by: 'lena' })
    expect(await redoImport(store.db, OTHER_ORGANISATION, 'a', redone)).toBe(false)
    expect(await currentObservations(store.db, ORGANISATION)).toEqual([])
  })

  it('say whether one has been undone since an instant', async () => {
    const { store } = await open()
    await committedImport(store.db, ORGANISATION, 'a', '2025-01-02', [observation()])
    expect(await hasUndoneSince(store.db, ORGANISATION, noon('2025-01-01'))).toBe(false)
    await undoImport(store.db, ORGANISATION, 'a', { at: noon('2025-01-04'), by: 'lena' })
    expect(await hasUndoneSince(store.db, ORGANISATION, noon('2025-01-04'))).toBe(true)
    expect(await hasUndoneSince(store.db, ORGANISATION, noon('2025-01-05'))).toBe(false)
    expect(await hasUndoneSince(store.db, OTHER_ORGANISATION, noon('2025-01-01'))).toBe(false)
  })

  it('refuse rows once they are no longer previews', async () => {
    const { store } = await open()
    const number = await newImport(store.db, ORGANISATION, 'a')
    await expect(createObservationWriter(store.db, OTHER_ORGANISATION, number, NOTHING)).rejects.toThrow(Conflict)
    await commit(store.db, ORGANISATION, 'a', '2025-01-02')
    await expect(createObservationWriter(store.db, ORGANISATION, number, NOTHING)).rejects.toThrow(Conflict)
  })

  it('take only instants that can be compared as text', async () => {
    const { store } = await open()
    await newImport(store.db, ORGANISATION, 'a')
    const commitAt = (committedAt: string) =>
      activateImport(store.db, ORGANISATION, 'a', { committedAt, counts: COUNTS })
    await expect(commitAt('2025-01-02')).rejects.toThrow('Not an ISO instant')
    await expect(commitAt('2025-01-02T12:00:00+01:00')).rejects.toThrow('Not an ISO instant')
  })
})

describeOnEachDatabase('sweeping', (open) => {
  it('removes the rows of previews that were never committed, and of rejected ones', async () => {
    const { store } = await open()
    await writtenImport(store.db, ORGANISATION, 'old', [observation(), observation({ area: '0000' })])
    const number = await newImport(store.db, ORGANISATION, 'old-plan', { kind: 'plan', plan: 'P' })
    const payload = { code: 'P', firstYear: 2022, lastYear: 2025 }
    await appendRecords(store.db, ORGANISATION, number, [
      { plan: 'P', kind: 'plan', key: 'P', line: 2, closed: false, validFrom: 2022, payload },
    ])
    expect(await sweepImports(store.db, ORGANISATION, noon('2025-01-02'))).toBe(3)
    expect(await store.db.selectFrom('observation').select('line').execute()).toEqual([])
    expect(await store.db.selectFrom('record').select('line').execute()).toEqual([])
    expect(await sweepImports(store.db, ORGANISATION, noon('2025-01-02'))).toBe(0)
  })

  it('leaves what counts, what is newer, and what belongs to others', async () => {
    const { store } = await open()
    await committedImport(store.db, ORGANISATION, 'active', '2025-01-01', [observation()])
    await committedImport(store.db, ORGANISATION, 'undone', '2025-01-01', [observation()])
    await undoImport(store.db, ORGANISATION, 'undone', { at: noon('2025-01-01'), by: 'lena' })
    await writtenImport(store.db, ORGANISATION, 'new', [observation()], { createdAt: noon('2025-01-03') })
    await writtenImport(store.db, OTHER_ORGANISATION, 'other', [observation()])
    expect(await sweepImports(store.db, ORGANISATION, noon('2025-01-02'))).toBe(0)
    expect(await store.db.selectFrom('observation').select('line').execute()).toHaveLength(4)
  })

  it('turns a commit that is still under way into a refusal, never into half an import', async () => {
    const { store } = await open()
    const number = await newImport(store.db, ORGANISATION, 'a')
    const rows = [observation(), observation({ area: '0000' })]
    const writer = await createObservationWriter(store.db, ORGANISATION, number, sourcedSet(rows))
    await writer.write(0, 1)
    await sweepImports(store.db, ORGANISATION, noon('2025-01-02'))
    await writer.write(1, 2)
    expect(await commit(store.db, ORGANISATION, 'a', '2025-01-03')).toBe(false)
    expect(await currentObservations(store.db, ORGANISATION)).toEqual([])
  })
})
