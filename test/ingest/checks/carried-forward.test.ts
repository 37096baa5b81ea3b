// When equal values in a row are too many to be chance.

import { expect, it } from 'vitest'
import { found, sentences, series } from './reading.ts'

it.each([
  ['three equal values in a row, at the last', 'N15428', [71.23, 71.23, 71.23], ['value.carried-forward 4']],
  ['two equal values', 'N15428', [71.23, 71.23, 74.1], []],
  ['one warning for a longer row', 'N15428', [71.23, 71.23, 71.23, 71.23], ['value.carried-forward 5']],
  ['whole numbers, which repeat by chance', 'trygghetspunkter', [12, 12, 12, 12], []],
  ['0 and 100, which are ends', 'N15428', [100, 100, 100, 100], []],
  ['equal values with a year between them', 'N15428', [71.23, 71.23, '-', 71.23], []],
  [
    'repeats in a series that changes much',
    'N15428',
    [60.2, 71.2, 64.3, 71.2, 71.2, 71.2, 60.1],
    ['value.carried-forward 7'],
  ],
  ['repeats in a series that hardly changes', 'N11701', [7.1, 7.2, 7.1, 7.1, 7.1, 7.3], []],
])('judges %s', (_, indicator, values, expected) => {
  expect(found(series(indicator, 2014, values))).toEqual(expected)
})

it('counts what is stored too, and says from when', () => {
  const history = () => [
    { period: '2021', value: 71.23 },
    { period: '2022', value: 71.23 },
  ]
  expect(sentences(series('N15428', 2023, [71.23]), { history })).toEqual([
    'Rad 2, kolumn värde: värdet ”71,23” är exakt detsamma från 2021 till 2023. Kontrollera att det inte är ett äldre värde som förts vidare.',
  ])
})
