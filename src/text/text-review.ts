// Words of the question whether a child can be recognised in a text: refusals, the command line, and the report's method.
// Its page has words of its own (web-text-review.ts).

import { type Language, sentences, texts } from './language.ts'

export type ReviewCounts = { readonly total: number; readonly reviewed: number; readonly flagged: number }

const counted = (count: number): string => (count === 1 ? '1 text' : `${count} texter`)
const countedInEnglish = (count: number): string => (count === 1 ? '1 text' : `${count} texts`)

/** "3 texter är inte lästa och 1 text måste ändras". */
export function textsLeft({ total, reviewed, flagged }: ReviewCounts, language: Language): string {
  const unread = total - reviewed
  if (language === 'en')
    return [
      ...(unread > 0 ? [`${countedInEnglish(unread)} ${unread === 1 ? 'has' : 'have'} not been read`] : []),
      ...(flagged > 0 ? [`${countedInEnglish(flagged)} must be changed`] : []),
    ].join(' and ')
  return [
    ...(unread > 0 ? [`${counted(unread)} är inte ${unread === 1 ? 'läst' : 'lästa'}`] : []),
    ...(flagged > 0 ? [`${counted(flagged)} måste ändras`] : []),
  ].join(' och ')
}

export const textReviewErrors = sentences(
  texts(
    {
      notReviewed: (counts: ReviewCounts) =>
        `${textsLeft(counts, 'sv')}. Läs texterna och svara på om ett barn kan kännas igen, så kan barnbokslutet göras.`,
      changedMeanwhile: 'En text har ändrats sedan sidan visades. Läs texterna igen.',
    },
    {
      notReviewed: (counts) =>
        `${textsLeft(counts, 'en')}. Read the texts and answer whether a child can be recognised; then the children’s annual account (barnbokslut) can be made.`,
      changedMeanwhile: 'A text has changed since the page was shown. Read the texts again.',
    },
  ),
)

export const textReviewText = {
  /** On the command line, beside a report that was written all the same. */
  cliWarning: (counts: ReviewCounts) =>
    `Fritexterna är inte färdiga att spridas: ${textsLeft(counts, 'sv')}. Läs dem i webbtjänsten (Rapporter, Texter om barn) innan barnbokslutet sprids.`,
  cliRefused: (counts: ReviewCounts) =>
    `${textsLeft(counts, 'sv')}. Ingen fil är skriven. Läs texterna i webbtjänsten (Rapporter, Texter om barn).`,
  /** In the report's chapter on method. */
  method: ({ total, reviewed, flagged }: ReviewCounts): string | null =>
    total === 0
      ? null
      : reviewed === total && flagged === 0
        ? `En person har läst alla fritexter och små antal barn (${total}) och svarat nej på frågan om ett barn kan kännas igen.`
        : `Av ${counted(total)} och små antal barn har en person läst ${reviewed} med frågan om ett barn kan kännas igen. ${flagged === 0 ? '' : `I ${flagged} av dem kan ett barn kännas igen, och de ska ändras. `}Barnbokslutet ska inte spridas förrän alla är lästa och ändrade.`,
} as const
