// When a measure is due, which value answers for a period, and how far the way should have been gone.

import { describe, expect, it } from 'vitest'
import {
  answersFor,
  expectedShare,
  findByPeriod,
  isDue,
  lastDayLike,
  planPeriod,
} from '../../../src/domain/attainment/time.ts'

const period = planPeriod

describe('isDue', () => {
  it.each([
    ['2025', 2024, false],
    ['2025', 2025, true],
    ['2025', 2026, true],
    ['2024/25', 2024, false],
    ['2024/25', 2025, true],
    ['2025/26', 2025, false],
    ['2025K3', 2025, true],
    ['2026-01', 2025, false],
    ['2023–2025', 2025, true],
  ])('%s at the end of %i: %s', (target, year, due) => {
    expect(isDue(period(target), year)).toBe(due)
  })
})

describe('answersFor', () => {
  it.each([
    ['2025', '2025', true],
    ['2024', '2025', false],
    ['2026', '2025', true],
    ['2024/25', '2025', true],
    ['2023/24', '2025', false],
    ['2025', '2024/25', true],
    ['2023–2025', '2025', true],
    ['2025H1', '2025', false],
    ['2025K4', '2025', true],
    ['2025-11', '2025', false],
  ])('the value of %s for a target of %s: %s', (value, target, answers) => {
    expect(answersFor(period(value), period(target))).toBe(answers)
  })
})

describe('findByPeriod', () => {
  const values = ['2020/21', '2021', '2021/22', '2022K4'].map((label) => ({ period: period(label) }))

  it.each([
    ['2021', '2021'],
    ['2020/21', '2020/21'],
    ['2022', '2021/22'],
    ['2022K4', '2022K4'],
    ['2021K4', null],
    ['2019', null],
  ])('finds for %s the value of %s', (wanted, found) => {
    expect(findByPeriod(values, period(wanted))?.period.label ?? null).toBe(found)
  })
})

describe('lastDayLike', () => {
  it('puts a plan written in years on the clock of its läsår', () => {
    expect(lastDayLike(period('2025'), period('2022/23'))).toBe('2025-06-30')
    expect(lastDayLike(period('2025'), period('2023'))).toBe('2025-12-31')
    expect(lastDayLike(period('2024/25'), period('2023'))).toBe('2025-12-31')
    expect(lastDayLike(period('2025'), period('2025K1'))).toBe('2025-12-31')
  })
})

describe('expectedShare', () => {
  const way = [
    { date: '2021-12-31', share: 0 },
    { date: '2025-12-31', share: 1 },
  ]

  it.each([
    ['2020-12-31', 0],
    ['2021-12-31', 0],
    ['2022-12-31', 0.25],
    ['2023-06-30', 0.375],
    ['2024-02-29', 26 / 48],
    ['2025-12-31', 1],
    ['2027-12-31', 1],
  ])('on %s: %d', (date, share) => {
    expect(expectedShare(date, way)).toBeCloseTo(share, 12)
  })

  it('takes its points in any order', () => {
    const bent = [...way, { date: '2023-12-31', share: 0.2 }]
    expect(expectedShare('2024-12-31', bent)).toBeCloseTo(0.6, 12)
    expect(expectedShare('2024-12-31', bent.reverse())).toBeCloseTo(0.6, 12)
  })
})

describe('planPeriod', () => {
  it('throws on a period the import should have refused', () => {
    expect(() => planPeriod('2025K5')).toThrow('2025K5')
  })
})
