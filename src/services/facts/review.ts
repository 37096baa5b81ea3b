// The texts of a report that a person must have read, each with the answer it has got.

import { createHash } from 'node:crypto'
import { limitsOf } from '../../domain/disclosure/limits.ts'
import type { Facts } from '../../report/facts.ts'
import { type ReviewText, reviewTexts } from '../../report/review-texts.ts'
import { disclosureSettings, type Organisation, type TextReview, textReviews } from '../../store/index.ts'
import type { Context } from '../context.ts'

export type ReviewItem = Omit<ReviewText, 'key'> & {
  readonly sha256: string
  readonly review: Pick<TextReview, 'answer' | 'answeredAt' | 'answeredBy'> | null
}

export async function reviewItems(
  ctx: Context,
  organisation: Organisation,
  facts: Pick<Facts, 'goals' | 'resources'>,
): Promise<readonly ReviewItem[]> {
  const reviews = await textReviews(ctx.store.db, organisation.id)
  return reviewTexts(facts, await smallestCount(ctx, organisation)).map(({ key, ...text }) => {
    const sha256 = createHash('sha256').update(key).digest('hex')
    return { ...text, sha256, review: reviews.get(sha256) ?? null }
  })
}

/** Activities name no source: the strictest of the organisation's own ones. */
async function smallestCount(ctx: Context, organisation: Organisation): Promise<number> {
  const settings = await disclosureSettings(ctx.store.db, organisation.id)
  const limits = ctx.catalogue.sources.map((source) => limitsOf(source, undefined, settings.get(source.id)?.limits))
  return Math.max(FEWER_THAN - 1, ...limits.map((one) => one?.smallestCount ?? 0))
}

/** Whatever the limits: of so few children the number is never published, only that they are fewer than this. */
export const FEWER_THAN = 5

export const countReviews = (items: readonly ReviewItem[]): Facts['textReview'] => ({
  total: items.length,
  reviewed: items.filter(({ review }) => review !== null).length,
  flagged: items.filter(({ review }) => review?.answer === 'change').length,
})
