// What is an unusual change of a series, by its own history.

import { expect, it } from 'vitest'
import { found, sentences, series } from './reading.ts'

const STEADY = [70.1, 71.3, 70.4, 71.9, 72.2, 71.5, 72.6]

it.each([
  ['a change far from the usual ones', [...STEADY, 90.5], ['value.jump 9']],
  ['a change as large as others', [...STEADY, 71.4], []],
  ['a fall as well as a rise', [...STEADY, 45.5], ['value.jump 9']],
  ['a peak once, not its way back too', [...STEADY, 90.5, 72.1], ['value.jump 9']],
  ['a lasting change of level once', [...STEADY, 90.5, 91.2], ['value.jump 9']],
  ['nothing of a series with fewer than five earlier changes', [...STEADY.slice(2), 90.5], []],
  ['nothing of the last decimal of a flat series', [70, 70, 70, 70, 70, 70, 70, 70.2], []],
  ['more than the last decimal of a flat series', [70, 70, 70, 70, 70, 70, 70, 70.4], ['value.jump 9']],
  ['nothing across a missing year', [...STEADY, '-', 90.5], []],
  ['nothing of a steady rise, however steep', [10.1, 20.2, 30.1, 40.3, 50.2, 60.1, 70.2, 80.3], []],
])('finds %s', (_, values, expected) => {
  expect(found(series('N15428', 2010, values))).toEqual(expected)
})

it('says what the value was and what it is now', () => {
  expect(sentences(series('N15428', 2017, [...STEADY, 90.5]))).toEqual([
    'Rad 9, kolumn värde: ovanligt stor ändring: från 72,6 (2023) till 90,5. Kontrollera värdet i källan.',
  ])
})

it('does not compare values before and after a known break', () => {
  const costs = [50_100, 50_300, 50_200, 50_500, 50_400, 50_600, 90_000]
  expect(found(series('kostnad-fritidshem', 2014, costs))).toEqual(['series.break 8'])
  expect(found(series('kostnad-fritidshem', 2013, [...costs.slice(0, 6), 90_000]))).toEqual(['value.jump 8'])
})

it('judges a single new value by what is stored, and lets the file replace what is stored of the same period', () => {
  const history = () => [
    ...STEADY.map((value, index) => ({ period: String(2010 + index), value })),
    { period: '2017', value: 90.5 },
  ]
  expect(found(series('N15428', 2017, [90.5]), { history })).toEqual(['value.jump 2'])
  expect(found(series('N15428', 2017, [72.1]), { history })).toEqual([])
  // A jump that is only in the store is no news.
  expect(found(series('N15428', 2018, [90.9]), { history })).toEqual([])
})

it('says nothing where rare events go from none to some', () => {
  expect(found(series('U00915', 2010, [0, 0, 0, 0, 0, 0, 0, 27.8, 0]))).toEqual([])
  expect(found(series('U00915', 2010, [20.1, 21.2, 20.5, 21.9, 20.8, 21.3, 20.6, 60.8]))).toEqual(['value.jump 9'])
})

it('compares läsår with läsår and waves of a survey with each other', () => {
  const years = STEADY.map((value, index) => `N15428;2081;;${2010 + index}/${11 + index};T;${value};;;`)
  expect(found([...years, 'N15428;2081;;2017/18;T;90,5;;;'])).toEqual(['value.jump 9'])
  const waves = [...STEADY, 90.5].map((value, index) => `trygga-elever;2081;;${2000 + 2 * index};T;${value};;100;`)
  expect(found(waves)).toEqual(['value.jump 9'])
})
