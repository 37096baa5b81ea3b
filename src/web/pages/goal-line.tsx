// A goal in a list: sign, title, whose it is, small trend, value and target. The same shape wherever goals are listed.

import type { GoalFact } from '../../report/facts.ts'
import { StatusSign } from '../../report/html.tsx'
import { reportText } from '../../text/report.ts'
import { webOverviewText } from '../../text/web-overview.ts'
import { type Choice, goalPath } from '../site.ts'
import { SparkLine } from '../ui/spark-line.tsx'
import { articlesOf, decidingMeasure, latestOf, targetOf, unitsOf } from './goal-words.ts'

type GoalLineProps = { readonly goal: GoalFact; readonly choice: Choice; readonly anchor?: string | undefined }

/** `anchor`: an id for others to lead to. */
export function GoalLine({ goal, choice, anchor }: GoalLineProps) {
  const measure = decidingMeasure(goal)
  const about = [unitsOf(goal).slice(0, 2).join(', '), articlesOf(goal)].filter((part) => part !== '')
  return (
    <li class="goal-line" id={anchor}>
      <StatusSign status={goal.status} size={24} />
      <div class="goal-line-words">
        <a href={goalPath(choice, goal.id)}>{goal.title}</a>
        <p class="small muted">
          <span class={`status-word status-${goal.status}`}>{reportText.status[goal.status]}</span>
          {about.map((part) => ` · ${part}`).join('')}
        </p>
      </div>
      {measure ? (
        <>
          <SparkLine points={measure.points} targets={targetLevels(measure.target.value)} />
          <p class="goal-line-value">
            <strong>{latestOf(measure) ?? webOverviewText.noValue}</strong>
            <span class="small muted">
              {targetOf(measure) === null ? '' : webOverviewText.target(targetOf(measure) ?? '')}
            </span>
          </p>
        </>
      ) : null}
    </li>
  )
}

function targetLevels(value: GoalFact['measures'][number]['target']['value']): readonly number[] {
  if (value === null) return []
  return typeof value === 'number' ? [value] : [value.low, value.high]
}
