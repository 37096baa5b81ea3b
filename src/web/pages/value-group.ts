// Which line of an indicator's page a series is: only these have a page for each value.

import type { ObservationFact } from '../../report/html.tsx'
import type { ValueGroup } from '../site.ts'

const COUNTRY = '0000'

/** Null where there is no such page: another kommun's, or broken down by something else than sex. */
export function valueGroup(
  { area, dimensions }: Pick<ObservationFact, 'area' | 'dimensions'>,
  organisation: string,
): ValueGroup | null {
  const names = Object.keys(dimensions)
  const isTotal = names.length === 0
  if (area === COUNTRY) return isTotal ? 'country' : null
  if (area.startsWith(`${organisation}:`)) return isTotal ? 'district' : null
  if (area !== organisation || names.some((name) => name !== 'sex')) return null
  return isTotal ? 'all' : dimensions.sex === 'F' ? 'girls' : 'boys'
}
