// Answers to the question whether a child can be recognised in a text, by the text's hash: the text itself is not kept here.

import { instant } from './instant.ts'
import type { Db, TextAnswer } from './schema.ts'

export type TextReview = {
  readonly sha256: string
  readonly answer: TextAnswer
  /** ISO instant. */
  readonly answeredAt: string
  readonly answeredBy: string
}

/** By the text's hash. */
export async function textReviews(db: Db, organisation: string): Promise<ReadonlyMap<string, TextReview>> {
  const rows = await db.selectFrom('text_review').selectAll().where('organisation', '=', organisation).execute()
  return new Map(
    rows.map(({ sha256, answer, answered_at, answered_by }) => [
      sha256,
      { sha256, answer, answeredAt: answered_at, answeredBy: answered_by },
    ]),
  )
}

/** The last answer counts. */
export async function saveTextReviews(db: Db, organisation: string, reviews: readonly TextReview[]): Promise<void> {
  for (const { sha256, answer, answeredAt, answeredBy } of reviews) {
    const row = { answer, answered_at: instant(answeredAt), answered_by: answeredBy }
    await db
      .insertInto('text_review')
      .values({ organisation, sha256, ...row })
      .onConflict((conflict) => conflict.columns(['organisation', 'sha256']).doUpdateSet(row))
      .execute()
  }
}
