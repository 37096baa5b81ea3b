// A user's file as rows, or the reason why it has none.

import { type CsvRows, readCsv } from './csv.ts'
import { decode } from './decode.ts'
import { type Format, isKnownColumn } from './header.ts'
import { type IssueCollector, NOWHERE } from './issue-collector.ts'
import type { Limits } from './limits.ts'

/** Null where the file is too large, is no text or no CSV; the collector then has the reason. */
export function readCsvFile<Field extends string>(
  bytes: Uint8Array,
  format: Format<Field>,
  limits: Limits,
  { error, warning }: IssueCollector,
): CsvRows | null {
  if (bytes.length > limits.bytes) {
    error('file.too-large', NOWHERE, { size: bytes.length, limit: limits.bytes })
    return null
  }
  const decoded = decode(bytes)
  if (!decoded.ok) {
    if (decoded.problem === 'not-text') error('file.not-csv', NOWHERE, { kind: decoded.kind })
    else error(`file.${decoded.problem}`, NOWHERE)
    return null
  }
  if (GARBLED.test(decoded.text)) warning('file.garbled-letters', NOWHERE)
  const csv = readCsv(decoded.text, isKnownColumn(format))
  if (!csv.ok) {
    if (csv.problem === 'one-column') error('file.not-csv', NOWHERE, { kind: 'one-column' })
    else error(`file.${csv.problem}`, { ...NOWHERE, row: csv.line })
    return null
  }
  const long = csv.header.findIndex((name) => name.length > limits.cellLength)
  if (long >= 0) {
    const place = { ...NOWHERE, row: csv.headerLine, column: csv.header[long] ?? null }
    error('cell.too-long', place, { limit: limits.cellLength })
    return null
  }
  if (csv.header.length > limits.columns) {
    error('file.too-many-columns', NOWHERE, { columns: csv.header.length, limit: limits.columns })
    return null
  }
  return csv
}

/** å, ä, ö and their capitals as UTF-8 read as windows-1252, and the sign for a letter already lost. */
const GARBLED = /\u00c3[\u00a5\u00a4\u00b6\u2026\u201e\u2013\u0085\u0084\u0096]|\ufffd/
