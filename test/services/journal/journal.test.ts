// The journal as services give it: to whom, with whose names, and what happens when it cannot be written.

import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '../../../src/domain/access.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '../../../src/domain/errors.ts'
import type { FullContext } from '../../../src/services/full-context.ts'
import { importPreview } from '../../../src/services/imports/index.ts'
import {
  checkAllJournals,
  createServices,
  decidePlan,
  makeReport,
  redactImport,
  redactJournalEntry,
  registerOrganisation,
  setBoundaries,
  undoImport,
} from '../../../src/services/index.ts'
import { addAccount, addGrant, readJournal } from '../../../src/store/index.ts'
import {
  CODE,
  FILES,
  importAll,
  importText,
  type TestContext,
  testContext,
  withOrganisation,
} from '../../support/context.ts'

const OWNER = { organisation: CODE }
const ASOF = { year: 2025, plan: null, knownAt: null }
const COVER = { caseNumber: null, decidedBy: null, decidedOn: null, version: '1' }

const as = (ctx: FullContext, role: Role, code = CODE): FullContext => ({
  ...ctx,
  actor: { id: role, name: role, roles: [role], organisation: code, units: [] },
})

describe('the journal', () => {
  let context: TestContext
  let ctx: FullContext
  beforeEach(async () => {
    context = await testContext()
    ctx = await withOrganisation(context)
  })
  afterEach(() => context.close())

  it('is given newest first in pieces, with people’s names and the request', async () => {
    await addAccount(ctx.store.db, {
      id: 'konto-1',
      userName: 'asa',
      name: 'Åsa Provsson',
      createdAt: ctx.now(),
      createdBy: 'x',
    })
    await addGrant(ctx.store.db, {
      id: 'roll-1',
      account: 'konto-1',
      organisation: null,
      unit: null,
      role: 'administrator',
      endsOn: null,
      status: 'given',
      givenAt: ctx.now(),
      givenBy: 'x',
    })
    const actor = { ...ctx.actor, id: 'konto-1' }
    await setBoundaries({ ...ctx, actor, requestId: 'begäran-7' }, CODE, { onTrack: 0.9, partly: 0.5 })
    const { journal } = createServices(ctx)
    const { entries, next, actors } = await journal(CODE, { limit: 1 })
    expect(entries).toMatchObject([
      {
        action: 'boundaries.set',
        actorName: 'Åsa Provsson',
        request: 'begäran-7',
        payload: { after: { onTrack: 0.9, partly: 0.5 } },
        isWithheld: false,
      },
    ])
    expect(next).toBe(2)
    expect(actors.map(({ name }) => name)).toEqual(['lokal användare', 'Åsa Provsson'])
    const rest = await journal(CODE, { before: 2 })
    expect(rest.entries).toMatchObject([{ action: 'organisation.add', request: null }])
    expect(rest.next).toBeNull()
  })

  it('shows who, what and when to an administrator, and no content', async () => {
    await importText(ctx, FILES.observations)
    await redactJournalEntry(ctx, OWNER, 2, 'Filnamnet pekar ut någon')
    const { entries } = await createServices(as(ctx, 'administrator')).journal(CODE, {})
    expect(entries).toHaveLength(4)
    expect(entries.every(({ payload, isWithheld }) => payload === null && isWithheld)).toBe(true)
    expect(JSON.stringify(entries)).not.toMatch(/observations\.csv|pekar ut/)
    expect(entries.at(-2)).toMatchObject({ sequence: 2, redacted: { by: 'lokal användare', reason: '' } })
    const read = await createServices(as(ctx, 'auditor')).journal(CODE, {})
    expect(JSON.stringify(read)).toMatch(/observations\.csv/)
  })

  it('refuses those who do not follow up, and finds nothing of another organisation', async () => {
    await registerOrganisation(ctx, { code: '9903', name: 'Annanby', type: 'municipality' })
    for (const role of ['analyst', 'unit-reporter', 'reader'] as const)
      await expect(createServices(as(ctx, role)).journal(CODE, {})).rejects.toThrow(Forbidden)
    await expect(createServices(as(ctx, 'auditor', '9903')).journal(CODE, {})).rejects.toThrow(NotFound)
    await expect(checkAllJournals(as(ctx, 'auditor'))).rejects.toThrow(Forbidden)
  })

  it('takes both days of a span whole, as they are in Sweden', async () => {
    const { journal } = createServices(ctx)
    expect((await journal(CODE, { from: '2026-03-03', until: '2026-03-03' })).entries).toHaveLength(1)
    expect((await journal(CODE, { from: '2026-03-04' })).entries).toEqual([])
    expect((await journal(CODE, { until: '2026-03-02' })).entries).toEqual([])
    await expect(journal(CODE, { from: '2026-02-30' })).rejects.toThrow(Invalid)
  })

  it('erases what an entry says, once, and says so in the journal', async () => {
    await importText(ctx, FILES.observations)
    const registrar = as(ctx, 'registrar')
    await expect(redactJournalEntry(registrar, OWNER, 2, ' ')).rejects.toThrow(Invalid)
    await expect(redactJournalEntry(registrar, OWNER, 2, 'Om 19121212-1212')).rejects.toThrow(Invalid)
    await expect(redactJournalEntry(registrar, OWNER, 99, 'Namn')).rejects.toThrow(NotFound)
    await expect(redactJournalEntry(as(ctx, 'administrator'), OWNER, 2, 'Namn')).rejects.toThrow(Forbidden)
    await redactJournalEntry(registrar, OWNER, 2, 'Namn i filnamnet')
    await expect(redactJournalEntry(registrar, OWNER, 2, 'Namn')).rejects.toThrow(Conflict)
    const { entries } = await createServices(ctx).journal(CODE, {})
    expect(entries[0]).toMatchObject({
      action: 'journal.redact',
      subject: '2',
      actor: 'registrar',
      payload: { reason: 'Namn i filnamnet' },
    })
    expect(entries.find(({ sequence }) => sequence === 2)).toMatchObject({
      payload: null,
      redacted: { by: 'registrar', reason: 'Namn i filnamnet' },
    })
    expect(await createServices(ctx).checkJournal(CODE)).toMatchObject({ ok: true, entries: 4 })
  })

  it('is checked for every organisation and for national data at once', async () => {
    await registerOrganisation(ctx, { code: '9903', name: 'Annanby', type: 'municipality' })
    await sql`update journal set subject = 'x' where subject = '9903'`.execute(ctx.store.db)
    expect(await checkAllJournals(ctx)).toMatchObject([
      { code: '9902', check: { ok: true, entries: 1 } },
      { code: '9903', check: { ok: false, sequence: 1 } },
    ])
  })
})

describe('a change whose journal entry cannot be written', () => {
  let context: TestContext
  let ctx: FullContext
  beforeEach(async () => {
    context = await testContext()
    ctx = await withOrganisation(context)
    await importAll(ctx)
  })
  afterEach(() => context.close())

  /** Every row of every table but the journal's own, so that nothing can have changed unseen. */
  async function everything(): Promise<string> {
    const tables = await ctx.store.db.introspection.getTables()
    const told: string[] = []
    for (const { name } of tables) {
      const { rows } = await sql`select * from ${sql.table(name)}`.execute(ctx.store.db)
      told.push(`${name} ${JSON.stringify(rows)}`)
    }
    return told.join('\n')
  }

  const changes: Readonly<Record<string, (ctx: FullContext, importId: string) => Promise<unknown>>> = {
    'adding an organisation': (ctx) => registerOrganisation(ctx, { code: '9903', name: 'Ny', type: 'municipality' }),
    'previewing a file': (ctx) => importText(ctx, FILES.budget),
    'undoing an import': (ctx, id) => undoImport(ctx, OWNER, id),
    'clearing an import': (ctx, id) => redactImport(ctx, OWNER, id, { reason: 'Namn', lines: 'all' }),
    'deciding a plan': (ctx) =>
      decidePlan(ctx, CODE, { plan: null, decidedOn: '2022-03-14', decidedBy: 'KF', caseNumber: null }),
    'changing boundaries': (ctx) => setBoundaries(ctx, CODE, { onTrack: 0.9, partly: 0.5 }),
    'making a report': (ctx) => makeReport(ctx, CODE, ASOF, COVER),
    'erasing what an entry says': (ctx) => redactJournalEntry(ctx, OWNER, 1, 'Namn'),
  }

  it.each(Object.entries(changes))('does not happen: %s', async (_, change) => {
    const budget = (await createServices(ctx).imports(CODE)).find(({ kind }) => kind === 'budget')
    await sql`create trigger full_disk before insert on journal begin select raise(abort, 'disk full'); end`.execute(
      ctx.store.db,
    )
    const before = await everything()
    await expect(change(ctx, budget?.id ?? '')).rejects.toThrow('disk full')
    expect(await everything()).toBe(before)
    await sql`drop trigger full_disk`.execute(ctx.store.db)
    await change(ctx, budget?.id ?? '')
    expect(await everything()).not.toBe(before)
  })

  it('does not happen either where the table is gone: a commit stays a preview', async () => {
    const { previewImport, commitImport } = createServices(ctx)
    const text = FILES.budget.text.replace('108 000 000', '109 000 000')
    const request = {
      kind: 'budget' as const,
      fileName: 'budget.csv',
      bytes: new TextEncoder().encode(text),
      options: { plan: null, unit: null, skipUnknownIndicators: false, validFrom: 0, source: null },
    }
    const { id } = await previewImport(CODE, request)
    const organisation = await ctx.store.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
    const length = (await readJournal(ctx.store.db, organisation.id)).length
    await sql`alter table journal_payload rename to elsewhere`.execute(ctx.store.db)
    await expect(commitImport(CODE, id)).rejects.toThrow(/journal_payload/)
    await sql`alter table elsewhere rename to journal_payload`.execute(ctx.store.db)
    expect(await importPreview(ctx, OWNER, id)).toMatchObject({ status: 'preview' })
    expect(await readJournal(ctx.store.db, organisation.id)).toHaveLength(length)
    expect(await commitImport(CODE, id)).toMatchObject({ status: 'active' })
  })
})
