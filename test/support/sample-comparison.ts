// A comparison and a gap made by hand for the sample facts, and a figure of each kind of chart that compares.

import type { Figure } from '../../src/report/document.ts'
import { type ComparisonFact, type GapFact, whyId } from '../../src/report/facts.ts'
import { funnelFigure, stripFigure } from '../../src/report/parts/comparison-figures.ts'
import { dumbbellFigure, multiplesFigure } from '../../src/report/parts/gap-figures.ts'
import { district, series } from './sample-points.ts'

export const sampleComparison: ComparisonFact = {
  period: '2025',
  own: { value: 81.2, absence: null, lower: 77.9, upper: 84.5, n: 540, file: 'kolada-2025.csv', line: 124 },
  group: {
    id: 'riket',
    kind: 'country',
    name: 'Riket',
    value: 84.4,
    weighting: 'published',
    members: 290,
    withValue: null,
    missing: [],
    excludesSelf: false,
    reason: null,
    note: null,
  },
  verdict95: 'similar',
  verdict998: 'similar',
  reason: null,
  members: [],
  funnel: { n: 540, lower95: 81.3, upper95: 87.5, lower998: 79.6, upper998: 89.2 },
  why: whyId.comparison('ak9-behorig-yrkesprogram'),
}

/** With a named group of which one has no value, and a verdict at both levels. */
export const groupComparison: ComparisonFact = {
  ...sampleComparison,
  group: {
    ...sampleComparison.group,
    id: 'g1',
    kind: 'own',
    name: 'Våra grannar',
    value: 88.3,
    weighting: 'weighted',
    members: 4,
    withValue: 3,
    missing: [{ code: '9904', name: 'Sjöby', absence: 'missing' }],
  },
  verdict95: 'worse',
  verdict998: 'worse',
  members: [
    { code: '9902', name: 'Nordby', value: 90.1, absence: null, lower: 86.2, upper: 93, n: 302 },
    { code: '9903', name: 'Sunnanby', value: 86, absence: null, lower: 83.5, upper: 88.2, n: 850 },
    { code: '9904', name: 'Sjöby', value: null, absence: 'missing', lower: null, upper: null, n: null },
    { code: '9905', name: 'Ödeby', value: 91.4, absence: null, lower: 84.1, upper: 95.5, n: 93 },
  ],
}

export const sampleGap: GapFact = {
  kind: 'sexes',
  period: '2025',
  first: { who: 'girls', label: '', value: 86.1, absence: null },
  second: { who: 'boys', label: '', value: 77.1, absence: null },
  level: 0.95,
  gap: {
    difference: 9,
    ratio: 1.12,
    interval: { low: 2.5, high: 15.5, level: 0.95 },
    certainty: 'sure',
    why: null,
    absence: null,
  },
  since: {
    period: '2021',
    difference: 0.6,
    change: {
      difference: 8.4,
      interval: { low: -0.9, high: 17.5, level: 0.95 },
      verdict: 'same',
      turned: false,
      why: null,
    },
  },
  why: whyId.gap('ak9-behorig-yrkesprogram', 'sexes'),
}

const STYLE = { unit: '%', percent: true, decimals: 1 } as const
const shared = {
  caption: 'Behöriga till yrkesprogram, procent',
  style: STYLE,
  source: 'Källa: Skolverket',
  table: null,
}

export const STRIP = drawn(stripFigure({ ...shared, id: 'strip', comparison: groupComparison }))
export const FUNNEL = drawn(funnelFigure({ ...shared, id: 'funnel', comparison: groupComparison }))
export const DUMBBELL = drawn(
  dumbbellFigure({
    id: 'dumbbell',
    title: 'Flickor och pojkar skiljer sig åt',
    subtitle: 'Mått i procent',
    rows: [
      { label: 'Behöriga till yrkesprogram i årskurs 9', gap: sampleGap, style: STYLE },
      { label: 'Trygga', gap: { ...sampleGap, gap: { ...sampleGap.gap, certainty: 'chance' } }, style: STYLE },
    ],
    source: 'Källa: Skolverket',
    table: null,
  }),
)
export const MULTIPLES = drawn(
  multiplesFigure({
    ...shared,
    id: 'multiples',
    districts: [
      district('Centrum', [14, 15, 13, 12, 11], { from: 2021 }),
      district('Norra och Västra Exempelby', [20, 'protected', 21, 22, 20.5], { from: 2021 }),
      district('Söder', [9, 8, 10, 9, 8.5], { from: 2021 }),
    ],
    shared: series('all', [15, 15, 14, 13, 13], { from: 2021 }),
  }),
)

function drawn(figure: Figure | null): Figure {
  if (!figure) throw new Error('There is nothing to draw')
  return figure
}
