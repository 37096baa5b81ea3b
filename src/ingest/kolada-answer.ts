// Kolada's answers (API v3): text → typed rows, or what is wrong with it. Rows that Kolada has deleted are left out.

import { type Static, type TSchema, Type } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'

/** One figure, or why there is none. */
export type KoladaValue = {
  readonly kpi: string
  readonly municipality: string
  readonly period: string
  readonly gender: 'T' | 'K' | 'M'
  /** Null where Kolada has none; `status` then says why. */
  readonly value: number | null
  readonly status: string
  /** More than 1 only for groups: how many kommuner the unweighted mean is of. */
  readonly count: number
}

export type KoladaKpi = { readonly id: string; readonly title: string }

export type KoladaGroup = { readonly id: string; readonly title: string; readonly members: readonly string[] }

export type KoladaPage<Row> =
  | { readonly ok: true; readonly rows: readonly Row[]; readonly next: string | null }
  | { readonly ok: false; readonly reason: 'not-json' }
  /** `where`: path into the answer, as `/values/0/kpi`. */
  | { readonly ok: false; readonly reason: 'wrong-shape'; readonly where: string }

const pageOf = <Row extends TSchema>(row: Row) =>
  Type.Object({ values: Type.Array(row), next_url: Type.Optional(Type.Union([Type.String(), Type.Null()])) })

const IsDeleted = Type.Optional(Type.Union([Type.Boolean(), Type.Null()]))
const KpiId = Type.String({ pattern: '^[NU]\\d{5}$' })
const Year = '(19|20|21)\\d{2}'

const DataRow = Type.Object({
  kpi: KpiId,
  municipality: Type.String({ pattern: '^(\\d{4}|G\\d+)$' }),
  // Documented as text, seen as a number too.
  period: Type.Union([Type.String({ pattern: `^${Year}$` }), Type.Integer({ minimum: 1900, maximum: 2199 })]),
  isdeleted: IsDeleted,
  values: Type.Array(
    Type.Object({
      gender: Type.Enum(['T', 'K', 'M']),
      count: Type.Optional(Type.Union([Type.Integer({ minimum: 0 }), Type.Null()])),
      status: Type.Optional(Type.Union([Type.String({ maxLength: 100 }), Type.Null()])),
      value: Type.Union([Type.Number(), Type.Null()]),
      isdeleted: IsDeleted,
    }),
  ),
})

const KpiRow = Type.Object({ id: KpiId, title: Type.String({ minLength: 1, maxLength: 1000 }), isdeleted: IsDeleted })

const MemberId = Type.String({ pattern: '^\\d{4}$' })

const GroupRow = Type.Object({
  id: Type.String({ pattern: '^G\\d+$' }),
  title: Type.String({ minLength: 1, maxLength: 1000 }),
  // `id` in version 2.
  members: Type.Array(Type.Union([Type.Object({ member_id: MemberId }), Type.Object({ id: MemberId })])),
  isdeleted: IsDeleted,
})

const DATA = Compile(pageOf(DataRow))
const KPIS = Compile(pageOf(KpiRow))
const GROUPS = Compile(pageOf(GroupRow))

export const readDataPage = (text: string): KoladaPage<KoladaValue> => readPage(DATA, text, valuesOf)

export const readKpiPage = (text: string): KoladaPage<KoladaKpi> =>
  readPage(KPIS, text, ({ id, title }: Static<typeof KpiRow>) => [{ id, title }])

export const readGroupPage = (text: string): KoladaPage<KoladaGroup> =>
  readPage(GROUPS, text, ({ id, title, members }: Static<typeof GroupRow>) => [
    { id, title, members: [...new Set(members.map((one) => ('member_id' in one ? one.member_id : one.id)))] },
  ])

type Envelope<Raw> = { readonly values: readonly Raw[]; readonly next_url?: string | null }

function readPage<Raw extends { readonly isdeleted?: boolean | null }, Row>(
  validator: Validator,
  text: string,
  rowsOf: (raw: Raw) => readonly Row[],
): KoladaPage<Row> {
  const json = parsed(text)
  if (json === undefined) return { ok: false, reason: 'not-json' }
  if (!validator.Check(json)) {
    const [first] = validator.Errors(json)
    return { ok: false, reason: 'wrong-shape', where: first?.instancePath || '/' }
  }
  // The validator has just said that it is one.
  const page = json as Envelope<Raw>
  const rows = page.values.filter((raw) => raw.isdeleted !== true).flatMap(rowsOf)
  return { ok: true, rows, next: page.next_url || null }
}

const valuesOf = (row: Static<typeof DataRow>): readonly KoladaValue[] =>
  row.values
    .filter(({ isdeleted }) => isdeleted !== true)
    .map(({ gender, value, status, count }) => ({
      kpi: row.kpi,
      municipality: row.municipality,
      period: String(row.period),
      gender,
      value,
      status: (status ?? '').trim(),
      count: count ?? 1,
    }))

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
