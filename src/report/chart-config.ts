// One Vega config for every chart, made of the look; and Swedish numbers for charts that format their own.

import type { Config } from 'vega-lite'
import { COLOUR, FONT, TYPE } from './look.ts'

/** Size of a chart's text, points: never smaller. */
export const CHART_TEXT = TYPE.caption.size

const LOCALE = {
  number: {
    decimal: ',',
    thousands: '\u202f',
    grouping: [3],
    currency: ['', '\u00a0kr'],
    minus: '\u2212',
    percent: '\u00a0%',
  },
  time: {
    dateTime: '%-d %B %Y %H.%M',
    date: '%Y-%m-%d',
    time: '%H.%M',
    periods: ['', ''],
    days: ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'],
    shortDays: ['sön', 'mån', 'tis', 'ons', 'tors', 'fre', 'lör'],
    months: [
      'januari',
      'februari',
      'mars',
      'april',
      'maj',
      'juni',
      'juli',
      'augusti',
      'september',
      'oktober',
      'november',
      'december',
    ],
    shortMonths: ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
  },
} as const

export const CHART_CONFIG: Config = {
  // Layouts leave their own room for labels, so nothing depends on how wide Vega believes a text to be.
  autosize: 'none',
  background: 'transparent',
  aria: false,
  locale: LOCALE as never,
  font: FONT.fallback,
  view: { stroke: null, fill: null },
  axis: { labelFontSize: CHART_TEXT, labelColor: COLOUR.muted, gridColor: COLOUR.grid, domain: false, ticks: false },
  text: { fontSize: CHART_TEXT, fontWeight: FONT.regular, color: COLOUR.ink },
  line: { strokeCap: 'round', strokeJoin: 'round' },
  mark: { color: COLOUR.petrol },
  // Chart files name these; so the look stays in one place.
  style: {
    grid: { color: COLOUR.grid, strokeWidth: 0.75 },
    tick: { color: COLOUR.muted },
    name: { color: COLOUR.ink },
    strong: { fontSize: TYPE.table.size, fontWeight: FONT.strong },
    own: { color: COLOUR.petrol, strokeWidth: 2.2 },
    'own-end': { filled: true, color: COLOUR.petrol, size: 34, shape: 'circle', opacity: 1 },
    girls: { color: COLOUR.girls, strokeWidth: 1.4, strokeDash: [1.5, 2.6] },
    'girls-end': { filled: true, color: COLOUR.girls, size: 26, shape: 'diamond', opacity: 1 },
    boys: { color: COLOUR.boys, strokeWidth: 1.4, strokeDash: [5, 3] },
    'boys-end': { filled: true, color: COLOUR.boys, size: 24, shape: 'square', opacity: 1 },
    peer: { color: COLOUR.peer, strokeWidth: 1.1 },
    'peer-end': { filled: true, color: COLOUR.peer, size: 16, shape: 'circle', opacity: 1 },
    'own-sign': { filled: true, color: COLOUR.petrol, size: 64, shape: 'circle', opacity: 1 },
    // Paper round the own sign, so that it is seen in a crowd.
    'halo-point': { filled: true, color: COLOUR.paper, size: 120, shape: 'circle', opacity: 1 },
    'peer-dot': { filled: true, color: COLOUR.outline, size: 15, shape: 'circle', opacity: 1 },
    'shared-line': { color: COLOUR.rule, strokeWidth: 2.2 },
    group: { color: COLOUR.ink, strokeWidth: 1.1, strokeDash: [4, 3], strokeCap: 'butt' },
    'own-lead': { color: COLOUR.petrol, strokeWidth: 1.2 },
    'limit-95': { color: COLOUR.peer, strokeWidth: 1, strokeDash: [2, 2.4], strokeCap: 'butt' },
    'limit-998': { color: COLOUR.peer, strokeWidth: 1.4 },
    sure: { color: COLOUR.ink, strokeWidth: 1.8 },
    unsure: { color: COLOUR.ink, strokeWidth: 1, strokeDash: [2, 2.4], strokeCap: 'butt' },
    'girls-sign': { filled: true, color: COLOUR.girls, size: 62, shape: 'diamond', opacity: 1 },
    'boys-sign': { filled: true, color: COLOUR.boys, size: 52, shape: 'square', opacity: 1 },
    interval: { color: COLOUR.interval, opacity: 1 },
    'interval-alone': { color: COLOUR.interval, strokeWidth: 5 },
    target: { color: COLOUR.petrol, strokeWidth: 1.2, strokeDash: [4, 3], strokeCap: 'butt' },
    'target-band': { color: COLOUR.petrolTint, stroke: COLOUR.petrol, strokeWidth: 0.9, strokeDash: [4, 3] },
    ring: {
      filled: true,
      color: COLOUR.paper,
      stroke: COLOUR.petrol,
      strokeWidth: 1.6,
      size: 38,
      shape: 'circle',
      opacity: 1,
    },
    // Paper under a mark or a text that crosses another.
    halo: { color: COLOUR.paper, stroke: COLOUR.paper, strokeWidth: 3.2 },
    whisker: { color: COLOUR.ink, strokeWidth: 1 },
    budget: { color: COLOUR.ink, strokeWidth: 2 },
    'outcome-key': { color: COLOUR.petrol },
    axis: { color: COLOUR.outline, strokeWidth: 0.75 },
  },
}
