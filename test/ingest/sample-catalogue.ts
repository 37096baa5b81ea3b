// A few indicators of every unit, for tests of the ingest.

import { createIndicatorFinder } from '../../src/domain/find-indicator.ts'
import type { Indicator, IndicatorCatalogue, Source } from '../../src/domain/indicator.ts'

const BASE = {
  definition: 'För prov.',
  decimals: 1,
  direction: 'up',
  articles: ['28'],
  theme: 'education',
  cluster: 'education-and-leisure',
  level: 'both',
  dimensions: ['sex'],
  sources: ['kolada'],
  producer: 'SCB',
  collection: 'register',
} as const

const indicator = (own: Pick<Indicator, 'slug' | 'name' | 'unit' | 'range'> & Partial<Indicator>): Indicator => ({
  ...BASE,
  articles: [...BASE.articles],
  dimensions: [...BASE.dimensions],
  sources: [...BASE.sources],
  title: own.name,
  ...own,
})

const indicators: readonly Indicator[] = [
  indicator({
    slug: 'behoriga-yrkesprogram',
    kolada: 'N15428',
    name: 'Behöriga till yrkesprogram i årskurs 9',
    unit: { kind: 'percent', label: '%' },
    range: { min: 0, max: 100 },
  }),
  indicator({
    slug: 'mpr-vaccinerade',
    kolada: 'N01481',
    name: 'Vaccinerade mot mässling, påssjuka och röda hund',
    unit: { kind: 'percent', label: '%' },
    range: { min: 0, max: 100 },
    dimensions: [],
  }),
  indicator({
    slug: 'barn-vrakning',
    kolada: 'U00915',
    name: 'Barn som berörs av vräkning',
    unit: { kind: 'rate', label: 'barn/100 000 inv', per: 100_000 },
    range: { min: 0, max: 600 },
  }),
  indicator({
    slug: 'barngruppens-storlek',
    kolada: 'N11701',
    name: 'Barn per barngrupp i förskolan',
    unit: { kind: 'mean', label: 'barn/grupp' },
    range: { min: 1, max: 60 },
  }),
  indicator({
    slug: 'trygghetspunkter',
    name: 'Anmälningar om kränkande behandling',
    unit: { kind: 'count', label: 'anmälningar' },
    range: { min: 0, max: 100_000 },
    decimals: 0,
  }),
  indicator({
    slug: 'trygga-elever',
    name: 'Elever som känner sig trygga',
    unit: { kind: 'percent', label: '%' },
    range: { min: 0, max: 100 },
    collection: 'survey',
    everyYears: 2,
  }),
  indicator({
    slug: 'kostnad-forskola',
    kolada: 'N11008',
    name: 'Kostnad för förskolan',
    unit: { kind: 'currency', label: 'kr/barn' },
    range: { min: 0, max: 500_000 },
    decimals: 0,
  }),
  indicator({
    slug: 'kostnad-fritidshem',
    name: 'Kostnad för fritidshem',
    unit: { kind: 'currency', label: 'kr/barn' },
    range: { min: 0, max: 500_000 },
    decimals: 0,
    breaks: [{ from: '2020', reason: 'Sedan 2020 räknas lokaler med.' }],
  }),
  indicator({
    slug: 'elever',
    name: 'Elever i grundskolan',
    unit: { kind: 'count', label: 'elever' },
    range: { min: 0, max: 100_000 },
    decimals: 0,
  }),
  indicator({
    slug: 'anmalningar-per-100',
    name: 'Anmälningar om kränkande behandling per 100 elever',
    unit: { kind: 'rate', label: 'per 100 elever', per: 100 },
    range: { min: 0, max: 1000 },
    formula: { kind: 'rate', events: 'trygghetspunkter', population: 'elever', per: 100 },
    sources: ['beraknad'],
  }),
  indicator({
    slug: 'unga-invanare',
    name: 'Invånare under 19 år',
    unit: { kind: 'percent', label: '%' },
    range: { min: 0, max: 100 },
    sources: ['kolada', 'scb'],
  }),
]

const scb: Source = { id: 'scb', name: 'SCB', alreadyPublic: true, perturbedFrom: '2025' }

export const sampleCatalogue: IndicatorCatalogue = {
  indicators,
  sources: [scb],
  find: createIndicatorFinder(indicators),
  source: (id) => (id === scb.id ? scb : undefined),
  groups: [],
  hashes: {},
}

/** Riket, two regions, three kommuner and a group. */
export const knownArea = (code: string): boolean =>
  ['0000', '0001', '0020', '0114', '0180', '2081', 'G35865'].includes(code)

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
