// Whether a text holds words, as Swedish readers mean it, and what stands around them.

/** The same letters whatever their case, and however å, ä and ö are stored. */
const folded = (text: string): string => text.normalize('NFC').toLocaleLowerCase('sv')

/** Each once; a word may stand anywhere in a text. */
export const wordsIn = (question: string): readonly string[] => [
  ...new Set(
    folded(question)
      .split(/\s+/)
      .filter((word) => word !== ''),
  ),
]

export type Excerpt = { readonly before: string; readonly match: string; readonly after: string }

const AROUND = 80

/** What stands around the first of the words in the first text that has it; null where not all of them are in the texts. */
export function excerptOf(texts: readonly string[], words: readonly string[]): Excerpt | null {
  const all = texts.map((text) => ({ text: text.normalize('NFC'), searched: folded(text) }))
  if (!words.every((word) => all.some(({ searched }) => searched.includes(word)))) return null
  const [first = ''] = words
  const found = all.find(({ searched }) => searched.includes(first))
  if (!found) return null
  const { text, searched } = found
  const at = searched.indexOf(first)
  const begins = startOfWord(text, at - AROUND)
  const ends = Math.min(text.length, at + first.length + AROUND)
  return {
    before: `${begins > 0 ? '…' : ''}${text.slice(begins, at)}`,
    match: text.slice(at, at + first.length),
    after: `${text.slice(at + first.length, ends)}${ends < text.length ? '…' : ''}`,
  }
}

function startOfWord(text: string, at: number): number {
  if (at <= 0) return 0
  const space = text.indexOf(' ', at)
  return space === -1 || space > at + 20 ? at : space + 1
}

/** Every text in it; names of fields are none, nor what stands in the fields left out. */
export function textsIn(value: unknown, leftOut: ReadonlySet<string> = NONE): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, leftOut))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => (leftOut.has(name) ? [] : textsIn(one, leftOut)))
}

const NONE: ReadonlySet<string> = new Set()
