// Disclosure control, applied once, before anything is judged, drawn, exported or described (R11).

import { foldArea } from '../../domain/area.ts'
import { roundingOf, sourceRoundingOf } from '../../domain/attainment/chance.ts'
import { dimensionsKey } from '../../domain/dimensions.ts'
import { givingAwayTheOther } from '../../domain/disclosure/complements.ts'
import { isTooSmall, limitsOf } from '../../domain/disclosure/limits.ts'
import {
  type Exposed,
  type HiddenBecause,
  type Protection,
  type ProtectionRules,
  protectFigures,
} from '../../domain/disclosure/protection.ts'
import type { Bounds } from '../../domain/disclosure/solver.ts'
import { seriesKey } from '../../domain/figure-lookup.ts'
import { round } from '../../domain/format.ts'
import type { IndicatorCatalogue } from '../../domain/indicator.ts'
import type { Observation } from '../../domain/observation.ts'
import {
  cellsHiddenBefore,
  disclosureSettings,
  type Organisation,
  type PublishedCell,
  publishedCells,
} from '../../store/index.ts'
import type { Context } from '../context.ts'
import { isPublicFigure, workedOut } from './work-out.ts'

export type Disclosed = {
  /**
   * As they may be judged: those about too few children, and those that would give them away, without value and parts,
   * marked `protected`. The others are unrounded, so that a report and the command line judge alike; they are rounded
   * where they leave (published.ts).
   */
  readonly observations: readonly Observation[]
  /** Of the observations that were given. */
  readonly hidden: ReadonlyMap<Observation, HiddenBecause>
  readonly exposed: readonly Exposed[]
}

/**
 * By the catalogue's limits and the organisation's own, and by all that it has published before. `observations` must be
 * all that is known of the indicators they are about: what is hidden depends on what is shown beside it. Derived figures
 * come after them, worked out from what is left, and are then held to the limits themselves, also as tables.
 */
export async function disclose(
  ctx: Context,
  organisation: Pick<Organisation, 'id'>,
  observations: readonly Observation[],
): Promise<Disclosed> {
  const disclosed = await protectRead(ctx, organisation, observations)
  const all = workedOut(disclosed.observations, ctx.catalogue, () => false)
  const derived = all.filter(({ computed }) => computed)
  const { hidden } = await protectRead(ctx, organisation, derived)
  if (hidden.size === 0) return { ...disclosed, observations: all }
  const keys = new Set([...hidden.keys()].map(derivedKey))
  return {
    ...disclosed,
    observations: workedOut(disclosed.observations, ctx.catalogue, (one) => keys.has(derivedKey(one))),
  }
}

/** There is one derived figure of each area, breakdown and period. */
const derivedKey = ({ indicator, area, dimensions, period }: Observation): string =>
  `${seriesKey(indicator, area, dimensions)}\n${period.label}`

async function protectRead(
  ctx: Context,
  organisation: Pick<Organisation, 'id'>,
  observations: readonly Observation[],
): Promise<Disclosed> {
  const rules = await protectionRules(ctx, organisation)
  const besides = givingAwayTheOther(
    observations.filter((one) => !rules.isPublic(one)),
    rules.isFew,
  )
  const needy = new Set(
    observations
      .filter((one) => one.marker === 'secret' || (one.value !== null && (rules.isFew(one) || besides.has(one))))
      .map(({ indicator }) => indicator),
  )
  const given = observations.filter(({ indicator }) => needy.has(indicator))
  const { hidden: mustHide, exposed } =
    given.length === 0 ? NOTHING_HIDDEN : await protectGiven(ctx, organisation, given, rules, [...needy])
  const hidden = new Map(mustHide)
  const wasHidden = await hiddenBefore(ctx, organisation)
  for (const one of observations)
    if (one.value !== null && !rules.isPublic(one) && !hidden.has(one) && wasHidden(one)) hidden.set(one, 'secondary')
  return {
    observations: observations.map((one) => {
      if (hidden.has(one)) return { ...withoutFigures(one), marker: 'protected' }
      if (one.marker === 'secret') return withoutFigures(one)
      return rules.isRounded(one) ? roundedFigure(one) : one
    }),
    hidden,
    exposed,
  }
}

/**
 * What a report has hidden stays hidden: shown after a correction, it would tell what was hidden beside it then. Hiding
 * more never gives anything away.
 */
async function hiddenBefore(
  ctx: Context,
  organisation: Pick<Organisation, 'id'>,
): Promise<(one: Observation) => boolean> {
  const cells = await cellsHiddenBefore(ctx.store.db, organisation.id)
  if (cells.length === 0) return () => false
  const keys = new Set(
    cells.map(({ indicator, area, dimensions, period }) => [indicator, period, foldArea(area), dimensions].join('\n')),
  )
  return ({ indicator, area, dimensions, period }) =>
    keys.has([indicator, period.label, foldArea(area), dimensionsKey(dimensions)].join('\n'))
}

const NOTHING_HIDDEN: Protection = { hidden: new Map(), exposed: [] }

async function protectGiven(
  ctx: Context,
  organisation: Pick<Organisation, 'id'>,
  given: readonly Observation[],
  rules: ProtectionRules,
  indicators: readonly string[],
): Promise<Protection> {
  const published = await publishedCells(ctx.store.db, organisation.id, indicators)
  return protectFigures(given, { ...rules, publishedBefore: lookUp(published) }, await ctx.solver())
}

/** Its parts and the cell as written would say what the rounding holds back. */
export const roundedFigure = (one: Observation): Observation =>
  one.value === null ? one : { ...withoutFigures(one), value: toNearestFive(one.value), roundedTo: ROUNDED_BY }

/** What is public already, what is about too few, and how it is rounded where it leaves; not what has left before. */
export async function protectionRules(ctx: Context, organisation: Pick<Organisation, 'id'>): Promise<ProtectionRules> {
  const settings = await disclosureSettings(ctx.store.db, organisation.id)
  const { catalogue } = ctx
  const isPublic = (one: Observation): boolean => isPublicFigure(one, catalogue)
  const isRounded = (one: Observation): boolean =>
    !one.computed &&
    (settings.get(one.source)?.rounding ?? false) &&
    catalogue.find(one.indicator)?.unit.kind === 'count'
  return {
    indicator: catalogue.find,
    isPublic,
    isRounded,
    isFew: (one) => {
      const indicator = catalogue.find(one.indicator)
      return (
        indicator !== undefined &&
        !(one.computed && isPublic(one)) &&
        isTooSmall(one, indicator, catalogue.source(one.source), settings.get(one.source)?.limits)
      )
    },
    shownBetween: (one) =>
      isRounded(one)
        ? around(toNearestFive(one.value ?? 0), ROUNDED_BY / 2)
        : shownBetween(one, catalogue, isPublic(one)),
    publishedBefore: () => [],
    widthOf: (one) =>
      limitsOf(
        one && catalogue.source(one.source),
        one && catalogue.find(one.indicator),
        one && settings.get(one.source)?.limits,
      )?.smallestCount ?? DEFAULT_WIDTH,
  }
}

function lookUp(published: readonly PublishedCell[]): ProtectionRules['publishedBefore'] {
  const byCell = Map.groupBy(published, (one) =>
    [one.indicator, one.period, foldArea(one.area), one.dimensions].join('\n'),
  )
  return (indicator, { period, area, dimensions }) =>
    (byCell.get([indicator, period.label, foldArea(area), dimensionsKey(dimensions)].join('\n')) ?? []).map(
      ({ low, high }) => ({ low, high }),
    )
}

/** A reader knows a figure as exactly as it is written: own ones with the catalogue's decimals, public ones with theirs. */
function shownBetween(
  { indicator: slug, value }: Observation,
  catalogue: IndicatorCatalogue,
  isPublic: boolean,
): Bounds {
  const indicator = catalogue.find(slug)
  const number = value ?? 0
  if (!indicator || isPublic)
    return around(number, indicator ? sourceRoundingOf(number, indicator) : roundingOf(number))
  const half = 0.5 * 10 ** -indicator.decimals
  return around(round(number, indicator.decimals), half)
}

const around = (value: number, half: number): Bounds => ({ low: value - half, high: value + half })

const ROUNDED_BY = 5
const toNearestFive = (value: number): number => Math.round(value / ROUNDED_BY) * ROUNDED_BY

/** Of figures that a public source keeps secret: as wide as our own must be. */
const DEFAULT_WIDTH = 4

/** With its marker alone. */
export const withoutFigures = (one: Observation): Observation => ({
  ...one,
  value: null,
  numerator: null,
  denominator: null,
  reported: null,
})
