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
 * Rolls rows up by the text of `group`: how many, from which to which `ordered` (compared as text), and how many different
 * `counted`. Largest group first.
 */
export function extents<Row extends object>(
  rows: readonly Row[],
  columns: {
    readonly group: (row: Row) => string
    readonly ordered: (row: Row) => string
    readonly counted: (row: Row) => string
  },
): readonly (Extent & { readonly group: string })[] {
  return table({
    group: rows.map(columns.group),
    ordered: rows.map(columns.ordered),
    counted: rows.map(columns.counted),
  })
    .groupby('group')
    .rollup({
      count: op.count(),
      least: op.min('ordered'),
      greatest: op.max('ordered'),
      distinct: op.distinct('counted'),
    })
    .orderby(desc('count'), 'group')
    .objects() as (Extent & { group: string })[]
}
