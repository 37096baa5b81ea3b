// Children in households with a low economic standard. The kommun is the sum of its districts. The year 2025 is not
// published until January 2027, as SCB's calendar has it.

import { country, type Figure, quotient, total } from './figure.ts'
import { AGED, DISTRICT_SHARES, DISTRICTS, type District, YEARS, type Year } from './population.ts'

const PUBLISHED: readonly Year[] = YEARS.filter((year) => year < 2025)

/** Per cent of the children who live there, one for each published year. */
const SHARES: Readonly<Record<District, readonly number[]>> = {
  Centrum: [18.3, 18, 17.5, 17.1, 16.6, 16.1],
  Norrbyn: [34.2, 33.9, 33.4, 33, 32.4, 31.5],
  Sjövik: [8.1, 7.8, 7.3, 7.1, 6.8, 6.4],
  Åsen: [12.4, 12.2, 11.6, 11.3, 10.8, 10.2],
}

export function lowIncomeFigures(): readonly Figure[] {
  const base = { indicator: 'N66077', decimals: 0 }
  const own = PUBLISHED.map((year) => {
    const parts = DISTRICTS.map((district) => partOf(district, year))
    const sum = (read: (part: (typeof parts)[number]) => number) => parts.reduce((so, part) => so + read(part), 0)
    return quotient(
      { ...base, period: String(year) },
      sum((part) => part.low),
      sum((part) => part.children),
      100,
    )
  })
  return [...own, ...country(base, { all: [18, 18, 18, 17, 17, 17, null] })]
}

export const lowIncomeByDistrict = (): readonly Figure[] =>
  PUBLISHED.flatMap((year) =>
    DISTRICTS.map((district) => {
      const { low, children } = partOf(district, year)
      const base = { indicator: 'barn-lag-ekonomisk-standard', decimals: 0, district, period: String(year) }
      return quotient(base, low, children, 100)
    }),
  )

function partOf(district: District, year: Year) {
  const children = Math.round(total(AGED['0–19'][year]) * DISTRICT_SHARES[district])
  const share = SHARES[district][PUBLISHED.indexOf(year)] ?? 0
  return { children, low: Math.round((share / 100) * children) }
}
