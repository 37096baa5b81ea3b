// `journal verify` and `journal redact` as whoever runs the program meets them.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run as runCommandLine } from '../../src/main/run.ts'
import { openDatabase } from '../../src/store/index.ts'

const OWNER = ['--organisation', '9902']

describe('the journal at the command line', () => {
  let folder = ''
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'barnbokslut-journal-'))
    await run('organisation', 'add', '9902', 'Provköping', '--type', 'kommun')
    await run('organisation', 'add', '9903', 'Annanby', '--type', 'kommun')
    await run('boundaries', ...OWNER, '--partly', '0,5')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const address = () => `file:${join(folder, 'a.db')}`
  const run = async (...args: string[]) => {
    const out: string[] = []
    const say: string[] = []
    const console = { out: (text: string) => void out.push(text), say: (text: string) => void say.push(text) }
    const status = await runCommandLine([...args, '--database', address()], {}, console)
    return { status, stdout: out.join('\n'), stderr: say.join('\n') }
  }

  it('says that every chain is whole, with its count and last hash', async () => {
    const { status, stdout } = await run('journal', 'verify')
    expect(status).toBe(0)
    const lines = stdout.split('\n')
    expect(lines[0]).toMatch(/^9902: hel, 2 poster\. Sista kontrollsumma: [0-9a-f]{64}$/)
    expect(lines[1]).toMatch(/^9903: hel, 1 post\. /)
    expect(await run('journal', 'verify', '--organisation', 'all')).toMatchObject({ status: 0, stdout })
    expect((await run('journal', 'verify', ...OWNER)).stdout).toBe(lines[0])
  })

  it('finds a hash that was kept, also when the journal has grown', async () => {
    const hash = (await run('journal', 'verify', ...OWNER)).stdout.slice(-64)
    await run('boundaries', ...OWNER, '--partly', '0,55')
    expect(await run('journal', 'verify', ...OWNER, '--expect', hash)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Summan är post 2'),
    })
    const other = '0'.repeat(64)
    expect(await run('journal', 'verify', ...OWNER, '--expect', other)).toMatchObject({ status: 1 })
    expect((await run('journal', 'verify', '--expect', hash)).status).toBe(2)
    expect((await run('journal', 'verify', ...OWNER, '--expect', 'abc')).status).toBe(2)
  })

  it('names the first entry that is not as it was written, and ends with 1', async () => {
    const store = await openDatabase(address())
    await store.db.updateTable('journal').set({ actor: 'x' }).where('action', '=', 'boundaries.set').execute()
    await store.close()
    const all = await run('journal', 'verify')
    expect(all.status).toBe(1)
    expect(all.stdout).toContain('9902: ÄNDRAD. Den första post som inte stämmer är 2.')
    expect(all.stdout).toContain('9903: hel, 1 post.')
    expect((await run('journal', 'verify', ...OWNER)).status).toBe(1)
    expect((await run('journal', 'verify', '--organisation', '9903')).status).toBe(0)
    expect((await run('journal', 'verify', '--organisation', '9904')).status).toBe(1)
  })

  it('erases what an entry says, and the chain holds', async () => {
    expect((await run('journal', 'redact', '2', ...OWNER)).status).toBe(2)
    expect((await run('journal', 'redact', 'två', ...OWNER, '--reason', 'Namn')).status).toBe(2)
    expect((await run('journal', 'redact', '9', ...OWNER, '--reason', 'Namn')).status).toBe(1)
    expect(await run('journal', 'redact', '2', ...OWNER, '--reason', 'Namn')).toMatchObject({
      status: 0,
      stdout: 'Detaljerna i journalpost 2 är rensade.',
    })
    expect((await run('journal', 'redact', '2', ...OWNER, '--reason', 'Namn')).status).toBe(1)
    expect((await run('journal', 'verify', ...OWNER)).stdout).toContain('hel, 3 poster')
  })
})
