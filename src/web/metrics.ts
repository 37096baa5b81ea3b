// What Prometheus reads: how many requests there were of each route and status, how long they took, and how the process is.
// Nothing in it is about anybody.

import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Answer } from './request-log.ts'

export type Metrics = {
  readonly observe: (answer: Answer) => void
  readonly text: () => Promise<string>
  readonly contentType: string
}

/** `process`: memory, event loop and garbage of the whole process as well, which one server in it should tell of. */
export function createMetrics({ process }: { readonly process: boolean }): Metrics {
  const registry = new Registry()
  const labelNames = ['method', 'route', 'status'] as const
  const requests = new Counter({
    name: 'barnbokslut_http_requests_total',
    help: 'Answered requests, by route pattern, method and status.',
    labelNames,
    registers: [registry],
  })
  const durations = new Histogram({
    name: 'barnbokslut_http_request_duration_seconds',
    help: 'Seconds from a request to the end of its answer.',
    labelNames,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  })
  if (process) collectDefaultMetrics({ register: registry })
  return {
    observe: ({ method, route, status, milliseconds }) => {
      const labels = { method, route, status }
      requests.inc(labels)
      durations.observe(labels, milliseconds / 1000)
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
