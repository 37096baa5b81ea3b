// When a 0 may be a missing value.

import { expect, it } from 'vitest'
import { found, series } from './reading.ts'

it.each([
  ['0 among values far from it', 'N15428', [80, 0, 82], ['value.zero-as-missing 3']],
  ['0 at the end of such a series', 'N15428', [80, 81, 0], ['value.zero-as-missing 4']],
  ['0 at the start of such a series', 'N15428', [0, 81, 80], ['value.zero-as-missing 2']],
  ['0 beside small values', 'N15428', [3, 0, 2], []],
  ['0 beside a small value on one side', 'N15428', [80, 0, 2], []],
  ['a row of zeros', 'N15428', [80, 0, 0, 82], []],
  ['a single 0', 'N15428', [0], []],
  ['0 of something that is no percentage', 'kostnad-forskola', [80, 0, 82], []],
])('judges %s', (_, indicator, values, expected) => {
  expect(found(series(indicator, 2020, values))).toEqual(expected)
})

it('believes a 0 that is counted as none of some', () => {
  const lines = series('N15428', 2020, [80, 0, 82])
  expect(found(lines.map((line) => line.replace('2021;T;0;;', '2021;T;0;0;40')))).toEqual([])
})

it('doubts a 0 without denominator where others have one', () => {
  const row = (year: number, value: number, denominator: string) => `N15428;2081;;${year};T;${value};;${denominator};`
  expect(found([row(2020, 5, '40'), row(2021, 0, ''), row(2022, 5, '40')])).toEqual(['value.zero-as-missing 3'])
  expect(found([row(2020, 5, '40'), row(2021, 0, '41'), row(2022, 5, '40')])).toEqual([])
})

it('says it once: such a 0 is no jump as well', () => {
  const values = [70, 71, 70, 72, 71, 70, 71, 0, 72]
  expect(found(series('N15428', 2010, values))).toEqual(['value.zero-as-missing 9'])
})
