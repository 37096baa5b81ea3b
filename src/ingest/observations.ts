// Observations: bytes of a file in the canonical long format → typed rows and issues.

import { districtCode, parseAreaCode } from '../domain/area.ts'
import type { Indicator, IndicatorCatalogue } from '../domain/indicator.ts'
import type { Issue } from '../domain/issue.ts'
import type { ObservationRow } from '../domain/observation.ts'
import { parsePeriod } from '../domain/period.ts'
import { cleanText } from './cell.ts'
import { observationChecks } from './checks/index.ts'
import type { ReadObservation } from './checks/observation-check.ts'
import { createFieldReader } from './fields.ts'
import { OBSERVATIONS, type ObservationField } from './formats.ts'
import { createIssueCollector, type IssueCollector } from './issue-collector.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { indicatorLookup, memoised, numberUnit } from './lookup.ts'
import { parseMarker } from './marker.ts'
import { createDimensionReader } from './observation-dimensions.ts'
import { readTable, type Table } from './table.ts'

export type ObservationContext = {
  readonly catalogue: IndicatorCatalogue
  /** Canonical code of a kommun, region, group or riket. */
  readonly knownArea: (code: string) => boolean
  /** Area code of the importing organisation; null for national data. */
  readonly organisation: string | null
  /** Unknown indicators are warnings and their rows are left out. */
  readonly skipUnknownIndicators: boolean
  /** The one code of a district that files write in different ways; as written where it is left out. */
  readonly districtAs?: (code: string) => string
  readonly limits?: Limits
}

export type ObservationsRead = {
  /** Rows without errors, in the file's order, each series and period once. */
  readonly rows: readonly ObservationRow[]
  readonly issues: readonly Issue[]
  /** Data rows in the file. */
  readonly rowCount: number
}

export function readObservations(bytes: Uint8Array, context: ObservationContext): ObservationsRead {
  const collector = createIssueCollector()
  const { table, rowCount } = readTable(bytes, OBSERVATIONS, context.limits ?? DEFAULT_LIMITS, collector)
  if (table === null) return { rows: [], issues: collector.issues, rowCount }

  const read = readRows(table, context, collector)
  const findings = { table, organisation: context.organisation, collector }
  const rows = observationChecks.reduce((kept, check) => check(kept, findings), read)
  return { rows: rows.map(({ observation }) => observation), issues: collector.issues, rowCount }
}

function readRows(
  table: Table<ObservationField>,
  context: ObservationContext,
  collector: IssueCollector,
): readonly ReadObservation[] {
  const { error, warning } = collector
  const fields = createFieldReader(table, collector)
  const findIndicator = indicatorLookup(context.catalogue)
  const findArea = memoised(parseAreaCode)
  const findPeriod = memoised(parsePeriod)
  const dimensionsOf = createDimensionReader(table, collector)
  const districtAs = context.districtAs ?? ((code: string) => code)

  const indicatorOf = (row: number): Indicator | null => {
    const text = fields.required(row, 'indicator')
    if (text === '') return null
    const found = findIndicator(text)
    if (found.ok) return found.indicator
    const place = table.place(row, 'indicator')
    if (context.skipUnknownIndicators) warning('indicator.skipped', place, found.params)
    else error('indicator.unknown', place, found.params)
    return null
  }

  const areaOf = (row: number): string | null => {
    const text = fields.required(row, 'municipality')
    if (text === '') return null
    const area = findArea(text)
    const place = table.place(row, 'municipality')
    if (!area.ok) error(`area.${area.reason}`, place)
    else if (!context.knownArea(area.code)) error('area.unknown', place)
    else {
      const district = table.text(row, 'district')
      if (district === '') return area.code
      if (area.kind === 'municipality' || area.kind === 'region') return districtAs(districtCode(area.code, district))
      error('area.no-districts', table.place(row, 'district'))
    }
    return null
  }

  const periodOf = (row: number) => {
    const text = fields.required(row, 'period')
    if (text === '') return null
    const period = findPeriod(text)
    if (period === null) error('period.not-a-period', table.place(row, 'period'))
    return period
  }

  const readingOf = (row: number, indicator: Indicator) => {
    const text = table.raw(row, 'value')
    if (text === '') warning('value.empty', table.place(row, 'value'))
    const marker = text === '' ? ('missing' as const) : (parseMarker(text) ?? null)
    if (marker !== null) return { value: null, marker, reported: null, decimals: 0 }
    const number = fields.number(row, 'value', numberUnit(indicator))
    if (number === null) return null
    return { value: number.value, marker: null, reported: reportedText(text, number.value), decimals: number.decimals }
  }

  const rows: ReadObservation[] = []
  for (const [row, line] of table.lines.entries()) {
    const indicator = indicatorOf(row)
    // Nothing else can be said about a row whose indicator is not known, or is left out on purpose.
    if (indicator === null) continue
    const area = areaOf(row)
    const period = periodOf(row)
    const dimensions = dimensionsOf(row)
    const reading = readingOf(row, indicator)
    const numerator = fields.part(row, 'numerator')
    const denominator = fields.part(row, 'denominator')
    if (area === null || period === null || dimensions === null || reading === null) continue
    if (collector.linesWithErrors.has(line)) continue
    const { decimals, ...figure } = reading
    rows.push({
      observation: { line, indicator: indicator.slug, area, dimensions, period, ...figure, numerator, denominator },
      indicator,
      row,
      decimals,
    })
  }
  return rows
}

/** The text, where it says something else than the number does: float dust, `71 %`, `4,1 tkr`. */
function reportedText(text: string, value: number): string | null {
  const written = String(value)
  if (text === written) return null
  const plain = text
    .replace(/[ \u00a0\u202f\u2009]/g, '')
    .replace(',', '.')
    .replace(/^[−–]/, '-')
  const shortest = plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain
  return shortest === written ? null : cleanText(text)
}
