// Words of the page where a plan's decision is recorded and boundaries are set.

type Boundaries = { readonly onTrack: string; readonly partly: string }

export const webDecisionText = {
  title: 'Beslut och gränser',
  decision: 'Beslut om planen',
  link: 'Skriv in beslutet eller ändra gränserna',
  linkDecided: 'Visa beslutet och gränserna',
  noPlan: 'Det finns ingen plan att besluta om än. Gränserna går att ändra redan nu.',

  intro:
    'När beslutet är inskrivet låses gränserna som gällde den dagen. Ändrar ni gränserna senare påverkar det nästa plan, inte den här.',
  decidedOn: 'Dag för beslutet',
  decidedBy: 'Vem beslutade?',
  decidedByHint: 'Instansen, till exempel kommunfullmäktige. Inga personnamn.',
  caseNumber: 'Diarienummer',
  caseNumberHint: 'Får vara tomt.',
  send: 'Skriv in beslutet',

  by: 'Beslutad av',
  on: 'Beslutad',
  number: 'Diarienummer',
  frozen: 'Låsta gränser',
  boundaries: ({ onTrack, partly }: Boundaries) => `${onTrack} för på väg, ${partly} för delvis uppnått`,
  recorded: (by: string) => `av ${by}`,
  recordedLabel: 'Inskrivet',
  undoTitle: 'Är beslutet fel inskrivet?',
  undoIntro: 'Ångra det, så kan det skrivas in på nytt. Det ångrade beslutet står kvar med skälet.',
  reason: 'Varför ska beslutet ångras?',
  reasonHint: 'Sparas. Skriv det utan personuppgifter.',
  undo: 'Ångra beslutet',
  undoneTitle: 'Ångrade beslut',
  undone: (on: string, by: string, reason: string) => `Beslutet den ${on} av ${by}. Skäl: ${reason}`,

  settingTitle: 'Gränser för kommande planer',
  settingIntro:
    'Gränserna avgör när ett mål är på väg eller delvis uppnått. De gäller planer som beslutas från och med nu och planer som inte är beslutade.',
  settingDefault: 'Ni använder standardgränserna, 0,95 och 0,60.',
  settingOwn: ({ onTrack, partly }: Boundaries) =>
    `Ni har egna gränser, ${onTrack} och ${partly}. Barnbokslutet visar alltid också vad standardgränserna hade gett.`,
  onTrack: 'På väg, från takten',
  onTrackHint: 'Hur stor del av den väntade vägen som ska vara gången. 1 är precis i planens takt.',
  partly: 'Delvis uppnått, från andelen av vägen',
  partlyHint: 'Gäller när tiden är ute. Ska vara lägre än gränsen för på väg, och minst 0,50.',
  save: 'Spara gränserna',

  done: {
    beslutad: 'Beslutet är inskrivet och gränserna är låsta.',
    angrad: 'Beslutet är ångrat.',
  },
  changed: ({ onTrack, partly }: Boundaries) => `Gränserna är ändrade. Förut var de ${onTrack} och ${partly}.`,
  takeBack: 'Ångra ändringen',
} as const
