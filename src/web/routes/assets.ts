// Style sheet, fonts, icon and scripts. Their addresses change with their content, so they may be kept for ever.

import type { FastifyInstance } from 'fastify'
import type { Environment } from './environment.ts'

export function assetRoutes(app: FastifyInstance, { assets }: Environment): void {
  for (const file of assets.files) {
    const bytes = Buffer.from(file.bytes)
    app.get(file.path, PUBLIC, (_request, reply) => reply.type(file.type).header('cache-control', FOR_EVER).send(bytes))
  }
  for (const script of Object.values(assets.scripts))
    app.get(script.path, PUBLIC, async ({ headers }, reply) => {
      const { plain, zipped } = await script.content()
      const mayZip = /\bgzip\b/.test(headers['accept-encoding'] ?? '')
      const bytes = mayZip ? zipped : plain
      return reply
        .type('text/javascript; charset=utf-8')
        .header('cache-control', FOR_EVER)
        .header('vary', 'accept-encoding')
        .headers(mayZip ? { 'content-encoding': 'gzip' } : {})
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    })
}

const PUBLIC = { config: { action: 'public' } } as const
const FOR_EVER = 'public, max-age=31536000, immutable'
