// stadsdelar.csv: four districts of the kommun, for the indicators that can be split by where children live.

import { absenceByDistrict } from './absence.ts'
import type { Figure } from './figure.ts'
import { lowIncomeByDistrict } from './low-income.ts'
import { safetyByDistrict } from './surveys.ts'
import { swimmingByDistrict } from './swimming.ts'

export const districtFigures = (): readonly Figure[] => [
  ...lowIncomeByDistrict(),
  ...absenceByDistrict(),
  ...safetyByDistrict(),
  ...swimmingByDistrict(),
]
