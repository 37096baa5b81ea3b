// How long content is kept, by kind of record. What is needed to work goes by itself in days; what may be a public document is kept
// until the organisation has decided otherwise, since nobody may destroy one without a decision (arkivlagen 10 §).

export const RETENTION_KINDS = [
  'drafts',
  'fetch-pages',
  'rejected-files',
  'import-files',
  'free-texts',
  'journal-details',
] as const
export type RetentionKind = (typeof RETENTION_KINDS)[number]

export type RetentionUnit = 'days' | 'years'

export type RetentionRule = {
  readonly unit: RetentionUnit
  /** What holds where the organisation has decided nothing; null: kept for good. */
  readonly usual: number | null
  /** The shortest that may be chosen: work under way, and the barnbokslut of a whole plan, must not be left without. */
  readonly least: number
  /** Whether it may be kept for good. */
  readonly mayStay: boolean
  /** The same for everyone. */
  readonly isFixed?: true
}

export const RETENTION_RULES: Readonly<Record<RetentionKind, RetentionRule>> = {
  /** Files somebody has begun to describe, and keys that programs sent along with a file. */
  drafts: { unit: 'days', usual: 1, least: 1, mayStay: false, isFixed: true },
  /** Answers from Kolada of a fetch that was never completed. */
  'fetch-pages': { unit: 'days', usual: 30, least: 1, mayStay: false },
  /** Files that were examined and never saved. */
  'rejected-files': { unit: 'days', usual: 180, least: 7, mayStay: true },
  /** Files that were saved. The figures read from them stay. */
  'import-files': { unit: 'years', usual: null, least: 1, mayStay: true },
  /** What units and working groups have written, and the files it came in. */
  'free-texts': { unit: 'years', usual: null, least: 5, mayStay: true },
  /** What journal entries say beside who, what and when. */
  'journal-details': { unit: 'years', usual: null, least: 2, mayStay: true },
}

export const LONGEST_KEEP = 200

/** What is older than this instant is past its time. ISO instants, UTC. */
export function cutOff(now: string, keep: number, unit: RetentionUnit): string {
  return shifted(now, -keep, unit)
}

/** When something of this instant will be past its time. */
export const endOfKeep = (at: string, keep: number, unit: RetentionUnit): string => shifted(at, keep, unit)

function shifted(at: string, by: number, unit: RetentionUnit): string {
  const date = new Date(at)
  if (unit === 'days') date.setUTCDate(date.getUTCDate() + by)
  else date.setUTCFullYear(date.getUTCFullYear() + by)
  return date.toISOString()
}

export const isRetentionKind = (kind: string): kind is RetentionKind =>
  (RETENTION_KINDS as readonly string[]).includes(kind)
