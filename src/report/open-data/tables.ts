// A report's data as tables for machines: tidy ones made of its facts, and each table as it is printed. Made of nothing
// but what is stored with the report, and so of what disclosure control has let through (R8, R11).

import { fiscalMonths } from '../../domain/fiscal-year.ts'
import { attainmentNames } from '../../text/attainment-names.ts'
import { fiscalYearTexts } from '../../text/fiscal-year.ts'
import { DATA_COLUMNS, type DataColumn, type DataTableName, openDataTexts } from '../../text/open-data.ts'
import { reportText } from '../../text/report.ts'
import type { Block, Document, Table } from '../document.ts'
import type { Facts, GoalFact, IndicatorFact, MeasureFact } from '../facts.ts'
import { plainText } from '../html-text.tsx'
import { isKey } from '../placeholders.ts'

const text = openDataTexts.sv

export type DataValue = string | number | null
export type DataField = {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'date'
  readonly description: string
}
export type DataTable = {
  /** Of letters, digits, `-` and `_`: the file's name without its ending. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly fields: readonly DataField[]
  readonly rows: readonly (readonly DataValue[])[]
}

/** File names keep to ASCII, since addresses are copied and read aloud. */
const FILE_NAMES: Readonly<Record<DataTableName, string>> = {
  värden: 'varden',
  mål: 'mal',
  mått: 'matt',
  aktiviteter: 'aktiviteter',
  resurser: 'resurser',
  källor: 'kallor',
}

/** The names of their files, in order. */
export const TIDY_NAMES: readonly string[] = Object.values(FILE_NAMES)

export function tidyTables(facts: Facts): readonly DataTable[] {
  const { year, fiscalYear } = facts
  return [
    tidy('värden', facts.indicators.flatMap(valuesOf), {
      numbers: ['värde', 'intervall_från', 'intervall_till', 'avrundat_till'],
      integers: ['år', 'källa'],
    }),
    tidy('mål', facts.goals.map(goalRow)),
    tidy('mått', facts.goals.flatMap(measuresOf), {
      numbers: ['utgångsvärde', 'målvärde_från', 'målvärde_till', 'senaste_värde'],
      integers: ['nummer'],
    }),
    tidy('aktiviteter', facts.goals.flatMap(activitiesOf), {
      numbers: ['budget', 'kostnad', 'antal_barn'],
      dates: ['start', 'slut'],
    }),
    tidy('resurser', facts.resources.map(resourceRow), {
      numbers: ['budget', 'utfall', 'avvikelse', 'antal'],
      integers: ['år', 'per_person'],
      ...(fiscalYear ? { more: fiscalYearTexts.sv.counted(fiscalMonths(year, fiscalYear), year) } : {}),
    }),
    tidy(
      'källor',
      facts.sources.map(({ number, fileName, kind, importedOn, sha256 }) => ({
        källa: number,
        fil: fileName,
        sort: isKey(text.kinds, kind) ? text.kinds[kind] : kind,
        inläst: importedOn,
        sha256,
      })),
      { integers: ['källa'], dates: ['inläst'] },
    ),
  ]
}

/** Each table of the document, in its order, and the data of figures that have no table beside them. */
export function printedTables({ blocks }: Pick<Document, 'blocks'>): readonly DataTable[] {
  return flat(blocks).flatMap((block) => {
    if (block.kind === 'table') return [printed(block)]
    if (block.kind !== 'figure' || block.table !== null) return []
    return Object.entries(block.data).map(([set, rows]): DataTable => {
      const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
      return {
        name: `${block.id}-${set}`,
        title: block.title,
        description: block.alt,
        fields: names.map((name) => ({ name, type: 'string', description: text.printedColumn(name) })),
        rows: rows.map((row) => names.map((name) => (row[name] === undefined ? null : String(row[name] ?? '')))),
      }
    })
  })
}

type Row<Name extends DataTableName> = Readonly<Record<DataColumn<Name>, DataValue>>
type Types<Name extends DataTableName> = {
  readonly numbers?: readonly DataColumn<Name>[]
  readonly integers?: readonly DataColumn<Name>[]
  readonly dates?: readonly DataColumn<Name>[]
  /** A sentence after the description. */
  readonly more?: string
}

function tidy<Name extends DataTableName>(
  name: Name,
  rows: readonly Row<Name>[],
  { numbers = [], integers = [], dates = [], more }: Types<Name> = {},
): DataTable {
  const words = text.tables[name]
  const columns: readonly DataColumn<Name>[] = DATA_COLUMNS[name]
  const typeOf = (column: DataColumn<Name>): DataField['type'] => {
    if (numbers.includes(column)) return 'number'
    if (integers.includes(column)) return 'integer'
    return dates.includes(column) ? 'date' : 'string'
  }
  return {
    name: FILE_NAMES[name],
    title: words.title,
    description: more === undefined ? words.description : `${words.description} ${more}`,
    fields: columns.map((column) => ({
      name: column,
      type: typeOf(column),
      description: (words.columns as Readonly<Record<DataColumn<Name>, string>>)[column],
    })),
    rows: rows.map((row) => columns.map((column) => row[column])),
  }
}

function valuesOf(indicator: IndicatorFact): readonly Row<'värden'>[] {
  return indicator.series.flatMap(({ who, label, area, points }) =>
    points.map((point) => ({
      indikator: indicator.slug,
      namn: indicator.name,
      kolada_id: indicator.kolada,
      enhet: indicator.unit,
      område: label,
      områdeskod: area,
      grupp: text.groups[who],
      period: point.period,
      år: point.year,
      värde: point.value,
      intervall_från: point.value === null ? null : (point.interval?.low ?? null),
      intervall_till: point.value === null ? null : (point.interval?.high ?? null),
      avrundat_till: point.roundedTo,
      saknas: point.absence === null ? null : reportText.absenceShort[point.absence],
      källa: point.source,
    })),
  )
}

const goalRow = ({ id, area, title, articles, status, assessment }: GoalFact): Row<'mål'> => ({
  mål: id,
  område: area,
  titel: title,
  artiklar: articles.join(' '),
  status: attainmentNames.status[status],
  status_kod: status,
  bedömning: assessment && attainmentNames.assessment[assessment.code],
  motivering: assessment?.reason ?? null,
  ytterligare_åtgärder: assessment?.furtherActions ?? null,
})

const measuresOf = ({ id, measures }: GoalFact): readonly Row<'mått'>[] =>
  measures.map((measure, index) => ({
    mål: id,
    nummer: index + 1,
    mått: measure.name,
    indikator: measure.slug,
    uppdelning: measure.qualifier,
    måltyp: attainmentNames.type[measure.type],
    enhet: measure.unit,
    utgångsperiod: measure.baseline?.period ?? null,
    utgångsvärde: measure.baseline?.value ?? null,
    målperiod: measure.target.period,
    målvärde_från: endOf(measure.target.value, 'low'),
    målvärde_till: endOf(measure.target.value, 'high'),
    senaste_period: measure.latest?.period ?? null,
    senaste_värde: measure.latest?.value ?? null,
    status_kod: measure.status,
  }))

const endOf = (value: MeasureFact['target']['value'], end: 'low' | 'high'): number | null =>
  value === null || typeof value === 'number' ? value : value[end]

const activitiesOf = ({ id, activities }: GoalFact): readonly Row<'aktiviteter'>[] =>
  activities.map((one) => ({
    mål: id,
    aktivitet: one.id,
    titel: one.title,
    förvaltning: one.unit,
    ansvarig: one.responsible,
    start: one.start,
    slut: one.end,
    status: attainmentNames.activity[one.status],
    budget: one.budget,
    kostnad: one.cost,
    antal_barn: one.children === 'few' ? null : one.children,
    färre_än_fem: one.children === 'few' ? text.yes : null,
    resultat: one.result,
    effekt: one.effect,
    lärdom: one.lesson,
  }))

const resourceRow = (one: Facts['resources'][number]): Row<'resurser'> => ({
  område: one.area,
  år: one.year,
  budget: one.budget,
  utfall: one.outcome,
  avvikelse: one.deviation,
  delat_på: one.denominatorName,
  antal: one.denominatorCount,
  per_person: one.perHead === null ? null : Math.round(one.perHead),
  kommentar: one.comment,
})

function printed({ id, caption, columns, rows, note }: Table): DataTable {
  const names = distinct(columns.map(({ label }, index) => label || text.unnamedColumn(index + 1)))
  return {
    name: id,
    title: caption,
    description: note === undefined ? text.printed : `${text.printed} ${note}`,
    fields: names.map((name) => ({ name, type: 'string', description: text.printedColumn(name) })),
    rows: rows.map((row) => names.map((_, index) => plainText(row[index] ?? []))),
  }
}

/** Two columns of a table may be called the same; two fields of a file may not. */
const distinct = (names: readonly string[]): readonly string[] =>
  names.map((name, index) => {
    const before = names.slice(0, index).filter((one) => one === name).length
    return before === 0 ? name : `${name} (${before + 1})`
  })

const flat = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'group') return flat(block.parts.flat())
    return block.kind === 'note' ? flat(block.blocks) : [block]
  })
