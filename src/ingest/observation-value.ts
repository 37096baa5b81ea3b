// The figure of a cell: a number, a mark that says why there is none, or nothing that can be read.

import type { MarkMeaning } from '../domain/import-profile.ts'
import type { Indicator } from '../domain/indicator.ts'
import { MARKER_CODES } from '../domain/observation-set.ts'
import type { NumberUnit } from '../text/issues.ts'
import { cleanText } from './cell.ts'
import type { FieldReader } from './fields.ts'
import type { ObservationField } from './formats.ts'
import type { IssueCollector } from './issue-collector.ts'
import { numberUnit } from './lookup.ts'
import { isApproximate, meaningOf, meaningOfStatus } from './marker.ts'
import type { Reading } from './observation-builder.ts'
import type { Table } from './table.ts'

/** Null where the cell cannot be read, which has then been said, or where the profile says that it is no figure at all. */
export type ValueReader = (row: number, indicator: Indicator) => Reading | null

/** Files repeat values: each text is parsed once for each unit it may be written with. */
export function createValueReader(
  table: Table<ObservationField>,
  fields: FieldReader<ObservationField>,
  { error, warning }: IssueCollector,
): ValueReader {
  const known = new Map<NumberUnit, Map<string, Reading>>()
  const { marks, statuses, factor } = table
  // 0,744 in shares of 1 is 74,4 per cent: two decimals fewer.
  const powerOfTen = Math.round(Math.log10(factor))
  const textAt = table.reader('value')

  const read = (row: number, text: string, unit: NumberUnit): Reading | null => {
    const meaning = meaningOf(text, marks)
    if (meaning === undefined && text === '') {
      warning('value.empty', table.place(row, 'value'))
      return MISSING
    }
    if (meaning !== undefined) return readingOf(meaning, text)
    if (isApproximate(text)) return { ...MISSING, marker: MARKER_CODES.indexOf('approximate'), reported: text }
    const number = fields.number(row, 'value', unit)
    if (number === null) return null
    const value = scaled(number.value, factor)
    const reported = factor === 1 ? reportedText(text, value) : cleanText(text)
    return { value, marker: 0, reported, decimals: Math.max(0, number.decimals - powerOfTen) }
  }

  const hasStatus = table.has('status')
  /** Undefined where the status says nothing. */
  const readStatus = (row: number, text: string): Reading | null | undefined => {
    const status = table.raw(row, 'status')
    if (status === '' && statuses?.get('') === undefined) return undefined
    if (text !== '') {
      if (status !== '' && meaningOf(text, marks) === undefined)
        warning('value.with-status', table.place(row, 'status'))
      return undefined
    }
    const meaning = meaningOfStatus(status, statuses)
    if (meaning !== undefined) return readingOf(meaning, '')
    error('value.unknown-status', table.place(row, 'status'))
    return null
  }

  const textsOf = (unit: NumberUnit): Map<string, Reading> => {
    const before = known.get(unit)
    if (before) return before
    const texts = new Map<string, Reading>()
    known.set(unit, texts)
    return texts
  }

  return (row, indicator) => {
    const text = textAt(row)
    if (hasStatus) {
      const said = readStatus(row, text)
      if (said !== undefined) return said
    }
    const unit = numberUnit(indicator)
    const texts = textsOf(unit)
    const before = texts.get(text)
    if (before) return before
    const reading = read(row, text, unit)
    // An empty cell is warned about each time; a text in potensform too.
    if (reading && text !== '' && texts.size < MOST_KEPT && !/e/i.test(text)) texts.set(text, reading)
    return reading
  }
}

const MOST_KEPT = 100_000

const MISSING: Reading = {
  value: Number.NaN,
  marker: MARKER_CODES.indexOf('missing'),
  reported: null,
  decimals: 0,
}

function readingOf(meaning: MarkMeaning, text: string): Reading | null {
  if (meaning === 'skip') return null
  // What a mark means differs between producers, so the mark itself is kept beside what it was taken for.
  if (meaning === 'zero') return { value: 0, marker: 0, reported: text === '' ? null : text, decimals: 0 }
  return { ...MISSING, marker: MARKER_CODES.indexOf(meaning) }
}

/** 0.744 × 100 is 74.4 and not 74.400000000000006. */
const scaled = (value: number, factor: number): number =>
  factor === 1 ? value : Number((value * factor).toPrecision(15))

/** The text, where it says something else than the number does: float dust, `71 %`, `4,1 tkr`. */
function reportedText(text: string, value: number): string | null {
  const written = String(value)
  if (text === written) return null
  const plain = text
    .replace(/[ \u00a0\u202f\u2009]/g, '')
    .replace(',', '.')
    .replace(/^[−–]/, '-')
  const shortest = plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain
  return shortest === written ? null : cleanText(text)
}
