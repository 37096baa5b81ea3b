// A report’s way to the public on the command line.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run } from '../../src/main/run.ts'
import { makeReport } from '../../src/services/index.ts'
import { CODE, importAll, readAllTexts, testContext, withOrganisation } from '../support/context.ts'

let folder = ''
let database = ''
let id = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publication-'))
  database = `file:${join(folder, 'test.db')}`
  const context = await testContext(database)
  await importAll(await withOrganisation(context))
  await readAllTexts(context.ctx, CODE, 2025)
  const cover = { caseNumber: 'KS 2026/1', decidedBy: null, decidedOn: null, version: '1' }
  id = (await makeReport(context.ctx, CODE, { year: 2025, plan: null, knownAt: null }, cover)).id
  await context.close()
})
afterAll(() => rm(folder, { recursive: true }))

async function called(...args: readonly string[]) {
  const said: string[] = []
  const console = { out: (text: string) => said.push(text), say: (text: string) => said.push(text) }
  const exit = await run([...args, '--organisation', CODE, '--database', database], {}, console)
  return [exit, said.join('\n')] as const
}

it('goes from draft to published and withdrawn, one step at a time', async () => {
  const publish = ['report', 'publish', id, '--case-number', 'KS 2026/1', '--decided-on', '2026-02-20']
  expect(await called('report', 'list')).toEqual([0, `${id}\t2025\t1\tKS 2026/1\t2026-03-03\tUtkast`])
  expect((await called(...publish))[0]).toBe(1)
  expect(await called('report', 'approve', id)).toEqual([0, 'Barnbokslutet är godkänt'])
  expect((await called('report', 'publish', id, '--case-number', 'KS 9', '--decided-on', '2026-02-20'))[0]).toBe(2)
  expect((await called('report', 'publish', id, '--case-number', 'KS 2026/1'))[0]).toBe(2)
  expect(await called(...publish)).toEqual([0, 'Barnbokslutet är publicerat'])
  expect((await called('report', 'approve', 'finns-inte'))[0]).toBe(1)
  expect(await called('report', 'withdraw', id, '--reason', 'Fel siffra')).toEqual([
    0,
    'Barnbokslutet är tillbakadraget',
  ])
  expect((await called('report', 'list'))[1]).toContain('Tillbakadraget')
})
