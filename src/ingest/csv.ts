// Text to rows of cells with their line numbers, where cells may be in quotes.

import { CsvError, parse } from 'csv-parse/sync'
import { ownText } from './cell.ts'
import type { Grid } from './grid.ts'
import type { Delimiter } from './sniff.ts'

type CsvRead =
  | { readonly ok: true; readonly grid: Grid }
  | { readonly ok: false; readonly problem: 'unclosed-quote' | 'stray-quote'; readonly line: number }

/**
 * Rows of a CSV text whose line endings are `\n` and which begins on `firstLine`. Quotes follow RFC 4180; where they do not,
 * nothing after them can be trusted, so no rows are given at all.
 */
export function readCsv(text: string, delimiter: Delimiter, firstLine = 1): CsvRead {
  const records = parseRecords(text, delimiter)
  if (!Array.isArray(records)) return { ok: false, problem: records.problem, line: records.line + firstLine - 1 }
  const { rows, lines } = withLines(records, firstLine)
  return {
    ok: true,
    grid: {
      kind: 'csv',
      rowCount: rows.length,
      row: (index) => rows[index] ?? [],
      lineOf: (index) => lines[index] ?? 0,
      delimiter,
      endsWithNewline: text.endsWith('\n'),
    },
  }
}

function parseRecords(text: string, delimiter: Delimiter) {
  try {
    return parse(text, {
      delimiter,
      // Objects would merge doubled columns silently and cost twice the time.
      columns: false,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: false,
      trim: true,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? { problem: 'unclosed-quote' as const, line: lineOfLastQuote(text) }
      : { problem: 'stray-quote' as const, line: Number(error.lines ?? 1) }
  }
}

/** Empty rows are skipped, but counted: the line is what the reader sees in an editor. */
function withLines(records: readonly (readonly string[])[], firstLine: number) {
  const rows: (readonly string[])[] = []
  const lines: number[] = []
  let line = firstLine
  for (const record of records) {
    if (record.some((cell) => cell !== '')) {
      rows.push(record.some((cell) => cell.startsWith("'")) ? record.map(ownText) : record)
      lines.push(line)
    }
    line += 1
    for (const cell of record) if (cell.includes('\n')) line += cell.split('\n').length - 1
  }
  return { rows, lines }
}

const lineOfLastQuote = (text: string): number => text.slice(0, text.lastIndexOf('"')).split('\n').length
