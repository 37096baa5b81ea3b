// What a breakdown is called: "Flickor", "årskurs 8"; nothing for the total.

import type { Dimensions } from '../domain/dimensions.ts'
import { reportSeriesText } from '../text/series.ts'

export const dimensionNames = (dimensions: Dimensions): readonly string[] =>
  Object.entries(dimensions).map(([name, value]) =>
    name === 'sex' ? (value === 'F' ? reportSeriesText.girls : reportSeriesText.boys) : value,
  )
