// `npm run bench -- assess [FILE.csv.gz]`: attainment, comparison and disclosure control for many kommuner: whether time
// grows with their number, and whether one kommun's pages mind that the others are there.

import { join } from 'node:path'
import { child, median } from './measure.ts'

const FEW = 29
const MANY = 290
const RUNS = 3

export function benchAssess(folder: string, file = ''): void {
  const run = (number: number, wanted: 'all' | 'first', turn: number) =>
    child('assess-child.ts', [
      file,
      `file:${join(folder, `assess-${number}-${wanted}-${turn}.db`)}`,
      String(number),
      wanted,
    ])
  const few = run(FEW, 'all', 0)
  const many = run(MANY, 'all', 0)
  const ratio = (name: string): string => (Number(many[name]) / Number(few[name])).toFixed(1)
  console.log(`assess       ${MANY} kommuner, ${many.indicators} indicators, ${many.rows} figures`)
  for (const [name, key] of [
    ['facts', 'factsMilliseconds'],
    ['compare', 'compareMilliseconds'],
    ['disclosure', 'disclosureMilliseconds'],
  ] as const)
    console.log(`  ${name.padEnd(10)} ${(Number(many[key]) / 1000).toFixed(2)} s, ${ratio(key)} × that of ${FEW}`)
  console.log(
    `  memory     ${Number(many.peakMegabytes).toFixed(0)} MB (${FEW}: ${Number(few.peakMegabytes).toFixed(0)} MB)`,
  )
  const turns = Array.from({ length: RUNS }, (_, turn) => ({
    alone: Number(run(1, 'first', turn).medianMilliseconds),
    among: Number(run(MANY, 'first', turn).medianMilliseconds),
  }))
  const alone = median(turns.map((turn) => turn.alone))
  const among = median(turns.map((turn) => turn.among))
  console.log(
    `one kommun's ${alone.toFixed(1)} ms alone, ${among.toFixed(1)} ms among ${MANY}: ${(among / alone).toFixed(2)} ×`,
  )
}
