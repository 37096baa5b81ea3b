// Observations in a file: read, checked, and compared with what is stored.

import { areaKind, firstSpelling } from '../../domain/area.ts'
import { classifyBy, sameValues } from '../../domain/changes.ts'
import { formatNumber, formatValue } from '../../domain/format.ts'
import type { Indicator, IndicatorCatalogue } from '../../domain/indicator.ts'
import type { ObservationRow } from '../../domain/observation.ts'
import { extents } from '../../domain/table.ts'
import { readObservations } from '../../ingest/index.ts'
import { currentValues, listAreas } from '../../store/index.ts'
import { importText } from '../../text/import.ts'
import { displayOf } from '../attainment-json.ts'
import type { Context } from '../context.ts'
import { dimensionNames } from '../dimension-names.ts'
import type { Owner } from './owner.ts'
import {
  type Analysis,
  CHANGES_SHOWN,
  type ChangeLine,
  type ContentLine,
  type ImportRequest,
  type SourcedRow,
} from './types.ts'

/** Where a catalogue's indicator has no source of the organisation's own. */
const OWN_SOURCE = 'kommunen'

export async function analyseObservations(ctx: Context, owner: Owner, request: ImportRequest): Promise<Analysis> {
  const areas = new Map((await listAreas(ctx.store.db)).map((area) => [area.code, area.name]))
  const read = readObservations(request.bytes, {
    catalogue: ctx.catalogue,
    // Groups come and go in Kolada without notice: one is known by its code, and added with the file's figures.
    knownArea: (code) => areas.has(code) || areaKind(code) === 'group',
    organisation: owner.organisation?.code ?? null,
    skipUnknownIndicators: request.options.skipUnknownIndicators,
    districtAs: firstSpelling([...areas.keys()]),
  })
  const own = owner.organisation?.code ?? null
  const { source } = request.options
  const rows = read.rows.map((row) => ({ ...row, source: source ?? sourceOf(row, own, ctx.catalogue) }))
  const current = await currentValues(ctx.store.db, owner.id)
  const valueNow = (row: SourcedRow) => current.get({ ...row, period: row.period.label })
  /** Empty for the organisation itself, which the reader takes for granted. */
  const whereOf = ({ area }: SourcedRow) =>
    area === owner.organisation?.code ? '' : (areas.get(area) ?? area.slice(area.indexOf(':') + 1))
  const { changes, counts } = classifyBy(rows, valueNow, sameValues)
  return {
    issues: read.issues,
    counts: { rows: read.rowCount, accepted: rows.length, ...counts },
    changes: rows
      .filter((_, index) => changes[index] === 'changed')
      .slice(0, CHANGES_SHOWN)
      .map((row) => changeLine(row, valueNow(row) ?? NOTHING, whereOf(row), ctx.catalogue)),
    closing: [],
    contents: contentsOf(rows, ctx.catalogue),
    plan: null,
    observations: rows,
    records: [],
  }
}

/** What the program understood, so that a person sees at once whether the right columns were read. */
function contentsOf(rows: readonly SourcedRow[], catalogue: IndicatorCatalogue): readonly ContentLine[] {
  return extents(rows, {
    group: (row) => row.indicator,
    ordered: (row) => row.period.label,
    counted: (row) => row.area,
  }).map(({ group, count, distinct, least, greatest }) => ({
    indicator: catalogue.find(group)?.name ?? group,
    values: count,
    areas: distinct,
    from: least,
    to: greatest,
  }))
}

function changeLine(row: SourcedRow, before: Figure, where: string, catalogue: IndicatorCatalogue): ChangeLine {
  const indicator = catalogue.find(row.indicator)
  // Where only the parts differ, the same percentage twice would say nothing.
  const withParts = before.value === row.value
  return {
    row: row.line,
    what: [indicator?.name ?? row.indicator, where, row.period.label, ...dimensionNames(row.dimensions)]
      .filter((part) => part !== '')
      .join(', '),
    before: shown(before, indicator, withParts),
    after: shown(row, indicator, withParts),
  }
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
 */
function sourceOf(row: ObservationRow, organisation: string | null, catalogue: IndicatorCatalogue): string {
  const indicator = catalogue.find(row.indicator)
  const first = indicator?.sources[0] ?? OWN_SOURCE
  const isDistrict = row.area.includes(':')
  const isOwn = organisation !== null && (row.area === organisation || row.area.startsWith(`${organisation}:`))
  const hasParts = row.numerator !== null || row.denominator !== null
  const isBrokenDown = Object.keys(row.dimensions).some((name) => !indicator?.dimensions.includes(name))
  if (!isOwn || !(hasParts || isDistrict || isBrokenDown)) return first
  return catalogue.source(first)?.alreadyPublic === false ? first : OWN_SOURCE
}
