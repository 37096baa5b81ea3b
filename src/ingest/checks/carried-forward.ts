// Exactly the same value period after period is often an old one carried forward.

import type { ObservationFindings } from './observation-check.ts'
import { isNext, type Run, type SeriesCheck } from './series-run.ts'

const LEAST_PERIODS = 3

export const checkCarriedForward: SeriesCheck = (findings) => (run) => {
  const { value, length, row } = run
  if (length < LEAST_PERIODS) return
  let first = 0
  for (let at = 1; at <= length; at++) {
    if (at < length && value[at] === value[at - 1] && isNext(run, at)) continue
    const rowOfFile = at - first < LEAST_PERIODS ? -1 : lastOfFile(row, first, at)
    if (rowOfFile >= 0 && isUnlikely(run, first, at, rowOfFile, findings)) {
      const params = { from: run.labelOf(first), to: run.labelOf(at - 1) }
      findings.collector.warning('value.carried-forward', findings.place(rowOfFile, 'value'), params)
    }
    first = at
  }
}

function lastOfFile(row: Int32Array, first: number, end: number): number {
  for (let at = end - 1; at >= first; at--) if ((row[at] ?? -1) >= 0) return row[at] ?? -1
  return -1
}

/** How many times its last decimal a series must usually change by, for no change at all to be unlikely. */
const USUAL_STEPS = 20

/**
 * Whole numbers repeat by chance, 0 and 100 because they are ends. Others repeat too in series that hardly change: 7,1
 * loans per child three years in a row is no wonder where the usual change is 0,2.
 */
function isUnlikely(run: Run, first: number, end: number, row: number, { decimals }: ObservationFindings): boolean {
  const { value, length } = run
  if (Number.isInteger(value[first])) return false
  const unit = 10 ** -(decimals[row] ?? 0)
  let [sum, count] = [0, 0]
  for (let at = 1; at < length; at++) {
    if (at > first && at < end) continue
    const change = Math.abs((value[at] ?? 0) - (value[at - 1] ?? 0))
    if (Number.isNaN(change)) continue
    sum += change
    count += 1
  }
  // Nothing else to judge by: the value with decimals itself is all there is.
  return count === 0 || sum / count >= USUAL_STEPS * unit
}
