// What stands in the way of publishing a report that was made earlier: texts nobody has read, and figures that the
// protection of small groups would hide today.

import { foldArea } from '../../domain/area.ts'
import { type Dimensions, dimensionsKey } from '../../domain/dimensions.ts'
import { Conflict } from '../../domain/errors.ts'
import type { Facts } from '../../report/facts.ts'
import { publishedFigures } from '../../report/published-figures.ts'
import type { Organisation } from '../../store/index.ts'
import { publicationTexts } from '../../text/publication.ts'
import { readEvidence } from '../assess.ts'
import type { Context } from '../context.ts'
import { disclose } from '../facts/protect.ts'
import { countReviews, reviewItems } from '../facts/review.ts'

export type Obstacle =
  | { readonly kind: 'texts'; readonly counts: Facts['textReview'] }
  /** `indicators`: their names, in the order of the report. */
  | { readonly kind: 'figures'; readonly count: number; readonly indicators: readonly string[] }

/** The report stays as it is until what is said here has been put right, or a new one has been made. */
export class NotPublishable extends Conflict {
  readonly obstacles: readonly Obstacle[]
  constructor(obstacles: readonly Obstacle[]) {
    const inWords = (language: 'sv' | 'en') =>
      obstacles.map((one) => publicationTexts[language].obstacle(one)).join(' ')
    super({ sv: inWords('sv'), en: inWords('en') })
    this.obstacles = obstacles
  }
}

export async function publishingObstacles(
  ctx: Context,
  organisation: Organisation,
  facts: Facts,
): Promise<readonly Obstacle[]> {
  const counts = countReviews(await reviewItems(ctx, organisation, facts))
  const shown = await figuresToHide(ctx, organisation, facts)
  return [
    ...(counts.reviewed < counts.total || counts.flagged > 0 ? [{ kind: 'texts', counts } as const] : []),
    ...(shown.length > 0
      ? [
          {
            kind: 'figures',
            count: shown.length,
            indicators: [...new Set(shown)].map((slug) => ctx.catalogue.find(slug)?.name ?? slug),
          } as const,
        ]
      : []),
  ]
}

/**
 * Slugs of the figures that the report shows, or shows more exactly, than the control does now: by the present limits and
 * figures, and by what all other reports have shown and hidden since.
 */
async function figuresToHide(ctx: Context, organisation: Organisation, facts: Facts): Promise<readonly string[]> {
  const asOf = { year: facts.year, plan: null, knownAt: null }
  const { observations: read } = await readEvidence(ctx, organisation, asOf, [])
  const { observations } = await disclose(ctx, organisation, read)
  const shown = new Set<string>()
  const hidden = new Set<string>()
  const rounded = new Set<string>()
  for (const one of observations) {
    const key = cellKey(one, one.period.label)
    if (one.value !== null) shown.add(key)
    if (one.marker === 'protected') hidden.add(key)
    if (one.roundedTo !== undefined) rounded.add(key)
  }
  return publishedFigures(facts).flatMap((figure) => {
    const key = cellKey(figure, figure.point.period)
    // A cell that another source has too is shown as that source says.
    const mustHide = hidden.has(key) && !shown.has(key)
    const mustRound = rounded.has(key) && figure.point.roundedTo === null
    return figure.point.value !== null && (mustHide || mustRound) ? [figure.indicator] : []
  })
}

const cellKey = (
  cell: { readonly indicator: string; readonly area: string; readonly dimensions: Dimensions },
  period: string,
): string => [cell.indicator, foldArea(cell.area), dimensionsKey(cell.dimensions), period].join('\n')
