// The rule that gave a measure its status, with its limit and what was held against it (methods §1).

import type { MeasureStatus } from '../../domain/attainment/result.ts'
import { isMet } from '../../domain/attainment/rule.ts'
import { formatDate, formatPeriod, formatTarget, formatValue } from '../../domain/format.ts'
import type { Band, MeasureType } from '../../domain/plan.ts'
import { explanationTexts } from '../../text/explanations.ts'
import type { Language } from '../../text/language.ts'
import { reportTexts } from '../../text/report.ts'
import type { RuleFact } from '../explanation.ts'
import type { Facts, MeasureFact } from '../facts.ts'
import { styleOf } from '../parts/measure.ts'
import { shareText, spanText } from './formulas.ts'

export type Boundaries = Pick<Facts['boundaries'], 'onTrack' | 'partly' | 'frozenOn' | 'isDefault'>

/** Whose the limits are that a share or a pace has been held against. */
export function boundaryNotes(
  { holds }: RuleFact,
  boundaries: Boundaries,
  language: Language = 'sv',
): readonly string[] {
  const text = explanationTexts[language]
  if (holds?.quantity !== 'pace' && (holds?.quantity !== 'attainment' || holds.limit === 0)) return []
  const { isDefault, partly, onTrack, frozenOn } = boundaries
  const whose = isDefault ? text.boundary.standard : text.boundary.own(shareText(partly), shareText(onTrack))
  return [frozenOn === null ? whose : `${whose} ${text.boundary.frozen(formatDate(frozenOn))}`]
}

export function ruleOf(measure: MeasureFact, boundaries: Boundaries, language: Language = 'sv'): RuleFact {
  const text = explanationTexts[language]
  const reportText = reportTexts[language]
  const { status, provisional, target } = measure
  const { holds, words } = judged(measure, provisional ?? status, boundaries, language)
  const rule =
    provisional === null
      ? words
      : `${text.rules.awaiting(formatPeriod(target.period, language))} ${text.rules.provisional(text.gives(reportText.status[provisional], words))}`
  return { gives: status, holds, text: text.gives(reportText.status[status], rule) }
}

type Judged = { readonly holds: RuleFact['holds']; readonly words: string }
const without = (words: string): Judged => ({ holds: null, words })

function judged(
  measure: MeasureFact,
  status: MeasureStatus,
  { onTrack, partly }: Boundaries,
  language: Language,
): Judged {
  const text = explanationTexts[language]
  const { type, attainment, pace, target, latest } = measure
  const { rules } = text
  if (status === 'awaiting') return without(rules.awaiting(formatPeriod(target.period, language)))
  if (status === 'not-assessable' && type !== 'milestone' && type !== 'level') return without(rules['not-assessable'])
  if (type === 'milestone') return without(rules.milestone)
  if (type === 'level') return without(rules.level)
  if (target.value === null || latest === null) return without(rules['not-assessable'])
  switch (status) {
    case 'partly':
    case 'not-attained':
      return attainment === null
        ? byValue(measure, rules.unmet, language)
        : share(
            status === 'partly' ? 'at-least' : 'below',
            attainment,
            partly,
            (limit, held) => rules[status](limit, held, formatPeriod(target.period, language)),
            language,
          )
    case 'wrong-way':
      return attainment !== null && attainment < 0
        ? share('below', attainment, 0, (_, held) => rules['wrong-way'](held), language)
        : byValue(measure, rules['left-band'], language)
    case 'on-track':
    case 'behind':
      if (pace === null)
        return status === 'on-track' ? without(rules['no-pace']) : byValue(measure, rules.attained, language)
      return {
        holds: {
          quantity: 'pace',
          relation: status === 'on-track' ? 'at-least' : 'below',
          limit: onTrack,
          value: pace,
        },
        words: rules[status](shareText(onTrack), shareText(pace, onTrack, language)),
      }
    case 'uncertain':
      return straddling(measure, language)
    default:
      return byValue(measure, rules[status === 'reached' ? 'reached' : 'attained'], language)
  }
}

function share(
  relation: 'at-least' | 'below',
  value: number,
  limit: number,
  words: (limit: string, held: string) => string,
  language: Language,
): Judged {
  return {
    holds: { quantity: 'attainment', relation, limit, value },
    words: words(shareText(limit), shareText(value, limit, language)),
  }
}

/** The value against the target itself. One that meets it without being met has not always held. */
function byValue(
  measure: MeasureFact,
  words: (limit: string, held: string, when: string) => string,
  language: Language,
): Judged {
  const text = explanationTexts[language]
  const { type, target, latest, status, provisional } = measure
  if (target.value === null || latest === null) return without(text.rules['not-assessable'])
  const style = styleOf(measure, language)
  const [limit, held] = [limitText(type, target.value, measure, language), formatValue(latest.value, style)]
  const band = bandOf(type, target.value)
  const isHeld = isMet(latest.value, band)
  const isGood = ['attained', 'reached'].includes(provisional ?? status)
  if (isHeld && !isGood && !looksAlike(measure)) return without(text.rules.held(limit, held))
  const [met, unmet] = RELATIONS[directionOf(type)]
  return {
    holds: { quantity: 'value', relation: isGood ? met : unmet, limit: target.value, value: latest.value },
    words: words(limit, held, formatPeriod(target.period, language)),
  }
}

/** Published alike, though the target is not met. */
const looksAlike = ({ reasons }: MeasureFact): boolean => reasons.some(({ code }) => code === 'looks-like-target')

function straddling(measure: MeasureFact, language: Language): Judged {
  const text = explanationTexts[language]
  const { interval, target, type } = measure
  if (interval === null || target.value === null) return without(text.rules['not-assessable'])
  const { low, high } = interval
  return {
    holds: { quantity: 'interval', relation: 'straddles', limit: target.value, value: { low, high } },
    words: text.rules.uncertain(
      limitText(type, target.value, measure, language),
      spanText(low, high, styleOf(measure, language), language),
    ),
  }
}

const RELATIONS = {
  'at-least': ['at-least', 'below'],
  'at-most': ['at-most', 'above'],
  within: ['within', 'outside'],
} as const

export type Direction = keyof typeof RELATIONS

export const directionOf = (type: MeasureType): Direction =>
  type === 'decrease' || type === 'at-most' ? 'at-most' : type === 'within' ? 'within' : 'at-least'

/** "minst 85 %", "högst 10", "inom 14–16". */
export const limitText = (
  type: MeasureType,
  value: number | Band,
  measure: MeasureFact,
  language: Language = 'sv',
): string => {
  const text = explanationTexts[language]
  return text.limit[directionOf(type)](formatTarget(value, styleOf(measure, language)))
}

export function bandOf(type: MeasureType, value: number | Band): Band {
  if (typeof value !== 'number') return value
  return directionOf(type) === 'at-most'
    ? { low: Number.NEGATIVE_INFINITY, high: value }
    : { low: value, high: Number.POSITIVE_INFINITY }
}
