// Imports in a thread of their own: seconds of reading and writing must not keep a service from answering.

import { Worker } from 'node:worker_threads'
import { Conflict, Forbidden, Invalid, NotFound, sentenceIn } from '../domain/errors.ts'
import type { IndicatorCatalogue } from '../domain/indicator.ts'
import type { Context, OnProgress } from './context.ts'
import type { ImportAnswer, ImportJob, ImportThreadData } from './import-thread.ts'
import type { Importer } from './importer.ts'

export type ImportWorker = Importer & {
  /** Resolves when every job that has been asked for is done. */
  readonly finish: () => Promise<void>
  /** Ends the thread. What it was writing does not count and is swept later. */
  readonly close: () => Promise<void>
}

type Waiting = {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
  /** Of whoever asked: the thread works for many. */
  readonly onProgress: OnProgress | undefined
}

/**
 * `ctx.actor` and `ctx.requestId` are asked for with each job: whose job it is, and in which request.
 * `database`: an address another connection can open too, so none in memory. The thread is started with the first job and
 * ended when it has had nothing to do for a while, so that its memory is given back.
 */
export function createImportWorker(
  database: string,
  ctx: Pick<Context, 'catalogue' | 'actor' | 'requestId' | 'onProgress'>,
  idleMilliseconds = 30_000,
): ImportWorker {
  const waiting = new Map<number, Waiting>()
  const finished: (() => void)[] = []
  const held: { thread: Worker | null; idle: NodeJS.Timeout | null; next: number } = {
    thread: null,
    idle: null,
    next: 1,
  }

  const tellFinished = (): void => {
    for (const tell of finished.splice(0)) tell()
  }
  const fail = (thread: Worker, error: Error): void => {
    if (held.thread !== thread) return
    held.thread = null
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    tellFinished()
  }
  const close = async (): Promise<void> => {
    const { thread } = held
    if (held.idle) clearTimeout(held.idle)
    if (thread === null) return
    fail(thread, new Error('The service is closing'))
    await thread.terminate()
  }
  const answered = (answer: ImportAnswer): void => {
    if (answer.kind === 'progress') {
      waiting.get(answer.id)?.onProgress?.(answer.stage, answer.share)
      return
    }
    const job = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (answer.kind === 'done') job?.resolve(answer.result)
    else job?.reject(errorOf(answer))
    if (waiting.size > 0) return
    tellFinished()
    held.idle = setTimeout(() => void close(), idleMilliseconds)
    held.idle.unref()
  }
  const started = (): Worker => {
    if (held.idle) clearTimeout(held.idle)
    if (held.thread) return held.thread
    const thread = start(database, ctx.catalogue)
    thread.on('message', answered)
    thread.on('error', (error) => fail(thread, error))
    thread.on('exit', (code) => fail(thread, new Error(`The import thread ended with ${code}`)))
    held.thread = thread
    return thread
  }
  const ask =
    (action: keyof Importer) =>
    (...args: readonly unknown[]): Promise<never> =>
      new Promise((resolve, reject) => {
        const id = held.next
        held.next += 1
        // The thread answers with what the importer's own function gives.
        waiting.set(id, { resolve: resolve as (result: unknown) => void, reject, onProgress: ctx.onProgress })
        const { actor, requestId = null } = ctx
        started().postMessage({ id, action, args, actor, requestId } satisfies ImportJob)
      })
  return {
    preview: ask('preview'),
    commit: ask('commit'),
    issuesCsv: ask('issuesCsv'),
    annotatedCopy: ask('annotatedCopy'),
    startMapping: ask('startMapping'),
    remap: ask('remap'),
    mapping: ask('mapping'),
    sayMapping: ask('sayMapping'),
    previewMapping: ask('previewMapping'),
    finish: () => (waiting.size === 0 ? Promise.resolve() : new Promise((resolve) => finished.push(resolve))),
    close,
  }
}

function start(database: string, { indicators, sources, hashes }: IndicatorCatalogue): Worker {
  const workerData: ImportThreadData = { database, catalogue: { indicators, sources, hashes } }
  // Rows become columns at once: what is made on the way is short-lived, and need not pile up before it is cleared away.
  const resourceLimits = { maxYoungGenerationSizeMb: 6 }
  return new Worker(new URL('./import-thread.ts', import.meta.url), { workerData, resourceLimits })
}

/** The domain's errors keep their kind on the way here; anything else is a bug. */
function errorOf({ code, message, stack }: Extract<ImportAnswer, { kind: 'failed' }>): Error {
  switch (code) {
    case 'invalid':
      return new Invalid(message)
    case 'not-found':
      return new NotFound(message)
    case 'forbidden':
      return new Forbidden(message)
    case 'conflict':
      return new Conflict(message)
    default:
      return Object.assign(new Error(sentenceIn(message, 'sv')), { stack })
  }
}
