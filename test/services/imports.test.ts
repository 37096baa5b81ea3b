import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Conflict, Forbidden, Invalid, NotFound } from '../../src/domain/errors.ts'
import { importIssuesCsv, importPreview, importsOf, sweepImports } from '../../src/services/imports/index.ts'
import { assess, commitImport, dryRun, previewImport } from '../../src/services/index.ts'
import { currentObservations, findOrganisation, readJournal, verifyJournal } from '../../src/store/index.ts'
import {
  bytesOf,
  CODE,
  FILES,
  importAll,
  importText,
  requestOf,
  type TestContext,
  testContext,
  withOrganisation,
} from '../support/context.ts'

const OWNER = { organisation: CODE }
const ASOF = { year: 2025, plan: null, knownAt: null }

describe('imports', () => {
  let context: TestContext
  beforeEach(async () => {
    context = await testContext()
  })
  afterEach(() => context.close())

  const observations = async () => {
    const organisation = await findOrganisation(context.ctx.store.db, CODE)
    return currentObservations(context.ctx.store.db, organisation?.id ?? '')
  }

  it('stores nothing that counts at a preview, and everything at the commit', async () => {
    const ctx = await withOrganisation(context)
    const preview = await previewImport(ctx, OWNER, requestOf(FILES.observations))
    expect(preview).toMatchObject({ rows: 11, accepted: 11, new: 11, changed: 0, unchanged: 0, canCommit: true })
    expect(await observations()).toHaveLength(0)
    await commitImport(ctx, OWNER, preview.id)
    expect(await observations()).toHaveLength(11)
  })

  it('counts what is new, changed and unchanged when a file comes again, and shows old → new', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, FILES.observations)
    const text = FILES.observations.text.replace('2025;T;90,0;180;200', '2025;T;91,0;182;200')
    const again = await previewImport(ctx, OWNER, requestOf({ kind: 'observations', text }))
    expect(again).toMatchObject({ new: 0, changed: 1, unchanged: 10 })
    expect(again.changes).toEqual([expect.objectContaining({ before: '90,0\u00a0%', after: '91,0\u00a0%' })])
  })

  it('says what it understood, indicator by indicator, also when the preview is opened again', async () => {
    const ctx = await withOrganisation(context)
    const preview = await previewImport(ctx, OWNER, requestOf(FILES.observations))
    expect(preview.contents[0]).toEqual({
      indicator: 'Behöriga till yrkesprogram i årskurs 9',
      values: 7,
      areas: 2,
      from: '2021',
      to: '2025',
      points: [],
    })
    expect((await importPreview(ctx, OWNER, preview.id)).contents).toEqual(preview.contents)
  })

  it('refuses a second commit of the same preview', async () => {
    const ctx = await withOrganisation(context)
    const preview = await previewImport(ctx, OWNER, requestOf(FILES.observations))
    await commitImport(ctx, OWNER, preview.id)
    await expect(commitImport(ctx, OWNER, preview.id)).rejects.toBeInstanceOf(Conflict)
  })

  it('keeps a file with errors as rejected and never commits it', async () => {
    const ctx = await withOrganisation(context)
    const text = FILES.observations.text.replace('80,0', 'åttio')
    const preview = await previewImport(ctx, OWNER, requestOf({ kind: 'observations', text }))
    expect(preview.canCommit).toBe(false)
    expect(preview.status).toBe('rejected')
    await expect(commitImport(ctx, OWNER, preview.id)).rejects.toBeInstanceOf(Invalid)
    expect(await observations()).toHaveLength(0)
  })

  it('gives the whole list of problems as a file, also later', async () => {
    const ctx = await withOrganisation(context)
    const text = FILES.observations.text.replace('80,0', 'åttio').replace('84,0', 'fyra')
    const preview = await previewImport(ctx, OWNER, requestOf({ kind: 'observations', text }))
    const later = await importIssuesCsv(ctx, OWNER, preview.id, 'sv')
    expect(later).toBe(preview.issuesCsv())
    expect(later).toContain('åttio')
    expect(later).toContain('fyra')
  })

  it('stores nothing at a dry run', async () => {
    const ctx = await withOrganisation(context)
    expect((await dryRun(ctx, OWNER, requestOf(FILES.observations))).new).toBe(11)
    expect(await importsOf(ctx, OWNER)).toHaveLength(0)
  })

  it('stores nothing of a file that holds a personnummer', async () => {
    const ctx = await withOrganisation(context)
    const text = FILES.plan.text.replace('Skriv rutin', 'Ring 19121212-1212')
    const preview = await previewImport(ctx, OWNER, requestOf({ kind: 'plan', text }))
    expect(preview.canCommit).toBe(false)
    expect(JSON.stringify(preview)).not.toContain('1212-1212')
    expect(await importsOf(ctx, OWNER)).toHaveLength(0)
  })

  it('names a first plan by its years, and takes a second file as the same plan', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, FILES.plan)
    const preview = await previewImport(ctx, OWNER, requestOf(FILES.plan))
    expect(preview).toMatchObject({ plan: '2022-2025', new: 0, changed: 0 })
    expect(preview.closing).toEqual([])
  })

  it('lists the goals a newer plan no longer has, and closes them when committed', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, FILES.plan)
    const text = FILES.plan.text
      .split('\n')
      .filter((line) => !line.includes(';M3;'))
      .join('\n')
    const preview = await previewImport(ctx, OWNER, requestOf({ kind: 'plan', text }))
    expect(preview.closing).toEqual(['M3 Inga barn vräks', 'A3 Tidig kontakt'])
    await commitImport(ctx, OWNER, preview.id)
    expect((await assess(ctx, CODE, ASOF)).goals.map(({ goal }) => goal.id)).toEqual(['M1', 'M2', 'M4'])
  })

  it('lets an earlier year keep the plan that held then, where the newer one says from when it holds', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, FILES.plan)
    const text = FILES.plan.text
      .split('\n')
      .filter((line) => !line.includes(';M3;'))
      .join('\n')
    await importText(ctx, { kind: 'plan', text }, { validFrom: 2025 })
    const ids = async (year: number) => (await assess(ctx, CODE, { ...ASOF, year })).goals.map(({ goal }) => goal.id)
    expect(await ids(2024)).toContain('M3')
    expect(await ids(2025)).not.toContain('M3')
  })

  it('touches only the named unit with a unit’s file', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, FILES.plan)
    const [header = '', , second = ''] = FILES.plan.text.split('\n')
    const text = [header, second.replace('Ring familjer', 'Ring alla familjer')].join('\n')
    const preview = await previewImport(ctx, OWNER, requestOf({ kind: 'plan', text }, { unit: 'Socialförvaltningen' }))
    expect(preview.closing).toEqual(['A3 Tidig kontakt'])
    await commitImport(ctx, OWNER, preview.id)
    const { goals } = await assess(ctx, CODE, ASOF)
    const activities = goals.flatMap((goal) => goal.activities.map(({ activity }) => activity.title))
    expect(activities).toEqual(['Lovskola', 'Ring alla familjer', 'Skriv rutin'])
    expect(goals).toHaveLength(4)
  })

  it('refuses a unit’s file that takes over another unit’s activity, or comes before the plan', async () => {
    const ctx = await withOrganisation(context)
    const [header = '', , second = ''] = FILES.plan.text.split('\n')
    const file = { kind: 'plan', text: `${header}\n${second.replace(';A2;', ';A1;')}\n` } as const
    await expect(previewImport(ctx, OWNER, requestOf(file, { unit: 'Socialförvaltningen' }))).rejects.toThrow(Invalid)
    await importText(ctx, FILES.plan)
    const preview = await previewImport(ctx, OWNER, requestOf(file, { unit: 'Socialförvaltningen' }))
    expect(preview.issues.map(({ code }) => code)).toEqual(['activity.owned-elsewhere'])
  })

  it('calls a unit’s file that says nothing new unchanged', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, FILES.plan)
    const lines = FILES.plan.text
      .split('\n')
      .filter((line, index) => index === 0 || line.includes('Socialförvaltningen'))
    const file = { kind: 'plan', text: lines.join('\n') } as const
    const preview = await previewImport(ctx, OWNER, requestOf(file, { unit: 'Socialförvaltningen' }))
    expect(preview).toMatchObject({ new: 0, changed: 0, unchanged: 2, closing: [] })
  })

  it('keeps a second plan as another one, and then asks which', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, FILES.plan)
    await importText(ctx, FILES.plan, { plan: 'skola' })
    await expect(previewImport(ctx, OWNER, requestOf(FILES.plan))).rejects.toBeInstanceOf(Invalid)
    await expect(previewImport(ctx, OWNER, requestOf(FILES.outcomes))).rejects.toBeInstanceOf(Invalid)
    expect((await previewImport(ctx, OWNER, requestOf(FILES.outcomes, { plan: 'skola' }))).canCommit).toBe(true)
  })

  it('refuses outcomes before there is a plan', async () => {
    const ctx = await withOrganisation(context)
    await expect(previewImport(ctx, OWNER, requestOf(FILES.outcomes))).rejects.toBeInstanceOf(Invalid)
  })

  it('reads a national file once for all organisations', async () => {
    const ctx = await withOrganisation(context)
    const preview = await previewImport(ctx, { national: true }, requestOf(FILES.observations))
    await commitImport(ctx, { national: true }, preview.id)
    expect(await observations()).toHaveLength(11)
    await expect(previewImport(ctx, { national: true }, requestOf(FILES.plan))).rejects.toBeInstanceOf(Invalid)
  })

  it('writes a journal that verifies', async () => {
    const ctx = await withOrganisation(context)
    await importAll(ctx)
    const organisation = await findOrganisation(ctx.store.db, CODE)
    const entries = await readJournal(ctx.store.db, organisation?.id ?? '')
    expect(entries.map(({ action }) => action)).toEqual([
      'organisation.add',
      ...Object.keys(FILES).flatMap(() => ['import.preview', 'import.commit']),
    ])
    expect(await verifyJournal(ctx.store.db, organisation?.id ?? '')).toMatchObject({ ok: true, entries: 11 })
  })

  it('refuses an actor without a role, before anything is read', async () => {
    const ctx = await withOrganisation(context)
    const stranger = { ...ctx, actor: { id: 'x', name: 'x', roles: [], organisation: null, units: null } }
    await expect(previewImport(stranger, OWNER, requestOf(FILES.plan))).rejects.toBeInstanceOf(Forbidden)
  })

  it('finds no import of another organisation, and none that is not there', async () => {
    const ctx = await withOrganisation(context)
    await expect(importPreview(ctx, OWNER, 'nothing')).rejects.toBeInstanceOf(NotFound)
    await expect(importPreview(ctx, { organisation: '1234' }, 'nothing')).rejects.toBeInstanceOf(NotFound)
  })

  it('leaves what was current as it was, where a commit is cut off in the middle', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, FILES.observations)
    const text = FILES.observations.text.replaceAll(';90,0;180;', ';91,0;182;')
    const preview = await previewImport(ctx, OWNER, requestOf({ kind: 'observations', text }))
    const cut = {
      ...ctx,
      onProgress: (stage: string) => {
        if (stage === 'writing') throw new Error('cut')
      },
    }
    await expect(commitImport(cut, OWNER, preview.id)).rejects.toThrow('cut')
    const values = (await observations()).filter((one) => one.period.label === '2025' && one.value === 91)
    expect(values).toHaveLength(0)
    await commitImport(ctx, OWNER, preview.id)
    expect((await observations()).filter((one) => one.value === 91)).toHaveLength(1)
  })

  it('clears away, a week later, what a commit that was cut off left behind, and says so in the journal', async () => {
    const ctx = await withOrganisation(context)
    const preview = await previewImport(ctx, OWNER, requestOf(FILES.observations))
    const cut = {
      ...ctx,
      onProgress: (stage: string) => {
        if (stage === 'writing') throw new Error('cut')
      },
    }
    await expect(commitImport(cut, OWNER, preview.id)).rejects.toThrow('cut')
    await sweepImports(ctx)
    expect((await importPreview(ctx, OWNER, preview.id)).status).toBe('preview')
    await sweepImports({ ...ctx, now: () => '2026-03-11T09:00:00.000Z' })
    expect((await importPreview(ctx, OWNER, preview.id)).status).toBe('rejected')
    const organisation = await findOrganisation(ctx.store.db, CODE)
    const last = (await readJournal(ctx.store.db, organisation?.id ?? '')).at(-1)
    expect(last).toMatchObject({ action: 'import.sweep', payload: { rows: 11 } })
  })

  it('reads bytes that are no table as an issue, not as an exception', async () => {
    const ctx = await withOrganisation(context)
    for (const bytes of [bytesOf(''), bytesOf('PK\u0003\u0004rubbish'), bytesOf('kpi;kommun;år;värde\n')]) {
      const request = { ...requestOf(FILES.observations), bytes }
      const preview = await previewImport(ctx, OWNER, request)
      expect(preview.canCommit).toBe(false)
      expect(preview.issues.length).toBeGreaterThan(0)
    }
  })
})
