// When an activity runs, as it is read.

import { formatDate } from '../../domain/format.ts'
import type { ActivityFact } from '../../report/facts.ts'
import { webPlanText as text } from '../../text/web-plan.ts'

/** "mars 2022–juni 2025" would lose the days a reader may need: the dates are whole. */
export function timeOf({ start, end }: Pick<ActivityFact, 'start' | 'end'>): string {
  if (start !== null && end !== null) return `${formatDate(start)} – ${formatDate(end)}`
  if (start !== null) return text.from(formatDate(start))
  return end === null ? '' : text.until(formatDate(end))
}
