// Typed rows to and from Arquero. The only casts between the two are here (design §2).

import { desc, op, table } from 'arquero'

/** How many rows there are of each group, and the least and greatest of a text column in it. */
export type Extent = {
  readonly count: number
  readonly least: string
  readonly greatest: string
  readonly distinct: number
}

/**
 * Rolls rows up by the text of `group`: the sum of `count`, the least of `least` and the greatest of `greatest` (compared as
 * text), and how many different `counted`. Largest group first.
 */
export function extents<Row extends object>(
  rows: readonly Row[],
  columns: {
    readonly group: (row: Row) => string
    readonly count: (row: Row) => number
    readonly least: (row: Row) => string
    readonly greatest: (row: Row) => string
    readonly counted: (row: Row) => string
  },
): readonly (Extent & { readonly group: string })[] {
  return table({
    group: rows.map(columns.group),
    count: rows.map(columns.count),
    least: rows.map(columns.least),
    greatest: rows.map(columns.greatest),
    counted: rows.map(columns.counted),
  })
    .groupby('group')
    .rollup({
      count: op.sum('count'),
      least: op.min('least'),
      greatest: op.max('greatest'),
      distinct: op.distinct('counted'),
    })
    .orderby(desc('count'), 'group')
    .objects() as (Extent & { group: string })[]
}
