// `npm run bench -- http [SECONDS]`: the real service in a process of its own, with the demo's data and somebody signed in,
// asked by 50 connections at once; and a bare Fastify route that answers with the same bytes, for the ratio between them.

import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import autocannon from 'autocannon'
import { readConfig } from '../../src/config.ts'
import { loadDemo } from '../../src/main/demo.ts'
import { openEnvironment, PROJECT } from '../../src/main/environment.ts'
import { takeLink } from '../../src/services/accounts/index.ts'
import { personForRole } from '../../src/services/index.ts'

const CONNECTIONS = 50
const TARGETS = [
  { name: 'start page', path: '/9901', least: 0.1 },
  { name: 'goal page', path: '/9901/mal/M1', least: 0.1 },
  { name: 'indicator page', path: '/9901/indikatorer/ak9-behorig-yrkesprogram', least: 0.1 },
  { name: 'goals API', path: '/api/organisations/9901/goals', least: 0.25 },
] as const

export async function benchHttp(folder: string, seconds: number): Promise<void> {
  const database = `file:${join(folder, 'http.db')}`
  const cookie = await signedInDemo(database)
  const [port, barePort] = [await freePort(), await freePort()]
  const service = started(['src/main.ts', 'serve', '--port', String(port)], {
    BARNBOKSLUT_DATABASE: database,
    BARNBOKSLUT_API_RATE: '1000000',
  })
  try {
    await answering(port, '/readyz')
    console.log(`http         ${CONNECTIONS} connections, ${seconds} s each`)
    for (const target of TARGETS) await measure(target, { port, barePort, cookie, seconds })
  } finally {
    service.kill('SIGTERM')
  }
}

type Target = (typeof TARGETS)[number]
type Run = { readonly port: number; readonly barePort: number; readonly cookie: string; readonly seconds: number }

async function measure({ name, path, least }: Target, { port, barePort, cookie, seconds }: Run): Promise<void> {
  const url = `http://127.0.0.1:${port}${path}`
  const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' })
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
  const ours = await load(url, seconds, { cookie })
  const bare = started(['test/bench/bare-child.ts', String(barePort), answer.headers.get('content-type') ?? ''], {})
  bare.stdin?.end(bytes)
  try {
    await answering(barePort, '/')
    const same = await load(`http://127.0.0.1:${barePort}/`, seconds, {})
    const ratio = ours.requests.mean / same.requests.mean
    const errors = ours.errors + ours.timeouts + ours.non2xx
    console.log(
      `  ${name.padEnd(15)} ${ours.requests.mean.toFixed(0).padStart(6)} requests/s, p50 ${ours.latency.p50} ms, p99 ${ours.latency.p99} ms, ` +
        `errors ${errors}, ${(bytes.length / 1024).toFixed(0)} kB; ${ratio.toFixed(2)} of bare Fastify's ` +
        `${same.requests.mean.toFixed(0)} (goal ${least.toFixed(2)})`,
    )
  } finally {
    bare.kill('SIGKILL')
    await sleep(200)
  }
}

async function load(url: string, seconds: number, headers: Record<string, string>): Promise<autocannon.Result> {
  await autocannon({ url, connections: CONNECTIONS, duration: Math.min(2, seconds), headers })
  return autocannon({ url, connections: CONNECTIONS, duration: seconds, headers })
}

/** The demo's data in a new database; gives the cookie of a process leader's session. */
async function signedInDemo(database: string): Promise<string> {
  const { ctx, close } = await openEnvironment({ ...readConfig({}), database }, { create: true })
  try {
    const { code } = await loadDemo(ctx, () => {})
    const person = { userName: 'bench', name: 'Bänk Mätare' }
    const { secret } = await personForRole(ctx, code, 'process-leader', person)
    const { session } = await takeLink(ctx, secret, 'en lång mening som ingen gissar')
    return `barnbokslut=${session}`
  } finally {
    await close()
  }
}

function started(args: readonly string[], environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', ...args], {
    cwd: PROJECT,
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'ignore', 'inherit'],
  })
}

async function answering(port: number, path: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => null)
    if (answer?.ok) return
    await sleep(100)
  }
  throw new Error(`Nothing answers on ${port}`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
