// What a file of figures would change among what is stored.

import type { SourcedSet } from '../../domain/observation-set.ts'
import { hasParts, MARKER_CODES, numberOrNull } from '../../domain/observation-set.ts'
import type { CurrentValues, StoredValue } from '../../store/index.ts'

/** Of a row: 0 new, 1 changed, 2 unchanged. */
export const CHANGE = { new: 0, changed: 1, unchanged: 2 } as const

export type Comparison = {
  readonly changes: Uint8Array
  readonly counts: { readonly new: number; readonly changed: number; readonly unchanged: number }
  /** Stored figures that lie between the file's first and last period of their series, but are not in the file. */
  readonly missing: number
  /** What is stored of a row's figure. */
  readonly before: (row: number) => StoredValue | undefined
}

export function compareWithStored(set: SourcedSet, current: CurrentValues): Comparison {
  const series = Float64Array.from({ length: set.series.length * 2 }, (_, at) => storedSeries(set, current, at))
  const periods = Float64Array.from(set.periods, ({ label }) => current.period(label) ?? Number.NaN)
  const variant = (row: number): number => (set.seriesOf[row] ?? 0) * 2 + (hasParts(set, row) ? 1 : 0)
  const before = (row: number): StoredValue | undefined => {
    const [one, period] = [series[variant(row)] ?? Number.NaN, periods[set.periodOf[row] ?? 0] ?? Number.NaN]
    return Number.isNaN(one) || Number.isNaN(period) ? undefined : current.get(one, period)
  }
  const changes = new Uint8Array(set.size)
  const counts = [0, 0, 0]
  const isNothingStored = current.size === 0
  for (let row = 0; row < set.size; row++) {
    const now = isNothingStored ? undefined : before(row)
    const change = now === undefined ? CHANGE.new : isSame(set, row, now) ? CHANGE.unchanged : CHANGE.changed
    changes[row] = change
    counts[change] = (counts[change] ?? 0) + 1
  }
  const [added = 0, changed = 0, unchanged = 0] = counts
  return {
    changes,
    counts: { new: added, changed, unchanged },
    missing: isNothingStored ? 0 : missingFrom(set, current, series, variant),
    before,
  }
}

/** Even: of rows without parts; odd: with. NaN where nothing is stored of it. */
function storedSeries(set: SourcedSet, current: CurrentValues, at: number): number {
  const [series, sources] = [set.series[at >> 1], set.sources[at >> 1]]
  if (!series || !sources) return Number.NaN
  return current.series({ ...series, source: at % 2 === 0 ? sources.plain : sources.withParts }) ?? Number.NaN
}

const isSame = (set: SourcedSet, row: number, now: StoredValue): boolean =>
  now.value === numberOrNull(set.value[row]) &&
  now.marker === (MARKER_CODES[set.marker[row] ?? 0] ?? null) &&
  now.numerator === numberOrNull(set.numerator?.[row]) &&
  now.denominator === numberOrNull(set.denominator?.[row])

function missingFrom(
  set: SourcedSet,
  current: CurrentValues,
  series: Float64Array,
  variant: (row: number) => number,
): number {
  const spans = new Map<number, { first: string; last: string; periods: Set<string> }>()
  for (let row = 0; row < set.size; row++) {
    const stored = series[variant(row)] ?? Number.NaN
    const period = set.periods[set.periodOf[row] ?? 0]
    if (Number.isNaN(stored) || !period) continue
    const span = spans.get(stored) ?? { first: period.start, last: period.end, periods: new Set() }
    spans.set(stored, span)
    if (period.start < span.first) span.first = period.start
    if (period.end > span.last) span.last = period.end
    span.periods.add(period.label)
  }
  let missing = 0
  for (const [stored, { first, last, periods }] of spans)
    for (const number of current.valuesOf(stored).keys()) {
      const period = current.periodOf(number)
      if (period && period.start >= first && period.end <= last && !periods.has(period.label)) missing += 1
    }
  return missing
}
