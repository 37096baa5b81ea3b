// `calc funnel` and `calc gas`.

import { formatNumber, formatSpan } from '../domain/format.ts'
import { funnelLimits } from '../domain/statistics/funnel.ts'
import { gasScore } from '../domain/statistics/gas.ts'
import { LEVEL_ALERT, LEVEL_TEXT } from '../domain/statistics/quantiles.ts'
import { calcText as text } from '../text/calc.ts'
import { cliText } from '../text/cli.ts'
import { answer, DECIMALS, levelName, noAnswer, numberList, requiredNumber } from './calc-input.ts'
import { type Command, UsageError } from './command.ts'

export const calcFunnel: Command = {
  name: 'calc funnel',
  help: text.help['calc funnel'],
  options: { baseline: { type: 'string' }, n: { type: 'string' }, json: { type: 'boolean' } },
  positionals: [],
  run: async (call) => {
    const result = funnelLimits(requiredNumber(call.values, 'baseline'), requiredNumber(call.values, 'n'))
    if (!result.ok) return noAnswer(call, ['lower95', 'upper95', 'lower998', 'upper998'], result.reason)
    const { lower95, upper95, lower998, upper998 } = result.value
    const line = (level: number, low: number, high: number): string =>
      text.funnel(levelName(level), formatSpan(low * 100, high * 100, { unit: '', percent: true, decimals: DECIMALS }))
    const words = [line(LEVEL_TEXT, lower95, upper95), line(LEVEL_ALERT, lower998, upper998)].join('\n')
    return answer(call, { lower95, upper95, lower998, upper998 }, words)
  },
}

export const calcGas: Command = {
  name: 'calc gas',
  help: text.help['calc gas'],
  options: { scores: { type: 'string' }, weights: { type: 'string' }, json: { type: 'boolean' } },
  positionals: [],
  run: async (call) => {
    const scores = numberList(call.values, 'scores')
    if (!scores) throw new UsageError(cliText.missing('--scores'))
    const weights = numberList(call.values, 'weights')?.map((weight) => {
      if (weight === null) throw new UsageError(text.emptyWeight)
      return weight
    })
    if (weights && weights.length !== scores.length) throw new UsageError(text.otherLength('scores', 'weights'))
    const result = weights ? gasScore(scores, weights) : gasScore(scores)
    if (!result.ok) return noAnswer(call, ['t'], result.reason)
    return answer(call, { t: result.value }, text.gas(formatNumber(result.value, 3)))
  },
}
