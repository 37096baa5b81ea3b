// `npm run fuzz`: reads changed files by the hundred thousand and says where an answer cannot be right.
//
// npm run fuzz -- --seed 1 --runs 100000 --out FOLDER     the same files again, the smallest that show each finding in a folder
// npm run fuzz -- --seed 1 --only 4711                    one of them

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { corpus, type Sample } from './corpus.ts'
import { mutated } from './mutate.ts'
import { judge } from './oracle.ts'
import { createRandom } from './random.ts'
import { smallest } from './smallest.ts'

/** Of each sort of finding. */
const MOST_TOLD = 5

const { values } = parseArgs({
  options: { seed: { type: 'string' }, runs: { type: 'string' }, only: { type: 'string' }, out: { type: 'string' } },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000_000)
const runs = Number(values.runs ?? 100_000)
console.log(`seed ${seed}, ${runs} files`)

const samples = corpus()
const byKind = Map.groupBy(samples, ({ kind }) => kind)
const kinds = [...byKind.keys()]
const tally = new Map<string, { files: number; accepted: number; refused: number }>()
const findings = new Map<string, number>()
const started = performance.now()
let slowest = { ms: 0, run: -1 }

for (const run of values.only === undefined ? Array(runs).keys() : [Number(values.only)]) {
  const random = createRandom(seed, run)
  // Half of them CSV, which is what people send.
  const kind = random.chance(0.5) ? 'csv' : random.pick(kinds)
  const sample = random.pick(byKind.get(kind) ?? samples)
  const bytes = mutated(sample, samples, random)
  const before = performance.now()
  const { read, findings: found } = judge(sample, bytes)
  const ms = performance.now() - before
  if (ms > slowest.ms) slowest = { ms, run }
  count(kind, (read?.accepted ?? 0) > 0)
  for (const { what, detail } of found) tell(run, sample, bytes, what, detail)
  if (run % 20_000 === 19_999) console.log(`  ${run + 1} files, ${rate(run + 1)} a second`)
}

for (const [kind, { files, accepted, refused }] of tally)
  console.log(`${kind.padEnd(12)} ${files} files: of ${accepted} something was accepted, ${refused} were refused`)
const took = (performance.now() - started) / 1000
console.log(`${took.toFixed(0)} s, slowest ${slowest.ms.toFixed(0)} ms (run ${slowest.run})`)
const total = [...findings.values()].reduce((sum, one) => sum + one, 0)
console.log(total === 0 ? 'no findings' : `${total} findings: ${[...findings].map((one) => one.join(' ')).join(', ')}`)
process.exitCode = total === 0 ? 0 : 1

function count(kind: string, isAccepted: boolean): void {
  const line = tally.get(kind) ?? { files: 0, accepted: 0, refused: 0 }
  line.files += 1
  if (isAccepted) line.accepted += 1
  else line.refused += 1
  tally.set(kind, line)
}

/** The first few of each sort; the rest are counted. */
function tell(run: number, sample: Sample, bytes: Uint8Array, what: string, detail: string): void {
  const known = findings.get(what) ?? 0
  findings.set(what, known + 1)
  if (known >= MOST_TOLD) return
  console.log(`run ${run} (${sample.kind}, ${sample.name}): ${what}: ${detail}`)
  if (values.out === undefined) return
  mkdirSync(values.out, { recursive: true })
  const small = smallest(bytes, (one) => judge(sample, one).findings.some((finding) => finding.what === what))
  writeFileSync(join(values.out, `${what.replaceAll(' ', '-')}-${run}.bin`), small)
}

function rate(done: number): number {
  return Math.round((done / (performance.now() - started)) * 1000)
}
