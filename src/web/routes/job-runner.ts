// Work that is answered at once where it is short, and else goes on while the reader looks at how far it has come, or at
// something else. Closing the service waits for what goes on.

import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { isDomainError } from '../../domain/errors.ts'
import type { JobFailure, JobRequest, OpenJob, Progress, Services } from '../../services/index.ts'
import type { ErrorReport } from '../error-handler.tsx'
import type { WorkProgress } from '../work-progress.ts'

/** What the work came to, or the id of the job it has become. */
export type Outcome<Value> = { readonly value: Value } | { readonly job: string }

export type JobRunner = {
  /**
   * Throws what the work throws while it is waited for. `resultOf`: the id of what was made, which the job's page leads to.
   */
  readonly run: <Value>(
    org: string,
    request: JobRequest,
    work: () => Promise<Value>,
    resultOf: (value: Value) => string,
  ) => Promise<Outcome<Value>>
}

type Settled<Value> = { readonly value: Value } | { readonly error: unknown }
/** Set by the work's own listener. */
type Heard = { progress: Progress | null }

const ROUTE = '/:org/arbeten/:id'
const newReference = (): string => randomUUID().slice(0, 8)

const BETWEEN_MS = 500
/** So often something is said even where nothing has changed: silence means that nobody does it. */
const SIGN_OF_LIFE_MS = 5000

type Options = {
  readonly services: Pick<Services, 'beginJob' | 'continueJob' | 'finishJob'>
  /** How long work is waited for before it becomes a job with a page of its own, milliseconds. */
  readonly wait: number
  readonly progress: WorkProgress
  readonly onError: (report: ErrorReport) => void
}

export function createJobRunner(app: FastifyInstance, { services, wait, progress, onError }: Options): JobRunner {
  const going = new Set<Promise<void>>()
  app.addHook('onClose', async () => void (await Promise.all(going)))

  const follow = async <Value>(
    org: string,
    job: OpenJob,
    heard: Heard,
    settled: Promise<Settled<Value>>,
    resultOf: (value: Value) => string,
  ): Promise<void> => {
    const last = { progress: heard.progress, at: Date.now() }
    for (;;) {
      const ended = await Promise.race([settled, sleep(BETWEEN_MS)])
      if (ended) return services.finishJob(org, job, outcomeOf(ended, resultOf))
      if (heard.progress === last.progress && Date.now() - last.at < SIGN_OF_LIFE_MS) continue
      Object.assign(last, { progress: heard.progress, at: Date.now() })
      await services.continueJob(org, job, heard.progress)
    }
  }

  const outcomeOf = <Value>(ended: Settled<Value>, resultOf: (value: Value) => string) =>
    'value' in ended ? { result: resultOf(ended.value) } : { failure: failureOf(ended.error) }

  const failureOf = (error: unknown): JobFailure => {
    if (isDomainError(error)) return { code: 'refused', said: error.said }
    const reference = newReference()
    onError({ reference, requestId: null, method: 'JOB', route: ROUTE, error })
    return { code: 'internal', reference }
  }

  return {
    run: async (org, request, work, resultOf) => {
      const heard: Heard = { progress: null }
      const settled = progress
        .listen((stage, share) => {
          heard.progress = { stage, share }
        }, work)
        .then(
          (value) => ({ value }),
          (error: unknown) => ({ error }),
        )
      const soon = await Promise.race([settled, sleep(wait, null, { ref: false })])
      if (soon !== null) {
        if ('error' in soon) throw soon.error
        return soon
      }
      const job = await services.beginJob(org, request)
      const followed = follow(org, job, heard, settled, resultOf).catch((error: unknown) => {
        // What was made is made; only how it went could not be written down.
        onError({ reference: newReference(), requestId: null, method: 'JOB', route: ROUTE, error })
      })
      going.add(followed)
      void followed.then(() => going.delete(followed))
      return { job: job.id }
    },
  }
}
