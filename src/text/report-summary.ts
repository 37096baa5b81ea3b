// Words of the summary for those who decide.

export const reportSummaryText = {
  title: (chapter: string, finding: string) => `${chapter}: ${finding}`,

  plan: (first: number, last: number, goals: string, one: boolean) =>
    `Handlingsplanen för ${first}–${last} har ${goals} mål. ` +
    `Här står hur det gick${one ? '' : ' med dem'}, vad det kostade och vad som återstår.`,
  runsOn: (last: number) => `Planen löper till och med ${last}.`,
  byGroup: (word: string) => `${word} av dem har inget mått och räknas som arbetsgruppen bedömer`,
  noPlan: 'Det finns ingen handlingsplan. Här står hur barn och unga har det och vad det kostar.',
  noGoals: (first: number, last: number) =>
    `Handlingsplanen för ${first}–${last} har inga mål. Här står hur barn och unga har det och vad det kostar.`,

  barPart: {
    met: (word: string, n: number, over: boolean) =>
      `${word} mål ${over ? 'nåddes' : n === 1 ? 'är nått' : 'är nådda'}`,
  },
  barSubtitle: (total: string, date: string) => `${total} mål efter status den ${date}`,

  improvements: 'Blev bättre',
  deficiencies: 'Brister',
  noImprovements: 'Inget mått blev säkert bättre.',
  noDeficiencies: 'Inget mål missades och inget mått blev säkert sämre. Kapitlet Brister säger vad vi gick igenom.',
  nothingToJudge: 'Det finns varken mål eller mått att pröva. Det är i sig en brist.',
  noIndicators: 'Inga indikatorer är inlästa, så vi kan inte säga vad som blev bättre.',

  target: (value: string, status: string) => `Mål ${value}: ${status}.`,
  sure: 'Större än slumpen.',
  unknown: 'Slumpen går inte att bedöma.',
  distance: {
    clear: 'Avståndet är större än slumpen.',
    'within-chance': 'Avståndet ryms inom slumpen.',
    unknown: 'Slumpen går inte att bedöma.',
  },
  group: (assessment: string) => `Arbetsgruppen: ${assessment}.`,

  money: 'Pengarna',
  noMoney: (year: string) => `Ingen budget är inläst för ${year}. Därför säger barnbokslutet inte vad det kostade.`,
  overBudget: (over: number, known: number) => `${over} av ${known}`,
  overBudgetLabel: 'områden kostade mer än budget',
  deviationLabel: (area: string) => `${area}, den största avvikelsen från budget`,
  onBudget: 'Alla områden höll sin budget på kronan.',
  perHeadLabel: (area: string, denominator: string, count: string) =>
    `${area}: utfallet delat på ${count} ${denominator}`,

  asked: (board: string) => `${board} behöver ta ställning till`,
  noProposal: (one: boolean) =>
    `Vad som ska ske med ${one ? 'ett mål' : 'mål'} som inte är ${one ? 'nått' : 'nådda'} och saknar förslag: `,
  all: (word: string) => `Alla ${word} förslag står i kapitlet Slutsatser.`,
} as const
