// `compare`, `peers …` and `import groups` as another program meets them.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { openEnvironment } from '../../src/main/environment.ts'
import { run as runCommandLine } from '../../src/main/run.ts'
import { GROUPS, givenPeers } from '../support/comparison-given.ts'
import { CODE } from '../support/context.ts'

const OWNER = ['--organisation', CODE]

describe('compare on the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'barnbokslut-compare-'))
  const url = `file:${join(folder, 'test.db')}`
  const run = async (...args: string[]) => {
    const out: string[] = []
    const say: string[] = []
    const console = { out: (text: string) => void out.push(text), say: (text: string) => void say.push(text) }
    const status = await runCommandLine([...args, '--database', url], {}, console)
    return { status, stdout: out.join('\n').replaceAll(/[\u00a0\u202f]/g, ' '), stderr: say.join('\n') }
  }
  const compare = (...args: string[]) => run('compare', ...OWNER, '--indicator', 'N15428', '--year', '2024', ...args)

  beforeAll(async () => {
    await run('organisation', 'add', CODE, 'Provköping', '--type', 'kommun')
    const { ctx, close } = await openEnvironment({ ...readConfig({}), database: url })
    await givenPeers(ctx)
    await close()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('gives JSON that others can check, unrounded', async () => {
    const { status, stdout, stderr } = await compare('--peers', 'partnerskapet', '--json')
    expect([status, stderr]).toEqual([0, ''])
    const { own, group, verdict95, verdict998, members, funnel } = JSON.parse(stdout)
    expect(own).toMatchObject({ value: 65, period: '2024', file: 'observations.csv', line: 2 })
    expect([own.lower.toFixed(4), own.upper.toFixed(4)]).toEqual(['55.2544', '73.6358'])
    expect(group).toMatchObject({ weighting: 'weighted', members: 10, withValue: 9 })
    expect(group.missing.map(({ name }: { name: string }) => name)).toEqual(['Degerfors'])
    expect([verdict95, verdict998, members.length]).toEqual(['worse', 'worse', 10])
    expect(Object.keys(members[0])).toEqual(['code', 'name', 'value', 'lower', 'upper', 'n', 'reason'])
    expect(Object.keys(funnel).sort()).toEqual(['lower95', 'lower998', 'n', 'upper95', 'upper998'])
  })

  it('says the same in words', async () => {
    const { stdout } = await compare('--peers', '0380,2081')
    expect(stdout).toContain('2024 var värdet 65,0 % (55,3–73,6 %), i gruppen ”Borlänge och Uppsala” 86,7 %.')
    expect(stdout).toContain('  0380 Uppsala: 90,0 %')
    expect(stdout).toContain('Flickor hade 80,0 % och pojkar 50,0 % 2024')
  })

  it('compares girls with --sex K, and refuses what is no sex', async () => {
    expect(JSON.parse((await compare('--peers', 'riket', '--sex', 'K', '--json')).stdout)).toMatchObject({
      sex: 'girls',
      own: { value: 80 },
    })
    expect(await compare('--sex', 'X')).toMatchObject({ status: 2 })
  })

  it('tells what groups there are where one is not known', async () => {
    const { status, stderr } = await compare('--peers', 'finns-inte')
    expect(status).toBe(1)
    expect(stderr).toMatch(/riket.*partnerskapet/)
  })

  it('keeps own groups', async () => {
    const added = await run('peers', 'add', 'Grannar', '--members', 'Falun,2062', ...OWNER)
    const id = /Id: (\S+)/.exec(added.stdout)?.[1] ?? ''
    expect(await compare('--peers', 'grannar')).toMatchObject({ status: 0 })
    await run('peers', 'change', id, '--members', '2062', ...OWNER)
    await run('peers', 'choose', 'Grannar', ...OWNER)
    expect((await run('peers', 'list', ...OWNER)).stdout).toMatch(/Grannar \(1 medlem\) {2}– den som jämförs med/)
    await run('peers', 'remove', id, ...OWNER)
    expect((await run('peers', 'list', ...OWNER)).stdout).toContain('Borttagna')
    await run('peers', 'restore', id, ...OWNER)
    expect(JSON.parse((await run('peers', 'list', '--json', ...OWNER)).stdout)).toMatchObject({
      chosen: id,
      removed: [],
    })
    expect(await run('peers', 'change', id, ...OWNER)).toMatchObject({ status: 2 })
  })

  it('reads Kolada’s groups from a file', async () => {
    const path = join(folder, 'grupper.json')
    writeFileSync(path, JSON.stringify(GROUPS))
    const { status, stdout } = await run('import', 'groups', path, '--json')
    expect([status, JSON.parse(stdout)]).toEqual([
      0,
      { status: 'committed', groups: 3, added: 3, changed: 0, removed: 0 },
    ])
    expect((await compare('--peers', 'G1', '--json')).status).toBe(0)
    expect(await run('import', 'groups', join(folder, 'finns-inte.json'))).toMatchObject({ status: 2 })
  })
})
