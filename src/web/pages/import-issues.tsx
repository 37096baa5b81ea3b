// Problems in a file: one heading for each kind, its places in the file below.

import { formatNumber } from '../../domain/format.ts'
import type { Severity } from '../../domain/issue.ts'
import type { IssueGroup } from '../../services/index.ts'
import { webImportText as text } from '../../text/web-imports.ts'
import { Table, type TableColumn } from '../ui/index.ts'

type Cell = IssueGroup['cells'][number]

export function ImportIssues({
  issues,
  severity,
}: {
  readonly issues: readonly IssueGroup[]
  readonly severity: Severity
}) {
  const groups = issues.filter((group) => group.severity === severity)
  if (groups.length === 0) return null
  return (
    <section>
      <h2>{severity === 'error' ? text.errors : text.warnings}</h2>
      {groups.map((group, i) => (
        <Group group={group} id={anchor(severity, i)} />
      ))}
    </section>
  )
}

/** First on the page of a file with errors: how many, and a way to each. */
export function ImportErrorSummary({ issues }: { readonly issues: readonly IssueGroup[] }) {
  const errors = issues.filter((group) => group.severity === 'error')
  return (
    <div class="ds-error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1}>
      <h2 id="error-summary-title">{text.errorSummary(errors.length)}</h2>
      <ul>
        {errors.map((group, i) => (
          <li>
            <a class="ds-link" href={`#${anchor('error', i)}`}>
              {group.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Group({ group, id }: { readonly group: IssueGroup; readonly id: string }) {
  const placed = group.cells.filter((cell) => cell.row !== null || cell.column !== null || cell.value !== null)
  return (
    <div class={`issue issue-${group.severity}`} id={id}>
      <h3>{group.message}</h3>
      {placed.length === 0 ? null : (
        <details open={placed.length <= FEW}>
          <summary>
            {text.cells}: {text.times(group.count, formatNumber(group.count))}
          </summary>
          {group.count > group.cells.length ? (
            <p class="small muted">{text.cellsFirst(formatNumber(group.cells.length), formatNumber(group.count))}</p>
          ) : null}
          <Table caption={text.cells} captionHidden columns={COLUMNS} rows={placed} />
        </details>
      )}
    </div>
  )
}

/** As many places as can stand open without hiding the next problem. */
const FEW = 3

const COLUMNS: readonly TableColumn<Cell>[] = [
  { label: text.row, cell: (cell) => (cell.row === null ? text.wholeFile : `${text.row} ${formatNumber(cell.row)}`) },
  { label: text.column, cell: (cell) => cell.column ?? '' },
  { label: text.value, cell: (cell) => (cell.value === null ? '' : <code>{cell.value}</code>) },
]

const anchor = (severity: Severity, i: number): string => `${severity === 'error' ? 'fel' : 'varning'}-${i + 1}`
