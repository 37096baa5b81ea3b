// What the JSON API answers. Objects that hold a report's facts are open: `report/facts.ts` says what is in them.

import { type TSchema, Type } from 'typebox'

const Facts = Type.Object({}, { additionalProperties: true })
const Many = Type.Array(Facts)
const Text = Type.String()
const OrNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

export const OrganisationsAnswer = Type.Array(
  Type.Object({ code: Text, name: Text, type: Type.Enum(['municipality', 'region', 'authority']) }),
)
export const OrganisationAnswer = Type.Object({
  organisation: Facts,
  year: Type.Integer(),
  asOf: Text,
  years: Type.Array(Type.Integer()),
  plan: OrNull(Facts),
  plans: Many,
  counts: Facts,
  resources: Type.Any(),
})
export const GoalsAnswer = Type.Object({ year: Type.Integer(), plan: OrNull(Facts), goals: Many, sources: Many })
export const GoalAnswer = Type.Object({ year: Type.Integer(), goal: Facts, sources: Many })
export const IndicatorsAnswer = Type.Object({ year: Type.Integer(), indicators: Many, sources: Many })
export const IndicatorAnswer = Type.Object({ year: Type.Integer(), indicator: Facts, sources: Many })

/** An import, with what was found in its file. */
export const ImportAnswer = Type.Object(
  {
    id: Text,
    kind: Text,
    fileName: Text,
    status: Type.Enum(['preview', 'active', 'rejected', 'undone']),
    canCommit: Type.Boolean(),
    issues: Many,
    rows: Type.Integer(),
    accepted: Type.Integer(),
    new: Type.Integer(),
    changed: Type.Integer(),
    unchanged: Type.Integer(),
  },
  { additionalProperties: true },
)

/** Newest first. `next`: what `before` is asked for with, for the following page; null on the last. */
export const ImportsAnswer = Type.Object({ imports: Type.Array(ImportAnswer), next: OrNull(Text) })
export const ReportsAnswer = Type.Object({ reports: Many, next: OrNull(Text) })
export const ReportAnswer = Type.Object(
  { id: Text, year: Type.Integer(), hashes: Facts, document: Facts, facts: Facts },
  { additionalProperties: true },
)
export const MadeAnswer = Type.Object({ id: Text })
export const PeersAnswer = Type.Object(
  { groups: Many, chosen: Text, sharedGroups: Type.Integer() },
  { additionalProperties: true },
)
/** `peers`: the group that is compared with first. `logo`: without its bytes; null where there is none. */
export const SettingsAnswer = Type.Object({
  organisation: Facts,
  fiscalYear: Type.Object({ firstMonth: Type.Integer() }),
  logo: OrNull(Facts),
  peers: Type.Object({ id: Text, name: Text }),
  protection: Many,
})
export const ProtectionAnswer = Type.Object({}, { additionalProperties: true })

export const ValueAnswer = Type.Object({
  indicator: Text,
  name: Text,
  area: Text,
  dimensions: Text,
  period: Text,
  value: OrNull(Type.Number()),
  unit: Text,
  marker: OrNull(Text),
  source: Text,
})
export const ValuesAnswer = Type.Array(ValueAnswer)
/** Newest first. `next`: what `before` is asked for with, for the following piece; null on the last. */
export const JournalAnswer = Type.Object({ entries: Many, next: OrNull(Type.Integer()) })
export const FactsAnswer = Facts
export const JobAnswer = Type.Object(
  { id: Text, kind: Text, subject: Text, status: Type.Enum(['running', 'done', 'failed']), result: OrNull(Text) },
  { additionalProperties: true },
)
export const JobsAnswer = Type.Object({ jobs: Type.Array(JobAnswer) })
export const TextAnswer = Type.String()
export const FileAnswer = Type.String({ contentEncoding: 'binary' })

/** `link`: the whole address, shown this once; null where there is none, or another auditor is given it. */
export const LinkAnswer = Type.Object({ isPending: Type.Boolean(), link: OrNull(Text) })
export const PendingAnswer = Type.Object({ isPending: Type.Boolean() })
export const MadePersonAnswer = Type.Object({ id: Text, isPending: Type.Boolean(), link: OrNull(Text) })
export const DoneAnswer = Type.Object({ done: Type.Literal(true) })
export const UsersAnswer = Type.Object({ users: Many })
export const ApprovalsAnswer = Type.Object({ approvals: Many })
