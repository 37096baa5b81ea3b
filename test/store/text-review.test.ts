// Answers about texts as they are stored: the last one of each text, and only its organisation's.

import { expect, it } from 'vitest'
import { saveTextReviews, textReviews } from '../../src/store/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { noon, ORGANISATION, OTHER_ORGANISATION, withBothOrganisations } from '../support/store-samples.ts'

const review = (sha256: string, answer: 'fine' | 'change', date = '2026-01-01') => ({
  sha256,
  answer,
  answeredAt: noon(date),
  answeredBy: 'x',
})

describeOnEachDatabase('answers about texts', (open) => {
  it('are their organisation’s alone, the last one of each text', async () => {
    const db = await withBothOrganisations(open)
    await saveTextReviews(db, ORGANISATION, [review('a', 'change'), review('b', 'fine')])
    await saveTextReviews(db, ORGANISATION, [review('a', 'fine', '2026-02-02')])
    await saveTextReviews(db, OTHER_ORGANISATION, [review('a', 'change')])
    expect([...(await textReviews(db, ORGANISATION)).values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))).toEqual([
      review('a', 'fine', '2026-02-02'),
      review('b', 'fine'),
    ])
  })
})
