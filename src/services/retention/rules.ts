// An organisation's rules for how long content is kept: what it has decided, else what is usual.

import { authorise } from '../../domain/access.ts'
import { Invalid } from '../../domain/errors.ts'
import { LONGEST_KEEP, RETENTION_KINDS, RETENTION_RULES, type RetentionKind } from '../../domain/retention.ts'
import { holdsPersonalNumber } from '../../ingest/index.ts'
import { type Db, retentionRules, saveRetentionRule, takeTurn } from '../../store/index.ts'
import { retentionErrors } from '../../text/retention.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { organisationByCode } from '../organisations.ts'

export type OwnRule = {
  readonly kind: RetentionKind
  readonly unit: 'days' | 'years'
  /** In the unit; null: kept for good. */
  readonly keep: number | null
  /** What the organisation has decided; null: nothing, and what is usual holds. */
  readonly decided: { readonly decision: string; readonly at: string; readonly by: string } | null
}

/** In the order of `RETENTION_KINDS`. What a rule says of a kind that this program does not know is left alone. */
export async function rulesOf(db: Db, organisation: string): Promise<readonly OwnRule[]> {
  const stored = await retentionRules(db, organisation)
  return RETENTION_KINDS.map((kind) => {
    const { unit, usual } = RETENTION_RULES[kind]
    const own = stored.find((one) => one.kind === kind)
    return own
      ? { kind, unit, keep: own.keep, decided: { decision: own.decision, at: own.setAt, by: own.setBy } }
      : { kind, unit, keep: usual, decided: null }
  })
}

export type RuleWish = {
  /** In the kind's unit; null: for good. */
  readonly keep: number | null
  /** What it rests on, as a case number. */
  readonly decision: string
}

export type RuleField = 'keep' | 'decision'

/** Says which field is wrong. */
export class WrongRule extends Invalid {
  readonly field: RuleField
  constructor(field: RuleField, said: ConstructorParameters<typeof Invalid>[0]) {
    super(said)
    this.field = field
  }
}

const LONGEST_DECISION = 300

/** Throws WrongRule. */
export async function setRetentionRule(ctx: Context, code: string, kind: RetentionKind, wish: RuleWish): Promise<void> {
  authorise(ctx.actor, 'retention.write')
  const organisation = await organisationByCode(ctx, code)
  const { least, mayStay, isFixed } = RETENTION_RULES[kind]
  if (isFixed) throw new WrongRule('keep', retentionErrors.fixed)
  const { keep } = wish
  const decision = wish.decision.trim().replace(/\s+/g, ' ')
  if (keep === null ? !mayStay : !Number.isInteger(keep) || keep < least || keep > LONGEST_KEEP * perYear(kind))
    throw new WrongRule('keep', mayStay ? retentionErrors.keep(least) : retentionErrors.keepNotGood(least))
  if (decision === '' || decision.length > LONGEST_DECISION) throw new WrongRule('decision', retentionErrors.decision)
  if (holdsPersonalNumber(decision)) throw new WrongRule('decision', retentionErrors.decisionPersonal)
  await ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, organisation.id)
    const before = (await rulesOf(db, organisation.id)).find((rule) => rule.kind === kind)?.keep ?? null
    const at = ctx.now()
    await saveRetentionRule(db, organisation.id, { kind, keep, decision, setAt: at, setBy: ctx.actor.id })
    await note(ctx, db, organisation.id, {
      at,
      action: 'retention.set',
      subject: kind,
      payload: { before, after: keep, decision },
    })
  })
}

const perYear = (kind: RetentionKind): number => (RETENTION_RULES[kind].unit === 'days' ? 365 : 1)
