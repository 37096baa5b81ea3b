// Signs and colours of statuses: told apart without colour, and legible.

import { describe, expect, it } from 'vitest'
import { GOAL_STATUSES } from '../../src/domain/attainment/result.ts'
import { COLOUR, STATUS_COLOUR } from '../../src/report/look.ts'
import { SIGNS, signSvg } from '../../src/report/signs.ts'

describe('signs', () => {
  it('gives every status a shape of its own', () => {
    const shapes = GOAL_STATUSES.map((status) => JSON.stringify(SIGNS[status]))
    expect(new Set(shapes).size).toBe(GOAL_STATUSES.length)
  })

  it('hides the drawing from assistive technology, since the word stands beside it', () => {
    expect(signSvg('attained', 16)).toContain('aria-hidden="true"')
  })

  it('takes the status’s colour, or the one asked for', () => {
    expect(signSvg('partly', 12)).toContain(STATUS_COLOUR.partly)
    expect(signSvg('partly', 12, 'currentColor')).not.toContain(STATUS_COLOUR.partly)
  })
})

describe('colours', () => {
  it.each(GOAL_STATUSES)('lets the word of “%s” be read on white, at 7:1 or better', (status) => {
    expect(contrast(STATUS_COLOUR[status], COLOUR.paper)).toBeGreaterThanOrEqual(7)
  })

  it.each([
    ['ink', 'paper', 7],
    ['ink', 'petrolTint', 7],
    ['muted', 'paper', 7],
    ['muted', 'petrolTint', 4.5],
    ['petrol', 'petrolTint', 7],
    ['accent', 'paper', 4.5],
    ['girls', 'paper', 4.5],
    ['boys', 'paper', 4.5],
    ['peer', 'paper', 4.5],
    ['outline', 'paper', 3],
  ] as const)('sets %s on %s at %d:1 or better', (front, back, least) => {
    expect(contrast(COLOUR[front], COLOUR[back])).toBeGreaterThanOrEqual(least)
  })
})

/** WCAG 2.1: (lighter + 0.05) / (darker + 0.05), of relative luminances. */
function contrast(front: string, back: string): number {
  const [a, b] = [luminance(front), luminance(back)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
