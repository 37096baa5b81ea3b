// Points in time as people say them, in Swedish local time.

import { describe, expect, it } from 'vitest'
import { momentInWords } from '../../src/web/ui/index.ts'

const NOW = '2026-03-03T13:05:00.000Z'

describe('momentInWords', () => {
  it.each([
    ['2026-03-03T13:04:00.000Z', 'i dag 14.04'],
    // 23.30 UTC on the 2nd is already the 3rd in Sweden.
    ['2026-03-02T23:30:00.000Z', 'i dag 00.30'],
    ['2026-03-02T08:12:00.000Z', 'i går 09.12'],
    ['2025-03-12T08:12:00.000Z', '12 mars 2025'],
    // Summer time.
    ['2025-07-01T22:30:00.000Z', '2 juli 2025'],
  ])('writes %s as ”%s”', (at, words) => {
    expect(momentInWords(at, NOW, 'sv')).toBe(words)
  })

  it('knows yesterday on the day after the clocks are put forward', () => {
    expect(momentInWords('2026-03-28T12:00:00.000Z', '2026-03-29T21:59:00.000Z', 'sv')).toBe('i går 13.00')
  })
})
