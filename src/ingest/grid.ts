// What every kind of file becomes before anyone asks what its columns mean: rows of cells that know where they stand.

/** `csv` also a table of text; `spreadsheet` XLSX; `document` a table in a DOCX; the others JSON. */
export type GridKind = 'csv' | 'spreadsheet' | 'document' | 'kolada-json' | 'json-stat'

/**
 * A table as its file has it, headers, preamble and footnotes included. Rows are asked for one at a time, so that a million
 * of them need not be held as arrays of text.
 */
export type Grid = {
  readonly kind: GridKind
  /** Rows that hold something; blank ones are left out, but counted by `lineOf`. */
  readonly rowCount: number
  /**
   * The cells of a row (0 … rowCount − 1), each as its file shows it and without surrounding space. Cells at the end may be
   * missing. A merged range's text stands in each of its cells. A spreadsheet's number is written with a decimal point,
   * without float dust, and a percent cell with ` %`.
   */
  readonly row: (index: number) => readonly string[]
  /** Where the row stands: the line in a text, the row of a sheet or table, the number of a value in JSON; from 1. */
  readonly lineOf: (index: number) => number
  /**
   * True where a row surely has exactly so many cells, each shorter than so many characters, told without making any text;
   * false where it may not. Absent: not known of any.
   */
  readonly isOrdinary?: (index: number, cells: number, shorterThan: number) => boolean
  /** What separates the cells; `,` where numbers certainly have a decimal point. */
  readonly delimiter: string
  /** False where a text may have been cut off in its last row. */
  readonly endsWithNewline: boolean
}

/** One table of a file that may hold several: a sheet, a table in a document. */
export type Sheet = {
  readonly name: string
  readonly grid: Grid
  /** Its tab is hidden in the workbook, so the user may not know of it. */
  readonly hidden?: boolean
}
