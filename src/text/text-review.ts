// Words of the question whether a child can be recognised in a text.

type Counts = { readonly total: number; readonly reviewed: number; readonly flagged: number }

const texts = (count: number): string => (count === 1 ? '1 text' : `${count} texter`)

/** "3 texter är inte lästa och 1 text måste ändras". */
function left({ total, reviewed, flagged }: Counts): string {
  const unread = total - reviewed
  return [
    ...(unread > 0 ? [`${texts(unread)} är inte ${unread === 1 ? 'läst' : 'lästa'}`] : []),
    ...(flagged > 0 ? [`${texts(flagged)} måste ändras`] : []),
  ].join(' och ')
}

export const textReviewText = {
  notReviewed: (counts: Counts) =>
    `${left(counts)}. Läs texterna och svara på om ett barn kan kännas igen, så kan barnbokslutet göras.`,
  changedMeanwhile: 'En text har ändrats sedan sidan visades. Läs texterna igen.',
  /** On the command line, beside a report that was written all the same. */
  cliWarning: (counts: Counts) =>
    `Fritexterna är inte färdiga att spridas: ${left(counts)}. Läs dem i webbtjänsten (Rapporter, Texter om barn) innan barnbokslutet sprids.`,
  cliRefused: (counts: Counts) =>
    `${left(counts)}. Ingen fil är skriven. Läs texterna i webbtjänsten (Rapporter, Texter om barn).`,

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
  state: ({ total, reviewed, flagged }: Counts) =>
    total === 0
      ? 'Barnbokslutet har inga fritexter att läsa.'
      : reviewed === total && flagged === 0
        ? `Alla ${total} texter är lästa, och inget barn kan kännas igen.`
        : `${left({ total, reviewed, flagged })}. Barnbokslutet kan göras när alla ${total} är lästa och inget barn kan kännas igen.`,
  open: 'Läs texterna',

  /** In the report's chapter on method. */
  method: ({ total, reviewed, flagged }: Counts): string | null =>
    total === 0
      ? null
      : reviewed === total && flagged === 0
        ? `En person har läst alla fritexter och små antal barn (${total}) och svarat nej på frågan om ett barn kan kännas igen.`
        : `Av ${texts(total)} och små antal barn har en person läst ${reviewed} med frågan om ett barn kan kännas igen. ${flagged === 0 ? '' : `I ${flagged} av dem kan ett barn kännas igen, och de ska ändras. `}Barnbokslutet ska inte spridas förrän alla är lästa och ändrade.`,
} as const
