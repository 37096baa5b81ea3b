// Dimensions as canonical text, there and back, and sexes as files write them.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BOYS, dimensionsKey, GIRLS, parseDimensionsKey, parseSex, TOTAL } from '../../src/domain/dimensions.ts'

describe('dimensionsKey', () => {
  it('is the same however the dimensions were ordered', () => {
    expect(dimensionsKey({ sex: 'F', age: '16–24' })).toBe('age=16–24;sex=F')
    expect(dimensionsKey({ age: '16–24', sex: 'F' })).toBe('age=16–24;sex=F')
  })

  it('is empty for the total', () => {
    expect(dimensionsKey(TOTAL)).toBe('')
    expect(parseDimensionsKey('')).toBe(TOTAL)
  })

  it('is read back to the same dimensions, whatever the words', () => {
    const name = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text !== '__proto__')
    fc.assert(
      fc.property(fc.dictionary(name, fc.string({ unit: 'grapheme' }), { noNullPrototype: true }), (dimensions) => {
        expect(parseDimensionsKey(dimensionsKey(dimensions))).toEqual(dimensions)
      }),
    )
  })

  it('keeps apart what the signs of the key itself could confuse', () => {
    expect(dimensionsKey({ a: 'b;c=d' })).not.toBe(dimensionsKey({ a: 'b', c: 'd' }))
  })
})

describe('parseSex', () => {
  it.each([
    ['', TOTAL],
    ['T', TOTAL],
    ['totalt', TOTAL],
    ['K', GIRLS],
    ['Flickor', GIRLS],
    ['kvinnor', GIRLS],
    ['M', BOYS],
    ['pojkar', BOYS],
    [' MÄN ', BOYS],
  ])('reads %j', (text, sex) => {
    expect(parseSex(text)).toBe(sex)
  })

  it.each(['x', '1', 'flick', 'okänt'])('refuses %j', (text) => {
    expect(parseSex(text)).toBeNull()
  })
})
