// How a report looks: colours, type and spacing, the same on page, PDF and chart. Pure data; contrasts are against white.

import type { GoalStatus } from '../domain/attainment/result.ts'

export const COLOUR = {
  paper: '#ffffff',
  /** Text. 14.7:1 */
  ink: '#1f2a2e',
  /** Small print, captions, running headers. 7.5:1 */
  muted: '#56544f',
  /** Structure: headings, rules, the own organisation's line. 9.2:1 */
  petrol: '#0b4f5c',
  /** Petrol thinned out: the box of a note. Muted text keeps 6.8:1 on it, ink 13:1. */
  petrolTint: '#edf3f3',
  /** Intervals behind lines. Opaque: what prints and archives need not mix colours. */
  interval: '#dbe8ea',
  /** The one warm accent, for what the eye must find. 5.8:1 */
  accent: '#a8480f',
  /** Two neutral hues that differ in lightness too; girls and boys also differ in dash and shape. 6.6:1 and 6.8:1 */
  girls: '#7d5600',
  boys: '#4b5f7c',
  /** Peers: country and district. 4.8:1 */
  peer: '#75706a',
  /** Rules and grid: never the only carrier of meaning. */
  rule: '#d8d4cd',
  grid: '#e6e3dd',
  /** Outlines of boxes that must be seen. 3.6:1 */
  outline: '#8c867e',
} as const

/** Colour of a status: for its word (7:1 or better), its sign and its bar (white text on it keeps the same contrast). */
export const STATUS_COLOUR: Readonly<Record<GoalStatus, string>> = {
  attained: '#1a5f33',
  reached: '#1a5f33',
  'on-track': '#155a66',
  partly: '#6b4c00',
  behind: '#7c4310',
  'not-attained': '#8f2a1f',
  'wrong-way': '#8f2a1f',
  uncertain: '#525a5e',
  awaiting: '#525a5e',
  'not-assessable': '#525a5e',
  'no-measure': '#4b4a45',
}

/** Points in the PDF; the page scales from its own body size. */
export const TYPE = {
  body: { size: 10.5, leading: 15 },
  lead: { size: 13, leading: 18.5 },
  small: { size: 9, leading: 12.5 },
  table: { size: 9.5, leading: 13 },
  caption: { size: 9, leading: 12.5 },
  running: { size: 9, leading: 12 },
  keyFigure: { size: 18, leading: 23 },
  cover: { size: 30, leading: 36 },
  h1: { size: 22, leading: 27 },
  h2: { size: 16, leading: 20.5 },
  h3: { size: 13, leading: 17 },
  h4: { size: 10.5, leading: 15 },
} as const

/** A4 in points, with the margins of the text. `measure` is the widest a paragraph may be: about 75 characters of body. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  margin: { left: 57, right: 57, top: 76, bottom: 70 },
  measure: 372,
} as const

/** Family as browsers and charts ask for it. The PDF embeds the files below. */
export const FONT = {
  family: 'Source Sans 3',
  fallback: "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
  regular: 400,
  strong: 600,
} as const

/** File names in the npm package source-sans, folder TTF, that `renderPdf` wants the bytes of. */
export const PDF_FONT_FILES = {
  regular: 'SourceSans3-Regular.ttf',
  semibold: 'SourceSans3-Semibold.ttf',
} as const
