// What is left of an import's preview when its file is gone.

import type { Import } from '../../store/index.ts'
import { importText } from '../../text/import.ts'
import type { Summary } from './stored-import.ts'
import type { IssueGroup } from './types.ts'

/** A preview that quotes nothing: sentences may hold a cell's text, and names of columns and districts are the file's. */
export function bareSummary({ summary }: Pick<Import, 'summary'>, instead: string = importText.removed): Summary {
  const { issues, changes: _, closing, ...rest } = summary as Summary
  return {
    ...rest,
    understood: null,
    issues: issues.map((issue) => bareIssue(issue, instead)),
    changes: [],
    closing: closing.map(() => instead),
  }
}

const bareIssue = ({ code, severity, count, cells }: IssueGroup, instead: string): IssueGroup => ({
  code,
  severity,
  message: instead,
  count,
  cells: cells.map(({ row, column, value }) => ({
    row,
    column: column === null ? null : instead,
    value: value === null ? null : instead,
  })),
})
