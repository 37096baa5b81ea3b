// The inhabitants of the kommun: about 38 000, of whom 8 400 are children. Everything else is counted among them.

import { randomOf } from './random.ts'

export const CODE = '9901'
export const COUNTRY = '0000'

export const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025] as const
export type Year = (typeof YEARS)[number]

export type BySex = { readonly girls: number; readonly boys: number }

export const DISTRICTS = ['Centrum', 'Norrbyn', 'Sjövik', 'Åsen'] as const
export type District = (typeof DISTRICTS)[number]

/** Share of the children who live there. */
export const DISTRICT_SHARES: Readonly<Record<District, number>> = {
  Centrum: 0.34,
  Norrbyn: 0.27,
  Sjövik: 0.28,
  Åsen: 0.11,
}

export const INHABITANTS: Readonly<Record<Year, number>> = {
  2019: 37_412,
  2020: 37_530,
  2021: 37_601,
  2022: 37_744,
  2023: 37_862,
  2024: 37_935,
  2025: 38_018,
}

/** On 31 December. */
export const AGED: Readonly<Record<'0–17' | '0–19' | '0–20' | '6–15', Readonly<Record<Year, BySex>>>> = {
  '0–17': bySex('0–17', 8_510, -18),
  '0–19': bySex('0–19', 9_420, -16),
  '0–20': bySex('0–20', 9_850, -14),
  '6–15': bySex('6–15', 4_830, -10),
}

/** The pupils of one birth year who live in the kommun when they leave årskurs 6, årskurs 9 and the upper secondary school. */
export function pupils(born: number, when: 'grade-6' | 'grade-9' | 'upper-secondary'): BySex {
  const random = randomOf(`born ${born}`)
  const grade6 = { girls: random.between(212, 236), boys: random.between(222, 247) }
  if (when === 'grade-6') return grade6
  const grade9 = { girls: grade6.girls + random.between(-4, 5), boys: grade6.boys + random.between(-4, 6) }
  if (when === 'grade-9') return grade9
  return { girls: grade9.girls + random.between(-3, 6), boys: grade9.boys + random.between(-3, 9) }
}

function bySex(name: string, in2019: number, perYear: number): Record<Year, BySex> {
  const random = randomOf(`aged ${name}`)
  const entries = YEARS.map((year) => {
    const all = in2019 + perYear * (year - 2019) + random.between(-9, 9)
    const girls = Math.round(all * 0.486) + random.between(-6, 6)
    return [year, { girls, boys: all - girls }] as const
  })
  // One entry for every year: fromEntries cannot say so.
  return Object.fromEntries(entries) as Record<Year, BySex>
}
