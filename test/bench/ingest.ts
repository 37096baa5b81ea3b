// A million rows (indicator; kommun; year; sex; value, 24 MB) through the whole way: read, every check, stored, indexed,
// committed. In turns with the sqlite3 command: `.import` into a keyed table, and range, duplicates and totals between the
// sexes as queries. The median of three; and DuckDB's reader with rejects, for information.

import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalogue } from '../../src/catalog.ts'
import { AREA_NAMES } from '../../src/domain/area-names.ts'
import { PROJECT } from '../../src/main/environment.ts'
import { child, median, seconds } from './measure.ts'

const ROWS = 1_000_000
const RUNS = 3

export function benchIngest(folder: string): void {
  const { ours, theirs } = millionRows(folder)
  const hasSqlite = spawnSync('sqlite3', ['--version']).status === 0
  if (!hasSqlite) console.log('ingest       sqlite3 is not on this machine: nothing to compare with')
  const runs = Array.from({ length: RUNS }, (_, run) => ({
    sqlite: hasSqlite ? sqliteSeconds(theirs, join(folder, `theirs-${run}.db`)) : Number.NaN,
    ours: child('ingest-child.ts', [ours, join(folder, `ours-${run}.db`)]),
  }))
  const of = (name: string) => runs.map((run) => Number(run.ours[name]))
  const total = median(of('previewSeconds').map((preview, run) => preview + (of('commitSeconds')[run] ?? 0)))
  const sqlite = median(runs.map((run) => run.sqlite))
  console.log(`ingest       ${ROWS} rows, median of ${RUNS}`)
  console.log(
    `  preview    ${median(of('previewSeconds')).toFixed(2)} s (and ${median(of('startSeconds')).toFixed(2)} s the first time, for the thread to start)`,
  )
  console.log(`  commit     ${median(of('commitSeconds')).toFixed(2)} s`)
  console.log(`  total      ${total.toFixed(2)} s, ${(total / sqlite).toFixed(2)} × sqlite3 (${sqlite.toFixed(2)} s)`)
  console.log(
    `  memory     ${Math.max(...of('peakMegabytes')).toFixed(0)} MB at most with two threads, ${commandMegabytes(ours, folder)} MB the import command`,
  )
  console.log(
    `  event loop ${Math.max(...of('longestDelay')).toFixed(0)} ms at most, while the thread that answers reads the list of imports`,
  )
  duckDb(theirs)
}

/** Peak memory of the whole `import` command, by the time command; `?` where there is none. */
function commandMegabytes(file: string, folder: string): string {
  const database = `file:${join(folder, 'command.db')}`
  const main = join(PROJECT, 'src/main.ts')
  const call = [process.execPath, ...process.execArgv, '--optimize-for-size', main]
  spawnSync(call[0] ?? '', [
    ...call.slice(1),
    'organisation',
    'add',
    '2081',
    'Borlänge',
    '--type',
    'kommun',
    '--database',
    database,
  ])
  const { stderr } = spawnSync(
    'time',
    ['-f', '%M', ...call, 'import', 'observations', file, '--organisation', '2081', '--database', database],
    { encoding: 'utf8' },
  )
  const kilobytes = /^(\d+)$/m.exec(stderr ?? '')?.[1]
  return kilobytes === undefined ? '?' : (Number(kilobytes) / 1024).toFixed(0)
}

/** The same rows twice: as Swedish analysts have them, and with decimal points for the others. */
function millionRows(folder: string): { readonly ours: string; readonly theirs: string } {
  const { catalogue } = loadCatalogue(PROJECT)
  const indicators = catalogue.indicators.filter(({ unit, kolada }) => unit.kind === 'percent' && kolada !== undefined)
  const areas = AREA_NAMES.map(({ code }) => code).filter((code) => !code.startsWith('00'))
  const lines = ['kpi;kommun;år;kön;värde']
  const seed = { value: 20260101 }
  const next = () => {
    seed.value = (Math.imul(seed.value, 1664525) + 1013904223) >>> 0
    return 100 + (seed.value % 500)
  }
  outer: for (const { kolada } of indicators)
    for (let year = 1960; year < 2025; year++)
      for (const area of areas) {
        const [girls, boys] = [next(), next()]
        const values = { t: Math.round((girls + boys) / 2), k: girls, m: boys }
        for (const [sex, tenths] of Object.entries(values)) {
          if (lines.length > ROWS) break outer
          lines.push(`${kolada};${area};${year};${sex};${Math.floor(tenths / 10)},${tenths % 10}`)
        }
      }
  const [ours, theirs] = [join(folder, 'million.csv'), join(folder, 'million-points.csv')]
  const text = `${lines.join('\n')}\n`
  writeFileSync(ours, text)
  writeFileSync(theirs, text.replaceAll(',', '.'))
  return { ours, theirs }
}

function sqliteSeconds(file: string, database: string): number {
  rmSync(database, { force: true })
  const same = (a: string, b: string) =>
    ['indicator', 'area', 'year'].map((name) => `${a}.${name} = ${b}.${name}`).join(' and ')
  const script = `create table obs (indicator text not null, area text not null, year integer not null, sex text not null,
  value real, primary key (indicator, area, year, sex)) without rowid;
.mode csv
.separator ;
.import --skip 1 ${file} obs
select count(*) from obs where value < 0 or value > 100;
select count(*) from (select 1 from obs group by indicator, area, year, sex having count(*) > 1);
select count(*) from obs t join obs k on ${same('k', 't')} and k.sex = 'k' join obs m on ${same('m', 't')} and m.sex = 'm'
  where t.sex = 't' and (t.value < min(k.value, m.value) - 0.1 or t.value > max(k.value, m.value) + 0.1);
`
  return seconds(() => {
    const { status, stderr } = spawnSync('sqlite3', [database], { input: script, encoding: 'utf8' })
    if (status !== 0 || stderr !== '') throw new Error(`sqlite3: ${stderr}`)
  })
}

/** Reading only: no store, no checks beyond types. */
function duckDb(file: string): void {
  const query = `create table obs as select * from read_csv('${file}', delim=';', header=true, store_rejects=true,
    columns={'indicator': 'VARCHAR', 'area': 'VARCHAR', 'year': 'INTEGER', 'sex': 'VARCHAR', 'value': 'DOUBLE'});`
  if (spawnSync('duckdb', ['--version']).status !== 0) {
    console.log('  DuckDB     is not on this machine: not measured')
    return
  }
  const times = Array.from({ length: RUNS }, () => seconds(() => spawnSync('duckdb', [':memory:', query])))
  console.log(`  DuckDB     ${median(times).toFixed(2)} s for read_csv with rejects into memory, for information`)
}
