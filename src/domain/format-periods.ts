// Several periods in a sentence.

import { AND, formatList, formatShortPeriod, type Language } from './format.ts'

/** "2019, 2021 och 2022", "2015–2019 och 2021": three years in a row or more as a span. Labels oldest first, each once. */
export function formatPeriods(labels: readonly string[], language: Language = 'sv'): string {
  const parts: string[] = []
  for (let at = 0; at < labels.length; ) {
    const end = endOfRun(labels, at)
    const isSpan = end - at >= LEAST_IN_SPAN
    parts.push(isSpan ? `${labels[at]}–${labels[end - 1]}` : formatShortPeriod(labels[at] ?? '', language))
    at = isSpan ? end : at + 1
  }
  return formatList(parts, AND[language])
}

const LEAST_IN_SPAN = 3

/** The place after the last of the years that follow on each other from `start`. */
function endOfRun(labels: readonly string[], start: number): number {
  let end = start + 1
  while (YEAR.test(labels[start] ?? '') && labels[end] === String(Number(labels[end - 1]) + 1)) end += 1
  return end
}

const YEAR = /^\d{4}$/
