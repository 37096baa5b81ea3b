// Where figures come from, as the report cites it: the numbers of files in the list of sources.

import { AND, formatList, HARD_SPACE } from '../../domain/format.ts'
import type { Language } from '../../text/language.ts'
import { reportTexts, reportText as text } from '../../text/report.ts'
import type { Facts, IndicatorFact, PointFact } from '../facts.ts'

/** "Källa: kolada-2025.csv, rad 118 [2].": the file, and the line where it is one point; empty where none is known. */
export function citations(points: readonly PointFact[], facts: Facts, language: Language = 'sv'): string {
  const text = reportTexts[language]
  const numbers = sourceNumbers(points)
  const line = points.length === 1 ? (points[0]?.line ?? null) : null
  if (numbers.length === 0) return ''
  const files = numbers.map((number) => {
    const file = facts.sources.find((source) => source.number === number)
    const place = [...(file ? [file.fileName] : []), ...(line === null ? [] : [text.line(line)])].join(', ')
    return place === '' ? text.citation(number) : `${place}${HARD_SPACE}${text.citation(number)}`
  })
  return `${text.source(formatList(files, AND[language]))}.`
}

/** "Källa: Skolverket [2].": the producer and the files of an indicator's own points. */
export function indicatorSource(indicator: IndicatorFact): string {
  const numbers = sourceNumbers(indicator.series.flatMap(({ points }) => points))
  return `${text.sourceWith(indicator.producer, numbers.map(text.citation).join(' '))}.`
}

const sourceNumbers = (points: readonly PointFact[]): readonly number[] =>
  [...new Set(points.flatMap((point) => [point, ...point.operands].flatMap(({ source }) => source ?? [])))].sort(
    (a, b) => a - b,
  )
