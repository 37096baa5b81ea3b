// Words of the chapter on goal attainment.

export const reportGoalText = {
  noPlan: 'Det finns ingen handlingsplan att följa upp. När en plan är inläst står varje mål här med sin status.',
  noGoals: 'Handlingsplanen har inga mål.',
  overviewCaption: 'Alla mål, med beräknad status och arbetsgruppens bedömning',
  columnAssessment: 'Arbetsgruppen',
  differs: 'skiljer sig',
  overviewNote: 'Status räknas fram ur siffrorna. Arbetsgruppens bedömning står som gruppen skrev den.',
  countsCaption: 'Antal mål efter status',
  columnCount: 'Antal',
  areaNone: 'Utan prioriterat område',
  byGroup: (word: string, all: boolean) =>
    all
      ? 'Det bedömer arbetsgruppen, eftersom mått saknas'
      : `${word} av målen har inget mått och bedöms av arbetsgruppen`,

  value: (value: string, period: string) => `${value}\u00a0(${period}).`,
  noValue: 'inget värde.',
  /** By the code of the reason. */
  hidden: {
    suppressed: 'sekretess.',
    protected: 'skyddad uppgift (få barn).',
    'not-applicable': 'ej tillämpligt.',
    approximate: 'bara ungefärligt värde.',
  } as Readonly<Record<string, string>>,
  points: 'procentenheter',
  level: (level: string, period: string) => `nivå ${level}\u00a0(${period}), på en skala från −2 till 2.`,
  moveTo: (value: string, due: string, from: string) => `Målet för ${due} är ${value}${from}.`,
  from: (up: boolean, value: string, period: string) => `, ${up ? 'upp' : 'ned'} från ${value}\u00a0(${period})`,
  atLeast: (value: string, due: string) => `Målet till och med ${due} är minst ${value}.`,
  atMost: (value: string, due: string) => `Målet till och med ${due} är högst ${value}.`,
  within: (value: string, due: string) => `Målet till och med ${due} är ${value}.`,
  /** A milestone is done in time or it is not: the status says it all. */
  milestone: {
    attained: (due: string) => `klart i tid, senast ${due}.`,
    reached: (due: string) => `redan klart. Tiden går ut ${due}.`,
    'on-track': (due: string) => `ska vara klart senast ${due}.`,
    behind: (due: string) => `ska vara klart senast ${due} och är försenat.`,
    partly: (due: string) => `inte klart i tid, senast ${due}.`,
    'not-attained': (due: string) => `inte klart i tid, senast ${due}.`,
    'wrong-way': (due: string) => `inte klart i tid, senast ${due}.`,
    awaiting: (due: string) => `skulle vara klart senast ${due}. Uppgift om det saknas.`,
    uncertain: (due: string) => `skulle vara klart senast ${due}. Uppgift om det saknas.`,
    'not-assessable': (due: string) => `skulle vara klart senast ${due}. Det går inte att bedöma.`,
  },
  levelTarget: (due: string) => `Målet för ${due} är nivå 0 eller högre.`,

  noActivities: 'Målet har inga aktiviteter.',
  effect: (text: string) => `Effekt för barn: ${text}`,
  costOfBudget: (cost: string, budget: string) => `${cost} (budget ${budget})`,
  fewChildren: 'färre än 5\u00a0barn',
  children: (count: string) => `${count}\u00a0barn`,
  measureNumber: (n: number) => `Mått ${n}:`,
  group: 'Arbetsgruppen: ',
  noAssessment: 'Ingen bedömning än.',
  differ: (status: string, assessment: string) =>
    `Beräkningen och arbetsgruppen säger olika saker: siffrorna ger ”${status}”, gruppen ”${assessment}”.`,
  reasoning: 'Så räknade vi: ',
} as const
