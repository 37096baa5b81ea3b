// A known break of an indicator between two values of the file, or of the file and the store: said once for each break.

import { type Break, breakBetween, type SeriesCheck } from './series-run.ts'

export const checkSeriesBreak: SeriesCheck = ({ place, collector }) => {
  const said = new Set<Break>()
  return ({ breaks, indicator, length, value, month, row }) => {
    if (breaks.length === said.size && breaks.every((one) => said.has(one))) return
    let last = -1
    for (let at = 0; at < length && breaks.length > 0; at++) {
      if (Number.isNaN(value[at])) continue
      const before = last
      last = at
      const found = before < 0 ? undefined : breakBetween(breaks, month[before] ?? 0, month[at] ?? 0)
      const ofFile = [row[at] ?? -1, row[before] ?? -1].find((one) => one >= 0)
      if (found === undefined || ofFile === undefined || said.has(found)) continue
      said.add(found)
      const { from, reason } = found
      collector.warning('series.break', place(ofFile, 'period'), { indicator: indicator.name, from, reason })
    }
  }
}
