import { expect, it } from 'vitest'
import { BOYS, GIRLS } from '../../src/domain/dimensions.ts'
import { type Period, parsePeriod, yearPeriod } from '../../src/domain/period.ts'
import {
  createObservationWriter,
  currentObservations,
  currentValues,
  NATIONAL,
  observationHistory,
  type SeriesKey,
  undoImport,
} from '../../src/store/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { sourcedSet } from '../support/sourced-set.ts'
import {
  commit,
  committedImport,
  newImport,
  noon,
  ORGANISATION,
  OTHER_ORGANISATION,
  observation,
  type SourcedRow,
  writtenImport,
} from '../support/store-samples.ts'

const period = (label: string): Period => parsePeriod(label) ?? yearPeriod(0)

describeOnEachDatabase('current observations', (open) => {
  it('come back as they were written, with the file and line they came from', async () => {
    const { store } = await open()
    const rows: readonly SourcedRow[] = [
      observation({ value: 71.2, numerator: 712, denominator: 1000, reported: '71,20 %' }),
      observation({ period: period('2023/24'), value: null, marker: 'secret', reported: '..', line: 3 }),
      observation({ dimensions: { sex: 'F', ålder: '13–15; alla=ja' }, value: -0.1, line: 4 }),
    ]
    await committedImport(store.db, ORGANISATION, 'a', '2025-01-02', rows)
    const origin = { importId: 'a', fileName: 'a.csv', importedAt: noon('2025-01-02'), importedBy: 'handläggare' }
    const found = await currentObservations(store.db, ORGANISATION)
    expect([...found].sort((a, b) => a.line - b.line)).toEqual(
      rows.map((row) => ({ ...row, origin: { ...origin, line: row.line } })),
    )
  })

  it('are ordered by indicator, area, dimensions, source and time', async () => {
    const { store } = await open()
    await committedImport(store.db, ORGANISATION, 'a', '2025-01-02', [
      observation({ indicator: 'b' }),
      observation({ indicator: 'a', dimensions: BOYS }),
      observation({ indicator: 'a', dimensions: GIRLS }),
      observation({ indicator: 'a', period: period('2024-05') }),
      observation({ indicator: 'a', period: period('2024') }),
      observation({ indicator: 'a', area: '0000' }),
      observation({ indicator: 'a', source: 'enkät' }),
    ])
    const found = await currentObservations(store.db, ORGANISATION)
    expect(
      found.map((one) => [one.indicator, one.area, one.dimensions.sex, one.source, one.period.label].join(' ')),
    ).toEqual([
      'a 0000  kolada 2024',
      'a 9999  enkät 2024',
      'a 9999  kolada 2024-05',
      'a 9999  kolada 2024',
      'a 9999 F kolada 2024',
      'a 9999 M kolada 2024',
      'b 9999  kolada 2024',
    ])
  })

  it('are those of the newest commit, figure by figure', async () => {
    const { store } = await open()
    await committedImport(store.db, ORGANISATION, 'a', '2025-01-02', [
      observation({ value: 80 }),
      observation({ period: yearPeriod(2023), value: 79 }),
    ])
    await committedImport(store.db, ORGANISATION, 'b', '2025-01-03', [
      observation({ value: 81 }),
      observation({ period: yearPeriod(2025), value: null, marker: 'missing' }),
    ])
    const found = await currentObservations(store.db, ORGANISATION)
    expect(found.map((one) => [one.period.label, one.value, one.origin.importId])).toEqual([
      ['2023', 79, 'a'],
      ['2024', 81, 'b'],
      ['2025', null, 'b'],
    ])
  })

  it('go by when an import was committed, not by when it was uploaded', async () => {
    const { store } = await open()
    await writtenImport(store.db, ORGANISATION, 'uploaded first', [observation({ value: 1 })])
    await writtenImport(store.db, ORGANISATION, 'uploaded last', [observation({ value: 2 })])
    await commit(store.db, ORGANISATION, 'uploaded last', '2025-01-02')
    await commit(store.db, ORGANISATION, 'uploaded first', '2025-01-03')
    expect((await currentObservations(store.db, ORGANISATION)).map((one) => one.value)).toEqual([1])
    const sameInstant = { ...observation({ value: 3 }) }
    await committedImport(store.db, ORGANISATION, 'same instant', '2025-01-03', [sameInstant])
    expect((await currentObservations(store.db, ORGANISATION)).map((one) => one.value)).toEqual([3])
  })

  it('can be asked for as they were known at an instant, also what was undone later', async () => {
    const { store } = await open()
    await committedImport(store.db, ORGANISATION, 'a', '2025-01-02', [observation({ value: 80 })])
    await committedImport(store.db, ORGANISATION, 'b', '2025-01-04', [observation({ value: 81 })])
    await undoImport(store.db, ORGANISATION, 'b', { at: noon('2025-01-06'), by: 'lena' })
    const valuesAt = async (date: string) =>
      (await currentObservations(store.db, ORGANISATION, { knownAt: noon(date) })).map((one) => one.value)
    expect(await valuesAt('2025-01-01')).toEqual([])
    expect(await valuesAt('2025-01-02')).toEqual([80])
    expect(await valuesAt('2025-01-03')).toEqual([80])
    expect(await valuesAt('2025-01-05')).toEqual([81])
    expect(await valuesAt('2025-01-06')).toEqual([80])
    await expect(currentObservations(store.db, ORGANISATION, { knownAt: '2025-01-06' })).rejects.toThrow('instant')
  })

  it('hold national ones too, and of the same figure whichever was committed last', async () => {
    const { store } = await open()
    await committedImport(store.db, NATIONAL, 'n1', '2025-01-02', [
      observation({ value: 80 }),
      observation({ area: '0000', value: 84 }),
    ])
    await committedImport(store.db, ORGANISATION, 'own', '2025-01-03', [observation({ value: 80.5 })])
    const values = async (national?: boolean) =>
      (await currentObservations(store.db, ORGANISATION, national === undefined ? {} : { national })).map(
        (one) => [one.area, one.value] as const,
      )
    expect(await values()).toEqual([
      ['0000', 84],
      ['9999', 80.5],
    ])
    expect(await values(false)).toEqual([['9999', 80.5]])
    await committedImport(store.db, NATIONAL, 'n2', '2025-01-04', [observation({ value: 80.6 })])
    expect(await values()).toEqual([
      ['0000', 84],
      ['9999', 80.6],
    ])
  })

  it('are never another organisation’s', async () => {
    const { store } = await open()
    await committedImport(store.db, OTHER_ORGANISATION, 'a', '2025-01-02', [observation()])
    expect(await currentObservations(store.db, ORGANISATION)).toEqual([])
    const figure = { indicator: 'behorighet', area: '9999', dimensions: {}, period: '2024' }
    expect(await observationHistory(store.db, ORGANISATION, figure)).toEqual([])
    expect((await currentValues(store.db, ORGANISATION)).size).toBe(0)
  })

  it('can be narrowed to indicators and areas; none of them means none', async () => {
    const { store } = await open()
    const rows = ['a', 'b', 'c'].flatMap((indicator) =>
      ['0000', '9999', '2081'].map((area) => observation({ indicator, area })),
    )
    await committedImport(store.db, ORGANISATION, 'a', '2025-01-02', rows)
    const count = async (filter: object) => (await currentObservations(store.db, ORGANISATION, filter)).length
    expect(await count({})).toBe(9)
    expect(await count({ indicators: ['a', 'c'] })).toBe(6)
    expect(await count({ areas: ['9999'] })).toBe(3)
    expect(await count({ indicators: ['a', 'x'], areas: ['9999', '0000'] })).toBe(2)
    expect(await count({ indicators: [] })).toBe(0)
    expect(await count({ areas: [] })).toBe(0)
  })
})

describeOnEachDatabase('the history of a figure', (open) => {
  it('has every value that was ever committed, the latest first', async () => {
    const { store } = await open()
    await committedImport(store.db, NATIONAL, 'n', '2025-01-01', [observation({ value: 79 })])
    await committedImport(store.db, ORGANISATION, 'a', '2025-01-02', [observation({ value: 80, line: 7 })])
    await committedImport(store.db, ORGANISATION, 'b', '2025-01-03', [observation({ value: 81 })])
    await undoImport(store.db, ORGANISATION, 'b', { at: noon('2025-01-04'), by: 'lena' })
    await writtenImport(store.db, ORGANISATION, 'preview', [observation({ value: 82 })])
    await committedImport(store.db, ORGANISATION, 'others', '2025-01-05', [
      observation({ dimensions: GIRLS }),
      observation({ period: yearPeriod(2023) }),
      observation({ area: '0000' }),
    ])
    const figure = { indicator: 'behorighet', area: '9999', dimensions: {}, period: '2024' }
    const history = await observationHistory(store.db, ORGANISATION, figure)
    expect(history.map((one) => [one.value, one.origin.importId, one.importStatus, one.national])).toEqual([
      [81, 'b', 'undone', false],
      [80, 'a', 'active', false],
      [79, 'n', 'active', true],
    ])
    expect(history[1]?.origin.line).toBe(7)
  })
})

describeOnEachDatabase('current values', (open) => {
  it('answer for each figure what it is now', async () => {
    const { store } = await open()
    await committedImport(store.db, ORGANISATION, 'a', '2025-01-02', [
      observation({ value: 80, numerator: 8, denominator: 10 }),
      observation({ dimensions: GIRLS, value: null, marker: 'not-applicable' }),
      observation({ period: yearPeriod(2023), value: 0 }),
    ])
    await committedImport(store.db, ORGANISATION, 'b', '2025-01-03', [observation({ value: 82 })])
    await committedImport(store.db, ORGANISATION, 'c', '2025-01-04', [observation({ value: 83 })])
    await undoImport(store.db, ORGANISATION, 'c', { at: noon('2025-01-05'), by: 'lena' })
    await writtenImport(store.db, ORGANISATION, 'preview', [observation({ value: 99 })])
    const values = await currentValues(store.db, ORGANISATION)
    const figure = { source: 'kolada', indicator: 'behorighet', area: '9999', dimensions: {}, period: '2024' }
    const currentOf = (one: SeriesKey & { readonly period: string }) =>
      values.get(values.series(one) ?? -1, values.period(one.period) ?? -1)
    const none = { numerator: null, denominator: null, marker: null }
    expect(values.size).toBe(3)
    expect(currentOf(figure)).toEqual({ ...none, value: 82 })
    expect(currentOf({ ...figure, period: '2023' })).toEqual({ ...none, value: 0 })
    expect(currentOf({ ...figure, dimensions: { sex: 'F' } })).toEqual({
      ...none,
      value: null,
      marker: 'not-applicable',
    })
    for (const other of [{ source: 'x' }, { indicator: 'x' }, { area: 'x' }, { dimensions: BOYS }, { period: '1999' }])
      expect(currentOf({ ...figure, ...other })).toBeUndefined()
  })

  it('hold over pages and growth: every one of thousands of figures is found again', async () => {
    const { store } = await open()
    const rows = Array.from({ length: 3000 }, (_, n) =>
      observation({ line: n + 2, area: `9999:${n % 1500}`, period: yearPeriod(2020 + (n < 1500 ? 0 : 1)), value: n }),
    )
    await committedImport(store.db, ORGANISATION, 'a', '2025-01-02', rows)
    const values = await currentValues(store.db, ORGANISATION)
    expect(values.size).toBe(3000)
    const stored = (row: SourcedRow) => values.get(values.series(row) ?? -1, values.period(row.period.label) ?? -1)
    expect(rows.filter((row) => stored(row)?.value !== row.value)).toEqual([])
    const series = values.series(rows[7] ?? observation()) ?? -1
    expect([...values.valuesOf(series)].map(([period, { value }]) => [values.periodOf(period)?.label, value])).toEqual([
      ['2020', 7],
      ['2021', 1507],
    ])
  })
})

describeOnEachDatabase('writing observations', (open) => {
  it('gives the same series the same number whoever writes it first, also at the same time', async () => {
    const { store, openAgain } = await open()
    const other = await openAgain()
    const rows = Array.from({ length: 700 }, (_, n) =>
      observation({ area: `9999:${n}`, dimensions: { skolform: String(n % 3) } }),
    )
    const numbers = [
      await newImport(store.db, ORGANISATION, 'a'),
      await newImport(store.db, ORGANISATION, 'b'),
    ] as const
    const [first, second] = await Promise.all([
      createObservationWriter(store.db, ORGANISATION, numbers[0], sourcedSet(rows)),
      createObservationWriter(other.db, ORGANISATION, numbers[1], sourcedSet(rows)),
    ])
    await Promise.all([first.write(0, first.size), second.write(0, second.size)])
    const counted = await store.db
      .selectFrom('series')
      .select(({ fn }) => fn.countAll().as('count'))
      .executeTakeFirst()
    expect(counted).toEqual({ count: 700 })
    await commit(store.db, ORGANISATION, 'a', '2025-01-02')
    await commit(store.db, ORGANISATION, 'b', '2025-01-03')
    expect(await currentObservations(store.db, ORGANISATION)).toHaveLength(700)
  })

  it('keeps one row where a slice says the same thing twice', async () => {
    const { store } = await open()
    await committedImport(store.db, ORGANISATION, 'a', '2025-01-02', [observation(), observation({ line: 9 })])
    expect(await currentObservations(store.db, ORGANISATION)).toHaveLength(1)
  })

  it.each([
    ['no number', { value: Number.NaN }],
    ['no number', { denominator: Number.POSITIVE_INFINITY }],
    ['a value and a reason for there being none', { marker: 'secret' }],
    ['neither', { value: null }],
  ] as const)('refuses a row with %s, before the database could make something of it', async (_, wrong) => {
    const { store } = await open()
    const written = committedImport(store.db, ORGANISATION, 'a', '2025-01-02', [observation(wrong)])
    await expect(written).rejects.toThrow('Line 2 is no observation')
  })

  it('writes nothing for an empty slice', async () => {
    const { store } = await open()
    await committedImport(store.db, ORGANISATION, 'a', '2025-01-02', [])
    expect(await currentObservations(store.db, ORGANISATION)).toEqual([])
  })
})
