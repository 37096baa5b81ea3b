// What unpack makes of bytes, in a form that tests can compare.

import type { Sheet } from '../../src/ingest/grid.ts'
import { createIssueCollector } from '../../src/ingest/issue-collector.ts'
import { DEFAULT_LIMITS, type Limits } from '../../src/ingest/limits.ts'
import { unpack } from '../../src/ingest/unpack.ts'
import { issueSentence } from '../../src/text/issues.ts'

export function unpackAll(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS) {
  const collector = createIssueCollector()
  const unpacked = unpack(bytes, limits, collector)
  return {
    unpacked,
    sheets: unpacked.kind === 'sheets' ? unpacked.sheets : [],
    codes: collector.issues.map(({ code }) => code),
    sentences: collector.issues.map((issue) => issueSentence(issue, 'sv')),
  }
}

/** The rows of a sheet. */
export const rowsOf = ({ grid }: Pick<Sheet, 'grid'>): readonly (readonly string[])[] =>
  Array.from({ length: grid.rowCount }, (_, index) => grid.row(index))

export const linesOf = ({ grid }: Pick<Sheet, 'grid'>): readonly number[] =>
  Array.from({ length: grid.rowCount }, (_, index) => grid.lineOf(index))

/** The rows of the only sheet. */
export function onlyRows(bytes: Uint8Array): readonly (readonly string[])[] {
  const { sheets, sentences } = unpackAll(bytes)
  const [sheet] = sheets
  if (sheet === undefined || sheets.length > 1) throw new Error(`${sheets.length} sheets: ${sentences.join(' ')}`)
  return rowsOf(sheet)
}

export const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value))
