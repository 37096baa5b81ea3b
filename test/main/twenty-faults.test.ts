// What a user sees for a file with more than twenty different faults: every sentence, in order, as a text to read.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run } from '../../src/main/run.ts'

const GOLDEN = join(import.meta.dirname, '../golden')
const folder = mkdtempSync(join(tmpdir(), 'barnbokslut-faults-'))
const database = ['--database', `file:${join(folder, 'test.db')}`]

async function stdoutOf(...args: string[]): Promise<{ status: number; text: string }> {
  const out: string[] = []
  const status = await run([...args, ...database], {}, { out: (text) => void out.push(text), say: () => {} })
  return { status, text: `${out.join('\n')}\n` }
}

beforeAll(async () => {
  await stdoutOf('organisation', 'add', '2081', 'Borlänge', '--type', 'kommun')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('groups the faults of a file by kind, errors first, each with its places and what to do', async () => {
  const file = join(GOLDEN, 'twenty-faults.csv')
  const { status, text } = await stdoutOf('import', 'observations', file, '--organisation', '2081')
  expect(status).toBe(1)
  await expect(text).toMatchFileSnapshot(join(GOLDEN, 'twenty-faults.txt'))
  const sentences = text.split('\n').filter((line) => /^(?:FEL|varning): /.test(line))
  expect(new Set(sentences).size).toBeGreaterThanOrEqual(20)
})
