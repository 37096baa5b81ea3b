import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { Conflict } from '../../src/domain/errors.ts'
import { findImport, migrate, pendingMigrations, prepareDatabase, readFile, redoImport } from '../../src/store/index.ts'
import { MIGRATIONS, type MigrationStep } from '../../src/store/migrations/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'

const addTable: MigrationStep = async (db) => {
  await db.schema.createTable('later').addColumn('id', 'integer').execute()
}
const failHalfWay: MigrationStep = async (db) => {
  await db.schema.createTable('half').addColumn('id', 'integer').execute()
  await sql`insert into half values (1)`.execute(db)
  throw new Error('disk full')
}

describeOnEachDatabase('migrating', (open) => {
  it('runs what has not been run, once', async () => {
    const { store } = await open({ migrated: false })
    expect(await pendingMigrations(store)).toEqual(Object.keys(MIGRATIONS))
    expect(await migrate(store)).toEqual(Object.keys(MIGRATIONS))
    expect(await pendingMigrations(store)).toEqual([])
    expect(await migrate(store)).toEqual([])
  })

  it('leaves nothing of a migration that fails, nor of those run with it', async () => {
    const { store } = await open()
    const tables = async () => (await store.db.introspection.getTables()).map((table) => table.name)
    const before = await tables()
    const steps = { ...MIGRATIONS, '9001-add-table': addTable, '9002-fail': failHalfWay }
    await expect(migrate(store, steps)).rejects.toThrow('disk full')
    expect(await tables()).toEqual(before)
    expect(await pendingMigrations(store, steps)).toEqual(['9001-add-table', '9002-fail'])
  })

  it('can be started by two programs at once', async () => {
    const { store, openAgain } = await open({ migrated: false })
    const other = await openAgain()
    const runs = await Promise.all([migrate(store), migrate(other)])
    expect(runs.flat()).toEqual(Object.keys(MIGRATIONS))
  })

  it('keeps what a database has from before imports could be redone and cleared', async () => {
    const { store } = await open({ migrated: false })
    const { '0001-first-schema': firstSchema } = MIGRATIONS
    if (!firstSchema) throw new Error('no first schema')
    await migrate(store, { '0001-first-schema': firstSchema })
    await sql`insert into file (organisation, sha256, bytes, size) values ('o', 'f', ${Buffer.from('x')}, 1)`.execute(
      store.db,
    )
    await sql`insert into import (id, owner, kind, status, file_name, sha256, options, created_at, created_by, undone_at,
      has_rows, rows, accepted, new, changed, unchanged, summary) values ('i', 'o', 'budget', 'undone', 'b.csv', 'f', '{}',
      '2025-01-01T12:00:00.000Z', 'lena', '2025-01-02T12:00:00.000Z', 0, 1, 1, 1, 0, 0, 'null')`.execute(store.db)
    await migrate(store)
    expect(await findImport(store.db, 'o', 'i')).toMatchObject({
      status: 'undone',
      undoneBy: null,
      redacted: null,
      gaps: [],
    })
    expect(await redoImport(store.db, 'o', 'i', { at: '2025-01-03T12:00:00.000Z', by: 'omar' })).toBe(true)
    expect((await readFile(store.db, 'o', 'f')).byteLength).toBe(1)
  })

  it('refuses a database that a newer program has migrated', async () => {
    const { store } = await open()
    await migrate(store, { ...MIGRATIONS, '9001-add-table': addTable })
    await expect(migrate(store)).rejects.toThrow(Conflict)
    await expect(pendingMigrations(store)).rejects.toThrow('9001-add-table')
  })

  it('is done for a database without tables when a program starts, and asked for where there are older ones', async () => {
    const { store } = await open({ migrated: false })
    await prepareDatabase(store)
    await prepareDatabase(store)
    const later = { ...MIGRATIONS, '9001-add-table': addTable }
    await expect(prepareDatabase(store, later)).rejects.toThrow('npm run -s barnbokslut -- migrate')
    expect(await pendingMigrations(store, later)).toEqual(['9001-add-table'])
  })

  it('keeps what is in the tables', async () => {
    const { store } = await open()
    await store.db
      .insertInto('area')
      .values({ code: '9999', name: 'Ekevik', kind: 'municipality', parent: null })
      .execute()
    await migrate(store, { ...MIGRATIONS, '9001-add-table': addTable })
    expect(await store.db.selectFrom('area').select('name').where('code', '=', '9999').execute()).toEqual([
      { name: 'Ekevik' },
    ])
  })
})
