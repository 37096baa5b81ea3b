// `backup` and `restore` as whoever runs the program meets them.

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run as runCommandLine } from '../../src/main/run.ts'
import {
  addAccount,
  addBegunSignIn,
  addLink,
  addOrganisation,
  addSession,
  addToken,
  type Db,
  findLink,
  findTokens,
  listSessions,
  migrate,
  openDatabase,
  readJournal,
  takeBegunSignIn,
} from '../../src/store/index.ts'
import { MIGRATIONS } from '../../src/store/migrations/index.ts'

describe('backup and restore at the command line', () => {
  let folder = ''
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'barnbokslut-backup-cli-'))
    await run('organisation', 'add', '9902', 'Provköping', '--type', 'kommun')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const at = (name: string) => join(folder, name)
  const address = (name = 'a.db') => `file:${at(name)}`
  const runOn = async (database: string, ...args: string[]) => {
    const out: string[] = []
    const say: string[] = []
    const console = { out: (text: string) => void out.push(text), say: (text: string) => void say.push(text) }
    const status = await runCommandLine([...args, '--database', database], {}, console)
    return { status, stdout: out.join('\n'), stderr: say.join('\n') }
  }
  const run = (...args: string[]) => runOn(address(), ...args)

  it('copies, puts back, says so in the journal, and signs everybody out', async () => {
    const store = await openDatabase(address())
    const first = await store.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
    await opened(store.db, first.id)
    expect(await doorsOf(store.db)).not.toEqual(SHUT)
    await store.close()
    const made = await run('backup', at('kopia.db'))
    expect(made).toMatchObject({ status: 0, stderr: expect.stringContaining('kopia.db.manifest.json') })
    expect(made.stdout).toMatch(/kopia\.db \(\d,\d MB, \d+ tabeller, \d+ rader\)\nSHA-256: [0-9a-f]{64}/)
    await run('boundaries', '--organisation', '9902', '--partly', '0,5')
    expect((await run('restore', at('kopia.db'))).status).toBe(1)
    const restored = await run('restore', at('kopia.db'), '--force')
    expect(restored.status).toBe(0)
    expect(restored.stdout).toContain('Alla är utloggade')
    expect(restored.stdout).toContain('Roller och avstängda konton är som de var')
    expect(restored.stdout).toContain('a.db.before-restore')
    const after = await openDatabase(address())
    const { id } = await after.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
    const entries = await readJournal(after.db, id)
    expect(entries.map(({ action }) => action)).toEqual(['organisation.add', 'service.restore'])
    expect(entries[1]?.payload).toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(await doorsOf(after.db)).toEqual(SHUT)
    await after.close()
    expect((await run('journal', 'verify')).status).toBe(0)
  })

  it('puts back into a place where there is nothing', async () => {
    await run('backup', at('kopia.db'))
    expect((await runOn(address('ny.db'), 'restore', at('kopia.db'))).status).toBe(0)
    expect((await runOn(address('ny.db'), 'journal', 'verify')).stdout).toContain('9902: hel, 2 poster')
  })

  it('puts back what an older version made, and says what to run then', async () => {
    const older = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0010'))
    const store = await openDatabase(address('gammal.db'))
    await migrate(store, older)
    await store.close()
    expect((await runOn(address('gammal.db'), 'backup', at('gammal-kopia.db'))).status).toBe(0)
    const restored = await runOn(address('ny.db'), 'restore', at('gammal-kopia.db'))
    expect(restored).toMatchObject({ status: 0, stderr: expect.stringContaining('0013-operation') })
    expect((await runOn(address('ny.db'), 'migrate')).status).toBe(0)
    expect((await runOn(address('ny.db'), 'journal', 'verify')).status).toBe(0)
  })

  it('opens no door of then in what an older version made either, and says so in the journal after the migration', async () => {
    const names = Object.keys(MIGRATIONS)
    const older = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name !== names.at(-1)))
    const store = await openDatabase(address('gammal.db'))
    await migrate(store, older)
    await addOrganisation(store.db, { id: 'o', code: '9902', name: 'Provköping', type: 'municipality', createdAt: AT })
    await opened(store.db, 'o')
    await store.close()
    await runOn(address('gammal.db'), 'backup', at('gammal-kopia.db'))
    const restored = await runOn(address('ny.db'), 'restore', at('gammal-kopia.db'))
    expect(restored).toMatchObject({ status: 0, stderr: expect.stringContaining(names.at(-1) ?? '') })
    const before = await openDatabase(address('ny.db'))
    expect(await doorsOf(before.db)).toEqual(SHUT)
    expect(await readJournal(before.db, 'o')).toEqual([])
    await before.close()
    expect((await runOn(address('ny.db'), 'migrate')).status).toBe(0)
    // Told once, however often the database is opened.
    expect((await runOn(address('ny.db'), 'migrate')).status).toBe(0)
    expect((await runOn(address('ny.db'), 'journal', 'verify')).stdout).toContain('9902: hel, 1 post')
    const after = await openDatabase(address('ny.db'))
    expect(await doorsOf(after.db)).toEqual(SHUT)
    const entries = await readJournal(after.db, 'o')
    expect(entries.map(({ action, payload }) => [action, payload])).toEqual([
      ['service.restore', { madeAt: expect.any(String), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    ])
    await after.close()
  })

  it('says what is wrong, and changes nothing', async () => {
    expect(await runOn(address('finns-inte.db'), 'backup', at('kopia.db'))).toMatchObject({ status: 1 })
    expect(existsSync(at('finns-inte.db'))).toBe(false)
    expect((await run('restore', at('kopia.db'))).status).toBe(2)
    expect((await run('backup')).status).toBe(2)
    expect((await runOn('file::memory:', 'backup', at('kopia.db'))).status).toBe(2)
    await run('backup', at('kopia.db'))
    expect(await run('backup', at('kopia.db'))).toMatchObject({ status: 1, stderr: expect.stringContaining('--force') })
    expect((await run('backup', at('kopia.db'), '--force')).status).toBe(0)
  })

  it('names the tools of PostgreSQL, without the password', async () => {
    const database = 'postgres://anna:hemligt@server/barn'
    const made = await runOn(database, 'backup', 'min kopia.dump')
    expect(made.status).toBe(2)
    expect(made.stderr).toContain(
      "pg_dump --format=custom --file='min kopia.dump' --dbname=postgres://anna@server/barn",
    )
    const restored = await runOn(database, 'restore', 'kopia.dump')
    expect(restored.status).toBe(2)
    expect(restored.stderr).toContain('--dbname=postgres://anna@server/barn kopia.dump')
    expect(made.stderr + restored.stderr).not.toContain('hemligt')
  })
})

const AT = '2026-01-01T00:00:00.000Z'
const SHUT = { sessions: [], tokens: [], link: 'refused', begun: undefined }

/** One of each that opens a door. */
async function opened(db: Db, organisation: string): Promise<void> {
  await addAccount(db, { id: 'k', userName: 'k', name: 'K', createdAt: AT, createdBy: 'x' })
  await addSession(db, 'hash', 'k', AT)
  const token = { name: 'Skript', mayWrite: true, endsOn: '2026-12-31' }
  await addToken(db, 'hash', { ...token, id: 't', account: 'k', organisation, createdAt: AT })
  const link = { id: 'l', account: 'k', endsAt: AT, status: 'open', createdAt: AT, createdBy: 'x' } as const
  await addLink(db, 'hash', link)
  await addBegunSignIn(db, 'hash', { salt: 's', nextPath: '/', begunAt: AT }, AT)
}

const doorsOf = async (db: Db) => ({
  sessions: await listSessions(db, 'k'),
  tokens: await findTokens(db, { account: 'k' }),
  link: (await findLink(db, { id: 'l' }))?.status,
  begun: await takeBegunSignIn(db, 'hash'),
})
