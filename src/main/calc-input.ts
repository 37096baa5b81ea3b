// Numbers and lists of numbers as they are written after `calc`, and how its answers are written.

import { formatNumber, HARD_SPACE } from '../domain/format.ts'
import type { Refusal } from '../domain/statistics/calculable.ts'
import { isLevel, LEVEL_TEXT } from '../domain/statistics/quantiles.ts'
import { calcText } from '../text/calc.ts'
import { statisticsText } from '../text/statistics.ts'
import { type Call, type ExitCode, requiredText, text, UsageError, type Values } from './command.ts'

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** Also `NaN` and `-Infinity`, which are then not calculable. Throws UsageError where it is no number. */
export function numberOf(written: string): number {
  const plain = written.trim().replace('−', '-')
  if (NUMBER.test(plain)) return Number(plain)
  if (/^[+-]?nan$/i.test(plain)) return Number.NaN
  if (/^\+?inf(inity)?$/i.test(plain)) return Number.POSITIVE_INFINITY
  if (/^-inf(inity)?$/i.test(plain)) return Number.NEGATIVE_INFINITY
  throw new UsageError(calcText.notANumber(written))
}

export const requiredNumber = (values: Values, name: string): number => numberOf(requiredText(values, name))

/** A list with commas between; null where a place is empty, or `..` as in a file. Undefined where it was not given. */
export function numberList(values: Values, name: string): readonly (number | null)[] | undefined {
  return text(values, name)
    ?.split(',')
    .map((one) => (/^\s*(\.\.)?\s*$/.test(one) ? null : numberOf(one)))
}

/** `--level`; throws UsageError outside 0.5–1. */
export function levelOf(values: Values): number {
  const written = text(values, 'level')
  if (written === undefined) return LEVEL_TEXT
  const level = numberOf(written)
  if (!isLevel(level)) throw new UsageError(calcText.notALevel(written))
  return level
}

/** The answer as JSON or in words. 0 also where there is no answer: the reason is one. */
export function answer({ values, console }: Call, json: object, words: string): ExitCode {
  console.out(values.json === true ? JSON.stringify(json) : words)
  return 0
}

/** The fields of an answer as null, with why. */
export function noAnswer(call: Call, fields: readonly string[], reason: Refusal): ExitCode {
  const json = { ...Object.fromEntries(fields.map((field) => [field, null])), reason }
  return answer(call, json, statisticsText.notCalculable(statisticsText.refusal[reason]))
}

/** As many decimals as other programs print: four of a percentage are six of a share. */
export const DECIMALS = 4

/** `0.552544` → "55,2544 %". */
export const percentage = (share: number): string => `${formatNumber(share * 100, DECIMALS)}${HARD_SPACE}%`

/** `0.998` → "99,8 %", with the decimals the level has. */
export function levelName(level: number): string {
  const percent = Number((level * 100).toPrecision(12))
  return `${formatNumber(percent, String(percent).split('.')[1]?.length ?? 0)}${HARD_SPACE}%`
}
