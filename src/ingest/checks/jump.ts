// A change far from what is usual in the series is a warning: a digit too many, two columns swapped, another population.

import { formatNumber } from '../../domain/format.ts'
import { isNext, type Run, type SeriesCheck } from './series-run.ts'
import { isSuspectZero } from './zero-as-missing.ts'

/**
 * How many robust standard deviations from the series' median change. 3.5 is usual (Iglewicz & Hoaglin 1993, How to detect
 * and handle outliers); series here are short, which makes MAD uncertain, and a file has thousands of them.
 */
const FAR = 5
/** MAD × 1.4826 is the standard deviation of a normal distribution. */
const MAD_TO_SD = 1.4826
/** So few changes say nothing about what is usual. */
const LEAST_EARLIER = 5
/** In units of the last decimal: a flat series must not flag its own rounding. */
const LEAST_CHANGE = 3

export const checkJump: SeriesCheck = ({ place, collector }) => {
  const scratch = createScratch()
  return (run) => {
    if (run.length < LEAST_EARLIER + 2) return
    const { change, sorted } = scratch(run.length)
    const count = readChanges(run, change, sorted)
    if (count <= LEAST_EARLIER) return
    const floor = LEAST_CHANGE * 10 ** -run.indicator.decimals
    const [least, greatest] = [sorted[0] ?? 0, sorted[count - 1] ?? 0]
    if (greatest - least <= floor) return
    const usual = medianOf(sorted, count)
    const limit = Math.max(floor, FAR * MAD_TO_SD * deviationOf(sorted, count, usual))
    if (greatest - usual <= limit && usual - least <= limit) return
    report(run, change, { usual, limit }, (at) => {
      const written = (index: number): string => formatNumber(run.value[index] ?? 0, run.indicator.decimals)
      const params = { from: written(at - 1), to: written(at), fromPeriod: run.labelOf(at - 1) }
      collector.warning('value.jump', place(run.row[at] ?? 0, 'value'), params)
    })
  }
}

/** Calls `found` with each place that the file has a value for, far from the one before it. */
function report(
  { length, row, value }: Run,
  change: Float64Array,
  { usual, limit }: { readonly usual: number; readonly limit: number },
  found: (at: number) => void,
): void {
  let earlier = 0
  let last = -1
  for (let at = 1; at < length; at++) {
    const one = change[at] ?? Number.NaN
    if (Number.isNaN(one)) continue
    earlier += 1
    if (earlier <= LEAST_EARLIER || Math.abs(one - usual) <= limit) continue
    // The way back from a peak is no news.
    const isBack = last === at - 1 && Math.abs((value[at] ?? 0) - (value[at - 2] ?? 0) - 2 * usual) <= limit
    last = at
    if (!isBack && (row[at] ?? -1) >= 0) found(at)
  }
}

/** Fills in the change from the value before, NaN where there is none to compare with, and the changes in order of size. */
function readChanges(run: Run, change: Float64Array, sorted: Float64Array): number {
  const { length, value, indicator } = run
  // Of rare events a small kommun has none one year and one the next: that is no change of level.
  const isRare = indicator.unit.kind === 'rate' || indicator.unit.kind === 'count'
  let count = 0
  for (let at = 1; at < length; at++) {
    const one = (value[at] ?? 0) - (value[at - 1] ?? 0)
    const isZero = value[at] === 0 || value[at - 1] === 0
    const isUsable =
      !(Number.isNaN(one) || (isZero && (isRare || isSuspectZero(run, at) || isSuspectZero(run, at - 1)))) &&
      isNext(run, at)
    change[at] = isUsable ? one : Number.NaN
    if (!isUsable) continue
    sorted[count] = one
    count += 1
  }
  sortFirst(sorted, count)
  return count
}

/** By insertion: for the twenty or thirty changes of a series it takes a third of what calling the engine's sort does. */
function sortFirst(numbers: Float64Array, count: number): void {
  if (count > 100) {
    numbers.subarray(0, count).sort()
    return
  }
  for (let at = 1; at < count; at++) {
    const one = numbers[at] ?? 0
    let slot = at
    while (slot > 0 && (numbers[slot - 1] ?? 0) > one) {
      numbers[slot] = numbers[slot - 1] ?? 0
      slot -= 1
    }
    numbers[slot] = one
  }
}

function medianOf(sorted: Float64Array, count: number): number {
  const half = count >> 1
  return count % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}

/** Median distance from the median: distances grow outwards from it on both sides, so they are met in order of size. */
function deviationOf(sorted: Float64Array, count: number, median: number): number {
  let high = 0
  while (high < count && (sorted[high] ?? 0) < median) high += 1
  let low = high - 1
  let [before, distance] = [0, 0]
  for (let met = 0; met <= count >> 1; met++) {
    before = distance
    const below = low < 0 ? Number.POSITIVE_INFINITY : median - (sorted[low] ?? 0)
    const above = high >= count ? Number.POSITIVE_INFINITY : (sorted[high] ?? 0) - median
    distance = Math.min(below, above)
    if (below < above) low -= 1
    else high += 1
  }
  return count % 2 === 1 ? distance : (before + distance) / 2
}

function createScratch(): (size: number) => { readonly change: Float64Array; readonly sorted: Float64Array } {
  let kept = { change: new Float64Array(64), sorted: new Float64Array(64) }
  return (size) => {
    if (size > kept.change.length) kept = { change: new Float64Array(size * 2), sorted: new Float64Array(size * 2) }
    return kept
  }
}
