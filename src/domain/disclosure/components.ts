// Cells that have anything to do with one another: each such group is a problem of its own.

import type { CellState } from './cell-state.ts'
import type { Cell, Family } from './families.ts'
import type { Component } from './instance.ts'

/** In the order of the cells: the same figures, the same answer. */
export function componentsOf(states: ReadonlyMap<Cell, CellState>, families: readonly Family[]): readonly Component[] {
  const leaderOf = new Map<Cell, Cell>()
  const leader = (cell: Cell): Cell => {
    let at = cell
    for (let next = leaderOf.get(at); next && next !== at; next = leaderOf.get(at)) at = next
    leaderOf.set(cell, at)
    return at
  }
  for (const { total, parts } of families) for (const part of parts) leaderOf.set(leader(part), leader(total))
  const inside = Map.groupBy(families, ({ total }) => leader(total))
  return [...Map.groupBy(states.values(), ({ cell }) => leader(cell))].map(([first, members]) => ({
    states: members,
    families: inside.get(first) ?? [],
  }))
}
