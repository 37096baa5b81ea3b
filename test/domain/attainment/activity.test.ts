// An activity is late when its end is past and it is neither done nor cancelled, whatever it says of itself.

import { describe, expect, it } from 'vitest'
import { assessActivity } from '../../../src/domain/attainment/activity.ts'
import type { ActivityStatus, Outcome } from '../../../src/domain/plan.ts'
import { activityOf, outcomeOf } from './given.ts'

describe('an activity', () => {
  it.each<readonly [string, string | null, readonly Outcome[], ActivityStatus]>([
    ['nothing reported, end to come', '2026-06-30', [], 'not-started'],
    ['nothing reported, end past', '2025-06-30', [], 'late'],
    ['nothing reported, no end', null, [], 'not-started'],
    ['ongoing, end to come', '2026-06-30', [outcomeOf('2025-10-01', 'ongoing')], 'ongoing'],
    ['ongoing, end past', '2025-06-30', [outcomeOf('2025-10-01', 'ongoing')], 'late'],
    ['ongoing on its last day, the last of the year', '2025-12-31', [outcomeOf('2025-12-31', 'ongoing')], 'ongoing'],
    ['ongoing, ended the day before', '2025-12-30', [outcomeOf('2025-12-31', 'ongoing')], 'late'],
    ['says not started, end past', '2025-06-30', [outcomeOf('2025-10-01', 'not-started')], 'late'],
    ['done, also late', '2025-06-30', [outcomeOf('2025-10-01', 'done')], 'done'],
    ['cancelled, end past', '2025-06-30', [outcomeOf('2025-10-01', 'cancelled')], 'cancelled'],
    ['says itself that it is late', '2026-06-30', [outcomeOf('2025-10-01', 'late')], 'late'],
    [
      'done only after the year',
      '2025-06-30',
      [outcomeOf('2025-05-01', 'ongoing'), outcomeOf('2026-02-01', 'done')],
      'late',
    ],
    [
      'the latest of several in any order',
      '2026-06-30',
      [outcomeOf('2025-10-01', 'done'), outcomeOf('2025-03-01', 'ongoing')],
      'done',
    ],
    [
      'two on one day: the last line',
      '2026-06-30',
      [outcomeOf('2025-10-01', 'ongoing'), outcomeOf('2025-10-01', 'done')],
      'done',
    ],
    ['outcomes of others are not its own', '2026-06-30', [outcomeOf('2025-10-01', 'done', 'A2')], 'not-started'],
  ])('%s', (_, end, outcomes, status) => {
    expect(assessActivity(activityOf(end), outcomes, 2025).status).toBe(status)
  })

  it('gives the report its status rests on, and why it is late', () => {
    const report = outcomeOf('2025-10-01', 'ongoing')
    const result = assessActivity(activityOf('2025-06-30'), [report, outcomeOf('2026-01-15', 'done')], 2025)
    expect(result.outcome).toBe(report)
    expect(result.reasons).toEqual([
      { code: 'activity-reported', params: { status: 'ongoing', date: '2025-10-01' } },
      { code: 'activity-late', params: { end: '2025-06-30' } },
    ])
  })

  it('says that something was done after its end', () => {
    const result = assessActivity(activityOf('2025-06-30'), [outcomeOf('2025-10-01', 'done')], 2025)
    expect(result.reasons.map(({ code }) => code)).toEqual(['activity-done-late'])
  })
})
