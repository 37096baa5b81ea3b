// Facts of a fictional kommun, made by hand for tests of the report: every status, girls and boys, a break, a secret, a
// missing and a protected value, districts and a budget. The numbers agree with each other; none of them is real.

import type { GoalStatus } from '../../src/domain/attainment/result.ts'
import { explanationsOf } from '../../src/report/explain/index.ts'
import { type Facts, whyId } from '../../src/report/facts.ts'
import { sampleGoals } from './sample-goals.ts'
import { sampleIndicators } from './sample-indicators.ts'
import { sampleQuality } from './sample-quality.ts'
import { hash, sampleSources } from './sample-sources.ts'

export function sampleFacts(changes: Partial<Facts> = {}): Facts {
  const goals = changes.goals ?? sampleGoals
  const facts = {
    schemaVersion: 1 as const,
    organisation: { code: '9901', name: 'Exempelby', type: 'municipality' as const },
    year: 2025,
    asOf: '2025-12-31',
    knownAt: null,
    cover: {
      caseNumber: 'KS 2026/00123',
      decidedBy: 'Kommunfullmäktige',
      decidedOn: '2026-04-14',
      version: '1',
    },
    plan: { code: '2022-2025', firstYear: 2022, lastYear: 2025 },
    boundaries: {
      onTrack: 0.95,
      partly: 0.6,
      frozenOn: '2022-02-21',
      decidedBy: 'Kommunfullmäktige',
      caseNumber: 'KS 2021/00877',
      isDefault: true,
    },
    counts: countStatuses(goals.map((goal) => goal.status)),
    goals,
    indicators: sampleIndicators,
    resources: [
      resource('Förskola', 612.4, 618.9, 'inskrivna barn 1–5 år', 2790, 601.2, ''),
      resource('Grundskola', 905, 921.3, 'elever F–9', 6310, 897.9, ''),
      resource('Gymnasieskola', 264.5, 259.8, 'elever 16–19 år', 2050, 262.1, ''),
      resource('Barn- och ungdomsvård', 118, 131.7, 'invånare 0–20 år', 13100, 119.4, 'Fler placeringar'),
      resource('Kulturskola', 14.2, 13.9, 'invånare 7–15 år', 5950, 13.6, ''),
      resource('Fritidsgårdar', 16.8, null, 'invånare 13–19 år', null, null, 'Utfall saknas för december'),
    ],
    quality: sampleQuality(changes.indicators ?? sampleIndicators, goals),
    sources: sampleSources,
    textReview: { total: 31, reviewed: 31, flagged: 0 },
    indicatorFiles: Object.fromEntries(
      sampleIndicators.map(({ slug }, i) => [`indicators/${slug}.yaml`, hash(String(i))]),
    ),
    ...changes,
  }
  return { ...facts, explanations: explanationsOf(facts) }
}

/** A kommun that has only been added: no plan, no indicators, no budget. */
export const emptyFacts = (): Facts =>
  sampleFacts({
    cover: { caseNumber: null, decidedBy: null, decidedOn: null, version: 'utkast' },
    plan: null,
    boundaries: { onTrack: 0.95, partly: 0.6, frozenOn: null, decidedBy: null, caseNumber: null, isDefault: true },
    goals: [],
    indicators: [],
    resources: [],
    textReview: { total: 0, reviewed: 0, flagged: 0 },
    sources: [],
    indicatorFiles: {},
  })

const STATUSES: readonly GoalStatus[] = [
  'attained',
  'reached',
  'on-track',
  'partly',
  'behind',
  'not-attained',
  'wrong-way',
  'uncertain',
  'awaiting',
  'not-assessable',
  'no-measure',
]

export const countStatuses = (statuses: readonly GoalStatus[]): Readonly<Record<GoalStatus, number>> =>
  Object.fromEntries(STATUSES.map((status) => [status, statuses.filter((one) => one === status).length])) as Record<
    GoalStatus,
    number
  >

function resource(
  area: string,
  budget: number,
  outcome: number | null,
  denominatorName: string,
  denominatorCount: number | null,
  before: number | null,
  comment: string,
): Facts['resources'][number] {
  const kronor = outcome === null ? null : Math.round(outcome * 1e6)
  return {
    area,
    year: 2025,
    budget: Math.round(budget * 1e6),
    outcome: kronor,
    denominatorName,
    denominatorCount,
    comment,
    deviation: kronor === null ? null : kronor - Math.round(budget * 1e6),
    source: 6,
    line: null,
    why: whyId.resource(area),
    perHead: kronor === null || denominatorCount === null ? null : kronor / denominatorCount,
    previous:
      before === null || denominatorCount === null
        ? null
        : { outcome: Math.round(before * 1e6), perHead: (before * 1e6) / (denominatorCount * 1.01) },
  }
}
