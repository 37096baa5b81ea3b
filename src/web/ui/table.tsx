// A table with caption and scope; under 600 pixels each row becomes a card. The roles give screen readers the table back
// that `display: block` takes away.

import type { ComponentChildren } from 'preact'

export type TableColumn<Row> = {
  readonly label: string
  readonly align?: 'number'
  readonly cell: (row: Row) => ComponentChildren
}

type TableProps<Row> = {
  readonly caption: ComponentChildren
  /** The heading above says it already: the caption is only heard. */
  readonly captionHidden?: boolean
  /** On a phone: facts on one line each row, without labels. For long lists whose facts explain themselves. */
  readonly compact?: boolean
  /** The first column holds what the row is about. */
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
}

export function Table<Row>({ caption, captionHidden, compact, columns, rows }: TableProps<Row>) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    <table class={`ds-table site-table${compact ? ' compact' : ''}`} data-color="neutral" role="table">
      <caption class={captionHidden ? 'ds-sr-only' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th scope="col" role="columnheader" class={column.align}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row">
            {columns.map((column, i) =>
              i === 0 ? (
                <th scope="row" role="rowheader" class={column.align}>
                  {column.cell(row)}
                </th>
              ) : (
                <td role="cell" class={column.align} data-label={column.label}>
                  <div>{column.cell(row)}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  )
}
