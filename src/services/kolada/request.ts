// What a fetch is asked for: which indicators of the catalogue, which years, and which group of kommuner to compare with.

import { authorise } from '../../domain/access.ts'
import { Invalid } from '../../domain/errors.ts'
import type { Indicator, IndicatorCatalogue } from '../../domain/indicator.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import { koladaErrors } from '../../text/kolada.ts'
import type { Context } from '../context.ts'

export type KoladaWish = {
  /** Slugs or Kolada ids; null: all of the catalogue that Kolada has. */
  readonly indicators: readonly string[] | null
  /** First and last; null: the last ten years and this one. */
  readonly years: { readonly from: number; readonly to: number } | null
  /** Name or id of a group of kommuner. */
  readonly peers: string | null
}

/** A wish in its one form, so that two that ask for the same are the same. */
export type KoladaRequest = {
  /** Kolada ids, sorted. */
  readonly kpis: readonly string[]
  readonly from: number
  readonly to: number
  readonly peers: string | null
}

export type KoladaIndicator = Indicator & { readonly kolada: string }

/** The indicators that can be fetched, in the catalogue's order. */
export const koladaIndicators = ({ indicators }: IndicatorCatalogue): readonly KoladaIndicator[] =>
  indicators.filter((one): one is KoladaIndicator => one.kolada !== undefined)

const FIRST_YEAR = 1990
const YEARS_BACK = 10
const LONGEST_NAME = 200

/** First and last year that are asked for where nobody has said. */
function usualYears(ctx: Pick<Context, 'now'>): { readonly from: number; readonly to: number } {
  const to = Number(dateInStockholm(ctx.now()).slice(0, 4))
  return { from: to - YEARS_BACK, to }
}

/** What a person may choose among, and the years that are usual. */
export function koladaChoices(ctx: Context): KoladaChoices {
  authorise(ctx.actor, 'import.read')
  return { indicators: koladaIndicators(ctx.catalogue), years: usualYears(ctx), firstYear: FIRST_YEAR }
}

export type KoladaChoices = {
  readonly indicators: readonly KoladaIndicator[]
  readonly years: { readonly from: number; readonly to: number }
  readonly firstYear: number
}

/** Throws Invalid, in words for the person who asked. */
export function requestOf(ctx: Pick<Context, 'now' | 'catalogue'>, wish: KoladaWish): KoladaRequest {
  const usual = usualYears(ctx)
  const { from, to } = wish.years ?? usual
  if (from > to) throw new Invalid(koladaErrors.yearsReversed)
  if (from < FIRST_YEAR || to > usual.to + 1) throw new Invalid(koladaErrors.yearOutside(FIRST_YEAR, usual.to + 1))
  const peers = wish.peers?.trim() || null
  if (peers !== null && peers.length > LONGEST_NAME) throw new Invalid(koladaErrors.groupTooLong)
  return { kpis: kpisOf(ctx.catalogue, wish.indicators), from, to, peers }
}

function kpisOf(catalogue: IndicatorCatalogue, names: readonly string[] | null): readonly string[] {
  const kpis =
    names === null
      ? koladaIndicators(catalogue).map(({ kolada }) => kolada)
      : names.map((name) => {
          const kpi = catalogue.find(name)?.kolada
          if (kpi === undefined) throw new Invalid(koladaErrors.noIndicator(name))
          return kpi
        })
  if (kpis.length === 0) throw new Invalid(koladaErrors.noneChosen)
  return [...new Set(kpis)].sort()
}

export const sameRequest = (a: KoladaRequest, b: KoladaRequest): boolean =>
  a.from === b.from && a.to === b.to && a.peers === b.peers && a.kpis.join() === b.kpis.join()
