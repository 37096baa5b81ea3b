// The thread that imports, with a database connection of its own. It is told what to do and says what came of it.

import { randomUUID } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import type { Actor } from '../domain/access.ts'
import { isDomainError } from '../domain/errors.ts'
import type { IndicatorCatalogue } from '../domain/indicator.ts'
import { createCatalogue } from '../domain/indicator-catalogue.ts'
import { openDatabase } from '../store/index.ts'
import type { Context } from './context.ts'
import { importerOf } from './importer.ts'
import type { OwnerRequest } from './imports/index.ts'
import type { ImportRequest } from './imports/types.ts'

/** What `workerData` must hold. */
export type ImportThreadData = {
  readonly database: string
  readonly catalogue: Pick<IndicatorCatalogue, 'indicators' | 'sources' | 'hashes'>
  readonly actor: Actor
}

export type ImportJob = {
  readonly id: number
  readonly job:
    | { readonly action: 'preview'; readonly request: OwnerRequest; readonly file: ImportRequest }
    | { readonly action: 'commit'; readonly request: OwnerRequest; readonly id: string; readonly acknowledged?: number }
    | { readonly action: 'issues-csv' | 'annotated-copy'; readonly request: OwnerRequest; readonly id: string }
}

export type ImportAnswer =
  | { readonly kind: 'done'; readonly id: number; readonly result: unknown }
  | {
      readonly kind: 'failed'
      readonly id: number
      /** Of the domain's errors; null for a bug. */
      readonly code: string | null
      readonly message: string
      readonly stack: string | undefined
    }
  | { readonly kind: 'progress'; readonly stage: 'fetching' | 'reading' | 'writing'; readonly share: number }

const { database, catalogue, actor } = workerData as ImportThreadData
const answer = (message: ImportAnswer): void => parentPort?.postMessage(message)
const store = await openDatabase(database, { bulk: true })
const ctx: Context = {
  store,
  catalogue: createCatalogue(catalogue.indicators, catalogue.sources, catalogue.hashes),
  actor,
  now: () => new Date().toISOString(),
  newId: () => randomUUID(),
  lastRead: { value: null },
  onProgress: (stage, share) => answer({ kind: 'progress', stage, share }),
}
const importer = importerOf(ctx)

function resultOf({ job }: ImportJob): Promise<unknown> {
  switch (job.action) {
    case 'preview':
      return importer.preview(job.request, job.file)
    case 'commit':
      return importer.commit(job.request, job.id, job.acknowledged)
    case 'issues-csv':
      return importer.issuesCsv(job.request, job.id)
    case 'annotated-copy':
      return importer.annotatedCopy(job.request, job.id)
  }
}

/** One at a time: two would only wait for each other in the database, with twice the memory. */
async function work({ value: before }: { value: Promise<void> }, job: ImportJob): Promise<void> {
  await before
  try {
    // A preview also has a function, which cannot be handed over; what it gives is asked for by itself.
    const result = await resultOf(job)
    const isPreview = job.job.action === 'preview' || job.job.action === 'commit'
    answer({ kind: 'done', id: job.id, result: isPreview ? JSON.parse(JSON.stringify(result)) : result })
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    answer({ kind: 'failed', id: job.id, code: isDomainError(error) ? error.code : null, message, stack })
  }
}

const queue = { value: Promise.resolve() }
parentPort?.on('message', (job: ImportJob) => {
  queue.value = work({ ...queue }, job)
})
