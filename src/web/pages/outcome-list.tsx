// Reports of an activity, latest first, each with what it says.

import type { ComponentChildren } from 'preact'
import { formatDate, formatKronor, formatNumber } from '../../domain/format.ts'
import type { Outcome } from '../../domain/plan.ts'
import { reportingTexts } from '../../text/reporting.ts'
import { Own, useText } from '../ui/index.ts'

type Props = { readonly outcomes: readonly Outcome[]; readonly link?: (outcome: Outcome) => ComponentChildren }

export function OutcomeList({ outcomes, link }: Props) {
  const text = useText(reportingTexts)
  return (
    <ul class="plain-list outcome-list">
      {outcomes.map((outcome) => (
        <li>
          <p>
            <strong>{formatDate(outcome.date)}</strong> {text.status[outcome.status]} {link ? link(outcome) : null}
          </p>
          <OutcomeWords outcome={outcome} />
        </li>
      ))}
    </ul>
  )
}

/** What is said beside status and day; nothing of what is empty. */
export function OutcomeWords({ outcome }: { readonly outcome: Outcome }) {
  const { labels } = useText(reportingTexts)
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    [labels.result, outcome.result && <Own>{outcome.result}</Own>],
    [labels.effect, outcome.effect && <Own>{outcome.effect}</Own>],
    [labels.children, outcome.children === null ? '' : formatNumber(outcome.children)],
    [labels.cost, outcome.cost === null ? '' : formatKronor(outcome.cost, 'kr')],
    [labels.lesson, outcome.lesson && <Own>{outcome.lesson}</Own>],
  ]
  const said = facts.filter(([, value]) => value !== '')
  if (said.length === 0) return null
  return (
    <dl class="outcome small">
      {said.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
