// Cost and children count from the activity's start, so they cannot fall from one date to a later one.

import type { OutcomeCheck } from './outcome-check.ts'

export const checkCumulative: OutcomeCheck = (rows, { placeOf, collector }) => {
  const inOrder = rows.toSorted((a, b) => (a.value.date < b.value.date ? -1 : a.value.date > b.value.date ? 1 : 0))
  for (const field of ['cost', 'children'] as const) {
    const latest = new Map<string, number>()
    for (const { line, value } of inOrder) {
      const sum = value[field]
      if (sum === null) continue
      const earlier = latest.get(value.activityId)
      if (earlier !== undefined && sum < earlier) collector.warning('outcome.falls', placeOf(line, field), { earlier })
      latest.set(value.activityId, sum)
    }
  }
}
