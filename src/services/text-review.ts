// The question whether a child can be recognised: the texts of a year's barnbokslut, and a person's answers (methods §5.6).

import { authorise } from '../domain/access.ts'
import { Conflict, Invalid } from '../domain/errors.ts'
import type { Facts } from '../report/facts.ts'
import { saveTextReviews, type TextAnswer, takeTurn } from '../store/index.ts'
import { textReviewErrors } from '../text/text-review.ts'
import type { Context } from './context.ts'
import { collectFacts } from './facts/index.ts'
import { countReviews, type ReviewItem, reviewItems } from './facts/review.ts'
import { note } from './journal/note.ts'
import { organisationByCode } from './organisations.ts'
import type { AsOf } from './plan-state.ts'

export type TextsToReview = { readonly items: readonly ReviewItem[]; readonly counts: Facts['textReview'] }

/** A report that may not be published yet, since somebody has texts left to read or to change. */
export class NotReviewed extends Conflict {
  readonly counts: Facts['textReview']
  constructor(counts: Facts['textReview']) {
    super(textReviewErrors.notReviewed(counts))
    this.counts = counts
  }
}

/** Throws NotReviewed. */
export function checkReviewed({ textReview }: Pick<Facts, 'textReview'>): void {
  const { total, reviewed, flagged } = textReview
  if (reviewed < total || flagged > 0) throw new NotReviewed(textReview)
}

export async function textsToReview(ctx: Context, code: string, asOf: AsOf): Promise<TextsToReview> {
  authorise(ctx.actor, 'report.make')
  const organisation = await organisationByCode(ctx, code)
  const items = await reviewItems(ctx, organisation, await collectFacts(ctx, code, asOf, NO_COVER))
  return { items, counts: countReviews(items) }
}

/**
 * `answers`: by the texts' hashes; those that stand already are left as they are. Throws Invalid where one is of no text
 * of that report: it has been changed meanwhile.
 */
export async function answerTexts(
  ctx: Context,
  code: string,
  asOf: AsOf,
  answers: ReadonlyMap<string, TextAnswer>,
): Promise<TextsToReview['counts']> {
  authorise(ctx.actor, 'report.make')
  const organisation = await organisationByCode(ctx, code)
  const { items } = await textsToReview(ctx, code, asOf)
  const known = new Map(items.map((item) => [item.sha256, item]))
  if ([...answers.keys()].some((sha256) => !known.has(sha256))) throw new Invalid(textReviewErrors.changedMeanwhile)
  const changed = [...answers].filter(([sha256, answer]) => known.get(sha256)?.review?.answer !== answer)
  if (changed.length > 0)
    await ctx.store.db.transaction().execute(async (db) => {
      await takeTurn(db, organisation.id)
      const [answeredAt, answeredBy] = [ctx.now(), ctx.actor.id]
      await saveTextReviews(
        db,
        organisation.id,
        changed.map(([sha256, answer]) => ({ sha256, answer, answeredAt, answeredBy })),
      )
      await note(ctx, db, organisation.id, {
        at: answeredAt,
        action: 'report.review-texts',
        subject: String(asOf.year),
        payload: { plan: asOf.plan, answers: Object.fromEntries(changed) },
      })
    })
  return (await textsToReview(ctx, code, asOf)).counts
}

const NO_COVER: Facts['cover'] = { caseNumber: null, decidedBy: null, decidedOn: null, version: '' }
