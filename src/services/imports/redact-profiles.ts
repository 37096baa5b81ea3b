// A mapping that was made for a file repeats what the file says: its name, its headers, texts in its cells.

import {
  type Db,
  deleteProfile,
  type ImportAct,
  journalEntriesAbout,
  listImports,
  redactJournal,
  replaceImportOptions,
} from '../../store/index.ts'
import { importText } from '../../text/import.ts'
import type { Owner } from './owner.ts'
import { OWN_PROFILE } from './profiles.ts'
import type { ImportOptions } from './types.ts'

/**
 * Forgets the mappings made for a file. Imports of it keep that they were read by one; imports of other files keep how they
 * were read, which is needed to read them again, under another name.
 */
export async function forgetProfiles(
  db: Db,
  owner: Owner,
  sha256: string,
  act: ImportAct & { readonly reason: string },
): Promise<void> {
  const imports = (await listImports(db, owner.id))
    .map((one) => ({ ...one, options: one.options as ImportOptions | null }))
    .toSorted((a, b) => a.number - b.number)
  const byProfile = Map.groupBy(imports, ({ options }) => options?.profile?.id ?? '')
  for (const [id, readByIt] of byProfile) {
    if (!id.startsWith(OWN_PROFILE) || readByIt[0]?.sha256 !== sha256) continue
    await deleteProfile(db, owner.id, id)
    for (const sequence of await journalEntriesAbout(db, owner.id, id, { except: '' }))
      await redactJournal(db, owner.id, { ...act, sequence })
    for (const { number, options, sha256: ofFile } of readByIt) {
      if (!options?.profile) continue
      const name = importText.mappingNameRemoved
      const { kind } = options.profile
      const profile = ofFile === sha256 ? { id, name, kind, columns: [] } : { ...options.profile, name }
      await replaceImportOptions(db, owner.id, number, { ...options, profile })
    }
  }
}
