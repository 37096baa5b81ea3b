// Words about deciding a plan and about the boundaries of the verdict: what a refused call says, and what the command line prints.

import { sentences, texts } from './language.ts'

type Boundaries = { readonly onTrack: string; readonly partly: string }

/** Every sentence in all languages at once: a refusal does not know its reader. */
export const decisionText = sentences(
  texts(
    {
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
    },
    {
      noDate: 'Write the day the plan was decided, for example 2022-03-14.',
      dateToCome: 'The day of the decision has not come yet.',
      decidedByMissing: 'Write who decided, for example kommunfullmäktige, in at most 120 characters.',
      caseNumberLong: 'Write the registration number in at most 60 characters.',
      personal: 'The text contains a personal identity number. Write it without personal data: it is kept.',
      alreadyDecided: (plan, decidedOn) =>
        `The plan ${plan} has already been decided on ${decidedOn}. Undo that decision first, if it is wrong.`,
      notDecided: (plan) => `The plan ${plan} has not been decided, so there is no decision to undo.`,
      reasonMissing: 'Write why the decision is to be undone, in at most 500 characters.',
      reportRests: (year, madeOn) =>
        `The decision cannot be undone. The children’s annual account (barnbokslut) for ${year}, which was made on ${madeOn}, rests on the boundaries that were locked then.`,
      undoneMeanwhile:
        'The plan’s decision was undone while the children’s annual account (barnbokslut) was being made. Make it again.',
      undoDecisionFirst: (decidedOn) =>
        `The import cannot be undone yet. The plan was decided on ${decidedOn} and would disappear. Undo the decision first.`,
      boundaryProblem: {
        range: 'The boundaries must be between 0,50 and 1.',
        decimals: 'Write the boundaries with at most two decimals.',
        order: 'The boundary for partly attained must be lower than the boundary for on track.',
      },
      decided: (plan, decidedOn, by) => `The plan ${plan} was decided on ${decidedOn} by ${by}.`,
      frozen: (boundaries) => `The boundaries are locked: ${bothInEnglish(boundaries)}.`,
      decisionUndone: (plan, decidedOn) => `The decision of ${decidedOn} on the plan ${plan} is undone.`,
      setting: (boundaries) => `The boundaries for coming plans: ${bothInEnglish(boundaries)}.`,
      appliesFrom: 'They apply to plans decided from now on and to plans that are not decided.',
      notABoundary: (text) => `“${text}” is no boundary. Write a number between 0,50 and 1, for example 0,9.`,
    },
  ),
)

const both = ({ onTrack, partly }: Boundaries): string =>
  `på väg från takten ${onTrack}, delvis uppnått från ${partly} av vägen`

const bothInEnglish = ({ onTrack, partly }: Boundaries): string =>
  `on track from the pace ${onTrack}, partly attained from ${partly} of the way`
