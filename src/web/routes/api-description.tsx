// What programs may ask for: as OpenAPI, and as a page to read.

import type { FastifyInstance } from 'fastify'
import { sendPage } from '../page.ts'
import { ApiPage } from '../pages/api.tsx'
import { FactsAnswer } from './api-answers.ts'
import type { Environment } from './environment.ts'

export function apiDescriptionRoutes(app: FastifyInstance, { assets, apiRoutes }: Environment): void {
  app.get('/api/openapi.json', { config: { action: 'public', api: { answer: FactsAnswer } } }, async () =>
    app.swagger(),
  )
  app.get('/granssnitt', { config: { action: 'public' } }, async (_request, reply) =>
    sendPage(reply, <ApiPage assets={assets} routes={apiRoutes} />),
  )
}
