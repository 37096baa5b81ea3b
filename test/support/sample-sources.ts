// The files of the sample facts.

import type { SourceFact } from '../../src/report/facts.ts'

const source = (number: number, fileName: string, kind: string, digit: string, importedOn: string) => ({
  number,
  fileName,
  sha256: hash(digit),
  importedOn,
  kind,
})

export const hash = (text: string): string => text.repeat(64).slice(0, 64)

export const sampleSources: readonly SourceFact[] = [
  source(1, 'plan.csv', 'plan', '1', '2026-01-20'),
  source(2, 'kolada-2025.csv', 'observations', '2', '2026-03-03'),
  source(3, 'elevenkat-2025.csv', 'observations', '3', '2026-03-03'),
  source(4, 'resultat-2025.csv', 'outcomes', '4', '2026-02-11'),
  source(5, 'bedomningar-2025.csv', 'assessments', '5', '2026-02-20'),
  source(6, 'budget-2025.csv', 'budget', '6', '2026-02-27'),
]
