// Small tables of figures to protect and to attack, written as lines of words.

import type { Dimensions } from '../../src/domain/dimensions.ts'
import { attackFigures, type Reach } from '../../src/domain/disclosure/attack.ts'
import { type Cell, cellKey } from '../../src/domain/disclosure/families.ts'
import { isTooSmall } from '../../src/domain/disclosure/limits.ts'
import { type Protection, type ProtectionRules, protectFigures } from '../../src/domain/disclosure/protection.ts'
import type { Indicator, Source } from '../../src/domain/indicator.ts'
import type { Observation } from '../../src/domain/observation.ts'
import { createHighsSolver } from '../../src/services/highs-solver.ts'

export const OWN: Source = { id: 'kommunen', name: 'Kommunen', alreadyPublic: false }
export const PUBLIC: Source = { id: 'kolada', name: 'Kolada', alreadyPublic: true }
export const PERIOD = { kind: 'year', label: '2025', start: '2025-01-01', end: '2025-12-31' } as const

export const indicator = (
  kind: Indicator['unit']['kind'],
  collection: Indicator['collection'] = 'register',
): Indicator => ({
  slug: 'prov',
  name: 'Prov',
  title: 'Prov',
  definition: 'Prov.',
  unit: { kind, label: kind, ...(kind === 'rate' ? { per: 1000 } : {}) },
  decimals: 1,
  direction: 'up',
  articles: ['28'],
  theme: 'education',
  cluster: 'education-and-leisure',
  level: 'municipality',
  dimensions: ['sex'],
  sources: ['kolada'],
  producer: 'Prov',
  collection,
  range: { min: 0, max: 100_000 },
})

export const observation = (more: Partial<Observation>): Observation => ({
  line: 2,
  indicator: 'prov',
  area: '9902',
  dimensions: {},
  period: PERIOD,
  value: 50,
  numerator: null,
  denominator: null,
  marker: null,
  reported: null,
  source: 'kommunen',
  origin: { importId: 'a', fileName: 'a.csv', line: 2, importedAt: '2026-01-01T00:00:00Z', importedBy: 'prov' },
  ...more,
})

/** A table of counts: `kommun F 9` is 9 girls; `Norr` a district; `=` public; `?` secret, `-` missing. */
export function table(...lines: readonly string[]): readonly Observation[] {
  return lines.map((line, index) => {
    const [where = '', ...rest] = line.split(' ')
    const text = rest.at(-1) ?? ''
    const dimensions: Record<string, string> = {}
    for (const word of rest.slice(0, -1)) dimensions[/^[FM]$/.test(word) ? 'sex' : 'age'] = word
    const marker = text.startsWith('?') ? ('secret' as const) : text === '-' ? ('missing' as const) : null
    return observation({
      line: index + 2,
      area: where === 'kommun' ? '9902' : `9902:${where}`,
      dimensions,
      value: marker ? null : Number(text.replace('=', '')),
      marker,
      source: text.endsWith('=') ? 'kolada' : 'kommunen',
    })
  })
}

/** The smallest width an intruder may be left with, in children. */
export const WIDTH = 4

const exactly = ({ value }: Observation) => ({ low: value ?? 0, high: value ?? 0 })

/** Counts that are published as they are, or what `kind` says, to one decimal. */
export const rulesFor = (
  one: Indicator = indicator('count'),
  more: Partial<ProtectionRules> = {},
): ProtectionRules => ({
  indicator: () => one,
  isPublic: ({ source }) => source === 'kolada',
  isFew: (figure) => isTooSmall(figure, one, OWN),
  shownBetween: one.unit.kind === 'count' ? exactly : rounded,
  publishedBefore: () => [],
  widthOf: () => WIDTH,
  isRounded: () => false,
  ...more,
})

export function rounded({ value }: Observation) {
  const shown = Math.round((value ?? 0) * 10) / 10
  return { low: shown - 0.05, high: shown + 0.05 }
}

const SOLVER = await createHighsSolver()

export const protect = (all: readonly Observation[], rules = rulesFor()): Protection =>
  protectFigures(all, rules, SOLVER)

/** As a reader sees it: what is hidden has no number, and nobody tells why. */
export const publishedWithout = (
  all: readonly Observation[],
  hidden: ReadonlySet<Observation>,
): readonly Observation[] =>
  all.map((one) =>
    hidden.has(one) ? { ...one, value: null, numerator: null, denominator: null, marker: 'protected' as const } : one,
  )

/** By an intruder who knows how many children every figure is about. */
export function attack(
  all: readonly Observation[],
  hidden: ReadonlySet<Observation>,
  rules = rulesFor(),
): readonly Reach[] {
  const sizes = new Map(all.map((one) => [cellKey(one), one.denominator]))
  return attackFigures(
    publishedWithout(all, hidden),
    {
      indicator: rules.indicator,
      // Intervals, shares and rests narrow a rounded value down, so the intruder has the amounts themselves.
      shownBetween: exactly,
      sizeOf: (_, cell: Cell) => sizes.get(cellKey(cell)) ?? null,
    },
    SOLVER,
  )
}

export const name = ({ area, dimensions }: { area: string; dimensions: Dimensions }): string =>
  [area === '9902' ? 'kommun' : area.slice(5), dimensions.sex, dimensions.age].filter((word) => word).join(' ')
