// All goals as one bar, a part for each status that occurs, as wide as its goals are many.

import { GOAL_STATUSES, type GoalStatus } from '../../domain/attainment/result.ts'
import { StatusSign } from '../../report/html.tsx'
import { reportText } from '../../text/report.ts'
import { webText } from '../../text/web.ts'

/** Widths are classes, since no style attributes are allowed; more goals than this share the widest. */
export const WIDEST_PART = 40

type BarProps = {
  readonly counts: Readonly<Record<GoalStatus, number>>
  /** Where the goals of a status are listed. */
  readonly href: (status: GoalStatus) => string
}

export function AttainmentBar({ counts, href }: BarProps) {
  const parts = GOAL_STATUSES.filter((status) => counts[status] > 0)
  return (
    <ul class="attainment-bar" aria-label={webText.attainmentBar}>
      {parts.map((status) => (
        <li class={`status-${status} grow-${Math.min(counts[status], WIDEST_PART)}${isPale(status) ? ' pale' : ''}`}>
          <a href={href(status)}>
            <StatusSign status={status} size={16} />
            <span>{reportText.statusCount[status](counts[status])}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Goals that are judged by people, or cannot be yet, take up room without weight. */
const isPale = (status: GoalStatus): boolean =>
  status === 'no-measure' || status === 'awaiting' || status === 'not-assessable'
