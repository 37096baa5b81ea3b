// A comparison as the command line and the API print it. The shape is a contract with other systems: values in the indicator's
// unit, null with its reason where there is none.

import { explainComparison, explainGap } from '../../report/explain/index.ts'
import type { GapFact } from '../../report/facts.ts'
import { displayOf } from '../written.ts'
import type { Compared } from './compare.ts'

export function comparisonJson({ organisation, indicator, year, sex, comparison, gaps }: Compared) {
  const { period, own, group, members, funnel } = comparison
  const explained = { slug: indicator.slug, name: indicator.name, series: [], ...displayOf(indicator) }
  return {
    organisation: { code: organisation.code, name: organisation.name },
    indicator: {
      slug: indicator.slug,
      kolada: indicator.kolada ?? null,
      name: indicator.name,
      unit: indicator.unit.label,
      direction: indicator.direction,
    },
    year,
    sex,
    own: {
      value: own.value,
      lower: own.lower,
      upper: own.upper,
      n: own.n,
      period,
      file: own.file,
      line: own.line,
      reason: own.absence,
    },
    group,
    verdict95: comparison.verdict95,
    verdict998: comparison.verdict998,
    reason: comparison.reason,
    members: members.map(({ code, name, value, lower, upper, n, absence }) => ({
      code,
      name,
      value,
      lower,
      upper,
      n,
      reason: absence,
    })),
    funnel,
    gaps: gaps.map(gapJson),
    why: comparison.why,
    explanations: Object.fromEntries(
      [explainComparison(comparison, explained, []), ...gaps.map((gap) => explainGap(gap, explained, []))].map(
        (one) => [one.id, one],
      ),
    ),
  }
}

function gapJson({ kind, period, first, second, level, gap, since, why }: GapFact) {
  const { difference, ratio, interval, certainty, absence } = gap
  return {
    kind,
    period,
    first,
    second,
    difference,
    ratio,
    lower: interval?.low ?? null,
    upper: interval?.high ?? null,
    level,
    why,
    certainty,
    reason: absence ?? gap.why,
    since: since && {
      period: since.period,
      difference: since.difference,
      change: since.change.difference,
      lower: since.change.interval?.low ?? null,
      upper: since.change.interval?.high ?? null,
      verdict: since.change.verdict,
      turned: since.change.turned,
      reason: since.change.why,
    },
  }
}
