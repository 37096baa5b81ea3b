// What goes out in the common template comes back in unchanged: the demo kommun, and plans made to be hard.

import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withoutApostrophe } from '../../src/domain/csv-text.ts'
import { NotFound } from '../../src/domain/errors.ts'
import { BUDGET, PLAN } from '../../src/ingest/formats.ts'
import { dryRun, EXPORT_KINDS, type ExportForm, type ExportKind, exportFile } from '../../src/services/index.ts'
import {
  CODE,
  FILES,
  importText,
  NO_OPTIONS,
  type TestContext,
  testContext,
  withOrganisation,
} from '../support/context.ts'
import { DEMO, loadDemo } from '../support/demo.ts'

const HEADER = PLAN.columns.map(({ names: [name] }) => name)

let context: TestContext
beforeEach(async () => {
  context = await testContext()
})
afterEach(() => context.close())

type Choice = { readonly code?: string; readonly plan?: string | null }

const exported = (kind: ExportKind, form: ExportForm, { code = CODE, plan = null }: Choice = {}) =>
  exportFile(context.ctx, code, { kind, form, plan, isEmpty: false })

/** The file's rows as a reader has them that takes away apostrophes; an XLSX file's numbers with a decimal comma. */
async function rowsOf(bytes: Uint8Array, form: ExportForm): Promise<readonly (readonly string[])[]> {
  if (form === 'csv') {
    const rows: readonly (readonly string[])[] = parse(Buffer.from(bytes), { bom: true, delimiter: ';', trim: true })
    return rows.map((cells) => cells.map(withoutApostrophe))
  }
  const rows = await readSheet(Buffer.from(bytes))
  return rows.map((cells) => cells.map((cell) => String(cell ?? '').replace(/^(-?\d+)\.(\d+)$/, '$1,$2')))
}

const plainCsv = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(
    rows.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')}\n`).join(''),
  )

/** What reading the exported file would change. */
async function readBack(kind: ExportKind, form: ExportForm, choice: Choice = {}) {
  const { bytes, fileName, rows } = await exported(kind, form, choice)
  const request = {
    kind,
    fileName,
    bytes: plainCsv(await rowsOf(bytes, form)),
    options: { ...NO_OPTIONS, plan: choice.plan ?? null },
  }
  const result = await dryRun(context.ctx, { organisation: choice.code ?? CODE }, request)
  return {
    errors: result.issues.filter(({ severity }) => severity === 'error').map(({ message, cells }) => [message, cells]),
    new: result.new,
    changed: result.changed,
    closing: result.closing,
    isSomething: result.unchanged > 0 && result.rows === rows,
  }
}

const UNCHANGED = { errors: [], new: 0, changed: 0, closing: [], isSomething: true }

const ALL = EXPORT_KINDS.flatMap((kind) => (['xlsx', 'csv'] as const).map((form) => [kind, form] as const))

describe('the demo kommun', () => {
  it('goes out and comes back unchanged, every kind in every form', async () => {
    await loadDemo(context.ctx)
    const results = await Promise.all(ALL.map(([kind, form]) => readBack(kind, form, { code: DEMO.code })))
    expect(results).toEqual(ALL.map(() => UNCHANGED))
  })

  it('can be read as the CSV file it is, without anything done to it', async () => {
    await loadDemo(context.ctx)
    for (const kind of EXPORT_KINDS) {
      const { bytes, fileName } = await exported(kind, 'csv', { code: DEMO.code })
      const read = await dryRun(
        context.ctx,
        { organisation: DEMO.code },
        { kind, fileName, bytes, options: NO_OPTIONS },
      )
      expect([kind, read.canCommit, read.new, read.changed]).toEqual([kind, true, 0, 0])
    }
  })
})

/** Rows of a plan; cells at their ends may be left out. */
function plan(...rows: readonly string[]) {
  const cells: readonly (readonly string[])[] = parse(rows.join('\n'), { delimiter: ';', relax_column_count: true })
  const filled = cells.map((row) => HEADER.map((_, index) => row[index] ?? ''))
  return { kind: 'plan' as const, text: new TextDecoder().decode(plainCsv([HEADER, ...filled])) }
}

/** Columns in the order of the format: area … budget, district, comparison, measure. */
const HARD = plan(
  'Hälsa;M1;"=SUMMA(A1) är målet; med semikolon";"3.3;28.1 e";ak9-behorig-yrkesprogram;K;inom;2021;15,125;2025;14–16,5;A1;"-minska ""kön""";@Förvaltningen;+Rollen;2022-01-01;2025-12-31;0',
  ';M1;;;N15428;M;minst;;;2025;90;A2;"Två\nrader";Skolan;;;;1234,5',
  ';M1;;;N15428;;öka;2021;80;2023;84;A3;Tredje;Skolan;;2022-01-01;;',
  ';M1;;;N15428;;öka;2021;80;2025;88;;;;;;;',
  ';M1;;;N15428;;öka;2021;80;2024;86,375;;;;;;;',
  ';M1;;;N15428;;öka;2021;-1,7;2026;0;;;;;;;;;riket',
  ';M1;;;N15428;;högst;2021;5,4;2025;3,5;;;;;;;;;flickor-pojkar',
  ';M1;;;N15428;;inom;2021;-4;2025;-5 till -3,5;;;;;;;;;G35822',
  ';M1;;;N15428;;minst;;;2025;80;;;;;;;;Norra: stan',
  ";M1;;;;;milstolpe;;;2023K2;;;;;;;;;;;'80-talets =rutin",
  ';M1;;;;;milstolpe;;;2024-05;;;;;;;;;;;Två steg',
  ';M1;;;;;milstolpe;;;2025;;;;;;;;;;;Två steg',
  ';M1;;;;;nivå;2021;-2;2025;;;;;;;;;;;Öppenhet',
  'Skola;M2;Utan aktivitet och mått;28;;;;;;;;;;;;;;',
  'Skola;M3;Bara mått;28;N01481;;minst;2021;;2025;95;;;;;;;',
)

describe('a plan that is hard to write', () => {
  it.each(['xlsx', 'csv'] as const)('comes back unchanged from %s', async (form) => {
    await withOrganisation(context)
    await importText(context.ctx, {
      kind: 'observations',
      text: 'kpi;kommun;område;år;värde\nN15428;9902;Norra: stan;2021;70\n',
    })
    await importText(context.ctx, HARD)
    expect(await readBack('plan', form)).toEqual(UNCHANGED)
  })

  it('has the columns of the template in their order, and the goal’s own columns on its first row only', async () => {
    await withOrganisation(context)
    await importText(context.ctx, HARD)
    const [header = [], first = [], second = []] = await rowsOf((await exported('plan', 'csv')).bytes, 'csv')
    expect(header).toEqual(HEADER)
    expect(first.slice(0, 4)).toEqual(['Hälsa', 'M1', '=SUMMA(A1) är målet; med semikolon', '3.3, 28.1 e'])
    expect(second.slice(0, 4)).toEqual(['', 'M1', '', ''])
    expect([first[9], first[10], first[12]]).toEqual(['2025', '14–16,5', '-minska "kön"'])
  })

  it('writes no cell that a spreadsheet would run, and keeps its negative numbers', async () => {
    await withOrganisation(context)
    await importText(context.ctx, HARD)
    const csv = new TextDecoder().decode((await exported('plan', 'csv')).bytes)
    expect(csv).toContain(`"'=SUMMA(A1) är målet; med semikolon"`)
    expect(csv).toContain(`;'@Förvaltningen;'+Rollen;`)
    expect(csv).toContain(';2021;-1,7;2026;0;')
  })

  it('keeps the order of activities where it is not that of their goals', async () => {
    await withOrganisation(context)
    await importText(
      context.ctx,
      plan(
        'Hälsa;M1;Ett;24;N15428;;öka;2021;80;2023;84;;;;;;;',
        'Skola;M2;Två;28;N15428;;öka;2021;80;2025;88;B1;Först;Skolan;;2022-01-01;;',
        ';M1;;;N15428;;öka;2021;80;2025;88;A1;Sedan;Skolan;;2022-01-01;;',
        ';M2;;;;;;;;;;B2;Sist;Skolan;;2022-01-01;;',
      ),
    )
    for (const form of ['xlsx', 'csv'] as const) expect(await readBack('plan', form)).toEqual(UNCHANGED)
  })

  it('comes back unchanged after a unit’s file has ended one of its activities', async () => {
    await withOrganisation(context)
    for (const one of [FILES.observations, FILES.plan]) await importText(context.ctx, one)
    await importText(
      context.ctx,
      { kind: 'plan', text: 'mål-id;aktivitet-id;aktivitet;förvaltning\nM3;A3;Tidig kontakt;Socialförvaltningen\n' },
      { unit: 'Socialförvaltningen' },
    )
    const { rows } = await exported('plan', 'csv')
    expect(rows).toBe(4)
    for (const form of ['xlsx', 'csv'] as const) expect(await readBack('plan', form)).toEqual(UNCHANGED)
  })
})

describe('several plans', () => {
  it('go out one at a time, each by its name', async () => {
    await withOrganisation(context)
    await importText(context.ctx, plan('Skola;M1;Ett;28;N15428;;öka;2017;70;2021;75;A1;Gammal;Skolan;;2018-01-01;;'), {
      plan: '2018-2021',
    })
    await importText(context.ctx, plan('Skola;M1;Ett;28;N15428;;öka;2021;80;2025;88;A1;Ny;Skolan;;2022-01-01;;'), {
      plan: '2022-2025',
    })
    await expect(exported('plan', 'csv')).rejects.toThrow('Ange vilken')
    for (const code of ['2018-2021', '2022-2025']) {
      expect(await readBack('plan', 'xlsx', { plan: code })).toEqual(UNCHANGED)
      expect((await exported('plan', 'xlsx', { plan: code })).fileName).toBe(`handlingsplan-${code}.xlsx`)
    }
  })
})

describe('what is reported', () => {
  it('leaves out, and counts, what the plan no longer has', async () => {
    await withOrganisation(context)
    for (const one of [FILES.observations, FILES.plan, FILES.outcomes]) await importText(context.ctx, one)
    const header = FILES.plan.text.split('\n', 1)[0]
    const kept = FILES.plan.text.split('\n').filter((line) => /;M[13];/.test(line))
    await importText(context.ctx, { kind: 'plan', text: [header, ...kept].join('\n') })
    const { rows, leftOut } = await exported('outcomes', 'xlsx')
    expect([rows, leftOut]).toEqual([2, 2])
    expect(await readBack('outcomes', 'csv')).toEqual(UNCHANGED)
  })

  it('comes back from texts that begin like formulas', async () => {
    await withOrganisation(context)
    for (const one of [FILES.observations, FILES.plan]) await importText(context.ctx, one)
    await importText(context.ctx, {
      kind: 'outcomes',
      text: `aktivitet-id;datum;status;resultat;effekt för barn;kostnad;antal barn;lärdom\nA1;2024-12-31;försenad;=1+1;- fler;0;;'=kvar\n`,
    })
    for (const form of ['xlsx', 'csv'] as const) expect(await readBack('outcomes', form)).toEqual(UNCHANGED)
  })
})

describe('a file without rows', () => {
  it('is the header alone: an empty budget, or the empty template of a kommun without a plan', async () => {
    await withOrganisation(context)
    const names = BUDGET.columns.map(({ names: [name] }) => name)
    const empty = await exported('budget', 'csv')
    expect([empty.rows, await rowsOf(empty.bytes, 'csv')]).toEqual([0, [names]])
    await expect(exported('plan', 'csv')).rejects.toBeInstanceOf(NotFound)
    const template = await exportFile(context.ctx, CODE, { kind: 'plan', form: 'xlsx', plan: null, isEmpty: true })
    expect(template.fileName).toBe('mall-handlingsplan.xlsx')
    expect(await rowsOf(template.bytes, 'xlsx')).toEqual([HEADER])
  })

  it('says in XLSX how each column is filled in', async () => {
    await withOrganisation(context)
    const { bytes } = await exportFile(context.ctx, CODE, { kind: 'plan', form: 'xlsx', plan: null, isEmpty: true })
    const help = await readSheet(Buffer.from(bytes), 'Så fyller du i')
    expect(help.slice(1).map(([name]) => name)).toEqual(HEADER)
    expect(help.find(([name]) => name === 'ansvarig')?.[2]).toContain('Aldrig en persons namn')
  })
})
