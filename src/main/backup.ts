// `backup FILE` and `restore FILE`: a copy of the database while it is in use, and putting it back.

import { existsSync } from 'node:fs'
import type { Config } from '../config.ts'
import { formatDate, formatNumber } from '../domain/format.ts'
import { dateInStockholm } from '../domain/stockholm.ts'
import { backupDatabase, manifestPath, openDatabase, pendingMigrations, restoreDatabase } from '../store/index.ts'
import { backupTexts } from '../text/backup.ts'
import { cliText } from '../text/cli.ts'
import { type Command, Refused, UsageError } from './command.ts'
import { openEnvironment, programVersion } from './environment.ts'

const text = backupTexts.sv

export const backup: Command = {
  name: 'backup',
  help: cliText.help.backup,
  options: { force: { type: 'boolean' } },
  positionals: ['FIL'],
  run: async ({ values, positionals, config, console }) => {
    const path = positionals[0] ?? ''
    const source = fileOf(config, (address) => text.postgresBackup(address, quoted(path)))
    if (!existsSync(source)) throw new Refused(cliText.noDatabase(source))
    const made = { at: new Date().toISOString(), version: programVersion(), isForced: values.force === true }
    const { size, tables, sha256 } = await backupDatabase(source, path, made)
    const rows = Object.values(tables).reduce((sum, count) => sum + count, 0)
    const megabytes = formatNumber(size / 1024 / 1024, 1)
    console.out(text.done(path, megabytes, formatNumber(Object.keys(tables).length), formatNumber(rows)))
    console.out(text.hash(sha256))
    console.say(text.keep(manifestPath(path)))
    return 0
  },
}

export const restore: Command = {
  name: 'restore',
  help: cliText.help.restore,
  options: { force: { type: 'boolean' } },
  positionals: ['FIL'],
  run: async (call) => {
    const path = call.positionals[0] ?? ''
    const target = fileOf(call.config, (address) => text.postgresRestore(address, quoted(path)))
    const { manifest, before } = await restoreDatabase(path, target, {
      isForced: call.values.force === true,
      at: new Date().toISOString(),
    })
    const pending = await pendingIn(call.config)
    // The journal of this version would not fit in an older database: `migrate` tells it.
    if (pending.length === 0) await (await openEnvironment(call.config)).close()
    call.console.out(text.restored(target, formatDate(dateInStockholm(manifest.madeAt))))
    if (before !== null) call.console.out(text.before(before))
    if (pending.length > 0) call.console.say(text.migrateNext(pending.join(', ')))
    return 0
  },
}

/** Throws UsageError where the database is no file; PostgreSQL has its own tools, which `instead` names. */
function fileOf({ database }: Config, instead: (address: string) => string): string {
  if (database === 'file::memory:') throw new UsageError(text.inMemory)
  if (database.startsWith('file:')) return database.slice('file:'.length)
  throw new UsageError(instead(quoted(withoutPassword(database))))
}

function withoutPassword(address: string): string {
  if (!URL.canParse(address)) return 'postgres://…'
  const url = new URL(address)
  url.password = ''
  return url.href
}

const quoted = (word: string): string => (/^[\w./:@=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)

async function pendingIn({ database }: Config): Promise<readonly string[]> {
  const store = await openDatabase(database)
  try {
    return await pendingMigrations(store)
  } finally {
    await store.close()
  }
}
