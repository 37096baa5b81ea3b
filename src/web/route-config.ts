// Every route says what it needs: an action of domain/access.ts, `signed-in` for any person, or `public`.

import type { Action } from '../domain/access.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    action?: Action | 'signed-in' | 'public'
  }
}
