// Words of the mandatory chapter on what is wanting. Where nothing is, it says what was gone through.

export const reportDeficiencyText = {
  lead: (parts: string) => `Det här är vad som brister: ${parts}.`,
  leadNone: 'Vi fann inga brister i det som går att pröva. Under varje rubrik står vad vi gick igenom.',
  part: {
    goals: (word: string, n: number) => `${word} ${n === 1 ? 'mål som inte är nått' : 'mål som inte är nådda'}`,
    worse: (word: string) => `${word} mått som gick åt fel håll`,
    data: (word: string) => `${word} mått där uppgifter saknas eller inte visas`,
    activities: (word: string, one: boolean) =>
      `${word} ${one ? 'aktivitet som är försenad eller avbruten' : 'aktiviteter som är försenade eller avbrutna'}`,
    unassessed: (word: string) => `${word} mål utan arbetsgruppens bedömning`,
  },

  goals: 'Mål som inte är nådda',
  goalsChecked: (n: number, word: string, over: boolean) =>
    n === 0
      ? 'Det finns inga mål att gå igenom.'
      : n === 1
        ? 'Vi gick igenom det enda målet. Det är nått, på väg eller går inte att bedöma än.'
        : `Vi gick igenom ${word} mål. Inget av dem är missat${over ? '' : ' eller släpar efter'}.`,
  goalsCaption: 'Mål som inte är nådda, med de ansvariga',
  columnUnits: 'Ansvariga för aktiviteterna',
  noUnits: 'Ingen aktivitet',

  worse: 'Mått åt fel håll',
  worseChecked: (n: number, word: string) =>
    n === 0 ? 'Inga indikatorer är inlästa.' : `Vi gick igenom ${word} mått. Inget av dem gick åt fel håll.`,
  worseNote: 'Listan tar med även förändringar som kan bero på slumpen, och säger det.',
  certainty: {
    sure: 'Förändringen är större än slumpen.',
    chance: 'Förändringen ryms inom slumpen.',
  },

  data: 'Uppgifter som saknas eller inte visas',
  dataChecked: (n: number, word: string, first: number, last: number) =>
    n === 0
      ? 'Inga indikatorer är inlästa, så vi vet inte hur barn och unga har det. Det är i sig en brist.'
      : `Vi gick igenom ${word} mått för ${first}–${last}. Inget värde saknas och alla får visas.`,
  dataFound: 'De här måtten saknar värden, eller har värden som inte visas:',
  openGoals: (n: number) => (n === 1 ? 'Ett mål går inte att avgöra: ' : 'De här målen går inte att avgöra: '),
  and: ' och ',
  dataWhere: 'Vilka värden det gäller, varför de inte finns och vad som behövs står i kapitlet ',
  dataChapter: 'om hur säkra uppgifterna är',

  activities: 'Aktiviteter som är försenade eller avbrutna',
  activitiesChecked: (n: number, word: string) =>
    n === 0
      ? 'Det finns inga aktiviteter att gå igenom.'
      : n === 1
        ? 'Vi gick igenom den enda aktiviteten. Den är varken försenad eller avbruten.'
        : `Vi gick igenom ${word} aktiviteter. Ingen är försenad eller avbruten.`,
  activitiesCaption: 'Försenade och avbrutna aktiviteter, med ansvarig',
  columnActivity: 'Aktivitet',
  columnUnit: 'Ansvarig',
  columnState: 'Läget',
  due: (date: string) => `Skulle vara klar ${date}.`,

  unassessed: 'Mål utan arbetsgruppens bedömning',
  unassessedChecked: (n: number) => (n === 0 ? 'Det finns inga mål att bedöma.' : 'Arbetsgruppen har bedömt alla mål.'),
  unassessedIntro: 'Arbetsgruppen har inte svarat på om vi har nått målet:',

  noPlan: 'Det finns ingen handlingsplan. Utan plan finns inga mål att pröva. Det är i sig en brist.',
} as const
