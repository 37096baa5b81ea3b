// What is checked of every request whatever its route: that its address and its texts can be read, that what it sends is of a
// kind we take, and that nothing comes along which the route does not know.

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isApiRequest } from './api-request.ts'
import { HttpProblem } from './problem.ts'

/** Characters of an address. */
const LONGEST_ADDRESS = 4096

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A page's form that sends a file (multipart/form-data). Others are refused with 415. */
    takesFile?: boolean
  }
}

export function checkRequests(app: FastifyInstance): void {
  // Fastify would take text for JSON and JSON for text.
  app.removeContentTypeParser('text/plain')

  app.addHook('onRequest', (request, _reply, done) =>
    done(addressProblem(request) ?? typeProblem(request) ?? undefined),
  )
  app.addHook('preValidation', (request, _reply, done) =>
    done(textProblem(request) ?? unknownProblem(request) ?? undefined),
  )
}

function addressProblem({ url }: FastifyRequest): HttpProblem | null {
  if (url.length > LONGEST_ADDRESS) return new HttpProblem(414, 'too-long')
  const question = url.indexOf('?')
  return question >= 0 && !isDecodable(url.slice(question)) ? new HttpProblem(400, 'bad-text') : null
}

/** Pages take forms. What the API takes each of its routes says. */
function typeProblem(request: FastifyRequest): HttpProblem | null {
  const { headers, routeOptions, is404 } = request
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type === undefined || isApiRequest(request) || is404) return null
  const isTaken =
    type === 'application/x-www-form-urlencoded' ||
    (type === 'multipart/form-data' && routeOptions.config.takesFile === true)
  return isTaken ? null : new HttpProblem(415, 'wrong-type')
}

/** PostgreSQL refuses NUL and what is no character; SQLite keeps both, and then no reader can say what it is. */
function textProblem({ params, query, body }: FastifyRequest): HttpProblem | null {
  return [params, query, body].every((one) => isReadable(one)) ? null : new HttpProblem(400, 'bad-text')
}

/** Neither that, nor deeper than anything we take: following it down would end the stack. */
export function isReadable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed()
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return true
  if (depth > DEEPEST) return false
  return Object.entries(value).every(([name, inner]) => isReadable(name) && isReadable(inner, depth + 1))
}

/** Of lists and objects in one another; ours have a few. */
const DEEPEST = 20

/** A route without a schema for its query or its form takes nothing there. */
function unknownProblem({ query, body, routeOptions, is404 }: FastifyRequest): HttpProblem | null {
  if (is404) return null
  const { schema, config } = routeOptions
  const [parameter] = namesOf(query)
  // On public pages other sites add parameters of their own to links.
  if (schema?.querystring === undefined && config.action !== 'public' && parameter !== undefined)
    return new HttpProblem(400, 'bad-request', { where: 'query', name: parameter, kind: 'unknown', allowed: '' })
  const [field] = namesOf(body)
  if (schema?.body === undefined && field !== undefined)
    return new HttpProblem(400, 'bad-request', { where: 'form', name: field, kind: 'unknown', allowed: '' })
  return null
}

const namesOf = (sent: unknown): readonly string[] =>
  typeof sent === 'object' && sent !== null && !ArrayBuffer.isView(sent) ? Object.keys(sent) : []

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
