// A status as sign and word, in its colour: any one of the three is enough.

import type { Doubt } from '../../domain/attainment/doubt.ts'
import type { GoalStatus } from '../../domain/attainment/result.ts'
import { StatusSign, withDoubt } from '../../report/html.tsx'
import { reportTexts } from '../../text/report.ts'
import { useLanguage, useText } from './language.tsx'

type Props = { readonly status: GoalStatus; readonly doubt?: Doubt | null; readonly size?: number }

/** `doubt`: what is said of chance, beside the status. */
export function StatusBadge({ status, doubt = null, size = 18 }: Props) {
  const language = useLanguage()
  const reportText = useText(reportTexts)
  return (
    <span class={`status-badge status-${status}`}>
      <StatusSign status={status} size={size} />
      {withDoubt(reportText.status[status], doubt, language)}
    </span>
  )
}
