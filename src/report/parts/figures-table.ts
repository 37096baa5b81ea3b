// Tables of an indicator's figures: the latest periods side by side for the chapter, every period for the appendix.

import { formatNumber, formatSpan, keepNumbers } from '../../domain/format.ts'
import type { Language } from '../../text/language.ts'
import { reportTexts, reportText as text } from '../../text/report.ts'
import { numberColumn, table, textColumn } from '../blocks.ts'
import type { Table } from '../document.ts'
import { ABSENCES, type Absence, type IndicatorFact, type PointFact, type SeriesFact } from '../facts.ts'
import { PERIODS_SHOWN, periodsOf } from './points.ts'

type Named = Pick<IndicatorFact, 'name' | 'unit' | 'decimals'>

export const captionOf = ({ name, unit }: Pick<Named, 'name' | 'unit'>, language: Language = 'sv'): string => {
  const text = reportTexts[language]
  return unit === '' ? name : `${name}, ${keepNumbers(text.unit(unit))}`
}

/** One row a series, one column a period. */
export function periodsAcross(
  id: string,
  indicator: Named,
  series: readonly SeriesFact[],
  limit = PERIODS_SHOWN,
): Table {
  const periods = periodsOf(series, limit)
  const cells = series.map(({ points }) => periods.map((period) => pointIn(points, period)))
  return table(
    id,
    captionOf(indicator),
    [textColumn(text.columnGroup, 1.5), ...periods.map((period) => numberColumn(period))],
    series.map(({ label }, i) => [
      label,
      ...(cells[i] ?? []).map((point) => cellOf(point, indicator.decimals, text.absenceShort)),
    ]),
    absenceNotes(cells.flat()).join(' '),
  )
}

/** One row a period, one column a series, with the interval and the source of the first series' values. */
export function periodsDown(id: string, caption: string, decimals: number, series: readonly SeriesFact[]): Table {
  const periods = periodsOf(series, Number.POSITIVE_INFINITY)
  const rows = periods.map((period) => series.map(({ points }) => pointIn(points, period)))
  const hasIntervals = rows.some(([own]) => own?.interval)
  return table(
    id,
    caption,
    [
      textColumn(text.columnPeriod),
      ...series.map(({ label }) => numberColumn(label)),
      ...(hasIntervals ? [numberColumn(text.columnInterval(series[0]?.label ?? ''), 1.4)] : []),
      textColumn(text.columnSource, 1.4),
    ],
    periods.map((period, i) => {
      const points = rows[i] ?? []
      return [
        points[0]?.breakBefore ? `${period} ${text.breakMark}` : period,
        ...points.map((point) => cellOf(point, decimals, text.absence)),
        ...(hasIntervals ? [intervalOf(points[0], decimals)] : []),
        sourceOf(points),
      ]
    }),
    [...(hasIntervals ? [text.intervalNote] : []), ...absenceNotes(rows.flat())].join(' '),
  )
}

const pointIn = (points: readonly PointFact[], period: string): PointFact | undefined =>
  points.find((point) => point.period === period)

function cellOf(point: PointFact | undefined, decimals: number, words: Readonly<Record<Absence, string>>): string {
  if (point === undefined) return text.noRow
  if (point.value !== null) return formatNumber(point.value, decimals)
  return words[point.absence ?? 'missing']
}

const intervalOf = (point: PointFact | undefined, decimals: number): string =>
  point?.interval
    ? formatSpan(point.interval.low, point.interval.high, { unit: '', percent: false, decimals })
    : text.noRow

/** "[2] rad 118", of the first series that has a source in the period; of a computed figure that of each operand. */
function sourceOf(points: readonly (PointFact | undefined)[]): string {
  const places = points
    .flatMap((point) => (point ? [[point, ...point.operands.filter(({ role }) => role === 'operand')]] : []))
    .map((made) => made.flatMap(placeOf))
  return places.find((one) => one.length > 0)?.join(', ') ?? text.noRow
}

function placeOf({ source, line }: Pick<PointFact, 'source' | 'line'>): readonly string[] {
  if (source === null) return []
  return [line === null ? text.citation(source) : `${text.citation(source)} ${text.line(line)}`]
}

/** What the words and dashes in the cells mean, only those that occur. */
function absenceNotes(points: readonly (PointFact | undefined)[]): readonly string[] {
  return [
    ...ABSENCES.filter((absence) => points.some((point) => point?.absence === absence)).map(
      (absence) => text.absenceNote[absence],
    ),
    ...(points.includes(undefined) ? [text.noRowNote] : []),
  ]
}
