// The smallest part of a file that still shows what is wrong with it.

/** Takes out ever smaller pieces for as long as `shows` holds; a bounded number of times. */
export function smallest(bytes: Uint8Array, shows: (bytes: Uint8Array) => boolean): Uint8Array {
  let best = bytes
  let tries = 0
  for (let piece = best.length >> 1; piece >= 1; piece >>= 1)
    for (let at = 0; at < best.length && tries < MOST_TRIES; ) {
      const without = Buffer.concat([best.subarray(0, at), best.subarray(at + piece)])
      tries += 1
      if (shows(without)) best = without
      else at += piece
    }
  return best
}

const MOST_TRIES = 3_000
