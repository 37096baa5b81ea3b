// Records: plan, goals, activities, what is reported about them, and budget rows; versioned like observations (R10).

import type { Static } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import type { Origin } from '../domain/observation.ts'
import { Activity, Assessment, BudgetRow, Goal, Outcome, Plan, Progress } from '../domain/plan.ts'
import { beginRows } from './imports.ts'
import type { Db } from './schema.ts'
import { type VisibleImport, visibleImports } from './visible-imports.ts'

// In the order they are given back.
const SCHEMAS = {
  plan: Plan,
  goal: Goal,
  activity: Activity,
  progress: Progress,
  outcome: Outcome,
  assessment: Assessment,
  budget: BudgetRow,
} as const

export const RECORD_KINDS = Object.keys(SCHEMAS) as readonly RecordKind[]
export type RecordKind = keyof typeof SCHEMAS

export type RecordPayload<Kind extends RecordKind> = Static<(typeof SCHEMAS)[Kind]>

/** A record as it stands, with where it was read. */
export type RecordRow<Kind extends RecordKind = RecordKind> = {
  readonly [One in Kind]: {
    /** The plan's code; empty for budget rows. */
    readonly plan: string
    readonly kind: One
    readonly key: string
    readonly line: number
    readonly payload: RecordPayload<One>
    readonly origin: Origin
  }
}[Kind]

export type NewRecord = {
  /** The plan's code; empty for budget rows. */
  readonly plan: string
  readonly kind: RecordKind
  /** Unique for its plan and kind within one import, and the same for the same thing in the next. */
  readonly key: string
  readonly line: number
  /** True: from this import on there is no such thing any more. Nothing is deleted. */
  readonly closed: boolean
  /** The first year it holds for. */
  readonly validFrom: number
  readonly payload: unknown
}

/**
 * Adds rows under an import; they count once it is active. Comes before activateImport, in its transaction. Throws Conflict
 * where the import is not (any longer) a preview; a payload that is not what its kind says is a bug and throws too.
 */
export async function appendRecords(
  db: Db,
  organisation: string,
  importNumber: number,
  rows: readonly NewRecord[],
): Promise<void> {
  await beginRows(db, organisation, importNumber)
  const values = rows.map(({ plan, kind, key, line, closed, validFrom, payload }) => ({
    organisation,
    plan,
    kind,
    key,
    import: importNumber,
    line,
    closed: closed ? 1 : 0,
    valid_from: validFrom,
    payload: JSON.stringify(checked(kind, key, payload)),
  }))
  for (let start = 0; start < values.length; start += ROWS_PER_STATEMENT) {
    await db
      .insertInto('record')
      .values(values.slice(start, start + ROWS_PER_STATEMENT))
      .execute()
  }
}

export type RecordFilter<Kind extends RecordKind = RecordKind> = {
  readonly kinds?: readonly Kind[]
  /** A plan's code. */
  readonly plan?: string
  /** Only what holds for this year: rows valid from a later year are passed over, and what they replaced stands. */
  readonly validYear?: number
  /** ISO instant: what was current then. */
  readonly knownAt?: string
  /** An import's number: what would be current were it undone. */
  readonly without?: number
}

/**
 * For each plan, kind and key the row of the newest active import that holds for the year; closed ones are left out.
 * Ordered by plan, kind, import and line, so that a file keeps its own order.
 */
export async function currentRecords<Kind extends RecordKind = RecordKind>(
  db: Db,
  organisation: string,
  filter: RecordFilter<Kind> = {},
): Promise<readonly RecordRow<Kind>[]> {
  const { kinds, plan, validYear, knownAt, without } = filter
  if (kinds?.length === 0) return []
  const imports = await visibleImports(db, [organisation], knownAt)
  const rows = await db
    .selectFrom('record')
    .select(['plan', 'kind', 'key', 'import', 'line', 'closed', 'payload'])
    .where('organisation', '=', organisation)
    .$if(kinds !== undefined, (query) => query.where('kind', 'in', kinds ?? []))
    .$if(plan !== undefined, (query) => query.where('plan', '=', plan ?? ''))
    .$if(validYear !== undefined, (query) => query.where('valid_from', '<=', validYear ?? 0))
    .execute()
  const newest = new Map<string, { readonly row: (typeof rows)[number]; readonly made: VisibleImport }>()
  for (const row of rows) {
    const made = imports.get(row.import)
    if (!made || row.import === without) continue
    const key = `${row.plan}\n${row.kind}\n${row.key}`
    const known = newest.get(key)
    if (!known || inOrder({ row, made }, known) > 0) newest.set(key, { row, made })
  }
  return [...newest.values()]
    .filter(({ row }) => row.closed === 0)
    .sort(inOrder)
    .map(({ row, made }) => recordOf<Kind>(row, made))
}

/** A record as one import has it, whatever counts now. */
export type StoredRecord = {
  readonly import: number
  readonly plan: string
  readonly kind: RecordKind
  readonly key: string
  readonly line: number
  readonly closed: boolean
  readonly payload: unknown
}

export async function recordsOfImport(db: Db, organisation: string, number: number): Promise<readonly StoredRecord[]> {
  return storedRecords(await storedRows(db, organisation).where('import', '=', number).orderBy('line').execute())
}

/** Keys that any import has had, also undone ones and of what is closed: oldest first. */
export async function keysEverUsed(
  db: Db,
  organisation: string,
  { plan, kind }: { readonly plan: string; readonly kind: RecordKind },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('record')
    .select(['key', 'import', 'line'])
    .where('organisation', '=', organisation)
    .where('plan', '=', plan)
    .where('kind', '=', kind)
    .orderBy('import')
    .orderBy('line')
    .execute()
  return [...new Set(rows.map(({ key }) => key))]
}

/** Rows of any import that close the record: they repeat what it said. */
export async function closingRecords(
  db: Db,
  organisation: string,
  { plan, kind, key }: Pick<StoredRecord, 'plan' | 'kind' | 'key'>,
): Promise<readonly StoredRecord[]> {
  return storedRecords(
    await storedRows(db, organisation)
      .where('plan', '=', plan)
      .where('kind', '=', kind)
      .where('key', '=', key)
      .where('closed', '=', 1)
      .execute(),
  )
}

/** Only for personal data that must go: a record is otherwise never changed (R10). */
export async function replaceRecordPayload(
  db: Db,
  organisation: string,
  { plan, kind, key, line, ...record }: StoredRecord,
  payload: unknown,
): Promise<void> {
  await db
    .updateTable('record')
    .set({ payload: JSON.stringify(checked(kind, key, payload)) })
    .where('organisation', '=', organisation)
    .where('plan', '=', plan)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where('import', '=', record.import)
    .where('line', '=', line)
    .execute()
}

const storedRows = (db: Db, organisation: string) =>
  db
    .selectFrom('record')
    .select(['import', 'plan', 'kind', 'key', 'line', 'closed', 'payload'])
    .where('organisation', '=', organisation)

const storedRecords = (rows: Awaited<ReturnType<ReturnType<typeof storedRows>['execute']>>): readonly StoredRecord[] =>
  rows.map((row) => ({
    ...row,
    kind: row.kind as RecordKind,
    closed: row.closed === 1,
    payload: JSON.parse(row.payload),
  }))

type Version = {
  readonly row: { readonly plan: string; readonly kind: string; readonly line: number }
  readonly made: VisibleImport
}

const inOrder = (a: Version, b: Version): number =>
  (a.row.plan < b.row.plan ? -1 : a.row.plan > b.row.plan ? 1 : 0) ||
  KIND_NAMES.indexOf(a.row.kind) - KIND_NAMES.indexOf(b.row.kind) ||
  a.made.rank - b.made.rank ||
  a.row.line - b.row.line

const KIND_NAMES: readonly string[] = RECORD_KINDS

/** The mapper at the edge: after this a payload is what its type says. */
function recordOf<Kind extends RecordKind>(
  row: { plan: string; kind: string; key: string; line: number; payload: string },
  made: VisibleImport,
): RecordRow<Kind> {
  const { plan, key, line } = row
  const payload = checked(row.kind, key, JSON.parse(row.payload))
  return { plan, kind: row.kind, key, line, payload, origin: { ...made.origin, line } } as RecordRow<Kind>
}

function checked(kind: string, key: string, payload: unknown): unknown {
  const validator = VALIDATORS.get(kind)
  if (!validator) throw new Error(`Not a kind of record: ${kind}`)
  if (validator.Check(payload)) return payload
  const [problem] = validator.Errors(payload)
  throw new Error(`${kind} ${key}: ${problem?.instancePath} ${problem?.message}`)
}

const VALIDATORS: ReadonlyMap<string, Validator> = new Map(
  Object.entries(SCHEMAS).map(([kind, schema]) => [kind, Compile(schema)] as const),
)

// Nine columns each, well below what one statement may hold.
const ROWS_PER_STATEMENT = 500
