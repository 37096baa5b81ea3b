// A file without a single figure about the organisation itself is most often another kommun's file.

import { NOWHERE } from '../issue-collector.ts'
import type { ObservationCheck } from './observation-check.ts'

export const checkOwnRows: ObservationCheck = (rows, { organisation, collector }) => {
  const isOwn = (area: string): boolean => area === organisation || area.startsWith(`${organisation}:`)
  if (organisation !== null && rows.length > 0 && !rows.some(({ observation }) => isOwn(observation.area)))
    collector.warning('observation.none-own', NOWHERE, { organisation })
  return rows
}
