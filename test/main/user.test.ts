// `user …` as whoever looks after the computer meets it.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { openEnvironment } from '../../src/main/environment.ts'
import { run as runCommandLine } from '../../src/main/run.ts'
import { signIn, takeLink } from '../../src/services/accounts/index.ts'
import { addUnit } from '../../src/services/forms/units.ts'
import { PASSWORD } from '../support/accounts.ts'
import { CODE } from '../support/context.ts'

const HERE = ['--organisation', CODE]

describe('user on the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'barnbokslut-user-'))
  const url = `file:${join(folder, 'test.db')}`
  const run = async (...args: string[]) => {
    const out: string[] = []
    const say: string[] = []
    const console = { out: (text: string) => void out.push(text), say: (text: string) => void say.push(text) }
    const status = await runCommandLine([...args, '--database', url], {}, console)
    return { status, stdout: out.join('\n'), stderr: say.join('\n') }
  }
  const open = async () => {
    const { ctx, close } = await openEnvironment({ ...readConfig({}), database: url })
    return { ctx: { ...ctx, passwordCost: { N: 16, r: 8, p: 1 } }, close }
  }
  const secretIn = (text: string) => /^http:\/\/127\.0\.0\.1:8080\/engangslank\/([\w-]{43})$/m.exec(text)?.[1] ?? ''
  const choose = async (text: string) => {
    const { ctx, close } = await open()
    await takeLink(ctx, secretIn(text), PASSWORD)
    await close()
  }
  const enters = async (userName: string) => {
    const { ctx, close } = await open()
    const { kind } = await signIn(ctx, { userName, password: PASSWORD, address: 'x' })
    await close()
    return kind
  }

  beforeAll(async () => {
    await run('organisation', 'add', CODE, 'Provköping', '--type', 'kommun')
    const { ctx, close } = await open()
    await addUnit(ctx, CODE, { name: 'Socialnämnden', parent: null })
    await close()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('adds people with a link that works once, and lists them', async () => {
    expect(await run('user', 'list', ...HERE)).toMatchObject({ status: 0, stdout: 'Ingen.' })
    const added = await run(
      'user',
      'add',
      'Eva',
      '--name',
      'Eva Prov',
      ...HERE,
      '--role',
      'utredare',
      '--ends-on',
      '2099-12-31',
    )
    expect([added.status, added.stderr]).toEqual([0, ''])
    expect(added.stdout).toMatch(/Länken går att använda en gång, till och med \d{4}-\d\d-\d\d\.$/)
    const rapport = await run(
      'user',
      'add',
      'rapport',
      '--name',
      'Rapport Prov',
      ...HERE,
      '--role',
      'verksamhetsrapportör',
      '--unit',
      'Socialnämnden',
    )
    expect(rapport.status).toBe(0)
    await choose(added.stdout)
    expect(await enters('eva')).toBe('in')
    expect((await run('user', 'list', ...HERE)).stdout.split('\n')).toEqual([
      'eva  Eva Prov: utredare till och med 2099-12-31',
      'rapport  Rapport Prov: verksamhetsrapportör Socialnämnden, har inte valt lösenord',
    ])
    const json = await run('user', 'list', ...HERE, '--json')
    expect(JSON.parse(json.stdout)[0]).toMatchObject({ userName: 'eva', hasPassword: true })
    expect(json.stdout).not.toContain('scrypt')
  })

  it('gives and takes back roles, closes and opens accounts', async () => {
    expect((await run('user', 'grant', 'eva', ...HERE, '--role', 'läsare')).stdout).toBe('Rollen är given.')
    expect((await run('user', 'revoke', 'eva', ...HERE, '--role', 'läsare')).stdout).toBe('Rollen är tillbakatagen.')
    expect(await run('user', 'revoke', 'eva', ...HERE, '--role', 'läsare')).toMatchObject({
      status: 1,
      stderr: 'eva har inte rollen läsare där.',
    })
    expect((await run('user', 'disable', 'eva', ...HERE)).stdout).toBe('Kontot är stängt.')
    expect(await enters('eva')).toBe('wrong')
    expect((await run('user', 'enable', 'eva', ...HERE)).stdout).toBe('Kontot är öppet.')
    expect(await enters('eva')).toBe('in')
  })

  it('asks another auditor where there is one', async () => {
    const first = await run('user', 'add', 'ett', '--name', 'Ett', ...HERE, '--role', 'revisor')
    await choose(first.stdout)
    const second = await run('user', 'add', 'två', '--name', 'Två', ...HERE, '--role', 'revisor')
    expect(second).toMatchObject({ status: 0, stdout: 'Väntar på en annan revisors godkännande.' })
    expect(secretIn((await run('user', 'link', 'ett', ...HERE)).stdout)).not.toBe('')
  })

  it('names administrators of the whole installation', async () => {
    const added = await run('user', 'add', 'drift', '--name', 'Drift')
    await choose(added.stdout)
    expect((await run('user', 'list')).stdout).toBe('drift  Drift: systemadministratör')
    expect(secretIn((await run('user', 'link', 'drift')).stdout)).not.toBe('')
    expect((await run('user', 'revoke', 'drift')).stdout).toBe('Rollen är tillbakatagen.')
    expect(await run('user', 'link', 'drift')).toMatchObject({ status: 1 })
    expect((await run('user', 'list')).stdout).toBe('Ingen.')
  })

  it.each([
    [['user', 'add', 'x', '--name', 'X', ...HERE, '--role', 'kung'], 2, 'Det finns ingen roll ”kung”'],
    [['user', 'add', 'x', '--name', 'X', '--role', 'läsare'], 2, '--organisation saknas'],
    [['user', 'add', 'x', ...HERE, '--role', 'läsare'], 2, '--name saknas'],
    [['user', 'add', 'två ord', '--name', 'X', ...HERE, '--role', 'läsare'], 2, 'utan mellanslag'],
    [['user', 'add', 'x', '--name', 'X', ...HERE, '--role', 'läsare', '--ends-on', '2026-02-30'], 2, '2026-02-30'],
    [['user', 'add', 'x', '--name', 'X', ...HERE, '--role', 'verksamhetsrapportör', '--unit', 'Nej'], 1, '”Nej”'],
    [['user', 'grant', 'ingen', ...HERE, '--role', 'läsare'], 1, 'ingen användare ”ingen”'],
    [['user', 'link', 'ingen', ...HERE], 1, 'ingen användare ”ingen”'],
    [['user', 'disable', 'eva'], 2, '--organisation saknas'],
    [['user', 'list', '--organisation', '0180'], 1, '0180'],
  ])('says what is wrong with %j', async (args, status, why) => {
    const answer = await run(...args)
    expect([answer.status, answer.stderr.includes(why)]).toEqual([status, true])
  })
})
