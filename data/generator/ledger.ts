// Budget and outcome of the kommun's work for children, kronor. The cost indicators are made from the same figures.

import { total } from './figure.ts'
import { AGED } from './population.ts'

export type LedgerRow = {
  readonly area: string
  readonly year: number
  readonly budget: number
  readonly outcome: number
  readonly denominator: string
  readonly count: number
  readonly comment: string
}

const MILLION = 1_000_000

const row = (
  area: string,
  year: number,
  budget: number,
  outcome: number,
  denominator: string,
  count: number,
  comment = '',
): LedgerRow => ({
  area,
  year,
  budget: Math.round(budget * MILLION),
  outcome: Math.round(outcome * MILLION),
  denominator,
  count,
  comment,
})

export const LEDGER: readonly LedgerRow[] = [
  row('Förskola', 2024, 312, 316.4, 'inskrivna barn 1–5 år', 1_868),
  row('Fritidshem', 2024, 67.5, 68.2, 'inskrivna barn 6–12 år', 1_610),
  row('Grundskola', 2024, 612, 621.8, 'elever F–9', 4_745),
  row('Gymnasieskola', 2024, 204, 201.7, 'elever 16–19 år', 1_386),
  row(
    'Barn- och ungdomsvård',
    2024,
    92,
    104.6,
    'invånare 0–20 år',
    total(AGED['0–20'][2024]),
    'Fler placeringar än budgeterat',
  ),
  row('Kulturskola', 2024, 9.6, 9.4, 'invånare 7–15 år', 4_310),
  row('Fritidsgårdar', 2024, 8.3, 8.1, 'invånare 13–17 år', 2_415),
  row(
    'Förskola',
    2025,
    318.5,
    326.9,
    'inskrivna barn 1–5 år',
    1_842,
    'Lokalkostnaden steg när bygget i Norrbyn blev dyrare',
  ),
  row('Fritidshem', 2025, 69, 69.4, 'inskrivna barn 6–12 år', 1_588),
  row('Grundskola', 2025, 631, 640.2, 'elever F–9', 4_731, 'Närvaroteamet ingår med 1,4 miljoner kronor'),
  row('Gymnasieskola', 2025, 209, 207.3, 'elever 16–19 år', 1_402),
  row(
    'Barn- och ungdomsvård',
    2025,
    98,
    113.9,
    'invånare 0–20 år',
    total(AGED['0–20'][2025]),
    'Fler och längre placeringar. Underskottet täcktes med medel för förebyggande arbete',
  ),
  row('Kulturskola', 2025, 9.9, 9.7, 'invånare 7–15 år', 4_288, 'Avgiften höjdes från och med höstterminen 2023'),
  row('Fritidsgårdar', 2025, 8.5, 8, 'invånare 13–17 år', 2_398, 'En tjänst var obesatt i åtta månader'),
]

/** Throws where there is no such row: a cost indicator must be able to say where it comes from. */
export function ledgerRow(area: string, year: number): LedgerRow {
  const found = LEDGER.find((one) => one.area === area && one.year === year)
  if (!found) throw new Error(`The ledger has no ${area} ${year}`)
  return found
}
