// Style sheet, fonts and icon. Their addresses change with their content, so they may be kept for ever.

import type { FastifyInstance } from 'fastify'
import type { Environment } from './environment.ts'

export function assetRoutes(app: FastifyInstance, { assets }: Environment): void {
  for (const file of assets.files) {
    const bytes = Buffer.from(file.bytes)
    app.get(file.path, { config: { action: 'public' } }, (_request, reply) =>
      reply.type(file.type).header('cache-control', 'public, max-age=31536000, immutable').send(bytes),
    )
  }
}
