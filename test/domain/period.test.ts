// Periods as people write them, their first and last days, the year they count to and their order.

import { describe, expect, it } from 'vitest'
import { comparePeriods, type Period, parsePeriod, yearOf, yearPeriod } from '../../src/domain/period.ts'

const period = (text: string): Period => {
  const found = parsePeriod(text)
  if (!found) throw new Error(text)
  return found
}

describe('parsePeriod', () => {
  it.each([
    ['2024', 'year', '2024-01-01', '2024-12-31', '2024'],
    [' 2024 ', 'year', '2024-01-01', '2024-12-31', '2024'],
    ['2023/24', 'school-year', '2023-07-01', '2024-06-30', '2023/24'],
    ['2023/2024', 'school-year', '2023-07-01', '2024-06-30', '2023/24'],
    ['1999/00', 'school-year', '1999-07-01', '2000-06-30', '1999/00'],
    ['2024H1', 'half-year', '2024-01-01', '2024-06-30', '2024H1'],
    ['vt 2024', 'half-year', '2024-01-01', '2024-06-30', '2024H1'],
    ['HT2024', 'half-year', '2024-07-01', '2024-12-31', '2024H2'],
    ['2024K1', 'quarter', '2024-01-01', '2024-03-31', '2024K1'],
    ['2024 kv4', 'quarter', '2024-10-01', '2024-12-31', '2024K4'],
    ['2024-Q2', 'quarter', '2024-04-01', '2024-06-30', '2024K2'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29', '2024-02'],
    ['2023M02', 'month', '2023-02-01', '2023-02-28', '2023-02'],
    ['2021–2023', 'pooled', '2021-01-01', '2023-12-31', '2021–2023'],
    ['2021-2023', 'pooled', '2021-01-01', '2023-12-31', '2021–2023'],
  ])('reads %j as a %s from %s to %s, labelled %s', (text, kind, start, end, label) => {
    expect(parsePeriod(text)).toEqual({ kind, start, end, label })
  })

  it.each([
    '',
    'år 2024',
    '20244',
    '24',
    '1899',
    '2200',
    '2023/25',
    '2023/23',
    '2024K5',
    '2024H3',
    '2024-00',
    '2024-13',
    '2023-2021',
    '2023–2023',
    '1990-2020',
    '2024-05-01',
  ])('refuses %j', (text) => {
    expect(parsePeriod(text)).toBeNull()
  })

  it('reads its own labels back to the same period', () => {
    for (const text of ['2024', '2023/24', '2024H2', '2024K3', '2024-11', '2019–2021'])
      expect(parsePeriod(period(text).label)).toEqual(period(text))
  })
})

describe('yearOf', () => {
  it.each([
    ['2024', 2024],
    ['2023/24', 2024],
    ['2022–2024', 2024],
    ['2024K1', 2024],
    ['2024H2', 2024],
  ])('counts %s to %i, the year it ends in', (text, year) => {
    expect(yearOf(period(text))).toBe(year)
  })
})

describe('comparePeriods', () => {
  it('puts the oldest first and, of those that end together, the longest', () => {
    const shuffled = ['2024', '2024K4', '2023/24', '2022–2024', '2024H2', '2024-12', '2023', '2024K1']
    expect(
      shuffled
        .map(period)
        .sort(comparePeriods)
        .map(({ label }) => label),
    ).toEqual(['2023', '2024K1', '2023/24', '2022–2024', '2024', '2024H2', '2024K4', '2024-12'])
  })

  it('finds a period equal to itself', () => {
    expect(comparePeriods(period('2024'), yearPeriod(2024))).toBe(0)
  })
})
