// How a figure has been worked out: formulas in words and with their numbers, rules with their limits, what would change it.

import { explanationsInEnglish } from './explanations-en.ts'
import { explanationsInSwedish } from './explanations-sv.ts'
import { texts } from './language.ts'

export const explanationTexts = texts(explanationsInSwedish, explanationsInEnglish)

/** In reports, files and the command line. */
export const explanationText = explanationTexts.sv
