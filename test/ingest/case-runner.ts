// Runs one case: the reader that expected.json names on the input file beside it.

import { resolve } from 'node:path'
import { loadCatalogue } from '../../src/catalog.ts'
import { createAreaNames } from '../../src/domain/area.ts'
import { AREA_NAMES } from '../../src/domain/area-names.ts'
import { limitsOf } from '../../src/domain/disclosure/limits.ts'
import { type ImportProfile, profilesOf } from '../../src/domain/import-profile.ts'
import type { Issue } from '../../src/domain/issue.ts'
import type { Activity, Goal, Measure } from '../../src/domain/plan.ts'
import {
  readAssessments,
  readBudget,
  readObservations,
  readOutcomes,
  readPlan,
  readProgress,
} from '../../src/ingest/index.ts'
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts'
import { knownArea, sampleCatalogue } from './sample-catalogue.ts'

export type Case = {
  readonly why: string
  readonly format: 'observations' | 'plan' | 'progress' | 'outcomes' | 'assessments' | 'budget'
  readonly unit?: string
  readonly skipUnknownIndicators?: boolean
  /** Small groups are hidden, as they are for a source of the organisation's own. */
  readonly ownSource?: true
  /** How the file is read; without it by its canonical columns. */
  readonly profile?: ImportProfile
  /** The same, by one that is shipped; indicators are then the shipped ones too. */
  readonly profileId?: string
  /** What measures of a plan may be compared with; without it anything. */
  readonly knownComparisons?: readonly string[]
  /** What is stored of every baseline period. */
  readonly currentValue?: number
  readonly knownDistricts?: readonly string[]
  /** Years with stored values, by indicator; without it none. */
  readonly waves?: Readonly<Record<string, readonly number[]>>
  readonly limits?: Partial<typeof DEFAULT_LIMITS>
  /** Rows that may be imported. */
  readonly accepted: number
  /** As "error number.not-a-number 3 värde": severity, code, row, column. */
  readonly issues: readonly string[]
}

export const shipped = loadCatalogue(resolve(import.meta.dirname, '../..')).catalogue

function shippedProfile(id: string): ImportProfile {
  const found = profilesOf(shipped.sources, 'observations').find((profile) => profile.id === id)
  if (found === undefined) throw new Error(`No profile ${id}`)
  return found
}

export function runCase(bytes: Uint8Array, expected: Case): { accepted: number; issues: readonly Issue[] } {
  const limits = { ...DEFAULT_LIMITS, ...expected.limits }
  const catalogue = expected.profileId === undefined ? sampleCatalogue : shipped
  switch (expected.format) {
    case 'observations': {
      const skipUnknownIndicators = expected.skipUnknownIndicators ?? false
      const areasNamed = createAreaNames(AREA_NAMES)
      const profile = expected.profile ?? (expected.profileId === undefined ? null : shippedProfile(expected.profileId))
      const disclosureOf = () => (expected.ownSource ? limitsOf(undefined) : null)
      const own = { organisation: '2081', disclosureOf }
      const context = { catalogue, knownArea, areasNamed, ...own, skipUnknownIndicators, limits, profile }
      const { set, issues } = readObservations(bytes, context)
      return { accepted: set.size, issues }
    }
    case 'plan': {
      const unit = expected.unit ?? null
      const { knownComparisons, knownDistricts, currentValue = null } = expected
      const known = {
        ...(knownComparisons && { knownComparisons }),
        ...(knownDistricts && { knownDistricts }),
        currentValue: () => currentValue,
        waves: (indicator: string) => expected.waves?.[indicator] ?? [],
      }
      const context = { catalogue, organisation: '2081', planCode: null, unit, limits, ...known }
      const read = readPlan(
        bytes,
        unit === null ? context : { ...context, knownGoals: ['M1', 'M2'], activities: UNIT_ACTIVITIES },
      )
      return { accepted: read.goals.length + read.activities.length, issues: read.issues }
    }
    case 'progress':
      return acceptedRows(readProgress(bytes, { goals: GOALS, limits }))
    case 'outcomes':
      return acceptedRows(readOutcomes(bytes, { activities: ACTIVITIES, limits }))
    case 'assessments':
      return acceptedRows(readAssessments(bytes, { goals: GOALS, limits }))
    case 'budget':
      return acceptedRows(readBudget(bytes, { limits }))
  }
}

const acceptedRows = ({ rows, issues }: { readonly rows: readonly unknown[]; readonly issues: readonly Issue[] }) => ({
  accepted: rows.length,
  issues,
})

const own = (name: string, type: 'milestone' | 'level'): Measure => ({
  key: name,
  indicator: null,
  name,
  dimensions: {},
  area: null,
  comparison: null,
  type,
  baseline: null,
  target: { period: '2025', value: null },
  interim: [],
  everyPeriod: false,
})

const GOALS: readonly Pick<Goal, 'id' | 'measures'>[] = [
  { id: 'M1', measures: [own('Riktlinjen är antagen', 'milestone'), own('Delaktighet', 'level')] },
  { id: 'M2', measures: [own('Barnombud finns', 'milestone')] },
  { id: 'M3', measures: [] },
]

const ACTIVITIES: readonly Pick<Activity, 'id'>[] = [{ id: 'A1' }, { id: 'A2' }, { id: 'A10' }]

/** What the plan that a unit's file belongs to has already. */
const UNIT_ACTIVITIES = [
  { id: 'A1', unit: 'Barn- och utbildning', order: 0 },
  { id: 'A8', unit: 'Socialförvaltningen', order: 1 },
]
