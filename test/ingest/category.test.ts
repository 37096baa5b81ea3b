// Ages and other categories: one group, one spelling.

import { expect, it } from 'vitest'
import { parseAge, parseCategory } from '../../src/ingest/category.ts'

it('writes ages in one way', () => {
  const forms = ['15', '15 år', '015', '13-15', '13–15 år', '13 - 15 years', '16+', '16 år och äldre', 'Totalt', '']
  expect(forms.map(parseAge)).toEqual(['15', '15', '15', '13–15', '13–15', '13–15', '16+', '16+', '', ''])
})

it('refuses what is no age: dates a spreadsheet made, spans the wrong way round, words', () => {
  expect(['06-sep', '2024-09-06', '15-13', '13-13', 'unga', '-5'].map(parseAge)).toEqual(Array(6).fill(null))
})

it('takes letter case and the words for all out of other categories', () => {
  expect(['Grundskola', ' Anpassad  grundskola ', 'SAMTLIGA', 'Totalt'].map(parseCategory)).toEqual([
    'grundskola',
    'anpassad grundskola',
    '',
    '',
  ])
})
