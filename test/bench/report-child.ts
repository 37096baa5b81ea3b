// Makes the demo kommun's report in a process of its own, step by step, and prints the seconds of each.

import { rmSync } from 'node:fs'
import { readConfig } from '../../src/config.ts'
import { loadDemo } from '../../src/main/demo.ts'
import { openEnvironment } from '../../src/main/environment.ts'
import { buildReport, collectFacts, reportHtml, reportPdf } from '../../src/services/index.ts'

const [database = ''] = process.argv.slice(2)
for (const suffix of ['', '-wal', '-shm']) rmSync(`${database.slice('file:'.length)}${suffix}`, { force: true })
const { ctx, close } = await openEnvironment({ ...readConfig({}), database }, { create: true })
const { code, asOf, cover } = await loadDemo(ctx, () => {})

const facts = await timed(() => collectFacts(ctx, code, asOf, cover))
const document = await timed(() => buildReport(ctx, facts.result))
const html = await timed(() => reportHtml(ctx, document.result))
const pdf = await timed(() => reportPdf(ctx, document.result))
await close()
console.log(
  JSON.stringify({
    factsSeconds: facts.seconds,
    documentSeconds: document.seconds,
    htmlSeconds: html.seconds,
    pdfSeconds: pdf.seconds,
    pages:
      Buffer.from(pdf.result)
        .toString('latin1')
        .match(/\/Type \/Page\b/g)?.length ?? 0,
    figures: JSON.stringify(document.result).match(/"kind":"figure"/g)?.length ?? 0,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
)

async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly result: T; readonly seconds: number }> {
  const begun = performance.now()
  const result = await work()
  return { result, seconds: (performance.now() - begun) / 1000 }
}
