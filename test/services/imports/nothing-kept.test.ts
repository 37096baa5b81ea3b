// Nothing of a file about persons is left anywhere: not in the database's own bytes, not in what is said, not in the journal.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../../src/main/run.ts'
import { importsOf, previewImport } from '../../../src/services/imports/index.ts'
import {
  CODE,
  FILES,
  importText,
  NO_OPTIONS,
  type TestContext,
  testContext,
  withOrganisation,
} from '../../support/context.ts'
import { testServer } from '../../support/web.ts'

const NUMBER = '19121212-1212'
const OWNER = { organisation: CODE }
const { observations, plan, outcomes } = FILES
const KINDS = [
  ['observations', `Elev ${NUMBER}\n${observations.text}`],
  ['observations', observations.text.replace('80,0;160', `${NUMBER};160`)],
  ['observations', gzipSync(observations.text.replace('värde', `värde ${NUMBER}`))],
  // Refused for what it is before anybody could look through it.
  ['observations', `${observations.text}"${NUMBER}`],
  ['observations', `{"values":[{"kpi":"${NUMBER}"`],
  ['plan', plan.text.replace('Skriv rutin', `Ring ${NUMBER}`)],
  ['outcomes', outcomes.text.replace('Alla ringda', NUMBER)],
  ['observations', 'Namn;Född\nPåhittad Person;2010-01-02\nUppdiktad Figur;2011-03-04\n'],
] as const
const SECRETS = /19121212|1212-1212|Påhittad|Uppdiktad/

describe('a file about persons', () => {
  const folder = mkdtempSync(join(tmpdir(), 'barnbokslut-nothing-'))
  const database = join(folder, 'test.db')
  let context: TestContext
  beforeAll(async () => {
    context = await testContext(`file:${database}`)
    await importText(await withOrganisation(context), plan)
  })
  afterAll(async () => {
    await context.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is refused and not kept, and what is said of it and the files of the database do not hold what it held', async () => {
    for (const [at, [kind, text]] of KINDS.entries()) {
      const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
      const result = await previewImport(context.ctx, OWNER, {
        kind,
        fileName: `${at}.csv`,
        bytes,
        options: NO_OPTIONS,
      })
      expect([at, result.canCommit, result.id]).toEqual([at, false, ''])
      expect(JSON.stringify(result) + result.issuesCsv()).not.toMatch(SECRETS)
    }
    // The plan that outcomes are about, and no more.
    expect((await importsOf(context.ctx, OWNER)).map(({ kind }) => kind)).toEqual(['plan'])
    const stored = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'))
    expect(stored.length).toBeGreaterThan(0)
    for (const content of stored) expect(SECRETS.test(content)).toBe(false)
  })

  it('is told of on the command line without its name or its content', async () => {
    for (const [at, [kind, text]] of KINDS.entries()) {
      const file = join(folder, `elev ${NUMBER} ${at}.csv`)
      writeFileSync(file, text)
      const said: string[] = []
      const console = { out: (one: string) => void said.push(one), say: (one: string) => void said.push(one) }
      const args = ['import', kind, file, '--organisation', CODE, '--database', `file:${database}`]
      expect(await run(args, {}, console)).toBe(1)
      expect(said.join('\n')).not.toMatch(SECRETS)
      rmSync(file)
    }
  })
})

it('a name of a file is never a path, however it is sent, kept or given back', async () => {
  const server = await testServer()
  try {
    await withOrganisation({ ctx: server.ctx, close: server.close })
    const upload = (name: string) =>
      server.upload(`/${CODE}/inlasningar`, { slag: 'observations' }, { name, content: observations.text })
    for (const name of ['../../etc/passwd.csv', '..\\..\\windows\\passwd.csv', '/etc/passwd.csv', 'C:\\passwd.csv'])
      expect([name, (await upload(name)).statusCode]).toEqual([name, 303])
    const { ctx } = server
    for (const fileName of ['../passwd.csv', 'a/../passwd.csv', '\u202epasswd.csv', 'pass\0wd.csv\r\n'])
      await previewImport(ctx, OWNER, { kind: 'observations', fileName, bytes: bytesOfText, options: NO_OPTIONS })
    const imports = await importsOf(ctx, OWNER)
    expect(imports.map(({ fileName }) => fileName)).toEqual(Array(8).fill('passwd.csv'))
    for (const { id } of imports.slice(0, 2)) {
      const page = await server.get(`/${CODE}/inlasningar/${id}/fil`)
      expect([page.statusCode, page.headers['content-disposition']]).toEqual([
        200,
        `attachment; filename="passwd.csv"; filename*=UTF-8''passwd.csv`,
      ])
    }
    const long = await previewImport(ctx, OWNER, {
      kind: 'observations',
      fileName: `${'å'.repeat(5_000)}.csv`,
      bytes: bytesOfText,
      options: NO_OPTIONS,
    })
    expect(long.fileName).toHaveLength(200)
    expect(long.fileName).toMatch(/å…\.csv$/)
    for (const fileName of ['', '..', '../', '\u202e'])
      expect(
        await previewImport(ctx, OWNER, { kind: 'observations', fileName, bytes: bytesOfText, options: NO_OPTIONS }),
      ).toMatchObject({ fileName: 'fil' })
  } finally {
    await server.close()
  }
})

const bytesOfText = new TextEncoder().encode(observations.text)
