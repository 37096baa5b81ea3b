// A file's columns put together by what they are read as: years side by side are one line, not twenty.

import type { Understood } from '../../ingest/index.ts'

export type ColumnRead = { readonly names: readonly string[]; readonly fields: readonly string[] }

/** In the file's order, as far as the reader has kept it. A value column side by side with others is both its header and its cells. */
export function columnsRead(columns: Understood['columns']): readonly ColumnRead[] {
  const fieldsOf = Map.groupBy(columns, ({ column }) => column)
  const together = Map.groupBy([...fieldsOf], ([, fields]) =>
    fields.length > 1 ? fields.map(({ field }) => field).join('\n') : '',
  )
  return [...together].flatMap(([reading, found]): readonly ColumnRead[] =>
    reading === ''
      ? found.map(([name, fields]) => ({ names: [name], fields: fields.map(({ field }) => field) }))
      : [{ names: found.map(([name]) => name), fields: reading.split('\n') }],
  )
}
