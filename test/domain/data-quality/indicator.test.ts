import { describe, expect, it } from 'vitest'
import { expectedCells } from '../../../src/domain/data-quality/index.ts'
import { gapsOf, qualityOf } from './given.ts'

const EVERY_SECOND = { collection: 'survey', everyYears: 2 } as const

describe('how old the latest value is', () => {
  it('is current where the year has its value', () => {
    const quality = qualityOf({ values: '2019-2025' })
    expect(quality).toMatchObject({ standing: 'current', latest: { period: '2025', months: 3 }, next: null })
  })

  it('waits while the source may still publish, and is too old when it should have', () => {
    const on = (day: string) => qualityOf({ values: '2019-2024', day, indicator: { publishedMonth: 9 } }).standing
    expect(on('2026-08-31')).toBe('current')
    expect(on('2026-09-15')).toBe('waiting')
    expect(on('2026-10-01')).toBe('old')
  })

  it('calls nothing late before the second January: incomes come thirteen months after their year', () => {
    const on = (day: string) => qualityOf({ values: '2019-2024', day, indicator: { publishedMonth: 1 } }).standing
    expect(on('2026-01-02')).toBe('waiting')
    expect(on('2027-01-31')).toBe('waiting')
    expect(on('2027-02-01')).toBe('old')
  })

  it('gives a source without a month a year', () => {
    const on = (day: string) => qualityOf({ values: '2019-2024', day }).standing
    expect(on('2025-12-31')).toBe('current')
    expect(on('2026-12-31')).toBe('waiting')
    expect(on('2027-01-01')).toBe('old')
  })

  it('says which periods should have been there', () => {
    const quality = qualityOf({ values: '2019-2021', day: '2026-04-22' })
    expect(quality).toMatchObject({ standing: 'old', overdue: ['2022', '2023', '2024'], waiting: ['2025'] })
    expect(gapsOf(quality)).toEqual(['2022 absent', '2023 absent', '2024 absent'])
  })

  it('looks no further than the year asked for', () => {
    expect(qualityOf({ values: '2019-2022', lastYear: 2022 })).toMatchObject({ standing: 'current', next: null })
    expect(qualityOf({ values: '2019-2025', lastYear: 2022 }).latest?.period).toBe('2022')
  })

  it('does not take a hidden value for an old one: its source has spoken', () => {
    const quality = qualityOf({ values: '2019-2023', cells: { 2024: 'secret', 2025: 'protected' } })
    expect(quality).toMatchObject({ standing: 'current', latest: { period: '2023' }, overdue: [], waiting: [] })
  })

  it('goes on waiting for what the source says is not published yet', () => {
    expect(qualityOf({ values: '2019-2024', cells: { 2025: 'not-published' } })).toMatchObject({
      standing: 'waiting',
      waiting: ['2025'],
    })
  })

  it('has nothing to say of an indicator without figures', () => {
    const quality = qualityOf({})
    expect(quality).toMatchObject({ standing: 'none', latest: null, next: null, series: [], lastRead: null })
    expect(expectedCells(quality.cells)).toBe(0)
  })
})

describe('gaps', () => {
  it('finds the years between that nobody has read', () => {
    const quality = qualityOf({ values: '2019-2020 2023-2025' })
    expect(quality.standing).toBe('gap')
    expect(gapsOf(quality)).toEqual(['2021 absent', '2022 absent'])
  })

  it('asks for no year that is long past, but tells of it', () => {
    const quality = qualityOf({ values: '2016-2017 2019-2025', neededFrom: 2021 })
    expect(quality.standing).toBe('current')
    expect(gapsOf(quality)).toEqual(['2018 absent'])
  })

  it('sees none in a survey every second year', () => {
    const quality = qualityOf({ values: '2015 2017 2019 2021 2023 2025', indicator: EVERY_SECOND })
    expect(quality).toMatchObject({ standing: 'current', cells: { value: 6, absent: 0 } })
  })

  it('sees none where a survey was a year late, and one where a wave was lost', () => {
    expect(gapsOf(qualityOf({ values: '2015 2017 2020 2022 2024', indicator: EVERY_SECOND }))).toEqual([])
    expect(gapsOf(qualityOf({ values: '2015 2019 2021 2023', indicator: EVERY_SECOND }))).toEqual(['2017 absent'])
  })

  it('expects the next wave in its own year only', () => {
    const quality = qualityOf({ values: '2019 2021 2023', indicator: { ...EVERY_SECOND, publishedMonth: 5 } })
    expect(quality).toMatchObject({ standing: 'current', next: { period: '2025', earliest: '2026-05-01' } })
  })

  it('counts elections by their own years', () => {
    const elections = { everyYears: 4, publishedMonth: 5 }
    expect(qualityOf({ values: '2018 2022', indicator: elections })).toMatchObject({
      standing: 'current',
      next: null,
      cells: { value: 2, absent: 0 },
    })
    expect(qualityOf({ values: '2014 2022', indicator: elections, firstYear: 2014 }).cells.absent).toBe(1)
  })

  it('counts läsår and years in one line, and names a lost läsår as such', () => {
    const quality = qualityOf({ values: '2019/20 2020/21 2022/23 2023/24 2024/25' })
    expect(gapsOf(quality)).toEqual(['2021/22 absent'])
    expect(qualityOf({ values: '2020 2021 2021/22 2022/23 2023/24 2024/25' }).cells.absent).toBe(0)
  })

  it('takes the one with a value where a year and a läsår count to the same year', () => {
    const quality = qualityOf({ cells: { 2024: 50, 2025: 'missing', '2024/25': 51 } })
    expect(quality.cells).toMatchObject({ value: 2, missing: 0 })
  })

  it('takes the shortest step of pooled spans for their rhythm', () => {
    expect(qualityOf({ values: '2017–2019 2018–2020 2020–2022', lastYear: 2022 }).cells.absent).toBe(1)
    expect(gapsOf(qualityOf({ values: '2014–2016 2017–2019 2023–2025' }))).toEqual(['2020–2022 absent'])
    expect(qualityOf({ values: '2017–2019 2020–2022', lastYear: 2024 })).toMatchObject({
      standing: 'current',
      next: null,
    })
  })

  it('counts quarters, months and half-years', () => {
    expect(gapsOf(qualityOf({ values: '2024K3 2024K4 2025K2 2025K3', day: '2025-11-01' }))).toEqual(['2025K1 absent'])
    expect(gapsOf(qualityOf({ values: '2024-11 2024-12 2025-02', day: '2025-03-10' }))).toEqual(['2025-01 absent'])
    const springs = qualityOf({ values: '2023H1 2024H1 2025H1', day: '2025-11-01' })
    expect(springs).toMatchObject({ standing: 'current', cells: { value: 3, absent: 0 } })
  })

  it('judges by the years where a quarter has strayed in among them', () => {
    expect(qualityOf({ values: '2020-2024 2025K1 2025' }).cells).toMatchObject({ value: 6, absent: 0 })
  })

  it('begins where the figures begin', () => {
    expect(qualityOf({ values: '2022-2025' }).cells).toMatchObject({ value: 4, absent: 0 })
  })

  it('tells a hidden value in the middle from a missing one and from nothing at all', () => {
    const quality = qualityOf({
      values: '2018 2020 2022 2025',
      cells: { 2019: 'secret', 2021: 'missing', 2023: 'protected', 2017: 40 },
    })
    expect(gapsOf(quality)).toEqual(['2019 secret', '2021 missing', '2023 protected', '2024 absent'])
    expect(quality.cells).toMatchObject({ value: 5, secret: 1, missing: 1, protected: 1, absent: 1 })
  })
})

describe('girls, boys and districts', () => {
  const sexes = { girls: { 2023: 40, 2024: 'secret', 2025: 41 }, boys: { 2023: 50, 2024: 'secret', 2025: 52 } } as const

  it('are expected from when they begin, where the source publishes them', () => {
    const quality = qualityOf({ values: '2019-2025', ...sexes })
    expect(quality.cells).toMatchObject({ value: 11, secret: 2, absent: 0 })
    expect(gapsOf(qualityOf({ values: '2019-2025', girls: { 2023: 40 } }), 'Flickor')).toEqual([
      '2024 absent',
      '2025 absent',
    ])
  })

  it('are expected only where some of them are, where it does not', () => {
    const quality = qualityOf({ values: '2019-2025', ...sexes, indicator: { dimensions: [] } })
    expect(quality.cells).toMatchObject({ value: 11, secret: 2, absent: 0 })
    const districts = { Norr: { 2019: 30, 2022: 31 }, Söder: { 2019: 'protected', 2022: 35, 2025: 33 } } as const
    const byDistrict = qualityOf({ values: '2019-2025', districts })
    expect(byDistrict.cells).toMatchObject({ value: 11, protected: 1, absent: 1 })
    expect(gapsOf(byDistrict, 'Norr')).toEqual(['2025 absent'])
  })

  it('stand for the whole where nobody has counted everybody', () => {
    const quality = qualityOf({ girls: { 2023: 40, 2025: 41 }, boys: { 2023: 50, 2025: 52 } })
    expect(quality).toMatchObject({ standing: 'gap', latest: { period: '2025' } })
    expect(gapsOf(quality, 'Pojkar')).toEqual(['2024 absent'])
  })
})

describe('what else a reader should know', () => {
  it('tells of breaks between the shown values only', () => {
    const breaks = [
      { from: '2012', reason: 'Förr.' },
      { from: '2022', reason: 'Ny definition.' },
    ]
    expect(qualityOf({ values: '2016-2025', indicator: { breaks } }).breaks).toEqual([breaks[1]])
    expect(qualityOf({ values: '2022-2025', indicator: { breaks } }).breaks).toEqual([])
  })

  it('counts the values that have parts to tell chance by', () => {
    const cells = { 2023: 50, 2024: [50, 20, 40], 2025: [50, null, 40] } as const
    expect(qualityOf({ cells }).chance).toEqual({ values: 3, known: 2, method: true })
    expect(qualityOf({ cells, indicator: { unit: { kind: 'mean', label: 'dagar' } } }).chance).toEqual({
      values: 3,
      known: 0,
      method: false,
    })
  })

  it('gives answers and response rate of each wave of a survey, and no waves of a register', () => {
    const given = { cells: { 2023: [50, 60, 120], 2025: 52 }, rates: { 2025: 58 } } as const
    expect(qualityOf({ ...given, indicator: EVERY_SECOND }).waves).toEqual([
      { period: '2023', answers: 120, rate: null },
      { period: '2025', answers: null, rate: 58 },
    ])
    expect(qualityOf(given).waves).toEqual([])
    expect(qualityOf({ girls: given.cells, boys: given.cells, indicator: EVERY_SECOND }).waves).toEqual([])
  })
})
