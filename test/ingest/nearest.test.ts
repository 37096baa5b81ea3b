// Suggestions for mistyped names.

import { expect, it } from 'vitest'
import { editDistance, nearest } from '../../src/ingest/nearest.ts'

it('counts insertions, deletions, substitutions and swapped neighbours as one slip each', () => {
  expect(editDistance('', 'abc')).toBe(3)
  expect(editDistance('abc', 'abc')).toBe(0)
  expect(editDistance('N15428', 'N15248')).toBe(1)
  expect(editDistance('kitten', 'sitting')).toBe(3)
})

it('gives only the nearest, best first, and nothing for what resembles nothing', () => {
  expect(nearest('n15248', ['N15428', 'N15507', 'U00915'])).toEqual(['N15428'])
  expect(nearest('A3', ['A1', 'A2', 'A10'])).toEqual(['A1', 'A2'])
  expect(nearest('zzzzzz', ['N15428', 'behöriga'])).toEqual([])
  expect(nearest('', ['A1'])).toEqual([])
})

it('knows a name by its words', () => {
  const names = ['Behöriga till yrkesprogram i årskurs 9', 'Kostnad för förskolan']
  expect(nearest('behörig yrkesprogram', names)).toEqual([names[0]])
})
