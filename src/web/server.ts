// The web service. The order below is the security design: refuse strangers, then errors, then what can be asked for.

import { randomUUID } from 'node:crypto'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Actor } from '../domain/access.ts'
import { dateInStockholm } from '../domain/stockholm.ts'
import { createChartDrawer } from '../report/chart.ts'
import type { OnProgress, Services } from '../services/index.ts'
import { type Admission, admit, createAsking, type KnownRoute } from './admission.ts'
import { loadAssets, type WebFonts } from './assets.ts'
import { letGoWhenClosing } from './closing.ts'
import { answerBadAddress, type ErrorReport, handleErrors } from './error-handler.tsx'
import { addEtags } from './etag.ts'
import { readForms } from './form-body.ts'
import { createKeptAnswers } from './kept-answers.ts'
import { createMetrics } from './metrics.ts'
import { describeApi } from './openapi.ts'
import { limitRate } from './rate-limit.ts'
import { checkRequests } from './request-checks.ts'
import { describeBug, LOG_OPTIONS, type Log, logBug, logRequests, logSignInFailure } from './request-log.ts'
import { registerRoutes } from './routes/index.ts'
import { createJobRunner } from './routes/job-runner.ts'
import { operationRoutes } from './routes/operations.ts'
import { guard, securityHeaders } from './security.ts'
import { TIMEOUTS, type Timeouts, timeoutOptions } from './timeouts.ts'
import { createWorkProgress } from './work-progress.ts'

export type ServerOptions = {
  /**
   * The services for whoever asks: the actor of each call is the one of the request that is being answered, and so are its id
   * and who is told of its progress.
   */
  readonly servicesFor: (
    actor: () => Actor,
    onProgress: () => OnProgress | undefined,
    requestId: () => string | null,
  ) => Services
  readonly identify: Admission['identify']
  readonly namesIn: Admission['namesIn']
  readonly newsFor: Admission['newsFor']
  readonly onRoute?: Admission['onRoute']
  /** Of the program, for the description of its API. */
  readonly version: string
  /** The present instant, ISO, UTC. */
  readonly clock: () => string
  /** Where the service listens: other Hosts are refused. Port 0: any port of this machine. */
  readonly host: string
  readonly port: number
  /** Where readers find the service, `https://barnbokslut.kommun.se`; null: at the address above. */
  readonly publicUrl?: string | null
  /** Addresses and networks whose X-Forwarded-For is believed. */
  readonly trustProxy?: readonly string[]
  readonly timeouts?: Timeouts
  /** Name of the OpenID Connect provider that the services sign people in by; null: none. */
  readonly provider?: string | null
  /** Whether people may sign in with a password of ours. */
  readonly localSignIn?: boolean
  /** Largest file that may be sent, bytes. */
  readonly maxUpload: number
  readonly assets: {
    /** Vega-Lite specifications by name. */
    readonly charts: Readonly<Record<string, unknown>>
    /** Source Sans 3 as WOFF2. */
    readonly fonts: WebFonts
  }
  /** A line for each request and each bug; null: none. */
  readonly log?: Log | null
  readonly operation?: {
    /** Whether the database answers and has the tables this program expects. */
    readonly isReady: () => Promise<boolean>
    /** Lets other computers read /metrics. */
    readonly metricsToken: string | null
    /** Whether /metrics tells of the whole process too. */
    readonly processMetrics: boolean
  }
  /** Told of bugs, each with the number the reader was given. Written to the log where not given, else to standard error. */
  readonly onError?: (report: ErrorReport) => void
  /** Questions a minute to the API by one account, or from one address where nobody has signed in. */
  readonly apiRate?: number
  /** How long work is waited for before the reader is shown how far it has come, milliseconds. */
  readonly jobWait?: number
  /** How long a page waits for a fetch from Kolada to end, milliseconds. */
  readonly fetchWait?: number
}

const FORM_LIMIT = 64 * 1024
/** Questions a minute from one person's programs. */
const API_RATE = 600
const FETCH_WAIT_MS = 4000
const JOB_WAIT_MS = 1500

/** A server that is ready to listen, or to be asked with `inject`. The caller closes it. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { log = null, operation = NO_OPERATION, publicUrl = null, trustProxy = [], timeouts = TIMEOUTS } = options
  const onError = options.onError ?? (log ? (report: ErrorReport) => logBug(log, report) : writeError)
  const metrics = createMetrics({ process: operation.processMetrics })
  const assets = loadAssets(options.assets.fonts, options.assets.charts)
  const drawer = createChartDrawer(options.assets.charts)
  const app = Fastify({
    ...LOG_OPTIONS,
    ...timeoutOptions(timeouts),
    bodyLimit: FORM_LIMIT,
    trustProxy: trustProxy.length > 0 && [...trustProxy],
    // Ids have their own limits; a longer one is told to be too long.
    routerOptions: { maxParamLength: 1000 },
    frameworkErrors: (error, request, reply) => {
      reply.headers({ ...securityHeaders({ publicUrl }), 'cache-control': 'no-store', 'x-request-id': request.id })
      answerBadAddress(request, reply, error, assets)
    },
    // Fastify would silently drop unknown fields; a misspelt one must be refused.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: true, allErrors: false } },
  })

  const asking = createAsking()
  const progress = createWorkProgress()
  const services = options.servicesFor(asking.actor, progress.listener, asking.requestId)
  const routes: KnownRoute[] = []
  const base = new URL(publicUrl ?? `http://${options.host}:${options.port}`)

  letGoWhenClosing(app)
  logRequests(app, log, metrics.observe)
  guard(app, { allowedHosts: allowedHosts(options), publicUrl })
  checkRequests(app)
  // Before the routes: those registered while there is no handler would keep Fastify's own (design fact 10).
  handleErrors(app, { assets, newReference: () => randomUUID().slice(0, 8), onError })

  admit(app, asking, {
    identify: options.identify,
    namesIn: options.namesIn,
    newsFor: options.newsFor,
    today: () => dateInStockholm(options.clock()),
    onRoute: (route) => {
      routes.push(route)
      options.onRoute?.(route)
    },
  })
  operationRoutes(app, {
    metrics,
    isReady: operation.isReady,
    metricsToken: operation.metricsToken,
    localHosts: localHosts(options),
  })
  await describeApi(app, options.version)
  await limitRate(app, options.apiRate ?? API_RATE)
  addEtags(app)
  readForms(app, FORM_LIMIT)
  await app.register(multipart, { limits: { fileSize: options.maxUpload, files: 1, fields: 10, fieldSize: 1000 } })
  registerRoutes(app, {
    services,
    kept: createKeptAnswers(),
    now: options.clock,
    maxUpload: options.maxUpload,
    assets,
    apiRoutes: routes,
    isSecure: base.protocol === 'https:',
    provider: options.provider ?? null,
    localSignIn: options.localSignIn ?? true,
    onSignInFailure: (failure) => logSignInFailure(log, failure),
    linkTo: (secret) => new URL(`/engangslank/${secret}`, base).href,
    fetchWait: options.fetchWait ?? FETCH_WAIT_MS,
    jobs: createJobRunner(app, { services, wait: options.jobWait ?? JOB_WAIT_MS, progress, onError }),
    origin: publicUrl,
    onError,
    charts: Object.assign((...args: Parameters<typeof drawer.svg>) => drawer.svg(...args), { live: drawer.live }),
  })
  return app
}

/** This machine's own names for the service. */
function localHosts({ port }: Pick<ServerOptions, 'port'>): readonly string[] {
  const names = ['localhost', '127.0.0.1', '[::1]']
  return port === 0 ? names : names.map((name) => `${name}:${port}`)
}

function allowedHosts({
  host,
  port,
  publicUrl,
}: Pick<ServerOptions, 'host' | 'port' | 'publicUrl'>): readonly string[] {
  const own = host.toLowerCase()
  return [
    ...localHosts({ port }),
    port === 0 ? own : `${own}:${port}`,
    ...(publicUrl ? [new URL(publicUrl).host.toLowerCase()] : []),
  ]
}

const NO_OPERATION = { isReady: async () => true, metricsToken: null, processMetrics: false } as const

function writeError({ reference, method, route, error }: ErrorReport): void {
  const { error: what, stack } = describeBug(error)
  process.stderr.write(`${[`${reference} ${method} ${route}`, what, ...stack].join('\n  ')}\n`)
}
