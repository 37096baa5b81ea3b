// Charts: a figure of the document drawn by its Vega-Lite file, as SVG for the page or as a scene for the PDF.
//
// The rows and params each kind takes are typed in chart-data.ts: `trend`, `trend-small`, `status-bar`, `bars`, `budget`,
// `strip`, `funnel`, `dumbbell`, `multiples`.
// A kind of one's own is one more file in report-templates/charts/: its data sets and params are fed as they are.

export { compileLiveChart } from './chart-compile.ts'
export type * from './chart-data.ts'
export { type ChartDrawer, createChartDrawer, type Drawing } from './chart-drawer.ts'
export type { LiveChart, LiveDrawing, LivePoint, LiveTable } from './chart-live.ts'
