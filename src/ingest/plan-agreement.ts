// What several rows about the same goal, measure or activity agree on, and where they do not.

import type { PlanField } from './formats.ts'
import type { PlanReading } from './plan-reading.ts'

type Row = { readonly row: number }

/** The first text any row has. Rows that word it differently are pointed out, each with both texts. */
export function agreedText(rows: readonly Row[], field: PlanField, { table, collector }: PlanReading): string {
  const written = rows.map(({ row }) => ({ row, text: table.text(row, field) })).filter(({ text }) => text !== '')
  const first = written[0]?.text ?? ''
  for (const { row, text: other } of written)
    if (other !== first) collector.warning('plan.wording-differs', table.place(row, field), { first, other })
  return first
}

/** The value all rows that have one agree on; rows with another are errors. */
export function agreedValue<T extends string | number>(
  rows: readonly Row[],
  field: PlanField,
  { table, collector }: PlanReading,
  read: (row: number) => T | null,
): T | null {
  const values = rows.flatMap(({ row }) => {
    const value = read(row)
    return value === null ? [] : [{ row, value }]
  })
  const [first] = values
  if (first === undefined) return null
  for (const { row, value } of values)
    if (value !== first.value)
      collector.error('plan.values-differ', table.place(row, field), {
        first: table.raw(first.row, field),
        other: table.raw(row, field),
      })
  return first.value
}
