// `archive` as whoever runs the program meets it, and its download in the web service.

import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run as runCommandLine } from '../../src/main/run.ts'
import { makeReport } from '../../src/services/index.ts'
import { CODE, importAll, testContext, withOrganisation } from '../support/context.ts'
import { personCookie, type TestServer, testServer, wordsOf } from '../support/web.ts'

const ASOF = { year: 2025, plan: null, knownAt: null }
const COVER = { caseNumber: 'KS 1', decidedBy: null, decidedOn: null, version: '1' }
const folder = mkdtempSync(join(tmpdir(), 'barnbokslut-archive-'))
const database = `file:${join(folder, 'a.db')}`
let id = ''
let server: TestServer

beforeAll(async () => {
  const context = await testContext(database)
  const ctx = await withOrganisation(context)
  await importAll(ctx)
  id = (await makeReport(ctx, CODE, ASOF, COVER)).id
  await context.close()
  server = await testServer()
  await importAll(await withOrganisation(server))
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const run = async (...args: string[]) => {
  const out: string[] = []
  const say: string[] = []
  const console = { out: (text: string) => void out.push(text), say: (text: string) => void say.push(text) }
  const status = await runCommandLine([...args, '--database', database], {}, console)
  return { status, stdout: out.join('\n'), stderr: say.join('\n') }
}

it('writes a folder whose checksums anyone can check, or a zip file, and never over anything', async () => {
  const target = join(folder, 'paket')
  const made = await run('archive', id, '--organisation', CODE, '--out', target)
  expect(made).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/paket \(\d+ filer\)/) })
  // As `sha256sum --check` does.
  const sums = readFileSync(join(target, 'SHA256SUMS'), 'utf8').trimEnd().split('\n')
  for (const line of sums) {
    const [, sum, path = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    expect([
      path,
      createHash('sha256')
        .update(readFileSync(join(target, path)))
        .digest('hex'),
    ]).toEqual([path, sum])
  }
  expect(readdirSync(join(target, 'data')).length).toBeGreaterThan(5)
  expect((await run('archive', id, '--organisation', CODE, '--out', target)).status).toBe(1)

  const zip = join(folder, 'paket.zip')
  expect((await run('archive', id, '--organisation', CODE, '--out', zip)).status).toBe(0)
  expect(Object.keys(unzipSync(readFileSync(zip))).length).toBeGreaterThan(10)
  expect((await run('archive', id, '--organisation', CODE, '--out', zip)).status).toBe(1)

  writeFileSync(join(folder, 'fil'), '')
  expect((await run('archive', id, '--organisation', CODE, '--out', join(folder, 'fil'))).status).toBe(1)
  expect((await run('archive', 'finns-inte', '--organisation', CODE, '--out', join(folder, 'ny'))).status).toBe(1)
  expect(existsSync(join(folder, 'ny'))).toBe(false)
  expect((await run('archive', id, '--organisation', CODE)).status).toBe(2)
})

it('is offered on the report’s page to the registrar alone, and downloaded from there', async () => {
  const { id } = await server.services.makeReport(CODE, ASOF, COVER)
  const page = `/${CODE}/rapporter/${id}`
  const registrar = { cookie: personCookie(['registrar']) }
  expect(wordsOf((await server.get(page, registrar)).body)).toContain('Ladda ner arkivpaketet')
  expect(wordsOf((await server.get(page, { cookie: personCookie(['reader']) })).body)).not.toContain('arkivpaketet')
  for (const path of [`${page}/arkiv.zip`, `/api/organisations/${CODE}/reports/${id}/archive`]) {
    const { statusCode, headers, rawPayload } = await server.get(path, registrar)
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/zip'])
    expect(headers['content-disposition']).toContain('.zip')
    expect(Object.keys(unzipSync(rawPayload)).length).toBeGreaterThan(10)
    expect((await server.get(path, { cookie: personCookie(['reader']) })).statusCode).toBe(403)
  }
  expect((await server.get(`/${CODE}/rapporter/finns-inte/arkiv.zip`, registrar)).statusCode).toBe(404)
  expect(server.errors).toEqual([])
})
