// Which point of a chart is meant, by mouse and by keys.

import { describe, expect, it } from 'vitest'
import type { LivePoint } from '../../../src/report/chart.ts'
import { nearest, step } from '../../../src/web/client/points.ts'

const point = (series: number, x: number, y: number): LivePoint => ({ series, x, y, name: '', value: '', interval: '' })
/** Two lines of three points, the second without its middle one. */
const LINES = [point(0, 0, 10), point(0, 50, 12), point(0, 100, 8), point(1, 0, 40), point(1, 100, 44)]
const ROW = [point(0, 0, 0), point(0, 0, 20), point(0, 0, 40)]

describe('nearest', () => {
  it('is the point with the shortest way to it', () => {
    expect(nearest(LINES, { x: 45, y: 30 })).toBe(1)
    expect(nearest(LINES, { x: 90, y: 60 })).toBe(4)
  })

  it('is none where there are none', () => {
    expect(nearest([], { x: 1, y: 1 })).toBeNull()
  })
})

describe('step', () => {
  it('begins at the first, or with End at the last', () => {
    expect(step(LINES, null, 'ArrowRight')).toBe(0)
    expect(step(LINES, null, 'End')).toBe(4)
  })

  it('goes along a series and stays at its ends', () => {
    expect([0, 1, 2].map((from) => step(LINES, from, 'ArrowRight'))).toEqual([1, 2, 2])
    expect([0, 1, 2].map((from) => step(LINES, from, 'ArrowLeft'))).toEqual([0, 0, 1])
    expect([step(LINES, 4, 'Home'), step(LINES, 0, 'End')]).toEqual([3, 2])
  })

  it('goes between series to the point nearest sideways, and no further than there are series', () => {
    expect(step(LINES, 2, 'ArrowDown')).toBe(4)
    expect(step(LINES, 4, 'ArrowUp')).toBe(2)
    expect(step(LINES, 4, 'ArrowDown')).toBe(4)
  })

  it('goes along the only series with every arrow', () => {
    expect(step(ROW, 0, 'ArrowDown')).toBe(1)
    expect(step(ROW, 2, 'ArrowUp')).toBe(1)
  })

  it('leaves other keys to the browser, also where there is nothing to step on', () => {
    expect([step(LINES, 0, 'Tab'), step(LINES, 0, 'a'), step([], null, 'ArrowRight')]).toEqual([null, null, null])
  })
})
