// How a figure has been worked out, in English.

import type { explanationsInSwedish } from './explanations-sv.ts'
import type { SameShape } from './language.ts'

export const explanationsInEnglish: SameShape<typeof explanationsInSwedish> = {
  title: 'How the figure is worked out',
  of: (figure) => `: ${figure}`,
  value: 'The figure',
  formula: 'Working',
  observations: 'What it rests on',
  rule: 'Rule and limit',
  certainty: 'Chance',
  changes: 'What would change it?',
  notes: 'Good to know',
  group: 'Who',
  period: 'Period',
  reading: 'Value',
  parts: 'Numerator and denominator',
  partsOf: (numerator, denominator) => `${numerator} of ${denominator}`,
  file: 'File',
  line: 'Line',
  imported: 'Imported',
  observationsCaption: (figure) => `Values behind ${figure}`,
  noObservations: 'The figure rests on what has been reported about the plan, not on values from a file of figures.',
  valueLink: (value, label, period) => `${value}, ${label}, ${period}: everything that has been said`,
  links: 'How the figures are worked out',
  linkNames: {
    value: 'the latest value',
    change: 'the change',
    trend: 'the trend',
    comparison: 'the comparison',
    sexes: 'the difference between girls and boys',
    areas: 'the difference between areas',
  },

  figure: {
    counts: 'Number of goals by status',
    goal: (id, title) => `Goal ${id}: ${title}`,
    measure: (id, name) => `Goal ${id}: ${name}`,
    value: (name, period) => (period === '' ? name : `${name}, ${period}`),
    change: (name) => `${name}: the change`,
    trend: (name) => `${name}: the trend`,
    comparison: (name, group) => `${name}: the comparison with ${group}`,
    gap: (name, first, second) => `${name}: the difference between ${first} and ${second}`,
    resource: (area) => `${area}: deviation and cost`,
  },

  words: {
    way: 'Share of the way (A) = (latest value − baseline) / (target − baseline)',
    'band-way': 'Share of the way (A) = (distance to the target then − distance now) / distance then',
    expected: 'Share of the time (E) = months since the baseline / months from the baseline to the target',
    'expected-interim':
      'Share of the way that should have been covered (E), straight from interim target to interim target, by months',
    pace: 'Pace = share of the way / share of the time',
    wilson: '95 per cent interval by Wilson, from numerator and denominator',
    byar: '95 per cent interval by Byar (exact below ten), from the count',
    difference: 'Difference, with an interval by Newcombe (for rates Zou and Donner)',
    'difference-bare': 'Difference = the first value − the second',
    'size-change': 'Change in the size of the difference = the size now − the size then',
    trend: 'Chi-square for a straight line through the five latest values',
    mean: 'Unweighted mean = the sum of the values / the number of members with a value',
    weighted: 'Weighted value = the sum of all numerators / the sum of all denominators',
    deviation: 'Deviation = outcome − budget',
    'per-head': 'Cost = outcome / number',
    share: 'Number of goals with each status',
  },
  equals: {
    way: (x, b, t, a) => `A = (${x} − ${b}) / (${t} − ${b}) = ${a}`,
    bandWay: (before, now, a) => `A = (${before} − ${now}) / ${before} = ${a}`,
    expected: (gone, whole, e) => `E = ${gone} / ${whole} = ${e}`,
    expectedInterim: (from, gone, whole, to, e) => `E = ${from} + ${gone} / ${whole} × (${to} − ${from}) = ${e}`,
    expectedOnly: (e) => `E = ${e}`,
    pace: (a, e, pace) => `A / E = ${a} / ${e} = ${pace}`,
    interval: (parts, span) => `95 %${parts}: ${span}`,
    parts: (numerator, denominator) => ` (${numerator} of ${denominator})`,
    count: (count) => ` (${count})`,
    difference: (first, second, difference) => `${first} − ${second} = ${difference}`,
    withInterval: (equation, level, span) => `${equation} (${level}: ${span})`,
    trend: (chiSquare, limit) => `chi-square = ${chiSquare}, the limit is ${limit}`,
    mean: (n, value) => `the sum of ${n} values / ${n} = ${value}`,
    weighted: (n, value) => `numerators and denominators of ${n} members: ${value}`,
    quotient: (a, b, result) => `${a} / ${b} = ${result}`,
  },
  shareOfWay: (share) => `${share} of the way`,
  exact: (result) => `With unrounded values it is ${result}.`,
  partsWithheld:
    'Numerator and denominator of our own figures are not written out in the working, since small groups could be worked out with them.',
  recovered: 'The numerator is worked out backwards from the share.',
  chiWithheld: 'Chi-square is not shown, since the counts behind it could be worked out with it.',
  rounded: 'Our own values are rounded so that they point nobody out. The status is set with the unrounded ones.',

  limit: {
    'at-least': (value) => `at least ${value}`,
    'at-most': (value) => `at most ${value}`,
    within: (value) => `within ${value}`,
  },

  rules: {
    attained: (limit, held, when) => `The value must be ${limit} when ${when} is over; it is ${held}.`,
    reached: (limit, held, when) =>
      `The value must be ${limit}; it is already ${held}. The goal is for ${when}, so it may change.`,
    partly: (limit, held, when) =>
      `At least ${limit} of the way when ${when} is over, but not all of it; here ${held}.`,
    'not-attained': (limit, held, when) => `Less than ${limit} of the way when ${when} is over; here ${held}.`,
    unmet: (limit, held, when) => `The value was to be ${limit} when ${when} is over; it is ${held}.`,
    'wrong-way': (held) => `Less than 0 of the way is the wrong way; here ${held}.`,
    'left-band': (limit, held) => `The baseline was ${limit}, but the value is now ${held}.`,
    'on-track': (limit, held) => `The pace must be at least ${limit}; it is ${held}.`,
    behind: (limit, held) => `The pace must be at least ${limit}; it is ${held}.`,
    uncertain: (limit, held) => `The survey’s interval ${held} has values on both sides of the target, ${limit}.`,
    'no-pace': 'The target period is not over, and there is no pace to work out.',
    held: (limit, held) => `The value must be ${limit} all the time; it is ${held}, but has not always been.`,
    awaiting: (targetPeriod) => `The target period ${targetPeriod} is over, but its value or report is not here.`,
    'not-assessable': 'There is no value that may be shown and can be compared with the baseline.',
    milestone: 'A milestone is attained if it is done before the target period is over.',
    level: 'Level 0 or more is attained, −1 partly attained and −2 not attained when the target period is over.',
    provisional: (rule) => `The assessment of the latest value is provisional. ${rule}`,
  },
  gives: (status, rule) => `${status}: ${rule.charAt(0).toLowerCase()}${rule.slice(1)}`,
  boundary: {
    standard: 'The boundaries 0,60 and 0,95 are Eurostat’s.',
    own: (partly, onTrack) => `The organisation has set the boundaries ${partly} and ${onTrack} itself.`,
    frozen: (date) => `They were locked when the plan was decided on ${date}.`,
  },
  certain: {
    clear: (span, target) =>
      `The whole interval ${span} is on one side of the target ${target}: the distance is greater than chance.`,
    'within-chance': (span, target) => `The target ${target} is in the interval ${span}: the distance may be chance.`,
  },

  goal: {
    worst: 'A goal is attained when all its measures are. Otherwise the worst measure decides.',
    none: 'The goal has no measure, so the working group’s answer is the assessment.',
    measure: (name, status) => `${name}: ${status}.`,
    changes: 'The goal’s status changes when one of the measures gets another status. See the working of each measure.',
    changesNone:
      'The goal’s status is the working group’s answer and changes only when the group answers something else.',
  },
  counts: (status, n, goals) => `${status}: ${n} (${goals})`,
  countsRule: 'Each goal counts once, by its status. No mean of goals is ever worked out.',

  sure: (span) => `A certain difference: the interval ${span} does not contain zero.`,
  chance: (span) => `Within chance: the interval ${span} contains zero.`,
  amount: 'Kronor are counted in full, so chance is not tested.',
  touches: 'It is worked out before the rounding.',
  unknown: 'Whether the difference is chance cannot be said: there is no interval.',
  smaller: (difference) => `Were the difference about ${difference} smaller it might be chance.`,
  larger: (difference) => `Were the difference about ${difference} larger it would be certain.`,

  trendRule: {
    up: (limit) =>
      `Certain increase: chi-square is greater than ${limit}, and the direction is the same without any one of the five.`,
    down: (limit) =>
      `Certain decrease: chi-square is greater than ${limit}, and the direction is the same without any one of the five.`,
    none: (limit) =>
      `No certain trend: chi-square is not greater than ${limit}, or the direction hangs on one of the five values.`,
    refused: (why) => `The trend cannot be calculated: ${why}.`,
  },
  trendWord: { up: 'Certain increase', down: 'Certain decrease', none: 'No certain trend' },
  trendNone: 'Cannot be calculated',

  comparisonRule: {
    similar: (span, group) => `Our own interval ${span} contains the group’s value ${group}: within chance.`,
    apart: (verdict, span, group) =>
      `Our own interval ${span} does not contain the group’s value ${group}: ${verdict}.`,
  },
  comparisonChange: {
    similar: (span) => `Had the group’s value been outside ${span} the difference would have been certain.`,
    apart: (span) => `Had the group’s value been within ${span} the difference might have been chance.`,
  },
  noVerdict: 'No verdict',

  report: {
    heading: 'How the figures are worked out',
    intro:
      'This is how the figures in the texts are worked out, in order of number. A is the share of the way: (latest value − baseline) / (target − baseline). E is the share that should have been covered, by months. The pace is A / E. Numbers in square brackets are files in the list of sources.',
    none: 'The report has no figures to work out.',
    reference: (number) => `Working\u00a0${number}`,
    entry: (number, figure) => `${number}. ${figure}.`,
    based: (observations) => `Rests on ${observations}.`,
    observation: (label, period, value, line) =>
      `${label === '' ? '' : `${label} `}${period}: ${value}${line === '' ? '' : ` (${line})`}`,
    lineOf: (line) => `line\u00a0${line}`,
    rows: (n) => (n === 1 ? 'How the number is worked out:' : 'How the numbers are worked out:'),
    and: ' and ',
  },
}
