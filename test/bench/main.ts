// `npm run bench`: how long the import of a large file and the PDF of the demo take, beside something to compare with, in
// the same run. Figures are printed, never asserted: machines are noisy.
//
// npm run bench -- [FILE.csv]   measures with that file instead of a generated one
// npm run bench -- ingest       a million rows through the whole way, in turns with the sqlite3 command doing the same
// npm run bench -- http [SECONDS] pages and the API under 50 connections, beside a bare Fastify route with the same bytes
// npm run bench -- assess [FILE.csv.gz]   attainment, comparison and disclosure control of 290 kommuner

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { loadCatalogue } from '../../src/catalog.ts'
import { AREA_NAMES } from '../../src/domain/area-names.ts'
import { PROJECT } from '../../src/main/environment.ts'
import { benchAssess } from './assess.ts'
import { benchHttp } from './http.ts'
import { benchIngest } from './ingest.ts'
import { fileBytes, largeObservationsFile } from './large-file.ts'
import { child, median, seconds } from './measure.ts'

const ROWS = 395_739
const RUNS = 3

const folder = mkdtempSync(join(tmpdir(), 'barnbokslut-bench-'))
try {
  if (process.argv[2] === 'ingest') benchIngest(folder)
  else if (process.argv[2] === 'http') await benchHttp(folder, Number(process.argv[3] ?? 30))
  else if (process.argv[2] === 'assess') benchAssess(folder, process.argv[3])
  else {
    benchImport(process.argv[2] ?? generated())
    benchPdf()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function benchImport(file: string): void {
  const bytes = fileBytes(file)
  const runs = Array.from({ length: RUNS }, (_, run) => ({
    reader: seconds(() => parse(bytes, { columns: false, relaxColumnCount: true })),
    ours: child('import-child.ts', [file, `file:${join(folder, `import-${run}.db`)}`]),
  }))
  const total = median(runs.map(({ ours }) => Number(ours.previewSeconds) + Number(ours.commitSeconds)))
  const reader = median(runs.map((run) => run.reader))
  const last = runs.at(-1)?.ours ?? {}
  console.log(`import       ${last.rows} rows (${last.accepted} stored), median of ${RUNS}`)
  console.log(`  preview    ${median(runs.map(({ ours }) => Number(ours.previewSeconds))).toFixed(2)} s`)
  console.log(`  commit     ${median(runs.map(({ ours }) => Number(ours.commitSeconds))).toFixed(2)} s`)
  console.log(
    `  total      ${total.toFixed(2)} s, ${(total / reader).toFixed(1)} × csv-parse alone (${reader.toFixed(2)} s)`,
  )
  console.log(`  memory     ${Math.max(...runs.map(({ ours }) => Number(ours.peakMegabytes))).toFixed(0)} MB at most`)
}

function benchPdf(): void {
  const runs = Array.from({ length: RUNS }, () => child('report-child.ts', [`file:${join(folder, 'report.db')}`]))
  const last = runs.at(-1) ?? {}
  console.log(`report       ${last.pages} pages, ${last.figures} charts, median of ${RUNS}`)
  for (const step of ['facts', 'document', 'html', 'pdf']) {
    console.log(`  ${step.padEnd(10)} ${median(runs.map((run) => Number(run[`${step}Seconds`]))).toFixed(2)} s`)
  }
  console.log(`  memory     ${Math.max(...runs.map((run) => Number(run.peakMegabytes))).toFixed(0)} MB at most`)
}

function generated(): string {
  const { catalogue } = loadCatalogue(PROJECT)
  const percentages = catalogue.indicators.filter(({ unit, kolada }) => unit.kind === 'percent' && kolada !== undefined)
  const areas = AREA_NAMES.map(({ code }) => code).filter((code) => !code.startsWith('00'))
  const file = join(folder, 'large.csv')
  writeFileSync(
    file,
    largeObservationsFile(
      ROWS,
      percentages.map(({ kolada }) => kolada ?? ''),
      areas,
    ),
  )
  return file
}
