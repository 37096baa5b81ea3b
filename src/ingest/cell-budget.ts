// Counts the cells kept of a file, so that a reader stops before they fill the memory.

import { ContainerLimits } from './container-limits.ts'
import { refuse } from './refuse.ts'

export type CellBudget = { readonly take: (cells: number) => void }

/** One for a whole file, since its sheets share the memory. */
export function createCellBudget(): CellBudget {
  let left = ContainerLimits.cells
  return {
    take: (cells) => {
      left -= cells
      if (left < 0) refuse('file.too-many-cells', { limit: ContainerLimits.cells })
    },
  }
}
