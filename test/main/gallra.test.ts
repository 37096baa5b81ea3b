// `gallra` as whoever runs the program meets it.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { run as runCommandLine } from '../../src/main/run.ts'
import { openDatabase } from '../../src/store/index.ts'
import { FILES } from '../support/context.ts'

let folder = ''
const address = () => `file:${join(folder, 'a.db')}`
const run = async (...args: string[]) => {
  const out: string[] = []
  const say: string[] = []
  const console = { out: (text: string) => void out.push(text), say: (text: string) => void say.push(text) }
  const status = await runCommandLine([...args, '--database', address()], {}, console)
  return { status, stdout: out.join('\n'), stderr: say.join('\n') }
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'barnbokslut-gallra-'))
  const file = join(folder, 'budget.csv')
  writeFileSync(file, FILES.budget.text)
  for (const [code, name] of [
    ['9902', 'Provköping'],
    ['9903', 'Annanby'],
  ] as const) {
    await run('organisation', 'add', code, name, '--type', 'kommun')
    await run('import', 'budget', file, '--organisation', code)
  }
  const store = await openDatabase(address())
  await store.db
    .updateTable('import')
    .set({ status: 'rejected', committed_at: null, created_at: '2020-01-01T00:00:00.000Z' })
    .execute()
  await store.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('shows what would go, destroys it, and then finds nothing more', async () => {
  const dry = await run('gallra', '--dry-run')
  expect(dry).toMatchObject({ status: 0, stderr: '' })
  expect(dry.stdout.split('\n')).toEqual([
    'Detta gallras (ingenting är ändrat):',
    '9903: filer som aldrig sparades, 1',
    '9902: filer som aldrig sparades, 1',
  ])
  expect((await run('gallra', '--organisation', '9902', '--dry-run')).stdout).not.toContain('9903')
  expect((await run('gallra', '--organisation', '9902')).stdout).toBe('Gallrat:\n9902: filer som aldrig sparades, 1')
  expect((await run('gallra')).stdout).toBe('Gallrat:\n9903: filer som aldrig sparades, 1')
  expect((await run('gallra')).stdout).toBe('Ingenting är dags att gallra.')
  expect((await run('journal', 'verify')).status).toBe(0)
  expect((await run('gallra', '--organisation', '9904')).status).toBe(1)
})
