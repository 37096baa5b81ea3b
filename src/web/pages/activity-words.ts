// When an activity runs, as it is read: months are enough in a list, where days would only be noise.

import { formatDate } from '../../domain/format.ts'
import type { ActivityFact } from '../../report/html.tsx'
import type { Language } from '../../text/language.ts'
import { webPlanTexts } from '../../text/web-plan.ts'

/** "feb. 2022–juni 2025", "från mars 2022". */
export function timeOf({ start, end }: Pick<ActivityFact, 'start' | 'end'>, language: Language): string {
  const text = webPlanTexts[language]
  if (start !== null && end !== null) {
    const [from, until] = [monthOf(start), monthOf(end)]
    return from === until ? from : `${from}–${until}`
  }
  if (start !== null) return text.from(monthOf(start))
  return end === null ? '' : text.until(monthOf(end))
}

/** "14 december 2026" → "dec. 2026", "sept. 2026"; months of four letters or fewer stay whole. */
const monthOf = (date: string): string =>
  formatDate(date)
    .replace(/^\d+ /, '')
    .replace(/^(sept|\p{L}{3})\p{L}{2,}/u, '$1.')
