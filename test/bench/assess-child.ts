// Assesses kommuner in a process of its own: national figures of so many of them are stored, then for each one its facts
// are collected (attainment, comparison, gaps, disclosure control) and for the first one its pages timed.
//
// argv: FILE or '', DATABASE, NUMBER, indexes of the kommuner to time ('all' or 'first').

import { gunzipSync } from 'node:zlib'
import { loadCatalogue } from '../../src/catalog.ts'
import { readConfig } from '../../src/config.ts'
import { AREA_NAMES } from '../../src/domain/area-names.ts'
import { protectFigures } from '../../src/domain/disclosure/protection.ts'
import type { Indicator } from '../../src/domain/indicator.ts'
import { createCatalogue } from '../../src/domain/indicator-catalogue.ts'
import type { Observation } from '../../src/domain/observation.ts'
import { yearPeriod } from '../../src/domain/period.ts'
import { openEnvironment, PROJECT } from '../../src/main/environment.ts'
import { compare } from '../../src/services/comparison/index.ts'
import { protectionRules } from '../../src/services/facts/protect.ts'
import { collectFacts, commitImport, previewImport, registerOrganisation } from '../../src/services/index.ts'
import { fileBytes, largeObservationsFile } from './large-file.ts'

const [file = '', database = '', number = '0', wanted = 'all'] = process.argv.slice(2)
const named = AREA_NAMES.filter(({ kind }) => kind === 'municipality').slice(0, Number(number))
const municipalities = named.map(({ code }) => code)
const YEAR = 2022
const COVER = { caseNumber: null, decidedBy: null, decidedOn: null, version: '1' }
const OPTIONS = { plan: null, unit: null, skipUnknownIndicators: true, validFrom: 0, source: null }

const lines = new TextDecoder().decode(contentOf(file)).split('\n')
const ids = [...new Set(lines.slice(1).map((line) => line.slice(0, 6).toUpperCase()))].filter((id) => id.length === 6)
const areas = new Set(['0', ...municipalities])
const rows = lines.filter((line, index) => index === 0 || areas.has(line.split(',')[1] ?? ''))

const { ctx: opened, close } = await openEnvironment({ ...readConfig({}), database }, { create: true })
const ctx = { ...opened, catalogue: withAll(ids) }
const preview = await previewImport(
  ctx,
  { national: true },
  {
    kind: 'observations',
    fileName: 'kolada.csv',
    bytes: new TextEncoder().encode(rows.join('\n')),
    options: OPTIONS,
  },
)
await commitImport(ctx, { national: true }, preview.id)
for (const code of municipalities) {
  await registerOrganisation(ctx, {
    code,
    name: named.find((one) => one.code === code)?.name ?? code,
    type: 'municipality',
  })
  const plan = await previewImport(
    ctx,
    { organisation: code },
    {
      kind: 'plan',
      fileName: 'plan.csv',
      bytes: new TextEncoder().encode(planOf(ids)),
      options: OPTIONS,
    },
  )
  if (!plan.canCommit) throw new Error(JSON.stringify(plan.issues[0]))
  await commitImport(ctx, { organisation: code }, plan.id)
}

const assessed = wanted === 'first' ? municipalities.slice(0, 1) : municipalities
const times: number[] = []
// The first time everything is compiled.
await collectFacts(ctx, municipalities[0] ?? '', { year: YEAR, plan: null, knownAt: null }, COVER)
for (let round = 0; round < (wanted === 'first' ? 15 : 1); round += 1) {
  for (const code of assessed) {
    const begun = performance.now()
    await collectFacts(ctx, code, { year: YEAR, plan: null, knownAt: null }, COVER)
    times.push(performance.now() - begun)
  }
}
const compared = performance.now()
for (const id of wanted === 'first' ? [] : ids)
  await compare(ctx, municipalities[0] ?? '', { indicator: id, year: YEAR, peers: 'riket', sex: 'all' })
const comparing = performance.now() - compared
const protecting = wanted === 'first' ? 0 : await disclosure(municipalities)
await close()
console.log(
  JSON.stringify({
    rows: preview.accepted,
    indicators: ids.length,
    factsMilliseconds: times.reduce((sum, one) => sum + one, 0),
    medianMilliseconds: times.sort((a, b) => a - b)[Math.floor(times.length / 2)],
    compareMilliseconds: comparing,
    disclosureMilliseconds: protecting,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
)

/** Own tables, which Kolada has none of: T/K/M × eight districts × ten years in each kommun, some groups small. */
async function disclosure(codes: readonly string[]): Promise<number> {
  const rules = await protectionRules(ctx, { id: 'nobody' })
  const solver = await ctx.solver()
  const begun = performance.now()
  for (const code of codes) protectFigures(ownTable(code), rules, solver)
  return performance.now() - begun
}

function ownTable(code: string): readonly Observation[] {
  const seed = { value: Number(code) }
  const between = (low: number, high: number): number => {
    seed.value = (Math.imul(seed.value, 1664525) + 1013904223) >>> 0
    return low + (seed.value % (high - low + 1))
  }
  return Array.from({ length: 10 }, (_, year) => 2013 + year).flatMap((year) => {
    const cells = Array.from({ length: 8 }, (_, district) => {
      const group = () => {
        const denominator = between(18, 60)
        return { numerator: Math.min(denominator, between(1, denominator)), denominator }
      }
      return { area: `${code}:D${district}`, F: group(), M: group() }
    })
    const both = (a: Parts, b: Parts): Parts => ({
      numerator: a.numerator + b.numerator,
      denominator: a.denominator + b.denominator,
    })
    const all = (sex: 'F' | 'M') => cells.map((cell) => cell[sex]).reduce(both)
    const tables = [...cells, { area: code, F: all('F'), M: all('M') }]
    return tables.flatMap(({ area, F, M }) => [
      figure(area, year, {}, both(F, M)),
      figure(area, year, { sex: 'F' }, F),
      figure(area, year, { sex: 'M' }, M),
    ])
  })
}

type Parts = { readonly numerator: number; readonly denominator: number }

function figure(area: string, year: number, dimensions: Record<string, string>, parts: Parts): Observation {
  return {
    line: 2,
    indicator: 'simkunnighet-ak6',
    area,
    dimensions,
    period: yearPeriod(year),
    value: (parts.numerator / parts.denominator) * 100,
    ...parts,
    marker: null,
    reported: null,
    source: 'kommunen',
    origin: { importId: 'x', fileName: 'x', line: 2, importedAt: '', importedBy: '' },
  }
}

function contentOf(path: string): Uint8Array {
  if (path !== '') return path.endsWith('.gz') ? gunzipSync(fileBytes(path)) : fileBytes(path)
  const { catalogue } = loadCatalogue(PROJECT)
  const kolada = catalogue.indicators.flatMap(({ kolada: id, unit }) => (id && unit.kind === 'percent' ? [id] : []))
  return largeObservationsFile(395_739, kolada, [
    '0',
    ...AREA_NAMES.filter(({ kind }) => kind === 'municipality').map(({ code }) => code),
  ])
}

/** The catalogue, and whatever else the file has as plain indicators: all of the file is to be assessed. */
function withAll(found: readonly string[]) {
  const { indicators, sources, hashes } = opened.catalogue
  const like = indicators.find(({ slug }) => slug === 'barnbokslan') as Indicator
  const more = found
    .filter((id) => !opened.catalogue.find(id))
    .map(
      (id): Indicator => ({
        ...like,
        slug: id.toLowerCase(),
        kolada: id,
        name: id,
        title: id,
        range: { min: -1000, max: 1_000_000 },
      }),
    )
  return createCatalogue([...indicators, ...more], sources, hashes)
}

function planOf(found: readonly string[]): string {
  const header =
    'prioriterat område;mål-id;övergripande mål;artiklar;indikator;uppdelning;måltyp;utgångsperiod;utgångsvärde;målperiod;målvärde;aktivitet-id;aktivitet;förvaltning;ansvarig;start;slut;budget'
  const goals = found.map((id, index) => {
    const type = index % 2 === 0 ? 'öka' : 'minska'
    const { min, max } = ctx.catalogue.find(id)?.range ?? { min: 0, max: 100 }
    const target = Math.round(min + (max - min) * (type === 'öka' ? 0.75 : 0.25))
    return `Område ${index % 6};M${index};Mål ${index};28;${id};T;${type};2018;;2022;${target};;;;;;;`
  })
  return [header, ...goals].join('\n')
}
