// The fictional kommun of data/, with everything there is about it, for tests that want a full site.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../../src/services/context.ts'
import { commitImport, type ImportKind, previewImport, registerOrganisation } from '../../src/services/index.ts'
import { NO_OPTIONS } from './context.ts'

export const DEMO = { code: '9901', name: 'Exempelby', type: 'municipality' } as const

const FOLDER = join(import.meta.dirname, '../../data')
const FILES: readonly (readonly [ImportKind, string])[] = [
  ['observations', 'indikatorer.csv'],
  ['observations', 'stadsdelar.csv'],
  ['observations', 'enkat.csv'],
  ['plan', 'handlingsplan.csv'],
  ['progress', 'framsteg.csv'],
  ['outcomes', 'resultat.csv'],
  ['assessments', 'bedomningar.csv'],
  ['budget', 'budget.csv'],
]

export async function loadDemo(ctx: Context): Promise<void> {
  await registerOrganisation(ctx, DEMO)
  for (const [kind, fileName] of FILES) {
    const bytes = new Uint8Array(await readFile(join(FOLDER, fileName)))
    const owner = { organisation: DEMO.code }
    const preview = await previewImport(ctx, owner, { kind, fileName, bytes, options: NO_OPTIONS })
    await commitImport(ctx, owner, preview.id)
  }
}
