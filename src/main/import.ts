// `import KIND FILE`: reads a file, shows what is wrong with it, and stores it where nothing is.

import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { formatNumber } from '../domain/format.ts'
import type { Context } from '../services/context.ts'
import {
  commitImport,
  dryRun,
  IMPORT_KINDS,
  type ImportKind,
  type ImportOptions,
  type ImportResult,
  type ImportTold,
  type IssueGroup,
  previewImport,
  refuseBySize,
} from '../services/index.ts'
import { cliText } from '../text/cli.ts'
import { type Call, type Command, type ExitCode, requiredYear, text, UsageError } from './command.ts'
import { openEnvironment } from './environment.ts'
import { writeOut } from './files.ts'
import { progressOn } from './progress.ts'

export const importCommand: Command = {
  name: 'import',
  help: cliText.help.import,
  options: {
    organisation: { type: 'string' },
    national: { type: 'boolean' },
    plan: { type: 'string' },
    unit: { type: 'string' },
    'valid-from': { type: 'string' },
    'unknown-indicators': { type: 'string' },
    source: { type: 'string' },
    strict: { type: 'boolean' },
    issues: { type: 'string' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  positionals: ['SLAG', 'FIL'],
  run: importFile,
}

async function importFile(call: Call): Promise<ExitCode> {
  const { values, positionals, config, console } = call
  const kind = kindOf(positionals[0] ?? '')
  refuseOptionsOfOtherKinds(kind, values)
  const owner = ownerOf(call)
  const fileName = positionals[1] ?? ''
  const issuesFile = text(values, 'issues')
  // Before anything is stored: a list of problems that cannot be written must not come as a surprise afterwards.
  if (issuesFile !== undefined) await writeOut(issuesFile, '')
  const environment = await openEnvironment(config)
  const ctx = { ...environment.ctx, onProgress: progressOn(console) }
  try {
    const options = optionsOf(call, ctx)
    const size = await sizeOf(fileName)
    const tooLarge = refuseBySize(kind, fileName, size)
    if (tooLarge !== null) {
      await writeIssues(call, tooLarge)
      say(call, tooLarge, 'rejected')
      return 1
    }
    const bytes = new Uint8Array(await readFile(fileName))
    const request = { kind, fileName: basename(fileName), bytes, options }
    if (request.bytes.byteLength > LARGE) console.say(cliText.readingFile(Math.round(request.bytes.byteLength / 1e6)))
    const isRefused = (one: ImportResult) => !one.canCommit || (values.strict === true && one.issues.length > 0)
    const isDry = values['dry-run'] === true
    const result = isDry
      ? await dryRun(ctx, owner, request)
      : await previewImport(ctx, owner, request, (one) => !isRefused(one))
    const refused = isRefused(result)
    const status = refused ? 'rejected' : isDry ? 'dry-run' : 'committed'
    await writeIssues(call, result)
    if (status === 'committed') await commitImport(ctx, owner, result.id)
    say(call, result, status)
    return refused ? 1 : 0
  } finally {
    await environment.close()
  }
}

async function writeIssues({ values }: Call, result: ImportTold): Promise<void> {
  const issuesFile = text(values, 'issues')
  if (issuesFile !== undefined) await writeOut(issuesFile, result.issuesCsv())
}

function say({ values, console }: Call, result: ImportTold, status: Status): void {
  if (values.json === true) console.out(JSON.stringify(importJson(result, status), null, 2))
  else tell(result, status, console)
  const issuesFile = text(values, 'issues')
  if (issuesFile !== undefined) console.say(cliText.issuesWritten(issuesFile))
}

function optionsOf({ values }: Call, { catalogue }: Context): ImportOptions {
  const source = text(values, 'source') ?? null
  if (source !== null && !catalogue.source(source)) {
    throw new UsageError(cliText.notASource(source, catalogue.sources.map(({ id }) => id).join(', ')))
  }
  if (values['unknown-indicators'] !== undefined && values['unknown-indicators'] !== 'skip')
    throw new UsageError(cliText.wrongUnknownIndicators)
  return {
    plan: text(values, 'plan') ?? null,
    unit: text(values, 'unit') ?? null,
    skipUnknownIndicators: values['unknown-indicators'] === 'skip',
    validFrom: values['valid-from'] === undefined ? 0 : requiredYear(values, 'valid-from'),
    source,
  }
}

/** An option that would be ignored is a misunderstanding: say so. */
function refuseOptionsOfOtherKinds(kind: ImportKind, values: Call['values']): void {
  const allowed: Readonly<Record<string, readonly ImportKind[]>> = {
    plan: ['plan', 'progress', 'outcomes', 'assessments'],
    unit: ['plan'],
    'valid-from': ['plan'],
    'unknown-indicators': ['observations'],
    source: ['observations'],
  }
  for (const [option, kinds] of Object.entries(allowed)) {
    if (values[option] !== undefined && !kinds.includes(kind)) throw new UsageError(cliText.optionNotFor(option, kind))
  }
}

export type Status = 'committed' | 'rejected' | 'dry-run'

/** The shape of issue 2: a contract with other programs. */
export function importJson(result: Omit<ImportTold, 'issuesCsv'>, status: Status) {
  const { rows, accepted, issues, closing } = result
  return {
    status,
    rows,
    accepted,
    new: result.new,
    changed: result.changed,
    unchanged: result.unchanged,
    issues,
    closing,
  }
}

export function tell(result: Omit<ImportTold, 'issuesCsv'>, status: Status, console: Call['console']): void {
  const number = (value: number) => formatNumber(value, 0)
  console.out(`${cliText.importHeading[status]}: ${result.fileName}`)
  const counts = result.kind === 'plan' ? cliText.planCounts : cliText.importCounts
  console.out(counts(number(result.rows), number(result.new), number(result.changed), number(result.unchanged)))
  for (const { indicator, values, areas, from, to } of result.contents) {
    console.out(cliText.content(indicator, number(values), number(areas), from, to))
  }
  for (const group of result.issues) console.out(issueLine(group))
  for (const { what, before, after } of result.changes) console.out(cliText.change(what, before, after))
  if (result.closing.length > 0) console.out([cliText.closing, ...result.closing.map((one) => `  ${one}`)].join('\n'))
}

/** Files that take a second or so to read, bytes. Reading leaves no room to say so meanwhile. */
const LARGE = 3_000_000

const PLACES_SHOWN = 5

/** The sentence, how many times, and the first places: line, column and what the cell says. */
function issueLine({ severity, message, count, cells }: IssueGroup): string {
  const places = cells.slice(0, PLACES_SHOWN).flatMap(({ row, column, value }) => {
    const parts = [
      ...(row === null ? [] : [cliText.row(row)]),
      ...(column === null ? [] : [cliText.column(column)]),
      ...(value === null || value === '' ? [] : [cliText.cell(value)]),
    ]
    return parts.length === 0 ? [] : [parts.join(', ')]
  })
  const more = count > places.length && places.length > 0 ? [cliText.more(formatNumber(count - places.length, 0))] : []
  return [`${cliText.severity[severity]}: ${message}`, ...[...places, ...more].map((place) => `  ${place}`)].join('\n')
}

function kindOf(word: string): ImportKind {
  const kind = IMPORT_KINDS.find((one) => one === word)
  if (!kind) throw new UsageError(cliText.notAKind(word))
  return kind
}

function ownerOf({ values }: Call) {
  const code = text(values, 'organisation')
  if ((code === undefined) === (values.national !== true)) throw new UsageError(cliText.ownerNeeded)
  return code === undefined ? ({ national: true } as const) : { organisation: code }
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new UsageError(cliText.noFile(path))
  return found.size
}
