// Which kind of file a header is more likely to be of than the one that was chosen.

import type { FormatKind } from '../text/issues.ts'
import { ASSESSMENTS, BUDGET, OBSERVATIONS, OUTCOMES, PLAN, PROGRESS, UNIT_PLAN } from './formats.ts'
import { type Format, type Header, readHeader } from './header.ts'

/** Null where no other kind has all its columns there and at least two more of them than the chosen one. */
export function likelyFormat(cells: readonly string[], chosen: Header<string>): FormatKind | null {
  const others = FORMATS.map(([kind, format]) => ({ kind, header: readHeader(cells, format) }))
  const [best] = others
    .filter(({ header }) => header.missing.length === 0 && header.fields.size >= chosen.fields.size + CLEARLY)
    .sort((a, b) => b.header.fields.size - a.header.fields.size)
  return best?.kind ?? null
}

const CLEARLY = 2

const FORMATS: readonly (readonly [FormatKind, Format<string>])[] = [
  ['observations', OBSERVATIONS],
  ['plan', PLAN],
  ['plan', UNIT_PLAN],
  ['progress', PROGRESS],
  ['outcomes', OUTCOMES],
  ['assessments', ASSESSMENTS],
  ['budget', BUDGET],
]
