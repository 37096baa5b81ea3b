// Words that come into a table when a workbook or document is read.

export const containerText = {
  /** A cell with a logical value, as Swedish Excel shows it but in small letters. */
  truth: (value: boolean): string => (value ? 'sant' : 'falskt'),
  /** Tables in a document have no names. */
  table: (number: number): string => `Tabell ${number}`,
}
