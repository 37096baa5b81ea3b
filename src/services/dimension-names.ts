// What a breakdown is called: "Flickor", "årskurs 8"; nothing for the total.

import type { Dimensions } from '../domain/dimensions.ts'
import type { Language } from '../text/language.ts'
import { reportSeriesTexts } from '../text/series.ts'

export const dimensionNames = (dimensions: Dimensions, language: Language = 'sv'): readonly string[] =>
  Object.entries(dimensions).map(([name, value]) =>
    name === 'sex' ? (value === 'F' ? reportSeriesTexts[language].girls : reportSeriesTexts[language].boys) : value,
  )
