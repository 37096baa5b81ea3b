// Finds the command, runs it, turns what went wrong into words and an exit code.

import { randomUUID } from 'node:crypto'
import { ConfigError, readConfig } from '../config.ts'
import { isDomainError } from '../domain/errors.ts'
import { cliText } from '../text/cli.ts'
import { attainment } from './attainment.ts'
import { check } from './check.ts'
import { type Command, type Console, type ExitCode, Refused, runCommand, UsageError } from './command.ts'
import { demo } from './demo.ts'
import { exportCommand } from './export.ts'
import { fetchKolada } from './fetch.ts'
import { importCommand } from './import.ts'
import { importList, importRedo, importUndo } from './import-history.ts'
import { migrate } from './migrate.ts'
import { organisationAdd } from './organisation.ts'
import { redact } from './redact.ts'
import { report } from './report.ts'
import { serve } from './serve.ts'

// Of commands that begin alike the longer come first.
const COMMANDS: readonly Command[] = [
  check,
  organisationAdd,
  importList,
  importUndo,
  importRedo,
  importCommand,
  exportCommand,
  redact,
  fetchKolada,
  attainment,
  report,
  serve,
  demo,
  migrate,
]

/** `environment`: the variables settings are read from. */
export async function run(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  console: Console,
): Promise<ExitCode> {
  if (args.length === 0 || args[0] === '--help' || args[0] === '-h') {
    console.out(cliText.help.overview)
    return args.length === 0 ? 2 : 0
  }
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, index) => args[index] === word))
  if (!command) {
    console.say(cliText.unknownCommand(args[0] ?? '', nearest(args[0] ?? '')))
    console.say(cliText.help.overview)
    return 2
  }
  try {
    return await runCommand(command, args.slice(command.name.split(' ').length), readConfig(environment), console)
  } catch (error) {
    return failed(error, command, console)
  }
}

/** A wrong call is told in words; a bug gets a number in the output and its details beside it. */
function failed(error: unknown, command: Command, console: Console): ExitCode {
  if (error instanceof ConfigError || error instanceof Refused) {
    console.say(error.message)
    return error instanceof Refused ? 1 : 2
  }
  if (error instanceof UsageError) {
    console.say(error.message)
    console.say(cliText.seeHelp(command.name))
    return 2
  }
  if (isDomainError(error)) {
    console.say(error.message)
    return error.code === 'invalid' ? 2 : 1
  }
  console.say(cliText.unexpected(randomUUID().slice(0, 8)))
  console.say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return 1
}

/** The commands that begin with the same letter: enough of a hint for so few commands. */
function nearest(word: string): string {
  return COMMANDS.map(({ name }) => name)
    .filter((name) => name[0] === word[0])
    .join(', ')
}
