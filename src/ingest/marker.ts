// The marks that stand where a value is missing, in Kolada's sense.

import type { Marker } from '../domain/observation.ts'

/**
 * `..` secret, `-` missing (bortfall), `.` not applicable; undefined where the text is none of them. The same marks mean
 * other things with other producers (SCB's en dash is zero), so a dash of another kind is never taken for one of these.
 */
export const parseMarker = (text: string): Marker | undefined => MARKERS.get(text.trim())

const MARKERS: ReadonlyMap<string, Marker> = new Map([
  ['..', 'secret'],
  ['-', 'missing'],
  ['.', 'not-applicable'],
])

/** Marks that mean different things with different producers: en dash, em dash, minus, ellipsis. */
export const isUnclearMark = (text: string): boolean => /^[–—−‐‑…]$|^\.{3,}$|^-{2,}$/.test(text.trim())
