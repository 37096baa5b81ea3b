// The package that a report is archived as: whole, checkable without this program, and the same as what was handed over.

import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Forbidden, NotFound } from '../../src/domain/errors.ts'
import { archiveReport, zipped } from '../../src/services/archive.ts'
import type { FullContext } from '../../src/services/full-context.ts'
import { createServices, registerOrganisation, type Services } from '../../src/services/index.ts'
import { CODE, importAll, readAllTexts, type TestContext, testContext, withOrganisation } from '../support/context.ts'

const ASOF = { year: 2025, plan: null, knownAt: null }
const COVER = { caseNumber: 'KS 2026/00123', decidedBy: 'Kommunfullmäktige', decidedOn: '2026-02-14', version: '2' }

describe('an archive package', () => {
  let context: TestContext
  let ctx: FullContext
  let services: Services
  let id = ''
  beforeAll(async () => {
    context = await testContext()
    ctx = await withOrganisation(context)
    services = createServices(ctx)
    await importAll(ctx)
    await readAllTexts(ctx, CODE, 2025)
    id = (await services.makeReport(CODE, ASOF, COVER)).id
  })
  afterAll(() => context.close())

  const made = async () => {
    const { files } = await archiveReport(ctx, CODE, id)
    const texts = new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]))
    return { files, of: (path: string) => texts.get(path) ?? '', paths: files.map(({ path }) => path) }
  }

  it('holds the report as it was made, its data in two forms, and what it rests on', async () => {
    const { files, of, paths } = await made()
    expect(paths).toEqual(expect.arrayContaining(['README.txt', 'barnbokslut.pdf', 'barnbokslut.html', 'SHA256SUMS']))
    expect(paths).toEqual(expect.arrayContaining(['data/varden.csv', 'data/varden.json', 'data/kallor.csv']))
    const pdf = files.find(({ path }) => path === 'barnbokslut.pdf')?.bytes ?? new Uint8Array()
    expect(Buffer.from(pdf).equals(Buffer.from(await services.reportPdf(CODE, id)))).toBe(true)
    expect(of('barnbokslut.html')).toBe(await services.reportHtml(CODE, id))
    const report = await services.report(CODE, id)
    expect(JSON.parse(of('fakta.json'))).toEqual(JSON.parse(JSON.stringify(report.facts)))
    expect(JSON.parse(of('dokument.json'))).toEqual(JSON.parse(JSON.stringify(report.document)))
    expect(of('data/varden.csv')).toContain(';')
  })

  it('has checksums that hold, for every file but themselves', async () => {
    const { files, of, paths } = await made()
    const lines = of('SHA256SUMS').trimEnd().split('\n')
    const found = files
      .filter(({ path }) => path !== 'SHA256SUMS')
      .map(({ path, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}`)
    expect(lines).toEqual(found)
    expect(paths.every((path) => /^[\w./-]+$/.test(path))).toBe(true)
  })

  it('says in its metadata what it is of, by which formats, and what each column means', async () => {
    const metadata = JSON.parse((await made()).of('metadata.json'))
    const report = await services.report(CODE, id)
    expect(metadata).toMatchObject({
      format: { name: 'barnbokslut-arkiv', version: 1 },
      organisation: { code: CODE, name: 'Provköpings kommun' },
      report: { id, year: 2025, ...COVER, renderer: expect.stringContaining('pdfmake') },
      publication: { state: 'draft' },
      hashesWhenMade: report.hashes,
    })
    expect(metadata.files.find(({ path }: { path: string }) => path === 'barnbokslut.pdf').sha256).toBe(
      report.hashes.pdf,
    )
    const [first] = metadata.tables
    expect(first.fields.every(({ description }: { description: string }) => description.length > 3)).toBe(true)
  })

  it('tells who made it, in a README in Swedish that names every file', async () => {
    const { of, paths } = await made()
    const readme = of('README.txt')
    for (const path of paths.filter((one) => one !== 'README.txt')) expect(readme).toContain(`\n${path}\r\n`)
    expect(readme).toContain('Diarienummer: KS 2026/00123')
    expect(readme).toContain('Beslut:       Kommunfullmäktige, 2026-02-14')
    expect(readme).toContain('sha256sum --check SHA256SUMS')
    expect(JSON.parse(of('handelser.json'))).toMatchObject([{ action: 'report.make', subject: id }])
  })

  it('is one zip file in a folder of its own', async () => {
    const made = await archiveReport(ctx, CODE, id)
    const entries = unzipSync(zipped(made))
    expect(Object.keys(entries).sort()).toEqual(made.files.map(({ path }) => `${made.name}/${path}`).sort())
    for (const { path, bytes } of made.files)
      expect(Buffer.from(entries[`${made.name}/${path}`] ?? []).equals(Buffer.from(bytes))).toBe(true)
    expect(made.name).toMatch(/^barnbokslut-9902-2025-[\w-]+$/)
  })

  it('goes by what was published, once it has been', async () => {
    id = (await services.makeReport(CODE, ASOF, { ...COVER, caseNumber: null, decidedOn: null })).id
    await services.approveReport(CODE, id)
    await services.publishReport(CODE, id, { caseNumber: 'KS 2026/00999', decidedOn: '2026-03-01' })
    const { of } = await made()
    expect(of('README.txt')).toContain('Diarienummer: KS 2026/00999')
    expect(JSON.parse(of('metadata.json'))).toMatchObject({ publication: { state: 'published' } })
    expect(JSON.parse(of('handelser.json')).map(({ action }: { action: string }) => action)).toEqual([
      'report.make',
      'report.approve',
      'report.publish',
    ])
  })

  it('can be had of a report of another version, without what only that version could draw', async () => {
    await ctx.store.db.updateTable('report').set({ schema_version: 999 }).execute()
    const { paths, of } = await made()
    expect(paths).toContain('barnbokslut.pdf')
    expect(paths).toContain('fakta.json')
    expect(paths.some((path) => path.endsWith('.html') || path.endsWith('.csv'))).toBe(false)
    expect(of('README.txt')).toContain('en annan version av programmet')
  })

  it('is the registrar’s to have, and never another organisation’s', async () => {
    const as = (role: 'registrar' | 'analyst', code: string): FullContext => ({
      ...ctx,
      actor: { id: role, name: role, roles: [role], organisation: code, units: [] },
    })
    expect((await archiveReport(as('registrar', CODE), CODE, id)).files.length).toBeGreaterThan(5)
    await expect(archiveReport(as('analyst', CODE), CODE, id)).rejects.toThrow(Forbidden)
    await registerOrganisation(ctx, { code: '9903', name: 'Annanby', type: 'municipality' })
    await expect(archiveReport(as('registrar', '9903'), '9903', id)).rejects.toThrow(NotFound)
    await expect(archiveReport(as('registrar', '9903'), CODE, id)).rejects.toThrow(NotFound)
  })
})
