import { describe, expect, it } from 'vitest'
import { CALENDAR_YEAR, fiscalMonths, fiscalYearOn } from '../../src/domain/fiscal-year.ts'

describe('a räkenskapsår', () => {
  it('is the calendar’s where it begins in January', () => {
    for (const date of ['2025-01-01', '2025-06-30', '2025-12-31']) expect(fiscalYearOn(date, CALENDAR_YEAR)).toBe(2025)
    expect(fiscalMonths(2025, CALENDAR_YEAR)).toBe('2025')
  })

  it('counts to the year it ends in', () => {
    const july = { firstMonth: 7 }
    expect(['2024-06-30', '2024-07-01', '2025-06-30', '2025-07-01'].map((date) => fiscalYearOn(date, july))).toEqual([
      2024, 2025, 2025, 2026,
    ])
    expect(fiscalMonths(2025, july)).toBe('juli 2024–juni 2025')
    expect(fiscalMonths(2025, { firstMonth: 2 })).toBe('februari 2024–januari 2025')
    expect(fiscalMonths(2025, { firstMonth: 12 })).toBe('december 2024–november 2025')
  })
})
