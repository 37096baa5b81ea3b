// What is a hole in a series, and what is not.

import { expect, it } from 'vitest'
import { found, sentences, series } from './reading.ts'

const rows = (indicator: string, periods: readonly string[], sex = 'T') =>
  periods.map((period, index) => `${indicator};2081;;${period};${sex};${70 + (index % 3)};;;`)

it.each([
  ['a year missing in the middle', 'N15428', ['2020', '2021', '2023'], ['period.missing 4']],
  ['no year missing', 'N15428', ['2020', '2021', '2022'], []],
  ['a läsår missing', 'N15428', ['2020/21', '2022/23'], ['period.missing 3']],
  ['a quarter missing', 'N15428', ['2020K3', '2020K4', '2021K2'], ['period.missing 4']],
  ['waves every second year', 'kostnad-forskola', ['2018', '2020', '2022'], ['period.missing 3', 'period.missing 4']],
  ['years beside quarters', 'N15428', ['2020', '2020K4', '2021', '2021K1'], []],
])('judges %s', (_, indicator, periods, expected) => {
  expect(found(rows(indicator, periods))).toEqual(expected)
})

it('knows how often a survey is made', () => {
  const own = { indicator: { everyYears: 2 } }
  expect(found(rows('N15428', ['2016', '2018', '2021']), own)).toEqual([])
  expect(found(rows('N15428', ['2016', '2018', '2022']), own)).toEqual(['period.missing 4'])
})

it('takes a marked value for no hole, nor a year that is stored', () => {
  expect(found(series('N15428', 2020, [70, '-', '..', 71]))).toEqual([])
  const history = () => [{ period: '2021', value: 70 }]
  expect(found(rows('N15428', ['2020', '2022']), { history })).toEqual([])
  expect(found(rows('N15428', ['2023']), { history })).toEqual(['period.missing 2'])
})

it('says nothing of a hole that is in the store only', () => {
  const history = () => ['2015', '2018'].map((period) => ({ period, value: 70 }))
  expect(found(rows('N15428', ['2019']), { history })).toEqual([])
})

it('says once what all series of an indicator lack', () => {
  const girls = rows('N15428', ['2020', '2022'], 'K')
  expect(sentences([...rows('N15428', ['2020', '2022']), ...girls])).toEqual([
    'Rad 3, kolumn period: behöriga till yrkesprogram i årskurs 9: filen har inget värde mellan 2020 och 2022. Lägg till det om det finns, eller skriv - för bortfall eller .. för sekretess.',
  ])
  const boys = rows('N15428', ['2020', '2021', '2022'], 'M')
  const [first] = sentences([...rows('N15428', ['2020', '2022']), ...girls, ...boys])
  expect(first).toContain('raden hör till en serie som inte har något värde mellan 2020 och 2022')
  expect(found([...rows('N15428', ['2020', '2022']), ...girls, ...boys])).toEqual([
    'period.missing 3',
    'period.missing 5',
  ])
})
