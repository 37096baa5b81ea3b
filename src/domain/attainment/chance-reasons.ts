// What is said about chance: of the distance to the target, and of the change since the baseline.

import { excludesZero } from '../statistics/interval.ts'
import { differenceOf, partsOf, roundingHides } from './chance.ts'
import type { Judged } from './judged.ts'
import { type Reason, reason } from './reason.ts'

export function chanceReasons({ findings, judged, certainty }: Judged): readonly Reason[] {
  const { latest, indicator, met } = findings
  const { interval } = latest
  const parts = latest.comparator ? null : partsOf(latest.own, indicator)
  if (interval) {
    const { low, high } = interval
    const recovered = parts?.recovered
      ? [reason('parts-recovered', { numerator: parts.numerator, denominator: parts.denominator })]
      : []
    if (judged === 'uncertain') return [...recovered, reason('survey-undecided', { low, high })]
    if (certainty === 'clear') return [...recovered, reason('chance-clear', { low, high })]
    if (certainty === 'within-chance') return [...recovered, reason('chance-within', { low, high })]
  }
  if (!latest.comparator && roundingHides(latest.own, indicator, met)) return [reason('chance-rounding', {})]
  return [reason(hasParts(findings) ? 'chance-no-method' : 'chance-no-parts', {})]
}

/** Newcombe's interval of latest − baseline, where both have known parts and the stated baseline still stands. */
export function changeReasons({ findings }: Judged): readonly Reason[] {
  const { baseline, latest, indicator } = findings
  const first = baseline?.found
  if (!first || baseline.agreement === 'revised' || latest.comparator || first.own === latest.own) return []
  const interval = differenceOf(latest.own, first.own, indicator)
  if (!interval) return []
  const { low, high } = interval
  if (!excludesZero(interval)) return [reason('change-within', { low, high })]
  return [reason('change-clear', { low, high, direction: low > 0 ? 'up' : 'down' })]
}

/** "Källan anger inte antal" is said only where none of the values has them. */
const hasParts = ({ latest }: Judged['findings']): boolean =>
  [latest.own, latest.comparator ?? latest.own].some(
    ({ numerator, denominator }) => numerator !== null && denominator !== null,
  )
