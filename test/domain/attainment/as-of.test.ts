// A year that is still running, or is looked at as it was before its end: what has time left is not late.

import { describe, expect, it } from 'vitest'
import { activityOf, assessGoal, outcomeOf, ownMeasure, reported } from './given.ts'

const running = { year: 2026, asOf: '2026-03-03' }

describe('as of a day within the year', () => {
  it.each<readonly [string, string, string]>([
    ['ends later in the year', '2026-09-30', 'not-started'],
    ['ends that day', '2026-03-03', 'not-started'],
    ['ended the day before', '2026-03-02', 'late'],
  ])('an activity that %s', (_, end, status) => {
    expect(assessGoal({ measures: [], activities: [activityOf(end)], ...running }).activities[0]?.status).toBe(status)
  })

  it('an activity that says itself that it is late is late', () => {
    const goal = { measures: [], activities: [activityOf('2026-09-30')], outcomes: [outcomeOf('2026-02-01', 'late')] }
    expect(assessGoal({ ...goal, ...running }).activities[0]?.status).toBe('late')
  })

  it.each<readonly [string, string, string, string]>([
    ['due later in the year', '2026K3', '2026-03-03', 'on-track'],
    ['due at the year’s end', '2026', '2026-12-30', 'on-track'],
    ['due that day', '2026', '2026-12-31', 'not-attained'],
    ['due before', '2026-02', '2026-03-03', 'not-attained'],
  ])('a milestone %s, not done', (_, target, asOf, status) => {
    const progress = [reported('2026-02-20', { done: false })]
    const goal = assessGoal({ measures: [ownMeasure('milestone', target)], progress, year: 2026, asOf })
    expect(goal.measures[0]?.status).toBe(status)
  })

  it.each([
    [-2, 'behind', 'not-attained'],
    [0, 'reached', 'attained'],
  ])('a level of %i has not got to its end', (level, before, after) => {
    const goal = { measures: [ownMeasure('level', '2026')], progress: [reported('2026-02-20', { level })], year: 2026 }
    expect(assessGoal({ ...goal, ...running }).measures[0]?.status).toBe(before)
    expect(assessGoal(goal).measures[0]?.status).toBe(after)
  })
})
