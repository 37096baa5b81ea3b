// `fetch kolada` as another program meets it, against a Kolada on loopback.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/catalog.ts'
import { readConfig } from '../../src/config.ts'
import { openEnvironment, PROJECT } from '../../src/main/environment.ts'
import { run as runCommandLine } from '../../src/main/run.ts'
import { importsOf } from '../../src/services/imports/index.ts'
import { CODE } from '../support/context.ts'
import { ELIGIBLE, GROUP, koladaWith, row, VACCINATED } from '../support/kolada-given.ts'
import { type KoladaServer, koladaServer, send } from '../support/kolada-server.ts'

const DATA = [
  row(VACCINATED, CODE, '2023', 95.125),
  row(VACCINATED, '0000', '2023', 96),
  row(VACCINATED, '2081', '2023', 93),
  row(VACCINATED, '1785', '2023', 97),
  row(VACCINATED, GROUP.id, '2023', 95, { count: 2 }),
]

describe('fetch kolada', () => {
  const folder = mkdtempSync(join(tmpdir(), 'barnbokslut-fetch-'))
  const { catalogue } = loadCatalogue(PROJECT)
  const counted = { tests: 0 }
  let server: KoladaServer
  let database: string
  const run = async (args: readonly string[], environment: Record<string, string> = {}) => {
    const out: string[] = []
    const say: string[] = []
    const console = { out: (text: string) => void out.push(text), say: (text: string) => void say.push(text) }
    const all = [...args, '--database', database]
    const status = await runCommandLine(all, { BARNBOKSLUT_KOLADA_URL: server.url, ...environment }, console)
    return { status, stdout: out.join('\n'), stderr: say.join('\n') }
  }
  const FETCH = ['fetch', 'kolada', '--organisation', CODE, '--years', '2020-2024']
  const ONE = [...FETCH, '--indicator', VACCINATED]

  beforeAll(() => expect(catalogue.indicators.length).toBeGreaterThan(0))
  beforeEach(async () => {
    server = await koladaServer(koladaWith(catalogue, DATA), { perPage: 1 })
    database = `file:${join(folder, `${counted.tests++}.db`)}`
    await run(['organisation', 'add', CODE, 'Provköping', '--type', 'kommun'])
  })
  afterEach(() => server.close())
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const imports = async () => {
    const { ctx, close } = await openEnvironment({ ...readConfig({}), database })
    const all = await importsOf(ctx, { organisation: CODE })
    await close()
    return all.map(({ status }) => status)
  }

  it('saves what Kolada has, and says what it asked for and what came', async () => {
    const { status, stdout, stderr } = await run(ONE)
    expect([status, stderr]).toEqual([0, `Hämtar från Kolada till ${CODE}: en indikator, 2020–2024.`])
    expect(stdout).toContain(`Sparat: kolada-${CODE}-`)
    expect(stdout).toContain('2 rader: 2 nya')
    expect(await imports()).toEqual(['active'])
  })

  it('gives the import and the report as JSON alone on stdout', async () => {
    const { status, stdout } = await run([...ONE, '--peers', GROUP.id, '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'committed',
      rows: 5,
      new: 5,
      fetch: { values: 5, group: { id: GROUP.id, title: GROUP.title, members: 2, weighted: false }, warnings: [] },
    })
  })

  it('says that a group’s mean is unweighted, and which indicators differ from the catalogue', async () => {
    const { stdout } = await run([...ONE, '--indicator', ELIGIBLE, '--peers', GROUP.title])
    expect(stdout).toContain('ovägt medel')
    expect(stdout).toMatch(/varning: .*\(N15428\): Kolada har inga värden/)
  })

  it('takes several indicators in one option too, by id or by their names in the catalogue', async () => {
    await run([...FETCH, '--indicator', `${VACCINATED},ak9-behorig-yrkesprogram`])
    expect(server.asked[0]).toContain(`/kpi/${VACCINATED},${ELIGIBLE}`)
  })

  it('stores nothing when it is only tried', async () => {
    const { status, stdout } = await run([...ONE, '--dry-run'])
    expect([status, stdout.split('\n')[0]]).toEqual([0, expect.stringContaining('Prövat, inte sparat')])
    expect(await imports()).toEqual([])
  })

  it('says why it stopped with 1, and goes on from there the next time', async () => {
    server.misbehave = ({ number }) => (number === 3 ? send(404, '') : null)
    const broken = await run(ONE)
    expect([broken.status, broken.stdout]).toEqual([1, ''])
    expect(broken.stderr).toContain('svar 404')
    const again = await run(ONE)
    expect([again.status, again.stderr.split('\n')[1]]).toEqual([
      0,
      'En tidigare hämtning blev avbruten. Den fortsätter där den slutade.',
    ])
    expect(server.asked.length).toBe(4)
  })

  it('refuses a wrong call with 2 before anything is asked', async () => {
    for (const args of [
      ['fetch', 'kolada'],
      ['fetch', 'scb'],
      [...ONE.slice(0, 4), '--years', '2015–'],
      [...ONE.slice(0, 4), '--years', '2024-2015'],
      [...FETCH, '--indicator', 'N99999'],
      [...FETCH, '--indicator', ','],
    ]) {
      const { status, stdout, stderr } = await run(args)
      expect([args.join(' '), status, stdout]).toEqual([args.join(' '), 2, ''])
      expect(stderr.length).toBeGreaterThan(0)
    }
    expect((await run(ONE, { BARNBOKSLUT_KOLADA_URL: 'http://kolada.example/v3' })).status).toBe(2)
    expect(server.asked).toEqual([])
  })

  it('asks Kolada for nothing on behalf of an organisation there is not', async () => {
    const { status } = await run(['fetch', 'kolada', '--organisation', '1234'])
    expect([status, server.asked]).toEqual([1, []])
  })
})
