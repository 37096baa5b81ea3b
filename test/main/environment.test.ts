// Opening a database from an older version: the program refuses, and says what to run, unless it was told to migrate.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { Conflict } from '../../src/domain/errors.ts'
import { openEnvironment } from '../../src/main/environment.ts'
import { migrate, openDatabase, pendingMigrations } from '../../src/store/index.ts'
import { MIGRATIONS } from '../../src/store/migrations/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'barnbokslut-environment-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('an older database is refused with the line to run, and brought up to date only when asked', async () => {
  const database = `file:${join(folder, 'old.db')}`
  const store = await openDatabase(database)
  await migrate(store, Object.fromEntries(Object.entries(MIGRATIONS).slice(0, -1)))
  await store.close()
  const config = { ...readConfig({}), database }
  await expect(openEnvironment(config, { create: true })).rejects.toThrow(Conflict)
  await expect(openEnvironment(config, { create: true })).rejects.toThrow('npm run -s barnbokslut -- migrate')
  const { ctx, close } = await openEnvironment(config, { create: true, migrates: true })
  expect(await pendingMigrations(ctx.store)).toEqual([])
  await close()
})
