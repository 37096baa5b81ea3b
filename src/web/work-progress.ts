// How far the work of one request has come, told by services that know nothing of requests: each piece of work has its own
// listener, wherever it goes on.

import { AsyncLocalStorage } from 'node:async_hooks'
import type { OnProgress } from '../services/index.ts'

export type WorkProgress = {
  /** Whom the services tell; undefined where nobody listens. */
  readonly listener: () => OnProgress | undefined
  /** Does the work, and tells the listener. */
  readonly listen: <Value>(listener: OnProgress, work: () => Promise<Value>) => Promise<Value>
}

export function createWorkProgress(): WorkProgress {
  const storage = new AsyncLocalStorage<OnProgress>()
  return { listener: () => storage.getStore(), listen: (listener, work) => storage.run(listener, work) }
}
