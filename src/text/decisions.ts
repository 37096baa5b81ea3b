// Words about deciding a plan and about the boundaries of the verdict: what a refused call says, and what the command line prints.

type Boundaries = { readonly onTrack: string; readonly partly: string }

export const decisionText = {
  noDate: 'Skriv vilken dag planen beslutades, till exempel 2022-03-14.',
  dateToCome: 'Dagen för beslutet har inte varit än.',
  decidedByMissing: 'Skriv vem som beslutade, till exempel kommunfullmäktige, med högst 120 tecken.',
  caseNumberLong: 'Skriv diarienumret med högst 60 tecken.',
  personal: 'Texten innehåller ett personnummer. Skriv den utan personuppgifter: den sparas.',
  alreadyDecided: (plan: string, decidedOn: string) =>
    `Planen ${plan} är redan beslutad den ${decidedOn}. Ångra det beslutet först, om det är fel.`,
  notDecided: (plan: string) => `Planen ${plan} är inte beslutad, så det finns inget beslut att ångra.`,
  reasonMissing: 'Skriv varför beslutet ska ångras, med högst 500 tecken.',
  reportRests: (year: number, madeOn: string) =>
    `Beslutet går inte att ångra. Barnbokslutet för ${year}, som gjordes den ${madeOn}, bygger på gränserna som låstes då.`,
  undoneMeanwhile: 'Planens beslut ångrades medan barnbokslutet gjordes. Gör barnbokslutet igen.',
  undoDecisionFirst: (decidedOn: string) =>
    `Inläsningen går inte att ångra än. Planen är beslutad den ${decidedOn} och skulle försvinna. Ångra beslutet först.`,
  boundaryProblem: {
    range: 'Gränserna ska ligga mellan 0,50 och 1.',
    decimals: 'Skriv gränserna med högst två decimaler.',
    order: 'Gränsen för delvis uppnått ska vara lägre än gränsen för på väg.',
  },
  decided: (plan: string, decidedOn: string, by: string) => `Planen ${plan} är beslutad den ${decidedOn} av ${by}.`,
  frozen: (boundaries: Boundaries) => `Gränserna är låsta: ${both(boundaries)}.`,
  decisionUndone: (plan: string, decidedOn: string) => `Beslutet den ${decidedOn} om planen ${plan} är ångrat.`,
  setting: (boundaries: Boundaries) => `Gränserna för kommande planer: ${both(boundaries)}.`,
  appliesFrom: 'De gäller planer som beslutas från och med nu och planer som inte är beslutade.',
  notABoundary: (text: string) => `”${text}” är ingen gräns. Skriv ett tal mellan 0,50 och 1, till exempel 0,9.`,
} as const

const both = ({ onTrack, partly }: Boundaries): string =>
  `på väg från takten ${onTrack}, delvis uppnått från ${partly} av vägen`
