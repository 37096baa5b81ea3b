// indikatorer.csv: the kommun as a whole, beside riket. Shares are chosen by hand to tell a believable, mixed story; the
// children they are counted among are drawn.

import { absenceFigures } from './absence.ts'
import {
  country,
  type Figure,
  percentBySex,
  plain,
  quotient,
  roundTo,
  threeFigures,
  total,
  YEAR_LABELS,
  type Yearly,
  yearly,
} from './figure.ts'
import { ledgerRow } from './ledger.ts'
import { lowIncomeFigures } from './low-income.ts'
import { AGED, INHABITANTS, pupils, YEARS, type Year } from './population.ts'
import { bestInterestsFigures } from './surveys.ts'
import { swimmingFigures } from './swimming.ts'

export function indicatorFigures(): readonly Figure[] {
  return [
    ...lowIncomeFigures(),
    ...evictions(),
    ...school(),
    ...absenceFigures(),
    ...bestInterestsFigures(),
    ...placedChildren(),
    ...vaccination(),
    ...leisure(),
    ...costs(),
  ]
}

/** Children who lost their home. Few, so that one family moves the rate. */
function evictions(): readonly Figure[] {
  const base = { indicator: 'U00915', decimals: 1 }
  return [
    ...yearly([5, 3, 5, 4, 6, 7, 9], YEAR_LABELS, (children, period) =>
      quotient({ ...base, period }, children, INHABITANTS[Number(period) as Year], 100_000),
    ),
    ...country(base, { all: [4.5, 4.3, 5.5, 5.5, 6.3, 6.6, 6.4] }),
  ]
}

function school(): readonly Figure[] {
  const grade6 = (year: Year) => pupils(year - 13, 'grade-6')
  const grade9 = (year: Year) => pupils(year - 16, 'grade-9')
  const upper = (year: Year) => pupils(year - 20, 'upper-secondary')
  const groups = { indicator: 'N11701', decimals: 1 }
  const maths = { indicator: 'N15545', decimals: 1 }
  const eligible = { indicator: 'N15428', decimals: 1 }
  const graduated = { indicator: 'N17461', decimals: 1 }
  return [
    ...yearly([16.1, 16.3, 16.4, 16.2, 15.9, 15.8, 15.7], YEAR_LABELS, (value, period) =>
      plain({ ...groups, period }, value),
    ),
    ...country(groups, { all: [15, 14.8, 14.6, 15.2, 14.9, 14.7, 14.5] }),
    ...percentBySex(
      maths,
      { girls: [87.6, 88.1, 87.4, 86.2, 84.9, 86.3, 87.5], boys: [85.2, 86, 85.1, 84.4, 82.7, 84.9, 86.8] },
      grade6,
    ),
    ...country(maths, {
      all: [87.8, 88.7, 89, 88, 86.9, 87.2, 87.9],
      girls: [89.1, 89.7, 89.3, 88.1, 87.2, 87.6, 88.3],
      boys: [86.7, 87.8, 88.6, 87.9, 86.6, 86.9, 87.5],
    }),
    ...meritValues(),
    ...percentBySex(
      eligible,
      { girls: [86.5, 86.8, 85, 84.7, 85.6, 86.9, 87.3], boys: [80.6, 81.2, 79.4, 80, 82.1, 83.4, 84.5] },
      grade9,
    ),
    ...country(eligible, {
      all: [84.7, 86, 86.5, 85.3, 84.8, 84.2, 84.6],
      girls: [86.2, 87.3, 87.4, 86.1, 85.6, 85.1, 85.5],
      boys: [83.3, 84.7, 85.5, 84.6, 84, 83.3, 83.8],
    }),
    ...percentBySex(
      graduated,
      { girls: [74.8, 75.1, 73.6, 75.9, 77, 77.7, 78.6], boys: [66.2, 66.9, 66.1, 67.6, 68.6, 69.4, 70.4] },
      upper,
    ),
    ...country(graduated, {
      all: [71.2, 71.3, 71.5, 73.7, 74, 74.4, 74.6],
      girls: [74.5, 74.8, 75.6, 77.4, 77.6, 77.9, 78],
      boys: [68.1, 68.2, 67.9, 70.2, 70.6, 71.1, 71.4],
    }),
  ]
}

/** A mean of points; the total is weighted by how many girls and boys there are. */
function meritValues(): readonly Figure[] {
  const base = { indicator: 'N15507', decimals: 0 }
  const [girls, boys] = [
    [233, 234, 234, 231, 232, 234, 236],
    [206, 208, 210, 210, 211, 214, 217],
  ]
  return [
    ...YEARS.flatMap((year, index) => {
      const [k = 0, m = 0] = [girls?.[index], boys?.[index]]
      const cohort = pupils(year - 16, 'grade-9')
      const all = roundTo((k * cohort.girls + m * cohort.boys) / total(cohort), 0)
      const period = String(year)
      return [
        plain({ ...base, period }, all),
        plain({ ...base, period, sex: 'K' }, k),
        plain({ ...base, period, sex: 'M' }, m),
      ]
    }),
    ...country(base, {
      all: [230, 232, 233, 230, 227, 226, 227],
      girls: [244, 245, 245, 241, 237, 236, 237],
      boys: [218, 219, 221, 219, 217, 217, 218],
    }),
  ]
}

function placedChildren(): readonly Figure[] {
  const base = { indicator: 'N33818', decimals: 1 }
  const girls = [7.3, 7.4, 7.9, 8.3, 8.8, 9.4, 9.9]
  const boys = [8.6, 8.9, 9, 9.4, 9.7, 10.7, 11.3]
  return [
    ...YEARS.flatMap((year, index) =>
      threeFigures(
        { ...base, period: String(year) },
        { girls: girls[index] ?? 0, boys: boys[index] ?? 0 },
        AGED['0–20'][year],
        1000,
      ),
    ),
    ...country(base, {
      all: [10.2, 9.7, 9.5, 9.4, 9.5, 9.6, 9.6],
      girls: [9, 8.9, 9.1, 9.2, 9.4, 9.5, 9.5],
      boys: [11.3, 10.4, 9.8, 9.5, 9.6, 9.7, 9.7],
    }),
  ]
}

/** The national register's figures for kommuner begin in 2021. */
function vaccination(): readonly Figure[] {
  const base = { indicator: 'N01481', decimals: 1 }
  const shares: Yearly = [null, null, 95.9, 95.1, 93.8, 94.4, 95.3]
  const twoYearOlds = [0, 0, 404, 398, 391, 377, 368]
  return [
    ...yearly(shares, YEAR_LABELS, (share, period) => {
      const children = twoYearOlds[YEAR_LABELS.indexOf(period)] ?? 0
      return quotient({ ...base, period }, Math.round((share / 100) * children), children, 100)
    }),
    ...country(base, { all: [null, null, 92.5, 93.1, 93, 93.4, 93.6] }),
  ]
}

function leisure(): readonly Figure[] {
  const loans = { indicator: 'N09811', decimals: 1 }
  const music = { indicator: 'N09890', decimals: 1 }
  return [
    ...swimmingFigures(),
    ...yearly([12.1, 10.2, 9.3, 10.8, 11.9, 12.6, 13.1], YEAR_LABELS, (perChild, period) => {
      const children = total(AGED['0–17'][Number(period) as Year])
      return quotient({ ...loans, period }, Math.round(perChild * children), children, 1)
    }),
    ...country(loans, { all: [12.4, 11.5, 10.1, 11.8, 12.2, 12.5, 12.6] }),
    ...percentBySex(
      music,
      { girls: [17.2, 16.1, 15.2, 15.6, 14.9, 13.9, 13.3], boys: [9.4, 8.8, 8.2, 8.5, 8.1, 7.6, 7.3] },
      (year) => AGED['6–15'][year],
    ),
    ...country(music, {
      all: [13.9, 12.8, 12.1, 12.6, 12.9, 13.1, 13.2],
      girls: [18.1, 16.8, 15.9, 16.5, 16.8, 17, 17.1],
      boys: [9.9, 9, 8.5, 8.9, 9.2, 9.4, 9.5],
    }),
  ]
}

/** Kronor per child. The last two years are the ledger's own. */
function costs(): readonly Figure[] {
  const cost = (indicator: string, area: string, before: readonly number[], riket: Yearly) => [
    ...before.map((value, index) => plain({ indicator, decimals: 0, period: YEAR_LABELS[index] ?? '' }, value)),
    ...[2024, 2025].map((year) => {
      const { outcome, count } = ledgerRow(area, year)
      return quotient({ indicator, decimals: 0, period: String(year) }, outcome, count, 1)
    }),
    ...country({ indicator, decimals: 0 }, { all: riket }),
  ]
  return [
    ...cost(
      'N11008',
      'Förskola',
      [147_300, 149_900, 152_800, 157_600, 163_900],
      [153_800, 155_600, 158_900, 163_700, 170_900, 176_400, 181_200],
    ),
    ...cost(
      'N15027',
      'Grundskola',
      [108_900, 112_700, 115_300, 118_900, 125_200],
      [114_600, 117_900, 120_500, 124_400, 130_300, 134_200, 138_100],
    ),
    ...cost(
      'N33006',
      'Barn- och ungdomsvård',
      [8_120, 8_390, 8_640, 9_010, 9_720],
      [9_930, 9_890, 9_960, 10_150, 10_580, 10_940, 11_270],
    ),
  ]
}
