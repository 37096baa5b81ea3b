// What someone may have meant: the known names closest to a mistyped one.

/**
 * The candidates nearest to `text`, best first, at most `most`. Only those close enough to be a slip of the pen, or that
 * hold the text; empty where nothing is. Letter case is ignored.
 */
export function nearest(text: string, candidates: readonly string[], most = 3): readonly string[] {
  const wanted = text.toLowerCase().slice(0, LONGEST)
  if (wanted === '') return []
  return candidates
    .map((candidate) => ({ candidate, distance: distanceTo(wanted, candidate.toLowerCase().slice(0, LONGEST)) }))
    .filter(({ distance }) => distance <= Math.max(2, Math.floor(wanted.length / 3)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

// Enough to tell names apart, and a bound on the work a hostile file can ask for.
const LONGEST = 100

const distanceTo = (wanted: string, candidate: string): number =>
  wanted.length >= 4 && candidate.includes(wanted) ? 1 : editDistance(wanted, candidate)

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
