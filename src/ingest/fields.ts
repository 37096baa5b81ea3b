// Reads single cells of a table as numbers, dates and words, and reports those that cannot be.

import type { NumberUnit, WordList } from '../text/issues.ts'
import { foldText } from './cell.ts'
import { parseDate } from './date.ts'
import type { IssueCollector } from './issue-collector.ts'
import { isUnclearMark, meaningOf } from './marker.ts'
import { type DecimalEvidence, decimalEvidence, isDecimalSign, type ParsedNumber, parseNumber } from './number.ts'
import type { Table } from './table.ts'

/**
 * Every reader gives null for an empty cell, and also for a cell it has reported an error about: whether a line may be
 * used is for the collector's `linesWithErrors` to say.
 */
export type FieldReader<Field extends string> = {
  /** A text that must be there. */
  readonly required: (row: number, field: Field) => string
  readonly date: (row: number, field: Field) => string | null
  readonly number: (row: number, field: Field, unit: NumberUnit) => ParsedNumber | null
  /** The same of a part of the cell, such as one end of a band. */
  readonly numberIn: (text: string, row: number, field: Field, unit: NumberUnit) => ParsedNumber | null
  /** An amount in kronor, 0 or more. */
  readonly amount: (row: number, field: Field) => number | null
  /** A count: a whole number, 0 or more. */
  readonly count: (row: number, field: Field) => number | null
  /** A numerator, denominator or response rate: 0 or more; null where its source hides or lacks it. */
  readonly part: (row: number, field: Field, unit?: NumberUnit) => number | null
  /** One of a few words. */
  readonly word: <T>(row: number, field: Field, words: ReadonlyMap<string, T>, expected: WordList) => T | null
}

export function createFieldReader<Field extends string>(
  table: Table<Field>,
  collector: IssueCollector,
): FieldReader<Field> {
  const { error, warning } = collector
  const evidence = lazy<DecimalEvidence>(() => decimalEvidence(table.numberTexts()))

  const numberIn: FieldReader<Field>['numberIn'] = (text, row, field, unit) => {
    if (text === '') return null
    const parsed = parseNumber(text)
    if (parsed === null) {
      error(isUnclearMark(text) ? 'number.unclear-mark' : 'number.not-a-number', table.place(row, field))
      return null
    }
    if (parsed.unit !== null && parsed.unit !== unit) {
      error('number.wrong-unit', table.place(row, field), { expected: unit })
      return null
    }
    if (parsed.ambiguous && parsed.sign !== null && !isDecimalSign(parsed.sign, evidence(), table.delimiter)) {
      error('number.ambiguous', table.place(row, field))
      return null
    }
    if (parsed.exponent) warning('number.exponent', table.place(row, field))
    return parsed
  }

  const number: FieldReader<Field>['number'] = (row, field, unit) => numberIn(table.raw(row, field), row, field, unit)

  const notNegative = (row: number, field: Field, unit: NumberUnit): number | null => {
    const value = number(row, field, unit)?.value ?? null
    if (value === null || value >= 0) return value
    error('number.negative', table.place(row, field))
    return null
  }

  return {
    number,
    numberIn,
    required(row, field) {
      const text = table.text(row, field)
      if (text === '') error('cell.empty', table.place(row, field))
      return text
    },
    date(row, field) {
      const text = table.raw(row, field)
      if (text === '') return null
      const date = parseDate(text)
      if (date === null) error('date.not-a-date', table.place(row, field))
      return date
    },
    amount: (row, field) => notNegative(row, field, 'kr'),
    count(row, field) {
      const value = notNegative(row, field, 'plain')
      if (value === null || Number.isInteger(value)) return value
      error('number.not-whole', table.place(row, field))
      return null
    },
    part: (row, field, unit = 'plain') => {
      const text = table.raw(row, field)
      // A mark in a part's place says that there is none; zero is a number all the same.
      const meaning = text === '' ? 'missing' : meaningOf(text, table.marks)
      if (meaning === undefined) return notNegative(row, field, unit)
      return meaning === 'zero' ? 0 : null
    },
    word(row, field, words, expected) {
      const text = table.text(row, field)
      if (text === '') return null
      const found = words.get(wordKey(text))
      if (found === undefined) error('word.unknown', table.place(row, field), { expected })
      return found ?? null
    },
  }
}

/** Words in any of their forms → what they mean; letter case, hyphens and spaces do not matter. */
export const wordMap = <T>(words: readonly (readonly [T, readonly string[]])[]): ReadonlyMap<string, T> =>
  new Map(words.flatMap(([value, names]) => names.map((name) => [wordKey(name), value] as const)))

/** What makes two words the same to `word`. */
const wordKey = (text: string): string =>
  foldText(text)
    .replace(/[-_ ]+/g, ' ')
    .replace(/[.!]$/, '')

function lazy<T>(make: () => T): () => T {
  const made: T[] = []
  return () => {
    const [first] = made
    if (first !== undefined) return first
    const value = make()
    made.push(value)
    return value
  }
}
