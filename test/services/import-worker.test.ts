// Imports in a thread of their own: the same results and the same errors as in the thread that asks.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Conflict, Invalid, NotFound } from '../../src/domain/errors.ts'
import { createImportWorker, type ImportWorker } from '../../src/services/import-worker.ts'
import { importPreview } from '../../src/services/imports/index.ts'
import { currentObservations } from '../../src/store/index.ts'
import { CODE, FILES, requestOf, type TestContext, testContext, withOrganisation } from '../support/context.ts'

const OWNER = { organisation: CODE }
let folder: string
let context: TestContext
let worker: ImportWorker
const stages: string[] = []

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'barnbokslut-worker-'))
  const database = `file:${join(folder, 'a.db')}`
  context = await testContext(database)
  await withOrganisation(context)
  worker = createImportWorker(database, { ...context.ctx, onProgress: (stage) => stages.push(stage) })
})
afterEach(async () => {
  await worker.close()
  await context.close()
  rmSync(folder, { recursive: true })
})

it('previews and commits through a connection of its own, and tells how far it has come', async () => {
  const preview = await worker.preview(OWNER, requestOf(FILES.observations))
  expect(preview).toMatchObject({ rows: 11, new: 11, canCommit: true })
  expect(await importPreview(context.ctx, OWNER, preview.id)).toMatchObject({ status: 'preview', new: 11 })
  expect(await worker.commit(OWNER, preview.id)).toMatchObject({ status: 'active' })
  const { ctx } = context
  const organisation = await ctx.store.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  expect(await currentObservations(ctx.store.db, organisation.id)).toHaveLength(11)
  expect(new Set(stages)).toEqual(new Set(['reading', 'writing']))
})

it('tells each who asks of their own work only', async () => {
  const heard: [string, string][] = []
  const asker = { who: 'a' }
  const listening = createImportWorker(`file:${join(folder, 'a.db')}`, {
    ...context.ctx,
    get onProgress() {
      const { who } = asker
      return (stage: string) => void heard.push([who, stage])
    },
  })
  const first = listening.preview(OWNER, requestOf(FILES.observations))
  asker.who = 'b'
  const second = listening.preview(OWNER, requestOf(FILES.budget))
  const { id } = await first
  await second
  asker.who = 'c'
  await listening.commit(OWNER, id)
  await listening.close()
  expect(new Set(heard.map((one) => one.join(' ')))).toEqual(
    new Set(['a reading', 'b reading', 'c reading', 'c writing']),
  )
})

it('gives the domain’s errors as what they are', async () => {
  await expect(worker.commit(OWNER, 'finns-inte')).rejects.toThrow(NotFound)
  await expect(worker.preview({ organisation: '0114' }, requestOf(FILES.observations))).rejects.toThrow(NotFound)
  await expect(worker.preview(OWNER, requestOf(FILES.outcomes))).rejects.toThrow(Invalid)
  const { id } = await worker.preview(OWNER, requestOf(FILES.observations))
  await worker.commit(OWNER, id)
  await expect(worker.commit(OWNER, id)).rejects.toThrow(Conflict)
})

it('notes in the journal the request that a file came in', async () => {
  const own = createImportWorker(`file:${join(folder, 'a.db')}`, { ...context.ctx, requestId: 'begäran-1' })
  await own.preview(OWNER, requestOf(FILES.observations))
  await own.close()
  const entries = await context.ctx.store.db.selectFrom('journal').select(['action', 'request']).execute()
  expect(entries).toContainEqual({ action: 'import.preview', request: 'begäran-1' })
})

it('says every problem of a file as a list', async () => {
  const { id, issues } = await worker.preview(OWNER, { ...requestOf(FILES.observations), bytes: BAD })
  expect(issues.map(({ code }) => code)).toEqual(['number.not-a-number'])
  expect(await worker.issuesCsv(OWNER, id, 'sv')).toContain('2;värde;abc;fel;number.not-a-number')
})

it('gives the file back with its remarks, and keeps how many warnings were read', async () => {
  const { id } = await worker.preview(OWNER, { ...requestOf(FILES.observations), bytes: BAD })
  const copy = await worker.annotatedCopy(OWNER, id)
  expect(copy).toMatchObject({ form: 'csv', fileName: 'observations-kommenterad.csv' })
  expect(new TextDecoder().decode(copy.bytes)).toContain('abc;Fel, kolumn värde:')
  const sound = await worker.preview(OWNER, requestOf(FILES.observations))
  await worker.commit(OWNER, sound.id, 7)
  const payloads = await context.ctx.store.db.selectFrom('journal_payload').select('json').execute()
  expect(payloads.filter(({ json }) => json?.includes('"acknowledgedWarnings":7'))).toHaveLength(1)
})

it('answers what is asked while it is being closed with an error, and starts again when asked once more', async () => {
  const asked = worker.preview(OWNER, requestOf(FILES.observations))
  const refused = expect(asked).rejects.toThrow('closing')
  await worker.close()
  await refused
  expect(await worker.preview(OWNER, requestOf(FILES.observations))).toMatchObject({ canCommit: true })
})

const BAD = new TextEncoder().encode('kpi;kommun;år;värde\nN15428;9902;2021;abc\n')

it('says when all it was asked for is done, also where nobody waits for the answer', async () => {
  const state = { done: false }
  void worker.preview(OWNER, requestOf(FILES.observations)).then(() => {
    state.done = true
  })
  expect(state.done).toBe(false)
  await worker.finish()
  expect(state.done).toBe(true)
  await worker.finish()
})
