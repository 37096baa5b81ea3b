// Everything that can be asked for. One file per resource holds its pages and its JSON, both from the same service.

import type { FastifyInstance } from 'fastify'
import { assetRoutes } from './assets.ts'
import type { Environment } from './environment.ts'
import { goalRoutes } from './goals.tsx'
import { importRoutes } from './imports.tsx'
import { indicatorRoutes } from './indicators.tsx'
import { koladaRoutes } from './kolada.tsx'
import { overviewRoutes } from './overview.tsx'
import { reportRoutes } from './reports.tsx'
import { uploadRoutes } from './upload.tsx'

export function registerRoutes(app: FastifyInstance, environment: Environment): void {
  for (const register of [
    assetRoutes,
    overviewRoutes,
    goalRoutes,
    indicatorRoutes,
    uploadRoutes,
    koladaRoutes,
    importRoutes,
    reportRoutes,
  ])
    register(app, environment)
}
