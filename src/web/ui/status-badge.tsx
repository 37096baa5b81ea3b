// A status as sign and word, in its colour: any one of the three is enough.

import type { GoalStatus } from '../../domain/attainment/result.ts'
import { StatusSign } from '../../report/html.tsx'
import { reportText } from '../../text/report.ts'

export function StatusBadge({ status, size = 18 }: { readonly status: GoalStatus; readonly size?: number }) {
  return (
    <span class={`status-badge status-${status}`}>
      <StatusSign status={status} size={size} />
      {reportText.status[status]}
    </span>
  )
}
