// What is said about chance: of the distance to the target, and of the change since the baseline.

import type { Observation } from '../observation.ts'
import { excludesZero } from '../statistics/interval.ts'
import { differenceOf, partsOf, partsSpanOf, perOf, roundingHides } from './chance.ts'
import type { Findings } from './findings.ts'
import type { Judged } from './judged.ts'
import { type Reason, reason } from './reason.ts'

export function chanceReasons({ findings, judged, certainty }: Judged): readonly Reason[] {
  const { latest, indicator, met } = findings
  const { interval } = latest
  if (interval) {
    const { low, high } = interval
    const recovered = latest.comparator ? [] : recoveredReasons(latest.own, findings)
    if (judged === 'uncertain') return [...recovered, reason('survey-undecided', { low, high })]
    if (certainty === 'clear') return [...recovered, reason('chance-clear', { low, high })]
    if (certainty === 'within-chance') return [...recovered, reason('chance-within', { low, high })]
  }
  if (!latest.comparator && roundingHides(latest.own, indicator, met)) return [reason('chance-rounding', {})]
  if (latest.own.denominatorFrom && !latest.comparator && perOf(indicator) !== null && !partsOf(latest.own, indicator))
    return [denominatorReason('denominator-misfit', latest.own.denominatorFrom, findings)]
  if (latest.own.computed && indicator.formula?.kind === 'ratio') return [reason('chance-quotient', {})]
  return [reason(hasParts(findings) ? 'chance-no-method' : 'chance-no-parts', {})]
}

/** How the numerator was recovered, and from what where another indicator gave the denominator. */
function recoveredReasons(own: Observation, findings: Findings): readonly Reason[] {
  const parts = partsOf(own, findings.indicator)
  const span = partsSpanOf(own, findings.indicator)
  const from = own.denominatorFrom ? [denominatorReason('denominator-from', own.denominatorFrom, findings)] : []
  if (!parts?.recovered || !span) return from
  const { denominator } = parts
  const [fewest, most] = [span.fewest.numerator, span.most.numerator]
  return [
    ...from,
    fewest === most
      ? reason('parts-recovered', { numerator: fewest, denominator })
      : reason('parts-recovered-between', { fewest, most, denominator }),
  ]
}

const denominatorReason = (
  code: 'denominator-from' | 'denominator-misfit',
  { indicator, period, value, origin }: Observation,
  { input }: Findings,
): Reason =>
  reason(code, {
    indicator: input.indicator(indicator)?.name ?? indicator,
    period: period.label,
    denominator: value ?? 0,
    file: origin.fileName,
    line: origin.line,
  })

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
