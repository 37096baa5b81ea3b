// The attack of a reader with a pocket calculator: fills in the one number of a row that is hidden, again and again, until
// nothing more can be filled in. Written from the tables' arithmetic, not from the code that protects them.

import { dimensionsKey } from '../../src/domain/dimensions.ts'
import type { Observation } from '../../src/domain/observation.ts'

/** Keys of the cells of one indicator and period whose number can be computed from those that are `shown`. */
export function attack(all: readonly Observation[], shown: (one: Observation) => boolean): ReadonlySet<string> {
  const known = new Set(all.filter((one) => shown(one)).map(keyOf))
  const start = new Set(known)
  const cells = new Map(all.map((one) => [keyOf(one), one]))
  for (let grew = true; grew; ) {
    grew = false
    for (const [total, parts] of rowsOf(cells)) {
      const unknown = [total, ...parts].filter((key) => !known.has(key))
      if (parts.length < 2 || unknown.length !== 1) continue
      known.add(unknown[0] ?? '')
      grew = true
    }
  }
  return new Set([...known].filter((key) => !start.has(key)))
}

export const keyOf = ({ area, dimensions }: Pick<Observation, 'area' | 'dimensions'>): string =>
  `${area} ${dimensionsKey(dimensions)}`

/** Total → parts, for every dimension and for the districts; also for totals that nobody has given. */
function rowsOf(cells: ReadonlyMap<string, Pick<Observation, 'area' | 'dimensions'>>) {
  const rows = new Map<string, { total: string; parts: Set<string> }>()
  const seen = new Set<string>()
  const visit = (cell: Pick<Observation, 'area' | 'dimensions'>): void => {
    if (seen.has(keyOf(cell))) return
    seen.add(keyOf(cell))
    const put = (by: string, whole: Pick<Observation, 'area' | 'dimensions'>): void => {
      const key = `${by} of ${keyOf(whole)}`
      const row = rows.get(key) ?? { total: keyOf(whole), parts: new Set<string>() }
      row.parts.add(keyOf(cell))
      rows.set(key, row)
      visit(whole)
    }
    for (const name of Object.keys(cell.dimensions)) {
      const rest = Object.fromEntries(Object.entries(cell.dimensions).filter(([other]) => other !== name))
      put(name, { area: cell.area, dimensions: rest })
    }
    const [kommun = '', district] = cell.area.split(':')
    if (district !== undefined) put('district', { area: kommun, dimensions: cell.dimensions })
  }
  for (const cell of cells.values()) visit(cell)
  return [...rows.values()].map(({ total, parts }) => [total, [...parts]] as const)
}
