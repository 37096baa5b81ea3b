// `import KIND FILE`: reads a file, shows what is wrong with it, and stores it where nothing is.

import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Invalid } from '../domain/errors.ts'
import { formatNumber } from '../domain/format.ts'
import { COMPUTED_SOURCE } from '../domain/formula.ts'
import type { Context } from '../services/context.ts'
import {
  annotatedCopyOf,
  columnsRead,
  commitImport,
  dryRun,
  IMPORT_KINDS,
  type ImportKind,
  type ImportOptions,
  type ImportRequest,
  type ImportResult,
  type ImportTold,
  type IssueGroup,
  type OwnerRequest,
  previewImport,
  profilesFor,
  refuseBySize,
} from '../services/imports/index.ts'
import { cliText } from '../text/cli.ts'
import { errorText } from '../text/errors.ts'
import { fieldWord, fixedWords, readingInShort, readingTexts } from '../text/import-reading.ts'
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
    profile: { type: 'string' },
    strict: { type: 'boolean' },
    issues: { type: 'string' },
    annotated: { type: 'string' },
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
  const copyFile = copyFileOf(call)
  // Before anything is stored: a list of problems that cannot be written must not come as a surprise afterwards.
  if (issuesFile !== undefined) await writeOut(issuesFile, '')
  const environment = await openEnvironment(config, { bulk: true })
  // The commit follows at once: what has just been read need not be read again.
  const ctx = { ...environment.ctx, lastRead: { value: null }, onProgress: progressOn(console) }
  try {
    const size = await sizeOf(fileName)
    const tooLarge = refuseBySize(kind, fileName, size)
    if (tooLarge !== null) {
      await writeIssues(call, tooLarge)
      say(call, tooLarge, 'rejected')
      return 1
    }
    const bytes: Uint8Array = await readFile(fileName)
    const options = { ...optionsOf(call, ctx), ...(await profileOf(call, ctx, owner, kind)) }
    const request = { kind, fileName: basename(fileName), bytes, options }
    if (request.bytes.byteLength > LARGE) console.say(cliText.readingFile(Math.round(request.bytes.byteLength / 1e6)))
    // Before it is saved: a copy says what was wrong with the file as it came, not beside what it has become.
    const copy = copyFile === undefined ? null : await copyOf(ctx, owner, request, copyFile)
    if (copyFile !== undefined && copy !== null) await writeOut(copyFile, copy)
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
    if (copyFile !== undefined)
      console.say(copy === null ? errorText.noAnnotatedCopy.sv : cliText.annotatedWritten(copyFile))
    return refused ? 1 : 0
  } finally {
    await environment.close()
  }
}

/** Where the copy with remarks is to be written, if anywhere. */
function copyFileOf({ values }: Call): string | undefined {
  const path = text(values, 'annotated')
  if (path !== undefined && !/\.(csv|xlsx)$/i.test(path)) throw new UsageError(cliText.notACopyFile(path))
  return path
}

/** Null where the file holds no table. A text becomes CSV and anything else a workbook, which no other name may hide. */
async function copyOf(ctx: Context, owner: OwnerRequest, request: ImportRequest, path: string) {
  try {
    const { form, bytes } = await annotatedCopyOf(ctx, owner, request)
    if (!path.toLowerCase().endsWith(`.${form}`)) throw new UsageError(cliText.otherCopyForm(path, form))
    return bytes
  } catch (error) {
    if (error instanceof Invalid && error.message === errorText.noAnnotatedCopy.sv) return null
    throw error
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
  const ids = catalogue.sources.map(({ id }) => id).filter((id) => id !== COMPUTED_SOURCE)
  if (source !== null && !ids.includes(source)) {
    throw new UsageError(cliText.notASource(source, ids.join(', ')))
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

/** One of the organisation's own profiles, or of those that come with the program; by id, or by name where one has it. */
async function profileOf(
  { values }: Call,
  ctx: Context,
  owner: OwnerRequest,
  kind: ImportKind,
): Promise<Pick<ImportOptions, 'profile'>> {
  const wanted = text(values, 'profile')
  if (wanted === undefined) return {}
  const profiles = await profilesFor(ctx, owner, kind)
  const named = profiles.filter(({ name }) => name.toLowerCase() === wanted.trim().toLowerCase())
  const profile = profiles.find(({ id }) => id === wanted) ?? (named.length === 1 ? named[0] : undefined)
  if (!profile)
    throw new UsageError(cliText.notAProfile(wanted, profiles.map(({ id, name }) => `${id} (${name})`).join('\n  ')))
  return { profile }
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

/** The shape of issue 2: a contract with other programs. What has come later stands last. */
export function importJson(result: Omit<ImportTold, 'issuesCsv'>, status: Status) {
  const { rows, accepted, issues, closing, missing, understood, contents, changes } = result
  return {
    status,
    rows,
    accepted,
    new: result.new,
    changed: result.changed,
    unchanged: result.unchanged,
    issues: issues.map(({ said: _, ...issue }) => issue),
    closing,
    missing,
    understood,
    contents,
    changes,
  }
}

export function tell(result: Omit<ImportTold, 'issuesCsv'>, status: Status, console: Call['console']): void {
  const number = (value: number) => formatNumber(value, 0)
  console.out(`${cliText.importHeading[status]}: ${result.fileName}`)
  const counts = result.kind === 'plan' ? cliText.planCounts : cliText.importCounts
  console.out(counts(number(result.rows), number(result.new), number(result.changed), number(result.unchanged)))
  if (result.missing > 0) console.out(cliText.importMissing(number(result.missing)))
  for (const line of readingLines(result)) console.out(line)
  for (const { indicator, values, areas, from, to, points } of result.contents) {
    console.out(cliText.content(indicator, number(values), number(areas), from, to))
    const fresh = points.filter(({ isNew }) => isNew).slice(-NEW_SHOWN)
    if (fresh.length > 0) console.out(cliText.newPoints(fresh.map(({ period, shown }) => `${period}: ${shown}`)))
  }
  for (const group of result.issues) console.out(issueLine(group))
  if (result.issues.some(({ code }) => code === 'header.missing')) console.say(cliText.columnsUnknown)
  for (const { what, before, after, size } of result.changes) console.out(cliText.change(what, before, after, size))
  if (result.kind === 'observations' && result.changed > result.changes.length)
    console.out(cliText.moreChanges(number(result.changed - result.changes.length)))
  if (result.closing.length > 0) console.out([cliText.closing, ...result.closing.map((one) => `  ${one}`)].join('\n'))
}

const NEW_SHOWN = 3

/** How the file was understood, in one line, and its columns in another. */
function readingLines({ understood, kind }: Pick<ImportTold, 'understood' | 'kind'>): readonly string[] {
  if (!understood) return []
  const { columns, fixed = [], unread, leftOut = 0 } = understood
  const read = columnsRead(columns).map(({ names, fields }) =>
    cliText.columnRead(
      namesInShort(names),
      fields.map((field) => fieldWord(kind, field, 'sv')).join(` ${readingTexts.sv.and} `),
    ),
  )
  const same = fixedWords(kind, fixed, 'sv')
  return [
    cliText.readAs(readingInShort(understood, null, 'sv')),
    cliText.columnsRead(read),
    ...(same.length === 0 ? [] : [`  ${readingTexts.sv.sameForAll}${same.join(', ')}`]),
    ...(unread.length === 0 ? [] : [`  ${readingTexts.sv.unread}${unread.join(', ')}`]),
    ...(leftOut === 0 ? [] : [`  ${readingTexts.sv.leftOut(formatNumber(leftOut))}`]),
  ]
}

const namesInShort = (names: readonly string[]): string =>
  names.length <= 2
    ? names.join(', ')
    : readingTexts.sv.span(names[0] ?? '', names.at(-1) ?? '', formatNumber(names.length, 0))

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
