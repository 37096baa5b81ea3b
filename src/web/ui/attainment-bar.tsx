// All goals as one bar, a part for each status that occurs, as wide as its goals are many. With many statuses, and on a
// phone, the words do not fit in the parts: they stand in a list below the bar instead.

import { GOAL_STATUSES, type GoalStatus } from '../../domain/attainment/result.ts'
import { StatusSign } from '../../report/html.tsx'
import { reportTexts } from '../../text/report.ts'
import { webTexts } from '../../text/web.ts'
import { useText } from './language.tsx'

/** Widths are classes, since no style attributes are allowed; more goals than this share the widest. */
export const WIDEST_PART = 40

/** More parts than this cannot all hold their words at 1280 pixels. */
const PARTS_WITH_WORDS = 6

type BarProps = {
  readonly counts: Readonly<Record<GoalStatus, number>>
  /** Where the goals of a status are listed. */
  readonly href: (status: GoalStatus) => string
}

export function AttainmentBar({ counts, href }: BarProps) {
  const reportText = useText(reportTexts)
  const text = useText(webTexts)
  const parts = GOAL_STATUSES.filter((status) => counts[status] > 0)
  return (
    <div class={`attainment-bar ${parts.length > PARTS_WITH_WORDS ? 'words-below' : 'words-inside'}`}>
      <div class="bar-parts" aria-hidden="true">
        {parts.map((status) => (
          <span class={partClass(status, counts[status])} />
        ))}
      </div>
      <ul aria-label={text.attainmentBar}>
        {parts.map((status) => (
          <li class={partClass(status, counts[status])}>
            <a href={href(status)}>
              <StatusSign status={status} size={18} />
              <span>{reportText.statusCount[status](counts[status])}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function partClass(status: GoalStatus, count: number): string {
  return `status-${status} grow-${Math.min(count, WIDEST_PART)}${isPale(status) ? ' pale' : ''}`
}

/** Goals that are judged by people, or cannot be yet, take up room without weight. */
const isPale = (status: GoalStatus): boolean =>
  status === 'no-measure' || status === 'awaiting' || status === 'not-assessable'
