// How the parts of a workbook or document name each other (Open Packaging Conventions).

import { refuse } from './refuse.ts'
import { readXml } from './xml.ts'
import type { ZipArchive } from './zip.ts'

export type Relation = {
  readonly id: string
  /** The last word of its type: `worksheet`, `sharedStrings`. The strict and the transitional standard begin it differently. */
  readonly type: string
  /** The part's name in the archive. */
  readonly target: string
}

/** What a part points to inside the file; '' is the package itself. */
export function relations(zip: ZipArchive, part: string): readonly Relation[] {
  const slash = part.lastIndexOf('/') + 1
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
  const bytes = zip.read(name)
  if (bytes === null) return []
  const found: Relation[] = []
  readXml(bytes, name, NAMESPACES, {
    open: (element, attribute) => {
      if (element !== 'rel:Relationship' || attribute('TargetMode') === 'External') return
      const type = attribute('Type') ?? ''
      const target = resolve(part.slice(0, slash), attribute('Target') ?? '')
      found.push({ id: attribute('Id') ?? '', type: type.slice(type.lastIndexOf('/') + 1), target })
    },
  })
  return found
}

/** A part that must be there. */
export function requirePart(zip: ZipArchive, part: string): Uint8Array {
  return zip.read(part) ?? refuse('file.part-damaged', { part })
}

function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target
  const parts: string[] = []
  for (const one of path.split('/')) {
    if (one === '..') parts.pop()
    else if (one !== '.' && one !== '') parts.push(one)
  }
  return parts.join('/').toLowerCase()
}

const NAMESPACES = { 'http://schemas.openxmlformats.org/package/2006/relationships': 'rel' }
