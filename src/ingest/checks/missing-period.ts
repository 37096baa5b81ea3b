// A series with a hole in it has lost a period on the way, if the source has not hidden or skipped it. A value that is
// marked as missing is no hole. A hole that all series of an indicator have is said once.

import type { Indicator } from '../../domain/indicator.ts'
import { comparePeriods, parsePeriod } from '../../domain/period.ts'
import type { ObservationFindings } from './observation-check.ts'
import type { SeriesCheck } from './series-run.ts'

export const checkMissingPeriod: SeriesCheck = (findings) => {
  const { place, collector } = findings
  const said = new Set<string>()
  const isInFile = periodsInFile(findings)
  // A row with an error leaves a hole that is not the file's: it is filled once the row is mended.
  if (collector.linesWithErrors.size > 0) return () => undefined
  return ({ indicator, length, month, row, step, labelOf }) => {
    for (let at = 1; at < length; at++) {
      // A survey that is a year late has not lost a wave.
      if ((month[at] ?? 0) - (month[at - 1] ?? 0) < 2 * step) continue
      const [before = -1, after = -1] = [row[at - 1], row[at]]
      // A hole in what is stored is no news in this file.
      if (before < 0 && after < 0) continue
      const [from, to] = [labelOf(at - 1), labelOf(at)]
      const isShared = !isInFile(indicator, from, to)
      const key = `${indicator.slug} ${from} ${to}`
      if (isShared && said.has(key)) continue
      said.add(key)
      const params = { from, to, indicator: isShared ? indicator.name : '' }
      collector.warning('period.missing', place(after < 0 ? before : after, 'period'), params)
    }
  }
}

/** Whether any series of the indicator has a row between two periods. Looked up only once a hole is found. */
function periodsInFile({ set, indicatorOf }: ObservationFindings) {
  const { size, series, periods, seriesOf, periodOf } = set
  const indicators = [...new Set(series.map((_, one) => indicatorOf(one)))]
  let known: Uint8Array | null = null
  const find = (): Uint8Array => {
    const numbers = new Map(indicators.map((one, number) => [one, number]))
    const starts = Uint32Array.from(series, (_, one) => (numbers.get(indicatorOf(one)) ?? 0) * periods.length)
    const found = new Uint8Array(indicators.length * periods.length)
    for (let row = 0; row < size; row++) found[(starts[seriesOf[row] ?? 0] ?? 0) + (periodOf[row] ?? 0)] = 1
    return found
  }
  return (indicator: Indicator, from: string, to: string): boolean => {
    known ??= find()
    const [first, last] = [parsePeriod(from), parsePeriod(to)]
    const start = indicators.indexOf(indicator) * periods.length
    return periods.some(
      (period, number) =>
        known?.[start + number] === 1 &&
        period.kind === first?.kind &&
        comparePeriods(first, period) < 0 &&
        last !== null &&
        comparePeriods(period, last) < 0,
    )
  }
}
