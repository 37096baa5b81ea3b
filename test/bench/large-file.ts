// A generated file of the size a region's analyst has: as many rows as Kolada's child indicators since 1995.

import { readFileSync } from 'node:fs'

const MUNICIPALITIES = 290
const FIRST_YEAR = 1995
const LAST_YEAR = 2022

/** `rows` lines of kpi,geo,year,gender,value, the same every time. Values lie within every percentage's range. */
export function largeObservationsFile(
  rows: number,
  koladaIds: readonly string[],
  areas: readonly string[],
): Uint8Array {
  const lines = ['kpi,geo,year,gender,value']
  const seed = { value: 20260101 }
  outer: for (const id of koladaIds) {
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
      for (const area of areas.slice(0, MUNICIPALITIES)) {
        for (const sex of ['t', 'k', 'm']) {
          if (lines.length > rows) break outer
          lines.push(`${id},${area},${year},${sex},${next(seed)}`)
        }
      }
    }
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`)
}

/** Reads a file from disk, plain. */
export const fileBytes = (path: string): Uint8Array => readFileSync(path)

/** 10.0 – 14.9, by a small linear congruential generator (Numerical Recipes). */
function next(seed: { value: number }): string {
  seed.value = (Math.imul(seed.value, 1664525) + 1013904223) >>> 0
  return (10 + (seed.value % 50) / 10).toFixed(1)
}
