// Figures that will be hidden are counted before they are stored.

import { expect, it } from 'vitest'
import { limitsOf } from '../../../src/domain/disclosure/limits.ts'
import type { ImportProfile } from '../../../src/domain/import-profile.ts'
import { found, readLines, sentences } from './reading.ts'

const OWN = { disclosureOf: () => limitsOf(undefined) }
const row = (year: number, value: number, parts: string, indicator = 'N15428') =>
  `${indicator};2081;;${year};T;${value};${parts};`

it.each([
  ['a denominator below 21', row(2024, 50, '10;20'), ['value.small-groups']],
  ['a numerator below 4', row(2024, 7.5, '3;40'), ['value.small-groups']],
  ['all but three', row(2024, 92.5, '37;40'), ['value.small-groups']],
  ['enough on both sides', row(2024, 50, '20;40'), []],
  ['a small count', row(2024, 3, ';', 'trygghetspunkter'), ['value.small-groups']],
  ['no parts to judge by', row(2024, 50, ';'), []],
])('judges %s', (_, line, expected) => {
  expect(found([line], OWN)).toEqual(expected)
  expect(found([line])).toEqual([])
})

it('counts them for each indicator, and still keeps the rows', () => {
  const lines = [
    row(2022, 50, '10;20'),
    row(2023, 50, '20;40'),
    row(2024, 40, '8;20'),
    row(2024, 2, ';', 'trygghetspunkter'),
  ]
  expect(sentences(lines, OWN)).toEqual([
    '2 värden för Behöriga till yrkesprogram i årskurs 9 gäller så få barn att de döljs när de visas. Kontrollera bara att antalen är rätt inlästa.',
    'Ett värde för Anmälningar om kränkande behandling gäller så få barn att det döljs när det visas. Kontrollera bara att antalen är rätt inlästa.',
  ])
  expect(readLines(lines, OWN).set.size).toBe(4)
})

it('asks by series, by whether the row has parts, and with the source that the profile names', () => {
  const asked: unknown[] = []
  const disclosureOf = ({ area }: { readonly area: string }, withParts: boolean, said: string | null) => {
    asked.push([area, withParts, said])
    return withParts ? limitsOf(undefined) : null
  }
  const lines = [row(2023, 3, ';', 'trygghetspunkter'), row(2024, 50, '10;20')]
  expect(found(lines, { disclosureOf })).toEqual(['value.small-groups'])
  expect(asked).toEqual([
    ['2081', false, null],
    ['2081', true, null],
    ['2081', false, null],
    ['2081', true, null],
  ])
  const names = ['indikator', 'kommun', 'period', 'värde', 'täljare', 'nämnare']
  const fields = ['indicator', 'municipality', 'period', 'value', 'numerator', 'denominator']
  const columns = fields.map((field, index) => ({ field, names: [names[index] ?? ''] }))
  const profile: ImportProfile = { id: 'lupp', name: 'Lupp', kind: 'observations', source: 'lupp', columns }
  expect(found(lines, { disclosureOf, profile })).toEqual(['value.small-groups'])
  expect(asked.slice(4)).toContainEqual(['2081', true, 'lupp'])
})
