// What is past its time: shown beforehand, and destroyed. The journal says how much of what, and by which rules.

import { authorise } from '../../domain/access.ts'
import { Forbidden } from '../../domain/errors.ts'
import { cutOff, endOfKeep, RETENTION_KINDS, RETENTION_RULES, type RetentionKind } from '../../domain/retention.ts'
import { type Db, forgetErased, listOrganisations, NATIONAL, sweepSignIns, takeTurn } from '../../store/index.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { organisationByCode } from '../organisations.ts'
import { type OwnRule, rulesOf } from './rules.ts'
import { type Item, WORK } from './work.ts'

export type RetentionState = OwnRule & {
  /** How many there are. */
  readonly held: number
  /** How many of them are past their time. */
  readonly due: number
  /** ISO instant when the next one is; null: none, or never. */
  readonly next: string | null
  /** Files among those that are past their time. */
  readonly items: readonly Item[]
}

/** How long each kind is kept, what is past its time now, and when more will be. */
export async function retentionState(ctx: Context, code: string): Promise<readonly RetentionState[]> {
  authorise(ctx.actor, 'retention.read')
  const organisation = await organisationByCode(ctx, code)
  const { db } = ctx.store
  const now = ctx.now()
  const states: RetentionState[] = []
  for (const rule of await rulesOf(db, organisation.id)) {
    const held = await WORK[rule.kind](db, organisation.id, now)
    const due =
      rule.keep === null ? null : await WORK[rule.kind](db, organisation.id, cutOff(now, rule.keep, rule.unit))
    const isNever = rule.keep === null || held.oldest === null
    states.push({
      ...rule,
      held: held.count,
      due: due?.count ?? 0,
      next: isNever ? null : endOfKeep(held.oldest, rule.keep, rule.unit),
      items: due?.items ?? [],
    })
  }
  return states
}

export type Destroyed = Readonly<Partial<Record<RetentionKind, number>>>

export type RetentionRun = {
  readonly destroyed: Destroyed
  /** False: somebody read the old content all the while, and it is still in the database's log. Run it once more. */
  readonly isGone: boolean
}

/** Destroys what is past its time. `isDry`: only counts it. */
export async function runRetention(
  ctx: Context,
  code: string,
  { isDry = false }: { readonly isDry?: boolean } = {},
): Promise<RetentionRun> {
  authorise(ctx.actor, isDry ? 'retention.read' : 'retention.write')
  const organisation = await organisationByCode(ctx, code)
  const destroyed = await destroyOf(ctx, organisation.id, isDry)
  const isGone = isDry || total(destroyed) === 0 || (await forgetErased(ctx.store))
  return { destroyed, isGone }
}

export type WholeRun = {
  /** By code; null: national data. */
  readonly owners: readonly { readonly code: string | null; readonly destroyed: Destroyed }[]
  /** Ended sessions, failed attempts and used links, of the whole installation. */
  readonly signIns: number
  readonly isGone: boolean
}

/** Every organisation's, the national data's by what is usual, and old sign-ins. For whoever has the command line. */
export async function runAllRetention(ctx: Context, { isDry = false }: { readonly isDry?: boolean } = {}) {
  authorise(ctx.actor, 'retention.write')
  if (ctx.actor.organisation !== null) throw new Forbidden('', ['operator'])
  const organisations = await listOrganisations(ctx.store.db)
  const owners: WholeRun['owners'][number][] = []
  for (const { id, code } of organisations) owners.push({ code, destroyed: await destroyOf(ctx, id, isDry) })
  owners.push({ code: null, destroyed: await destroyOf(ctx, NATIONAL, isDry) })
  const signIns = isDry ? 0 : await endOldSignIns(ctx)
  const isNothing = signIns === 0 && owners.every(({ destroyed }) => total(destroyed) === 0)
  const isGone = isDry || isNothing || (await forgetErased(ctx.store))
  return { owners, signIns, isGone } satisfies WholeRun
}

const endOldSignIns = (ctx: Context): Promise<number> =>
  ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, NATIONAL)
    const at = ctx.now()
    const signIns = await sweepSignIns(db, cutOff(at, SIGN_IN_DAYS, 'days'))
    if (signIns > 0)
      await note(ctx, db, NATIONAL, { at, action: 'retention.run', subject: at, payload: { destroyed: { signIns } } })
    return signIns
  })

/** They are hashes, and end by themselves; after this they are not there at all. */
const SIGN_IN_DAYS = 90

async function destroyOf(ctx: Context, owner: string, isDry: boolean): Promise<Destroyed> {
  return ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, owner)
    const at = ctx.now()
    const destroyed: Partial<Record<RetentionKind, number>> = {}
    const keep: Partial<Record<RetentionKind, number>> = {}
    for (const rule of await rulesFor(db, owner)) {
      if (rule.keep === null) continue
      const work = await WORK[rule.kind](db, owner, cutOff(at, rule.keep, rule.unit))
      if (work.count === 0) continue
      destroyed[rule.kind] = work.count
      keep[rule.kind] = rule.keep
      if (!isDry) await work.destroy({ at, by: ctx.actor.id })
    }
    if (!isDry && total(destroyed) > 0)
      await note(ctx, db, owner, { at, action: 'retention.run', subject: at, payload: { destroyed, keep } })
    return destroyed
  })
}

/** National data is nobody's to decide about: what is usual holds. */
const rulesFor = async (db: Db, owner: string): Promise<readonly Pick<OwnRule, 'kind' | 'unit' | 'keep'>[]> =>
  owner === NATIONAL
    ? RETENTION_KINDS.map((kind) => ({ kind, unit: RETENTION_RULES[kind].unit, keep: RETENTION_RULES[kind].usual }))
    : rulesOf(db, owner)

const total = (destroyed: Destroyed): number => Object.values(destroyed).reduce((sum, count) => sum + count, 0)
