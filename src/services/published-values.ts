// Every value an organisation may show, one after another: after disclosure control and rounded as they leave (R11).

import { authorise } from '../domain/access.ts'
import { dimensionsKey } from '../domain/dimensions.ts'
import type { Marker } from '../domain/observation.ts'
import type { Context } from './context.ts'
import { disclose } from './facts/protect.ts'
import { readFigures } from './figures.ts'
import { organisationByCode } from './organisations.ts'
import { publishedDecimals, publishedValue } from './published.ts'

/** `value` in `unit`; null where `marker` says why there is none. */
export type PublishedValue = {
  readonly indicator: string
  readonly name: string
  readonly area: string
  /** As `sex=girls`, several joined; empty for everybody. */
  readonly dimensions: string
  readonly period: string
  readonly value: number | null
  /** As the indicator writes it: "%". */
  readonly unit: string
  readonly marker: Marker | null
  /** Name of the source. */
  readonly source: string
}

/** In order of indicator, area, dimensions and period. The figures are read and protected before the first is given. */
export async function publishedValues(ctx: Context, code: string): Promise<Iterable<PublishedValue>> {
  authorise(ctx.actor, 'indicator.read')
  const organisation = await organisationByCode(ctx, code)
  const { observations } = await disclose(ctx, organisation, await readFigures(ctx, organisation, {}))
  const rows = observations.map((one) => ({ one, dimensions: dimensionsKey(one.dimensions) }))
  const key = ({ one, dimensions }: (typeof rows)[number]) =>
    [one.indicator, one.area, dimensions, one.period.start].join('\n')
  const keyed = rows.map((row) => ({ ...row, key: key(row) })).sort((a, b) => (a.key < b.key ? -1 : 1))
  return (function* () {
    for (const { one, dimensions } of keyed) {
      const indicator = ctx.catalogue.find(one.indicator)
      if (!indicator) continue
      const decimals = publishedDecimals([one, ...(one.computed?.from ?? [])], indicator, ctx.catalogue)
      yield {
        indicator: one.indicator,
        name: indicator.name,
        area: one.area,
        dimensions,
        period: one.period.label,
        value: one.value === null ? null : publishedValue(one.value, decimals),
        unit: indicator.unit.label,
        marker: one.marker,
        source: ctx.catalogue.source(one.source)?.name ?? one.source,
      }
    }
  })()
}
