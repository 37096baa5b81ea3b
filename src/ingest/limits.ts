// How much a file may hold, so that one upload cannot fill the memory or the database.

export type Limits = {
  /** Size of the file. */
  readonly bytes: number
  readonly columns: number
  /** Characters in one cell. */
  readonly cellLength: number
}

/** The largest file that is read at all. */
export const MOST_BYTES = 100 * 1024 * 1024

export const DEFAULT_LIMITS: Limits = { bytes: MOST_BYTES, columns: 200, cellLength: 10_000 }
