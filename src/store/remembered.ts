// Small things that are read at every request, remembered for as long as nothing at all is written to the database.

export type Remember = <Value>(key: string, read: () => Promise<Value>) => Promise<Value>

/**
 * `version`: another one as soon as anybody has written anything; null where the database cannot say, and then all is read anew
 * each time. What was read while something was written is not remembered. Not for use within a transaction.
 */
export function createRemember(version: () => string | null): Remember {
  const kept = new Map<string, unknown>()
  const state = { version: version() }
  return async <Value>(key: string, read: () => Promise<Value>): Promise<Value> => {
    const before = version()
    if (before === null) return read()
    if (before !== state.version) {
      kept.clear()
      state.version = before
    }
    // Under a key is only what the same key's reader gave.
    if (kept.has(key)) return kept.get(key) as Value
    const value = await read()
    if (version() === before && kept.size < MOST) kept.set(key, value)
    return value
  }
}

const MOST = 10_000
