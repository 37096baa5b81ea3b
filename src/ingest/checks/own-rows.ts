// A file without a single figure about the organisation itself is most often another kommun's file.

import { NOWHERE } from '../issue-collector.ts'
import type { ObservationCheck } from './observation-check.ts'

export const checkOwnRows: ObservationCheck = ({ set, organisation, collector }) => {
  const isOwn = (area: string): boolean => area === organisation || area.startsWith(`${organisation}:`)
  if (organisation !== null && set.size > 0 && !set.series.some(({ area }) => isOwn(area)))
    collector.warning('observation.none-own', NOWHERE, { organisation })
}
