// Numbers: every form is read back as the number it was written from, and nothing else is a number.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalEvidence, isDecimalSign, parseNumber } from '../../src/ingest/number.ts'

const numberIn = (text: string): number | null => parseNumber(text)?.value ?? null

describe('parseNumber', () => {
  it('reads back any number written the Swedish way', () => {
    const spaces = fc.constantFrom('', ' ', '\u00a0', '\u202f')
    const parts = fc.tuple(
      fc.integer({ min: 0, max: 999_999_999 }),
      fc.integer({ min: 0, max: 9_999 }),
      spaces,
      fc.constantFrom(',', '.'),
      fc.constantFrom('', '-', '−'),
      fc.constantFrom('', '%', ' %', '\u00a0%'),
    )
    fc.assert(
      fc.property(parts, ([whole, fraction, space, sign, minus, percent]) => {
        const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, space)
        const decimals = String(fraction).padStart(4, '0')
        const expected = Number(`${minus && '-'}${whole}.${decimals}`) + 0
        expect(numberIn(`${minus}${grouped}${sign}${decimals}${percent}`)).toBe(expected)
      }),
    )
  })

  it('reads any number as JavaScript, Python and R write it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(numberIn(String(value))).toBe(Number(String(value)))
      }),
    )
  })

  it('never takes a text for a number where the digits do not form one', () => {
    for (const text of ['2,3,4', '1.234,5', '1,234.5', '12 34', '1 2345', '1..2', ',5', '5,', '', ' ', '-', '--5'])
      expect([text, numberIn(text)]).toEqual([text, null])
    for (const text of ['abc', '5 st', '~100', '<5', '5*', '1/2', '0x1F', 'Infinity', 'NaN', '1e', '1e5 kr', '1e999'])
      expect([text, numberIn(text)]).toEqual([text, null])
  })

  it('answers at once for long texts', () => {
    const started = performance.now()
    for (const text of ['1'.repeat(100_000), '1 '.repeat(50_000), '1 111'.repeat(20_000), ' '.repeat(100_000)])
      parseNumber(text)
    expect(performance.now() - started).toBeLessThan(500)
  })

  it('multiplies tkr and mnkr without float dust', () => {
    expect(numberIn('612,4 mnkr')).toBe(612_400_000)
    expect(numberIn('171,2 tkr')).toBe(171_200)
    expect(numberIn('1 250 000 kr')).toBe(1_250_000)
    expect(numberIn('0,29 tkr')).toBe(290)
  })

  it('calls a number ambiguous only where the digits after the sign could be thousands', () => {
    const ambiguous = (text: string) => parseNumber(text)?.ambiguous
    expect(['1,234', '12.345', '999,000'].map(ambiguous)).toEqual([true, true, true])
    expect(['0,234', '1234,567', '1 234,567', '1,23', '1.2345', '1234'].map(ambiguous)).toEqual(Array(6).fill(false))
  })
})

describe('decimal evidence', () => {
  it('decides ambiguous numbers by the others in the file', () => {
    const commas = decimalEvidence(['71,2', '1.234', ''])
    expect(isDecimalSign(',', commas, ';')).toBe(true)
    expect(isDecimalSign('.', commas, ';')).toBe(false)
    const points = decimalEvidence(['71.2', '1,234', 'x'])
    expect(isDecimalSign('.', points, ',')).toBe(true)
    expect(isDecimalSign(',', points, ';')).toBe(false)
    const both = decimalEvidence(['71.2', '71,2'])
    expect([isDecimalSign('.', both, ';'), isDecimalSign(',', both, ';')]).toEqual([false, false])
  })

  it('without other numbers takes the comma as decimal, and the point only where commas separate cells', () => {
    const none = decimalEvidence(['1,234', '5'])
    expect([isDecimalSign(',', none, ';'), isDecimalSign('.', none, ';')]).toEqual([true, false])
    expect([isDecimalSign(',', none, ','), isDecimalSign('.', none, ',')]).toEqual([false, true])
  })
})
