// What a form sends, read strictly: bytes that are no UTF-8 are refused instead of becoming other text. A field that stands
// several times becomes a list, which only a schema that says so lets through.

import type { FastifyInstance } from 'fastify'
import { HttpProblem } from './problem.ts'

/** Fields in one form. The longest of ours asks about each free text of a plan. */
const MOST_FIELDS = 2000

export type Form = Readonly<Record<string, string | readonly string[]>>

export function readForms(app: FastifyInstance, bodyLimit: number): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer', bodyLimit },
    (_request, body, done) => {
      try {
        done(null, parseForm(new TextDecoder('utf-8', { fatal: true }).decode(body as Buffer)))
      } catch (error) {
        done(error instanceof HttpProblem ? error : new HttpProblem(400, 'bad-text'))
      }
    },
  )
}

/** Throws HttpProblem where there are too many fields, URIError where one is no text. */
export function parseForm(text: string): Form {
  const pairs = text.split('&').filter((pair) => pair !== '')
  if (pairs.length > MOST_FIELDS) throw new HttpProblem(413, 'form-too-large')
  const fields = new Map<string, string | string[]>()
  for (const pair of pairs) {
    const [name = '', ...rest] = pair.replaceAll('+', ' ').split('=')
    const [key, value] = [decodeURIComponent(name), decodeURIComponent(rest.join('='))]
    const before = fields.get(key)
    fields.set(key, before === undefined ? value : [...[before].flat(), value])
  }
  // Without a prototype: no name that somebody sends is anything but a field.
  return Object.assign(Object.create(null), Object.fromEntries(fields))
}
