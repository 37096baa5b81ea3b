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
const OUTSIDE_ALLOWED = { domain: ['typebox', 'arquero', 'jstat'], text: [] as string[] }
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

  it('gives domain and text no packages but typebox, arquero and jstat', () => {
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

  it('keeps nothing in modules that can be filled: no empty Map, Set, array or object (R9)', () => {
    const wrong = parsed.flatMap(({ file, text, result }) =>
      moduleConstants(result.program, text).flatMap(({ name, init }) =>
        isFillable(init) && !/readonly/i.test(name) ? [`${file}: ${name}`] : [],
      ),
    )
    expect(wrong).toEqual([])
  })

  it('opens transactions only in services (R4), and names what the callback gets db', () => {
    const wrong = parsed.flatMap(({ file, text }) =>
      [...text.matchAll(/\.(?:transaction|startTransaction)\(\)[\s\S]{0,80}/g)]
        .filter(([call]) => room(file) !== 'services' || !/^\.transaction\(\)\s*\.execute\(\s*async \(db\)/.test(call))
        .map(([call]) => `${file}: ${call}`),
    )
    expect(wrong).toEqual([])
  })

  it('gives every store function db first and whose rows it is about second (R4, R6)', () => {
    const wrong = parsed
      .filter(({ file }) => file.startsWith('store/') && !file.startsWith('store/migrations/'))
      .flatMap(({ file, result }) =>
        exportedFunctions(result.program)
          .filter(({ parameters }) => parameters[0] === 'db')
          .filter(
            ({ name, parameters }) =>
              !OWNERLESS.has(name) && !PEOPLES.includes(file) && !OWNERS.has(parameters[1] ?? ''),
          )
          .map(({ name }) => `${file}: ${name}`),
      )
    expect(wrong).toEqual([])
  })

  it('writes in the journal through one place, which says who and in which request (R5)', () => {
    const writers = parsed.filter(({ file, text }) => room(file) !== 'store' && /\bappendJournal\b/.test(text))
    expect(writers.map(({ file }) => file)).toEqual(['services/journal/note.ts'])
  })

  it('names every file of a folder in the folder’s index, where things are added by a file and a line', () => {
    const missing = GATHERED.flatMap((folder) => {
      const index = files.find((file) => file === `${folder}/index.ts` || file === `${folder}/index.tsx`) ?? ''
      const named = new Set(imports.filter(({ file }) => file === index).map(({ target }) => target))
      return files.filter((file) => dirname(file) === folder && file !== index && !named.has(file) && !isShared(file))
    })
    expect(missing).toEqual([])
  })

  it('has nothing unparsable', () => {
    expect(parsed.filter(({ result }) => result.errors.length > 0).map(({ file }) => file)).toEqual([])
  })
})

/** Accounts, sessions and tokens belong to people, who may work in several organisations: named exceptions of R6 too. */
const PEOPLES = ['store/accounts.ts', 'store/keys.ts', 'store/notices.ts', 'store/doors.ts']

/** Everyone's (areas, the list of organisations) or no rows at all: the named exceptions of R6. */
const OWNERLESS = new Set([
  'listAreas',
  'isKnownArea',
  'addArea',
  'addOrganisation',
  // Writes rows of an import whose owner the writer has checked.
  'createInsertObservations',
  'insertResponseRates',
  'findOrganisation',
  'listOrganisations',
  // Names of chains, to check every one.
  'listJournals',
  // What is published is everyone's.
  'listPublished',
])
const OWNERS = new Set(['organisation', 'owner', 'owners'])

/** Folders where a new thing is one file and one line in the index (design §5). */
const GATHERED = ['report/sections', 'ingest/checks', 'domain/attainment/methods', 'store/migrations']
/** Types of such a folder, and what is said of a table before it has rows: no things of their own. */
const isShared = (file: string): boolean => /-check\.ts$|\/(columns|personal-data|shape)\.ts$/.test(file)

type Program = ReturnType<typeof parseSync>['program']
type Node = Program['body'][number]

const declarationOf = (node: Node) =>
  node.type === 'ExportNamedDeclaration' && node.declaration ? node.declaration : node

/** Constants of a module; `name` with its type as written. */
function moduleConstants(program: Program, text: string) {
  return program.body.flatMap((node) => {
    const declaration = declarationOf(node)
    return declaration.type === 'VariableDeclaration'
      ? declaration.declarations.map(({ id, init }) => ({ name: text.slice(id.start, id.end), init }))
      : []
  })
}

/** An empty container is there to be filled. `Object.freeze({})` is not one. */
function isFillable(init: ReturnType<typeof moduleConstants>[number]['init']): boolean {
  if (init?.type === 'NewExpression')
    return (
      init.callee.type === 'Identifier' && /^(Weak)?(Map|Set)$/.test(init.callee.name) && init.arguments.length === 0
    )
  if (init?.type === 'ArrayExpression') return init.elements.length === 0
  return init?.type === 'ObjectExpression' && init.properties.length === 0
}

function exportedFunctions(program: Program) {
  return program.body.flatMap((node) => {
    const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : null
    if (declaration?.type !== 'FunctionDeclaration') return []
    const parameters = declaration.params.map((one) => {
      const target = one.type === 'AssignmentPattern' ? one.left : one
      return target.type === 'Identifier' ? target.name : ''
    })
    return [{ name: declaration.id?.name ?? '', parameters }]
  })
}

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
