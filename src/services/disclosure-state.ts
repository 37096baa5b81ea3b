// What disclosure control hides at present, as counts and never as figures: per indicator and reason, and which hidden
// figures are given away by what is public already or was published before.

import { authorise } from '../domain/access.ts'
import { type Cell, cellKey } from '../domain/disclosure/families.ts'
import { dateInStockholm } from '../domain/stockholm.ts'
import { readEvidence } from './assess.ts'
import type { Context } from './context.ts'
import { dimensionNames } from './dimension-names.ts'
import { disclose } from './facts/protect.ts'
import { organisationByCode } from './organisations.ts'

export type HiddenCount = {
  readonly slug: string
  readonly name: string
  /** About too few children. */
  readonly primary: number
  /** Hidden so that another hidden figure cannot be computed. */
  readonly secondary: number
  /** Kept secret by the source. */
  readonly source: number
}

export type ExposedFigure = {
  readonly slug: string
  readonly name: string
  /** "Norr", empty for the organisation as a whole. */
  readonly area: string
  /** "Flickor"; empty for all. */
  readonly groups: readonly string[]
  readonly period: string
  /** How closely it can be told, in children; null where it follows from the others. */
  readonly width: number | null
  /** It is its source's secret, and not about too few by our limits. */
  readonly isSecret: boolean
}

export type DisclosureState = {
  /** Figures of the organisation and its districts, hidden or not. */
  readonly figures: number
  readonly hidden: readonly HiddenCount[]
  readonly exposed: readonly ExposedFigure[]
}

export async function disclosureState(ctx: Context, code: string): Promise<DisclosureState> {
  authorise(ctx.actor, 'indicator.read')
  const organisation = await organisationByCode(ctx, code)
  const year = Number(dateInStockholm(ctx.now()).slice(0, 4))
  const evidence = await readEvidence(ctx, organisation, { year, plan: null, knownAt: null }, [])
  const isOwn = ({ area }: Pick<Cell, 'area'>) => area === organisation.code || area.startsWith(`${organisation.code}:`)
  const { observations, hidden, exposed } = await disclose(ctx, organisation, evidence.observations)

  // A figure that two sources have is one figure.
  const byIndicator = new Map<string, Map<string, keyof typeof COLUMNS>>()
  for (const [index, given] of evidence.observations.entries()) {
    const because = hidden.get(given) ?? (observations[index]?.marker === 'secret' ? 'source' : undefined)
    if (because === undefined || !isOwn(given)) continue
    const cells = byIndicator.get(given.indicator) ?? new Map<string, keyof typeof COLUMNS>()
    byIndicator.set(given.indicator, cells)
    const earlier = cells.get(cellKey(given))
    if (earlier === undefined || COLUMNS[because] < COLUMNS[earlier]) cells.set(cellKey(given), because)
  }
  const count = (cells: ReadonlyMap<string, string>, because: string): number =>
    [...cells.values()].filter((one) => one === because).length
  const nameOf = (slug: string): string => ctx.catalogue.find(slug)?.name ?? slug

  return {
    figures: new Set(evidence.observations.filter(isOwn).map((one) => `${one.indicator}\n${cellKey(one)}`)).size,
    hidden: [...byIndicator]
      .map(([slug, cells]) => ({
        slug,
        name: nameOf(slug),
        primary: count(cells, 'primary'),
        secondary: count(cells, 'secondary'),
        source: count(cells, 'source'),
      }))
      .sort((a, b) => new Intl.Collator('sv').compare(a.name, b.name)),
    exposed: exposed.flatMap(({ cell, width }) => {
      const slug = cell.observations[0]?.indicator
      if (slug === undefined || !isOwn(cell)) return []
      return [
        {
          slug,
          name: nameOf(slug),
          area: cell.area === organisation.code ? '' : (evidence.areaNames.get(cell.area) ?? cell.area),
          groups: dimensionNames(cell.dimensions),
          period: cell.period.label,
          width: width === null ? null : Math.max(0, Math.round(width)),
          isSecret: cell.observations.some(({ marker }) => marker === 'secret'),
        },
      ]
    }),
  }
}

/** The first reason that fits is told: that there are few says more than that another figure is protected. */
const COLUMNS = { primary: 0, secondary: 1, source: 2 } as const
