// A status as sign and word, in its colour: any one of the three is enough.

import type { Doubt } from '../../domain/attainment/doubt.ts'
import type { GoalStatus } from '../../domain/attainment/result.ts'
import { StatusSign, withDoubt } from '../../report/html.tsx'
import { reportText } from '../../text/report.ts'

type Props = { readonly status: GoalStatus; readonly doubt?: Doubt | null; readonly size?: number }

/** `doubt`: what is said of chance, beside the status. */
export function StatusBadge({ status, doubt = null, size = 18 }: Props) {
  return (
    <span class={`status-badge status-${status}`}>
      <StatusSign status={status} size={size} />
      {withDoubt(reportText.status[status], doubt)}
    </span>
  )
}
