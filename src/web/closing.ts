// Closing the service: what is being answered is answered, and its connection is then let go. Without it a browser's kept
// connection would hold the service up for as long as it is kept.

import type { FastifyInstance } from 'fastify'

export function letGoWhenClosing(app: FastifyInstance): void {
  const state = { isClosing: false }
  app.addHook('preClose', (done) => {
    state.isClosing = true
    done()
  })
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (state.isClosing) reply.header('connection', 'close')
    done(null, payload)
  })
}
