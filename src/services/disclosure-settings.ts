// An organisation's own limits for figures about few children (methods §5.2): raising them is free, showing more than
// before needs a role and a reason; every change is journalled and can be set back.

import { type Action, authorise } from '../domain/access.ts'
import { type DisclosureLimits, LIMIT_NAMES, limitsOf, type OwnLimits } from '../domain/disclosure/limits.ts'
import {
  AS_CATALOGUE,
  LARGEST,
  type LimitName,
  type LimitOrigin,
  originOf,
  ownPart,
  type Protection,
  showsMore,
  wrongLimits,
} from '../domain/disclosure/own-limits.ts'
import { Invalid, NotFound, type Said, sentenceIn } from '../domain/errors.ts'
import type { Source } from '../domain/indicator.ts'
import { holdsPersonalNumber } from '../ingest/index.ts'
import {
  addDisclosureSetting,
  type DisclosureSetting,
  disclosureHistory,
  disclosureSettings,
  takeTurn,
} from '../store/index.ts'
import { disclosureErrors, disclosureReasons } from '../text/disclosure-settings.ts'
import type { Context } from './context.ts'
import { note } from './journal/note.ts'
import { organisationByCode } from './organisations.ts'

const LONGEST_REASON = 500

/** Why a change is refused, field by field. */
export class WrongLimits extends Invalid {
  readonly problems: readonly LimitProblem[]
  constructor(problems: readonly LimitProblem[]) {
    super({
      sv: problems.map(({ message }) => sentenceIn(message, 'sv')).join(' '),
      en: problems.map(({ message }) => sentenceIn(message, 'en')).join(' '),
    })
    this.problems = problems
  }
}
export type LimitProblem = { readonly field: LimitName | 'reason'; readonly message: Said }

export type SourceLimits = {
  /** Id in indicators/sources/. */
  readonly id: string
  readonly name: string
  readonly limits: DisclosureLimits
  readonly origins: Readonly<Record<LimitName, LimitOrigin>>
  /** Counts are shown rounded to the nearest five. */
  readonly rounding: boolean
  /** Newest first. */
  readonly history: readonly LimitsChange[]
  /** Whether setting the last change back would show more; null where there is none. */
  readonly undoShowsMore: boolean | null
}

/** All limits as they were before and after, those of the catalogue as it is now. */
export type LimitsChange = {
  readonly setAt: string
  readonly setBy: string
  readonly reason: string
  readonly before: DisclosureLimits & { readonly rounding: boolean }
  readonly after: DisclosureLimits & { readonly rounding: boolean }
  readonly showsMore: boolean
}

export async function disclosureLimits(ctx: Context, code: string): Promise<readonly SourceLimits[]> {
  authorise(ctx.actor, 'indicator.read')
  const organisation = await organisationByCode(ctx, code)
  const all = await disclosureHistory(ctx.store.db, organisation.id)
  return ownSources(ctx).map((source) => {
    const settings = all.filter((one) => one.source === source.id)
    const present = settings.at(-1) ?? AS_CATALOGUE
    return {
      id: source.id,
      name: source.name,
      limits: inForce(source, present),
      origins: originsOf(source, present.limits),
      rounding: present.rounding,
      history: settings.map((one, index) => changeOf(source, one, settings[index - 1] ?? AS_CATALOGUE)).reverse(),
      undoShowsMore: settings.length === 0 ? null : showsMore(settings.at(-2) ?? AS_CATALOGUE, present, source),
    }
  })
}

/** The limits of each own source as they are now. For services that have authorised. */
export async function limitsInForce(ctx: Context, { id }: { readonly id: string }) {
  const settings = await disclosureSettings(ctx.store.db, id)
  return ownSources(ctx).map((source) => {
    const present = settings.get(source.id) ?? AS_CATALOGUE
    return { source: source.id, name: source.name, limits: inForce(source, present), rounding: present.rounding }
  })
}

export type LimitsWish = {
  /** What is not named stays as it is. */
  readonly limits: OwnLimits
  readonly rounding?: boolean
  /** May be empty where nothing more is shown. */
  readonly reason: string
}

/** Throws NotFound, Invalid (WrongLimits where a field is wrong); Forbidden where more would be shown than before. */
export async function setDisclosureLimits(
  ctx: Context,
  code: string,
  sourceId: string,
  wish: LimitsWish,
): Promise<void> {
  authorise(ctx.actor, 'disclosure.raise')
  await change(ctx, code, sourceId, wish.reason, (source, [present = AS_CATALOGUE]) => {
    const wrong = wrongLimits(wish.limits)
    if (wrong.length > 0)
      throw new WrongLimits(
        wrong.map((field) => ({ field, message: disclosureErrors.notALimit(field, LARGEST[field]) })),
      )
    const limits = { ...inForce(source, present), ...wish.limits }
    if (limits.registerNumerator > limits.registerDenominator)
      throw new WrongLimits([{ field: 'registerNumerator', message: disclosureErrors.numeratorAboveDenominator }])
    return {
      next: { limits: ownPart(limits, source), rounding: wish.rounding ?? present.rounding },
      kind: 'limits',
      words: disclosureReasons.raised,
    }
  })
}

/** Sets the last change of a source's limits back, by a new one. Throws as setDisclosureLimits. */
export async function undoDisclosureLimits(ctx: Context, code: string, sourceId: string, reason: string) {
  authorise(ctx.actor, 'disclosure.raise')
  await change(ctx, code, sourceId, reason, (_, [present, earlier = AS_CATALOGUE]) => {
    if (!present) throw new Invalid(disclosureErrors.nothingToUndo)
    return {
      next: { limits: earlier.limits, rounding: earlier.rounding },
      kind: 'undo',
      words: disclosureReasons.undone,
    }
  })
}

type Decided = { readonly next: Protection; readonly kind: 'limits' | 'undo'; readonly words: string }

/** `decide` is given the source's settings, the newest first. */
async function change(
  ctx: Context,
  code: string,
  sourceId: string,
  reason: string,
  decide: (source: Source, settings: readonly DisclosureSetting[]) => Decided,
): Promise<void> {
  const organisation = await organisationByCode(ctx, code)
  const source = ownSource(ctx, sourceId)
  const why = checkedReason(reason)
  await ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, organisation.id)
    const settings = (await disclosureHistory(db, organisation.id)).filter((one) => one.source === source.id).reverse()
    const present = settings[0] ?? AS_CATALOGUE
    const { next, kind, words } = decide(source, settings)
    const isMore = showsMore(next, present, source)
    if (!isMore && isSame(source, next, present)) throw new Invalid(disclosureErrors.noChange)
    const allowed: Action = isMore ? 'disclosure.lower' : 'disclosure.raise'
    authorise(ctx.actor, allowed)
    if (isMore && why === '') throw new WrongLimits([{ field: 'reason', message: disclosureErrors.reasonNeeded }])
    const setAt = after(ctx.now(), settings[0]?.setAt)
    const setting = { ...next, setAt, setBy: ctx.actor.id, reason: why || words }
    await addDisclosureSetting(db, organisation.id, source.id, setting)
    await note(ctx, db, organisation.id, {
      at: setAt,
      action: allowed,
      subject: source.id,
      payload: {
        kind,
        before: { ...inForce(source, present), rounding: present.rounding },
        after: { ...inForce(source, next), rounding: next.rounding },
        reason: setting.reason,
      },
    })
  })
}

function checkedReason(reason: string): string {
  const why = reason.trim().replace(/\s+/g, ' ')
  if (why.length > LONGEST_REASON) throw new WrongLimits([{ field: 'reason', message: disclosureErrors.reasonTooLong }])
  if (holdsPersonalNumber(why)) throw new WrongLimits([{ field: 'reason', message: disclosureErrors.reasonPersonal }])
  return why
}

/** Two changes within one millisecond keep their order. */
const after = (now: string, last: string | undefined): string =>
  last === undefined || last < now ? now : new Date(Date.parse(last) + 1).toISOString()

const ownSources = (ctx: Context): readonly Source[] =>
  ctx.catalogue.sources.filter(({ alreadyPublic }) => !alreadyPublic)

function ownSource(ctx: Context, id: string): Source {
  const source = ctx.catalogue.source(id)
  const ids = ownSources(ctx).map((one) => one.id)
  if (!source) throw new NotFound(disclosureErrors.noSource(id, ids))
  if (source.alreadyPublic) throw new Invalid(disclosureErrors.publicSource(source.name))
  return source
}

/** Only of a source that is not public: it has limits then. */
function inForce(source: Source, { limits }: Pick<Protection, 'limits'>): DisclosureLimits {
  const found = limitsOf(source, undefined, limits)
  if (!found) throw new Error(`No limits of a public source: ${source.id}`)
  return found
}

function originsOf(source: Source, own: OwnLimits): SourceLimits['origins'] {
  const of = (name: LimitName) => originOf(name, source, own)
  return {
    smallestCount: of('smallestCount'),
    registerNumerator: of('registerNumerator'),
    registerDenominator: of('registerDenominator'),
    surveyDenominator: of('surveyDenominator'),
  }
}

const isSame = (source: Source, next: Protection, present: Protection): boolean => {
  const [a, b] = [inForce(source, next), inForce(source, present)]
  return next.rounding === present.rounding && LIMIT_NAMES.every((name) => a[name] === b[name])
}

function changeOf(source: Source, setting: DisclosureSetting, before: Protection): LimitsChange {
  const { setAt, setBy, reason } = setting
  return {
    setAt,
    setBy,
    reason,
    before: { ...inForce(source, before), rounding: before.rounding },
    after: { ...inForce(source, setting), rounding: setting.rounding },
    showsMore: showsMore(setting, before, source),
  }
}
