// Pupils in årskurs 6 who can swim. 2022 is missing: the swimming hall was being rebuilt and nobody could be tested.

import { type Figure, plain, quotient, threeFigures } from './figure.ts'
import { DISTRICT_SHARES, DISTRICTS, type District, pupils, YEARS, type Year } from './population.ts'
import { randomOf } from './random.ts'

const BASE = { indicator: 'simkunnighet-ak6', decimals: 1 }
const CLOSED: Year = 2022

const GIRLS: Readonly<Record<Year, number>> = {
  2019: 91.2,
  2020: 89.8,
  2021: 86.1,
  2022: 0,
  2023: 87.9,
  2024: 91.4,
  2025: 93.6,
}
const BOYS: Readonly<Record<Year, number>> = {
  2019: 89.4,
  2020: 88.1,
  2021: 84,
  2022: 0,
  2023: 86.2,
  2024: 90.2,
  2025: 92.7,
}

/** Pupils in a district who cannot swim, for one in the kommun as a whole. The rest of them live in Norrbyn. */
const CANNOT_SWIM: Readonly<Record<Exclude<District, 'Norrbyn'>, number>> = { Centrum: 0.24, Sjövik: 0.17, Åsen: 0.13 }

export const swimmingFigures = (): readonly Figure[] => YEARS.flatMap((year) => kommun(year))

function kommun(year: Year): readonly [Figure, Figure, Figure] {
  const base = { ...BASE, period: String(year) }
  if (year === CLOSED) return [plain(base, '-'), plain({ ...base, sex: 'K' }, '-'), plain({ ...base, sex: 'M' }, '-')]
  return threeFigures(base, { girls: GIRLS[year], boys: BOYS[year] }, pupils(year - 13, 'grade-6'), 100)
}

type Group = { readonly pupils: number; readonly cannot: number }

/** The districts add up to the kommun, girls and boys too. */
export function swimmingByDistrict(): readonly Figure[] {
  return YEARS.flatMap((year) => {
    const [all, girls] = kommun(year)
    const period = String(year)
    if (year === CLOSED)
      return DISTRICTS.flatMap((district) =>
        [{}, { sex: 'K' as const }, { sex: 'M' as const }].map((sex) =>
          plain({ ...BASE, district, period, ...sex }, '-'),
        ),
      )
    const random = randomOf(`swimming ${year}`)
    const cohort = all.denominator ?? 0
    const cannot = cohort - (all.numerator ?? 0)
    const others = (['Centrum', 'Sjövik', 'Åsen'] as const).map((district) => ({
      district,
      pupils: Math.round(cohort * DISTRICT_SHARES[district]),
      cannot: Math.max(Math.round(cannot * CANNOT_SWIM[district]) + random.between(-1, 2), 4),
    }))
    const sum = (read: (one: (typeof others)[number]) => number) => others.reduce((so, one) => so + read(one), 0)
    const norrbyn = {
      district: 'Norrbyn' as const,
      pupils: cohort - sum((one) => one.pupils),
      cannot: cannot - sum((one) => one.cannot),
    }
    const inOrder = [...others, norrbyn].toSorted(
      (a, b) => DISTRICTS.indexOf(a.district) - DISTRICTS.indexOf(b.district),
    )
    const ofGirls = girlsOf(inOrder, girls, year)
    return inOrder.flatMap((one, index) => {
      const base = { ...BASE, district: one.district, period }
      const girlsHere = ofGirls[index] ?? { pupils: 0, cannot: 0 }
      const boysHere = { pupils: one.pupils - girlsHere.pupils, cannot: one.cannot - girlsHere.cannot }
      return [canSwim(base, one), canSwim({ ...base, sex: 'K' }, girlsHere), canSwim({ ...base, sex: 'M' }, boysHere)]
    })
  })
}

/** Norrbyn takes what is left, so that the girls of the districts are those of the kommun. */
function girlsOf(
  districts: readonly (Group & { readonly district: District })[],
  girls: Figure,
  year: Year,
): readonly Group[] {
  const random = randomOf(`swimming girls ${year}`)
  const all = { pupils: girls.denominator ?? 0, cannot: (girls.denominator ?? 0) - (girls.numerator ?? 0) }
  const total = districts.reduce((sum, one) => sum + one.pupils, 0)
  const guessed = districts.map(({ pupils, cannot }) => ({
    pupils: Math.round((pupils * all.pupils) / total) + random.between(-2, 2),
    cannot: Math.floor(cannot * 0.45) + random.between(-1, 0),
  }))
  return districts.map(({ district }, index) => {
    if (district !== 'Norrbyn') return guessed[index] ?? { pupils: 0, cannot: 0 }
    const others = guessed.filter((_, other) => other !== index)
    return {
      pupils: all.pupils - others.reduce((sum, one) => sum + one.pupils, 0),
      cannot: all.cannot - others.reduce((sum, one) => sum + one.cannot, 0),
    }
  })
}

const canSwim = (base: Parameters<typeof quotient>[0], { pupils, cannot }: Group): Figure =>
  quotient(base, pupils - cannot, pupils, 100)
