// Destroying what is past its time: what goes is really gone from the file, what figures and reports rest on stays.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '../../src/domain/access.ts'
import { Forbidden, NotFound } from '../../src/domain/errors.ts'
import { RETENTION_KINDS, RETENTION_RULES } from '../../src/domain/retention.ts'
import type { FullContext } from '../../src/services/full-context.ts'
import {
  createServices,
  previewImport,
  registerOrganisation,
  runAllRetention,
  type Services,
  WrongRule,
} from '../../src/services/index.ts'
import { openDatabase, readJournal, verifyJournal } from '../../src/store/index.ts'
import {
  CODE,
  FILES,
  importAll,
  requestOf,
  type TestContext,
  testContext,
  withOrganisation,
} from '../support/context.ts'

const OWNER = { organisation: CODE }
const ASOF = { year: 2025, plan: null, knownAt: null }
const COVER = { caseNumber: null, decidedBy: null, decidedOn: null, version: '1' }
const DECISION = 'Dokumenthanteringsplan KS 2026/12'

describe('retention', () => {
  let folder = ''
  let context: TestContext
  let ctx: FullContext
  let services: Services
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'barnbokslut-retention-'))
    context = await testContext(`file:${join(folder, 'a.db')}`)
    ctx = await withOrganisation(context)
    services = createServices(ctx)
    await importAll(ctx)
  })
  afterEach(async () => {
    await context.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** As if so many years had passed. */
  const later = (years: number): FullContext => ({
    ...ctx,
    now: () => {
      const at = new Date(ctx.now())
      at.setUTCFullYear(at.getUTCFullYear() + years)
      return at.toISOString()
    },
  })
  const as = (role: Role) =>
    createServices({ ...ctx, actor: { id: role, name: role, roles: [role], organisation: CODE, units: [] } })
  /** Whether any file of the database, its log among them, holds the text. */
  const inFiles = (text: string): readonly string[] =>
    readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text))
  const stateOf = async (of: Services, kind: string) => (await of.retentionState(CODE)).find((one) => one.kind === kind)

  it('destroys nothing that may be a public document before the organisation has decided so', async () => {
    const future = createServices(later(100))
    const { destroyed } = await future.runRetention(CODE)
    expect(destroyed).toEqual({})
    expect(await stateOf(future, 'import-files')).toMatchObject({
      keep: null,
      decided: null,
      held: 5,
      due: 0,
      next: null,
    })
  })

  it('shows beforehand what goes and when, and destroys just that', async () => {
    await services.setRetentionRule(CODE, 'import-files', { keep: 3, decision: DECISION })
    const now = await stateOf(services, 'import-files')
    expect(now).toMatchObject({ keep: 3, held: 5, due: 0, items: [], decided: { decision: DECISION } })
    expect(now?.next).toMatch(/^2029-03-03T/)
    const future = createServices(later(4))
    const due = await stateOf(future, 'import-files')
    expect(due).toMatchObject({ held: 5, due: 5 })
    expect(due?.items.map(({ fileName }) => fileName).sort()).toEqual(
      Object.keys(FILES)
        .map((kind) => `${kind}.csv`)
        .sort(),
    )
    expect((await future.runRetention(CODE, { isDry: true })).destroyed).toEqual({ 'import-files': 5 })
    expect(await stateOf(future, 'import-files')).toMatchObject({ due: 5 })
    expect(await future.runRetention(CODE)).toEqual({ destroyed: { 'import-files': 5 }, isGone: true })
    expect(await stateOf(future, 'import-files')).toMatchObject({ held: 0, due: 0, next: null })
    expect(await future.runRetention(CODE)).toEqual({ destroyed: {}, isGone: true })
  })

  it('leaves no trace of a destroyed file in the database, also while others have it open', async () => {
    const other = await openDatabase(`file:${join(folder, 'a.db')}`)
    await other.db.selectFrom('import').selectAll().execute()
    const secret = 'HemligtIFilen'
    const text = `${FILES.observations.text}N15428;9902;${secret};T;1;;\n`
    const { id } = await previewImport(ctx, OWNER, requestOf({ kind: 'observations', text }))
    expect(inFiles(secret)).not.toEqual([])
    const { destroyed } = await createServices(later(1)).runRetention(CODE)
    expect(destroyed).toEqual({ 'rejected-files': 1 })
    expect(inFiles(secret)).toEqual([])
    await other.close()
    const found = await services.importById(CODE, id)
    expect(found).toMatchObject({ status: 'rejected', fileName: 'observations.csv' })
    expect(found.kept?.retiredAt).not.toBeNull()
    await expect(services.importFile(CODE, id)).rejects.toThrow(NotFound)
  })

  it('leaves figures, reports and the chain as they were when files, texts and details go', async () => {
    const { id } = await services.makeReport(CODE, ASOF, COVER)
    const pdf = await services.reportPdf(CODE, id)
    const before = await services.overview(CODE, { year: 2025, plan: null })
    for (const kind of ['import-files', 'free-texts', 'journal-details'] as const)
      await services.setRetentionRule(CODE, kind, { keep: 5, decision: DECISION })
    const future = later(6)
    const { destroyed, isGone } = await createServices(future).runRetention(CODE)
    expect(destroyed).toEqual({
      'import-files': 5,
      // Four outcomes and three assessments; their files went with the others.
      'free-texts': 7,
      'journal-details': expect.any(Number),
    })
    expect(isGone).toBe(true)
    expect(Buffer.from(await services.reportPdf(CODE, id)).equals(Buffer.from(pdf))).toBe(true)
    expect((await services.report(CODE, id)).facts.goals.length).toBeGreaterThan(0)
    const after = await services.overview(CODE, { year: 2025, plan: null })
    const figures = ({ facts }: typeof before) =>
      JSON.stringify([facts.indicators, facts.goals.map(({ status }) => status)])
    expect(figures(after)).toBe(figures(before))
    const [organisation] = await services.organisations()
    expect(await verifyJournal(ctx.store.db, organisation?.id ?? '')).toMatchObject({ ok: true })
    const entries = await readJournal(ctx.store.db, organisation?.id ?? '')
    expect(entries.at(-1)).toMatchObject({
      action: 'retention.run',
      payload: { destroyed, keep: { 'import-files': 5, 'free-texts': 5, 'journal-details': 5 } },
    })
    // What was decided about it is told for as long as the journal is.
    expect(entries.filter(({ payload }) => payload !== null).map(({ action }) => action)).toEqual([
      'retention.set',
      'retention.set',
      'retention.set',
      'retention.run',
    ])
    expect(entries[0]?.redacted).toMatchObject({ reason: 'Gallrat enligt gallringsregeln' })
  })

  it('takes written texts out of records and out of their files, and keeps what is counted', async () => {
    await services.setRetentionRule(CODE, 'free-texts', { keep: 5, decision: DECISION })
    expect(inFiles('Rutinen är beslutad')).not.toEqual([])
    const { destroyed } = await createServices(later(6)).runRetention(CODE)
    // With the two files they came in.
    expect(destroyed).toEqual({ 'free-texts': 9 })
    for (const text of ['Rutinen är beslutad', 'Börja i årskurs 7', 'Behörigheten är över målet', 'Avtal med värdar'])
      expect([text, inFiles(text)]).toEqual([text, []])
    const { facts } = await services.overview(CODE, { year: 2025, plan: null })
    expect(JSON.stringify(facts.goals)).toContain('[gallrat]')
    expect(await createServices(later(6)).runRetention(CODE)).toEqual({ destroyed: {}, isGone: true })
  })

  it('keeps the bytes of a file that was sent again until the later import’s time is up', async () => {
    await services.setRetentionRule(CODE, 'import-files', { keep: 3, decision: DECISION })
    const again = later(2)
    const preview = await previewImport(again, OWNER, requestOf(FILES.budget))
    await createServices(again).commitImport(CODE, preview.id)
    expect((await createServices(later(4)).runRetention(CODE)).destroyed).toEqual({ 'import-files': 5 })
    expect((await services.importFile(CODE, preview.id)).bytes.length).toBeGreaterThan(0)
    expect((await createServices(later(6)).runRetention(CODE)).destroyed).toEqual({ 'import-files': 1 })
    await expect(services.importFile(CODE, preview.id)).rejects.toThrow(NotFound)
  })

  it('lets a file in again that has been destroyed by its rule', async () => {
    await services.setRetentionRule(CODE, 'import-files', { keep: 3, decision: DECISION })
    await createServices(later(4)).runRetention(CODE)
    const { id, canCommit } = await services.previewImport(CODE, requestOf(FILES.budget))
    expect(canCommit).toBe(true)
    expect((await services.importFile(CODE, id)).bytes.length).toBeGreaterThan(0)
  })

  it('can still undo an import whose file is gone', async () => {
    await services.setRetentionRule(CODE, 'import-files', { keep: 3, decision: DECISION })
    const budget = (await services.imports(CODE)).find(({ kind }) => kind === 'budget')
    await createServices(later(4)).runRetention(CODE)
    expect(await services.undoImport(CODE, budget?.id ?? '')).toMatchObject({ status: 'undone' })
    expect(await services.redoImport(CODE, budget?.id ?? '')).toMatchObject({ status: 'active' })
  })

  it('refuses rules that would leave work without what it needs, and says which field is wrong', async () => {
    const wrong = async (kind: (typeof RETENTION_KINDS)[number], keep: number | null, decision = DECISION) =>
      services.setRetentionRule(CODE, kind, { keep, decision }).then(
        () => null,
        (error) => (error instanceof WrongRule ? error.field : String(error)),
      )
    for (const kind of RETENTION_KINDS) {
      const { least, isFixed, mayStay } = RETENTION_RULES[kind]
      for (const keep of [least - 1, 1.5, Number.NaN, 1_000_000])
        expect([kind, keep, await wrong(kind, keep)]).toEqual([kind, keep, 'keep'])
      expect([kind, await wrong(kind, null)]).toEqual([kind, mayStay ? null : 'keep'])
      expect([kind, await wrong(kind, least)]).toEqual([kind, isFixed ? 'keep' : null])
    }
    for (const decision of ['', '  ', 'x'.repeat(301), 'Om 19121212-1212'])
      expect(await wrong('import-files', 3, decision)).toBe('decision')
  })

  it('is the registrar’s to decide and run, the auditor’s to see, and nobody else’s', async () => {
    expect((await as('auditor').retentionState(CODE)).length).toBe(RETENTION_KINDS.length)
    expect((await as('registrar').runRetention(CODE)).destroyed).toEqual({})
    for (const role of ['auditor', 'administrator', 'process-leader', 'decision-maker'] as const)
      await expect(as(role).runRetention(CODE)).rejects.toThrow(Forbidden)
    await expect(as('administrator').retentionState(CODE)).rejects.toThrow(Forbidden)
    await expect(runAllRetention({ ...ctx, actor: { ...ctx.actor, organisation: CODE } })).rejects.toThrow(Forbidden)
  })

  it('leaves another organisation’s content alone, and is run for all at the command line', async () => {
    await registerOrganisation(ctx, { code: '9903', name: 'Annanby', type: 'municipality' })
    const bad = requestOf({ kind: 'observations', text: 'kpi;kommun;år;värde\nN15428;9903;2025;x\n' })
    await previewImport(ctx, { organisation: '9903' }, bad)
    await previewImport(ctx, { national: true }, bad)
    expect((await createServices(later(1)).runRetention(CODE)).destroyed).toEqual({})
    const all = await runAllRetention(later(1), { isDry: true })
    const rejected = { 'rejected-files': 1 }
    expect(all.owners).toEqual([
      { code: '9903', destroyed: rejected },
      { code: '9902', destroyed: {} },
      { code: null, destroyed: rejected },
    ])
    expect((await runAllRetention(later(1))).owners).toEqual(all.owners)
    expect((await runAllRetention(later(1))).owners.every(({ destroyed }) => Object.keys(destroyed).length === 0)).toBe(
      true,
    )
  })
})
