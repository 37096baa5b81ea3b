// Numbers of rows in rising order. In nearly every large file they follow one another without a gap: then only where they
// begin and how many they are is kept, and not four bytes for each.

export type RowList = {
  readonly length: number
  /** The number of the `index`-th row; 0 where there is none. */
  readonly at: (index: number) => number
}

/** `most`: how many there may be. */
export function createRowList(most: number): RowList & { readonly add: (row: number) => void } {
  let first = 0
  let length = 0
  let listed: Uint32Array | null = null
  return {
    get length() {
      return length
    },
    at: (index) => (index >= length ? 0 : listed === null ? first + index : (listed[index] ?? 0)),
    add: (row) => {
      if (length === 0) first = row
      if (listed === null && row !== first + length) {
        listed = new Uint32Array(most)
        for (let index = 0; index < length; index++) listed[index] = first + index
      }
      if (listed !== null) listed[length] = row
      length += 1
    },
  }
}
