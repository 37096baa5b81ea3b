// A goal from its measures: all met, the worst unmet, what is awaited; and the group's answer beside it.

import { describe, expect, it } from 'vitest'
import { agreementOf } from '../../../src/domain/attainment/agreement.ts'
import { DEFAULT_BOUNDARIES } from '../../../src/domain/attainment/boundaries.ts'
import { goalStatus } from '../../../src/domain/attainment/goal.ts'
import { assessPlan, countStatuses } from '../../../src/domain/attainment/index.ts'
import { GOAL_STATUSES, type GoalStatus, type MeasureStatus } from '../../../src/domain/attainment/result.ts'
import { ASSESSMENT_CODES, type Assessment, type AssessmentCode } from '../../../src/domain/plan.ts'
import { activityOf, assessGoal, type Case, codes, goalOf, measureOf, outcomeOf } from './given.ts'

const said = (code: AssessmentCode, date = '2025-12-31'): Assessment => ({
  goalId: 'M1',
  date,
  code,
  reason: '',
  furtherActions: '',
})

describe('goalStatus', () => {
  it.each<readonly [readonly MeasureStatus[], GoalStatus]>([
    [[], 'no-measure'],
    [['attained'], 'attained'],
    [['attained', 'attained'], 'attained'],
    [['attained', 'reached'], 'reached'],
    [['attained', 'wrong-way', 'not-attained'], 'wrong-way'],
    [['not-attained', 'behind'], 'not-attained'],
    [['behind', 'partly'], 'behind'],
    [['partly', 'uncertain'], 'partly'],
    [['uncertain', 'on-track'], 'uncertain'],
    [['on-track', 'attained'], 'on-track'],
    [['on-track', 'awaiting', 'not-assessable'], 'on-track'],
    [['attained', 'awaiting'], 'awaiting'],
    [['attained', 'not-assessable'], 'not-assessable'],
    [['attained', 'not-assessable', 'awaiting'], 'awaiting'],
    [['not-assessable', 'not-assessable'], 'not-assessable'],
    [['awaiting'], 'awaiting'],
  ])('%j → %s', (statuses, expected) => {
    expect(goalStatus(statuses.map((status) => ({ status })))).toBe(expected)
    expect(goalStatus(statuses.toReversed().map((status) => ({ status })))).toBe(expected)
  })
})

describe('a goal’s reasons', () => {
  const met: Case = { type: 'at-least', target: ['2025', 80], values: { '2025': 81 }, year: 2025 }
  const unmet: Case = { ...met, values: { '2025': 79 } }
  const awaited: Case = { ...met, values: { '2024': 81 } }
  const unknown: Case = { ...met, values: {} }
  const reasons = (...cases: readonly Case[]) =>
    assessGoal({ measures: cases.map((one, index) => measureOf(one, index)), year: 2025 }, cases).reasons.slice(0, -1)

  it.each<readonly [string, readonly Case[], readonly object[]]>([
    ['all met', [met, met], [{ code: 'goal-all-met', params: { total: 2 } }]],
    [
      'one unmet',
      [met, met, unmet],
      [{ code: 'goal-some-unmet', params: { met: 2, total: 3, status: 'not-attained' } }],
    ],
    [
      '2 of 3, one awaited',
      [met, met, awaited],
      [{ code: 'goal-incomplete', params: { met: 2, total: 3, status: 'awaiting' } }],
    ],
    [
      '2 of 3, one without value',
      [met, unknown, met],
      [{ code: 'goal-incomplete', params: { met: 2, total: 3, status: 'not-assessable' } }],
    ],
    [
      'one unmet, one without value',
      [unmet, unknown],
      [
        { code: 'goal-some-unmet', params: { met: 0, total: 2, status: 'not-attained' } },
        { code: 'goal-unassessed-measures', params: { assessed: 1, total: 2 } },
      ],
    ],
    [
      'nothing to go by',
      [unknown, unknown],
      [{ code: 'goal-none-assessable', params: { total: 2, status: 'not-assessable' } }],
    ],
  ])('%s', (_, cases, expected) => {
    expect(reasons(...cases)).toEqual(expected)
  })

  it('sum up the activities of a goal without measures, and let the group’s answer be the verdict', () => {
    const goal = assessGoal({
      measures: [],
      year: 2025,
      activities: [activityOf('2025-06-30', 'A1'), activityOf('2025-06-30', 'A2'), activityOf(null, 'A3')],
      outcomes: [outcomeOf('2025-05-01', 'done', 'A1'), outcomeOf('2025-05-01', 'cancelled', 'A3')],
      assessments: [said('reached')],
    })
    expect(goal).toMatchObject({ status: 'no-measure', assessmentDiffers: false })
    expect(goal.reasons).toEqual([
      { code: 'goal-no-measure', params: {} },
      { code: 'goal-activities', params: { total: 3, done: 1, late: 1, cancelled: 1 } },
      { code: 'assessment-verdict', params: { assessment: 'reached', date: '2025-12-31' } },
    ])
    expect(codes(assessGoal({ measures: [], year: 2025 }))).toEqual([
      'goal-no-measure',
      'goal-no-activities',
      'assessment-missing',
    ])
  })
})

describe('the group’s assessment', () => {
  const differs = (code: AssessmentCode) => GOAL_STATUSES.filter((status) => agreementOf(code, status) === 'differs')

  it('differs from a computed status only where both take a stand and they do not go together', () => {
    expect(Object.fromEntries(ASSESSMENT_CODES.map((code) => [code, differs(code)]))).toEqual({
      reached: ['on-track', 'partly', 'behind', 'not-attained', 'wrong-way'],
      partly: ['attained', 'reached', 'not-attained', 'wrong-way'],
      'not-reached': ['attained', 'reached'],
      'cannot-assess': ['attained', 'reached', 'on-track', 'partly', 'behind', 'not-attained', 'wrong-way'],
    })
  })

  it('cannot be checked where the figures take no stand', () => {
    const silent: readonly GoalStatus[] = ['uncertain', 'awaiting', 'not-assessable', 'no-measure']
    expect(silent.map((status) => agreementOf('reached', status))).toEqual(Array(4).fill('unchecked'))
    expect(silent.map((status) => agreementOf('cannot-assess', status))).toEqual(Array(4).fill('agrees'))
  })

  it('stands beside the computed status, which it never changes', () => {
    const unmet: Case = { type: 'at-least', target: ['2025', 80], values: { '2025': 79 }, year: 2025 }
    const goal = assessGoal({ measures: [measureOf(unmet)], year: 2025, assessments: [said('reached')] }, [unmet])
    expect(goal).toMatchObject({ status: 'not-attained', assessmentDiffers: true })
    expect(goal.reasons.at(-1)?.code).toBe('assessment-differs')
  })

  it('is the latest not after the year, the last line winning on the same day', () => {
    const all = [
      said('partly', '2025-12-31'),
      said('reached', '2025-12-31'),
      said('not-reached', '2024-12-31'),
      said('cannot-assess', '2026-02-01'),
    ]
    const goal = assessGoal({ measures: [], year: 2025, assessments: all })
    expect(goal.assessment?.code).toBe('reached')
  })
})

describe('assessPlan', () => {
  it('keeps the plan’s own order and gives each goal its own activities', () => {
    const goals = assessPlan({
      year: 2025,
      boundaries: DEFAULT_BOUNDARIES,
      goals: [
        { ...goalOf([]), id: 'M2', order: 2 },
        { ...goalOf([]), id: 'M1', order: 1 },
      ],
      activities: [
        { ...activityOf(null, 'A2'), order: 2 },
        { ...activityOf(null, 'A1'), order: 1 },
        { ...activityOf(null, 'B1'), goalId: 'M2' },
      ],
      progress: [],
      outcomes: [],
      assessments: [{ ...said('partly'), goalId: 'M2' }],
      indicator: () => undefined,
      series: () => ({ own: [], comparator: null, comparatorLabel: null }),
    })
    expect(
      goals.map(({ goal, activities, assessment }) => [
        goal.id,
        activities.map((one) => one.activity.id),
        assessment?.code,
      ]),
    ).toEqual([
      ['M1', ['A1', 'A2'], undefined],
      ['M2', ['B1'], 'partly'],
    ])
  })
})

describe('countStatuses', () => {
  it('counts every status, also those nobody has', () => {
    const counts = countStatuses([{ status: 'attained' }, { status: 'attained' }, { status: 'no-measure' }])
    expect(Object.keys(counts)).toEqual([...GOAL_STATUSES])
    expect(counts).toMatchObject({ attained: 2, 'no-measure': 1, 'wrong-way': 0 })
  })
})
