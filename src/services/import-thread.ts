// The thread that imports, with a database connection of its own. It is told what to do and says what came of it.

import { randomUUID } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import type { Actor } from '../domain/access.ts'
import { isDomainError, type Said } from '../domain/errors.ts'
import type { IndicatorCatalogue } from '../domain/indicator.ts'
import { createCatalogue } from '../domain/indicator-catalogue.ts'
import { openDatabase } from '../store/index.ts'
import type { Context, OnProgress, Progress } from './context.ts'
import { createSolverLoader } from './highs-solver.ts'
import { type Importer, importerOf } from './importer.ts'

/** What `workerData` must hold. */
export type ImportThreadData = {
  readonly database: string
  readonly catalogue: Pick<IndicatorCatalogue, 'indicators' | 'sources' | 'hashes'>
}

export type ImportJob = {
  readonly id: number
  /** Whose it is. */
  readonly actor: Actor
  readonly requestId: string | null
  readonly action: keyof Importer
  /** What the action is called with. */
  readonly args: readonly unknown[]
}

export type ImportAnswer =
  | { readonly kind: 'done'; readonly id: number; readonly result: unknown }
  | {
      readonly kind: 'failed'
      readonly id: number
      /** Of the domain's errors; null for a bug. */
      readonly code: string | null
      readonly message: Said
      readonly stack: string | undefined
    }
  | ({ readonly kind: 'progress'; readonly id: number } & Progress)

const { database, catalogue } = workerData as ImportThreadData
const answer = (message: ImportAnswer): void => parentPort?.postMessage(message)
const store = await openDatabase(database, { bulk: true })
const ctx: Omit<Context, 'actor' | 'onProgress'> = {
  store,
  catalogue: createCatalogue(catalogue.indicators, catalogue.sources, catalogue.hashes),
  solver: createSolverLoader(),
  now: () => new Date().toISOString(),
  newId: () => randomUUID(),
  lastRead: { value: null },
}

// Whoever asks is typed as the importer itself (import-worker.ts); a message cannot carry the types with it.
type Actions = Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>

/** One at a time: two would only wait for each other in the database, with twice the memory. */
async function work({ value: before }: { value: Promise<void> }, job: ImportJob): Promise<void> {
  await before
  try {
    const onProgress: OnProgress = (stage, share) => answer({ kind: 'progress', id: job.id, stage, share })
    const actions = importerOf({ ...ctx, actor: job.actor, requestId: job.requestId, onProgress }) as Actions
    answer({ kind: 'done', id: job.id, result: await actions[job.action]?.(...job.args) })
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    const [code, said] = isDomainError(error) ? [error.code, error.said] : [null, message]
    answer({ kind: 'failed', id: job.id, code, message: said, stack })
  }
}

const queue = { value: Promise.resolve() }
parentPort?.on('message', (job: ImportJob) => {
  queue.value = work({ ...queue }, job)
})
