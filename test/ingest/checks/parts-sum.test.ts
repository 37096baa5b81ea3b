// Counts of girls and boys, and of districts, against the count of all.

import { expect, it } from 'vitest'
import { limitsOf } from '../../../src/domain/disclosure/limits.ts'
import { found, readLines, sentences } from './reading.ts'

/** Every indicator may come from SCB, by way of Kolada. */
const PERTURBED = { indicator: { sources: ['kolada', 'scb'] } }

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

it('says the sum, and from the year that its source changes counts by chance, that it does', () => {
  expect(sentences(sexes('120', '58', '61'))).toEqual([
    'Rad 2, kolumn värde: flickor och pojkar blir tillsammans 119, men värdet för alla är ett annat ”120”. Kontrollera värdena i källan.',
  ])
  expect(sentences(sexes('120', '58', '61', '2024'), PERTURBED)[0]).toContain('Kontrollera värdena')
  expect(sentences(sexes('120', '58', '61', '2025'), PERTURBED)[0]).toContain('Från 2025 ändrar SCB alla antal lite')
  const other = sentences(sexes('120', '58', '61', '2025'), { indicator: { sources: ['kolada'] } })
  expect(other[0]).toContain('Kontrollera värdena')
  const ours = sentences(sexes('120', '58', '61', '2025'), { ...PERTURBED, disclosureOf: () => limitsOf(undefined) })
  expect(ours[0]).toContain('Kontrollera värdena')
})

it('never rejects parts that a source has moved past one another, nor says that one of them is wrong', () => {
  const line = (parts: string, year = 2025) => [`N15428;2081;;${year};T;100;${parts};`]
  for (const parts of ['20;19', '20;0']) {
    const { issues, set } = readLines(line(parts), PERTURBED)
    expect(issues[0]?.code).toBe('parts.perturbed')
    expect(issues.every(({ severity }) => severity === 'warning')).toBe(true)
    expect(set.size).toBe(1)
    expect(readLines(line(parts, 2024), PERTURBED).issues).toMatchObject([{ severity: 'error' }])
  }
  const [disagree] = sentences(line('18;20'), PERTURBED)
  expect(disagree).toContain('Från 2025 ändrar SCB')
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
