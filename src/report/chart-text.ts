// How wide a label will be, before anything is drawn: the advance widths of Source Sans 3, so that page and PDF agree.

type Weight = 'regular' | 'strong'

/** Width in points of a text set in `size` points. Kerning and rare letters are guessed, on the wide side. */
export function textWidth(text: string, size: number, weight: Weight = 'regular'): number {
  const thousandths = Array.from(text).reduce((sum, letter) => sum + (WIDTHS.get(letter) ?? UNKNOWN), 0)
  return (thousandths / 1000) * size * (weight === 'strong' ? STRONG : 1)
}

/** Breaks at spaces into as many lines as the width needs; a word wider than that stays whole. */
export function wrapText(text: string, width: number, size: number, weight: Weight = 'regular'): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    const longer = `${last} ${word}`
    if (last !== undefined && textWidth(longer, size, weight) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** Semibold's widths over regular's, at most. */
const STRONG = 1.035
const UNKNOWN = 620

/** Letters by width in thousandths of the size, read from SourceSans3-Regular.ttf. */
const LETTERS: readonly (readonly [number, string])[] = [
  [120, '\u202f'],
  [200, ' \u00a0'],
  [249, "',.:;·|ijI"],
  [263, 'l!f'],
  [311, '()[]{}-'],
  [347, 'rt/*'],
  [425, 's?z"'],
  [456, 'cxvyY'],
  [486, 'JL–F'],
  [497, 'keé#$+0123456789<=>−≥≤§×'],
  [515, 'agåäXVS'],
  [544, 'EÉTZoöuühAÅÄ'],
  [555, 'nbdpq'],
  [579, 'PRCKB'],
  [617, '&DG→'],
  [664, 'UÜNHOQÖ'],
  [727, 'wM'],
  [829, 'mW%'],
  [948, '@…'],
]
const WIDTHS: ReadonlyMap<string, number> = new Map(
  LETTERS.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)),
)
