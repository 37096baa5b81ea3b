// From a figure and a width to what its chart file is fed with: sizes, data sets and signals. One function per kind.

import { layoutBars } from './chart-bars.ts'
import { layoutBudget } from './chart-budget.ts'
import type { ChartInput } from './chart-data.ts'
import { layoutDumbbell } from './chart-dumbbell.ts'
import type { Layout } from './chart-fed.ts'
import { layoutFunnel } from './chart-funnel.ts'
import { layoutMultiples } from './chart-multiples.ts'
import { layoutStatusBar } from './chart-status-bar.ts'
import { layoutStrip } from './chart-strip.ts'
import { layoutTrend } from './chart-trend.ts'

export function layoutChart(figure: ChartInput, width: number): Layout {
  return (LAYOUTS[figure.chart] ?? layoutAsGiven)(figure, width)
}

const LAYOUTS: Readonly<Record<string, (figure: ChartInput, width: number) => Layout>> = {
  trend: (figure, width) => layoutTrend(figure, width, 106),
  'trend-small': (figure, width) => layoutTrend(figure, width, 92),
  'status-bar': layoutStatusBar,
  bars: layoutBars,
  budget: layoutBudget,
  strip: layoutStrip,
  funnel: layoutFunnel,
  dumbbell: layoutDumbbell,
  multiples: layoutMultiples,
}

/** For a kind we know nothing about: its rows and params as they are, in a box with room for axes. */
function layoutAsGiven(figure: ChartInput, width: number): Layout {
  const padding = { left: 40, right: 12, top: 10, bottom: 24 }
  return {
    width: width - padding.left - padding.right,
    height: 180,
    padding,
    data: figure.data,
    signals: figure.params,
  }
}
