// Data quality (uppgifternas kvalitet): how far an organisation's figures can be trusted, and what that keeps it from knowing.

export { type CellCounts, type CellKind, expectedCells, type SeriesOfGroup } from './cells.ts'
export { type Hindrance, hindrancesOf, type Remedy } from './hindrances.ts'
export { type IndicatorQuality, indicatorQuality, STANDINGS, type Standing } from './indicator.ts'
