// What whoever runs the service asks: is it alive, can it work, how does it feel.

import { createHash, timingSafeEqual } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Metrics } from '../metrics.ts'
import { HttpProblem } from '../problem.ts'

export type Operations = {
  readonly metrics: Metrics
  /** Whether the database answers and has the tables this program expects. */
  readonly isReady: () => Promise<boolean>
  /** Lets other computers read /metrics. */
  readonly metricsToken: string | null
  /** This machine's own names for the service, `127.0.0.1:8080`. */
  readonly localHosts: readonly string[]
}

const READY_WITHIN_MS = 2000

export function operationRoutes(app: FastifyInstance, operations: Operations): void {
  const config = { action: 'public' } as const

  app.get('/healthz', { config }, (_request, reply) => reply.type('text/plain; charset=utf-8').send('ok\n'))

  // While the service is closing Fastify itself answers 503 to everything.
  app.get('/readyz', { config }, async (_request, reply) => {
    const isReady = await Promise.race([
      operations.isReady().catch(() => false),
      sleep(READY_WITHIN_MS, false, { ref: false }),
    ])
    return reply
      .code(isReady ? 200 : 503)
      .type('text/plain; charset=utf-8')
      .send(isReady ? 'ok\n' : 'database\n')
  })

  app.get('/metrics', { config }, async (request, reply) => {
    if (!mayReadMetrics(request, operations)) {
      reply.header('www-authenticate', 'Bearer')
      throw new HttpProblem(401, 'metrics-closed')
    }
    return reply.type(operations.metrics.contentType).send(await operations.metrics.text())
  })
}

/**
 * From this machine itself: by its own name, and not through a proxy on it, behind which anybody may be. From elsewhere with
 * the token.
 */
function mayReadMetrics(request: FastifyRequest, { metricsToken, localHosts }: Operations): boolean {
  const { headers, socket } = request
  const isForwarded = FORWARDED.some((name) => headers[name] !== undefined)
  const isLocal =
    LOOPBACK.test(socket.remoteAddress ?? '') && !isForwarded && localHosts.includes(headers.host?.toLowerCase() ?? '')
  const given = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1]
  return isLocal || (metricsToken !== null && given !== undefined && areSame(given, metricsToken))
}

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const
const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/

/** In the same time wherever they differ. */
const areSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
