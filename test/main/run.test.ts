// Every command is listed under the name it has itself, since it is loaded only when it is asked for.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { run } from '../../src/main/run.ts'

const MAIN = join(import.meta.dirname, '../../src/main')

it('answers every command by its own name', async () => {
  const names: string[] = []
  for (const file of readdirSync(MAIN)) {
    const exported: Readonly<Record<string, unknown>> = await import(join(MAIN, file))
    for (const one of Object.values(exported))
      if (typeof one === 'object' && one !== null && 'help' in one && 'name' in one) names.push(String(one.name))
  }
  expect(names.length).toBeGreaterThan(12)
  for (const name of names) {
    const said: string[] = []
    const exit = await run([...name.split(' '), '--help'], {}, { out: (text) => said.push(text), say: () => undefined })
    expect([name, exit, said.join('\n').includes(name)]).toEqual([name, 0, true])
  }
})
