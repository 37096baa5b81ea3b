// What a chart file is fed with, and the rows it is made from.

import type { ChartInput, ChartRow } from './chart-data.ts'

/** Points. `width` and `height` are the plot's; `padding` is the room for labels round it. */
export type Layout = {
  readonly width: number
  readonly height: number
  readonly padding: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly data: Readonly<Record<string, readonly object[]>>
  readonly signals: Readonly<Record<string, unknown>>
}

/** The rows of a data set, as the kind's contract says they are; none where the figure has no such set. */
export function rowsOf<Row extends ChartRow>(figure: ChartInput, name: string): readonly Row[] {
  return (figure.data[name] ?? []) as readonly Row[]
}
