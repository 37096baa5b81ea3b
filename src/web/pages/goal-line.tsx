// A goal in a list: sign, title, whose it is, small trend, value and target. The same shape wherever goals are listed.

import { goalDoubt } from '../../domain/attainment/doubt.ts'
import { type GoalFact, StatusSign } from '../../report/html.tsx'
import { attainmentNameTexts } from '../../text/attainment-names.ts'
import { reportTexts } from '../../text/report.ts'
import { webOverviewTexts } from '../../text/web-overview.ts'
import { type Choice, goalPath } from '../site.ts'
import { Quoting, useLanguage, useOwn, useText } from '../ui/language.tsx'
import { SparkLine } from '../ui/spark-line.tsx'
import { articlesOf, decidingMeasure, latestOf, olderPeriodOf, targetOf, unitOf, unitsOf } from './goal-words.ts'

type GoalLineProps = { readonly goal: GoalFact; readonly choice: Choice; readonly anchor?: string | undefined }

/** `anchor`: an id for others to lead to. */
export function GoalLine({ goal, choice, anchor }: GoalLineProps) {
  const language = useLanguage()
  const webOverviewText = useText(webOverviewTexts)
  const reportText = useText(reportTexts)
  const attainmentNames = useText(attainmentNameTexts)
  const measure = decidingMeasure(goal)
  const target = measure ? targetOf(measure, language) : null
  const older = measure ? olderPeriodOf(measure, choice.year, language) : null
  const own = useOwn()
  const doubt = goalDoubt(goal)
  const [unit, ...others] = unitsOf(goal)
  const whose = unit === undefined ? '' : webOverviewText.whose(unit, others.length)
  return (
    <li class="goal-line" id={anchor}>
      <StatusSign status={goal.status} size={24} />
      <div class="goal-line-words">
        <a href={goalPath(choice, goal.id)} {...own}>
          {goal.title}
        </a>
        <p class="small muted">
          <span class={`status-word status-${goal.status}`}>{reportText.status[goal.status]}</span>
          {doubt === null ? null : `, ${attainmentNames.doubt[doubt]}`}
          {whose === '' ? null : <Quoting own={[unit ?? '']}>{` · ${whose}`}</Quoting>}
          {goal.articles.length === 0 ? null : <span class="goal-line-articles"> · {articlesOf(goal, language)}</span>}
        </p>
      </div>
      {measure ? (
        <>
          <SparkLine points={measure.points} targets={targetLevels(measure.target.value)} />
          <p class="goal-line-value">
            <strong>{latestOf(measure, language) ?? webOverviewText.noValue}</strong>
            {older === null ? null : <span class="small muted">{older}</span>}
            {target === null ? null : <span class="small muted">{target}</span>}
            {unitOf(measure, language) === '' ? null : (
              <span class="small muted">
                <Quoting own={[measure.unit]}>{unitOf(measure, language)}</Quoting>
              </span>
            )}
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
