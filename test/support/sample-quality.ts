// The data quality of the sample facts, told from the same points and goals so that the two agree.

import { sumOfCells } from '../../src/domain/data-quality/cells.ts'
import type { CellKind } from '../../src/domain/data-quality/index.ts'
import type {
  GoalFact,
  HindranceFact,
  IndicatorFact,
  IndicatorQualityFact,
  QualityFact,
} from '../../src/report/facts.ts'

export const sampleQuality = (indicators: readonly IndicatorFact[], goals: readonly GoalFact[]): QualityFact => ({
  day: '2026-03-03',
  indicators: indicators.map((indicator) => qualityOf(indicator, goals)),
  hindrances: goals.flatMap(hindrancesOf),
})

function qualityOf(indicator: IndicatorFact, goals: readonly GoalFact[]): IndicatorQualityFact {
  const own = indicator.series.filter(({ who }) => who !== 'country')
  const values = own[0]?.points.filter(({ value }) => value !== null) ?? []
  const series = own.map(({ who, label, points }) => {
    const counts = { ...sumOfCells([]) } as Record<CellKind, number>
    for (const { absence } of points) counts[absence ?? 'value'] += 1
    const gaps = points.flatMap(({ period, absence }) => (absence ? [{ period, kind: absence }] : []))
    return { who: who === 'country' ? ('all' as const) : who, label, counts, gaps }
  })
  const latest = values.at(-1)
  return {
    slug: indicator.slug,
    name: indicator.name,
    standing: latest ? 'current' : 'none',
    goals: goals.filter(({ measures }) => measures.some(({ slug }) => slug === indicator.slug)).map(({ id }) => id),
    needsAction: latest === undefined,
    latest: latest ? { period: latest.period, months: 2 } : null,
    next: null,
    overdue: [],
    waiting: [],
    series,
    cells: sumOfCells(series),
    breaks: indicator.breaks,
    chance: { values: values.length, known: values.filter(({ interval }) => interval).length, method: true },
    waves: [],
    decimals: indicator.decimals,
    sources: [indicator.producer],
    lastRead: latest ? { source: latest.source ?? 2, warnings: 0 } : null,
  }
}

const hindrancesOf = (goal: GoalFact): readonly HindranceFact[] =>
  goal.measures
    .filter(({ status }) => status === 'awaiting' || status === 'not-assessable' || status === 'uncertain')
    .map((measure) => ({
      goal: goal.id,
      title: goal.title,
      measure: measure.name,
      slug: measure.slug,
      status: measure.status,
      certainty: measure.certainty,
      what: 'verdict',
      why: measure.reasons[0] ?? { code: 'no-value', text: 'Det finns inget värde att bedöma.' },
      remedy: { code: 'read-value', text: `Läs in värdet för ${measure.target.period}.` },
    }))
