// Which character separates the cells. csv-parse cannot tell on Swedish files: decimal commas look like separators to it.

export const DELIMITERS = [';', ',', '\t'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/**
 * The delimiter of a text, or null where it has only one column. The header decides: first by how many of its names are
 * known (`isKnown`), then by how many cells there are, and on a tie by how many of the lines below have as many.
 */
export function sniffDelimiter(text: string, isKnown: (name: string) => boolean): Delimiter | null {
  const lines = firstLines(text, MOST_LINES)
  const tables = DELIMITERS.map((delimiter) => ({ delimiter, rows: lines.map((line) => split(line, delimiter)) }))
  // Above a header stand lines of text, which have no cells.
  const first = lines.findIndex((_, at) => tables.some(({ rows }) => (rows[at]?.length ?? 0) > 1))
  const scores = tables.map(({ delimiter, rows }) => {
    const known = rows.map((cells) => cells.filter((name) => isKnown(name)).length)
    const most = Math.max(...known)
    const at = most > 0 ? known.indexOf(most) : Math.max(first, 0)
    const cells = rows[at]?.length ?? 0
    return { delimiter, known: most, cells, alike: rows.slice(at + 1).filter((row) => row.length === cells).length }
  })
  const several = scores.filter(({ cells }) => cells > 1)
  several.sort((a, b) => b.known - a.known || b.cells - a.cells || b.alike - a.alike)
  return several[0]?.delimiter ?? null
}

/** The first records as text: a quoted cell may span lines. */
function firstLines(text: string, most: number): readonly string[] {
  const lines: string[] = []
  let start = 0
  let quoted = false
  for (let index = 0; index <= text.length && lines.length < most && index < LONGEST; index++) {
    const character = text[index]
    if (character === '"') quoted = !quoted
    else if ((character === '\n' && !quoted) || character === undefined) {
      if (index > start) lines.push(text.slice(start, index))
      start = index + 1
    }
  }
  // A header that has not ended is one with a huge cell, which is still to be told from a file of one column.
  return lines.length > 0 ? lines : [text.slice(0, LONGEST)]
}

function split(line: string, delimiter: Delimiter): readonly string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (const character of line) {
    if (character === '"') quoted = !quoted
    else if (character === delimiter && !quoted) {
      cells.push(cell)
      cell = ''
    } else cell += character
  }
  return [...cells, cell]
}

// The header and some rows are found well before this; a quote that is never closed must not cost a walk through it all.
const LONGEST = 200_000

/** A header stands well within them. */
const MOST_LINES = 20
