// `config`: every setting there is, what it is set to and what it may be. Secrets are hidden.

import { cliText } from '../text/cli.ts'
import { configText } from '../text/config.ts'
import type { Command } from './command.ts'

export const config: Command = {
  name: 'config',
  help: cliText.help.config,
  options: { json: { type: 'boolean' } },
  positionals: [],
  run: async ({ values, config: { shown }, console }) => {
    if (values.json === true)
      console.out(
        JSON.stringify(
          shown.map(({ name, value, isSet, fallback, allowed, meaning }) => ({
            ...{ name, value, isSet, fallback, allowed, meaning },
          })),
          null,
          2,
        ),
      )
    else for (const setting of shown) console.out(configText.setting(setting))
    return 0
  },
}
