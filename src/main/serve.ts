// `serve`: the web service on this machine, until it is told to stop.

import type { Config } from '../config.ts'
import type { Actor } from '../domain/access.ts'
import type { FullContext } from '../services/full-context.ts'
import { createImportWorker, type ImportWorker } from '../services/import-worker.ts'
import { createServices, type OnProgress, type Services } from '../services/index.ts'
import { cliText } from '../text/cli.ts'
import { createServer } from '../web/server.ts'
import { type Command, type Console, text, UsageError } from './command.ts'
import { openEnvironment, programVersion } from './environment.ts'

export const serve: Command = {
  name: 'serve',
  help: cliText.help.serve,
  options: { port: { type: 'string' } },
  positionals: [],
  run: async ({ values, config, console }) => {
    await serveUntilStopped({ ...config, port: portOf(text(values, 'port'), config.port) }, console)
    return 0
  },
}

/** Answers on the loopback address only. Resolves when the process is asked to stop, after requests under way are done. */
export async function serveUntilStopped(config: Config, console: Console): Promise<void> {
  const { ctx, close } = await openEnvironment(config, { create: true })
  const workers: { importer: ImportWorker | null } = { importer: null }
  const servicesFor = (actor: () => Actor, onProgress: () => OnProgress | undefined): Services => {
    const asked = asAsked(ctx, actor, onProgress)
    // A database in memory has one connection and so one thread.
    if (config.database === 'file::memory:') return createServices(asked)
    workers.importer = createImportWorker(config.database, asked)
    return createServices(asAsked({ ...ctx, importer: workers.importer }, actor, onProgress))
  }
  await createServices(ctx).sweepImports()
  const server = await createServer({
    servicesFor,
    version: programVersion(),
    identify: async () => null,
    clock: ctx.now,
    host: config.host,
    port: config.port,
    maxUpload: config.maxUpload,
    assets: { charts: ctx.reportAssets.charts, fonts: ctx.reportAssets.webFonts },
  })
  try {
    const url = await server.listen({ host: config.host, port: config.port })
    console.say(cliText.serving(url))
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new UsageError(cliText.portTaken(config.port))
    throw error
  } finally {
    await server.close()
    await workers.importer?.close()
    await close()
  }
}

/** Actor and listener are asked for at each call. Spreading the result would ask once and for all. */
function asAsked(ctx: FullContext, actor: () => Actor, onProgress: () => OnProgress | undefined): FullContext {
  return Object.defineProperties(
    { ...ctx },
    { actor: { get: actor, enumerable: true }, onProgress: { get: onProgress, enumerable: true } },
  )
}

export function portOf(given: string | undefined, fallback: number): number {
  if (given === undefined) return fallback
  const port = Number(given)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(cliText.wrongOption(`--port ${given}`))
  return port
}
