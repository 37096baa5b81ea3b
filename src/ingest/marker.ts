// The marks that stand where a value is missing.

import type { MarkMeaning } from '../domain/import-profile.ts'

/**
 * What a mark means in a file: as its profile says, or else with Kolada: `..` secret, `-` missing (bortfall), `.` not
 * applicable. Undefined where the text is none of them. The same marks mean other things with other producers (SCB's en dash
 * is zero), so one that is not listed is never taken for one that is.
 */
export function meaningOf(text: string, marks: ReadonlyMap<string, MarkMeaning> | null): MarkMeaning | undefined {
  return (marks ?? KOLADA).get(text.trim().toLowerCase())
}

const KOLADA: ReadonlyMap<string, MarkMeaning> = new Map([
  ['..', 'secret'],
  ['-', 'missing'],
  ['.', 'not-applicable'],
])

/** What the column `status` says of an empty value: as the profile says, or else with Kolada. Undefined for an unknown one. */
export function meaningOfStatus(
  text: string,
  statuses: ReadonlyMap<string, MarkMeaning> | null,
): MarkMeaning | undefined {
  return statuses === null
    ? KOLADA_STATUSES.get(text.toLowerCase().replaceAll(/[\s_-]/g, ''))
    : statuses.get(text.trim().toLowerCase())
}

const KOLADA_STATUSES: ReadonlyMap<string, MarkMeaning> = new Map([
  ['missing', 'missing'],
  ['bortfall', 'missing'],
  ['private', 'secret'],
  ['secret', 'secret'],
  ['confidential', 'secret'],
  ['sekretess', 'secret'],
  ['notapplicable', 'not-applicable'],
  ['ejtillämplig', 'not-applicable'],
])

/** Marks that mean different things with different producers: en dash, em dash, minus, ellipsis, asterisk, x. */
export const isUnclearMark = (text: string): boolean => /^(?:[–—−‐‑…*]|x|n\/?a)$|^\.{1,}$|^-{1,}$/i.test(text.trim())

/** `~100`: about so much, the rest too few to say exactly (Skolverket). Never the number itself. */
export const isApproximate = (text: string): boolean => /^~\s?\d+(?:[.,]\d+)?\s?%?$/.test(text.trim())
