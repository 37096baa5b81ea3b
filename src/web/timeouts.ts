// How long a connection may keep the service waiting: whoever sends a byte now and then would otherwise hold it for ever.

/** Milliseconds. */
export type Timeouts = {
  /** Until a request's headers have come. */
  readonly headers: number
  /** Until the whole request has come: the largest file over a slow line. */
  readonly request: number
  /** Without a byte either way, while a request is sent or answered. */
  readonly silence: number
  /** How often the first two are looked at. */
  readonly check: number
}

const SECOND = 1000

export const TIMEOUTS: Timeouts = {
  headers: 20 * SECOND,
  request: 300 * SECOND,
  silence: 120 * SECOND,
  check: 5 * SECOND,
}

/** As Fastify takes them. */
export const timeoutOptions = ({ headers, request, silence, check }: Timeouts) => ({
  requestTimeout: request,
  connectionTimeout: silence,
  http: { headersTimeout: headers, connectionsCheckingInterval: check },
})
