// The small trend: what is missing is a gap, never a joined line.

import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import type { PointFact } from '../../../src/report/html.tsx'
import { SparkLine } from '../../../src/web/ui/spark-line.tsx'

const point = (year: number, value: number | null, breakBefore = false): PointFact => ({
  period: String(year),
  year,
  value,
  absence: value === null ? 'secret' : null,
  interval: null,
  source: null,
  line: null,
  n: null,
  roundedTo: null,
  operands: [],
  parts: null,
  breakBefore,
})
const draw = (points: readonly PointFact[], targets: readonly number[] = []) =>
  render(<SparkLine points={points} targets={targets} />)
const lines = (svg: string) =>
  [...svg.matchAll(/<polyline[^>]* points="([^"]*)"/g)].map(([, points]) => points?.split(' ').length)

describe('SparkLine', () => {
  it('draws one line through an unbroken series, and marks the last value', () => {
    const svg = draw([point(2021, 1), point(2022, 3), point(2023, 2)])
    expect(lines(svg)).toEqual([3])
    expect(svg.match(/<circle/g)).toHaveLength(1)
  })

  it('leaves a gap where a value is secret or missing', () => {
    expect(lines(draw([point(2021, 1), point(2022, null), point(2023, 2), point(2024, 4)]))).toEqual([1, 2])
  })

  it('leaves a gap at a break in the series', () => {
    expect(lines(draw([point(2021, 1), point(2022, 2), point(2023, 9, true), point(2024, 8)]))).toEqual([2, 2])
  })

  it('draws nothing of one value: that is no development', () => {
    expect(draw([point(2021, 1), point(2022, null)])).not.toContain('<svg')
  })

  it('keeps a flat series and its target inside the picture', () => {
    const svg = draw([point(2021, 5), point(2022, 5)], [5])
    expect(svg).not.toContain('NaN')
    expect(svg).toContain('y1="22"')
  })

  it('is not heard, since its numbers stand beside it', () => {
    expect(draw([point(2021, 1), point(2022, 2)])).toContain('aria-hidden="true"')
  })
})
