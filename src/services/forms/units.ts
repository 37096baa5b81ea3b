// Units: an organisation's nämnder and förvaltningar. An activity's unit is the one whose name its plan writes.

import { authorise, mayDo } from '../../domain/access.ts'
import { NotFound } from '../../domain/errors.ts'
import type { JournalAction } from '../../domain/journal.ts'
import { foldText, holdsPersonalNumber, sameText } from '../../ingest/index.ts'
import {
  changeUnit,
  createUnit,
  currentRecords,
  type Db,
  listUnits,
  type Organisation,
  type StoredUnit,
} from '../../store/index.ts'
import { unitProblems, unitTexts } from '../../text/units.ts'
import type { Context } from '../context.ts'
import { inTurn } from '../in-turn.ts'
import { note } from '../journal/note.ts'
import { organisationByCode } from '../organisations.ts'
import { inEach, WrongForm } from './problems.ts'

const LONGEST_NAME = 120

export type Unit = {
  readonly id: string
  readonly name: string
  /** Id of the unit it belongs to; null: none. */
  readonly parent: string | null
  readonly isRemoved: boolean
  /** Activities that plans write its name at. */
  readonly activities: number
}

export type Units = {
  /** In Swedish order of name, removed ones too. */
  readonly units: readonly Unit[]
  /** Names that plans have and no unit does, in Swedish order. */
  readonly missing: readonly { readonly name: string; readonly activities: number }[]
  readonly mayWrite: boolean
}

export async function unitsOf(ctx: Context, code: string): Promise<Units> {
  authorise(ctx.actor, 'unit.read')
  const organisation = await organisationByCode(ctx, code)
  const stored = await listUnits(ctx.store.db, organisation.id)
  const named = Map.groupBy(await namesInPlans(ctx, organisation), foldText)
  const used = new Set(stored.filter(({ removedAt }) => removedAt === null).map(({ name }) => foldText(name)))
  return {
    units: stored.map(({ id, name, parent, removedAt }) => ({
      id,
      name,
      parent,
      isRemoved: removedAt !== null,
      activities: named.get(foldText(name))?.length ?? 0,
    })),
    missing: [...named]
      .flatMap(([key, [name, ...others]]) =>
        name === undefined || used.has(key) ? [] : [{ name, activities: others.length + 1 }],
      )
      .sort((a, b) => swedish.compare(a.name, b.name)),
    mayWrite: mayDo(ctx.actor, 'unit.write'),
  }
}

export type UnitWish = { readonly name: string; readonly parent: string | null }

/** Throws WrongForm. */
export async function addUnit(ctx: Context, code: string, wish: UnitWish): Promise<{ readonly id: string }> {
  authorise(ctx.actor, 'unit.write')
  const organisation = await organisationByCode(ctx, code)
  const id = ctx.newId()
  await inTurn(ctx, organisation, async (db) => {
    const stored = await listUnits(db, organisation.id)
    await create(ctx, db, organisation, { id, ...checked(wish, stored, id) })
  })
  return { id }
}

/** Makes units of the names that plans have and no unit does; of a removed one with the name, that one again. */
export async function addUnitsOfPlans(ctx: Context, code: string): Promise<{ readonly added: number }> {
  authorise(ctx.actor, 'unit.write')
  const organisation = await organisationByCode(ctx, code)
  let added = 0
  await inTurn(ctx, organisation, async (db) => {
    const { missing } = await unitsOf({ ...ctx, store: { ...ctx.store, db } }, code)
    const stored = await listUnits(db, organisation.id)
    for (const { name } of missing.filter((one) => one.name.length <= LONGEST_NAME)) {
      const before = stored.find((one) => sameText(one.name, name))
      if (before) await setRemoved(ctx, db, organisation, before.id, false)
      else
        await create(ctx, db, organisation, {
          id: ctx.newId(),
          ...checked({ name, parent: null }, stored, ''),
        })
      added += 1
    }
  })
  return { added }
}

/** Throws NotFound, WrongForm. */
export async function editUnit(ctx: Context, code: string, id: string, wish: UnitWish): Promise<void> {
  authorise(ctx.actor, 'unit.write')
  const organisation = await organisationByCode(ctx, code)
  await inTurn(ctx, organisation, async (db) => {
    const stored = await listUnits(db, organisation.id)
    const before = found(stored, id)
    const change = checked(wish, stored, id)
    await changeUnit(db, organisation.id, id, change)
    const payload = { ...change, before: { name: before.name, parent: before.parent } }
    await journal(ctx, db, organisation, 'unit.change', id, payload)
  })
}

/** Nobody reports for it any more; what has been reported stays. Throws NotFound. */
export async function removeUnit(ctx: Context, code: string, id: string): Promise<void> {
  authorise(ctx.actor, 'unit.write')
  const organisation = await organisationByCode(ctx, code)
  await inTurn(ctx, organisation, async (db) => {
    found(await listUnits(db, organisation.id), id)
    await setRemoved(ctx, db, organisation, id, true)
  })
}

/** Throws NotFound, WrongForm where another unit has got its name. */
export async function restoreUnit(ctx: Context, code: string, id: string): Promise<void> {
  authorise(ctx.actor, 'unit.write')
  const organisation = await organisationByCode(ctx, code)
  await inTurn(ctx, organisation, async (db) => {
    const stored = await listUnits(db, organisation.id)
    checked({ name: found(stored, id).name, parent: null }, stored, id)
    await setRemoved(ctx, db, organisation, id, false)
  })
}

/** The unit in use that has the name; undefined where none does. */
export const unitNamed = (units: readonly StoredUnit[], name: string): StoredUnit | undefined =>
  units.find((unit) => unit.removedAt === null && sameText(unit.name, name))

async function namesInPlans(ctx: Context, organisation: Organisation): Promise<readonly string[]> {
  const activities = await currentRecords(ctx.store.db, organisation.id, { kinds: ['activity'] })
  return activities.map(({ payload }) => payload.unit).filter((name) => name !== '')
}

function found(stored: readonly StoredUnit[], id: string): StoredUnit {
  const unit = stored.find((one) => one.id === id)
  if (!unit) throw new NotFound(unitProblems.noUnit)
  return unit
}

function checked({ name, parent }: UnitWish, stored: readonly StoredUnit[], id: string): UnitWish {
  const called = name.trim().replace(/\s+/g, ' ')
  const wrong = (field: keyof UnitWish, say: (words: (typeof unitTexts)['sv']['problem']) => string) =>
    new WrongForm([{ field, message: inEach(unitTexts, ({ problem }) => say(problem)) }])
  if (called === '' || called.length > LONGEST_NAME) throw wrong('name', ({ nameMissing }) => nameMissing)
  if (holdsPersonalNumber(called)) throw wrong('name', ({ namePersonal }) => namePersonal)
  if (stored.some((one) => one.id !== id && one.removedAt === null && sameText(one.name, called)))
    throw wrong('name', ({ nameTaken }) => nameTaken(called))
  if (parent !== null && !stored.some((one) => one.id === parent && one.removedAt === null))
    throw wrong('parent', ({ parentGone }) => parentGone)
  if (isUnder(stored, parent, id)) throw wrong('parent', ({ parentLoop }) => parentLoop)
  return { name: called, parent }
}

/** Whether `unit` is `above` or belongs to it, however far down. */
function isUnder(stored: readonly StoredUnit[], unit: string | null, above: string): boolean {
  if (unit === null) return false
  return unit === above || isUnder(stored, stored.find(({ id }) => id === unit)?.parent ?? null, above)
}

async function create(ctx: Context, db: Db, organisation: Organisation, unit: UnitWish & { readonly id: string }) {
  await createUnit(db, organisation.id, { ...unit, createdAt: ctx.now(), createdBy: ctx.actor.id })
  await journal(ctx, db, organisation, 'unit.add', unit.id, { name: unit.name, parent: unit.parent })
}

async function setRemoved(ctx: Context, db: Db, organisation: Organisation, id: string, isRemoved: boolean) {
  await changeUnit(db, organisation.id, id, { removedAt: isRemoved ? ctx.now() : null })
  await journal(ctx, db, organisation, isRemoved ? 'unit.remove' : 'unit.restore', id, {})
}

const journal = (
  ctx: Context,
  db: Db,
  organisation: Organisation,
  action: JournalAction,
  subject: string,
  payload: Record<string, unknown>,
) => note(ctx, db, organisation.id, { action, subject, payload })

const swedish = new Intl.Collator('sv')
