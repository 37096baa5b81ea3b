// `serve`: the web service on this machine, until it is told to stop.

import type { Config } from '../config.ts'
import { createImportWorker } from '../services/import-worker.ts'
import { createServices } from '../services/index.ts'
import { cliText } from '../text/cli.ts'
import { createServer } from '../web/server.ts'
import { type Command, type Console, text, UsageError } from './command.ts'
import { openEnvironment } from './environment.ts'

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
  const { ctx, close } = await openEnvironment(config, { create: true, migrates: config.migrate })
  // A database in memory has one connection and so one thread.
  const importer = config.database === 'file::memory:' ? null : createImportWorker(config.database, ctx)
  const services = createServices(importer ? { ...ctx, importer } : ctx)
  await services.sweepImports()
  const server = await createServer({
    services,
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
    await importer?.close()
    await close()
  }
}

export function portOf(given: string | undefined, fallback: number): number {
  if (given === undefined) return fallback
  const port = Number(given)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(cliText.wrongOption(`--port ${given}`))
  return port
}
