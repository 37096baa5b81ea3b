import { describe, expect, it } from 'vitest'
import {
  capitalise,
  formatCount,
  formatDate,
  formatDifference,
  formatKronor,
  formatKronorNumber,
  formatList,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatShare,
  formatShortPeriod,
  formatSigned,
  formatSpan,
  formatTarget,
  formatValue,
  HARD_SPACE,
  round,
  THIN_SPACE,
} from '../../src/domain/format.ts'

const percent = { unit: '%', percent: true, decimals: 1 }
const days = { unit: 'dagar', percent: false, decimals: 0 }

/** The two kinds of space made visible: `_` in thousands, `~` before a unit. */
const seen = (text: string): string => text.replaceAll(THIN_SPACE, '_').replaceAll(HARD_SPACE, '~')

describe('numbers', () => {
  it.each([
    [0, 0, '0'],
    [7, 1, '7,0'],
    [999, 0, '999'],
    [1300, 0, '1_300'],
    [12500, 0, '12_500'],
    [1234567.891, 2, '1_234_567,89'],
    [-12500.5, 1, '−12_500,5'],
    [-0.04, 1, '0,0'],
    [-0, 0, '0'],
    [1.005, 2, '1,01'],
    [2.675, 2, '2,68'],
    [-2.5, 0, '−3'],
    [1e-7, 2, '0,00'],
  ])('%s with %s decimals is %s', (value, decimals, expected) => {
    expect(seen(formatNumber(value, decimals))).toBe(expected)
  })

  it('round never gives a negative zero', () => {
    expect(Object.is(round(-0.001, 1), 0)).toBe(true)
    expect(Object.is(round(-0), 0)).toBe(true)
  })

  it('refuses what is no number, since it would be printed as one', () => {
    expect(() => formatNumber(Number.NaN)).toThrow(RangeError)
    expect(() => formatNumber(Number.POSITIVE_INFINITY)).toThrow(RangeError)
  })

  it('a signed number has a plus or a minus, and zero has none', () => {
    expect([2.14, -3, 0.01, -0.01].map((value) => formatSigned(value, 1))).toEqual(['+2,1', '−3,0', '0,0', '0,0'])
  })
})

describe('values with units', () => {
  it('keeps the unit on the line of its number', () => {
    expect(seen(formatPercent(72.4))).toBe('72,4~%')
    expect(seen(formatValue(88, days))).toBe('88~dagar')
    expect(seen(formatValue(114300, { unit: 'kr/elev', percent: false, decimals: 0 }))).toBe('114_300~kr/elev')
    expect(seen(formatValue(6, { unit: 'barn/100 000 inv.', percent: false, decimals: 0 }))).toBe('6~barn/100_000~inv')
    expect(seen(formatValue(3, { unit: '', percent: false, decimals: 0 }))).toBe('3')
  })

  it('writes a target with no more decimals than it has', () => {
    expect(seen(formatTarget(85, percent))).toBe('85~%')
    expect(seen(formatTarget(85.5, percent))).toBe('85,5~%')
    expect(seen(formatTarget({ low: 14, high: 16 }, percent))).toBe('14–16~%')
    expect(seen(formatTarget({ low: 14, high: 15.5 }, percent))).toBe('14,0–15,5~%')
  })

  it('writes spans with an en dash, and with a word where a minus would run into it', () => {
    expect(seen(formatSpan(34.38, 47.94, percent))).toBe('34,4–47,9~%')
    expect(seen(formatSpan(-2.1, 3.4, percent))).toBe('−2,1 till 3,4~%')
  })

  it('names differences between percentages percentage points', () => {
    expect(seen(formatDifference(-2.14, percent))).toBe('2,1~procentenheter')
    expect(seen(formatDifference(1, { ...percent, decimals: 0 }))).toBe('1~procentenhet')
    expect(seen(formatDifference(-13, days))).toBe('13~dagar')
  })

  it('a share short of the target never reads as 100 %', () => {
    expect([0.692, 1, 1.2, 0, -0.25, 0.997].map((share) => seen(formatShare(share)))).toEqual([
      '69~%',
      '100~%',
      '120~%',
      '0~%',
      '−25~%',
      'över 99~%',
    ])
  })
})

describe('kronor', () => {
  it.each([
    [1_910_000_000, '1,91~mdkr'],
    [14_200_000, '14,2~mnkr'],
    [226_900, '226_900~kr'],
    [-13_700_000, '−13,7~mnkr'],
    [999_999, '999_999~kr'],
    [999_960_000, '1,00~mdkr'],
    [0, '0~kr'],
  ])('%s is %s', (value, expected) => {
    expect(seen(formatKronor(value))).toBe(expected)
  })

  it('can be held to one unit for a whole column', () => {
    expect(seen(formatKronor(900_000, 'mnkr'))).toBe('0,9~mnkr')
    expect(seen(formatKronorNumber(1_910_000_000, 'mnkr'))).toBe('1_910,0')
  })
})

describe('dates, counts and lists', () => {
  it('writes dates with the month in words', () => {
    expect(formatDate('2026-04-14')).toBe('14 april 2026')
    expect(formatDate('2025-12-01')).toBe('1 december 2025')
    expect(() => formatDate('2025-13-01')).toThrow(RangeError)
    expect(() => formatDate('april')).toThrow(RangeError)
  })

  it.each([
    ['2024', '2024'],
    ['2023/24', 'läsåret 2023/24'],
    ['2024K2', 'andra kvartalet 2024'],
    ['2024H1', 'första halvåret 2024'],
    ['2024-05', 'maj 2024'],
    ['2021–2023', '2021–2023'],
    ['2024-11-12', '12 november 2024'],
    ['något annat', 'något annat'],
  ])('writes the period %s as %s in a sentence', (label, expected) => {
    expect(formatPeriod(label)).toBe(expected)
  })

  it('leaves out the word for school year in brackets', () => {
    expect(['2023/24', '2024K2'].map((label) => formatShortPeriod(label))).toEqual(['2023/24', 'andra kvartalet 2024'])
  })

  it('writes counts in words up to twelve', () => {
    expect([formatCount(1), formatCount(1, 'en'), formatCount(3), formatCount(12), formatCount(13)]).toEqual([
      'ett',
      'en',
      'tre',
      'tolv',
      '13',
    ])
  })

  it('joins lists with och before the last', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => formatList(items))).toEqual([
      '',
      'a',
      'a och b',
      'a, b och c',
    ])
  })

  it('capitalises Swedish letters', () => {
    expect(capitalise('åtta mål')).toBe('Åtta mål')
  })
})
