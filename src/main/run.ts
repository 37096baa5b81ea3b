// Finds the command, runs it, turns what went wrong into words and an exit code.

import { randomUUID } from 'node:crypto'
import { ConfigError, readConfig, SETTINGS, unknownSettings } from '../config.ts'
import { isDomainError } from '../domain/errors.ts'
import { nearest } from '../ingest/nearest.ts'
import { cliText } from '../text/cli.ts'
import { configText } from '../text/config.ts'
import { type Command, type Console, type ExitCode, Refused, runCommand, UsageError } from './command.ts'

type Listed = { readonly name: string; readonly load: () => Promise<Command> }

/**
 * Each is loaded when it is asked for: reading a file needs nothing of what draws reports, which is most of the program's
 * memory. Of commands that begin alike the longer come first.
 */
const COMMANDS: readonly Listed[] = [
  { name: 'check', load: async () => (await import('./check.ts')).check },
  { name: 'organisation add', load: async () => (await import('./organisation.ts')).organisationAdd },
  { name: 'user list', load: async () => (await import('./user.ts')).userList },
  { name: 'user add', load: async () => (await import('./user.ts')).userAdd },
  { name: 'user grant', load: async () => (await import('./user.ts')).userGrant },
  { name: 'user revoke', load: async () => (await import('./user.ts')).userRevoke },
  { name: 'user link', load: async () => (await import('./user.ts')).userLink },
  { name: 'user disable', load: async () => (await import('./user.ts')).userDisable },
  { name: 'user enable', load: async () => (await import('./user.ts')).userEnable },
  { name: 'import list', load: async () => (await import('./import-history.ts')).importList },
  { name: 'import undo', load: async () => (await import('./import-history.ts')).importUndo },
  { name: 'import redo', load: async () => (await import('./import-history.ts')).importRedo },
  { name: 'import groups', load: async () => (await import('./peers.ts')).importGroupsCommand },
  { name: 'import', load: async () => (await import('./import.ts')).importCommand },
  { name: 'export', load: async () => (await import('./export.ts')).exportCommand },
  { name: 'redact', load: async () => (await import('./redact.ts')).redact },
  { name: 'fetch kolada', load: async () => (await import('./fetch.ts')).fetchKolada },
  { name: 'fetch groups', load: async () => (await import('./peers.ts')).fetchGroupsCommand },
  { name: 'compare', load: async () => (await import('./compare.ts')).compareCommand },
  { name: 'peers list', load: async () => (await import('./peers.ts')).peersList },
  { name: 'peers add', load: async () => (await import('./peers.ts')).peersAdd },
  { name: 'peers change', load: async () => (await import('./peers.ts')).peersChange },
  { name: 'peers remove', load: async () => (await import('./peers.ts')).peersRemove },
  { name: 'peers restore', load: async () => (await import('./peers.ts')).peersRestore },
  { name: 'peers choose', load: async () => (await import('./peers.ts')).peersChoose },
  { name: 'plan decide', load: async () => (await import('./plan.ts')).planDecide },
  { name: 'plan undo-decision', load: async () => (await import('./plan.ts')).planUndoDecision },
  { name: 'boundaries', load: async () => (await import('./boundaries.ts')).boundaries },
  { name: 'attainment', load: async () => (await import('./attainment.ts')).attainment },
  { name: 'trend', load: async () => (await import('./trend.ts')).trend },
  { name: 'disclosure limits', load: async () => (await import('./disclosure-limits.ts')).disclosureLimitsCommand },
  { name: 'disclosure check', load: async () => (await import('./disclosure-check.ts')).disclosureCheck },
  { name: 'quality', load: async () => (await import('./quality.ts')).quality },
  { name: 'report list', load: async () => (await import('./publication.ts')).reportList },
  { name: 'report approve', load: async () => (await import('./publication.ts')).reportApprove },
  { name: 'report publish', load: async () => (await import('./publication.ts')).reportPublish },
  { name: 'report withdraw', load: async () => (await import('./publication.ts')).reportWithdraw },
  { name: 'report', load: async () => (await import('./report.ts')).report },
  { name: 'calc wilson', load: async () => (await import('./calc-interval.ts')).calcWilson },
  { name: 'calc byar', load: async () => (await import('./calc-interval.ts')).calcByar },
  { name: 'calc rate', load: async () => (await import('./calc-interval.ts')).calcRate },
  { name: 'calc newcombe', load: async () => (await import('./calc-interval.ts')).calcNewcombe },
  { name: 'calc trend', load: async () => (await import('./calc-trend.ts')).calcTrend },
  { name: 'calc funnel', load: async () => (await import('./calc-other.ts')).calcFunnel },
  { name: 'calc gas', load: async () => (await import('./calc-other.ts')).calcGas },
  { name: 'calc', load: async () => (await import('./calc.ts')).calc },
  { name: 'serve', load: async () => (await import('./serve.ts')).serve },
  { name: 'demo', load: async () => (await import('./demo.ts')).demo },
  { name: 'config', load: async () => (await import('./config.ts')).config },
  { name: 'archive', load: async () => (await import('./archive.ts')).archive },
  { name: 'backup', load: async () => (await import('./backup.ts')).backup },
  { name: 'restore', load: async () => (await import('./backup.ts')).restore },
  { name: 'gallra', load: async () => (await import('./gallra.ts')).gallra },
  { name: 'journal verify', load: async () => (await import('./journal.ts')).journalVerify },
  { name: 'journal redact', load: async () => (await import('./journal.ts')).journalRedact },
  { name: 'migrate', load: async () => (await import('./migrate.ts')).migrate },
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
  const listed = COMMANDS.find(({ name }) => name.split(' ').every((word, index) => args[index] === word))
  if (!listed) {
    console.say(cliText.unknownCommand(args[0] ?? '', alike(args[0] ?? '')))
    console.say(cliText.help.overview)
    return 2
  }
  const command = await listed.load()
  try {
    refuseUnknownSettings(environment)
    return await runCommand(command, args.slice(command.name.split(' ').length), readConfig(environment), console)
  } catch (error) {
    return failed(error, command, console)
  }
}

function refuseUnknownSettings(environment: Readonly<Record<string, string | undefined>>): void {
  const [first] = unknownSettings(environment)
  if (first === undefined) return
  const names = SETTINGS.map(({ name }) => name.slice(PREFIX.length))
  const [near] = nearest(first.slice(PREFIX.length), names, 1)
  throw new ConfigError(configText.unknown(first, near && `${PREFIX}${near}`))
}

const PREFIX = 'BARNBOKSLUT_'

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
function alike(word: string): string {
  return COMMANDS.map(({ name }) => name)
    .filter((name) => name[0] === word[0])
    .join(', ')
}
