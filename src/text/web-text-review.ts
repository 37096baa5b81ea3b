// Words of the page that asks whether a child can be recognised in each text.

import { texts } from './language.ts'
import { type ReviewCounts, textsLeft } from './text-review.ts'

export const webTextReviewTexts = texts(
  {
    title: 'Texter om barn',
    lead: 'Läs varje text i barnbokslutet och svara på om ett barn kan kännas igen i den.',
    how: 'Tänk som en granne eller en klasskamrat: går det att förstå vem det handlar om, fast inget namn står där? En text som inte har ändrats behöver bara läsas en gång.',
    question: 'Kan ett barn kännas igen?',
    answers: { fine: 'Nej', change: 'Ja – måste ändras' },
    kinds: {
      result: 'resultat',
      effect: 'effekt för barn',
      lesson: 'lärdom',
      reason: 'motivering',
      'further-actions': 'ytterligare åtgärder',
      comment: 'kommentar till budgeten',
      children: 'antal barn',
    },
    place: (of: string, kind: string) => `${of}: ${kind}`,
    morePlaces: (count: number) => ` (och på ${count === 1 ? 'ett ställe' : `${count} ställen`} till)`,
    goal: (id: string) => `Mål ${id}`,
    few: 'Färre än 5 barn',
    children: (count: string) => `${count} barn`,
    unread: (count: number) => `Inte lästa (${count})`,
    flagged: (count: number) => `Måste ändras (${count})`,
    flaggedHow: 'Ändra texten i filen den kom från och läs in filen igen. Den nya texten ska sedan läsas här.',
    upload: 'Läs in en fil',
    read: (count: number) => `Lästa, inget barn kan kännas igen (${count})`,
    answered: (who: string) => `Läst av ${who}, `,
    save: 'Spara svaren',
    saved: 'Svaren är sparade',
    none: (year: number) => `Barnbokslutet för ${year} har inga fritexter och inga små antal barn.`,
    allRead: 'Alla texter är lästa, och inget barn kan kännas igen',
    make: 'Gör barnbokslutet',
    state: ({ total, reviewed, flagged }: ReviewCounts) =>
      total === 0
        ? 'Barnbokslutet har inga fritexter att läsa.'
        : reviewed === total && flagged === 0
          ? `Alla ${total} texter är lästa, och inget barn kan kännas igen.`
          : `${textsLeft({ total, reviewed, flagged }, 'sv')}. Barnbokslutet kan göras när alla ${total} är lästa och inget barn kan kännas igen.`,
    open: 'Läs texterna',
  },
  {
    title: 'Texts about children',
    lead: 'Read each text in the children’s annual account (barnbokslut) and answer whether a child can be recognised in it.',
    how: 'Think like a neighbour or a classmate: can one tell who it is about, although no name is there? A text that has not changed need only be read once.',
    question: 'Can a child be recognised?',
    answers: { fine: 'No', change: 'Yes – must be changed' },
    kinds: {
      result: 'outcome',
      effect: 'effect for children',
      lesson: 'lesson learned',
      reason: 'reason',
      'further-actions': 'further action',
      comment: 'comment on the budget',
      children: 'number of children',
    },
    place: (of, kind) => `${of}: ${kind}`,
    morePlaces: (count) => ` (and in ${count === 1 ? 'one more place' : `${count} more places`})`,
    goal: (id) => `Goal ${id}`,
    few: 'Fewer than 5 children',
    children: (count) => `${count} children`,
    unread: (count) => `Not read (${count})`,
    flagged: (count) => `Must be changed (${count})`,
    flaggedHow: 'Change the text in the file it came from and import the file again. Then read the new text here.',
    upload: 'Import a file',
    read: (count) => `Read, no child can be recognised (${count})`,
    answered: (who) => `Read by ${who}, `,
    save: 'Save the answers',
    saved: 'The answers are saved',
    none: (year) =>
      `The children’s annual account (barnbokslut) for ${year} has no free texts and no small numbers of children.`,
    allRead: 'All texts have been read, and no child can be recognised',
    make: 'Make the annual account',
    state: ({ total, reviewed, flagged }) =>
      total === 0
        ? 'The annual account has no free texts to read.'
        : reviewed === total && flagged === 0
          ? `All ${total} texts have been read, and no child can be recognised.`
          : `${textsLeft({ total, reviewed, flagged }, 'en')}. The annual account can be made when all ${total} have been read and no child can be recognised.`,
    open: 'Read the texts',
  },
)
