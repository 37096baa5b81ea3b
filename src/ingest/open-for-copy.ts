// A file opened once more, for a copy with remarks: its table as it stands, and which row holds the column names.

import type { ImportKind } from '../domain/import-profile.ts'
import { ASSESSMENTS, BUDGET, OBSERVATIONS, OUTCOMES, PLAN, PROGRESS, UNIT_PLAN } from './formats.ts'
import type { Grid } from './grid.ts'
import { type Format, isRemarks } from './header.ts'
import { createIssueCollector } from './issue-collector.ts'
import { layOut } from './layout.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { openFile, type ReadBy } from './open-file.ts'

export type OpenForCopy = {
  readonly grid: Grid
  readonly headerIndex: number
  /** The sheet or table it was; null where a file has only one. */
  readonly sheet: string | null
}

/** Null where the file holds no table. What is wrong with it has been said when it was read. */
export function openForCopy(
  bytes: Uint8Array,
  { kind, unit }: { readonly kind: ImportKind; readonly unit: string | null },
  readBy: ReadBy,
  limits = DEFAULT_LIMITS,
): OpenForCopy | null {
  const format: Format<string> = kind === 'plan' && unit !== null ? UNIT_PLAN : FORMATS[kind]
  const collector = createIssueCollector()
  const file = openFile(bytes, format, readBy, limits, collector)
  if (file === null) return null
  const layout = layOut(file.grid, format, file.profile, collector)
  const headerIndex = layout === null ? 0 : layout.firstRow - 1
  return { grid: withoutRemarks(file.grid, headerIndex), headerIndex, sheet: file.sheet }
}

const FORMATS: Readonly<Record<ImportKind, Format<string>>> = {
  observations: OBSERVATIONS,
  plan: PLAN,
  progress: PROGRESS,
  outcomes: OUTCOMES,
  assessments: ASSESSMENTS,
  budget: BUDGET,
}

/** A copy that has come back: its old remarks give way to the new. */
function withoutRemarks(grid: Grid, headerIndex: number): Grid {
  const header = grid.rowCount > headerIndex ? grid.row(headerIndex) : []
  const at = header.findIndex(isRemarks)
  return at < 0 ? grid : { ...grid, row: (index) => grid.row(index).toSpliced(at, 1) }
}
