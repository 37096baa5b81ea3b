// `migrate`: brings the tables up to date, once, before a new version of the program is started.

import { noteRestore } from '../services/restored.ts'
import { migrate as migrateStore, openDatabase } from '../store/index.ts'
import { cliText } from '../text/cli.ts'
import type { Command } from './command.ts'
import { operatorOf } from './environment.ts'

export const migrate: Command = {
  name: 'migrate',
  help: cliText.help.migrate,
  options: {},
  positionals: [],
  run: async ({ config, console }) => {
    const store = await openDatabase(config.database)
    try {
      const names = await migrateStore(store)
      await noteRestore({ store, actor: operatorOf(config), now: () => new Date().toISOString() })
      console.out(cliText.migrated(names))
      return 0
    } finally {
      await store.close()
    }
  },
}
