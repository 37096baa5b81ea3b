// The tables, as Kysely sees them. What they mean is said in migrations/; what comes out of them is said in each noun's file.

import type { Generated, Kysely } from 'kysely'
import type { AreaKind } from '../domain/area.ts'
import type { Marker } from '../domain/observation.ts'
import type { PeriodKind } from '../domain/period.ts'
import type { PublicationState } from '../domain/publication.ts'
import type { NoticeAbout } from '../text/accounts.ts'

/** The database, or a transaction in it. */
export type Db = Kysely<Schema>

/** Owner of data that every organisation may read and that is loaded once, not 290 times. */
export const NATIONAL = 'national'

export type ImportKind = 'observations' | 'plan' | 'progress' | 'outcomes' | 'assessments' | 'budget'
export type ImportStatus = 'preview' | 'active' | 'rejected' | 'undone'
export type FetchStatus = 'running' | 'failed' | 'stopped' | 'done' | 'dropped'
export type JobStatus = 'queued' | 'running' | 'done' | 'failed'
export type OrganisationType = 'municipality' | 'region' | 'authority'

type DisclosureSettingTable = {
  organisation: string
  source: string
  set_at: string
  set_by: string
  limits: string
  rounding: number
  reason: string
}

type PublishedCellTable = {
  organisation: string
  indicator: string
  area: string
  dimensions: string
  period: string
  low: number
  high: number
  hidden: number
  report: string
}

export type Schema = {
  area: { code: string; name: string; kind: AreaKind; parent: string | null }
  organisation: { id: string; code: string; name: string; type: OrganisationType; created_at: string }
  file: {
    organisation: string
    sha256: string
    bytes: Uint8Array
    size: number
    redacted_at: string | null
    retired_at: string | null
  }
  import: ImportTable
  import_gap: { import: number; undone_at: string; undone_by: string; redone_at: string; redone_by: string }
  period: { id: Generated<number>; label: string; kind: PeriodKind; start: string; end: string }
  dimension_set: { id: Generated<number>; key: string }
  series: SeriesTable
  observation: ObservationTable
  text_review: TextReviewTable
  response_rate: { series: number; period: number; import: number; rate: number }
  record: RecordTable
  account: AccountTable
  role_grant: RoleGrantTable
  session: { token_hash: string; account: string; created_at: string; seen_at: string }
  one_time_link: OneTimeLinkTable
  begun_sign_in: { secret_hash: string; salt: string; next_path: string; begun_at: string }
  api_token: ApiTokenTable
  sign_in_failure: { key: string; count: number; last_at: string }
  idempotency_key: IdempotencyKeyTable
  notice: NoticeTable
  organisation_setting: OrganisationSettingTable
  logo: LogoTable
  journal: JournalTable
  journal_payload: JournalPayloadTable
  journal_head: { organisation: string; sequence: number; hash: string }
  report: ReportTable
  retention_rule: RetentionRuleTable
  publication: PublicationTable
  publication_terms: PublicationTermsTable
  fetch: FetchTable
  job: JobTable
  import_profile: ImportProfileTable
  import_draft: ImportDraftTable
  disclosure_setting: DisclosureSettingTable
  published_cell: PublishedCellTable
  peer_group: PeerGroupTable
  peer_choice: { organisation: string; peers: string }
  shared_group: { owner: string; id: string; title: string; members: string }
  boundaries: BoundariesTable
  plan_decision: PlanDecisionTable
  unit: UnitTable
  fetch_page: { organisation: string; fetch: string; url: string; body: string }
}

type JobTable = {
  id: string
  organisation: string
  kind: string
  status: JobStatus
  subject: string
  stage: string | null
  share: number | null
  result: string | null
  failure: string | null
  created_at: string
  created_by: string
  touched_at: string
}

type ImportTable = {
  number: Generated<number>
  id: string
  owner: string
  kind: ImportKind
  status: ImportStatus
  file_name: string
  sha256: string
  plan: string | null
  options: string
  created_at: string
  created_by: string
  committed_at: string | null
  undone_at: string | null
  undone_by: string | null
  redacted_at: string | null
  redacted_by: string | null
  redacted_reason: string | null
  retired_at: string | null
  has_rows: number
  rows: number
  accepted: number
  new: number
  changed: number
  unchanged: number
  summary: string
}

type SeriesTable = {
  id: Generated<number>
  owner: string
  source: string
  indicator: string
  area: string
  dimensions: number
}

export type ObservationTable = {
  series: number
  period: number
  import: number
  line: number
  value: number | null
  numerator: number | null
  denominator: number | null
  marker: Marker | null
  reported: string | null
}

type RecordTable = {
  organisation: string
  plan: string
  kind: string
  key: string
  import: number
  line: number
  closed: number
  valid_from: number
  payload: string
}

type JournalTable = {
  organisation: string
  sequence: number
  at: string
  actor: string
  action: string
  subject: string
  payload_hash: string
  previous_hash: string
  hash: string
  request: string | null
}

type JournalPayloadTable = {
  organisation: string
  sequence: number
  salt: string | null
  json: string | null
  redacted_at: string | null
  redacted_by: string | null
  redacted_reason: string | null
}

type ReportTable = {
  id: string
  organisation: string
  template: string
  year: number
  created_at: string
  created_by: string
  schema_version: number
  facts: string
  document: string
  hashes: string
  renderer: string
  pdf: Uint8Array | null
}

type RetentionRuleTable = {
  organisation: string
  kind: string
  keep: number | null
  decision: string
  set_at: string
  set_by: string
}

type PublicationTable = {
  report: string
  organisation: string
  state: PublicationState
  approved_at: string
  approved_by: string
  approved_name: string
  title: string | null
  version: string | null
  published_at: string | null
  published_by: string | null
  published_name: string | null
  case_number: string | null
  decided_on: string | null
  withdrawn_at: string | null
  withdrawn_by: string | null
  withdrawn_name: string | null
  withdrawn_reason: string | null
}

type PublicationTermsTable = {
  organisation: string
  licence: string | null
  contact_name: string | null
  contact_email: string | null
  contact_page: string | null
  set_at: string
  set_by: string
}

type FetchTable = {
  id: string
  organisation: string
  status: FetchStatus
  run: string
  request: string
  done: number
  expected: number
  created_at: string
  created_by: string
  touched_at: string
  outcome: string | null
  import: string | null
}

type ImportProfileTable = {
  organisation: string
  id: string
  name: string
  kind: ImportKind
  profile: string
  created_at: string
  created_by: string
  removed_at: string | null
}

type BoundariesTable = {
  number: Generated<number>
  organisation: string
  on_track: number
  partly: number
  set_at: string
  set_by: string
}

type PlanDecisionTable = {
  number: Generated<number>
  organisation: string
  plan: string
  decided_on: string
  decided_by: string
  case_number: string | null
  on_track: number
  partly: number
  recorded_at: string
  recorded_by: string
  undone_at: string | null
  undone_by: string | null
  undone_reason: string | null
}

type UnitTable = {
  organisation: string
  id: string
  name: string
  parent: string | null
  created_at: string
  created_by: string
  removed_at: string | null
}

type ImportDraftTable = {
  organisation: string
  id: string
  kind: ImportKind
  file_name: string
  bytes: Uint8Array
  options: string
  mapping: string
  created_at: string
  created_by: string
}

type PeerGroupTable = {
  organisation: string
  id: string
  name: string
  members: string
  created_at: string
  created_by: string
  removed_at: string | null
}

type AccountTable = {
  id: string
  user_name: string
  name: string
  password_hash: string | null
  issuer: string | null
  subject: string | null
  created_at: string
  created_by: string
  disabled_at: string | null
}

type RoleGrantTable = {
  id: string
  account: string
  organisation: string | null
  unit: string | null
  role: string
  ends_on: string | null
  status: string
  given_at: string
  given_by: string
  decided_at: string | null
  decided_by: string | null
  source: 'provider' | null
}

type OneTimeLinkTable = {
  token_hash: string
  id: string
  account: string
  ends_at: string
  status: string
  created_at: string
  created_by: string
  decided_by: string | null
  used_at: string | null
}

type ApiTokenTable = {
  id: string
  token_hash: string
  account: string
  organisation: string
  name: string
  may_write: number
  ends_on: string
  created_at: string
  seen_on: string | null
  revoked_at: string | null
}

type NoticeTable = {
  number: Generated<number>
  account: string
  organisation: string
  kind: NoticeAbout
  subject: string
  done_by: string
  at: string
  read_at: string | null
}

type OrganisationSettingTable = {
  number: Generated<number>
  organisation: string
  name: string
  value: string
  set_at: string
  set_by: string
}

type LogoTable = {
  organisation: string
  sha256: string
  type: string
  width: number
  height: number
  bytes: Uint8Array
}

type IdempotencyKeyTable = {
  organisation: string
  sent_by: string
  key: string
  request_hash: string
  result: string | null
  created_at: string
}

/** Whether a child can be recognised: `fine` nobody can, `change` the text must be changed. */
export type TextAnswer = 'fine' | 'change'

type TextReviewTable = {
  organisation: string
  sha256: string
  answer: TextAnswer
  answered_at: string
  answered_by: string
}
