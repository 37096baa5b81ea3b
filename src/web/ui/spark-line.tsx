// A small trend beside its numbers: the line with gaps where values are missing, the target dashed. The numbers say it all in
// words, so the drawing is not heard.

import type { PointFact } from '../../report/html.tsx'

/** `isNew`: drawn as an open diamond, which is seen without colour too. */
export type SparkPoint = Pick<PointFact, 'year' | 'value' | 'breakBefore'> & { readonly isNew?: boolean }

type SparkLineProps = {
  readonly points: readonly SparkPoint[]
  /** A level or both ends of a band. */
  readonly targets: readonly number[]
}

const WIDTH = 120
const HEIGHT = 44
const MARGIN = 6

export function SparkLine({ points, targets }: SparkLineProps) {
  const valued = points.filter((point) => point.value !== null)
  if (valued.length < 2) return <span class="spark" />
  const years = valued.map((point) => point.year)
  const values = [...valued.map((point) => point.value ?? 0), ...targets]
  const x = scale(Math.min(...years), Math.max(...years), MARGIN, WIDTH - MARGIN)
  const y = scale(Math.min(...values), Math.max(...values), HEIGHT - MARGIN, MARGIN)
  const last = valued.at(-1)
  return (
    <svg class="spark" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {targets.map((target) => (
        <line class="spark-target" x1={MARGIN} x2={WIDTH - MARGIN} y1={y(target)} y2={y(target)} />
      ))}
      {stretches(points).map((stretch) => (
        <polyline
          class="spark-trend"
          points={stretch.map((point) => `${x(point.year)},${y(point.value ?? 0)}`).join(' ')}
        />
      ))}
      {valued.map((point) =>
        point.isNew ? <path class="spark-new" d={diamond(x(point.year), y(point.value ?? 0))} /> : null,
      )}
      {last && !last.isNew ? <circle class="spark-last" cx={x(last.year)} cy={y(last.value ?? 0)} r={3.5} /> : null}
    </svg>
  )
}

/** Unbroken runs of values: a missing value or a break in the series is a gap, never joined. */
function stretches(points: readonly SparkPoint[]): readonly (readonly SparkPoint[])[] {
  const starts = points.flatMap((point, i) => {
    const before = points[i - 1]
    return point.value !== null && (!before || before.value === null || point.breakBefore) ? [i] : []
  })
  return starts.map((start, i) => points.slice(start, starts[i + 1]).filter((point) => point.value !== null))
}

const diamond = (x: number, y: number): string => `M${x} ${y - 4}l4 4l-4 4l-4-4z`

/** Rounded, so that the page stays readable; a flat series lies in the middle. */
function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  return (value) =>
    Math.round((high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from)) * 10) / 10
}
