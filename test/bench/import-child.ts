// Imports one file in a process of its own and prints seconds and peak memory, so that nothing else is measured with it.

import { basename } from 'node:path'
import { readConfig } from '../../src/config.ts'
import { openEnvironment } from '../../src/main/environment.ts'
import { commitImport, previewImport, registerOrganisation } from '../../src/services/index.ts'
import { fileBytes } from './large-file.ts'

const [file = '', database = ''] = process.argv.slice(2)
const { ctx, close } = await openEnvironment({ ...readConfig({}), database }, { create: true })
await registerOrganisation(ctx, { code: '2081', name: 'Borlänge', type: 'municipality' })
const owner = { organisation: '2081' }
const options = { plan: null, unit: null, skipUnknownIndicators: true, validFrom: 0, source: null }
const begun = performance.now()
const preview = await previewImport(ctx, owner, {
  kind: 'observations',
  fileName: basename(file),
  bytes: fileBytes(file),
  options,
})
const previewed = performance.now()
await commitImport(ctx, owner, preview.id)
const done = performance.now()
await close()
console.log(
  JSON.stringify({
    rows: preview.rows,
    accepted: preview.accepted,
    previewSeconds: (previewed - begun) / 1000,
    commitSeconds: (done - previewed) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
)
