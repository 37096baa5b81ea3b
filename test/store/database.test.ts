import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Invalid } from '../../src/domain/errors.ts'
import { openDatabase } from '../../src/store/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { noon } from '../support/store-samples.ts'

describeOnEachDatabase('a database', (open) => {
  it('gives counts and sums back as numbers', async () => {
    const { store } = await open()
    const row = await store.db
      .selectFrom('area')
      .select(({ fn }) => [fn.countAll().as('count'), fn.avg<number>(sql`1.5`).as('average')])
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ count: 312, average: 1.5 })
  })

  it('refuses text in a number column instead of keeping it without a word', async () => {
    const { store } = await open()
    const made =
      sql`insert into report (id, organisation, template, year, created_at, created_by, schema_version, facts,
      document, hashes, renderer) values ('r', 'o', 't', ${'tjugofem'}, 'c', 'c', 1, '', '', '', '')`.execute(store.db)
    await expect(made).rejects.toThrow()
  })

  it('refuses rows that refer to nothing', async () => {
    const { store } = await open()
    const made = store.db
      .insertInto('series')
      .values({ owner: 'o', source: 's', indicator: 'i', area: '9999', dimensions: 4711 })
      .execute()
    await expect(made).rejects.toThrow()
  })

  it('leaves nothing of a transaction that fails', async () => {
    const { store } = await open()
    const failed = store.db.transaction().execute(async (db) => {
      await db
        .insertInto('organisation')
        .values({ id: 'o', code: '9999', name: 'Ekevik', type: 'municipality', created_at: noon('2025-01-01') })
        .execute()
      throw new Error('half-way')
    })
    await expect(failed).rejects.toThrow('half-way')
    expect(await store.db.selectFrom('organisation').selectAll().execute()).toEqual([])
  })

  it('lets a second writer wait for the first one, also when it has read before it writes', async () => {
    const { store, openAgain } = await open()
    const other = await openAgain()
    const raise = (from: typeof store) =>
      from.db.transaction().execute(async (db) => {
        await db.selectFrom('area').select('name').where('code', '=', '0000').executeTakeFirstOrThrow()
        await db
          .updateTable('area')
          .set(({ eb }) => ({ name: eb('name', '||', '+') }))
          .where('code', '=', '0000')
          .execute()
      })
    await Promise.all([raise(store), raise(other), raise(store)])
    const { name } = await other.db
      .selectFrom('area')
      .select('name')
      .where('code', '=', '0000')
      .executeTakeFirstOrThrow()
    expect(name).toBe('Riket+++')
  })
})

describe('the address of a database', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'barnbokslut-test-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it.each(['', 'file:', 'mysql://server/databas', 'barnbokslut.db', 'postgres://['])(
    'is refused when it is ”%s”',
    async (url) => {
      await expect(openDatabase(url)).rejects.toThrow(Invalid)
    },
  )

  it('is never repeated with its password', async () => {
    const opened = openDatabase('mysql://anna:hemligt@server/databas')
    await expect(opened).rejects.toThrow('mysql://…@server/databas')
    await expect(opened).rejects.not.toThrow('hemligt')
  })

  it('is refused when the folder does not exist', async () => {
    await expect(openDatabase(`file:${join(folder, 'saknas', 'x.db')}`)).rejects.toThrow('Kontrollera att mappen finns')
  })

  it('is refused when the file is something else than a database', async () => {
    const path = join(folder, 'plan.csv')
    await writeFile(path, 'mål-id;aktivitet\n'.repeat(100))
    await expect(openDatabase(`file:${path}`)).rejects.toThrow(Invalid)
  })

  it('may be a database in memory', async () => {
    const store = await openDatabase('file::memory:')
    expect((await sql<{ one: number }>`select 1 as one`.execute(store.db)).rows).toEqual([{ one: 1 }])
    await store.close()
  })
})
