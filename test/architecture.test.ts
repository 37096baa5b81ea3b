// design.md §3: who may import whom, what pure code may not touch, and no cycles. Reads every import in src/.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { describe, expect, it } from 'vitest'

const SRC = resolve(import.meta.dirname, '../src')

/** Folder (or top-level file) → what it may import, beside itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  text: [],
  ingest: ['domain', 'text'],
  report: ['domain', 'text'],
  store: ['domain', 'text'],
  services: ['domain', 'text', 'ingest', 'report', 'store'],
  jobs: ['domain', 'text', 'store'],
  web: ['domain', 'text', 'services', 'report/html', 'report/chart'],
  catalog: ['domain', 'text', 'report/template'],
  config: [],
  main: ['domain', 'text', 'ingest', 'report', 'store', 'services', 'jobs', 'web', 'catalog', 'config'],
}

const PURE = ['domain', 'ingest', 'report', 'text']
const OUTSIDE_ALLOWED = { domain: ['typebox', 'arquero'], text: [] as string[] }
/** The one file of report/ that runs as a thread of its own and so may talk to its parent. */
const IMPURE_FILES = new Set(['report/pdf-thread.ts'])

type Import = { readonly file: string; readonly specifier: string; readonly target: string | null }

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file))
  .sort()

const parsed = files.map((file) => {
  const text = readFileSync(join(SRC, file), 'utf8')
  return { file, text, result: parseSync(file, text) }
})

const imports: readonly Import[] = parsed.flatMap(({ file, result }) => {
  const { module } = result
  const specifiers = [
    ...module.staticImports.map((entry) => entry.moduleRequest.value),
    ...module.staticExports.flatMap((entry) => entry.entries.map((one) => one.moduleRequest?.value).filter(isText)),
  ]
  const dynamic = module.dynamicImports.map((entry) => {
    const source = parsed
      .find((one) => one.file === file)
      ?.text.slice(entry.moduleRequest.start, entry.moduleRequest.end)
    return source?.replaceAll(/^['"`]|['"`]$/g, '') ?? ''
  })
  return [...specifiers, ...dynamic].map((specifier) => ({ file, specifier, target: resolveTarget(file, specifier) }))
})

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function resolveTarget(file: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null
  return relative(SRC, resolve(SRC, dirname(file), specifier)).replaceAll('\\', '/')
}

const room = (file: string): string => file.split('/')[0]?.replace(/\.tsx?$/, '') ?? ''
const within = (target: string, allowed: string): boolean =>
  target === allowed || target.startsWith(`${allowed}/`) || target.replace(/\.tsx?$/, '') === allowed

describe('architecture', () => {
  it('has a place for every file', () => {
    expect(files.filter((file) => !(room(file) in ALLOWED))).toEqual([])
  })

  it('imports only along the arrows of the design (R1)', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (target === null || target.startsWith('..')) return target?.startsWith('..') ?? false
      if (room(target) === room(file)) return false
      return !(ALLOWED[room(file)] ?? []).some((allowed) => within(target, allowed))
    })
    expect(wrong.map(({ file, specifier }) => `${file} → ${specifier}`)).toEqual([])
  })

  it('gives domain and text no packages but typebox and arquero', () => {
    const wrong = imports.filter(({ file, specifier, target }) => {
      const allowed = OUTSIDE_ALLOWED[room(file) as keyof typeof OUTSIDE_ALLOWED]
      return (
        allowed && target === null && !allowed.some((name) => specifier === name || specifier.startsWith(`${name}/`))
      )
    })
    expect(wrong.map(({ file, specifier }) => `${file} → ${specifier}`)).toEqual([])
  })

  it('has no cycle', () => {
    const edges = new Map<string, string[]>()
    for (const { file, target } of imports) if (target) edges.set(file, [...(edges.get(file) ?? []), target])
    expect(findCycle(edges)).toEqual([])
  })

  it('keeps domain, ingest, report and text pure: no file system, process, clock or chance (R2)', () => {
    const wrong = parsed
      .filter(({ file }) => PURE.includes(room(file)) && !IMPURE_FILES.has(file))
      .flatMap(({ file, result }) => impurities(result.program).map((what) => `${file}: ${what}`))
    const modules = imports
      .filter(
        ({ file, specifier }) =>
          PURE.includes(room(file)) && !IMPURE_FILES.has(file) && FORBIDDEN_MODULES.test(specifier),
      )
      .map(({ file, specifier }) => `${file} → ${specifier}`)
    expect([...wrong, ...modules]).toEqual([])
  })

  it('holds no mutable state in modules (R9)', () => {
    const wrong = parsed.flatMap(({ file, result }) =>
      result.program.body
        .flatMap((node) => (node.type === 'ExportNamedDeclaration' && node.declaration ? [node.declaration] : [node]))
        .filter((node) => node.type === 'VariableDeclaration' && node.kind !== 'const')
        .map(() => file),
    )
    expect(wrong).toEqual([])
  })

  it('opens transactions only in services (R4), and names what the callback gets db', () => {
    const wrong = parsed.flatMap(({ file, text }) =>
      [...text.matchAll(/\.transaction\(\)\s*\.execute\(\s*async\s*\((\w+)/g)]
        .filter(([, name]) => name !== 'db' || room(file) !== 'services')
        .map(([match]) => `${file}: ${match}`),
    )
    expect(wrong).toEqual([])
  })

  it('has nothing unparsable', () => {
    expect(parsed.filter(({ result }) => result.errors.length > 0).map(({ file }) => file)).toEqual([])
  })
})

const FORBIDDEN_MODULES =
  /^(node:)?(fs|fs\/promises|child_process|http|https|net|os|process|worker_threads|cluster|dgram|tls|crypto)$/

function impurities(program: ReturnType<typeof parseSync>['program']): string[] {
  const found: string[] = []
  new Visitor({
    MemberExpression(node) {
      if (node.object.type !== 'Identifier' || node.computed || node.property.type !== 'Identifier') return
      const path = `${node.object.name}.${node.property.name}`
      if (path === 'Date.now' || path === 'Math.random' || path === 'performance.now' || node.object.name === 'process')
        found.push(path)
    },
    NewExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0)
        found.push('new Date()')
    },
    CallExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date') found.push('Date()')
    },
  }).visit(program)
  return found
}

/** The first cycle found, as the files on it; empty where there is none. */
function findCycle(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return []
    for (const next of edges.get(file) ?? []) {
      const cycle = walk(next, [...path, file])
      if (cycle.length > 0) return cycle
    }
    done.add(file)
    return []
  }
  for (const file of edges.keys()) {
    const cycle = walk(file, [])
    if (cycle.length > 0) return cycle
  }
  return []
}
