// Numbers the files that figures come from, in the order they were read in: what a report cites as [3].

import { dateInStockholm } from '../../domain/stockholm.ts'
import type { SourceFact } from '../../report/facts.ts'
import { listImports, NATIONAL, type Organisation } from '../../store/index.ts'
import type { Context } from '../context.ts'
import { previewOf } from '../imports/stored-import.ts'

export type SourceNumbers = {
  /** The number of an import; asking is what makes it one of the report's sources. */
  readonly number: (importId: string) => number
  /** How many warnings an import was read with. */
  readonly warnings: (importId: string) => number
  /** The import with a number, where the organisation itself has it; null where everyone has. */
  readonly ownImport: (number: number) => string | null
  readonly used: () => readonly SourceFact[]
}

export async function createSourceNumbers(ctx: Context, organisation: Organisation): Promise<SourceNumbers> {
  const imports = [
    ...(await listImports(ctx.store.db, NATIONAL)),
    ...(await listImports(ctx.store.db, organisation.id)),
  ]
    .filter((one) => one.committedAt !== null)
    .sort((a, b) => compare(a.committedAt ?? '', b.committedAt ?? '') || a.number - b.number)
  const numbers = new Map(imports.map((one, index) => [one.id, index + 1]))
  const asked = new Set<string>()
  return {
    number: (importId) => {
      asked.add(importId)
      const number = numbers.get(importId)
      if (number === undefined) throw new Error(`No committed import ${importId}`)
      return number
    },
    warnings: (importId) => {
      const found = imports.find((one) => one.id === importId)
      const issues = found ? previewOf(found).issues : []
      return issues.reduce((sum, { severity, count }) => sum + (severity === 'warning' ? count : 0), 0)
    },
    ownImport: (number) => {
      const found = imports[number - 1]
      return found?.owner === organisation.id ? found.id : null
    },
    used: () =>
      imports
        .filter((one) => asked.has(one.id))
        .map((one) => ({
          number: numbers.get(one.id) ?? 0,
          fileName: one.fileName,
          sha256: one.sha256,
          importedOn: dateInStockholm(one.committedAt ?? one.createdAt),
          kind: one.kind,
        })),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
