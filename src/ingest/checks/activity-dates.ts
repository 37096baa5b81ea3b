// An activity cannot end before it starts.

import type { ActivityCheck } from './plan-check.ts'

export const checkActivityDates: ActivityCheck = (activities, { table, collector }) => {
  for (const { row, activity } of activities)
    if (activity.start !== null && activity.end !== null && activity.end < activity.start)
      collector.error('activity.end-before-start', table.place(row, 'end'))
}
