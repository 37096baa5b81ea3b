// How much a workbook, document, archive or JSON file may unfold to, so that a small upload cannot fill the memory.

/** A workbook's rows and columns are Excel's own. */
export const ContainerLimits = {
  /** Files in an archive. A workbook of 24 sheets with drawings has 130. */
  entries: 5_000,
  /** Bytes of all files in an archive, and of all that is read from it. */
  inflated: 512 * 1024 * 1024,
  /** How many times larger a file may become, above `smallInflated`. Sheets become about 10 times larger, zeros 1 000. */
  ratio: 200,
  smallInflated: 10 * 1024 * 1024,
  /** Sheets of a workbook, tables of a document. */
  sheets: 1_000,
  rows: 1_048_576,
  columns: 16_384,
  /** In all sheets together, counted to the last cell of each row that holds something. */
  cells: 20_000_000,
  xmlDepth: 200,
  /** Bytes of JSON; held as objects they take some ten times as much. A page of Kolada is 1–2 MB. */
  json: 64 * 1024 * 1024,
  jsonDepth: 20,
  /** Objects and lists in JSON. 400 000 values of Kolada are 1.2 million. */
  jsonNodes: 3_000_000,
} as const
