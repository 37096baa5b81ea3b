// A list of rising row numbers is what was added, whether or not they follow one another.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createRowList } from '../../src/ingest/row-list.ts'

it('gives back any rising numbers in their order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(40), { maxLength: 30 }), (any) => {
      const numbers = any.toSorted((a, b) => a - b)
      const list = createRowList(numbers.length)
      for (const number of numbers) list.add(number)
      expect(list.length).toBe(numbers.length)
      expect(numbers.map((_, index) => list.at(index))).toEqual(numbers)
      expect(list.at(numbers.length)).toBe(0)
    }),
  )
})
