// Personal identity numbers, shown with the one everybody knows is nobody's: 19 121212-1212.

import { expect, it } from 'vitest'
import { holdsPersonalNumber, isTenDigits } from '../../src/ingest/personal-number.ts'

it('finds a number however it is written, also inside a text', () => {
  for (const text of ['121212-1212', '1212121212', '191212121212', '19121212-1212', '121212+1212', '121212 1212'])
    expect([text, holdsPersonalNumber(text)]).toEqual([text, true])
  for (const text of ['Ring (19121212-1212), hen vet', '121212–1212.', 'elev 121212-1212; 12 år', '121272-1219'])
    expect([text, holdsPersonalNumber(text)]).toEqual([text, true])
})

it('lets other numbers be: wrong check digit, no such day, organisation numbers, amounts, decimals', () => {
  for (const text of ['121212-1213', '121312-1211', '120230-1211', '212000-2239', '612 400 000', '71,1212121212'])
    expect([text, holdsPersonalNumber(text)]).toEqual([text, false])
  for (const text of ['2024-12-31', '2022-01-01–2024-12-31', 'KS 2016/1963-2', '31212121212', '12121212121', 'N15428'])
    expect([text, holdsPersonalNumber(text)]).toEqual([text, false])
})

it('tells ten digits alone, which may be an amount, from a number with hyphen or century', () => {
  expect(isTenDigits(' 1212121212 ')).toBe(true)
  for (const text of ['121212-1212', '191212121212', '121212121'])
    expect([text, isTenDigits(text)]).toEqual([text, false])
})
