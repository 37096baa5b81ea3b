// `calc wilson`, `byar`, `rate` and `newcombe`: an estimate with its interval.

import { formatNumber, formatSpan } from '../domain/format.ts'
import type { Calculable } from '../domain/statistics/calculable.ts'
import { countInterval, EXACT_BELOW } from '../domain/statistics/counts.ts'
import { differenceInterval } from '../domain/statistics/difference.ts'
import type { Interval } from '../domain/statistics/interval.ts'
import { rateInterval } from '../domain/statistics/rates.ts'
import { wilsonInterval } from '../domain/statistics/wilson.ts'
import { calcText as text } from '../text/calc.ts'
import { answer, DECIMALS, levelName, levelOf, noAnswer, numberOf, percentage, requiredNumber } from './calc-input.ts'
import type { Call, Command, ExitCode } from './command.ts'

const OPTIONS = { level: { type: 'string' }, json: { type: 'boolean' } } as const

export const calcWilson: Command = {
  name: 'calc wilson',
  help: text.help['calc wilson'],
  options: OPTIONS,
  positionals: ['TÄLJARE', 'NÄMNARE'],
  run: async (call) => {
    const [x, n] = numbersOf(call)
    return interval(call, x / n, wilsonInterval(x, n, levelOf(call.values)), {
      heading: (value) => text.ofMany(plain(x), plain(n), percentage(value)),
      method: text.method.wilson,
      percent: true,
    })
  },
}

export const calcByar: Command = {
  name: 'calc byar',
  help: text.help['calc byar'],
  options: OPTIONS,
  positionals: ['ANTAL'],
  run: async (call) => {
    const [events] = numbersOf(call)
    return interval(call, events, countInterval(events, levelOf(call.values)), {
      heading: (value) => text.events(plain(value)),
      method: methodOf(events),
      percent: false,
    })
  },
}

export const calcRate: Command = {
  name: 'calc rate',
  help: text.help['calc rate'],
  options: { ...OPTIONS, per: { type: 'string' } },
  positionals: ['HÄNDELSER', 'BEFOLKNING'],
  run: async (call) => {
    const [events, population] = numbersOf(call)
    const per = call.values.per === undefined ? 1 : requiredNumber(call.values, 'per')
    return interval(call, (events / population) * per, rateInterval(events, population, per, levelOf(call.values)), {
      heading: (value) => text.rate(formatNumber(value, DECIMALS), plain(per)),
      method: methodOf(events),
      percent: false,
    })
  },
}

export const calcNewcombe: Command = {
  name: 'calc newcombe',
  help: text.help['calc newcombe'],
  options: OPTIONS,
  positionals: ['TÄLJARE', 'NÄMNARE', 'TÄLJARE', 'NÄMNARE'],
  run: async (call) => {
    const [a, m, b, n] = numbersOf(call)
    const result = differenceInterval(
      { numerator: a, denominator: m },
      { numerator: b, denominator: n },
      levelOf(call.values),
    )
    return interval(call, a / m - b / n, result, {
      heading: (value) => text.difference(formatNumber(value * 100, DECIMALS)),
      method: text.method.newcombe,
      percent: true,
    })
  },
}

type Words = {
  readonly heading: (value: number) => string
  readonly method: string
  /** The answer is shares, written as per cent. */
  readonly percent: boolean
}

/** `value` is used only where the interval is calculable: it may be NaN. */
function interval(call: Call, value: number, result: Calculable<Interval>, words: Words): ExitCode {
  if (!result.ok) return noAnswer(call, ['value', 'lower', 'upper'], result.reason)
  const { low, high, level } = result.value
  const factor = words.percent ? 100 : 1
  const span = formatSpan(low * factor, high * factor, { unit: '', percent: words.percent, decimals: DECIMALS })
  const sentence = text.interval(levelName(level), words.method, span)
  return answer(call, { value, lower: low, upper: high }, `${words.heading(value)} ${sentence}`)
}

/** As many as the command has positionals: the parser has seen to that. */
const numbersOf = ({ positionals }: Call) => {
  const [first = Number.NaN, second = Number.NaN, third = Number.NaN, fourth = Number.NaN] = positionals.map(numberOf)
  return [first, second, third, fourth] as const
}

const methodOf = (events: number): string => (events < EXACT_BELOW ? text.method.exact : text.method.byar)

/** A number as it was given: no decimals that it does not have. */
const plain = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : DECIMALS)
