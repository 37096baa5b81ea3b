// What someone may have meant: the known names closest to a mistyped one.

/**
 * The candidates nearest to `text`, best first, at most `most`: a slip of the pen away, or with the same words in them.
 * Empty where nothing is near. Letter case is ignored.
 */
export function nearest(text: string, candidates: readonly string[], most = 3): readonly string[] {
  const wanted = text.toLowerCase().slice(0, LONGEST)
  if (wanted === '') return []
  const far = Math.max(1, Math.floor(wanted.length / 3))
  const near = candidates
    .map((candidate) => ({ candidate, distance: distanceTo(wanted, candidate.toLowerCase().slice(0, LONGEST), far) }))
    .filter(({ distance }) => distance <= far)
    .sort((a, b) => a.distance - b.distance)
  const best = near[0]?.distance ?? 0
  return near
    .filter(({ distance }) => distance <= Math.max(best, 1))
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

// Enough to tell names apart, and a bound on the work a hostile file can ask for.
const LONGEST = 100

function distanceTo(wanted: string, candidate: string, far: number): number {
  if (hasWordsOf(candidate, wanted)) return 1
  // So many letters are missing at least.
  const missing = Math.abs(wanted.length - candidate.length)
  return missing > far ? missing : editDistance(wanted, candidate)
}

/** Each longer word of `wanted` begins a word of the candidate, or the other way round: "behörig yrkesprogram". */
function hasWordsOf(candidate: string, wanted: string): boolean {
  const words = wordsOf(candidate)
  const looked = wordsOf(wanted)
  return looked.length > 0 && looked.every((one) => words.some((word) => word.startsWith(one) || one.startsWith(word)))
}

const wordsOf = (text: string): readonly string[] =>
  text.split(/[^\p{L}\d]+/u).filter((word) => word.length >= 4 && /\p{L}{4}/u.test(word))

/** Damerau–Levenshtein (optimal string alignment): insertions, deletions, substitutions and swapped neighbours. */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      const best = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + change)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      current.push(swapped ? Math.min(best, at(before, j - 2) + 1) : best)
    }
    before = previous
    previous = current
  }
  return at(previous, b.length)
}

const at = (row: readonly number[], index: number): number => row[index] ?? 0
