// Clearing an import of personal data: nothing of it is left anywhere, and figures, hashes and the journal's chain are.

import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Conflict, Forbidden, Invalid, NotFound } from '../../../src/domain/errors.ts'
import type { Context } from '../../../src/services/context.ts'
import { importFile, importIssuesCsv, importPreview, importsOf } from '../../../src/services/imports/index.ts'
import { commitImport, previewImport, redactImport, undoImport } from '../../../src/services/index.ts'
import { organisationByCode } from '../../../src/services/organisations.ts'
import { currentObservations, currentRecords, readJournal, verifyJournal } from '../../../src/store/index.ts'
import {
  CODE,
  FILES,
  importText,
  requestOf,
  type TestContext,
  testContext,
  withOrganisation,
} from '../../support/context.ts'

const OWNER = { organisation: CODE }
const REASON = { reason: 'Ett barns namn stod i filen', lines: 'all' } as const
const NAME = 'Kim Hemlig'

describe('an import that is cleared', () => {
  let folder: string
  let context: TestContext
  let ctx: Context
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'barnbokslut-redact-'))
    context = await testContext(`file:${join(folder, 'test.db')}`)
    ctx = await withOrganisation(context)
  })
  afterEach(async () => {
    await context.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** Everything the database holds, as its files have it. */
  const stored = () =>
    ['test.db', 'test.db-wal']
      .map((name) => join(folder, name))
      .filter((path) => existsSync(path))
      .map((path) => readFileSync(path, 'latin1'))
      .join('')
  const owner = async () => (await organisationByCode(ctx, CODE)).id
  const send = async (kind: keyof typeof FILES, text: string, fileName = `${NAME}.csv`) => {
    const preview = await previewImport(ctx, OWNER, { ...requestOf({ kind, text }), fileName })
    await commitImport(ctx, OWNER, preview.id)
    return preview.id
  }
  const outcomes = (result: string) => FILES.outcomes.text.replace('120 elever', result)

  it('leaves no trace of what it said, in any table or page of the database, and keeps its figures', async () => {
    await importText(ctx, FILES.plan)
    const id = await send('outcomes', outcomes(NAME))
    const before = await importPreview(ctx, OWNER, id)
    expect(stored()).toContain(NAME)
    await redactImport(ctx, OWNER, id, REASON)
    expect(stored()).not.toContain(NAME)
    const rows = await currentRecords(ctx.store.db, await owner(), { kinds: ['outcome'] })
    expect(rows.map(({ payload }) => [payload.result, payload.effect, payload.cost, payload.children])).toEqual([
      ['[borttaget]', '[borttaget]', 150000, 120],
      ['[borttaget]', '[borttaget]', 210000, 180],
      ['[borttaget]', '', 40000, null],
      ['[borttaget]', '', 0, null],
    ])
    const after = await importPreview(ctx, OWNER, id)
    expect(after).toMatchObject({
      status: 'active',
      fileName: '(filnamnet är borttaget)',
      new: before.new,
      kept: { sha256: before.kept?.sha256, redacted: { by: ctx.actor.id, reason: REASON.reason } },
    })
  })

  it('says so in the journal without quoting, and the chain still holds', async () => {
    const id = await send('budget', FILES.budget.text)
    await redactImport(ctx, OWNER, id, REASON)
    const entries = (await readJournal(ctx.store.db, await owner())).filter(({ subject }) => subject === id)
    expect(entries.map(({ action, payload, redacted }) => [action, payload === null, redacted?.reason])).toEqual([
      ['import.preview', true, REASON.reason],
      ['import.commit', true, REASON.reason],
      ['import.redact', false, undefined],
    ])
    expect(entries.at(-1)?.payload).toMatchObject({ reason: REASON.reason, lines: 'all', texts: 2 })
    expect(await verifyJournal(ctx.store.db, await owner())).toMatchObject({ ok: true })
    await redactImport(ctx, OWNER, id, { reason: 'Fler rader', lines: [2] })
    expect(await verifyJournal(ctx.store.db, await owner())).toMatchObject({ ok: true })
    // A chain that would not show a payload erased without being marked so would prove nothing.
    await sql`update journal_payload set json = null where sequence = 1`.execute(ctx.store.db)
    expect(await verifyJournal(ctx.store.db, await owner())).toEqual({ ok: false, sequence: 1 })
  })

  it('can no longer be downloaded, read again or sent again, and says so', async () => {
    const id = await send('budget', FILES.budget.text)
    await redactImport(ctx, OWNER, id, REASON)
    const issuesOf = () => importIssuesCsv(ctx, OWNER, id, 'sv')
    for (const read of [() => importFile(ctx, OWNER, id), issuesOf]) {
      await expect(read()).rejects.toThrow(NotFound)
      await expect(read()).rejects.toThrow('Filen har rensats på personuppgifter')
    }
    await expect(previewImport(ctx, OWNER, requestOf(FILES.budget))).rejects.toThrow(Conflict)
    expect(await importsOf(ctx, OWNER)).toHaveLength(1)
  })

  it('loses the texts of the lines asked for alone; a goal of several lines is found by any of them', async () => {
    const text = FILES.plan.text.replace(
      'Hälsa;M2',
      'Utbildning;M1;Fler når behörighet;28;N15428;T;öka;2021;80;2025;88;A9;Läxhjälp;Fritid;Chef;2022-01-10;2025-06-15;1\nHälsa;M2',
    )
    const id = await send('plan', text)
    const titles = async () =>
      (await currentRecords(ctx.store.db, await owner(), { kinds: ['goal', 'activity'] })).map(({ key, payload }) =>
        payload.title === '[borttaget]' ? `${key} –` : key,
      )
    await redactImport(ctx, OWNER, id, { ...REASON, lines: [] })
    expect(await titles()).toEqual(['M1', 'M2', 'M3', 'M4', 'A1', 'A9', 'A2', 'A3', 'A4'])
    await redactImport(ctx, OWNER, id, { ...REASON, lines: [3] })
    expect(await titles()).toEqual(['M1 –', 'M2', 'M3', 'M4', 'A1', 'A9 –', 'A2', 'A3', 'A4'])
  })

  it('takes along the rows of a later plan that closed what it said, and that plan’s preview', async () => {
    const id = await send('plan', FILES.plan.text.replace('Rutin för barnets bästa', NAME), 'plan.csv')
    const later = await send('plan', FILES.plan.text.replace(/^Arbetssätt.*\n/m, ''), 'plan 2.csv')
    expect((await importPreview(ctx, OWNER, later)).closing).toContain(`M4 ${NAME}`)
    await redactImport(ctx, OWNER, id, { ...REASON, lines: [5] })
    expect((await importPreview(ctx, OWNER, later)).closing).toEqual(['M4 [borttaget]', 'A4 [borttaget]'])
    expect(stored()).not.toContain(NAME)
    await undoImport(ctx, OWNER, later)
  })

  it('is every import of the same file; one waiting to be saved no longer can be', async () => {
    const id = await send('budget', FILES.budget.text, 'a.csv')
    const again = await previewImport(ctx, OWNER, { ...requestOf(FILES.budget), fileName: `${NAME}.csv` })
    await redactImport(ctx, OWNER, id, REASON)
    expect((await importsOf(ctx, OWNER)).map(({ status, fileName }) => [status, fileName])).toEqual([
      ['rejected', '(filnamnet är borttaget)'],
      ['active', '(filnamnet är borttaget)'],
    ])
    await expect(commitImport(ctx, OWNER, again.id)).rejects.toThrow(Invalid)
  })

  it('quotes no cell of a file with errors any more, and still counts them', async () => {
    const text = FILES.observations.text.replace('N01481;9902;2021', `${NAME};9902;2021`).replace('80,0', NAME)
    const preview = await previewImport(ctx, OWNER, requestOf({ kind: 'observations', text }))
    expect(preview.canCommit).toBe(false)
    expect(stored()).toContain(NAME)
    await redactImport(ctx, OWNER, preview.id, REASON)
    const after = await importPreview(ctx, OWNER, preview.id)
    expect(JSON.stringify(after)).not.toContain(NAME)
    expect(after.issues.map(({ code, count }) => [code, count])).toEqual(
      preview.issues.map(({ code, count }) => [code, count]),
    )
    expect(stored()).not.toContain(NAME)
  })

  it('keeps figures of observations, and what other files say', async () => {
    const id = await send('observations', FILES.observations.text)
    const figures = async () =>
      (await currentObservations(ctx.store.db, await owner())).map(({ value, numerator }) => [value, numerator])
    const before = await figures()
    await redactImport(ctx, OWNER, id, REASON)
    expect(await figures()).toEqual(before)
  })

  it('needs a reason that is no personal data itself, and somebody who may', async () => {
    const id = await send('budget', FILES.budget.text)
    for (const reason of ['', '  ', 'x'.repeat(501), 'Gäller 850709-9805'])
      await expect(redactImport(ctx, OWNER, id, { ...REASON, reason })).rejects.toThrow(Invalid)
    await expect(
      redactImport(
        { ...ctx, actor: { id: 'x', name: 'x', roles: [], organisation: null, units: null } },
        OWNER,
        id,
        REASON,
      ),
    ).rejects.toThrow(Forbidden)
    await expect(redactImport(ctx, OWNER, 'finns-inte', REASON)).rejects.toThrow(NotFound)
    expect((await importFile(ctx, OWNER, id)).bytes.byteLength).toBeGreaterThan(0)
  })
})
