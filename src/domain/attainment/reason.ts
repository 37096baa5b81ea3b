// The reasoning as data: every sentence an attainment may give, by code, and what each needs to be said.

/**
 * How a parameter is written: `value` in the measure's own unit (for a comparison the difference), `stated` the same as
 * the plan writes it (85 %, not 85,0 %), `figure` in the indicator's unit, `difference` a distance without sign, `number` without
 * unit (`low` and `high` also give a `span`), `share` of a way, `count` whole things, `pace` two decimals, `date` an ISO date, `text` as
 * it is (period labels, names, codes). `?`: may be null.
 */
export type ParamKind =
  | 'value'
  | 'stated'
  | 'figure'
  | 'difference'
  | 'number'
  | 'share'
  | 'count'
  | 'pace'
  | 'date'
  | 'text'
type Spec = Readonly<Record<string, ParamKind | `${ParamKind}?`>>

const INTERVAL = { low: 'number', high: 'number' } as const
const HIDDEN = { period: 'text', latestPeriod: 'text?', latest: 'value?' } as const
const WAY = {
  baselinePeriod: 'text',
  baseline: 'stated',
  gone: 'number',
  whole: 'difference',
  attainment: 'share',
} as const
const AWAITING = { targetPeriod: 'text', latestPeriod: 'text', provisional: 'text' } as const
/** `limit`: the boundary the share was held against. */
const DUE = { targetPeriod: 'text', attainment: 'share', limit: 'share' } as const
const PACE = {
  period: 'text',
  targetPeriod: 'text',
  attainment: 'share',
  expected: 'share',
  pace: 'pace',
  limit: 'pace',
} as const
/** `subject` is `value` or `difference`; a target is a number or, for `within`, a span. */
const AGAINST_TARGET = {
  subject: 'text',
  period: 'text',
  value: 'value',
  numerator: 'count?',
  denominator: 'count?',
  type: 'text',
  target: 'stated?',
  low: 'number?',
  high: 'number?',
} as const
/** `indicator`: the name of the one it is a value of. */
const DENOMINATOR = { indicator: 'text', period: 'text', denominator: 'count', file: 'text', line: 'count' } as const

/** In the order a measure's reasoning is read. The words are in `text/attainment.ts`, under the same codes. */
export const REASONS = {
  // Why there is no verdict.
  'no-indicator': {},
  'not-in-catalogue': { indicator: 'text' },
  'no-target': {},
  'no-value': {},
  'no-value-since-baseline': { baselinePeriod: 'text' },
  'no-comparator': { label: 'text?' },
  suppressed: HIDDEN,
  protected: HIDDEN,
  'not-applicable': HIDDEN,
  approximate: HIDDEN,
  'not-computable': { ...HIDDEN, why: 'text' },
  'series-break': { from: 'text', baselinePeriod: 'text', latestPeriod: 'text', why: 'text' },
  'baseline-revised-differs': {
    period: 'text',
    stated: 'stated',
    current: 'value',
    statedStatus: 'text',
    currentStatus: 'text',
  },
  'value-late': { targetPeriod: 'text' },

  // What was found, and how it stands against the target.
  'against-country': { period: 'text', own: 'figure', comparator: 'figure', label: 'text?' },
  'against-group': { period: 'text', own: 'figure', comparator: 'figure', label: 'text?' },
  'girls-boys': { period: 'text', girls: 'figure', boys: 'figure' },
  'target-met': AGAINST_TARGET,
  'target-unmet': AGAINST_TARGET,
  'target-compared': AGAINST_TARGET,
  'marked-missing': { period: 'text' },
  'computed-missing': { period: 'text', why: 'text' },
  'looks-like-target': {},
  'denominator-from': DENOMINATOR,
  'denominator-misfit': DENOMINATOR,
  'parts-recovered': { numerator: 'count', denominator: 'count' },
  'parts-recovered-between': { fewest: 'count', most: 'count', denominator: 'count' },
  'chance-clear': INTERVAL,
  'chance-within': INTERVAL,
  'chance-no-parts': {},
  'chance-no-method': {},
  'chance-quotient': {},
  'chance-rounding': {},
  'survey-undecided': INTERVAL,

  // From where: the way gone since the baseline.
  'no-baseline': {},
  'baseline-revised': { period: 'text', stated: 'stated', current: 'value' },
  'baseline-rounded': { period: 'text', stated: 'stated', current: 'value', status: 'text' },
  'already-met': { baselinePeriod: 'text', baseline: 'stated' },
  way: WAY,
  'way-past': WAY,
  'wrong-way': { baselinePeriod: 'text', baseline: 'stated', gone: 'difference' },
  'band-way': { baselinePeriod: 'text', before: 'difference', now: 'difference', attainment: 'share' },
  'band-wrong-way': { baselinePeriod: 'text', before: 'difference', now: 'difference' },
  'band-left': { baselinePeriod: 'text', baseline: 'stated' },
  'gap-reversed': { higher: 'text' },
  'change-clear': { ...INTERVAL, direction: 'text' },
  'change-within': INTERVAL,
  held: { held: 'count', total: 'count', kind: 'text', baselinePeriod: 'text' },
  'every-period': {},

  // Why this status and not the next one.
  'due-partly': DUE,
  'due-short': DUE,
  'due-unmet': { targetPeriod: 'text' },
  'before-due': { targetPeriod: 'text' },
  'pace-enough': PACE,
  'pace-short': PACE,
  'pace-not-yet': { targetPeriod: 'text' },
  'pace-no-baseline': {},
  'interim-met': { period: 'text', value: 'stated', type: 'text' },
  'interim-unmet': { period: 'text', value: 'stated', type: 'text' },
  'level-to-hold': { targetPeriod: 'text' },

  // What makes it provisional.
  awaiting: AWAITING,
  'awaiting-missing': AWAITING,

  // Milestones and level scales.
  'milestone-done': { date: 'date', targetPeriod: 'text' },
  'milestone-done-late': { date: 'date', targetPeriod: 'text' },
  'milestone-not-done': { date: 'date', targetPeriod: 'text' },
  'milestone-ongoing': { targetPeriod: 'text' },
  'milestone-reported-late': { date: 'date', targetPeriod: 'text' },
  'milestone-unreported': { targetPeriod: 'text' },
  'milestone-awaiting': { date: 'date', targetPeriod: 'text' },
  'level-reported': { level: 'text', date: 'date', targetPeriod: 'text' },
  'level-unreported': {},
  'level-awaiting': { date: 'date', targetPeriod: 'text', provisional: 'text' },

  // What would change the verdict, or what is missing before there can be one.
  'would-value': { subject: 'text', value: 'value', status: 'text' },
  'would-count': { value: 'value', numerator: 'count', denominator: 'count', status: 'text' },
  'would-answers': { denominator: 'count', status: 'text' },
  'would-larger-survey': {},
  'would-await': { targetPeriod: 'text' },
  'would-await-report': { targetPeriod: 'text' },
  'would-rebase': { period: 'text' },
  'would-need-indicator': {},
  'would-need-target': {},
  'would-need-value': { period: 'text?' },
  'would-need-value-since': { baselinePeriod: 'text' },
  'would-need-comparator': { label: 'text?' },
  'would-need-shown': { period: 'text' },
  'would-need-other-measure': { period: 'text' },
  'would-need-baseline': { from: 'text' },
  'would-need-level': { targetPeriod: 'text' },
  'would-level': { level: 'text', status: 'text' },
  'would-be-done': { targetPeriod: 'text', status: 'text' },
  'would-have-been-done': { targetPeriod: 'text', status: 'text' },

  // The goal.
  'goal-all-met': { total: 'count' },
  'goal-some-unmet': { met: 'count', total: 'count', status: 'text' },
  'goal-incomplete': { met: 'count', total: 'count', status: 'text' },
  'goal-none-assessable': { total: 'count', status: 'text' },
  'goal-unassessed-measures': { assessed: 'count', total: 'count' },
  'goal-no-measure': {},
  'goal-activities': { done: 'count', total: 'count', late: 'count', cancelled: 'count' },
  'goal-no-activities': {},
  'assessment-verdict': { assessment: 'text', date: 'date' },
  'assessment-agrees': { assessment: 'text', date: 'date' },
  'assessment-differs': { assessment: 'text', date: 'date', status: 'text' },
  'assessment-unchecked': { assessment: 'text', date: 'date' },
  'assessment-missing': {},

  // The activity.
  'activity-unreported': {},
  'activity-reported': { status: 'text', date: 'date' },
  'activity-late': { end: 'date' },
  'activity-done-late': { end: 'date', date: 'date' },
} as const satisfies Record<string, Spec>

export type ReasonCode = keyof typeof REASONS

/** One step of the reasoning. `code` is a `ReasonCode`; numbers are raw, in the unit. Made with `reason`. */
export type Reason = {
  readonly code: string
  readonly params: Readonly<Record<string, string | number | boolean | null>>
}

export type ReasonParams<Code extends ReasonCode> = {
  readonly [Name in keyof (typeof REASONS)[Code]]: Raw<(typeof REASONS)[Code][Name]>
}
type Raw<Kind> = Kind extends `${infer Base}?` ? Raw<Base> | null : Kind extends 'text' | 'date' ? string : number

/** Makes a step; the compiler checks that the code exists and gets what its sentence needs. */
export const reason = <Code extends ReasonCode>(code: Code, params: ReasonParams<Code>): Reason => ({
  code,
  params: params as Reason['params'],
})
