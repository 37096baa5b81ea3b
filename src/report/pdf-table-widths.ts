// How wide a table's columns are: as their shares say, but never narrower than their longest word.

import type { Cell, Column } from './document.ts'
import { type Setting, STYLE } from './pdf-nodes.ts'

/** `width`: what there is for all columns together, points. The answer sums to it, unless the words need more. */
export function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
  setting: Setting,
): readonly number[] {
  const needs = columns.map((column, i) => need(column, rows, i, setting))
  const hasShares = columns.some((column) => column.width !== undefined)
  const weights = columns.map((column, i) => (hasShares ? (column.width ?? 1) : (needs[i]?.ideal ?? 1)))
  return share(
    needs.map(({ least }) => least),
    weights,
    width,
  )
}

type Need = { readonly least: number; readonly ideal: number }

/** The longest word, and the whole text on one line (within reason). */
function need({ label }: Column, rows: readonly (readonly Cell[])[], i: number, { fonts, clean }: Setting): Need {
  const size = STYLE.table.size
  const head = { words: label.split(' '), whole: label, font: fonts.strong }
  const body = rows.map((row) => {
    const whole = (row[i] ?? []).map((span) => (span.sign ? `MM${span.text}` : span.text)).join('')
    return {
      words: whole.split(/[ \n]/),
      whole,
      font: (row[i] ?? []).some(({ strong }) => strong) ? fonts.strong : fonts.regular,
    }
  })
  const widest = (of: (entry: typeof head) => number): number => Math.max(...[head, ...body].map(of), 1)
  const widthOf = (words: string, font: typeof head.font): number => font.widthOfString(clean(words), size)
  const least = widest(({ words, font }) => Math.max(...words.map((word) => widthOf(word, font)))) + 0.5
  return {
    least,
    ideal: Math.min(
      Math.max(
        least,
        widest(({ whole, font }) => widthOf(whole, font)),
      ),
      240,
    ),
  }
}

/** Shares the width by weight; a column that would get less than its least gets that, and the others share the rest. */
function share(least: readonly number[], weights: readonly number[], width: number): readonly number[] {
  const fixed = new Set<number>()
  for (;;) {
    const rest = width - [...fixed].reduce((sum, i) => sum + (least[i] ?? 0), 0)
    const weight = weights.reduce((sum, one, i) => (fixed.has(i) ? sum : sum + one), 0)
    const widths = weights.map((one, i) => (fixed.has(i) ? (least[i] ?? 0) : Math.max(0, (rest * one) / weight)))
    const short = widths.findIndex((one, i) => !fixed.has(i) && one < (least[i] ?? 0))
    if (short === -1) return widths
    fixed.add(short)
  }
}
