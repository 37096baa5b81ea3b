// A grid over rows held as arrays: a sheet, a table of a document, the values of a JSON file.

import type { Grid, GridKind } from './grid.ts'

/** Rows in order with the line of each; blank ones are left out here. Cells are trimmed already. */
export function arrayGrid(kind: GridKind, rows: readonly (readonly string[])[], lines: readonly number[]): Grid {
  const kept = rows.flatMap((cells, index) => (cells.some((cell) => cell !== '') ? [index] : []))
  const all = kept.length === rows.length
  const at = (index: number): number => (all ? index : (kept[index] ?? -1))
  return {
    kind,
    rowCount: kept.length,
    row: (index) => rows[at(index)] ?? [],
    lineOf: (index) => lines[at(index)] ?? 0,
    // Word's numbers are typed by hand, with a decimal comma; the others are numbers of a machine.
    delimiter: kind === 'document' ? ';' : ',',
    endsWithNewline: true,
  }
}

/** A cell's text as the rest of the program expects it: one kind of line end, letters composed as by decode.ts, trimmed. */
export function cellText(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  return (/[\u0300-\u036f]/.test(lines) ? lines.normalize('NFC') : lines).trim()
}
