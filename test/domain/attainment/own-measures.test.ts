// Milestones and level scales: judged from what is reported, not from figures.

import { describe, expect, it } from 'vitest'
import type { Progress } from '../../../src/domain/plan.ts'
import { assessGoal, codes, ownMeasure, reported } from './given.ts'

const assess = (type: 'milestone' | 'level', year: number, progress: readonly Progress[], targetPeriod = '2024') => {
  const [result] = assessGoal({ measures: [ownMeasure(type, targetPeriod)], year, progress }).measures
  return {
    status: result?.status,
    provisional: result?.provisional,
    latest: result?.latest,
    code: result && codes(result).at(-1),
  }
}

const done = (date: string) => reported(date, { done: true })
const notDone = (date: string, comment = '') => reported(date, { done: false, comment })
const level = (date: string, value: number) => reported(date, { level: value })

describe('a milestone', () => {
  it.each<readonly [string, number, readonly Progress[], string, string]>([
    ['done before the target period', 2023, [done('2023-05-02')], 'attained', 'milestone-done'],
    ['done on the last day', 2024, [notDone('2024-06-01'), done('2024-12-31')], 'attained', 'milestone-done'],
    ['done a day late', 2025, [done('2025-01-01')], 'not-attained', 'milestone-done-late'],
    [
      'done later than the year asked for',
      2024,
      [notDone('2024-12-01'), done('2025-03-01')],
      'not-attained',
      'milestone-not-done',
    ],
    ['done and taken back', 2024, [done('2023-05-02'), notDone('2024-10-01')], 'not-attained', 'milestone-not-done'],
    [
      'done, taken back and done again, late',
      2025,
      [done('2023-05-02'), notDone('2024-10-01'), done('2025-02-01')],
      'not-attained',
      'milestone-done-late',
    ],
    ['done twice: the first day counts', 2025, [done('2024-11-01'), done('2025-02-01')], 'attained', 'milestone-done'],
    ['not done when due', 2024, [notDone('2024-12-15')], 'not-attained', 'milestone-not-done'],
    ['due, last reported before the target period', 2024, [notDone('2023-12-15')], 'awaiting', 'milestone-awaiting'],
    ['due and never reported', 2024, [], 'not-assessable', 'milestone-unreported'],
    [
      'due, only a comment reported',
      2024,
      [reported('2024-12-01', { comment: 'På gång' })],
      'not-assessable',
      'milestone-unreported',
    ],
    ['not due and never reported', 2023, [], 'on-track', 'milestone-ongoing'],
    ['not due and not done yet', 2023, [notDone('2023-11-01')], 'on-track', 'milestone-ongoing'],
    [
      'not due and reported late',
      2023,
      [notDone('2023-11-01', 'Försenad: upphandlingen drog ut på tiden')],
      'behind',
      'milestone-reported-late',
    ],
    [
      'reported late, then not any more',
      2023,
      [notDone('2023-03-01', 'Försenat'), notDone('2023-11-01', 'I fas igen')],
      'on-track',
      'milestone-ongoing',
    ],
  ])('%s', (_, year, progress, status, code) => {
    expect(assess('milestone', year, progress)).toMatchObject({ status, code })
  })

  it.each([
    ['Försenad', 'behind'],
    ['Arbetet är försenat till hösten', 'behind'],
    ['Inte klar, försenad av upphandlingen', 'behind'],
    ['(försening på grund av sjukdom)', 'behind'],
    ['Delayed by the procurement', 'behind'],
    ['Inte försenad', 'on-track'],
    ['Ej längre försenad', 'on-track'],
    ['Det går framåt utan förseningar', 'on-track'],
    ['Oförsenad', 'on-track'],
    ['Klart till våren', 'on-track'],
  ])('not due and reported with the words ”%s” is %s', (comment, status) => {
    expect(assess('milestone', 2023, [notDone('2023-11-01', comment)]).status).toBe(status)
  })

  it('is provisionally not attained while the report is awaited', () => {
    expect(assess('milestone', 2024, [notDone('2023-12-15')]).provisional).toBe('not-attained')
  })

  it('reads reports in any order, and only its own', () => {
    const rows = [done('2024-11-01'), notDone('2024-02-01'), { ...notDone('2024-12-01'), measure: 'En annan' }]
    expect(assess('milestone', 2024, rows).status).toBe('attained')
    expect(assess('milestone', 2024, [{ ...done('2024-11-01'), goalId: 'M2' }]).status).toBe('not-assessable')
  })

  it('due at the end of a quarter is late after it', () => {
    expect(assess('milestone', 2024, [done('2024-06-30')], '2024K2').status).toBe('attained')
    expect(assess('milestone', 2024, [done('2024-07-01')], '2024K2').status).toBe('not-attained')
  })
})

describe('a level scale', () => {
  it.each<readonly [string, number, readonly Progress[], string]>([
    ['+2 when due', 2024, [level('2024-11-30', 2)], 'attained'],
    ['0 when due', 2024, [level('2024-11-30', 0)], 'attained'],
    ['−1 when due', 2024, [level('2024-11-30', -1)], 'partly'],
    ['−2 when due', 2024, [level('2024-11-30', -2)], 'not-attained'],
    ['0 before it is due', 2023, [level('2023-11-30', 0)], 'reached'],
    ['−1 before it is due', 2023, [level('2023-11-30', -1)], 'partly'],
    ['−2 before it is due', 2023, [level('2023-11-30', -2)], 'behind'],
    ['the latest of several', 2024, [level('2024-11-30', 1), level('2024-02-01', -2)], 'attained'],
    ['a later report than the year asked for', 2024, [level('2024-11-30', -1), level('2025-02-01', 1)], 'partly'],
    ['never reported', 2024, [], 'not-assessable'],
    ['last reported before the target period', 2024, [level('2023-11-30', 1)], 'awaiting'],
  ])('%s', (_, year, progress, status) => {
    expect(assess('level', year, progress).status).toBe(status)
  })

  it('shows the level and its day, and the verdict it would give while awaited', () => {
    expect(assess('level', 2024, [level('2023-11-30', -1)])).toEqual({
      status: 'awaiting',
      provisional: 'partly',
      latest: { period: '2023-11-30', value: -1 },
      code: 'level-awaiting',
    })
  })
})
