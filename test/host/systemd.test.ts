// The unit and its settings: what they name is there, every setting is in the example, and stopping is given time enough.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig, SETTINGS } from '../../src/config.ts'
import { PROJECT } from '../../src/main/environment.ts'

const HOST = join(PROJECT, '.host')
const example = readFileSync(join(HOST, 'barnbokslut.env'), 'utf8')
const unit = readFileSync(join(HOST, 'barnbokslut.service'), 'utf8')
const valuesOf = (name: string) =>
  [...unit.matchAll(new RegExp(`^${name}=(.*)$`, 'gm'))].map(([, value]) => value ?? '')

/** `isSet`: not in a comment. */
const settings = [...example.matchAll(/^(#?)(BARNBOKSLUT_\w+)=(.*)$/gm)].map(([, comment, name = '', value = '']) => ({
  isSet: comment === '',
  name,
  value,
}))

describe('the example of settings', () => {
  it('has every setting that the program knows, once, and no other', () => {
    expect(settings.map(({ name }) => name).sort()).toEqual(SETTINGS.map(({ name }) => name).sort())
  })

  it('shows in comments what holds otherwise', () => {
    const fallbacks = new Map<string, string>(SETTINGS.map(({ name, fallback }) => [name, fallback]))
    const commented = settings.filter(({ isSet }) => !isSet)
    expect(commented.length).toBeGreaterThan(8)
    const first = (text: string | undefined) => text?.split(' (')[0]
    expect(commented.filter(({ name, value }) => first(fallbacks.get(name)) !== value)).toEqual([])
  })

  it('is one that the program starts with', () => {
    const set = Object.fromEntries(settings.filter(({ isSet }) => isSet).map(({ name, value }) => [name, value]))
    expect(readConfig(set)).toMatchObject({ database: 'file:/var/lib/barnbokslut/barnbokslut.db', host: '127.0.0.1' })
  })
})

describe('the systemd unit', () => {
  it('starts what is there, with the Node of the packages', () => {
    const [program = '', ...args] = (valuesOf('ExecStart')[0] ?? '').split(' ')
    const [folder = ''] = valuesOf('WorkingDirectory')
    expect(program.startsWith(`${folder}/node_modules/.bin/`)).toBe(true)
    expect(existsSync(join(PROJECT, program.slice(folder.length)))).toBe(true)
    expect(args).toEqual(['--import', 'tsx', 'src/main.ts', 'serve'])
  })

  it('waits longer than the program does for what is under way', () => {
    expect(Number(valuesOf('TimeoutStopSec')[0]) * 1000).toBeGreaterThan(readConfig({}).shutdown + 2000)
  })

  it('may write only to the folder that the example keeps its database in', () => {
    expect(valuesOf('ProtectSystem')).toEqual(['strict'])
    expect(valuesOf('ReadWritePaths')).toEqual([])
    expect(settings.find(({ name }) => name === 'BARNBOKSLUT_DATABASE')?.value).toContain(
      `/var/lib/${valuesOf('StateDirectory')[0]}/`,
    )
    expect(valuesOf('NoNewPrivileges')).toEqual(['yes'])
    // V8 could not run.
    expect(valuesOf('MemoryDenyWriteExecute')).toEqual([])
  })
})
