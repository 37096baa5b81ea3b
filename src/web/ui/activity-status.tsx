// An activity's status: a sign by shape, the word beside it.

import type { ActivityStatus } from '../../domain/plan.ts'
import { reportTexts } from '../../text/report.ts'
import { useText } from './language.tsx'

/** Paths in a 16 × 16 box. */
const SHAPES: Readonly<Record<ActivityStatus, string>> = {
  done: 'M3 8.5 6.6 12 13 4.8',
  ongoing: 'M3 8h9M8.6 4.4 12.2 8l-3.6 3.6',
  'not-started': 'M8 3.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0-9.6z',
  late: 'M8 2.8v6.4M8 12.6v.2',
  cancelled: 'M4 4l8 8M12 4l-8 8',
}

export function ActivityStatusWord({ status }: { readonly status: ActivityStatus }) {
  const reportText = useText(reportTexts)
  return (
    <span class={`activity-status activity-${status}`}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={SHAPES[status]} />
      </svg>
      {reportText.activity[status]}
    </span>
  )
}
