// How many questions a program may ask in a minute. Pages are asked for by people, and are not counted.

import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { isApiRequest } from './api-request.ts'
import { HttpProblem } from './problem.ts'

/** `perMinute`: by one account, whatever token; by one address where nobody has signed in. Before the routes. */
export async function limitRate(app: FastifyInstance, perMinute: number): Promise<void> {
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: '1 minute',
    keyGenerator: ({ signed, ip }) => signed?.account.id ?? ip,
    allowList: (request) => !isApiRequest(request),
    errorResponseBuilder: () => new HttpProblem(429, 'too-many'),
  })
}
