// The good and bad files that are changed: the cases' inputs, the demo's files, and one of each other kind.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { loadCatalogue } from '../../src/catalog.ts'
import { createAreaNames } from '../../src/domain/area.ts'
import { AREA_NAMES } from '../../src/domain/area-names.ts'
import type { IndicatorCatalogue } from '../../src/domain/indicator.ts'
import type { Issue } from '../../src/domain/issue.ts'
import type { ObservationSet } from '../../src/domain/observation-set.ts'
import { readObservations } from '../../src/ingest/index.ts'
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts'
import { PROJECT } from '../../src/main/environment.ts'
import { type Case, runCase } from '../ingest/case-runner.ts'
import { knownArea, sampleCatalogue } from '../ingest/sample-catalogue.ts'
import { documentFiles, workbookFiles } from '../support/office.ts'
import { json } from '../support/unpacked.ts'
import type { ZipFile } from '../support/zip.ts'

export type Kind = 'csv' | 'gzip' | 'xlsx' | 'docx' | 'kolada-json' | 'json-stat'

export type Read = {
  readonly accepted: number
  readonly issues: readonly Issue[]
  /** Null for other formats than observations. */
  readonly observations: { readonly set: ObservationSet; readonly catalogue: IndicatorCatalogue } | null
}

export type Sample = {
  readonly name: string
  readonly kind: Kind
  readonly bytes: Uint8Array
  /** Of an archive. */
  readonly parts: readonly ZipFile[]
  readonly read: (bytes: Uint8Array) => Read
}

export function corpus(): readonly Sample[] {
  return [...caseFiles(), ...demoFiles(), ...otherKinds()]
}

const TEST = join(import.meta.dirname, '..')

/** Files above this would spend the time on length alone. */
const LONGEST = 20_000

function caseFiles(): readonly Sample[] {
  const folder = join(TEST, 'cases')
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const expected: Case = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'))
      const input = readdirSync(join(folder, name)).find((file) => file.startsWith('input.'))
      const bytes = readFileSync(join(folder, name, String(input)))
      return bytes.length > LONGEST ? [] : [{ name, kind: 'csv' as const, bytes, parts: [], read: readerOf(expected) }]
    })
}

function readerOf(expected: Case): Sample['read'] {
  if (expected.format !== 'observations') return (bytes) => ({ ...runCase(bytes, expected), observations: null })
  const { profile = null, skipUnknownIndicators = false, limits } = expected
  return observationReader(sampleCatalogue, {
    profile,
    skipUnknownIndicators,
    limits: { ...DEFAULT_LIMITS, ...limits },
  })
}

type Options = Pick<Parameters<typeof readObservations>[1], 'profile' | 'profiles' | 'skipUnknownIndicators' | 'limits'>

function observationReader(catalogue: IndicatorCatalogue, options: Options): Sample['read'] {
  const areasNamed = createAreaNames(AREA_NAMES)
  const area = catalogue === sampleCatalogue ? knownArea : (code: string) => KNOWN.has(code)
  return (bytes) => {
    const context = { catalogue, knownArea: area, areasNamed, organisation: '2081', ...options }
    const { set, issues } = readObservations(bytes, context)
    return { accepted: set.size, issues, observations: { set, catalogue } }
  }
}

/** Also the kommun of the demo's files. */
const KNOWN = new Set(['9901', ...AREA_NAMES.map(({ code }) => code)])

/** The first lines of the demo's files, read with the real catalogue. */
function demoFiles(): readonly Sample[] {
  const { catalogue } = loadCatalogue(PROJECT)
  if (catalogue === null) throw new Error('The catalogue has problems')
  const folder = join(PROJECT, 'data')
  const observations = observationReader(catalogue, { skipUnknownIndicators: false, ...profilesOf(catalogue) })
  const formats: Readonly<Record<string, Case['format']>> = {
    'bedomningar.csv': 'assessments',
    'budget.csv': 'budget',
    'framsteg.csv': 'progress',
    'handlingsplan.csv': 'plan',
    'resultat.csv': 'outcomes',
  }
  return readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .flatMap((name) => {
      const format = formats[name]
      const read = format ? readerOf({ why: '', format, accepted: 0, issues: [] }) : observations
      const lines = readFileSync(join(folder, name), 'latin1').split(/(?<=\n)/)
      const bytes = Buffer.from(lines.slice(0, 25).join(''), 'latin1')
      const sample = { name, parts: [], read }
      return [
        { ...sample, kind: 'csv' as const, bytes },
        { ...sample, kind: 'gzip' as const, bytes: gzipSync(bytes) },
      ]
    })
}

const profilesOf = ({ sources }: IndicatorCatalogue): Pick<Options, 'profiles'> => ({
  profiles: sources.flatMap(({ profiles = [] }) => profiles.filter(({ kind }) => kind === 'observations')),
})

/** A workbook, a document and an answer of each kind, of the same figures as the cases have. */
function otherKinds(): readonly Sample[] {
  const read = observationReader(sampleCatalogue, { skipUnknownIndicators: false })
  const plain = { read, bytes: new Uint8Array(), parts: [] }
  const dataset = {
    version: '2.0',
    class: 'dataset',
    id: ['indikator', 'kommun', 'år', 'kön'],
    size: [1, 2, 2, 1],
    dimension: {
      indikator: { category: { index: { N15428: 0 } } },
      kommun: { category: { index: { '0180': 0, '2081': 1 } } },
      år: { category: { index: ['2023', '2024'] } },
      kön: { category: { index: ['T'] } },
    },
    value: [71.5, 72.25, null, 80],
    status: { 2: '..' },
  }
  const answer = {
    values: ['0180', '2081'].map((municipality) => ({
      kpi: 'N15428',
      municipality,
      period: 2024,
      values: ['T', 'K', 'M'].map((gender, at) => ({ gender, value: 71.5 + at, status: '', count: 1 })),
    })),
    next_url: null,
    count: 2,
  }
  const byProfile = (files: 'json-stat' | 'kolada-json') =>
    observationReader(sampleCatalogue, { skipUnknownIndicators: false, profile: answerProfile(files) })
  return [
    { ...plain, name: 'workbook', kind: 'xlsx', parts: workbookFiles({ sheets: sheets(), strings: STRINGS, formats }) },
    { ...plain, name: 'document', kind: 'docx', parts: documentFiles(TABLE) },
    { ...plain, name: 'kolada', kind: 'kolada-json', bytes: json(answer), read: byProfile('kolada-json') },
    { ...plain, name: 'json-stat', kind: 'json-stat', bytes: json(dataset), read: byProfile('json-stat') },
  ]
}

const answerProfile = (files: 'json-stat' | 'kolada-json') => ({
  id: files,
  name: files,
  kind: 'observations' as const,
  files: [files],
  columns:
    files === 'json-stat'
      ? [
          { field: 'indicator', names: ['indikator'] },
          { field: 'municipality', names: ['kommun'] },
          { field: 'period', names: ['år'] },
          { field: 'sex', names: ['kön'] },
          { field: 'value', names: ['value', 'värde'] },
        ]
      : [
          { field: 'indicator', names: ['kpi'] },
          { field: 'municipality', names: ['municipality'] },
          { field: 'period', names: ['period'] },
          { field: 'sex', names: ['gender'] },
          { field: 'value', names: ['value'] },
        ],
})

const formats = ['0.0 %', 'yyyy-mm-dd', '0000']
const HEADER = ['indikator', 'kommun', 'år', 'kön', 'värde']
const STRINGS = HEADER.map((name) => `<si><t>${name}</t></si>`).join('')

function sheets() {
  const header = HEADER.map((_, at) => `<c r="${'ABCDE'[at]}1" t="s"><v>${at}</v></c>`).join('')
  const line = (row: number, year: number, value: string) =>
    `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>N15428</t></is></c><c r="B${row}" s="3"><v>2081</v></c><c r="C${row}"><v>${year}</v></c><c r="D${row}" t="inlineStr"><is><t>T</t></is></c>${value}</row>`
  const rows = [
    line(2, 2021, '<c r="E2"><v>74.400000000000006</v></c>'),
    line(3, 2022, '<c r="E3" s="1"><v>0.744</v></c>'),
    line(4, 2023, '<c r="E4" t="inlineStr"><is><t>71,25</t></is></c>'),
    line(6, 2024, '<c r="E6"><f>E2</f><v>7.5E1</v></c>'),
  ]
  const other = '<row r="1"><c r="A1" t="inlineStr"><is><t>Källa: SCB</t></is></c></row>'
  return [{ rows: `<row r="1">${header}</row>${rows.join('')}` }, { name: 'Om', rows: other }]
}

const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
const TABLE = `<w:tbl>${[HEADER, ['N15428', '2081', '2023', 'T', '71,5'], ['N15428', '2081', '2024', 'T', '72,25']]
  .map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`)
  .join('')}</w:tbl><w:p><w:r><w:t>Källa: SCB</w:t></w:r></w:p>`
