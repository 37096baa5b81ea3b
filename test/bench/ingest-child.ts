// Takes one file in as the service does, in its import thread, in a process that has loaded nothing else; prints seconds, peak
// memory, and how long the thread that answers was ever kept from answering.

import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { loadCatalogue } from '../../src/catalog.ts'
import { PROJECT } from '../../src/main/environment.ts'
import { createSolverLoader } from '../../src/services/highs-solver.ts'
import { createImportWorker } from '../../src/services/import-worker.ts'
import { importsOf } from '../../src/services/imports/index.ts'
import { registerOrganisation } from '../../src/services/organisations.ts'
import { openDatabase, prepareDatabase } from '../../src/store/index.ts'
import { fileBytes } from './large-file.ts'

const [file = '', path = ''] = process.argv.slice(2)
const { catalogue } = loadCatalogue(PROJECT)
const store = await openDatabase(`file:${path}`)
await prepareDatabase(store)
const ctx = {
  store,
  catalogue,
  actor: { id: 'bench', name: 'bench', roles: ['operator'] as const, organisation: null, units: null },
  solver: createSolverLoader(),
  now: () => new Date().toISOString(),
  newId: () => randomUUID(),
}
await registerOrganisation(ctx, { code: '2081', name: 'Borlänge', type: 'municipality' })
const owner = { organisation: '2081' }
const bytes = fileBytes(file)
const worker = createImportWorker(`file:${path}`, ctx)

const BEAT = 5
const OPTIONS = { plan: null, unit: null, skipUnknownIndicators: true, validFrom: 0, source: null }
const loop = { longest: 0, last: performance.now() }
const beat = setInterval(() => {
  const now = performance.now()
  loop.longest = Math.max(loop.longest, now - loop.last - BEAT)
  loop.last = now
}, 5)
const asking = setInterval(() => void importsOf(ctx, owner), 50)

// A service that has taken in files before has its thread already.
const starting = performance.now()
await worker.preview(owner, { kind: 'observations', fileName: 'x.csv', bytes: new Uint8Array(), options: OPTIONS })
const begun = performance.now()
const preview = await worker.preview(owner, {
  kind: 'observations',
  fileName: basename(file),
  bytes,
  options: OPTIONS,
})
const previewed = performance.now()
await worker.commit(owner, preview.id)
const done = performance.now()
clearInterval(beat)
clearInterval(asking)
await worker.close()
await store.close()
console.log(
  JSON.stringify({
    rows: preview.rows,
    accepted: preview.accepted,
    issues: preview.issues.length,
    startSeconds: (begun - starting) / 1000,
    previewSeconds: (previewed - begun) / 1000,
    commitSeconds: (done - previewed) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    longestDelay: loop.longest,
  }),
)
