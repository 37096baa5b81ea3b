// A comparison as the command line and the API print it. The shape is a contract with other systems: values in the indicator's
// unit, null with its reason where there is none.

import type { GapFact } from '../../report/facts.ts'
import type { Compared } from './compare.ts'

export function comparisonJson({ organisation, indicator, year, sex, comparison, gaps }: Compared) {
  const { period, own, group, members, funnel } = comparison
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
  }
}

function gapJson({ kind, period, first, second, level, gap, since }: GapFact) {
  const { difference, ratio, interval, certainty, why, absence } = gap
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
    certainty,
    reason: absence ?? why,
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
