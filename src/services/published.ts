// Figures as they leave the program: those of sources that are not public already are rounded to the catalogue's decimals,
// since decimals give away counts (77.51572327 is 493 of 636, and so does its unrounded interval; methods §5.4).

import { type ParamKind, REASONS, type Reason, type ReasonCode } from '../domain/attainment/reason.ts'
import type { Interval, MeasureResult } from '../domain/attainment/result.ts'
import { round } from '../domain/format.ts'
import type { Indicator, IndicatorCatalogue } from '../domain/indicator.ts'
import type { Observation } from '../domain/observation.ts'
import type { ChangeFact, GapFact, PlaceFact } from '../report/facts.ts'

const SHARE_DECIMALS = 2

/** What a number from these observations is written with: null where they are all public, and it leaves as it is. */
export const publishedDecimals = (
  from: readonly Observation[],
  indicator: Indicator | undefined,
  catalogue: IndicatorCatalogue,
): number | null =>
  indicator && from.some(({ source }) => !catalogue.source(source)?.alreadyPublic) ? indicator.decimals : null

export const publishedValue = (value: number, decimals: number | null): number =>
  decimals === null ? value : round(value, decimals)

export const publishedInterval = (interval: Interval | null, decimals: number | null): Interval | null =>
  interval && {
    ...interval,
    low: publishedValue(interval.low, decimals),
    high: publishedValue(interval.high, decimals),
  }

/** The difference is that of the published values, so that it says no more than they do. */
export function publishedChange(change: ChangeFact, decimals: number | null): ChangeFact {
  if (decimals === null) return change
  const from = round(change.from.value, decimals)
  const to = round(change.to.value, decimals)
  return {
    ...change,
    from: { ...change.from, value: from },
    to: { ...change.to, value: to },
    difference: round(to - from, decimals),
  }
}

export function publishedPlace(place: PlaceFact, decimals: number | null): PlaceFact {
  if (decimals === null) return place
  const rounded = (value: number | null): number | null => (value === null ? null : round(value, decimals))
  return {
    ...place,
    value: rounded(place.value),
    lower: rounded(place.lower),
    upper: rounded(place.upper),
    n: place.n === null ? null : publishedCount(place.n),
  }
}

/** Two figures, and never finer than tens: with the exact number a rounded percentage gives the numerator away. */
export function publishedCount(n: number): number {
  const step = Math.max(10, 10 ** (Math.floor(Math.log10(Math.max(n, 1))) - 1))
  return Math.max(step, Math.round(n / step) * step)
}

/** Differences are those of the published values, so that they say no more than these do. */
export function publishedGap(fact: GapFact, decimals: number | null): GapFact {
  if (decimals === null) return fact
  const side = (one: GapFact['first']) => ({ ...one, value: one.value === null ? null : round(one.value, decimals) })
  const [first, second] = [side(fact.first), side(fact.second)]
  const { gap, since } = fact
  const known = first.value !== null && second.value !== null && gap.difference !== null
  const difference = known ? round(Number(first.value) - Number(second.value), decimals) : null
  return {
    ...fact,
    first,
    second,
    gap: {
      ...gap,
      difference,
      ratio: gap.ratio === null ? null : round(gap.ratio, SHARE_DECIMALS),
      interval: publishedInterval(gap.interval, decimals),
    },
    since: since && {
      ...since,
      difference: round(since.difference, decimals),
      change: {
        ...since.change,
        difference: round(since.change.difference, decimals),
        interval: publishedInterval(since.change.interval, decimals),
      },
    },
  }
}

/** A measure's own numbers and the parameters of its reasons. Its status and certainty stay as judged. */
export function publishedResult(
  result: MeasureResult,
  indicator: Indicator | undefined,
  catalogue: IndicatorCatalogue,
): MeasureResult {
  const decimals = publishedDecimals(result.inputs, indicator, catalogue)
  if (decimals === null) return result
  const { baseline, latest, attainment, expected, pace } = result
  const stated = result.measure.baseline?.value ?? null
  const limits = limitsOf(result.reasons)
  return {
    ...result,
    // What the plan says is public as the plan wrote it.
    baseline:
      baseline && baseline.value !== null && stated === null
        ? { ...baseline, value: round(baseline.value, decimals) }
        : baseline,
    latest: latest && { ...latest, value: round(latest.value, decimals) },
    attainment: attainment === null ? null : shortOf(limits.share, attainment, publishedShare(attainment)),
    expected: expected === null ? null : publishedShare(expected),
    pace: pace === null ? null : shortOf(limits.pace, pace, round(pace, SHARE_DECIMALS)),
    interval: publishedInterval(result.interval, decimals),
    reasons: result.reasons.map((reason) => publishedReason(reason, decimals, stated)),
    changes: result.changes.map((reason) => publishedReason(reason, decimals, stated)),
    inputs: result.inputs.map((one) => publishedObservation(one, catalogue)),
  }
}

/** Never rounds up to a target that is not reached: 0.997 is 0.99. */
const publishedShare = (share: number): number =>
  share < 1 ? Math.min(round(share, SHARE_DECIMALS), 0.99) : round(share, SHARE_DECIMALS)

/** The boundaries that the reasons held the pace or the share against. */
function limitsOf(reasons: readonly Reason[]): { readonly share: number | null; readonly pace: number | null } {
  const limitIn = (isPace: boolean): number | null => {
    const found = reasons.find(({ params }) => 'limit' in params && 'pace' in params === isPace)?.params.limit
    return typeof found === 'number' ? found : null
  }
  return { share: limitIn(false), pace: limitIn(true) }
}

/** What falls short of its boundary does not leave as if it had reached it: 0.947 with the boundary 0.95 is 0.94. */
const shortOf = (limit: number | null, raw: number, rounded: number): number =>
  limit !== null && raw < limit - 1e-9 && rounded >= limit ? round(limit - 0.01, SHARE_DECIMALS) : rounded

export function publishedObservation(one: Observation, catalogue: IndicatorCatalogue): Observation {
  const decimals = publishedDecimals([one], catalogue.find(one.indicator), catalogue)
  return one.value === null || decimals === null ? one : { ...one, value: round(one.value, decimals) }
}

function publishedReason(reason: Reason, decimals: number, stated: number | null): Reason {
  const kinds: Readonly<Record<string, string>> = REASONS[reason.code as ReasonCode] ?? {}
  const limit = typeof reason.params.limit === 'number' ? reason.params.limit : null
  const held = 'pace' in reason.params ? 'pace' : 'attainment'
  const params = Object.entries(reason.params).map(([name, value]) => {
    const kind = (kinds[name] ?? 'text').replace('?', '') as ParamKind
    if (typeof value !== 'number' || isFromPlan(reason, name, stated)) return [name, value]
    return [
      name,
      name === held ? shortOf(limit, value, rounded(value, kind, decimals)) : rounded(value, kind, decimals),
    ]
  })
  return { ...reason, params: Object.fromEntries(params) }
}

/** Targets and stated baselines are public as the plan wrote them; a baseline it does not state is read from the figures. */
function isFromPlan({ code }: Reason, name: string, stated: number | null): boolean {
  if (name === 'baseline' || name === 'stated') return stated !== null
  if (code === 'interim-met' || code === 'interim-unmet') return true
  return code.startsWith('target-') && (name === 'target' || name === 'low' || name === 'high')
}

function rounded(value: number, kind: ParamKind, decimals: number): number {
  if (kind === 'share') return publishedShare(value)
  if (kind === 'pace') return round(value, SHARE_DECIMALS)
  return kind === 'count' ? value : round(value, decimals)
}
