// A bare Fastify route on a port of its own, which answers with the bytes it is given on standard input.

import Fastify from 'fastify'

const [port = '0', type = 'text/html'] = process.argv.slice(2)
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
const bytes = Buffer.concat(chunks)
const app = Fastify()
app.get('/', (_request, reply) => reply.type(type).send(bytes))
await app.listen({ host: '127.0.0.1', port: Number(port) })
