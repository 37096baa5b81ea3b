// `serve` as a process of its own: how it starts, what it writes, and how it stops with work under way.

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { PROJECT } from '../../src/main/environment.ts'
import { freePort } from '../support/free-port.ts'

const folder = mkdtempSync(join(tmpdir(), 'barnbokslut-serve-'))
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Started = {
  readonly port: number
  readonly child: ChildProcess
  readonly out: () => string
  readonly said: () => string
  readonly ended: Promise<number | null>
}

async function serve(settings: Record<string, string> = {}): Promise<Started> {
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', 'serve', '--port', String(port)], {
    cwd: PROJECT,
    env: { ...process.env, BARNBOKSLUT_DATABASE: `file:${join(folder, `${port}.db`)}`, ...settings },
  })
  children.push(child)
  const written = { out: '', said: '' }
  child.stdout.on('data', (bytes) => {
    written.out += String(bytes)
  })
  child.stderr.on('data', (bytes) => {
    written.said += String(bytes)
  })
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  while (!written.said.includes('i gång')) {
    if (child.exitCode !== null) throw new Error(written.said)
    await sleep(20)
  }
  return { port, child, out: () => written.out, said: () => written.said, ended }
}

/** A form whose end has not been sent: the request is under way until it is. */
async function halfRequest(port: number): Promise<{ readonly socket: Socket; readonly answer: Promise<string> }> {
  const socket = connect(port, '127.0.0.1')
  const received = { text: '' }
  socket.on('data', (bytes) => {
    received.text += String(bytes)
  })
  const answer = new Promise<string>((resolve) => {
    socket.on('close', () => resolve(received.text))
    socket.on('error', () => {})
  })
  const head = [
    'POST /finns-inte HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    'Content-Type: application/x-www-form-urlencoded',
    'Content-Length: 7',
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\nar=`)
  await sleep(200)
  return { socket, answer }
}

describe('serve', { timeout: 60_000 }, () => {
  it('answers, logs in JSON and nothing else, and ends with 0 after what was under way', async () => {
    const { port, child, out, ended } = await serve()
    expect(await (await fetch(`http://127.0.0.1:${port}/readyz`)).text()).toBe('ok\n')
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
    expect(metrics).toContain('process_resident_memory_bytes')
    const { socket, answer } = await halfRequest(port)
    child.kill('SIGTERM')
    await sleep(500)
    // Nobody new is let in, and the one who is in is waited for.
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow()
    expect(child.exitCode).toBe(null)
    socket.write('2025')
    expect(await answer).toMatch(/^HTTP\/1\.1 404 /)
    expect(await ended).toBe(0)
    const logged = out().trim().split('\n')
    expect(logged.map((line) => JSON.parse(line).route)).toEqual(
      expect.arrayContaining(['/readyz', '/metrics', '(none)']),
    )
  })

  it('begins although its provider is down, and says which rules give nothing yet', async () => {
    const rules = [{ varde: 'g', organisation: '9902', roll: 'läsare' }]
    const { port, child, said, out, ended } = await serve({
      BARNBOKSLUT_PUBLIC_URL: 'http://127.0.0.1:1',
      BARNBOKSLUT_OIDC_ISSUER: 'http://127.0.0.1:2',
      BARNBOKSLUT_OIDC_CLIENT_ID: 'barnbokslut',
      BARNBOKSLUT_OIDC_CLIENT_SECRET: 'hemligt-hemligt-hemligt',
      BARNBOKSLUT_OIDC_ROLES_CLAIM: 'groups',
      BARNBOKSLUT_OIDC_ROLES: JSON.stringify(rules),
    })
    const page = await fetch(`http://127.0.0.1:${port}/logga-in`)
    expect(await page.text()).toContain('Logga in med kommunens konto')
    expect((await fetch(`http://127.0.0.1:${port}/logga-in/extern`)).status).toBe(503)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(said()).toContain('regel 1: ger inga roller, för organisationen 9902 finns inte.')
    expect(out()).toContain('"msg":"sign-in"')
    expect(said() + out()).not.toContain('hemligt-hemligt')
  })

  it('cuts off what takes too long, and ends with 1', async () => {
    const { port, child, ended } = await serve({ BARNBOKSLUT_SHUTDOWN_SECONDS: '1' })
    const { answer } = await halfRequest(port)
    const begun = performance.now()
    child.kill('SIGTERM')
    expect(await ended).toBe(1)
    expect(performance.now() - begun).toBeLessThan(8000)
    expect(await answer).not.toContain('200 OK')
  })

  it('ends at once when it is told twice', async () => {
    const { port, child, ended } = await serve()
    await halfRequest(port)
    child.kill('SIGTERM')
    await sleep(600)
    child.kill('SIGTERM')
    expect(await ended).toBe(143)
  })
})
