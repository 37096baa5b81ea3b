// Texts in saved records: which of them people write freely, and which records a line of the file became.

import type { StoredRecord } from '../../store/index.ts'
import { importText } from '../../text/import.ts'

type Payload = Readonly<Record<string, unknown>>

/**
 * Left are ids, codes, dates, figures, and what rows are matched by: a milestone's name, a förvaltning, a budget's area and
 * whom it counts. Another name there would count something else.
 */
const TEXTS: Readonly<Record<StoredRecord['kind'], readonly string[]>> = {
  plan: [],
  goal: ['area', 'title'],
  activity: ['title', 'responsible'],
  progress: ['comment'],
  outcome: ['result', 'effect', 'lesson'],
  assessment: ['reason', 'furtherActions'],
  budget: ['comment'],
}

/** The record with every free text replaced by `instead`. Empty ones stay empty: they say that nothing was written. */
export function withoutTexts(
  { kind, payload }: Pick<StoredRecord, 'kind' | 'payload'>,
  instead: string = importText.removed,
): Payload {
  return Object.fromEntries(
    Object.entries(payload as Payload).map(([name, value]) => [
      name,
      TEXTS[kind].includes(name) && value !== '' ? instead : value,
    ]),
  )
}

/**
 * The records that lines of the file became. A goal and an activity take several lines and keep the number of their first,
 * so a line belongs to the last of each kind that begins on it or before. Closing records come from no line.
 */
export function recordsOnLines(
  records: readonly StoredRecord[],
  lines: 'all' | readonly number[],
): readonly StoredRecord[] {
  const own = records.filter(({ closed }) => !closed)
  if (lines === 'all') return own
  const byKind = [...Map.groupBy(own, ({ kind }) => kind).values()]
  return [
    ...new Set(
      lines.flatMap((line) =>
        byKind.flatMap((kind) => {
          const begun = kind.filter((record) => record.line <= line)
          const last = Math.max(...begun.map((record) => record.line))
          return begun.filter((record) => record.line === last)
        }),
      ),
    ),
  ]
}
