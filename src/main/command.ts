// What a command is: its options, its help and what it does. Wrong usage is an exception of its own, exit code 2.

import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Config } from '../config.ts'
import { cliText } from '../text/cli.ts'
import { withoutNegativeOptions } from './negative-numbers.ts'

/** The call is wrong: exit code 2. */
export class UsageError extends Error {}

/** The call is right but cannot be done as things stand: exit code 1. */
export class Refused extends Error {}

/** 0 done, 1 refused because of the input, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

export type Console = {
  /** Results alone. */
  readonly out: (text: string) => void
  /** Everything said to the person at the terminal. */
  readonly say: (text: string) => void
}

export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>

export type Command = {
  readonly name: string
  readonly help: string
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** Names of the words that follow, for the message when one is missing. */
  readonly positionals: readonly string[]
  readonly run: (call: Call) => Promise<ExitCode>
}

export type Call = {
  readonly values: Values
  readonly positionals: readonly string[]
  readonly config: Config
  readonly console: Console
}

export const COMMON_OPTIONS = { database: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const

export async function runCommand(command: Command, args: readonly string[], config: Config, console: Console) {
  const { values, positionals } = parse(command, args)
  if (values.help === true) {
    console.out(command.help)
    return 0
  }
  const missing = command.positionals.slice(positionals.length)
  if (missing.length > 0) throw new UsageError(cliText.missing(missing.join(' ')))
  if (positionals.length > command.positionals.length)
    throw new UsageError(cliText.tooMany(positionals.slice(command.positionals.length).join(' ')))
  const database = text(values, 'database') ?? config.database
  return command.run({ values, positionals, config: { ...config, database }, console })
}

function parse(command: Command, args: readonly string[]) {
  const options = { ...command.options, ...COMMON_OPTIONS }
  try {
    return parseArgs({
      args: [...withoutNegativeOptions(args, options)],
      options,
      allowPositionals: true,
      strict: true,
    })
  } catch (error) {
    throw new UsageError(optionProblem(error))
  }
}

/** What node:util's parser found, in Swedish: its own sentences are English. */
function optionProblem(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message: string }
  const option = /'(-[^' ]+)/.exec(message)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return cliText.unknownOption(option)
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return cliText.optionValue(option)
  throw error
}

/** An option's text; undefined where it was not given. */
export function text(values: Values, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** All texts of an option that may be given several times, also with commas between; undefined where it was not given. */
export function texts(values: Values, name: string): readonly string[] | undefined {
  const value = values[name]
  if (!Array.isArray(value)) return undefined
  return value.flatMap((one) => String(one).split(',')).flatMap((one) => (one.trim() === '' ? [] : [one.trim()]))
}

export function requiredText(values: Values, name: string): string {
  const value = text(values, name)
  if (value === undefined) throw new UsageError(cliText.missing(`--${name}`))
  return value
}

/** A year; throws UsageError where it is not four digits. */
export function requiredYear(values: Values, name: string): number {
  const value = requiredText(values, name)
  if (!/^(19|20|21)\d{2}$/.test(value)) throw new UsageError(cliText.notAYear(value))
  return Number(value)
}

/** An ISO date or null; throws UsageError where it is not one. */
export function optionalDate(values: Values, name: string): string | null {
  const value = text(values, name)
  if (value === undefined) return null
  const date = new Date(`${value}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(value))
    throw new UsageError(cliText.notADate(value))
  return value
}
