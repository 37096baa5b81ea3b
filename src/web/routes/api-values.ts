// Every value that may be shown, streamed: a program need not wait for the last to have the first.

import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { csvText } from '../../domain/csv-text.ts'
import { attachment } from '../page.ts'
import { FileAnswer, ValuesAnswer } from './api-answers.ts'
import { type Environment, OrganisationParams } from './environment.ts'

const COLUMNS = ['indicator', 'name', 'area', 'dimensions', 'period', 'value', 'unit', 'marker', 'source'] as const

export function apiValueRoutes(app: FastifyInstance, { services }: Environment): void {
  app.get<{ Params: OrganisationParams }>(
    '/api/organisations/:org/values.csv',
    {
      config: { action: 'indicator.read', api: { answer: FileAnswer, type: 'text/csv' } },
      schema: { params: OrganisationParams },
    },
    async ({ params: { org } }, reply) => {
      const values = await services.publishedValues(org)
      const lines = function* () {
        yield csvText([[...COLUMNS]])
        // A line is a text of its own: without the mark at a file's beginning.
        for (const one of values)
          yield csvText([COLUMNS.map((name) => (one[name] === null ? '' : decimal(one[name])))]).replace(/^\uFEFF/, '')
      }
      return attachment(reply, `varden-${org}.csv`, 'text/csv; charset=utf-8').send(Readable.from(lines()))
    },
  )

  app.get<{ Params: OrganisationParams }>(
    '/api/organisations/:org/values.json',
    { config: { action: 'indicator.read', api: { answer: ValuesAnswer } }, schema: { params: OrganisationParams } },
    async ({ params: { org } }, reply) => {
      const values = await services.publishedValues(org)
      const parts = function* () {
        let before = '['
        for (const one of values) {
          yield `${before}\n${JSON.stringify(one)}`
          before = ','
        }
        yield before === '[' ? '[]\n' : '\n]\n'
      }
      return reply.type('application/json; charset=utf-8').send(Readable.from(parts()))
    },
  )
}

/** As the files people send have it: a decimal comma. */
const decimal = (value: string | number): string =>
  typeof value === 'number' ? String(value).replace('.', ',') : value
