// Counts of girls and boys, and of districts, against the count of all.

import { expect, it } from 'vitest'
import { found, sentences } from './reading.ts'

/** Values of all, girls and boys of a year. */
const sexes = (all: string, girls: string, boys: string, period = '2024', area = '2081') =>
  [
    ['T', all],
    ['K', girls],
    ['M', boys],
  ].map(([sex, value]) => `trygghetspunkter;${area};;${period};${sex};${value};;;`)

it.each([
  ['the exact sum', ['120', '58', '62'], []],
  ['one too few', ['120', '58', '61'], ['value.sexes-sum 2']],
  ['one too many', ['120', '58', '63'], ['value.sexes-sum 2']],
  ['counts rounded to five', ['120', '60', '65'], []],
  ['more than rounding to five', ['120', '60', '80'], ['value.sexes-sum 2']],
  ['a hidden part', ['120', '..', '62'], []],
] as const)('judges %s', (_, [all, girls, boys], expected) => {
  expect(found(sexes(all, girls, boys))).toEqual(expected)
})

it('says the sum, and from 2025 that SCB changes counts by chance', () => {
  expect(sentences(sexes('120', '58', '61'))).toEqual([
    'Rad 2, kolumn värde: flickor och pojkar blir tillsammans 119, men värdet för alla är ett annat ”120”. Kontrollera värdena i källan.',
  ])
  const [perturbed] = sentences(sexes('120', '58', '61', '2025'))
  expect(perturbed).toContain('Från 2025 ändrar SCB alla antal lite')
  const [other] = sentences(sexes('120', '58', '61', '2025'), { indicator: { producer: 'Kommunen' } })
  expect(other).not.toContain('SCB')
})

it('adds up counts only, and not the means of groups', () => {
  expect(found(sexes('70', '71', '69').map((line) => line.replace('trygghetspunkter', 'N15428')))).toEqual([])
  expect(found(sexes('120', '58', '61', '2024', 'G35865'), { organisation: null })).toEqual([])
})

it('finds the three of each period in files in any order, whichever years each has', () => {
  const lines = [...sexes('120', '58', '62', '2022'), ...sexes('120', '58', '61', '2023'), ...sexes('100', '50', '50')]
  expect(found(lines.toReversed())).toEqual(['value.sexes-sum 7'])
  const [all, girls, boys] = lines.filter((line) => line.includes(';2023;'))
  const own = ['trygghetspunkter;2081;;2021;K;5;;;', 'trygghetspunkter;2081;;2022;K;5;;;']
  expect(found([boys ?? '', ...own, girls ?? '', all ?? '', 'trygghetspunkter;2081;;2024;M;5;;;'])).toEqual([
    'value.sexes-sum 6',
  ])
})

it('warns where districts have more than their kommun, not where they have less', () => {
  const district = (name: string, value: number, year = 2024) => `trygghetspunkter;2081;${name};${year};T;${value};;;`
  const whole = district('', 102)
  expect(found([whole, district('Norr', 60), district('Söder', 43)])).toEqual(['value.districts-sum 2'])
  expect(found([whole, district('Norr', 60), district('Söder', 40)])).toEqual([])
  expect(found([district('Norr', 60), district('Söder', 43)])).toEqual([])
  expect(found([whole, district('Norr', 60), district('Söder', 43, 2023)])).toEqual([])
})
