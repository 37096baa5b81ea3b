// Words of attainment: statuses, certainty, assessments, types of measure, and the sentences of the reasoning.

import { attainmentNames } from './attainment-names.ts'
import { reasonSentences } from './attainment-reasons.ts'
import { reasonSentencesInEnglish } from './attainment-reasons-en.ts'
import type { Language } from './language.ts'

const SENTENCES = { sv: reasonSentences, en: reasonSentencesInEnglish } as const

export const attainmentText = {
  ...attainmentNames,
  /** The sentence of a reason, its parameters already written as text. An unknown code is a bug and throws. */
  reason: (code: string, params: Readonly<Record<string, string | null>>, language: Language = 'sv'): string => {
    const sentence = (SENTENCES[language] as Readonly<Record<string, unknown>>)[code]
    if (typeof sentence !== 'function') throw new Error(`No sentence for the reason ${code}`)
    return sentence(params)
  },
} as const
