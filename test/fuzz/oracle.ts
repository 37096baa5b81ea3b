// What must hold of every answer, whatever the file.

import { isUtf8 } from 'node:buffer'
import { isDeepStrictEqual } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { readCsv } from '../../src/ingest/csv.ts'
import type { Grid } from '../../src/ingest/grid.ts'
import { holdsPersonalNumber } from '../../src/ingest/personal-number.ts'
import { plainGrid, plainText } from '../../src/ingest/plain-csv.ts'
import { issueMessage, issueSentence } from '../../src/text/issues.ts'
import type { Read, Sample } from './corpus.ts'

export type Finding = { readonly what: string; readonly detail: string }

const DELIMITERS = [';', ',', '\t'] as const

/** Longer than any small file may take. */
const SLOW_MS = 2_000

/** Reads the file twice and holds the answers against what must be true of them. */
export function judge(sample: Sample, bytes: Uint8Array): { read: Read | null; findings: readonly Finding[] } {
  const findings: Finding[] = []
  const found = (what: string, detail: string) => void findings.push({ what, detail })
  const started = performance.now()
  let read: Read
  try {
    read = sample.read(bytes)
  } catch (error) {
    return {
      read: null,
      findings: [{ what: 'exception', detail: String(error instanceof Error ? error.stack : error) }],
    }
  }
  const took = performance.now() - started
  if (took > SLOW_MS) found('slow', `${Math.round(took)} ms`)
  for (const issue of read.issues.slice(0, MOST_ISSUES)) {
    const sentence = issueSentence(issue, 'sv')
    if (!/^\p{Lu}.{10,}[.?]$/su.test(sentence)) found('sentence', sentence)
    if (/undefined|\[object/.test(issueMessage(issue, 'sv'))) found('sentence', sentence)
    if (holdsPersonalNumber(sentence)) found('quotes a personnummer', issue.code)
  }
  if (read.accepted === 0 && read.issues.length === 0) found('silent', 'nothing accepted and nothing said')
  if (read.observations) judgeFigures(read.observations, bytes, found)
  if (read.accepted > 0 && PERSONAL.test(shownTextOf(bytes)))
    found('accepts a personnummer', 'the file holds 121212-1212')
  judgeFastPath(bytes, found)
  if (!isDeepStrictEqual(plainly(read), plainly(sample.read(bytes)))) found('differs', 'the same bytes, another answer')
  return { read, findings }
}

const MOST_ISSUES = 500
const PERSONAL = /(?<!\d|\d[.,])(?:19)?121212-1212(?!\d|[.,]\d)/

/** Of an archive only the text in elements for text: no program shows what else stands in its parts. */
function shownTextOf(bytes: Uint8Array): string {
  const text = textOf(bytes) ?? ''
  if (bytes[0] !== 0x50) return text
  return [...text.matchAll(/<(?:\w+:)?t(?: [^>]*)?>([^<]*)/g)].map(([, one]) => one).join('\n')
}

const plainly = ({ accepted, issues, observations }: Read) => ({
  accepted,
  issues,
  values: observations && [...observations.set.value],
  series: observations?.set.series,
})

type Report = (what: string, detail: string) => void

/** Every figure is one its indicator can have, and stands on its line when somebody else reads it. */
function judgeFigures({ set, catalogue }: NonNullable<Read['observations']>, bytes: Uint8Array, found: Report): void {
  const numbersOn = independentNumbers(bytes)
  for (let row = 0; row < set.size; row++) {
    const value = set.value[row] ?? Number.NaN
    if (Number.isNaN(value)) continue
    const indicator = catalogue.find(set.series[set.seriesOf[row] ?? 0]?.indicator ?? '')
    if (!Number.isFinite(value)) found('not finite', `line ${set.line[row]}: ${value}`)
    if (!indicator || value < indicator.range.min || value > indicator.range.max)
      found('out of range', `line ${set.line[row]}: ${value}`)
    const line = set.line[row] ?? 0
    if (!numbersOn(line).some((number) => isSame(number, value))) found('not in the file', `line ${line}: ${value}`)
  }
}

/** Also where a workbook shows per cent or kronor are counted in thousands. */
const isSame = (written: number, value: number): boolean =>
  [1, 100, 1_000, 1_000_000].some((scale) => Math.abs(written * scale - value) <= Math.abs(value) * 1e-12)

/** The numbers on a line, read without any of our own code; of a file with no lines all its numbers. */
function independentNumbers(bytes: Uint8Array): (line: number) => readonly number[] {
  const text = textOf(bytes)
  if (text === null) return () => []
  const isJson = text.trimStart().startsWith('{')
  if (isJson || bytes[0] === 0x50) {
    const pattern = isJson ? JSON_NUMBERS : NUMBERS
    const numbers = [...text.matchAll(pattern)].flatMap(([one]) => numberOf(one))
    return () => numbers
  }
  const lines = text.split(/\r\n|\r|\n/)
  // A cell in quotes may stand further down than its line begins.
  const reach = text.includes('"') ? 40 : 1
  return (line) => {
    const near = lines.slice(line - 1, line - 1 + reach)
    const quoted = near.flatMap((one) => [...one.matchAll(/"([^"]*)"/g)].map(([, cell]) => cell ?? ''))
    const cells = [...quoted, ...near.flatMap((one) => DELIMITERS.flatMap((delimiter) => one.split(delimiter)))]
    return cells.flatMap(numberOf)
  }
}

const NUMBERS = /[-−–]?\d[\d \u00a0\u202f]*(?:[.,]\d+)?(?:[eE][-+]?\d+)?/g
const JSON_NUMBERS = /-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g

function numberOf(cell: string): readonly number[] {
  const text = cell
    .replaceAll(/[\s"'\u00a0\u202f\u2009\ufeff]/g, '')
    .replace(/^[−–]/, '-')
    .replace(',', '.')
    .replace(/(?:%|kr|kronor|sek|tkr|mkr|mnkr)$/i, '')
  const number = text === '' ? Number.NaN : Number(text)
  return Number.isNaN(number) ? [] : [number]
}

/** The bytes as text, of an archive all its parts'; null where there is none. */
function textOf(bytes: Uint8Array): string | null {
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return textOf(gunzipSync(bytes))
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return partsOf(bytes)
  } catch {
    return null
  }
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const zeros = bytes.subarray(0, 200).filter((byte) => byte === 0).length
  if (zeros > 20) return new TextDecoder(bytes[0] === 0 ? 'utf-16be' : 'utf-16le').decode(bytes)
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes)
}

/** With what stands between tags alone: a number may be torn apart by them. */
const partsOf = (bytes: Uint8Array): string =>
  Object.values(unzipSync(bytes))
    .map((part) =>
      new TextDecoder(part[0] === 0xff ? 'utf-16le' : part[0] === 0xfe ? 'utf-16be' : 'utf-8').decode(part),
    )
    .flatMap((text) => [
      text,
      text.replaceAll(/<\/?(?:\w+:)?(?:r|t|v|is)\b[^>]*>/g, ''),
      text.replaceAll(/<[^>]*>/g, '\n'),
    ])
    .join('\n')

/** The fast way to read a text and csv-parse must agree, whatever the delimiter. */
function judgeFastPath(bytes: Uint8Array, found: Report): void {
  if (!isUtf8(bytes)) return
  const text = Buffer.from(bytes).toString('utf8')
  const plain = plainText(Buffer.from(bytes))
  if (plain === null) return
  // One of them each time, since all would take longer than the reading.
  for (const delimiter of DELIMITERS.slice(bytes.length % 3, (bytes.length % 3) + 1)) {
    const slow = readCsv(text.replaceAll('\r\n', '\n'), delimiter)
    if (!slow.ok || !isDeepStrictEqual(tableOf(plainGrid(plain, delimiter, 1)), tableOf(slow.grid)))
      found('fast path', `delimiter ${JSON.stringify(delimiter)}`)
  }
}

const tableOf = (grid: Grid) =>
  Array.from({ length: grid.rowCount }, (_, row) => ({ line: grid.lineOf(row), cells: grid.row(row) }))
