// `import KIND FILE`: reads a file, shows what is wrong with it, and stores it where nothing is.

import { readFile, stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { formatNumber } from '../domain/format.ts'
import {
  commitImport,
  dryRun,
  IMPORT_KINDS,
  type ImportKind,
  type ImportResult,
  previewImport,
} from '../services/index.ts'
import { cliText } from '../text/cli.ts'
import { type Call, type Command, type ExitCode, requiredYear, text, UsageError } from './command.ts'
import { openEnvironment } from './environment.ts'
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
  const path = positionals[1] ?? ''
  const owner = ownerOf(call)
  if (values['unknown-indicators'] !== undefined && values['unknown-indicators'] !== 'skip')
    throw new UsageError(cliText.wrongOption('--unknown-indicators skip'))
  const request = {
    kind,
    fileName: basename(path),
    bytes: await bytesOf(path),
    options: {
      plan: text(values, 'plan') ?? null,
      unit: text(values, 'unit') ?? null,
      skipUnknownIndicators: values['unknown-indicators'] === 'skip',
      validFrom: values['valid-from'] === undefined ? 0 : requiredYear(values, 'valid-from'),
    },
  }
  const environment = await openEnvironment(config)
  const ctx = { ...environment.ctx, onProgress: progressOn(console) }
  try {
    const result =
      values['dry-run'] === true ? await dryRun(ctx, owner, request) : await previewImport(ctx, owner, request)
    const refused = !result.canCommit || (values.strict === true && result.issues.length > 0)
    const status = refused ? 'rejected' : values['dry-run'] === true ? 'dry-run' : 'committed'
    if (status === 'committed') await commitImport(ctx, owner, result.id)
    const issuesFile = text(values, 'issues')
    if (issuesFile !== undefined) await writeFile(issuesFile, result.issuesCsv())
    if (values.json === true) console.out(JSON.stringify(importJson(result, status), null, 2))
    else tell(result, status, console)
    if (issuesFile !== undefined) console.say(cliText.issuesWritten(issuesFile))
    return refused ? 1 : 0
  } finally {
    await environment.close()
  }
}

type Status = 'committed' | 'rejected' | 'dry-run'

/** The shape of issue 2: a contract with other programs. */
function importJson(result: ImportResult, status: Status) {
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

function tell(result: ImportResult, status: Status, console: Call['console']): void {
  const number = (value: number) => formatNumber(value, 0)
  console.out(`${cliText.importHeading[status]}: ${result.fileName}`)
  console.out(
    cliText.importCounts(number(result.rows), number(result.new), number(result.changed), number(result.unchanged)),
  )
  for (const { indicator, values, areas, from, to } of result.contents) {
    console.out(cliText.content(indicator, number(values), number(areas), from, to))
  }
  for (const { severity, message, count, cells } of result.issues) {
    const rows = cells.flatMap(({ row }) => (row === null ? [] : [String(row)]))
    const where = rows.length === 0 ? '' : ` (${cliText.cellsAt(rows.slice(0, 5).join(', '))}${count > 5 ? ' …' : ''})`
    const times = count > 1 ? ` – ${cliText.times(number(count))}` : ''
    console.out(`${cliText.severity[severity]}: ${message}${times}${where}`)
  }
  for (const { what, before, after } of result.changes) console.out(cliText.change(what, before, after))
  if (result.closing.length > 0) console.out([cliText.closing, ...result.closing.map((one) => `  ${one}`)].join('\n'))
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

async function bytesOf(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new UsageError(cliText.noFile(path))
  return new Uint8Array(await readFile(path))
}
