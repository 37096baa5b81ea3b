// From a chart file to the Vega specification that draws it: with the look, and for a page with a script with a mark of
// which point the reader is at.

import type { Spec } from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import { CHART_CONFIG } from './chart-config.ts'
import { COLOUR } from './look.ts'

export function compileChart(file: unknown): Spec {
  // A copy: Vega marks the rows it is given, and the catalogue's specifications are frozen.
  return compile(structuredClone(file) as TopLevelSpec, { config: CHART_CONFIG }).spec as Spec
}

/** The data set whose one row, or none, is the point in question: `x`, `y`, and `from`, where a line to it begins. */
export const FOCUS = 'focus'

export function compileLiveChart(file: unknown): Spec {
  const spec = compileChart(file)
  const ring = (stroke: string, strokeWidth: number): NonNullable<Spec['marks']>[number] => ({
    type: 'symbol',
    from: { data: FOCUS },
    encode: {
      update: {
        x: { field: 'x' },
        y: { field: 'y' },
        size: { value: 90 },
        shape: { value: 'circle' },
        fill: { value: 'transparent' },
        stroke: { value: stroke },
        strokeWidth: { value: strokeWidth },
      },
    },
  })
  return {
    ...spec,
    data: [...(spec.data ?? []), { name: FOCUS, values: [] }],
    marks: [
      ...(spec.marks ?? []),
      {
        type: 'rule',
        from: { data: FOCUS },
        encode: {
          update: {
            x: { field: 'x' },
            y: { field: 'from' },
            y2: { field: 'y' },
            stroke: { value: COLOUR.outline },
            strokeWidth: { value: 0.75 },
          },
        },
      },
      // Paper round it, so that it is seen on a bar as on a line.
      ring(COLOUR.paper, 4.5),
      ring(COLOUR.ink, 1.6),
    ],
  }
}
