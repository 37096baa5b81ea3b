// An indicator and observations of it, so that a test says only what it is about.

import { type Dimensions, TOTAL } from '../../../src/domain/dimensions.ts'
import type { Indicator } from '../../../src/domain/indicator.ts'
import type { Marker, Observation } from '../../../src/domain/observation.ts'
import { yearPeriod } from '../../../src/domain/period.ts'

export const indicator = (changes: Partial<Indicator> = {}): Indicator => ({
  slug: 'behorighet',
  name: 'Behöriga',
  title: 'Behöriga, andel (%)',
  definition: 'Andel.',
  unit: { kind: 'percent', label: '%' },
  decimals: 1,
  direction: 'up',
  articles: ['28'],
  theme: 'education',
  cluster: 'education-and-leisure',
  level: 'municipality',
  dimensions: ['sex'],
  sources: ['kolada'],
  producer: 'Skolverket',
  collection: 'register',
  range: { min: 0, max: 100 },
  ...changes,
})

export const RATE = indicator({ unit: { kind: 'rate', label: 'barn/1 000', per: 1000 }, direction: 'down' })

type Given = { area?: string; year?: number; dimensions?: Dimensions; marker?: Marker }

const observation = (
  figures: Pick<Observation, 'value' | 'numerator' | 'denominator'>,
  { area = '9999', year = 2024, dimensions = TOTAL, marker }: Given = {},
): Observation => ({
  line: 2,
  indicator: 'behorighet',
  area,
  dimensions,
  period: yearPeriod(year),
  ...figures,
  marker: figures.value === null ? (marker ?? 'missing') : null,
  reported: null,
  source: 'kolada',
  origin: { importId: 'i', fileName: 'f.csv', line: 2, importedAt: '2025-01-01T00:00:00.000Z', importedBy: 'x' },
})

/** n of N, as a percentage unless `per` says otherwise. */
export const parts = (numerator: number, denominator: number, given: Given & { per?: number } = {}): Observation =>
  observation({ value: (numerator / denominator) * (given.per ?? 100), numerator, denominator }, given)

export const bare = (value: number, given: Given = {}): Observation =>
  observation({ value, numerator: null, denominator: null }, given)

export const absent = (marker: Marker, given: Given = {}): Observation =>
  observation({ value: null, numerator: null, denominator: null }, { ...given, marker })
