// Puts together what services need: database, catalogue, templates, fonts, clock. The edge where the outside comes in.

import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { loadCatalogue, loadTemplates } from '../catalog.ts'
import type { Config } from '../config.ts'
import type { Actor } from '../domain/access.ts'
import { createIdentityProvider } from '../services/accounts/provider/provider.ts'
import type { FullContext } from '../services/full-context.ts'
import { createSolverLoader } from '../services/highs-solver.ts'
import { koladaAccess } from '../services/kolada/access.ts'
import { noteRestore } from '../services/restored.ts'
import { migrate, openDatabase, prepareDatabase, type Store } from '../store/index.ts'
import { cliText } from '../text/cli.ts'
import { Refused } from './command.ts'

/** The project's own folder, wherever the command was started from. */
export const PROJECT = join(import.meta.dirname, '../..')

export type Environment = { readonly ctx: FullContext; readonly close: () => Promise<void> }

/**
 * Opens everything. The caller closes. Throws Refused where the catalogue or a template is wrong, and where there is no
 * database: only a command that begins something (`create`) may make one, since a misspelt name would be an empty answer.
 * `bulk`: for a command that does nothing but take in a file. `migrates`: an older database is brought up to date.
 */
export async function openEnvironment(
  config: Config,
  { create = false, bulk = false, migrates = false } = {},
): Promise<Environment> {
  const { catalogue, reportAssets } = readProject()
  const actor = operatorOf(config)
  const now = () => new Date().toISOString()
  const store = await openStore(config.database, { create, bulk, migrates })
  try {
    // Here too: a restore may have been cut off, or the tables been brought up to date by `serve`.
    await noteRestore({ store, actor, now })
  } catch (error) {
    await store.close()
    throw error
  }
  return {
    ctx: {
      store,
      catalogue,
      reportAssets,
      kolada: koladaAccess(config.koladaUrl),
      provider:
        config.provider && config.publicUrl !== null ? createIdentityProvider(config.provider, config.publicUrl) : null,
      actor,
      solver: createSolverLoader(),
      now,
      newId: () => randomUUID(),
    },
    close: () => store.close(),
  }
}

/** Whoever runs the program at the command line. */
export const operatorOf = ({ actor }: Pick<Config, 'actor'>): Actor => ({
  ...{ id: actor, name: actor, roles: ['operator'] },
  ...{ organisation: null, units: null },
})

/** What lies beside the program: catalogue, templates, charts, fonts. Nothing runs on half of it. */
function readProject() {
  const { catalogue, problems } = loadCatalogue(PROJECT)
  const templates = loadTemplates(PROJECT)
  const first = [...problems, ...templates.problems][0]
  if (first) throw new Refused(cliText.catalogueBroken(first.file, first.line, first.reason))
  const barnbokslut = templates.templates.find(({ id }) => id === 'barnbokslut')
  if (!barnbokslut) throw new Refused(cliText.noTemplate('report-templates/barnbokslut.yaml'))
  return {
    catalogue,
    reportAssets: {
      template: barnbokslut.template,
      templateHash: barnbokslut.hash,
      charts: Object.fromEntries(templates.charts.map(({ kind, spec }) => [kind, spec])),
      chartHashes: Object.fromEntries(templates.charts.map(({ file, hash }) => [file, hash])),
      renderer: rendererVersions(),
      ...fonts(),
    },
  }
}

type Opening = { readonly create: boolean; readonly bulk: boolean; readonly migrates: boolean }

async function openStore(url: string, { create, bulk, migrates }: Opening): Promise<Store> {
  const path = url.startsWith('file:') && url !== 'file::memory:' ? url.slice('file:'.length) : null
  if (path !== null && !create && !existsSync(path)) throw new Refused(cliText.noDatabase(path))
  const store = await openDatabase(url, { bulk })
  try {
    if (migrates) await migrate(store)
    else await prepareDatabase(store)
    return store
  } catch (error) {
    await store.close()
    throw isUnreachable(error) ? new Refused(cliText.databaseUnreachable(error.message)) : error
  }
}

/** A server that is not there, or does not let us in (SQLSTATE classes 08, 28 and 3D). */
function isUnreachable(error: unknown): error is Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(ECONN|ENOTFOUND|ETIMEDOUT|EHOST|08|28|3D)/.test(code)
}

export const programVersion = (): string => JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')).version

/** Versions are pinned exactly, so what package.json says is what draws. */
function rendererVersions(): string {
  const { name, version, dependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))
  const drawers = ['pdfmake', 'vega', 'vega-lite'].map((one) => `${one} ${dependencies[one]}`)
  return [`${name} ${version}`, ...drawers, `node ${process.versions.node}`].join(', ')
}

function fonts() {
  const folder = dirname(createRequire(import.meta.url).resolve('source-sans/package.json'))
  const read = (file: string) => new Uint8Array(readFileSync(join(folder, file)))
  return {
    pdfFonts: { regular: read('TTF/SourceSans3-Regular.ttf'), semibold: read('TTF/SourceSans3-Semibold.ttf') },
    webFonts: {
      regular: read('WOFF2/TTF/SourceSans3-Regular.ttf.woff2'),
      semibold: read('WOFF2/TTF/SourceSans3-Semibold.ttf.woff2'),
    },
  }
}
