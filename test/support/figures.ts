// Short ways to write figures and the indicators they are of, for tests of what is worked out from others.

import type { Indicator, Source } from '../../src/domain/indicator.ts'
import { createCatalogue } from '../../src/domain/indicator-catalogue.ts'
import type { Marker, Observation } from '../../src/domain/observation.ts'
import { parsePeriod } from '../../src/domain/period.ts'

const LIMITS = { smallestCount: 4, registerNumerator: 4, registerDenominator: 21, surveyDenominator: 10 }
export const SOURCES: readonly Source[] = [
  { id: 'kommunen', name: 'Kommunen', alreadyPublic: false, disclosure: LIMITS },
  { id: 'scb', name: 'SCB', alreadyPublic: true },
  { id: 'beraknad', name: 'Beräknad', alreadyPublic: false, disclosure: LIMITS },
]

export const indicator = (slug: string, kind: Indicator['unit']['kind'], more: Partial<Indicator> = {}): Indicator => ({
  slug,
  name: slug,
  title: slug,
  definition: 'För prov.',
  unit: { kind, label: kind, ...(kind === 'rate' ? { per: 1000 } : {}) },
  decimals: kind === 'count' ? 0 : 1,
  direction: 'neutral',
  articles: ['19'],
  theme: 'safety',
  cluster: 'violence',
  level: 'municipality',
  dimensions: ['sex'],
  sources: more.formula ? ['beraknad'] : ['kommunen', 'scb'],
  producer: 'Prov',
  collection: 'register',
  range: { min: 0, max: 1e9 },
  ...more,
})

export const catalogueOf = (...indicators: readonly Indicator[]) => createCatalogue(indicators, SOURCES, {})

/** Of kommun 9902 in 2025, of the kommun's own file; a marker in place of a value. */
export function figure(
  slug: string,
  value: number | Marker,
  more: Partial<Observation> & { at?: string } = {},
): Observation {
  const { at = '2025', ...own } = more
  const period = parsePeriod(at)
  if (!period) throw new Error(at)
  const line = own.line ?? 2
  return {
    line,
    indicator: slug,
    area: '9902',
    dimensions: {},
    period,
    value: typeof value === 'number' ? value : null,
    numerator: null,
    denominator: null,
    marker: typeof value === 'number' ? null : value,
    reported: null,
    source: 'kommunen',
    origin: {
      importId: 'i1',
      fileName: `${slug}.csv`,
      line,
      importedAt: '2026-01-01T00:00:00.000Z',
      importedBy: 'prov',
    },
    ...own,
  }
}
