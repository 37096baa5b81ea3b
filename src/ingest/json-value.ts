// What a JSON answer must hold at a place; anything else refuses the file with the place, `values[3].period`.

import type { JsonKind } from '../text/issues.ts'
import { cellText } from './array-grid.ts'
import { isObject, type JsonObject } from './json.ts'
import { numberText } from './number-text.ts'
import { refuse } from './refuse.ts'

export const wrong = (path: string, expected: JsonKind): never => refuse('json.wrong-value', { path, expected })

export const asObject = (value: unknown, path: string): JsonObject => (isObject(value) ? value : wrong(path, 'object'))

export const asList = (value: unknown, path: string): readonly unknown[] =>
  Array.isArray(value) ? value : wrong(path, 'list')

export const asText = (value: unknown, path: string): string =>
  typeof value === 'string' ? cellText(value) : wrong(path, 'text')

/** With all its digits; empty for null. A whole number that a computer cannot hold has already lost some. */
export function asNumberText(value: unknown, path: string): string {
  if (value === null) return ''
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrong(path, 'number')
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? wrong(path, 'number') : numberText(value)
}

/** What is not known may be left out, but not where it holds more values. */
export function checkOthers(object: JsonObject, known: ReadonlySet<string>, path: string): void {
  for (const [key, value] of Object.entries(object))
    if (!known.has(key) && typeof value === 'object' && value !== null) refuse('json.unknown-level', { path })
}
