// enkat.csv: what children and young people answered, with how many did; and the sample of decisions.

import { type Figure, plain, quotient, threeFigures } from './figure.ts'
import { type BySex, DISTRICTS, type District } from './population.ts'

type Wave = { readonly period: string; readonly answered: BySex; readonly shares: BySex }

const wave = (period: number, girls: number, boys: number, girlsShare: number, boysShare: number): Wave => ({
  period: String(period),
  answered: { girls, boys },
  shares: { girls: girlsShare, boys: boysShare },
})

/** Skolinspektionens elevenkät: the kommun is in the half that takes part in odd years. */
const SAFE_AT_SCHOOL = [
  wave(2019, 158, 164, 74.1, 83.5),
  wave(2021, 151, 160, 72.2, 83.1),
  wave(2023, 162, 166, 75.3, 84.9),
  wave(2025, 163, 171, 79.1, 85.4),
]
const HAVE_A_SAY = [
  wave(2019, 157, 163, 39.5, 42.3),
  wave(2021, 150, 160, 36.7, 39.4),
  wave(2023, 161, 166, 38.5, 41),
  wave(2025, 163, 170, 42.3, 43.5),
]
/** Lupp, every third year, årskurs 8 and the second year of upper secondary school. */
const SAFE_AT_HOME = [
  wave(2019, 318, 309, 68.2, 84.1),
  wave(2022, 301, 296, 63.1, 82.8),
  wave(2025, 307, 312, 66.4, 82.1),
]

export const surveyFigures = (): readonly Figure[] => [
  ...waves('N15643', SAFE_AT_SCHOOL),
  ...waves('N15648', HAVE_A_SAY),
  ...waves('lupp-trygghet', SAFE_AT_HOME),
]

const waves = (indicator: string, all: readonly Wave[]): readonly Figure[] =>
  all.flatMap(({ period, answered, shares }) => threeFigures({ indicator, decimals: 0, period }, shares, answered, 100))

/** Those who feel safe and those who answered. Nine answers came from Åsen, too few to show; 21 did not say where they live. */
const SAFE_BY_DISTRICT: Readonly<Record<District, readonly [number, number] | '..'>> = {
  Centrum: [152, 208],
  Norrbyn: [118, 173],
  Sjövik: [169, 208],
  Åsen: '..',
}

/** The question where one lives was asked for the first time in 2025. */
export const safetyByDistrict = (): readonly Figure[] =>
  DISTRICTS.map((district) => {
    const base = { indicator: 'lupp-trygghet', decimals: 0, district, period: '2025' }
    const answers = SAFE_BY_DISTRICT[district]
    return answers === '..' ? plain(base, '..') : quotient(base, answers[0], answers[1], 100)
  })

/** Of sixty decisions about children drawn each year, those whose documents show that their best interests were examined. */
export const bestInterestsFigures = (): readonly Figure[] =>
  [13, 17, 22, 26, 29].map((examined, index) =>
    quotient({ indicator: 'barnets-basta-provningar', decimals: 0, period: String(2021 + index) }, examined, 60, 100),
  )
