// `disclosure limits` as another program meets it.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run as runCommandLine } from '../../src/main/run.ts'
import { CODE } from '../support/context.ts'

describe('disclosure limits', () => {
  const folder = mkdtempSync(join(tmpdir(), 'barnbokslut-limits-'))
  const run = async (...args: string[]) => {
    const out: string[] = []
    const say: string[] = []
    const console = { out: (text: string) => void out.push(text), say: (text: string) => void say.push(text) }
    const database = ['--database', `file:${join(folder, 'test.db')}`]
    const status = await runCommandLine([...args, ...database], {}, console)
    return { status, stdout: out.join('\n'), stderr: say.join('\n') }
  }
  const limits = (...args: string[]) => run('disclosure', 'limits', '--organisation', CODE, ...args)
  const kommunen = async () => JSON.parse((await limits('--source', 'kommunen', '--json')).stdout).sources[0]

  beforeAll(() => run('organisation', 'add', CODE, 'Provköping', '--type', 'kommun'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('prints the limits of every own source and where each comes from', async () => {
    const { status, stdout, stderr } = await limits()
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Kommunens egna uppgifter (kommunen), antal avrundas inte')
    expect(stdout).toContain('  Minsta nämnare i register: 21 (källans fil i indicators/sources)')
    expect(stdout).not.toContain('kolada')
  })

  it('raises without a reason, lowers with one, and sets back', async () => {
    const raised = await limits('--source', 'kommunen', '--smallest-count', '9', '--survey-denominator', '12')
    expect([raised.status, raised.stderr]).toEqual([0, 'Gränserna för Kommunens egna uppgifter är sparade.'])
    expect(raised.stdout).toContain('Största antal som döljs: 9 (er egen gräns)')
    const lowered = await limits('--source', 'kommunen', '--smallest-count', '3')
    expect([lowered.status, lowered.stdout]).toEqual([2, ''])
    expect(lowered.stderr).toContain('Skriv varför')
    expect((await limits('--source', 'kommunen', '--smallest-count', '3', '--reason', 'Beslut')).status).toBe(0)
    expect(await kommunen()).toMatchObject({
      limits: { smallestCount: 3, surveyDenominator: 12 },
      history: [{ reason: 'Beslut', showsMore: true }, { showsMore: false }],
    })
    expect((await limits('--source', 'kommunen', '--undo')).status).toBe(0)
    expect((await kommunen()).limits.smallestCount).toBe(9)
    expect((await limits('--source', 'lupp', '--rounding', 'five', '--reason', 'Prövning')).stdout).toContain(
      'antal avrundas till närmaste femtal',
    )
  })

  it.each([
    [['--smallest-count', '9'], '--source saknas'],
    [['--source', 'kommunen', '--smallest-count', 'nio'], 'skriv ett heltal'],
    [['--source', 'kommunen', '--smallest-count', '0'], 'från 1 till 100'],
    [['--source', 'kommunen', '--rounding', 'ten'], 'skriv none eller five'],
    [['--source', 'kommunen', '--undo', '--smallest-count', '9'], '--undo används'],
    [['--source', 'kommunen', '--reason', 'x'], 'ange också vilken'],
    [['--source', 'kolada', '--smallest-count', '9'], 'redan offentliggjort'],
    [['--source', 'kolada'], 'kommunen, lupp, regionen'],
  ])('refuses %s', async (args, why) => {
    const { status, stdout, stderr } = await limits(...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(why)
  })
})
