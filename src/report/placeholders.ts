// The facts a template's texts may name: `{organisation.name}`. Dotted paths only, no expressions (design §4).

import { formatDate } from '../domain/format.ts'
import { organisationName } from '../text/organisation.ts'
import type { Facts } from './facts.ts'

/** Path → what is written in its place; `null` where these facts have nothing there. */
export const PLACEHOLDERS = {
  'organisation.code': (facts) => facts.organisation.code,
  'organisation.name': (facts) => organisationName(facts.organisation),
  year: (facts) => String(facts.year),
  asOf: (facts) => formatDate(facts.asOf),
  knownAt: (facts) => facts.knownAt && formatDate(facts.knownAt),
  'cover.caseNumber': (facts) => facts.cover.caseNumber,
  'cover.decidedBy': (facts) => facts.cover.decidedBy,
  'cover.decidedOn': (facts) => facts.cover.decidedOn && formatDate(facts.cover.decidedOn),
  'cover.version': (facts) => facts.cover.version,
  'plan.code': (facts) => facts.plan?.code ?? null,
  'plan.firstYear': (facts) => (facts.plan ? String(facts.plan.firstYear) : null),
  'plan.lastYear': (facts) => (facts.plan ? String(facts.plan.lastYear) : null),
} as const satisfies Readonly<Record<string, (facts: Facts) => string | null>>

/** Always there, so that a title made of them is never empty. */
export const ALWAYS_THERE: readonly string[] = [
  'organisation.code',
  'organisation.name',
  'year',
  'asOf',
  'cover.version',
]

/** Paths a `when` may name: true unless what is there is null, empty or an empty list. */
export const CONDITIONS = {
  plan: (facts) => facts.plan,
  goals: (facts) => facts.goals,
  indicators: (facts) => facts.indicators,
  resources: (facts) => facts.resources,
  sources: (facts) => facts.sources,
  knownAt: (facts) => facts.knownAt,
  'cover.caseNumber': (facts) => facts.cover.caseNumber,
  'cover.decidedBy': (facts) => facts.cover.decidedBy,
  'cover.decidedOn': (facts) => facts.cover.decidedOn,
} as const satisfies Readonly<Record<string, (facts: Facts) => unknown>>

const PLACEHOLDER = /\{([^{}]*)\}/g

export const placeholdersIn = (text: string): readonly string[] =>
  [...text.matchAll(PLACEHOLDER)].map(([, path = '']) => path)

/** The text with every placeholder filled in; `null` where one of them has nothing, so that no half sentence is printed. */
export function fillIn(text: string, facts: Facts): string | null {
  const values = placeholdersIn(text).map((path) => valueAt(path, facts))
  if (values.some((value) => value === null || value === '')) return null
  let i = 0
  return text.replace(PLACEHOLDER, () => values[i++] ?? '')
}

export function conditionHolds(path: string, facts: Facts): boolean {
  const found = isKey(CONDITIONS, path) ? CONDITIONS[path](facts) : null
  return Array.isArray(found) ? found.length > 0 : found !== null && found !== ''
}

const valueAt = (path: string, facts: Facts): string | null =>
  isKey(PLACEHOLDERS, path) ? PLACEHOLDERS[path](facts) : null

export const isKey = <T extends object>(record: T, key: string): key is Extract<keyof T, string> =>
  Object.hasOwn(record, key)
