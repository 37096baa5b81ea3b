// Fetches that run while the service answers others. Closing the service ends them in order; they can be taken up again.

import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../services/index.ts'
import type { Environment } from './environment.ts'

type Started = Awaited<ReturnType<Services['startKoladaFetch']>>

export type FetchRunner = {
  readonly run: (org: string, started: Started) => void
  /** Ends one at once, where it runs here. */
  readonly stop: (id: string) => void
  /** Until it has ended, or for a short while. */
  readonly waitFor: (id: string) => Promise<void>
}

export function createFetchRunner(app: FastifyInstance, environment: Environment): FetchRunner {
  const { services, fetchWait, onError } = environment
  const running = new Map<string, { readonly ended: Promise<void>; readonly controller: AbortController }>()

  const runOne = async (org: string, started: Started, signal: AbortSignal): Promise<void> => {
    try {
      await services.runKoladaFetch(org, started, { signal })
    } catch (error) {
      // The page says so already; nobody waits for this answer.
      const reference = started.id.slice(0, 8)
      onError({ reference, requestId: null, method: 'FETCH', route: '/:org/inlasningar/kolada/:id', error })
    } finally {
      // It may have been stopped and taken up again meanwhile.
      if (running.get(started.id)?.controller.signal === signal) running.delete(started.id)
    }
  }

  app.addHook('onClose', async () => {
    const all = [...running.values()]
    for (const { controller } of all) controller.abort()
    await Promise.all(all.map(({ ended }) => ended))
  })

  return {
    run: (org, started) => {
      const controller = new AbortController()
      running.set(started.id, { controller, ended: runOne(org, started, controller.signal) })
    },
    stop: (id) => running.get(id)?.controller.abort(),
    waitFor: async (id) => {
      const one = running.get(id)
      if (one) await Promise.race([one.ended, sleep(fetchWait, undefined, { ref: false })])
    },
  }
}
