// Categories of dimensions as files write them, made canonical so that one group is one series.

import { cleanText } from './cell.ts'

/**
 * An age or span of ages: `15`, `13–15`, `16+`; empty for all ages; null where the text is none of these, such as the
 * `06-sep` Excel makes of 6–9.
 */
export function parseAge(text: string): string | null {
  const age = cleanText(text)
    .toLowerCase()
    .replace(/\s*(år|years?)$/, '')
  if (TOTALS.has(age)) return ''
  const span = /^(\d{1,3})\s*[-–—−]\s*(\d{1,3})$/.exec(age)
  if (span) return Number(span[1]) < Number(span[2]) ? `${Number(span[1])}–${Number(span[2])}` : null
  const open = /^(\d{1,3})\s*(?:\+|år och äldre|och äldre|or older|-)$/.exec(age)
  if (open) return `${Number(open[1])}+`
  return /^\d{1,3}$/.test(age) ? String(Number(age)) : null
}

/** A category of any other dimension, in lower case; empty for the total of all. */
export function parseCategory(text: string): string {
  const category = cleanText(text).toLowerCase()
  return TOTALS.has(category) ? '' : category
}

const TOTALS = new Set(['', 't', 'totalt', 'total', 'alla', 'samtliga', 'all'])
