// `calc`: the program's own arithmetic on numbers from the command line, so that anyone can check it against another.

import { calcText } from '../text/calc.ts'
import { type Command, UsageError } from './command.ts'

const KINDS = ['wilson', 'byar', 'rate', 'newcombe', 'trend', 'funnel', 'gas']

/** What is said of `calc` without a kind; each kind is a command of its own. */
export const calc: Command = {
  name: 'calc',
  help: calcText.help.calc,
  options: { level: { type: 'string' }, json: { type: 'boolean' } },
  positionals: [],
  run: async () => {
    throw new UsageError(calcText.choose(KINDS.join(', ')))
  },
}
