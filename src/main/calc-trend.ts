// `calc trend`: the recent trend of five proportions, or of five values with intervals.

import { formatNumber } from '../domain/format.ts'
import { proportionTrend } from '../domain/statistics/proportion-trend.ts'
import { TREND_CHI_SQUARE } from '../domain/statistics/trend.ts'
import { valueTrend } from '../domain/statistics/value-trend.ts'
import { calcText as text } from '../text/calc.ts'
import { answer, noAnswer, numberList } from './calc-input.ts'
import { type Command, UsageError, type Values } from './command.ts'

export const calcTrend: Command = {
  name: 'calc trend',
  help: text.help['calc trend'],
  options: {
    counts: { type: 'string' },
    of: { type: 'string' },
    values: { type: 'string' },
    lower: { type: 'string' },
    upper: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: [],
  run: async (call) => {
    const result = trendOf(call.values)
    if (!result.ok) return noAnswer(call, ['chiSquare', 'direction'], result.reason)
    const { chiSquare, direction } = result.value
    const words = text.chiSquare(formatNumber(chiSquare, 4), formatNumber(TREND_CHI_SQUARE, 4))
    return answer(call, { chiSquare, direction, reason: null }, `${text.trend[direction]} ${words}`)
  },
}

function trendOf(values: Values) {
  const [counts, of] = [numberList(values, 'counts'), numberList(values, 'of')]
  const [given, lower, upper] = [numberList(values, 'values'), numberList(values, 'lower'), numberList(values, 'upper')]
  if (counts && of && !given && !lower && !upper) {
    if (counts.length !== of.length) throw new UsageError(text.otherLength('counts', 'of'))
    return proportionTrend(
      counts.map((numerator, place) => {
        const denominator = of[place] ?? null
        return numerator === null || denominator === null ? null : { numerator, denominator }
      }),
    )
  }
  if (!given || !lower || !upper || counts || of) throw new UsageError(text.countsOrValues)
  if (given.length !== lower.length) throw new UsageError(text.otherLength('values', 'lower'))
  if (given.length !== upper.length) throw new UsageError(text.otherLength('values', 'upper'))
  return valueTrend(
    given.map((value, place) => {
      const [low = null, high = null] = [lower[place], upper[place]]
      return value === null || low === null || high === null ? null : { value, low, high }
    }),
  )
}
