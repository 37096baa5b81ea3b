// Text to rows of cells with their line numbers.

import { CsvError, parse } from 'csv-parse/sync'
import { DELIMITERS, type Delimiter, sniffDelimiter } from './sniff.ts'

export type CsvRows = {
  readonly header: readonly string[]
  readonly headerLine: number
  /** Rows that hold something. */
  readonly rows: readonly (readonly string[])[]
  /** The line each row starts on, the file's first line being 1. */
  readonly lines: readonly number[]
  readonly delimiter: Delimiter
  readonly endsWithNewline: boolean
}

type CsvRead =
  | ({ readonly ok: true } & CsvRows)
  | { readonly ok: false; readonly problem: 'one-column' | 'unclosed-quote' | 'stray-quote'; readonly line: number }

/**
 * Rows of a CSV text whose line endings are `\n`. The first row that holds something is the header. A line `sep=;`, which
 * Excel understands, names the delimiter. Quotes follow RFC 4180; where they do not, nothing after them can be trusted,
 * so no rows are given at all.
 */
export function readCsv(text: string, isKnownColumn: (name: string) => boolean): CsvRead {
  const directive = /^sep=([;,\t])\n/i.exec(text)
  const body = directive ? text.slice(directive[0].length) : text
  const delimiter = DELIMITERS.find((one) => one === directive?.[1]) ?? sniffDelimiter(body, isKnownColumn)
  if (delimiter === null) return { ok: false, problem: 'one-column', line: 1 }

  const firstLine = directive ? 2 : 1
  const records = parseRecords(body, delimiter)
  if (!Array.isArray(records)) return { ok: false, problem: records.problem, line: records.line + firstLine - 1 }
  return { ok: true, ...withLines(records, firstLine), delimiter, endsWithNewline: text.endsWith('\n') }
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
      rows.push(record)
      lines.push(line)
    }
    line += 1
    for (const cell of record) if (cell.includes('\n')) line += cell.split('\n').length - 1
  }
  const [header = [], ...rest] = rows
  const [headerLine = firstLine, ...restLines] = lines
  return { header, headerLine, rows: rest, lines: restLines }
}

const lineOfLastQuote = (text: string): number => text.slice(0, text.lastIndexOf('"')).split('\n').length
