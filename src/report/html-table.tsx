// Tables with caption and scope. On a phone a table of figures scrolls sideways, and one of words becomes cards.

import { htmlText } from '../text/html.ts'
import type { Column, Table } from './document.ts'
import { plainText, Spans } from './html-text.tsx'

/** More columns than this do not fit side by side at 390 pixels. */
const NARROW_COLUMNS = 2
/** So many columns of figures most often fit a phone, and need no cue. */
const FITTING_COLUMNS = 3

export function ReportTable({ table }: { readonly table: Table }) {
  const table_ = <TableElement table={table} />
  return (
    <div class="table-block" id={table.id}>
      {phoneForm(table) === 'scroll' && table.columns.length > FITTING_COLUMNS ? (
        // The region's name says it to those who hear the page.
        <p class="small scroll-cue" aria-hidden="true">
          {htmlText.scrollCue}
        </p>
      ) : null}
      {phoneForm(table) === 'scroll' ? (
        // What scrolls must be reachable by keyboard, and so have a name. A group and not a region: sixty landmarks are none.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
        // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, not tables
        <div class="table-scroll" role="group" tabIndex={0} aria-label={htmlText.scrollingTable(table.caption)}>
          {table_}
        </div>
      ) : (
        table_
      )}
      {table.note ? <p class="small table-note">{table.note}</p> : null}
    </div>
  )
}

function TableElement({ table }: { readonly table: Table }) {
  const widths = shares(table.columns)
  // Display: block, which cards need, takes the table away from some screen readers: the roles give it back.
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    <table class={`report-table ${phoneForm(table)}`} role="table">
      <caption>
        <span>{table.caption}</span>
      </caption>
      <colgroup>
        {widths.map((width) => (
          <col class={`w-${width}`} />
        ))}
      </colgroup>
      <thead role="rowgroup">
        <tr role="row">
          {table.columns.map((column) => (
            <th scope="col" role="columnheader" class={column.align}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {table.rows.map((row) => (
          <tr role="row">
            {row.map((cell, i) => {
              const column = table.columns[i]
              return i === 0 ? (
                <th scope="row" role="rowheader" class={column?.align ?? 'text'}>
                  <Spans text={cell} />
                </th>
              ) : (
                <td
                  role="cell"
                  class={`${column?.align ?? 'text'}${plainText(cell) === '' ? ' empty' : ''}`}
                  data-label={column?.label}
                >
                  <span>
                    <Spans text={cell} />
                  </span>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  )
}

/** Figures are compared down and across, which cards would break; words are read one row at a time. */
function phoneForm(table: Table): 'plain' | 'scroll' | 'cards' {
  if (table.columns.length <= NARROW_COLUMNS) return 'plain'
  const cells = table.columns.slice(1)
  const numbers = cells.filter((column) => column.align === 'number')
  return numbers.length * 2 >= cells.length ? 'scroll' : 'cards'
}

/** Whole per cents in steps of five: classes, since a strict content security policy allows no style attributes. */
function shares(columns: readonly Column[]): number[] {
  const total = columns.reduce((sum, column) => sum + (column.width ?? 1), 0)
  return columns.map((column) => Math.max(5, Math.round(((column.width ?? 1) / total) * 20) * 5))
}
