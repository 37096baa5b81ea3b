// The sign of each status as vector paths in a 16 × 16 box: told apart by shape alone, so that they survive grey print.

import type { GoalStatus } from '../domain/attainment/result.ts'
import { COLOUR, STATUS_COLOUR } from './look.ts'

/** Which ink a part takes: the status's colour, the paper's white, or none. */
export type SignInk = 'colour' | 'paper' | 'none'

export type SignPart = {
  /** SVG path data in the 16 × 16 box. */
  readonly d: string
  readonly fill: SignInk
  readonly stroke: SignInk
  /** Width of the stroke in units of the box; 0 where there is none. */
  readonly width: number
  /** Lengths of dash and gap, where the stroke is broken. */
  readonly dash?: readonly [number, number]
}

export const SIGN_BOX = 16

/** An SVG of the sign, hidden from assistive technology since the status's word always stands beside it. */
export function signSvg(status: GoalStatus, size: number, colour: string = STATUS_COLOUR[status]): string {
  const ink: Readonly<Record<SignInk, string>> = { colour, paper: COLOUR.paper, none: 'none' }
  const paths = SIGNS[status].map((part) => {
    const stroke =
      part.width > 0 ? ` stroke="${ink[part.stroke]}" stroke-width="${part.width}" stroke-linejoin="round"` : ''
    const end = part.dash
      ? ` stroke-dasharray="${part.dash.join(' ')}"`
      : part.width > 0
        ? ' stroke-linecap="round"'
        : ''
    return `<path d="${part.d}" fill="${ink[part.fill]}"${stroke}${end}/>`
  })
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${SIGN_BOX} ${SIGN_BOX}" ` +
    `aria-hidden="true" focusable="false">${paths.join('')}</svg>`
  )
}

const CIRCLE = 'M8 1.25a6.75 6.75 0 1 0 0 13.5a6.75 6.75 0 1 0 0 -13.5z'
const TICK = 'M4.7 8.3l2.3 2.4l4.4 -5'
const RING: SignPart = { d: CIRCLE, fill: 'paper', stroke: 'colour', width: 1.5 }

const filled = (d: string): SignPart => ({ d, fill: 'colour', stroke: 'none', width: 0 })
const line = (d: string, stroke: SignInk = 'colour', width = 1.7): SignPart => ({ d, fill: 'none', stroke, width })
const dot = (x: number, y: number, radius: number): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`

export const SIGNS: Readonly<Record<GoalStatus, readonly SignPart[]>> = {
  attained: [{ d: CIRCLE, fill: 'colour', stroke: 'colour', width: 1.5 }, line(TICK, 'paper', 1.9)],
  reached: [RING, line(TICK)],
  'on-track': [RING, filled('M8 8V3.2a4.8 4.8 0 0 1 4.8 4.8z')],
  partly: [RING, filled('M8 1.25a6.75 6.75 0 0 0 0 13.5z')],
  // Ten dashes round a circumference of 42.4.
  behind: [{ d: CIRCLE, fill: 'none', stroke: 'colour', width: 1.7, dash: [2.54, 1.7] }],
  'not-attained': [RING, line('M5.5 5.5l5 5M10.5 5.5l-5 5')],
  'wrong-way': [
    { d: 'M1.6 2.4h12.8l-6.4 11.6z', fill: 'colour', stroke: 'colour', width: 1.4 },
    line('M8 4.6v3.3', 'paper', 1.6),
    { ...filled(dot(8, 10.2, 0.95)), fill: 'paper' },
  ],
  uncertain: [
    line('M2.5 6.4c1.8 -2 3.7 -2 5.5 -0.6s3.7 1.4 5.5 -0.6'),
    line('M2.5 11.2c1.8 -2 3.7 -2 5.5 -0.6s3.7 1.4 5.5 -0.6'),
  ],
  awaiting: [filled(dot(3, 8, 1.4)), filled(dot(8, 8, 1.4)), filled(dot(13, 8, 1.4))],
  'not-assessable': [line('M3 8h10', 'colour', 2)],
  'no-measure': [
    line(
      'M3.2 2.2h9.6a1.7 1.7 0 0 1 1.7 1.7v5a1.7 1.7 0 0 1 -1.7 1.7h-4.8l-3.3 3.2v-3.2h-1.5a1.7 1.7 0 0 1 -1.7 -1.7v-5a1.7 1.7 0 0 1 1.7 -1.7z',
      'colour',
      1.5,
    ),
    line('M4.8 5.2h6.4M4.8 7.8h4', 'colour', 1.3),
  ],
}
