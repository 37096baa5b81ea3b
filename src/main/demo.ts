// `demo`: a fictional kommun from its files to its barnbokslut, in a database of its own.

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { Config } from '../config.ts'
import { GIVEN_ROLES, type GivenRole } from '../domain/access.ts'
import type { Context } from '../services/context.ts'
import {
  commitImport,
  decidePlan,
  type ImportKind,
  makeReport,
  personForRole,
  previewImport,
  registerOrganisation,
  reportById,
  reportHtml,
  reportPdf,
} from '../services/index.ts'
import { accessTexts } from '../text/access.ts'
import { cliText } from '../text/cli.ts'
import { type Command, text, UsageError } from './command.ts'
import { openEnvironment, PROJECT } from './environment.ts'
import { portOf, serveUntilStopped } from './serve.ts'

/** What data/README.md describes. */
const ORGANISATION = { code: '9901', name: 'Exempelby', type: 'municipality' } as const
const FILES: readonly { readonly kind: ImportKind; readonly file: string }[] = [
  { kind: 'observations', file: 'indikatorer.csv' },
  { kind: 'observations', file: 'stadsdelar.csv' },
  { kind: 'observations', file: 'enkat.csv' },
  { kind: 'plan', file: 'handlingsplan.csv' },
  { kind: 'progress', file: 'framsteg.csv' },
  { kind: 'outcomes', file: 'resultat.csv' },
  { kind: 'assessments', file: 'bedomningar.csv' },
  { kind: 'budget', file: 'budget.csv' },
]
const COVER = { caseNumber: 'KS 2026/00123', decidedBy: 'Kommunfullmäktige', decidedOn: '2026-04-14', version: '1' }

const DECISION = {
  plan: null,
  decidedOn: '2021-11-29',
  decidedBy: 'Kommunfullmäktige',
  caseNumber: 'KS 2021/00877',
} as const
const ASOF = { year: 2025, plan: null, knownAt: null } as const

export const demo: Command = {
  name: 'demo',
  help: cliText.help.demo,
  options: { 'no-serve': { type: 'boolean' }, port: { type: 'string' }, out: { type: 'string' } },
  positionals: [],
  run: async ({ values, config, console }) => {
    // It begins by emptying its database, which must not be anybody's own.
    if (text(values, 'database') !== undefined) throw new UsageError(cliText.demoDatabase)
    const port = portOf(text(values, 'port'), config.port)
    const folder = resolve(text(values, 'out') ?? join(PROJECT, 'out/demo'))
    const database = `file:${await freshDatabase(folder)}`
    const paths = await loadAndWrite({ ...config, database }, folder, console.say)
    console.out(cliText.demoDone(paths.pdf, paths.html))
    if (values['no-serve'] === true)
      console.out(cliText.demoServe(relative(process.cwd(), database.slice('file:'.length))))
    else
      return serveUntilStopped({ ...config, database, port }, console, (url) => {
        console.say(cliText.demoPeople)
        for (const { role, secret } of paths.links)
          console.say(cliText.demoPerson(accessTexts.sv.role[role], `${url}/engangslank/${secret}`))
      })
    return 0
  },
}

/** Adds the fictional kommun to an empty database. Gives what its report is asked for with. */
export async function loadDemo(ctx: Context, say: (text: string) => void) {
  await registerOrganisation(ctx, ORGANISATION)
  for (const { kind, file } of FILES) {
    say(cliText.demoLoading(file))
    await importDemoFile(ctx, kind, file)
  }
  await decidePlan(ctx, ORGANISATION.code, DECISION)
  return { code: ORGANISATION.code, asOf: ASOF, cover: COVER }
}

async function loadAndWrite(config: Config, folder: string, say: (text: string) => void) {
  const { ctx, close } = await openEnvironment(config, { create: true })
  try {
    const { code, asOf, cover } = await loadDemo(ctx, say)
    say(cliText.demoWriting)
    const { id } = await makeReport(ctx, code, asOf, cover)
    const { pdf, document } = await reportById(ctx, code, id)
    const name = join(folder, `barnbokslut-${asOf.year}`)
    await writeFile(`${name}.pdf`, pdf ?? (await reportPdf(ctx, document)))
    await writeFile(`${name}.html`, reportHtml(ctx, document))
    const links = await demoPeople(ctx)
    return { links, pdf: relative(process.cwd(), `${name}.pdf`), html: relative(process.cwd(), `${name}.html`) }
  } finally {
    await close()
  }
}

/** Somebody for each role, called by it, with a link to choose a password by. */
async function demoPeople(ctx: Context) {
  const made: { role: GivenRole; secret: string }[] = []
  for (const role of GIVEN_ROLES) {
    const name = accessTexts.sv.role[role]
    const person = { userName: name, name: `${name[0]?.toUpperCase()}${name.slice(1)} (demo)` }
    made.push({ role, secret: (await personForRole(ctx, ORGANISATION.code, role, person)).secret })
  }
  return made
}

async function importDemoFile(ctx: Context, kind: ImportKind, file: string): Promise<void> {
  const bytes = new Uint8Array(await readFile(join(PROJECT, 'data', file)))
  const owner = { organisation: ORGANISATION.code }
  const options = { plan: null, unit: null, skipUnknownIndicators: false, validFrom: 0, source: null }
  const preview = await previewImport(ctx, owner, { kind, fileName: file, bytes, options })
  const error = preview.issues.find(({ severity }) => severity === 'error')
  if (error) throw new Error(`${file}: ${error.message}`)
  await commitImport(ctx, owner, preview.id)
}

/** Only the demo's own files are removed. */
async function freshDatabase(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'demo.db')
  for (const suffix of ['', '-wal', '-shm']) await rm(`${path}${suffix}`, { force: true })
  return path
}
