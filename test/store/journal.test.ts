import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Conflict, NotFound } from '../../src/domain/errors.ts'
import {
  appendJournal,
  canonicalJson,
  type Db,
  type JournalFilter,
  journalPage,
  listJournals,
  type NewJournalEntry,
  readJournal,
  redactJournal,
  verifyJournal,
} from '../../src/store/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { noon, ORGANISATION, OTHER_ORGANISATION } from '../support/store-samples.ts'

const entry = (subject: string, payload: unknown = { rader: 12 }) => ({
  at: noon('2025-01-02'),
  actor: 'handläggare',
  action: 'import.commit' as const,
  subject,
  payload,
})

async function threeEntries(db: Db): Promise<void> {
  for (const subject of ['a', 'b', 'c']) await appendJournal(db, ORGANISATION, entry(subject))
}

describeOnEachDatabase('the journal', (open) => {
  it('gives back what was written, in order, one chain per organisation', async () => {
    const { store } = await open()
    await threeEntries(store.db)
    await appendJournal(store.db, OTHER_ORGANISATION, entry('annan'))
    const found = await readJournal(store.db, ORGANISATION)
    expect(found.map(({ hash: _, ...rest }) => rest)).toEqual(
      ['a', 'b', 'c'].map((subject, n) => ({ ...entry(subject), sequence: n + 1, redacted: null, request: null })),
    )
    expect(new Set(found.map((one) => one.hash)).size).toBe(3)
    expect(await verifyJournal(store.db, ORGANISATION)).toMatchObject({ ok: true, entries: 3 })
    expect(await verifyJournal(store.db, 'ingen')).toMatchObject({ ok: true, entries: 0 })
  })

  it('numbers entries without gaps also when they are written at the same time', async () => {
    const { store, openAgain } = await open()
    const other = await openAgain()
    await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        (n % 2 === 0 ? store : other).db
          .transaction()
          .execute((db) => appendJournal(db, ORGANISATION, entry(String(n)))),
      ),
    )
    expect(await verifyJournal(store.db, ORGANISATION)).toMatchObject({ ok: true, entries: 12 })
  })

  it('has no entry of a change that was rolled back', async () => {
    const { store } = await open()
    await appendJournal(store.db, ORGANISATION, entry('a'))
    const failed = store.db.transaction().execute(async (db) => {
      await appendJournal(db, ORGANISATION, entry('b'))
      throw new Error('half-way')
    })
    await expect(failed).rejects.toThrow('half-way')
    await appendJournal(store.db, ORGANISATION, entry('c'))
    expect(await verifyJournal(store.db, ORGANISATION)).toMatchObject({ ok: true, entries: 2 })
  })

  const tamperings: readonly (readonly [string, number, (db: Db) => Promise<unknown>])[] = [
    [
      'who did it',
      2,
      (db) => db.updateTable('journal').set({ actor: 'någon annan' }).where('sequence', '=', 2).execute(),
    ],
    [
      'when it was',
      1,
      (db) =>
        db
          .updateTable('journal')
          .set({ at: noon('2024-01-02') })
          .where('sequence', '=', 1)
          .execute(),
    ],
    [
      'its payload',
      3,
      (db) => db.updateTable('journal_payload').set({ json: '{"rader":13}' }).where('sequence', '=', 3).execute(),
    ],
    [
      'its payload away without a word',
      2,
      (db) => db.updateTable('journal_payload').set({ json: null }).where('sequence', '=', 2).execute(),
    ],
    ['its payload’s row away', 2, (db) => db.deleteFrom('journal_payload').where('sequence', '=', 2).execute()],
    ['an entry away in the middle', 2, (db) => removeEntry(db, 2)],
    ['the last entry away', 3, (db) => removeEntry(db, 3)],
    ['the hash along with the entry', 3, rewriteSecond],
  ]

  it.each(tamperings)('shows when somebody has changed %s', async (_, sequence, tamper) => {
    const { store } = await open()
    await threeEntries(store.db)
    await tamper(store.db)
    expect(await verifyJournal(store.db, ORGANISATION)).toEqual({ ok: false, sequence })
  })

  it('still holds when a payload has been erased, and says who erased it and why', async () => {
    const { store } = await open()
    await threeEntries(store.db)
    const redaction = { sequence: 2, at: noon('2025-02-01'), by: 'dataskyddsombud', reason: 'Namn på barn' }
    await redactJournal(store.db, ORGANISATION, redaction)
    expect(await verifyJournal(store.db, ORGANISATION)).toMatchObject({ ok: true, entries: 3 })
    const { sequence: _, ...redacted } = redaction
    expect((await readJournal(store.db, ORGANISATION))[1]).toMatchObject({ subject: 'b', payload: null, redacted })
    await expect(redactJournal(store.db, ORGANISATION, redaction)).rejects.toThrow(Conflict)
    await expect(redactJournal(store.db, OTHER_ORGANISATION, redaction)).rejects.toThrow(NotFound)
  })

  it('holds the request an entry was written in, and shows when that has been changed', async () => {
    const { store } = await open()
    await appendJournal(store.db, ORGANISATION, { ...entry('a'), request: 'req-1' })
    await appendJournal(store.db, ORGANISATION, entry('b'))
    expect((await readJournal(store.db, ORGANISATION)).map(({ request }) => request)).toEqual(['req-1', null])
    expect(await verifyJournal(store.db, ORGANISATION)).toMatchObject({ ok: true })
    await store.db.updateTable('journal').set({ request: 'req-9' }).where('sequence', '=', 2).execute()
    expect(await verifyJournal(store.db, ORGANISATION)).toEqual({ ok: false, sequence: 2 })
    await store.db.updateTable('journal').set({ request: null }).execute()
    expect(await verifyJournal(store.db, ORGANISATION)).toEqual({ ok: false, sequence: 1 })
  })

  it('still holds for entries written before requests were noted', async () => {
    const { store } = await open()
    const first = {
      organisation: ORGANISATION,
      sequence: 1,
      at: noon('2025-01-02'),
      actor: 'x',
      action: 'import.commit',
    }
    const salt = 'abc'
    const payload_hash = createHash('sha256').update(`${salt}\n{"rader":1}`).digest('hex')
    const told = { ...first, subject: 'a', payload_hash, previous_hash: '' }
    const hash = createHash('sha256').update(canonicalJson(told)).digest('hex')
    await store.db
      .insertInto('journal')
      .values({ ...told, hash, request: null })
      .execute()
    const erased = { redacted_at: null, redacted_by: null, redacted_reason: null }
    await store.db
      .insertInto('journal_payload')
      .values({ organisation: ORGANISATION, sequence: 1, salt, json: '{"rader":1}', ...erased })
      .execute()
    await store.db.insertInto('journal_head').values({ organisation: ORGANISATION, sequence: 1, hash }).execute()
    await appendJournal(store.db, ORGANISATION, { ...entry('b'), request: 'req-2' })
    expect(await verifyJournal(store.db, ORGANISATION)).toMatchObject({ ok: true, entries: 2 })
  })

  it('tells whether a hash that was kept elsewhere is still in it', async () => {
    const { store } = await open()
    await threeEntries(store.db)
    const before = await verifyJournal(store.db, ORGANISATION)
    const kept = before.ok ? before.hash : ''
    await appendJournal(store.db, ORGANISATION, entry('d'))
    expect(await verifyJournal(store.db, ORGANISATION, kept)).toMatchObject({ ok: true, entries: 4, holds: 3 })
    expect(await verifyJournal(store.db, ORGANISATION, 'f'.repeat(64))).toMatchObject({ ok: true, holds: null })
    expect(await verifyJournal(store.db, ORGANISATION)).toMatchObject({ ok: true, holds: null })
  })

  it('checks a chain longer than what is read at a time', async () => {
    const { store } = await open()
    await store.db.transaction().execute(async (db) => {
      for (let n = 0; n < 2005; n += 1) await appendJournal(db, ORGANISATION, entry(String(n)))
    })
    expect(await verifyJournal(store.db, ORGANISATION)).toMatchObject({ ok: true, entries: 2005 })
    await store.db.updateTable('journal').set({ subject: 'x' }).where('sequence', '=', 2003).execute()
    expect(await verifyJournal(store.db, ORGANISATION)).toEqual({ ok: false, sequence: 2003 })
  })

  it('is read newest first, a piece at a time, narrowed by what, who, when and about what', async () => {
    const { store } = await open()
    const write = (n: number, told: Partial<NewJournalEntry>) =>
      appendJournal(store.db, ORGANISATION, { ...entry(`s${n}`), at: noon(`2025-01-0${n}`), ...told })
    await write(1, { actor: 'åsa' })
    await write(2, { action: 'import.undo' })
    await write(3, { subject: 's1' })
    await write(4, { actor: 'åsa', action: 'import.undo' })
    await appendJournal(store.db, OTHER_ORGANISATION, entry('annan'))
    const numbers = async (filter: JournalFilter, limit = 10) =>
      (await journalPage(store.db, ORGANISATION, filter, limit)).map(({ sequence }) => sequence)
    expect(await numbers({})).toEqual([4, 3, 2, 1])
    expect(await numbers({}, 2)).toEqual([4, 3])
    expect(await numbers({ before: 3 }, 2)).toEqual([2, 1])
    expect(await numbers({ actor: 'åsa' })).toEqual([4, 1])
    expect(await numbers({ action: 'import.undo' })).toEqual([4, 2])
    expect(await numbers({ subject: 's1' })).toEqual([3, 1])
    expect(await numbers({ from: noon('2025-01-02'), until: noon('2025-01-03') })).toEqual([3, 2])
    expect(await numbers({ actor: "åsa' or 1=1 --" })).toEqual([])
    expect(await listJournals(store.db)).toEqual([ORGANISATION, OTHER_ORGANISATION])
  })

  it('does not give an erased payload away to somebody who hashes guesses', async () => {
    const { store } = await open()
    await appendJournal(store.db, ORGANISATION, entry('a', 'kort'))
    await appendJournal(store.db, ORGANISATION, entry('a', 'kort'))
    const rows = await store.db.selectFrom('journal').select('payload_hash').execute()
    expect(rows[0]?.payload_hash).not.toBe(rows[1]?.payload_hash)
    await redactJournal(store.db, ORGANISATION, { sequence: 1, at: noon('2025-02-01'), by: 'x', reason: 'y' })
    const left = await store.db
      .selectFrom('journal_payload')
      .select(['salt', 'json'])
      .where('sequence', '=', 1)
      .execute()
    expect(left).toEqual([{ salt: null, json: null }])
  })
})

async function removeEntry(db: Db, sequence: number): Promise<void> {
  await db.deleteFrom('journal_payload').where('sequence', '=', sequence).execute()
  await db.deleteFrom('journal').where('sequence', '=', sequence).execute()
}

/** A careful forger gives the changed entry the right hash; the next entry then no longer follows on it. */
async function rewriteSecond(db: Db): Promise<void> {
  const {
    hash: _,
    request: __,
    ...second
  } = await db.selectFrom('journal').selectAll().where('sequence', '=', 2).executeTakeFirstOrThrow()
  const forged = { ...second, subject: 'x' }
  const hash = createHash('sha256').update(canonicalJson(forged)).digest('hex')
  await db.updateTable('journal').set({ subject: 'x', hash }).where('sequence', '=', 2).execute()
}

describe('canonical JSON', () => {
  it('is the same text for the same content, whatever the order it was made in', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'å' }], a: -0.5, skipped: undefined })).toBe(
      '{"a":-0.5,"b":[1,{"c":"å","d":null}]}',
    )
  })

  it.each([[Number.NaN], [undefined], [1n], [new Date(0)], [new Map()]])(
    'refuses what JSON cannot say: %s',
    (value) => {
      expect(() => canonicalJson(value)).toThrow('Not JSON')
    },
  )
})
