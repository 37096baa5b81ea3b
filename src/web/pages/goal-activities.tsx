// A goal's activities: status, who, when, and what came of it.

import type { ComponentChildren } from 'preact'
import { formatDate, formatKronor, formatNumber } from '../../domain/format.ts'
import type { ActivityFact } from '../../report/html.tsx'
import type { Language } from '../../text/language.ts'
import { webPlanTexts } from '../../text/web-plan.ts'
import { ActivityStatusWord } from '../ui/activity-status.tsx'
import { Own, Quoting, useLanguage, useOwn, useText } from '../ui/language.tsx'
import { timeOf } from './activity-words.ts'

export function GoalActivities({ activities }: { readonly activities: readonly ActivityFact[] }) {
  const language = useLanguage()
  const text = useText(webPlanTexts)
  const own = useOwn()
  if (activities.length === 0) return <p class="muted">{text.noActivities}</p>
  return (
    <ul class="activities">
      {activities.map((activity) => (
        <li>
          <h3 {...own}>{activity.title}</h3>
          <p class="small">
            <ActivityStatusWord status={activity.status} />
            <span class="muted">
              <Quoting own={[activity.unit]}>
                {[activity.unit, timeOf(activity, language)]
                  .filter((part) => part !== '')
                  .map((part) => ` · ${part}`)
                  .join('')}
              </Quoting>
            </span>
          </p>
          <ActivityOutcome activity={activity} />
        </li>
      ))}
    </ul>
  )
}

function ActivityOutcome({ activity }: { readonly activity: ActivityFact }) {
  const language = useLanguage()
  const text = useText(webPlanTexts)
  if (activity.reportedOn === null) return <p class="small muted">{text.noResult}</p>
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    [text.result, activity.result && <Own>{activity.result}</Own>],
    [text.effect, activity.effect && <Own>{activity.effect}</Own>],
    [text.lesson, activity.lesson && <Own>{activity.lesson}</Own>],
    [text.cost, activity.cost === null ? '' : formatKronor(activity.cost)],
    [text.children, childrenWords(activity.children, language)],
  ]
  return (
    <>
      <dl class="outcome small">
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <p class="small muted">{text.reportedOn(formatDate(activity.reportedOn))}</p>
    </>
  )
}

function childrenWords(children: ActivityFact['children'], language: Language): string {
  const text = webPlanTexts[language]
  if (children === null) return ''
  return children === 'few' ? text.fewChildren : formatNumber(children)
}
