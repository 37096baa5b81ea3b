// Chance that is the same every time: each series draws from its own stream, so that a new one does not move the others.

export type Random = {
  /** A whole number from `low` to `high`, ends included. */
  readonly between: (low: number, high: number) => number
}

/** `name` is the seed. Mulberry32 over an FNV-1a hash: small, and good enough for cohorts of pupils. */
export function randomOf(name: string): Random {
  let state = [...name].reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619),
    2_166_136_261,
  )
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    const a = Math.imul(state ^ (state >>> 15), state | 1)
    const b = a ^ (a + Math.imul(a ^ (a >>> 7), a | 61))
    return ((b ^ (b >>> 14)) >>> 0) / 4_294_967_296
  }
  return { between: (low, high) => low + Math.floor(next() * (high - low + 1)) }
}
