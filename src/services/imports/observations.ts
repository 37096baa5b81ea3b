// Observations in a file: read, checked, and compared with what is stored.

import { areaKind, createAreaNames, firstSpelling } from '../../domain/area.ts'
import { limitsOf } from '../../domain/disclosure/limits.ts'
import { formatDifference, formatNumber, formatValue, round } from '../../domain/format.ts'
import type { Indicator, IndicatorCatalogue } from '../../domain/indicator.ts'
import type { ObservationRow } from '../../domain/observation.ts'
import { numberOrNull, rowAt, type SeriesOf, type SourcedSet, sourceOfRow } from '../../domain/observation-set.ts'
import { comparePeriods, type Period, yearOf } from '../../domain/period.ts'
import { extents } from '../../domain/table.ts'
import { readObservations } from '../../ingest/index.ts'
import { type CurrentValues, currentValues, disclosureSettings, listAreas } from '../../store/index.ts'
import { importText } from '../../text/import.ts'
import type { Context } from '../context.ts'
import { dimensionNames } from '../dimension-names.ts'
import { displayOf } from '../written.ts'
import { CHANGE, compareWithStored } from './compare.ts'
import type { Owner } from './owner.ts'
import { readByOf } from './profiles.ts'
import { type Analysis, CHANGES_SHOWN, type ChangeLine, type ContentLine, type ImportRequest } from './types.ts'

/** Where a catalogue's indicator has no source of the organisation's own. */
const OWN_SOURCE = 'kommunen'

export async function analyseObservations(ctx: Context, owner: Owner, request: ImportRequest): Promise<Analysis> {
  const areas = new Map((await listAreas(ctx.store.db)).map((area) => [area.code, area.name]))
  const current = await currentValues(ctx.store.db, owner.id)
  const own = owner.organisation?.code ?? null
  const { source } = request.options
  const settings = await disclosureSettings(ctx.store.db, owner.id)
  /** `said`: the source that a profile names, where the import names none. */
  const sourcesOf = (series: SeriesOf, said: string | null) =>
    sourcesOfSeries(series, own, source ?? said, ctx.catalogue)
  const read = readObservations(request.bytes, {
    catalogue: ctx.catalogue,
    // Groups come and go in Kolada without notice: one is known by its code, and added with the file's figures.
    knownArea: (code) => areas.has(code) || areaKind(code) === 'group',
    areasNamed: createAreaNames([...areas].map(([code, name]) => ({ code, name }))),
    organisation: own,
    skipUnknownIndicators: request.options.skipUnknownIndicators,
    districtAs: firstSpelling([...areas.keys()]),
    history: (series, said) => pastValues(series, () => sourcesOf(series, said), current),
    disclosureOf: (series, withParts, said) => {
      const sources = sourcesOf(series, said)
      const id = withParts ? sources.withParts : sources.plain
      return limitsOf(ctx.catalogue.source(id), ctx.catalogue.find(series.indicator), settings.get(id)?.limits)
    },
    ...(await readByOf(ctx, owner, 'observations', request.options)),
    ...(ctx.onProgress && { onProgress: (share: number) => ctx.onProgress?.('reading', share) }),
  })
  // A profile may know whose figures they are.
  const said = source ?? read.profile?.source ?? null
  const sources = read.set.series.map((series) => sourcesOfSeries(series, own, said, ctx.catalogue))
  const set: SourcedSet = { ...read.set, sources }
  const { changes, counts, missing, before } = compareWithStored(set, current)
  /** Empty for the organisation itself, which the reader takes for granted. */
  const whereOf = (area: string): string => (area === own ? '' : (areas.get(area) ?? area.slice(area.indexOf(':') + 1)))
  return {
    issues: read.issues,
    counts: { rows: read.rowCount, accepted: set.size, ...counts },
    missing,
    changes: firstChanges(set, changes).map((row) =>
      changeLine(rowAt(set, row), before(row) ?? NOTHING, whereOf, ctx.catalogue),
    ),
    closing: [],
    contents: contentsOf(set, changes, own, ctx.catalogue),
    plan: null,
    understood: read.understood,
    profile: read.profile,
    observations: set,
    records: [],
  }
}

function firstChanges({ size }: SourcedSet, changes: Uint8Array): readonly number[] {
  const rows: number[] = []
  for (let row = 0; row < size && rows.length < CHANGES_SHOWN; row++)
    if (changes[row] === CHANGE.changed) rows.push(row)
  return rows
}

/** What is stored of a series, oldest first: with parts where it has been counted so, else without. */
function pastValues(
  series: SeriesOf,
  sources: () => SourcedSet['sources'][number],
  current: CurrentValues,
): readonly { readonly period: string; readonly value: number | null }[] {
  if (current.size === 0) return []
  const { plain, withParts } = sources()
  const stored = [...new Set([plain, withParts])].flatMap((source) => {
    const known = current.series({ ...series, source })
    return known === undefined ? [] : [...current.valuesOf(known)]
  })
  return stored
    .flatMap(([number, { value }]) => {
      const period = current.periodOf(number)
      return period ? [{ period, value }] : []
    })
    .sort((a, b) => comparePeriods(a.period, b.period))
    .map(({ period, value }) => ({ period: period.label, value }))
}

/** What the program understood, so that a person sees at once whether the right columns were read. */
function contentsOf(
  set: SourcedSet,
  changes: Uint8Array,
  own: string | null,
  catalogue: IndicatorCatalogue,
): readonly ContentLine[] {
  const found = extents(spansOf(set), {
    group: ({ indicator }) => indicator,
    count: ({ count }) => count,
    least: ({ least }) => least,
    greatest: ({ greatest }) => greatest,
    counted: ({ area }) => area,
  })
  const totals = ownTotals(set, changes, own, catalogue)
  return found.map(({ group, count, distinct, least, greatest }) => ({
    indicator: catalogue.find(group)?.name ?? group,
    values: count,
    areas: distinct,
    from: least,
    to: greatest,
    points: totals.get(group) ?? [],
  }))
}

/** By series: how many rows, and the least and greatest label of their periods. */
function spansOf({ size, series, seriesOf, periodOf, periods }: SourcedSet) {
  // Labels in their order, so that rows only compare numbers.
  const labels = [...new Set(periods.map(({ label }) => label))].sort()
  const ranks = periods.map(({ label }) => labels.indexOf(label))
  const counts = new Uint32Array(series.length)
  const least = new Uint32Array(series.length).fill(labels.length)
  const greatest = new Uint32Array(series.length)
  for (let row = 0; row < size; row++) {
    const one = seriesOf[row] ?? 0
    const rank = ranks[periodOf[row] ?? 0] ?? 0
    counts[one] = (counts[one] ?? 0) + 1
    if (rank < (least[one] ?? 0)) least[one] = rank
    if (rank > (greatest[one] ?? 0)) greatest[one] = rank
  }
  return series.flatMap(({ indicator, area }, one) =>
    counts[one] === 0
      ? []
      : [
          {
            indicator,
            area,
            count: counts[one] ?? 0,
            least: labels[least[one] ?? 0] ?? '',
            greatest: labels[greatest[one] ?? 0] ?? '',
          },
        ],
  )
}

type Points = ContentLine['points']

/**
 * The organisation's own totals by indicator, for a small chart of what is new. Of public figures only, rounded: a preview is
 * looked at before anybody has thought of small groups, and decimals give away counts (methods §5.4).
 */
function ownTotals(
  set: SourcedSet,
  changes: Uint8Array,
  own: string | null,
  catalogue: IndicatorCatalogue,
): ReadonlyMap<string, Points> {
  const wanted = set.series.map(({ area, dimensions }) => area === own && Object.keys(dimensions).length === 0)
  if (!wanted.includes(true)) return new Map()
  const found = new Map<string, NewPoint[]>()
  for (let row = 0; row < set.size; row++) {
    const number = set.seriesOf[row] ?? 0
    if (!wanted[number] || !catalogue.source(sourceOfRow(set, row))?.alreadyPublic) continue
    const { indicator = '' } = set.series[number] ?? {}
    const period = set.periods[set.periodOf[row] ?? 0]
    const value = numberOrNull(set.value[row])
    if (!period) continue
    const points = found.get(indicator) ?? []
    found.set(indicator, points)
    const style = displayOf(catalogue.find(indicator))
    points.push({
      period,
      value: value === null ? null : round(value, style.decimals),
      shown: value === null ? importText.noValue : formatValue(value, style),
      isNew: changes[row] !== CHANGE.unchanged,
    })
  }
  return new Map([...found].map(([indicator, points]) => [indicator, inOrder(points)] as const))
}

const inOrder = (points: readonly NewPoint[]): Points =>
  points
    .toSorted((a, b) => comparePeriods(a.period, b.period))
    .slice(-POINTS_SHOWN)
    .map(({ period, ...point }) => ({ period: period.label, year: yearOf(period), ...point }))

type NewPoint = Omit<Points[number], 'period' | 'year'> & { readonly period: Period }

const POINTS_SHOWN = 40

function changeLine(
  row: ObservationRow,
  before: Figure,
  whereOf: (area: string) => string,
  catalogue: IndicatorCatalogue,
): ChangeLine {
  const indicator = catalogue.find(row.indicator)
  // Where only the parts differ, the same percentage twice would say nothing.
  const withParts = before.value === row.value
  return {
    row: row.line,
    what: [indicator?.name ?? row.indicator, whereOf(row.area), row.period.label, ...dimensionNames(row.dimensions)]
      .filter((part) => part !== '')
      .join(', '),
    before: shown(before, indicator, withParts),
    after: shown(row, indicator, withParts),
    size: before.value === null || row.value === null || withParts ? null : sizeOf(row.value - before.value, indicator),
  }
}

/** "+2,1 procentenheter". */
function sizeOf(difference: number, indicator: Indicator | undefined): string {
  const style = displayOf(indicator)
  return `${difference > 0 ? '+' : '−'}${formatDifference(difference, style)}`
}

const NOTHING: Figure = { value: null, numerator: null, denominator: null }

type Figure = Pick<ObservationRow, 'value' | 'numerator' | 'denominator'>

function shown(
  { value, numerator, denominator }: Figure,
  indicator: Indicator | undefined,
  withParts: boolean,
): string {
  const written = value === null ? importText.noValue : formatValue(value, displayOf(indicator))
  const parts = [numerator, denominator].map((part) => (part === null ? '–' : formatNumber(part, 0)))
  return withParts ? `${written} (${parts.join('/')})` : written
}

/**
 * The catalogue's first source, unless the organisation must have counted this itself: statistics that are public come
 * without their parts, of whole kommuner, and broken down as the catalogue says. Own figures are protected; public ones not.
 * `said`: the source somebody has named.
 */
function sourcesOfSeries(
  { indicator: slug, area, dimensions }: SeriesOf,
  organisation: string | null,
  said: string | null,
  catalogue: IndicatorCatalogue,
): SourcedSet['sources'][number] {
  if (said !== null) return { plain: said, withParts: said }
  const indicator = catalogue.find(slug)
  const first = indicator?.sources[0] ?? OWN_SOURCE
  const isDistrict = area.includes(':')
  const isOwn = organisation !== null && (area === organisation || area.startsWith(`${organisation}:`))
  const isBrokenDown = Object.keys(dimensions).some((name) => !indicator?.dimensions.includes(name))
  const counted = catalogue.source(first)?.alreadyPublic === false ? first : OWN_SOURCE
  return { plain: isOwn && (isDistrict || isBrokenDown) ? counted : first, withParts: isOwn ? counted : first }
}
