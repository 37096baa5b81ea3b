// The command line as another program meets it: exit codes, what stands on stdout, what is said on stderr.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { openEnvironment } from '../../src/main/environment.ts'
import { run as runCommandLine } from '../../src/main/run.ts'
import { importsOf } from '../../src/services/imports/index.ts'
import { createProfile } from '../../src/store/index.ts'
import { CODE, FILES, readAllTexts } from '../support/context.ts'

const MAIN = join(import.meta.dirname, '../../src/main.ts')
const OWNER = ['--organisation', CODE]

describe('the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'barnbokslut-cli-'))
  const database = ['--database', `file:${join(folder, 'test.db')}`]
  const run = async (...args: string[]) => {
    const out: string[] = []
    const say: string[] = []
    const console = { out: (text: string) => void out.push(text), say: (text: string) => void say.push(text) }
    const status = await runCommandLine(args, {}, console)
    return { status, stdout: out.join('\n'), stderr: say.join('\n') }
  }
  const file = (name: string, text: string): string => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }

  beforeAll(async () => {
    expect((await run('organisation', 'add', CODE, 'Provköping', '--type', 'kommun', ...database)).status).toBe(0)
    for (const { kind, text } of Object.values(FILES)) {
      const { status, stderr } = await run('import', kind, file(`${kind}.csv`, text), ...OWNER, ...database)
      expect([status, stderr]).toEqual([0, ''])
    }
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('keeps the demo in a database of its own, and says so to who asks for another', async () => {
    const { status, stderr } = await run('demo', '--no-serve', ...database)
    expect(status).toBe(2)
    expect(stderr).toContain('demo har en egen databas')
    expect((await run('attainment', ...OWNER, '--year', '2025', ...database)).status).toBe(0)
  })

  it('decides a plan, keeps its boundaries when they are changed, and takes the decision back', async () => {
    const decide = ['plan', 'decide', ...OWNER, '--by', 'Kommunfullmäktige', ...database]
    expect((await run(...decide)).status).toBe(2)
    expect((await run(...decide, '--decided-on', '2022-02-30')).status).toBe(2)
    const decided = await run(...decide, '--decided-on', '2022-02-21', '--case-number', 'KS 2021/877')
    expect(decided).toMatchObject({ status: 0, stderr: '' })
    expect(decided.stdout).toContain('Planen 2022-2025 är beslutad den 21 februari 2022 av Kommunfullmäktige.')
    expect((await run(...decide, '--decided-on', '2022-02-21')).status).toBe(1)

    const changed = await run('boundaries', ...OWNER, '--on-track', '0.9', '--partly', '0,5', ...database)
    expect(changed).toMatchObject({ status: 0, stdout: expect.stringContaining('0,90, delvis uppnått från 0,50') })
    expect(JSON.parse((await run('boundaries', ...OWNER, '--json', ...database)).stdout)).toEqual({
      onTrack: 0.9,
      partly: 0.5,
    })
    for (const wrong of ['mycket', '1,5', '0.3'])
      expect((await run('boundaries', ...OWNER, '--on-track', wrong, ...database)).status).toBe(2)
    const json = async () =>
      JSON.parse((await run('attainment', ...OWNER, '--year', '2025', '--json', ...database)).stdout).boundaries
    expect(await json()).toMatchObject({ onTrack: 0.95, frozenOn: '2022-02-21', caseNumber: 'KS 2021/877' })
    const words = (await run('attainment', ...OWNER, '--year', '2025', ...database)).stdout
    expect(words).toContain('De låstes när planen beslutades den 21 februari 2022 av kommunfullmäktige')
    expect(words).toContain('Åt fel håll, slumpen går inte att bedöma: antal saknas: M3')

    const undo = ['plan', 'undo-decision', ...OWNER, ...database]
    expect((await run(...undo)).status).toBe(2)
    expect(await run(...undo, '--reason', 'Fel dag')).toMatchObject({ status: 0 })
    expect(await run(...undo, '--reason', 'Fel dag')).toMatchObject({ status: 1 })
    expect(await json()).toMatchObject({ onTrack: 0.9, frozenOn: null })
    await run('boundaries', ...OWNER, '--on-track', '0.95', '--partly', '0.6', ...database)
  })

  it('exports what was imported, in a file that changes nothing when it is read again', async () => {
    for (const kind of ['plan', 'outcomes', 'assessments', 'budget']) {
      const path = join(folder, `ut-${kind}.csv`)
      const written = await run('export', kind, ...OWNER, '--out', path, ...database)
      expect(written).toMatchObject({ status: 0, stderr: '' })
      expect(written.stdout).toMatch(/ut-.*\.csv \(\d+ rader\)$/)
      const read = await run('import', kind, path, ...OWNER, '--dry-run', '--json', ...database)
      expect(JSON.parse(read.stdout)).toMatchObject({ status: 'dry-run', new: 0, changed: 0, closing: [] })
    }
    const template = join(folder, 'mall.xlsx')
    expect((await run('export', 'plan', ...OWNER, '--empty', '--out', template, ...database)).status).toBe(0)
    expect(readFileSync(template).subarray(0, 2).toString()).toBe('PK')
  })

  it('reads a file by a profile of the organisation’s own, by id or name, and lists the choices where there is none', async () => {
    const text = 'Fråga;Region;År;Andel\nVågar du?;9902;2023;81,5\n'
    const path = file('enkät.csv', text)
    const none = await run('import', 'observations', path, ...OWNER, '--profile', 'Enkäten', '--dry-run', ...database)
    expect(none).toMatchObject({ status: 2 })
    expect(none.stderr).toContain('”Enkäten”')
    const { ctx, close } = await openEnvironment({ ...readConfig({}), database: database[1] ?? '' })
    const columns = [
      { field: 'indicator', names: ['Fråga'] },
      { field: 'municipality', names: ['Region'] },
      { field: 'period', names: ['År'] },
      { field: 'value', names: ['Andel'] },
    ]
    const words = { indicator: { 'Vågar du?': 'lupp-paverka' } }
    const profile = { id: 'egen-1', name: 'Enkäten', kind: 'observations', columns, words }
    const { id } = await ctx.store.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
    await createProfile(ctx.store.db, id, {
      ...profile,
      kind: 'observations',
      profile,
      createdAt: ctx.now(),
      createdBy: 'x',
    })
    await close()
    for (const wanted of ['enkäten', 'egen-1']) {
      const read = await run(
        'import',
        'observations',
        path,
        ...OWNER,
        '--profile',
        wanted,
        '--dry-run',
        '--json',
        ...database,
      )
      expect(JSON.parse(read.stdout)).toMatchObject({ status: 'dry-run', new: 1 })
    }
    const other = await run('import', 'observations', path, ...OWNER, '--profile', 'x', '--dry-run', ...database)
    expect(other.stderr).toContain('egen-1 (Enkäten)')
    const wrong = await run('import', 'budget', path, ...OWNER, '--profile', 'egen-1', '--dry-run', ...database)
    expect(wrong.status).toBe(2)
  })

  it('gives help with 0, and wrong usage with 2 and the word that is wrong', async () => {
    expect(await run('--help')).toMatchObject({ status: 0 })
    expect((await run('import', '--help')).stdout).toContain('--unknown-indicators skip')
    for (const args of [
      [],
      ['exportera'],
      ['import', 'observations'],
      ['import', 'allt', 'x.csv', ...OWNER],
      ['import', 'plan', 'finns-inte.csv', ...OWNER],
      ['import', 'plan', 'x.csv'],
      ['import', 'plan', 'x.csv', ...OWNER, '--national'],
      ['attainment', ...OWNER, '--year', '20255'],
      ['attainment', ...OWNER, '--year', '2025', '--known-at', '2025-02-30'],
      ['attainment', ...OWNER],
      ['report', 'bokslut', ...OWNER, '--year', '2025', '--out', 'x.pdf'],
      ['report', 'barnbokslut', ...OWNER, '--year', '2025', '--out', 'x.docx'],
      ['export', 'observations', ...OWNER, '--out', 'x.csv'],
      ['export', 'plan', ...OWNER, '--out', 'x.pdf'],
      ['export', 'plan', ...OWNER],
      ['export', 'budget', ...OWNER, '--plan', '2022-2025', '--out', 'x.csv'],
      ['organisation', 'add', '123', 'Tre siffror', '--type', 'kommun'],
      ['organisation', 'add', '9903', 'Utan slag', '--type', 'stad'],
      ['check', '--hittepå'],
    ]) {
      const { status, stdout, stderr } = await run(...args, ...(args.length > 2 ? database : []))
      expect([args.join(' '), status]).toEqual([args.join(' '), 2])
      expect(stdout === '' || args.length === 0).toBe(true)
      expect(stderr.length > 0 || args.length === 0).toBe(true)
    }
  })

  it('prints an import as JSON alone on stdout', async () => {
    const { status, stdout } = await run(
      'import',
      'budget',
      file('b.csv', FILES.budget.text),
      ...OWNER,
      ...database,
      '--json',
    )
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'committed',
      rows: 2,
      accepted: 2,
      new: 0,
      changed: 0,
      unchanged: 2,
      issues: [],
    })
  })

  it('refuses a file with errors with 1, says line and column, and leaves the database as it was', async () => {
    const before = (await run('attainment', ...OWNER, '--year', '2025', '--json', ...database)).stdout
    const bad = file('fel.csv', FILES.observations.text.replace('2025;T;90,0', '2025;T;nittio'))
    const issues = join(folder, 'issues.csv')
    const { status, stdout } = await run(
      'import',
      'observations',
      bad,
      ...OWNER,
      ...database,
      '--json',
      '--issues',
      issues,
    )
    expect(status).toBe(1)
    const result = JSON.parse(stdout)
    expect(result.status).toBe('rejected')
    expect(result.issues[0]).toMatchObject({
      severity: 'error',
      count: 1,
      cells: [{ row: 5, column: 'värde', value: 'nittio' }],
    })
    expect(readFileSync(issues, 'utf8')).toContain('Rad 5, kolumn värde')
    expect((await run('attainment', ...OWNER, '--year', '2025', '--json', ...database)).stdout).toBe(before)
  })

  it('tells line, column and value of a problem in words too', async () => {
    const bad = file('ord.csv', FILES.observations.text.replace('2025;T;90,0', '2025;T;nittio'))
    const { stdout } = await run('import', 'observations', bad, ...OWNER, ...database)
    expect(stdout).toContain('FEL: Värdet är inte ett tal.')
    expect(stdout).toContain('  rad 5, kolumn värde, ”nittio”')
  })

  it('keeps nothing of a refused file, also where only strictness refused it', async () => {
    const imports = async () => {
      const { ctx, close } = await openEnvironment({ ...readConfig({}), database: String(database[1]) })
      const all = await importsOf(ctx, { organisation: CODE })
      await close()
      return all.length
    }
    const before = await imports()
    const bad = file('fel2.csv', FILES.observations.text.replace('2025;T;90,0', '2025;T;nittio'))
    expect(await run('import', 'observations', bad, ...OWNER, ...database)).toMatchObject({ status: 1 })
    const unknown = file('okand2.csv', `${FILES.observations.text}N99999;9902;2025;T;1;;\n`)
    const strict = ['--unknown-indicators', 'skip', '--strict']
    expect(await run('import', 'observations', unknown, ...OWNER, ...database, ...strict)).toMatchObject({ status: 1 })
    expect(await imports()).toBe(before)
  })

  it('finds out that a file cannot be written before anything is stored', async () => {
    const path = file('b2.csv', FILES.budget.text.replace('108 000 000', '109 000 000'))
    const { status, stderr } = await run('import', 'budget', path, ...OWNER, ...database, '--issues', '/nowhere/x.csv')
    expect([status, stderr]).toEqual([2, expect.stringContaining('/nowhere/x.csv')])
    const again = await run('import', 'budget', path, ...OWNER, ...database, '--dry-run', '--json')
    expect(JSON.parse(again.stdout)).toMatchObject({ changed: 1 })
    const out = ['--year', '2025', '--out', '/nowhere/r.json', ...database]
    expect(await run('report', 'barnbokslut', ...OWNER, ...out)).toMatchObject({ status: 2 })
  })

  it('tells a database that is not there, and makes none from a misspelt name', async () => {
    const path = join(folder, 'felstavad.db')
    const { status, stderr } = await run('attainment', ...OWNER, '--year', '2025', '--database', `file:${path}`)
    expect([status, stderr]).toEqual([1, expect.stringContaining(path)])
    expect(existsSync(path)).toBe(false)
    const server = ['--database', 'postgres://x@127.0.0.1:1/x']
    expect(await run('attainment', ...OWNER, '--year', '2025', ...server)).toMatchObject({ status: 1 })
  })

  it('refuses options that would be ignored, and a setting that cannot be used, in Swedish', async () => {
    const path = file('o.csv', FILES.observations.text)
    const call = ['import', 'observations', path, ...OWNER, ...database]
    expect((await run(...call, '--unit', 'Skolan')).stderr).toContain('--unit går inte att använda')
    expect((await run(...call, '--source', 'ingen')).stderr).toContain('Källor som finns: ')
    expect((await run(...call, '--foo')).stderr).toContain('Det finns ingen växel --foo.')
    const console = { out: () => {}, say: () => {} }
    expect(await runCommandLine(call, { BARNBOKSLUT_PORT: 'abc' }, console)).toBe(2)
  })

  it('shows every setting, hides secrets, and refuses a misspelt one with the nearest there is', async () => {
    const said: string[] = []
    const console = { out: (text: string) => said.push(text), say: (text: string) => said.push(text) }
    const secret = { BARNBOKSLUT_DATABASE: 'postgres://x:hemligt@server/b' }
    expect(await runCommandLine(['config'], secret, console)).toBe(0)
    expect(said.join('\n')).toContain('BARNBOKSLUT_DATABASE=postgres://x:•••@server/b\n')
    expect(said.join('\n')).toContain('BARNBOKSLUT_PORT=8080 (inte satt)\n')
    expect(said.join('\n')).not.toContain('hemligt')
    expect(await runCommandLine(['config'], { BARNBOKSLUT_DATABAS: 'x' }, console)).toBe(2)
    expect(said.at(-1)).toContain('Menade du BARNBOKSLUT_DATABASE?')
    expect(await runCommandLine(['config'], { BARNBOKSLUT_XYZ: 'x' }, console)).toBe(2)
    expect(said.at(-1)).toContain('BARNBOKSLUT_XYZ: det finns ingen sådan inställning')
  })

  it('says how a file was read, what changes by how much and what is missing, and writes a copy with remarks', async () => {
    const text = 'kpi;kommun;år;värde;egen\nN01481;9902;2021;94,0;x\nN01481;9902;2025;95,5;x\nN01481;9902;2026;96;x\n'
    const path = file('mpr.csv', text)
    const copy = join(folder, 'kopia.csv')
    const { status, stdout, stderr } = await run(
      ...['import', 'observations', path, ...OWNER, ...database, '--dry-run', '--annotated', copy],
    )
    expect(status).toBe(0)
    expect(stdout).toContain('Filen lästes som text (CSV), UTF-8, semikolon, rubriker på rad 1, 1 kolumn läses inte.')
    expect(stdout).toContain('Kolumner: kpi = indikator; kommun; år = period; värde')
    expect(stdout).toContain('Läses inte: egen')
    expect(stdout).toMatch(/93,0\s% → 95,5\s% \(\+2,5\sprocentenheter\)/)
    expect(stdout).toMatch(/nytt: 2025: 95,5\s%, 2026: 96,0\s%/)
    expect(stderr).toContain(`Filen med kommentarer finns i ${copy}.`)
    expect(readFileSync(copy, 'utf8')).toContain('egen;Fel och varningar')
    const json = await run('import', 'observations', path, ...OWNER, ...database, '--dry-run', '--json')
    expect(JSON.parse(json.stdout)).toMatchObject({
      missing: 0,
      understood: { kind: 'csv', delimiter: ';', unread: ['egen'] },
      contents: [{ points: [{ isNew: false }, { isNew: true }, { period: '2026', isNew: true }] }],
      changes: [{ size: expect.stringMatching(/^\+2,5/) }],
    })
    const gap = file(
      'lucka.csv',
      FILES.observations.text.replace(/^N15428;9902;2021;T.*\n/m, 'N15428;9902;2019;T;79;79;100\n'),
    )
    expect((await run('import', 'observations', gap, ...OWNER, ...database, '--dry-run')).stdout).toContain(
      '1 sparad uppgift ligger mellan filens första och sista period men finns inte i filen. Den står kvar.',
    )
  })

  it('writes no copy under a name that hides what it is, and saves nothing then', async () => {
    const path = file('budget-ny.csv', FILES.budget.text.replace(/2025;\d+/, '2025;77'))
    for (const name of ['kopia.xlsx', 'kopia.txt']) {
      const copy = join(folder, name)
      const { status, stderr } = await run('import', 'budget', path, ...OWNER, ...database, '--annotated', copy)
      expect([status, existsSync(copy)]).toEqual([2, false])
      expect(stderr).toContain('.csv')
    }
    const dry = await run('import', 'budget', path, ...OWNER, ...database, '--dry-run', '--json')
    expect(JSON.parse(dry.stdout)).toMatchObject({ changed: 1 })
  })

  it('saves a file without a table nowhere, and says that there is no copy either', async () => {
    const path = file('tom.csv', '')
    const copy = join(folder, 'tom-kopia.csv')
    const { status, stderr } = await run('import', 'budget', path, ...OWNER, ...database, '--annotated', copy)
    expect([status, existsSync(copy)]).toEqual([1, false])
    expect(stderr).toContain('ingen tabell som går att läsa')
  })

  it('lets warnings pass unless asked to be strict', async () => {
    const twice = file('dubbel.csv', `${FILES.budget.text}Grundskola;2023;1;1;elever F–9;;\n`)
    const dry = await run('import', 'budget', twice, ...OWNER, ...database, '--json', '--dry-run')
    expect(JSON.parse(dry.stdout)).toMatchObject({ status: 'dry-run', new: 1 })
    const unknown = file('okand.csv', `${FILES.observations.text}N99999;9902;2025;T;1;;\n`)
    const skip = ['import', 'observations', unknown, ...OWNER, ...database, '--json', '--unknown-indicators', 'skip']
    expect(await run(...skip)).toMatchObject({ status: 0 })
    expect(await run(...skip, '--strict')).toMatchObject({ status: 1 })
    expect(await run(...skip.slice(0, -2))).toMatchObject({ status: 1 })
  })

  it('prints attainment in the shape other programs rely on', async () => {
    const { stdout } = await run('attainment', ...OWNER, '--year', '2025', '--json', ...database)
    const attainment = JSON.parse(stdout)
    expect(attainment).toMatchObject({ organisation: CODE, plan: '2022-2025', asOf: '2025-12-31' })
    expect(attainment.goals[0]).toMatchObject({
      id: 'M1',
      title: 'Fler når behörighet',
      area: 'Utbildning',
      articles: ['28'],
      status: 'attained',
      assessment: { code: 'reached', date: '2025-12-31', reason: 'Behörigheten är över målet' },
      measures: [
        {
          indicator: 'ak9-behorig-yrkesprogram',
          dimensions: {},
          type: 'increase',
          baseline: { period: '2021', value: 80 },
          target: { period: '2025', value: 88 },
          latest: { period: '2025', value: 90 },
          attainment: 1.25,
          expected: 1,
          status: 'attained',
          certainty: 'within-chance',
        },
      ],
      activities: [{ id: 'A1', title: 'Lovskola', unit: 'Utbildningsförvaltningen', status: 'done' }],
    })
    expect(attainment.goals[3].measures).toEqual([])
  })

  it('tells data quality in words, and as JSON in the shape of the API', async () => {
    const words = await run('quality', ...OWNER, '--year', '2025', ...database)
    expect(words.stdout).toContain('Lucka: Behöriga till yrkesprogram i årskurs 9, 2025')
    expect(words.stdout).toContain('Inget är inläst för 2022–2024.')
    const { stdout } = await run('quality', ...OWNER, '--year', '2025', '--json', ...database)
    const quality = JSON.parse(stdout)
    expect(quality).toMatchObject({ organisation: CODE, year: 2025, plan: '2022-2025', files: [{}] })
    expect(quality.indicators[0]).toMatchObject({ needsAction: true, cells: { value: 6, absent: 9 } })
    expect((await run('quality', ...OWNER, ...database)).status).toBe(2)
  })

  it('writes the report as PDF, HTML and JSON', async () => {
    for (const [name, start] of [
      ['r.pdf', '%PDF-1.7'],
      ['r.html', '<!doctype html>'],
      ['r.json', '{'],
    ] as const) {
      const out = join(folder, name)
      const { status } = await run('report', 'barnbokslut', ...OWNER, '--year', '2025', '--out', out, ...database)
      expect(status).toBe(0)
      expect(readFileSync(out, 'latin1').slice(0, start.length)).toBe(start)
    }
  })

  it('says how many texts nobody has read, and writes no file where that is required', async () => {
    const report = (out: string, ...more: string[]) =>
      run('report', 'barnbokslut', ...OWNER, '--year', '2025', '--out', join(folder, out), ...more, ...database)
    const told = await report('told.json')
    expect([told.status, told.stderr]).toEqual([
      0,
      expect.stringMatching(/^Fritexterna är inte färdiga att spridas: \d+ texter är inte lästa/),
    ])
    expect(JSON.parse(readFileSync(join(folder, 'told.json'), 'utf8')).facts.textReview).toMatchObject({ reviewed: 0 })
    const refused = await report('refused.json', '--require-review')
    expect([refused.status, refused.stdout]).toEqual([1, ''])
    expect(refused.stderr).toContain('Ingen fil är skriven.')
    expect(existsSync(join(folder, 'refused.json'))).toBe(false)
    const { ctx, close } = await openEnvironment({ ...readConfig({}), database: String(database[1]) })
    await readAllTexts(ctx, CODE, 2025)
    await close()
    expect(await report('read.json', '--require-review')).toMatchObject({ status: 0, stderr: '' })
  })

  it('answers from a process of its own: results on stdout, the rest on stderr, the exit code', () => {
    const spawned = (...args: string[]) =>
      spawnSync(process.execPath, ['--import', 'tsx', MAIN, ...args], { encoding: 'utf8' })
    const { status, stdout, stderr } = spawned('attainment', ...OWNER, '--year', '2025', '--json', ...database)
    expect([status, stderr, JSON.parse(stdout).organisation]).toEqual([0, '', CODE])
    expect(spawned('exportera')).toMatchObject({ status: 2, stdout: '' })
  })

  it('finds the catalogue in order', async () => {
    expect(await run('check')).toMatchObject({ status: 0 })
  })

  it('refuses an organisation twice, and one it does not know, with 1', async () => {
    expect(await run('organisation', 'add', CODE, 'Igen', '--type', 'kommun', ...database)).toMatchObject({ status: 1 })
    expect(await run('attainment', '--organisation', '1234', '--year', '2025', ...database)).toMatchObject({
      status: 1,
    })
  })

  it('lists imports with their ids, undoes one, redoes it and clears it', async () => {
    const text = FILES.budget.text.replace('Fler elever med stöd', 'Gäller Kim Hemlig')
    await run('import', 'budget', file('hemlig.csv', text), ...OWNER, ...database)
    const list = async () => (await run('import', 'list', ...OWNER, ...database)).stdout.split('\n')
    const line = (await list())[0] ?? ''
    const id = line.split(' ')[0] ?? ''
    expect(line).toMatch(/ sparad {2}budget {2}2 rader: 0 nya, 1 ändrad, 1 oförändrad\. {2}[0-9a-f]{8} {2}hemlig\.csv$/)
    const json = JSON.parse((await run('import', 'list', ...OWNER, ...database, '--json')).stdout)
    expect(json[0]).toMatchObject({ id, kept: { profile: null, undone: null, redacted: null } })

    expect((await run('import', 'undo', id, ...OWNER, ...database)).status).toBe(0)
    expect((await list())[0]).toContain(' ångrad ')
    expect(await run('import', 'undo', id, ...OWNER, ...database)).toMatchObject({ status: 1, stdout: '' })
    expect((await run('import', 'redo', id, ...OWNER, ...database)).status).toBe(0)

    for (const wrong of [[], ['--reason', 'Ett namn'], ['--reason', 'Ett namn', '--lines', 'tre']])
      expect((await run('redact', id, ...OWNER, ...database, ...wrong)).status).toBe(2)
    const cleared = await run('redact', id, ...OWNER, ...database, '--reason', 'Ett namn', '--lines', '2,3')
    expect(cleared).toMatchObject({ status: 0, stderr: '' })
    expect((await list())[0]).toContain('(filnamnet är borttaget)')
    expect(readFileSync(join(folder, 'test.db'), 'latin1')).not.toContain('Kim Hemlig')
    expect(await run('import', 'budget', join(folder, 'hemlig.csv'), ...OWNER, ...database)).toMatchObject({
      status: 1,
    })
    expect(await run('import', 'undo', 'finns-inte', ...OWNER, ...database)).toMatchObject({ status: 1 })
    expect(await run('import', 'undo', id, ...database)).toMatchObject({ status: 2 })
  })
})
