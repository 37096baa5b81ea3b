// What the small Kolada of tests holds: indicators of the real catalogue under their own titles, and rows in the documented shape.

import type { IndicatorCatalogue } from '../../src/domain/indicator.ts'
import type { KoladaContent, KoladaRow } from './kolada-server.ts'

export const VACCINATED = 'N01481'
export const ELIGIBLE = 'N15428'
export const EVICTED = 'U00915'

export const GROUP = {
  id: 'G35883',
  title: 'Liknande kommuner grundskola, Provköping, 2024',
  members: ['2081', '1785'],
} as const

export const row = (
  kpi: string,
  municipality: string,
  period: string | number,
  value: number | null,
  more: Partial<KoladaRow['values'][number]> = {},
): KoladaRow => ({
  kpi,
  municipality,
  period,
  isdeleted: false,
  values: [{ gender: 'T', count: 1, status: '', value, isdeleted: false, ...more }],
})

/** Every indicator of the catalogue under its own title, and these rows. */
export const koladaWith = (
  { indicators }: Pick<IndicatorCatalogue, 'indicators'>,
  data: readonly KoladaRow[],
): KoladaContent => ({
  kpis: indicators.flatMap(({ kolada, title }) => (kolada === undefined ? [] : [{ id: kolada, title }])),
  groups: [GROUP],
  data,
})
