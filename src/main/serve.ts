// `serve`: the web service on this machine, until it is told to stop.

import type { Config } from '../config.ts'
import type { FullContext } from '../services/full-context.ts'
import { createImportWorker, type ImportWorker } from '../services/import-worker.ts'
import {
  createOverviews,
  createServices,
  firstAdministrator,
  identify,
  idleRules,
  namesIn,
  type Services,
  unreadNotices,
} from '../services/index.ts'
import { cliText } from '../text/cli.ts'
import type { Log } from '../web/request-log.ts'
import { createServer, type ServerOptions } from '../web/server.ts'
import { type Command, type Console, type ExitCode, text, UsageError } from './command.ts'
import { openEnvironment, programVersion } from './environment.ts'
import { createReadiness } from './readiness.ts'
import { endSoon, listenForStop, within } from './stop.ts'

export const serve: Command = {
  name: 'serve',
  help: cliText.help.serve,
  options: { port: { type: 'string' } },
  positionals: [],
  run: async ({ values, config, console }) => {
    const port = portOf(text(values, 'port'), config.port)
    return serveUntilStopped({ ...config, port, log: config.log ?? 'json' }, console)
  },
}

/**
 * Answers until the process is told to stop. 0 where what was under way (requests, imports whose asker has gone, fetches, which
 * are left so that they can be taken up again) ended in order; 1 where it took too long and was cut off. `onListening`: told where.
 */
export async function serveUntilStopped(
  config: Config,
  console: Console,
  onListening: (url: string) => void = () => {},
): Promise<ExitCode> {
  const { ctx, close } = await openEnvironment(config, { create: true, migrates: config.migrate })
  const serving = { ...ctx, overviews: createOverviews() }
  const workers: { importer: ImportWorker | null } = { importer: null }
  const servicesFor: ServerOptions['servicesFor'] = (...asking): Services => {
    const asked = asAsked(serving, ...asking)
    // A database in memory has one connection and so one thread.
    if (config.database === 'file::memory:') return createServices(asked)
    workers.importer = createImportWorker(config.database, asked)
    return createServices(asAsked({ ...serving, importer: workers.importer }, ...asking))
  }
  await createServices(ctx).sweepImports()
  const server = await createServer({
    servicesFor,
    version: programVersion(),
    identify: (credentials) => identify(ctx, credentials, config.session),
    namesIn: (organisation) => namesIn(ctx, organisation),
    newsFor: (account) => unreadNotices(ctx, account),
    clock: ctx.now,
    host: config.host,
    port: config.port,
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    provider: config.provider?.name ?? null,
    localSignIn: config.localSignIn,
    maxUpload: config.maxUpload,
    apiRate: config.apiRate,
    log: logOf(config, console),
    operation: { isReady: createReadiness(ctx.store), metricsToken: config.metricsToken, processMetrics: true },
    assets: { charts: ctx.reportAssets.charts, fonts: ctx.reportAssets.webFonts },
  })
  const stop = listenForStop()
  const finish = async (): Promise<void> => {
    await server.close()
    await workers.importer?.finish()
  }
  try {
    const url = await server.listen({ host: config.host, port: config.port })
    const shown = config.publicUrl ?? url
    console.say(cliText.serving(shown))
    onListening(shown)
    for (const rule of await idleRules(ctx)) console.say(cliText.idleRule(rule))
    const first = config.localSignIn ? await firstAdministrator(ctx) : null
    if (first) console.say(cliText.firstAdministrator(`${shown}/engangslank/${first.secret}`))
    await stop.told
    console.say(cliText.stopping(config.shutdown / 1000))
    if (await within(config.shutdown, finish())) return 0
    console.say(cliText.stoppedLate)
    server.server.closeAllConnections()
    endSoon(1)
    return 1
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

/**
 * The log is a result, and nothing else is written there while the service runs. Lines of the same turn are written together:
 * each write stops the service for a moment.
 */
function logOf({ log }: Config, console: Console): Log | null {
  if (log === null || log === 'off') return null
  const waiting: string[] = []
  const flush = () => console.out(waiting.splice(0).join('').trimEnd())
  return {
    form: log,
    write: (line) => {
      if (waiting.push(line) === 1) setImmediate(flush)
    },
  }
}

/** Actor, listener and request are asked for at each call. Spreading the result would ask once and for all. */
function asAsked(
  ctx: FullContext,
  ...[actor, onProgress, requestId]: Parameters<ServerOptions['servicesFor']>
): FullContext {
  return Object.defineProperties(
    { ...ctx },
    {
      actor: { get: actor, enumerable: true },
      onProgress: { get: onProgress, enumerable: true },
      requestId: { get: requestId, enumerable: true },
    },
  )
}

export function portOf(given: string | undefined, fallback: number): number {
  if (given === undefined) return fallback
  const port = Number(given)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(cliText.wrongOption(`--port ${given}`))
  return port
}
