// `migrate`: brings the tables up to date, once, before a new version of the program is started.

import { migrate as migrateStore, openDatabase } from '../store/index.ts'
import { cliText } from '../text/cli.ts'
import type { Command } from './command.ts'

export const migrate: Command = {
  name: 'migrate',
  help: cliText.help.migrate,
  options: {},
  positionals: [],
  run: async ({ config, console }) => {
    const store = await openDatabase(config.database)
    try {
      console.out(cliText.migrated(await migrateStore(store)))
      return 0
    } finally {
      await store.close()
    }
  },
}
