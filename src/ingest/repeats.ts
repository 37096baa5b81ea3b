// Rows about the same thing in the small files: the same said twice is a warning, different things an error.

import { sameFacts } from '../domain/changes.ts'
import type { IssueCollector, Place } from './issue-collector.ts'

export type ReadRow<Value> = {
  /** Line in the file. */
  readonly line: number
  readonly value: Value
}

/** The rows without those that repeat or contradict an earlier one with the same key. */
export function withoutRepeats<Value>(
  rows: readonly ReadRow<Value>[],
  keyOf: (value: Value) => string,
  placeOf: (line: number) => Place,
  { error, warning }: IssueCollector,
): readonly ReadRow<Value>[] {
  const first = new Map<string, ReadRow<Value>>()
  return rows.filter((row) => {
    const key = keyOf(row.value)
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, row)
      return true
    }
    const params = { firstRow: earlier.line }
    if (sameFacts(earlier.value, row.value)) warning('row.repeated', placeOf(row.line), params)
    else error('row.contradicted', placeOf(row.line), params)
    return false
  })
}
