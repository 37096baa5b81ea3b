// Observations: a file of figures → columns of typed values, and issues.

import { districtCode, parseAreaCode } from '../domain/area.ts'
import type { DisclosureLimits } from '../domain/disclosure/limits.ts'
import type { Indicator, IndicatorCatalogue } from '../domain/indicator.ts'
import type { Issue } from '../domain/issue.ts'
import { type ObservationSet, type SeriesOf, sortedBy } from '../domain/observation-set.ts'
import { comparePeriods, type Period, parsePeriod } from '../domain/period.ts'
import { perturbationOf } from '../domain/perturbed.ts'
import { observationChecks } from './checks/index.ts'
import type { ObservationFindings, PastValue } from './checks/observation-check.ts'
import { createFieldReader } from './fields.ts'
import { OBSERVATIONS, type ObservationField } from './formats.ts'
import { createIssueCollector, type IssueCollector } from './issue-collector.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { indicatorLookup, memoised } from './lookup.ts'
import { createObservationBuilder, type ReadRows, withoutDropped } from './observation-builder.ts'
import { createDimensionReader } from './observation-dimensions.ts'
import { createValueReader } from './observation-value.ts'
import type { ReadBy } from './open-file.ts'
import { type ReadFile, readTable, type Table } from './table.ts'

export type ObservationContext = ReadBy & {
  readonly catalogue: IndicatorCatalogue
  /** Canonical code of a kommun, region, group or riket. */
  readonly knownArea: (code: string) => boolean
  /** Codes of what may be called so, `Borlänge` or `Dalarnas län`; without it only codes are read. */
  readonly areasNamed?: (name: string) => readonly string[]
  /** Area code of the importing organisation; null for national data. */
  readonly organisation: string | null
  /** Unknown indicators are warnings and their rows are left out. */
  readonly skipUnknownIndicators: boolean
  /** The one code of a district that files write in different ways; as written where it is left out. */
  readonly districtAs?: (code: string) => string
  /** What is stored of a series, oldest first; without it nothing. `said`: the source that the file's profile names. */
  readonly history?: (series: SeriesOf, said: string | null) => readonly PastValue[]
  /** Below what figures of the series are hidden where they are shown; null, and without it, they are public. */
  readonly disclosureOf?: (series: SeriesOf, withParts: boolean, said: string | null) => DisclosureLimits | null
  readonly limits?: Limits
  /** Told now and then how far the reading has come; 0–1. */
  readonly onProgress?: (share: number) => void
}

export type ObservationsRead = ReadFile & {
  /** Rows without errors, in the file's order, each series and period once. */
  readonly set: ObservationSet
  readonly issues: readonly Issue[]
}

export function readObservations(bytes: Uint8Array, context: ObservationContext): ObservationsRead {
  const collector = createIssueCollector()
  const { table, ...file } = readTable({ bytes, ...context }, OBSERVATIONS, context.limits ?? DEFAULT_LIMITS, collector)
  if (table === null) return { set: createObservationBuilder(0).done().set, issues: collector.issues, ...file }

  const read = readRows(table, context, collector)
  const dropped = new Uint8Array(read.set.size)
  const findings = findingsOf(read, dropped, table, { ...context, said: file.profile?.source ?? null }, collector)
  for (const check of observationChecks) check(findings)
  return { set: withoutDropped(read, dropped).set, issues: collector.issues, ...file }
}

function readRows(table: Table<ObservationField>, context: ObservationContext, collector: IssueCollector): ReadRows {
  const { error, warning } = collector
  const fields = createFieldReader(table, collector)
  const findIndicator = indicatorLookup(context.catalogue)
  const findArea = memoised((text: string) => areaOfText(text, context))
  const findPeriod = periodLookup()
  const dimensionsOf = createDimensionReader(table, collector)
  const readValue = createValueReader(table, fields, collector)
  const districtAs = context.districtAs ?? ((code: string) => code)
  const hasDistricts = table.has('district')
  const textOf = {
    indicator: table.reader('indicator'),
    municipality: table.reader('municipality'),
    period: table.reader('period'),
  }

  const indicatorOf = (row: number): Indicator | null => {
    const text = textOf.indicator(row)
    const found = text === '' ? null : findIndicator(text)
    const place = () => table.place(row, 'indicator')
    if (found?.ok) {
      if (found.computed === null) return found.indicator
      error('indicator.computed', place(), found.computed)
    } else if (found === null) error('cell.empty', place())
    else if (context.skipUnknownIndicators) warning('indicator.skipped', place(), found.params)
    else error('indicator.unknown', place(), found.params)
    return null
  }

  const areaOf = (row: number): string | null => {
    const text = textOf.municipality(row)
    const area = findArea(text)
    if (!area.ok) {
      const place = table.place(row, 'municipality')
      if (area.reason === 'ambiguous') error('area.ambiguous', place, { codes: area.codes.join(', ') })
      else error(area.reason === 'empty' ? 'cell.empty' : `area.${area.reason}`, place)
      return null
    }
    const district = hasDistricts ? table.text(row, 'district') : ''
    if (district === '') return area.code
    if (area.kind === 'municipality' || area.kind === 'region') return districtAs(districtCode(area.code, district))
    error('area.no-districts', table.place(row, 'district'))
    return null
  }

  const periodOf = (row: number): Period | null => {
    const text = textOf.period(row)
    if (text === '') {
      error('cell.empty', table.place(row, 'period'))
      return null
    }
    const period = findPeriod(text)
    if (period === null) error('period.not-a-period', table.place(row, 'period'))
    return period
  }

  const [hasNumerator, hasDenominator] = [table.has('numerator'), table.has('denominator')]
  const hasResponseRate = table.has('responseRate')
  const builder = createObservationBuilder(table.rowCount)
  for (let row = 0; row < table.rowCount; row++) {
    if (row % PROGRESS_EVERY === 0) context.onProgress?.(row / table.rowCount)
    const indicator = indicatorOf(row)
    // Nothing else can be said about a row whose indicator is not known, or is left out on purpose.
    if (indicator === null) continue
    const area = areaOf(row)
    const period = periodOf(row)
    const dimensions = dimensionsOf(row)
    const reading = readValue(row, indicator)
    const numerator = hasNumerator ? (fields.part(row, 'numerator') ?? Number.NaN) : Number.NaN
    const denominator = hasDenominator ? (fields.part(row, 'denominator') ?? Number.NaN) : Number.NaN
    const responseRate = hasResponseRate ? (fields.part(row, 'responseRate', '%') ?? Number.NaN) : Number.NaN
    if (area === null || period === null || dimensions === null || reading === null) continue
    const line = table.lineOf(row)
    if (collector.linesWithErrors.size > 0 && collector.linesWithErrors.has(line)) continue
    const series = builder.seriesNumber(indicator.slug, area, dimensions)
    builder.add(series, builder.periodNumber(period), line, row, reading, numerator, denominator, responseRate)
  }
  return builder.done()
}

const PROGRESS_EVERY = 50_000

type AreaOfText =
  | Extract<ReturnType<typeof parseAreaCode>, { ok: true }>
  | { readonly ok: false; readonly reason: 'empty' | 'unknown' | 'lost-zero' | 'not-a-code' }
  | { readonly ok: false; readonly reason: 'ambiguous'; readonly codes: readonly string[] }

/** A code, a name, or a code and its name: `2081`, `Borlänge`, `20 Dalarnas län`. */
export function areaOfText(
  text: string,
  { knownArea, areasNamed }: Pick<ObservationContext, 'knownArea' | 'areasNamed'>,
): AreaOfText {
  if (text === '') return { ok: false, reason: 'empty' }
  const code = parseAreaCode(text)
  if (code.ok) return knownArea(code.code) ? code : { ok: false, reason: 'unknown' }
  const both = /^(\d{1,4})[ \u00a0]+(?:[-–] )?(\D.*)$/.exec(text)
  const named = areasNamed?.(both?.[2] ?? text) ?? []
  const coded = both ? parseAreaCode(both[1] ?? '') : null
  const codes = coded?.ok ? named.filter((one) => one === coded.code) : named
  const [only] = codes
  if (only === undefined) return code
  if (codes.length > 1) return { ok: false, reason: 'ambiguous', codes }
  return parseAreaCode(only)
}

/** Equal periods are one object, however they are written. */
function periodLookup(): (text: string) => Period | null {
  const byLabel = new Map<string, Period>()
  return memoised((text) => {
    const period = parsePeriod(text)
    if (period === null) return null
    const known = byLabel.get(period.label) ?? period
    byLabel.set(period.label, known)
    return known
  })
}

function findingsOf(
  { set, tableRow, decimals, responseRate }: ReadRows,
  dropped: Uint8Array,
  table: Table<ObservationField>,
  { catalogue, history, disclosureOf, organisation, said }: ObservationContext & { readonly said: string | null },
  collector: IssueCollector,
): ObservationFindings {
  const ranks = ranksOf(set.periods)
  const order = sortedBy(
    set.size,
    { of: set.seriesOf, ranks: null, count: set.series.length },
    { of: set.periodOf, ranks, count: set.periods.length },
  )
  const indicators = set.series.map(({ indicator }) => {
    const found = catalogue.find(indicator)
    if (!found) throw new Error(`Not in the catalogue: ${indicator}`)
    return found
  })
  const fallback = indicators[0]
  const perturbations = indicators.map((indicator) => perturbationOf(indicator, catalogue, said))
  return {
    set,
    order,
    starts: startsOf(set, order),
    rankOf: ranks,
    indicatorOf: (series) => {
      const indicator = indicators[series] ?? fallback
      if (!indicator) throw new RangeError(`No series ${series}`)
      return indicator
    },
    decimals,
    responseRate,
    isDropped: (row) => dropped[row] === 1,
    drop: (row) => {
      dropped[row] = 1
    },
    place: (row, field) => table.place(tableRow[row] ?? 0, field),
    history: (series) => {
      const one = set.series[series]
      return one && history ? history(one, said) : []
    },
    limitsOf: (series, withParts) => {
      const one = set.series[series]
      return one && disclosureOf ? disclosureOf(one, withParts, said) : null
    },
    perturbationOf: (series) => perturbations[series] ?? null,
    organisation,
    collector,
  }
}

/** The place of each period among all, the oldest being 0. */
function ranksOf(periods: readonly Period[]): Uint32Array {
  const sorted = periods.map((period, index) => ({ period, index })).sort((a, b) => comparePeriods(a.period, b.period))
  const ranks = new Uint32Array(periods.length)
  for (const [rank, { index }] of sorted.entries()) ranks[index] = rank
  return ranks
}

function startsOf({ series, seriesOf }: ObservationSet, order: Uint32Array): Uint32Array {
  const starts = new Uint32Array(series.length + 1)
  for (const row of order) starts[(seriesOf[row] ?? 0) + 1] = (starts[(seriesOf[row] ?? 0) + 1] ?? 0) + 1
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  return starts
}
