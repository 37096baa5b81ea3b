// What has been worked out is kept for whoever asks next, as long as there is room: the oldest that nobody has asked for goes
// first. Made by main and handed on; nothing of it is in a module.

export type Cache<Value> = {
  /**
   * What is kept under the key, else what `make` gives, which is made once however many ask at the same time. The key must hold
   * everything that the value depends on. What fails is not kept.
   */
  readonly get: (key: string, make: () => Promise<Value>) => Promise<Value>
}

/** `room`: how much is kept at most, in what `size` counts; one that is larger by itself is not kept. */
export function createCache<Value>(room: number, size: (value: Value) => number): Cache<Value> {
  const kept = new Map<string, { readonly value: Value; readonly size: number }>()
  const underWay = new Map<string, Promise<Value>>()
  const state = { used: 0 }

  const drop = (key: string): void => {
    state.used -= kept.get(key)?.size ?? 0
    kept.delete(key)
  }
  const keep = (key: string, value: Value): void => {
    drop(key)
    const entry = { value, size: size(value) }
    if (entry.size > room) return
    kept.set(key, entry)
    state.used += entry.size
    // A Map gives its keys in the order they were put in, and what is asked for is put in anew.
    for (const oldest of kept.keys()) {
      if (state.used <= room) return
      drop(oldest)
    }
  }

  return {
    get: async (key, make) => {
      const found = kept.get(key)
      if (found) {
        kept.delete(key)
        kept.set(key, found)
        return found.value
      }
      const waiting = underWay.get(key)
      if (waiting) return waiting
      const made = make()
      underWay.set(key, made)
      try {
        const value = await made
        keep(key, value)
        return value
      } finally {
        underWay.delete(key)
      }
    },
  }
}
