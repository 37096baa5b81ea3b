// A copy of a database that is written meanwhile, and putting it back: whole, checked, and never over what is there.

import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Conflict, Invalid } from '../../src/domain/errors.ts'
import { backupDatabase, contentsOf } from '../../src/store/backup.ts'
import {
  appendJournal,
  migrate,
  openDatabase,
  readJournal,
  restoreDatabase,
  verifyJournal,
} from '../../src/store/index.ts'
import { committedImport, noon, ORGANISATION, observation } from '../support/store-samples.ts'

const MADE = { at: noon('2025-03-01'), version: '1.2.3', isForced: false }

describe('a backup', () => {
  let folder = ''
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'barnbokslut-backup-'))
    await write('a')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const at = (name: string) => join(folder, name)
  async function write(subject: string, name = 'a.db'): Promise<void> {
    const store = await openDatabase(`file:${at(name)}`)
    await migrate(store)
    await committedImport(store.db, ORGANISATION, subject, '2025-01-02', [observation()])
    await appendJournal(store.db, ORGANISATION, {
      at: noon('2025-01-02'),
      actor: 'x',
      action: 'import.commit',
      subject,
      payload: null,
    })
    await store.close()
  }
  async function subjects(name: string): Promise<readonly string[]> {
    const store = await openDatabase(`file:${at(name)}`)
    const found = await readJournal(store.db, ORGANISATION)
    await store.close()
    return found.map(({ subject }) => subject)
  }

  it('holds what the database held, in one file that only its owner may read, and says so in its manifest', async () => {
    const manifest = await backupDatabase(at('a.db'), at('kopia.db'), MADE)
    expect(readdirSync(folder).sort()).toEqual(['a.db', 'kopia.db', 'kopia.db.manifest.json'])
    expect(statSync(at('kopia.db')).mode & 0o777).toBe(0o600)
    expect(JSON.parse(readFileSync(at('kopia.db.manifest.json'), 'utf8'))).toEqual(manifest)
    expect(manifest).toMatchObject({ madeAt: MADE.at, version: '1.2.3', size: statSync(at('kopia.db')).size })
    expect(manifest.tables).toMatchObject({ observation: 1, import: 1, journal: 1 })
    expect(manifest.migrations.length).toBeGreaterThan(9)
    expect(contentsOf(at('kopia.db'))).toMatchObject({ tables: manifest.tables })
  })

  it('is as the database was at one moment, while another program writes without end', {
    timeout: 60_000,
  }, async () => {
    const writer = new Worker(new URL('../support/writer-thread.ts', import.meta.url), {
      workerData: `file:${at('a.db')}`,
    })
    await once(writer, 'message')
    const counts: number[] = []
    for (let n = 0; n < 5; n += 1) {
      const manifest = await backupDatabase(at('a.db'), at(`kopia-${n}.db`), MADE)
      const store = await openDatabase(`file:${at(`kopia-${n}.db`)}`)
      const check = await verifyJournal(store.db, 'busy')
      const areas = await store.db.selectFrom('area').select('name').where('kind', '=', 'district').execute()
      await store.close()
      if (!check.ok) throw new Error(`broken at ${check.sequence}`)
      expect(areas).toHaveLength(check.entries * 2)
      expect(manifest.tables.journal).toBe(check.entries + 1)
      counts.push(check.entries)
    }
    const ended = once(writer, 'message')
    writer.postMessage('stop')
    const [written] = await ended
    expect(counts.toSorted((a, b) => a - b)).toEqual(counts)
    // It did go on writing meanwhile.
    expect(counts[4]).toBeGreaterThan(counts[0] ?? 0)
    expect(written).toBeGreaterThanOrEqual(counts[4] ?? 0)
  })

  it('does not replace another one, nor the database itself, unless told to', async () => {
    await backupDatabase(at('a.db'), at('kopia.db'), MADE)
    await expect(backupDatabase(at('a.db'), at('kopia.db'), MADE)).rejects.toThrow(Conflict)
    await expect(backupDatabase(at('a.db'), at('a.db'), { ...MADE, isForced: true })).rejects.toThrow(Invalid)
    await write('b')
    await backupDatabase(at('a.db'), at('kopia.db'), { ...MADE, isForced: true })
    expect(await subjects('kopia.db')).toEqual(['a', 'b'])
  })

  it('is not made of what is no database of ours, and leaves nothing behind', async () => {
    writeFileSync(at('text.db'), 'hej')
    new Database(at('annan.db')).exec('create table x (y)').close()
    for (const source of ['text.db', 'annan.db'])
      await expect(backupDatabase(at(source), at('kopia.db'), MADE)).rejects.toThrow(
        /annan\.db|kopia\.db|not a database/,
      )
    await expect(backupDatabase(at('a.db'), at('finns-inte/kopia.db'), MADE)).rejects.toThrow(Invalid)
    expect(readdirSync(folder).filter((name) => name.includes('kopia'))).toEqual([])
  })

  it('is put back where there is nothing, or a database without data', async () => {
    await backupDatabase(at('a.db'), at('kopia.db'), MADE)
    expect(await restoreDatabase(at('kopia.db'), at('ny.db'), { isForced: false, at: MADE.at })).toMatchObject({
      before: null,
    })
    expect(await subjects('ny.db')).toEqual(['a'])
    const store = await openDatabase(`file:${at('tom.db')}`)
    await migrate(store)
    await store.close()
    const { before } = await restoreDatabase(at('kopia.db'), at('tom.db'), { isForced: false, at: MADE.at })
    expect(before).toBe(at('tom.db.before-restore'))
    expect(await subjects('tom.db')).toEqual(['a'])
  })

  it('replaces a database with data only when told to, and leaves the old one beside it each time', async () => {
    await backupDatabase(at('a.db'), at('kopia.db'), MADE)
    await write('b')
    await expect(restoreDatabase(at('kopia.db'), at('a.db'), { isForced: false, at: MADE.at })).rejects.toThrow(
      Conflict,
    )
    expect(await subjects('a.db')).toEqual(['a', 'b'])
    const { before } = await restoreDatabase(at('kopia.db'), at('a.db'), { isForced: true, at: MADE.at })
    expect(before).toBe(at('a.db.before-restore'))
    expect(await subjects('a.db')).toEqual(['a'])
    expect(await subjects('a.db.before-restore')).toEqual(['a', 'b'])
    await write('c')
    await restoreDatabase(at('kopia.db'), at('a.db'), { isForced: true, at: MADE.at })
    expect(await subjects('a.db.before-restore')).toEqual(['a', 'b'])
    expect(await subjects('a.db.before-restore-2')).toEqual(['a', 'c'])
  })

  it('is not put back while another program has the database open, even if it is idle', async () => {
    await backupDatabase(at('a.db'), at('kopia.db'), MADE)
    const store = await openDatabase(`file:${at('a.db')}`)
    await readJournal(store.db, ORGANISATION)
    await expect(restoreDatabase(at('kopia.db'), at('a.db'), { isForced: true, at: MADE.at })).rejects.toThrow(
      /används av ett annat program/,
    )
    expect(await readJournal(store.db, ORGANISATION)).toHaveLength(1)
    await store.close()
    expect(readdirSync(folder).filter((name) => name.includes('restor'))).toEqual([])
    await restoreDatabase(at('kopia.db'), at('a.db'), { isForced: true, at: MADE.at })
  })

  const harm: Readonly<Record<string, () => void>> = {
    'a byte has been added': () => appendFileSync(at('kopia.db'), 'x'),
    'a page has been changed': () => {
      const bytes = readFileSync(at('kopia.db'))
      bytes.fill(0xff, 8192, 8292)
      writeFileSync(at('kopia.db'), bytes)
    },
    'it has been cut short': () => writeFileSync(at('kopia.db'), readFileSync(at('kopia.db')).subarray(0, 9000)),
    'it is another file': () => copyFileSync(at('a.db'), at('kopia.db')),
    'its manifest is gone': () => rmSync(at('kopia.db.manifest.json')),
    'its manifest is no such thing': () => writeFileSync(at('kopia.db.manifest.json'), '{"format":1}'),
    'the file is gone': () => rmSync(at('kopia.db')),
    'the manifest counts other rows': () => changeManifest({ tables: { journal: 7 } }),
    'the manifest names other migrations': () => changeManifest({ migrations: ['0001-first-schema'] }),
    'it is of a newer program': () => changeManifest({ migrations: ['9999-to-come'] }),
  }
  function changeManifest(change: Record<string, unknown>): void {
    const path = at('kopia.db.manifest.json')
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...change }))
  }

  it.each(Object.entries(harm))('is refused, and nothing changed, where %s', async (_, damage) => {
    await backupDatabase(at('a.db'), at('kopia.db'), MADE)
    damage()
    const before = readFileSync(at('a.db'))
    const refused = await restoreDatabase(at('kopia.db'), at('a.db'), { isForced: true, at: MADE.at }).catch(
      (error) => error,
    )
    expect(refused instanceof Invalid || refused instanceof Conflict).toBe(true)
    expect(readFileSync(at('a.db')).equals(before)).toBe(true)
    expect(readdirSync(folder).filter((name) => name.includes('restor'))).toEqual([])
  })

  it('finds damage that the hash alone would not, where the manifest was made to fit', async () => {
    await backupDatabase(at('a.db'), at('kopia.db'), MADE)
    const copy = new Database(at('kopia.db'))
    copy.pragma('foreign_keys = off')
    copy.exec('delete from import')
    copy.close()
    const bytes = readFileSync(at('kopia.db'))
    changeManifest({ sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length })
    await expect(restoreDatabase(at('kopia.db'), at('ny.db'), { isForced: false, at: MADE.at })).rejects.toThrow(
      /skadad/,
    )
    expect(existsSync(at('ny.db'))).toBe(false)
  })

  it('does not let a log left by a program that was cut off into the new database', async () => {
    await backupDatabase(at('a.db'), at('kopia.db'), MADE)
    const store = await openDatabase(`file:${at('gammal.db')}`)
    await migrate(store)
    await appendJournal(store.db, ORGANISATION, {
      at: noon('2025-01-02'),
      actor: 'x',
      action: 'import.commit',
      subject: 'i loggen',
      payload: null,
    })
    for (const ending of ['', '-wal']) copyFileSync(at(`gammal.db${ending}`), at(`avbruten.db${ending}`))
    await store.close()
    await restoreDatabase(at('kopia.db'), at('avbruten.db'), { isForced: true, at: MADE.at })
    expect(await subjects('avbruten.db')).toEqual(['a'])
    expect(await subjects('avbruten.db.before-restore')).toEqual(['i loggen'])
  })
})
