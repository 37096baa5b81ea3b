// Pupils with more than 15 per cent absence, by läsår: the kommun's own register, as a whole and by district.

import { type Figure, quotient, threeFigures } from './figure.ts'
import { DISTRICT_SHARES, DISTRICTS, type District } from './population.ts'
import { randomOf } from './random.ts'

const BASE = { indicator: 'skolfranvaro-over-15', decimals: 1 }

const SCHOOL_YEARS: readonly string[] = ['2018/19', '2019/20', '2020/21', '2021/22', '2022/23', '2023/24', '2024/25']

const GIRLS = [12.1, 14.6, 15.9, 16.8, 15.9, 15.3, 14.9]
const BOYS = [11.3, 13.2, 13.7, 14.1, 13.2, 12.8, 12.3]

/** How a district's share relates to the kommun's. */
const RELATIVE: Readonly<Record<District, number>> = { Centrum: 1.02, Norrbyn: 1.31, Sjövik: 0.72, Åsen: 0.93 }

export const absenceFigures = (): readonly Figure[] => SCHOOL_YEARS.flatMap((period) => kommun(period))

function kommun(period: string): readonly [Figure, Figure, Figure] {
  const random = randomOf(`absence ${period}`)
  const index = SCHOOL_YEARS.indexOf(period)
  const cohort = { girls: random.between(2_070, 2_110), boys: random.between(2_180, 2_225) }
  return threeFigures({ ...BASE, period }, { girls: GIRLS[index] ?? 0, boys: BOYS[index] ?? 0 }, cohort, 100)
}

/** Pupils from other kommuner have no district: the districts are about two per cent fewer than the whole. */
export function absenceByDistrict(): readonly Figure[] {
  return SCHOOL_YEARS.flatMap((period) => {
    const [all] = kommun(period)
    const random = randomOf(`absence by district ${period}`)
    return DISTRICTS.map((district) => {
      const pupils = Math.round((all.denominator ?? 0) * 0.98 * DISTRICT_SHARES[district])
      const share = ((all.numerator ?? 0) / (all.denominator ?? 1)) * RELATIVE[district] + random.between(-6, 6) / 1000
      return quotient({ ...BASE, district, period }, Math.round(pupils * share), pupils, 100)
    })
  })
}
