// Words of the chapter on goal attainment.

export const reportGoalText = {
  noPlan: 'Det finns ingen handlingsplan att följa upp. När en plan är inläst står varje mål här med sin status.',
  noGoals: 'Handlingsplanen har inga mål.',
  overviewCaption: 'Alla mål, med beräknad status och arbetsgruppens bedömning',
  columnAssessment: 'Arbetsgruppen',
  differs: 'skiljer sig',
  overviewNote: 'Status räknas fram ur siffrorna. Arbetsgruppens bedömning är gruppens egen och ändras aldrig.',
  countsCaption: 'Antal mål efter status',
  columnCount: 'Antal',
  areaNone: 'Utan prioriterat område',
  areaByGroup: (word: string) => `${word} mål bedöms av arbetsgruppen`,

  meta: (parts: readonly string[]) => parts.join(' · '),

  value: (value: string, period: string) => `${value} ${period}.`,
  noValue: 'inget värde.',
  notComparable: 'Värdet går inte att jämföra med målet.',
  doneIn: (period: string) => `klart ${period}.`,
  notDone: 'inte klart.',
  level: (level: string, period: string) => `nivå ${level} ${period}, på en skala från −2 till 2.`,
  moveTo: (value: string, due: string, from: string) => `Målet är ${value} ${due}${from}.`,
  from: (up: boolean, value: string, period: string) => `, ${up ? 'upp' : 'ned'} från ${value} ${period}`,
  atLeast: (value: string, due: string) => `Målet är minst ${value} till och med ${due}.`,
  atMost: (value: string, due: string) => `Målet är högst ${value} till och med ${due}.`,
  within: (value: string, due: string) => `Målet är ${value} till och med ${due}.`,
  milestone: (due: string) => `Skulle vara klart senast ${due}.`,
  levelTarget: (due: string) => `Målet är nivå 0 eller högre ${due}.`,
  seriesAll: 'Alla',

  noActivities: 'Målet har inga aktiviteter.',
  effect: (text: string) => `Effekt för barn: ${text}`,
  children: (count: string) => `${count} barn`,
  measureNumber: (n: number) => `Mått ${n}:`,
  group: 'Arbetsgruppen: ',
  noAssessment: 'Arbetsgruppen har inte bedömt målet.',
  differ: (status: string, assessment: string) =>
    `Beräkningen och arbetsgruppen säger olika saker: siffrorna ger ”${status}”, gruppen ”${assessment}”.`,
  reasoning: 'Så räknade vi: ',
} as const
