// The pages' scripts: TypeScript made into JavaScript the first time it is asked for, and kept. Two files: a small one on every
// page, and a large one with Vega that is fetched when somebody first points at a chart. Their addresses hold a hash of all
// that they are made from, so they are known before anything is made.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { build } from 'esbuild'
import { compileLiveChart } from '../report/chart.ts'

export type Script = {
  readonly path: string
  /** Throws where it cannot be made: the pages then are as they are without script. */
  readonly content: () => Promise<{ readonly plain: Uint8Array; readonly zipped: Uint8Array }>
}
export type WebScripts = { readonly page: Script; readonly drawing: Script }

const CLIENT = join(import.meta.dirname, 'client')

/** `charts`: Vega-Lite specifications by name. */
export function createScripts(charts: Readonly<Record<string, unknown>>): WebScripts {
  const hash = hashOf(charts)
  // Compiled when needed: it takes longer than all else that a server does before it answers.
  const specs = () =>
    JSON.stringify(Object.fromEntries(Object.entries(charts).map(([kind, file]) => [kind, compileLiveChart(file)])))
  return {
    page: script('page', hash, () => ({})),
    drawing: script('vega', hash, () => ({ CHART_SPECS: specs() })),
  }
}

function script(name: string, hash: string, define: () => Record<string, string>): Script {
  const made: { content: ReturnType<Script['content']> | null } = { content: null }
  return {
    path: `/assets/${name}.${hash}.js`,
    content: () => {
      made.content ??= bundle(name, define())
      return made.content
    },
  }
}

async function bundle(name: string, define: Record<string, string>) {
  const { outputFiles } = await build({
    entryPoints: [join(CLIENT, `${name}.ts`)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    // Node's own fallbacks for pictures and files are not for browsers.
    platform: 'browser',
    define,
    logLevel: 'silent',
  })
  const plain = outputFiles[0]?.contents ?? new Uint8Array()
  return { plain, zipped: new Uint8Array(await promisify(gzip)(plain, { level: 9 })) }
}

function hashOf(charts: Readonly<Record<string, unknown>>): string {
  const require = createRequire(import.meta.url)
  const { dependencies } = require('../../package.json') as { dependencies: Record<string, string> }
  const sources = readdirSync(CLIENT)
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => readFileSync(join(CLIENT, file), 'utf8'))
  const versions = ['esbuild', 'vega', 'vega-interpreter', 'vega-lite'].map((one) => dependencies[one])
  return createHash('sha256')
    .update(JSON.stringify([sources, versions, charts]))
    .digest('hex')
    .slice(0, 12)
}
