// Words of the page where a plan's decision is recorded and boundaries are set.

import { texts } from './language.ts'

type Boundaries = { readonly onTrack: string; readonly partly: string }

export const webDecisionTexts = texts(
  {
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
  },
  {
    title: 'Decision and boundaries',
    decision: 'The decision on the plan',
    link: 'Record the decision or change the boundaries',
    linkDecided: 'Show the decision and the boundaries',
    noPlan: 'There is no plan to decide on yet. The boundaries can be changed already.',

    intro:
      'When the decision is recorded the boundaries that applied that day are locked. If you change the boundaries later it affects the next plan, not this one.',
    decidedOn: 'Day of the decision',
    decidedBy: 'Who decided?',
    decidedByHint: 'The body, for example kommunfullmäktige (the municipal council). No personal names.',
    caseNumber: 'Registration number',
    caseNumberHint: 'May be empty.',
    send: 'Record the decision',

    by: 'Decided by',
    on: 'Decided',
    number: 'Registration number',
    frozen: 'Locked boundaries',
    boundaries: ({ onTrack, partly }) => `${onTrack} for on track, ${partly} for partly attained`,
    recorded: (by) => `by ${by}`,
    recordedLabel: 'Recorded',
    undoTitle: 'Is the decision wrongly recorded?',
    undoIntro: 'Undo it, and it can be recorded anew. The undone decision remains with the reason.',
    reason: 'Why is the decision to be undone?',
    reasonHint: 'It is kept. Write it without personal data.',
    undo: 'Undo the decision',
    undoneTitle: 'Undone decisions',
    undone: (on, by, reason) => `The decision of ${on} by ${by}. Reason: ${reason}`,

    settingTitle: 'Boundaries for coming plans',
    settingIntro:
      'The boundaries decide when a goal is on track or partly attained. They apply to plans decided from now on and to plans that are not decided.',
    settingDefault: 'You use the default boundaries, 0,95 and 0,60.',
    settingOwn: ({ onTrack, partly }) =>
      `You have boundaries of your own, ${onTrack} and ${partly}. The children’s annual account (barnbokslut) always also shows what the default boundaries would have given.`,
    onTrack: 'On track, from the pace',
    onTrackHint: 'How much of the expected way that must have been covered. 1 is exactly the plan’s pace.',
    partly: 'Partly attained, from the share of the way',
    partlyHint: 'Applies when time is up. Must be lower than the boundary for on track, and at least 0,50.',
    save: 'Save the boundaries',

    done: {
      beslutad: 'The decision is recorded and the boundaries are locked.',
      angrad: 'The decision is undone.',
    },
    changed: ({ onTrack, partly }) => `The boundaries are changed. Before they were ${onTrack} and ${partly}.`,
    takeBack: 'Undo the change',
  },
)
