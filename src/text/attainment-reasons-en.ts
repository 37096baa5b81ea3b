// The reasoning behind a status in English, one sentence per code.

import { attainmentNameTexts } from './attainment-names.ts'
import type { reasonSentences } from './attainment-reasons.ts'
import { computedHindranceTexts } from './computed.ts'
import type { SameShape } from './language.ts'

type Sentences = SameShape<typeof reasonSentences>
type ParamsOf<Code extends keyof Sentences> = Parameters<Sentences[Code]>[0]

export const reasonSentencesInEnglish: Sentences = {
  'no-indicator': () => 'The plan names no indicator for the measure.',
  'not-in-catalogue': (p) =>
    `The indicator “${p.indicator}” is not among the indicators, so the goal cannot be tested against any value.`,
  'no-target': () => 'The plan gives no target that fits the type of goal.',
  'no-value': () => 'There is no value to assess.',
  'no-value-since-baseline': (p) => `There is no value from ${p.baselinePeriod} or later to assess.`,
  'no-comparator': (p) =>
    `There is no value for ${nameOf(p.label) ?? 'the comparison'} from the same period, so the difference cannot be worked out.`,
  suppressed: (p) => `The value for ${p.period} is confidential at the source.${lastKnown(p)}`,
  protected: (p) => `The value for ${p.period} is protected (few children).${lastKnown(p)}`,
  'not-applicable': (p) =>
    `The source says that no value can be produced for ${p.period} (not applicable).${lastKnown(p)}`,
  approximate: (p) =>
    `The source says only roughly how large the value for ${p.period} is, since the rest are too few.${lastKnown(p)}`,
  'not-computable': (p) =>
    `The value for ${p.period} cannot be worked out: ${HINDRANCES[p.why] ?? p.why}.${lastKnown(p)}`,
  'series-break': (p) =>
    `The values for ${p.baselinePeriod} and ${p.latestPeriod} cannot be compared, since the series breaks ${p.from}: ${p.why}`,
  'baseline-revised-differs': (p) =>
    `The baseline for ${p.period} has been revised: with the plan’s ${p.stated} the assessment is ${status(p.statedStatus)}, ` +
    `with the source’s ${p.current} it is ${status(p.currentStatus)}. Decide which baseline is to apply.`,
  'value-late': (p) => `Nor is the value for ${p.targetPeriod} here yet.`,

  'against-country': (p) => compared(p, 'the country'),
  'against-group': (p) => compared(p, 'the comparison group'),
  'girls-boys': (p) => `${p.period} the value is ${p.girls} for girls and ${p.boys} for boys.`,
  'target-met': (p) => `${againstTarget(p)}: the target is met.`,
  'target-unmet': (p) => `${againstTarget(p)}: the target is not met.`,
  'target-compared': (p) => `${againstTarget(p)}.`,
  'marked-missing': (p) => `The source says that the value for ${p.period} is missing.`,
  'computed-missing': (p) => `The value for ${p.period} cannot be worked out: ${HINDRANCES[p.why] ?? p.why}.`,
  'looks-like-target': () => 'The distance to the target is so small that it does not show with the decimals written.',
  'denominator-from': (p) => `The denominator is ${denominator(p)}.`,
  'denominator-misfit': (p) =>
    `The denominator ${denominator(p)} does not fit the value: no whole number gives it. It is therefore of another group, ` +
    'and how much is chance cannot be said.',
  'parts-recovered': (p) => `The count ${p.numerator} of ${p.denominator} is worked out backwards from the share.`,
  'parts-recovered-between': (p) =>
    `The count is worked out backwards from the share and may because of the rounding be ${p.fewest} to ${p.most} of ` +
    `${p.denominator}. Chance is judged for them all.`,
  'chance-clear': (p) => `The distance to the target is greater than chance${inSpan(p)}.`,
  'chance-within': (p) => `The distance to the target is within chance (95\u00a0%: ${p.span}).`,
  'chance-no-parts': () => 'How much is chance cannot be said: the source does not give numbers.',
  'chance-no-method': () => 'How much is chance cannot be said with what the source gives.',
  'chance-quotient': () =>
    'How much is chance cannot be said: the value is a quotient, and the two numbers may be about the same children.',
  'chance-rounding': () =>
    'The source’s rounding is larger than the distance to the target, so how much is chance cannot be said.',
  'survey-undecided': (p) =>
    `The survey is too small to decide whether the target is met: the target is within the uncertainty (95\u00a0%: ${p.span}).`,

  'no-baseline': () => 'There is no baseline, so how much of the way has been covered cannot be said.',
  'baseline-revised': (p) =>
    `The baseline for ${p.period} has been revised: the plan gives ${p.stated}, the source ${p.current}. The assessment is ` +
    'the same with both.',
  'baseline-rounded': (p) =>
    `The plan’s baseline ${p.stated} for ${p.period} is rounded; with the source’s ${p.current} the assessment would be ` +
    `${status(p.status)}.`,
  'already-met': (p) =>
    `The baseline ${p.baseline}\u00a0(${p.baselinePeriod}) already met the target, which is therefore assessed as a level to keep.`,
  way: (p) =>
    `From ${p.baseline}\u00a0(${p.baselinePeriod}) ${p.gone} of ${p.whole} has been covered: ${p.attainment} of the way.`,
  'way-past': (p) =>
    `From ${p.baseline}\u00a0(${p.baselinePeriod}) ${p.whole} was needed, and it came to ${p.gone}: more than all the way.`,
  'wrong-way': (p) => `From ${p.baseline}\u00a0(${p.baselinePeriod}) it went the wrong way, ${p.gone}.`,
  'band-way': (p) =>
    `The distance to the target was ${p.before}\u00a0(${p.baselinePeriod}) and is now ${p.now}: ${p.attainment} of the way.`,
  'band-wrong-way': (p) =>
    `It went the wrong way: the distance to the target has grown from ${p.before}\u00a0(${p.baselinePeriod}) to ${p.now}.`,
  'band-left': (p) =>
    `It went the wrong way: the baseline ${p.baseline}\u00a0(${p.baselinePeriod}) was within the target, but the value now is not.`,
  'gap-reversed': (p) =>
    `The difference has turned: the value is now higher for ${p.higher === 'girls' ? 'girls' : 'boys'}.`,
  'change-clear': (p) =>
    `The ${p.direction === 'up' ? 'increase' : 'decrease'} since then is greater than chance${inSpan(p)}.`,
  'change-within': (p) => `The change since then is within chance (95\u00a0%: ${p.span}).`,
  held: (p) =>
    p.total === '1'
      ? `The target level was ${p.held === '1' ? '' : 'not '}kept in ${THE_ONLY[p.kind] ?? 'the only period'} after ${p.baselinePeriod}.`
      : `The target level has been kept in ${p.held} of ${p.total} ${PERIODS[p.kind] ?? 'periods'} after ${p.baselinePeriod}.`,
  'every-period': () => 'The plan demands that it is kept every time.',

  'due-partly': (p) =>
    `The target was to be met ${p.targetPeriod}; from ${p.limit} of the way it counts as partly attained.`,
  'due-short': (p) =>
    `The target was to be met ${p.targetPeriod}; below ${p.limit} of the way it counts as not attained` +
    `${p.attainment.endsWith(p.limit) ? `, and ${p.attainment} is covered` : ''}.`,
  'due-unmet': (p) => `The target was to be met ${p.targetPeriod}.`,
  'before-due': (p) => `The target is for ${p.targetPeriod}, so the assessment may change.`,
  'pace-enough': (p) => `${pace(p)}: that is enough (pace ${p.pace}, the limit is ${p.limit}).`,
  'pace-short': (p) => `${pace(p)}: that is too little (pace ${p.pace}, the limit is ${p.limit}).`,
  'pace-not-yet': (p) => `It is too early to say whether the pace is enough to meet the target ${p.targetPeriod}.`,
  'pace-no-baseline': () => 'Nor can it therefore be said whether the pace is enough.',
  'interim-met': (p) => `The interim target ${limit(p.type, p.value)} for ${p.period} is met.`,
  'interim-unmet': (p) => `The interim target ${limit(p.type, p.value)} for ${p.period} is not met.`,
  'level-to-hold': (p) => `The target is to be met by ${p.targetPeriod}.`,

  awaiting: (p) => `The value for ${p.targetPeriod} is not here yet, ${provisional(p)}.`,
  'awaiting-missing': (p) => `The source says that the value for ${p.targetPeriod} is missing, ${provisional(p)}.`,

  'milestone-done': (p) => `The milestone was done ${p.date}, in time for ${p.targetPeriod}.`,
  'milestone-done-late': (p) => `The milestone was done ${p.date} but was to be done ${p.targetPeriod}.`,
  'milestone-not-done': (p) =>
    `The milestone was to be done ${p.targetPeriod}, but was not according to the report of ${p.date}.`,
  'milestone-ongoing': (p) => `The milestone is to be done ${p.targetPeriod}. No delay has been reported.`,
  'milestone-reported-late': (p) => `The milestone is to be done ${p.targetPeriod}, but was reported late ${p.date}.`,
  'milestone-unreported': (p) =>
    `The milestone was to be done ${p.targetPeriod}, but nobody has reported whether it is.`,
  'milestone-awaiting': (p) =>
    `The milestone was to be done ${p.targetPeriod}. The latest report is from ${p.date}, and it was not done then.`,
  'level-reported': (p) =>
    `The level was assessed ${p.date} as ${signed(p.level)} on the scale −2 to +2, where 0 is the target for ${p.targetPeriod}.`,
  'level-unreported': () => 'No level has been reported.',
  'level-awaiting': (p) =>
    `The report for ${p.targetPeriod} is not here yet, so the assessment ${status(p.provisional)} is provisional.`,

  'would-value': (p) =>
    `Had the ${p.subject === 'difference' ? 'difference' : 'value'} been ${p.value} the status would have been ${status(p.status)}.`,
  'would-count': (p) =>
    `Had the value been ${p.value} (${p.numerator} of ${p.denominator}) the status would have been ${status(p.status)}.`,
  'would-answers': (p) =>
    `With the same share and at least ${p.denominator} answers the status would have been ${status(p.status)}.`,
  'would-larger-survey': () => 'With the same values from a larger survey it could have been decided.',
  'would-await': (p) => `The status is decided when there is a value for ${p.targetPeriod}.`,
  'would-await-report': (p) => `The status is decided when there is a report from ${p.targetPeriod} or later.`,
  'would-rebase': (p) => `The measure can be assessed when it is decided which baseline for ${p.period} applies.`,
  'would-need-indicator': () =>
    'The measure can be assessed when the plan names an indicator that is in the catalogue.',
  'would-need-target': () => 'The measure can be assessed when the plan gives a target that fits the type of goal.',
  'would-need-value': (p) =>
    `The measure can be assessed when there is a value${p.period === null ? '' : ` for ${p.period}`}.`,
  'would-need-value-since': (p) =>
    `The measure can be assessed when there is a value from ${p.baselinePeriod} or later.`,
  'would-need-comparator': (p) =>
    `The measure can be assessed when there is a value for ${nameOf(p.label) ?? 'the comparison'} from the same period as our own.`,
  'would-need-shown': (p) =>
    `The measure can be assessed when there is a value that may be shown, for ${p.period} or later.`,
  'would-need-other-measure': (p) =>
    `The source gives no value for ${p.period}. The measure needs another target period or another indicator.`,
  'would-need-baseline': (p) => `The measure can be assessed when the plan gives a baseline from ${p.from} or later.`,
  'would-need-level': (p) =>
    `The measure can be assessed when a level has been reported, at the latest for ${p.targetPeriod}.`,
  'would-level': (p) => `Had the level been ${signed(p.level)} the status would have been ${status(p.status)}.`,
  'would-be-done': (p) => `If the milestone is done by ${p.targetPeriod} the status becomes ${status(p.status)}.`,
  'would-have-been-done': (p) =>
    `Had the milestone been done by ${p.targetPeriod} the status would have been ${status(p.status)}.`,

  'goal-all-met': (p) => (p.total === '1' ? 'The measure is met.' : `All ${p.total} measures are met.`),
  'goal-some-unmet': (p) =>
    p.total === '1'
      ? `The goal’s only measure decides: ${status(p.status)}.`
      : `${p.met} of ${p.total} measures are met. The worst decides: ${status(p.status)}.`,
  'goal-incomplete': (p) =>
    p.status === 'awaiting'
      ? `${p.met} of ${p.total} measures are met. The rest are waiting for figures or cannot be assessed.`
      : `${p.met} of ${p.total} measures are met. The rest cannot be assessed.`,
  'goal-none-assessable': (p) =>
    p.status === 'awaiting' ? 'The goal is waiting for figures.' : 'None of the goal’s measures can be assessed.',
  'goal-unassessed-measures': (p) =>
    `The assessment rests on ${p.assessed} of ${p.total} measures; figures are missing for the rest.`,
  'goal-no-measure': () => 'The goal has no measure, so the working group’s answer is the assessment.',
  'goal-activities': (p) => {
    const states = [
      `${p.done} completed`,
      ...(p.late === '0' ? [] : [`${p.late} late`]),
      ...(p.cancelled === '0' ? [] : [`${p.cancelled} cancelled`]),
    ]
    return `Of ${p.total} ${p.total === '1' ? 'activity' : 'activities'}: ${states.join(', ').replace(/, ([^,]*)$/, ' and $1')}.`
  },
  'goal-no-activities': () => 'The goal has no activities in the plan.',
  'assessment-verdict': (p) => `The working group answered ${p.date}: ${assessment(p.assessment)}.`,
  'assessment-agrees': (p) =>
    `The working group’s answer ${p.date}, ${assessment(p.assessment)}, agrees with the calculation.`,
  'assessment-differs': (p) =>
    `The working group’s answer ${p.date}, ${assessment(p.assessment)}, differs from the calculation, ${status(p.status)}.`,
  'assessment-unchecked': (p) =>
    `The working group’s answer ${p.date} is ${assessment(p.assessment)}. The figures are not enough to test it.`,
  'assessment-missing': () => 'The working group has not answered whether the goal is met.',

  'activity-unreported': () => 'Nothing has been reported about the activity.',
  'activity-reported': (p) => `The latest report, ${p.date}: ${activity(p.status)}.`,
  'activity-late': (p) => `It was to be done ${p.end} and is neither completed nor cancelled, so it is late.`,
  'activity-done-late': (p) => `The activity was to be done ${p.end} and was reported completed ${p.date}.`,
}

const inSpan = ({ span }: { readonly span: string }): string => (span === '' ? '' : ` (95\u00a0%: ${span})`)

/** "Inhabitants 0–19 years 2022: 12 345 (befolkning.csv, line 7)". */
const denominator = (p: ParamsOf<'denominator-from'>): string =>
  `${p.indicator} ${p.period}: ${p.denominator} (${p.file}, line\u00a0${p.line})`

const HINDRANCES: Readonly<Record<string, string>> = computedHindranceTexts.en

const lastKnown = ({ latest, latestPeriod }: ParamsOf<'suppressed'>): string =>
  latest === null ? '' : ` The latest known value is ${latest}\u00a0(${latestPeriod}).`

const compared = ({ period, own, comparator, label }: ParamsOf<'against-country'>, fallback: string): string =>
  `${period} our own value is ${own} and the value for ${nameOf(label) ?? fallback} ${comparator}.`

/** What measures are compared with comes by its Swedish name, as a plan has it. */
const nameOf = (label: string | null): string | null =>
  label === 'riket' ? 'the country' : label === 'pojkar' ? 'boys' : label

function againstTarget(p: ParamsOf<'target-met'>): string {
  const parts = p.numerator !== null && p.denominator !== null ? ` (${p.numerator} of ${p.denominator})` : ''
  const what = p.subject === 'difference' ? 'The difference' : 'The value'
  return `${what} ${p.period} is ${p.value}${parts} against the target ${limit(p.type, p.target ?? p.span ?? '')}`
}

/** "at least 95 %", "at most 10", or the bare value. */
function limit(type: string, value: string): string {
  if (type === 'at-least') return `at least ${value}`
  return type === 'at-most' ? `at most ${value}` : value
}

const provisional = (p: ParamsOf<'awaiting'>): string =>
  `so the assessment ${status(p.provisional)} by the value ${p.latestPeriod} is provisional`

const pace = ({ targetPeriod, period, attainment, expected }: ParamsOf<'pace-enough'>): string =>
  `For the target to be met ${targetPeriod}, ${expected} of the way should be covered ${period}, and ${attainment} is`

const signed = (level: string): string =>
  level.startsWith('-') ? level.replace('-', '−') : level === '0' ? '0' : `+${level}`

const named = (names: Readonly<Record<string, string>>, code: string): string => `“${names[code] ?? code}”`
const status = (code: string): string => named(attainmentNameTexts.en.status, code)
const assessment = (code: string): string => named(attainmentNameTexts.en.assessment, code)
const activity = (code: string): string =>
  ((attainmentNameTexts.en.activity as Readonly<Record<string, string>>)[code] ?? code).toLowerCase()

const PERIODS: Readonly<Record<string, string>> = {
  year: 'years',
  'school-year': 'school years',
  'half-year': 'half-years',
  quarter: 'quarters',
  month: 'months',
  pooled: 'periods',
}

const THE_ONLY: Readonly<Record<string, string>> = {
  year: 'the only year',
  'school-year': 'the only school year',
  'half-year': 'the only half-year',
  quarter: 'the only quarter',
  month: 'the only month',
  pooled: 'the only period',
}
