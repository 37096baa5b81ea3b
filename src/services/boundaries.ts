// The boundaries plans are judged by: those an organisation has set, and those in force for a plan at an instant.

import { authorise } from '../domain/access.ts'
import {
  type Boundaries,
  type BoundariesInForce,
  boundaryProblems,
  DEFAULT_BOUNDARIES,
  isDefault,
  undecided,
} from '../domain/attainment/boundaries.ts'
import { Invalid } from '../domain/errors.ts'
import { addBoundaries, boundariesAt, type Db, decisionAt, type Organisation, takeTurn } from '../store/index.ts'
import { decisionText } from '../text/decisions.ts'
import type { Context } from './context.ts'
import { note } from './journal/note.ts'
import { organisationByCode } from './organisations.ts'

/** The organisation's own boundaries, for plans decided from now on and plans not decided. Throws Invalid. */
export async function setBoundaries(
  ctx: Context,
  organisationCode: string,
  boundaries: Boundaries,
): Promise<Boundaries> {
  authorise(ctx.actor, 'boundaries.set')
  const organisation = await organisationByCode(ctx, organisationCode)
  const [problem] = boundaryProblems(boundaries)
  if (problem) throw new Invalid(decisionText.boundaryProblem[problem.code])
  await ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, organisation.id)
    const at = ctx.now()
    const before = await settingAt(db, organisation, at)
    if (before.onTrack === boundaries.onTrack && before.partly === boundaries.partly) return
    await addBoundaries(db, organisation.id, { ...boundaries, setAt: at, setBy: ctx.actor.id })
    await note(ctx, db, organisation.id, {
      at,
      action: 'boundaries.set',
      subject: organisation.code,
      payload: { before, after: boundaries },
    })
  })
  return boundaries
}

/** What the organisation's next plan would be judged by. */
export async function boundariesOf(ctx: Context, organisationCode: string): Promise<Boundaries> {
  authorise(ctx.actor, 'plan.read')
  return settingAt(ctx.store.db, await organisationByCode(ctx, organisationCode), ctx.now())
}

/**
 * What a plan is judged by, as known at an instant: those frozen by a decision recorded by then, else what the organisation
 * had set. `plan`: null where there is none.
 */
export async function boundariesInForce(
  ctx: Context,
  organisation: Organisation,
  plan: string | null,
  at: string,
): Promise<BoundariesInForce> {
  const decision = plan === null ? undefined : await decisionAt(ctx.store.db, organisation.id, plan, at)
  if (!decision) return undecided(await settingAt(ctx.store.db, organisation, at))
  const { boundaries, decidedOn, decidedBy, caseNumber } = decision
  return { ...boundaries, frozenOn: decidedOn, decidedBy, caseNumber, isDefault: isDefault(boundaries) }
}

/** What an organisation had set at an instant: the default where it had set nothing. */
export async function settingAt(db: Db, organisation: Organisation, at: string): Promise<Boundaries> {
  const set = await boundariesAt(db, organisation.id, at)
  return set ? { onTrack: set.onTrack, partly: set.partly } : DEFAULT_BOUNDARIES
}
