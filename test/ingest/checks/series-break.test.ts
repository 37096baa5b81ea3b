// Known breaks are pointed out once, where values meet across them.

import { expect, it } from 'vitest'
import { found, sentences, series } from './reading.ts'

it.each([
  ['values on both sides', 2018, [50, 51, 52], ['series.break 4']],
  ['values before only', 2017, [50, 51, 52], []],
  ['values after only', 2020, [50, 51, 52], []],
  ['a mark on one side', 2019, ['-', 51, 52], []],
])('judges %s', (_, firstYear, values, expected) => {
  expect(found(series('kostnad-fritidshem', firstYear, values))).toEqual(expected)
})

it('says once for the indicator why, however many series', () => {
  const lines = ['2081', '0180', '0114'].flatMap((area) => series('kostnad-fritidshem', 2018, [50, 51, 53], { area }))
  expect(sentences(lines)).toEqual([
    'Rad 4, kolumn period: kostnad för fritidshem: värden före 2020 går inte att jämföra med dem från 2020. Sedan 2020 räknas lokaler med. Läs dem var för sig.',
  ])
})

it('speaks of a break to what is stored, but not of one that is in the store only', () => {
  const history = () => [2018, 2019].map((year) => ({ period: String(year), value: 50 }))
  expect(found(series('kostnad-fritidshem', 2020, [51]), { history })).toEqual(['series.break 2'])
  const longer = () => [2018, 2019, 2020].map((year) => ({ period: String(year), value: 50 }))
  expect(found(series('kostnad-fritidshem', 2021, [51]), { history: longer })).toEqual([])
})

it('counts a läsår to the year it ends in', () => {
  const rows = ['2018/19', '2019/20'].map((period) => `kostnad-fritidshem;2081;;${period};T;50;;;`)
  expect(found(rows)).toEqual(['series.break 3'])
})
