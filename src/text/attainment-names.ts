// What the codes of attainment are called: statuses, certainty, activities, assessments, types of measure.

import { texts } from './language.ts'

export const attainmentNameTexts = texts(
  {
    status: {
      'not-assessable': 'Kan inte bedömas',
      awaiting: 'Väntar på uppgift',
      uncertain: 'För osäkert för att avgöra',
      attained: 'Uppnått',
      reached: 'Målnivån nådd',
      'wrong-way': 'Åt fel håll',
      partly: 'Delvis uppnått',
      'not-attained': 'Inte uppnått',
      'on-track': 'På väg',
      behind: 'Ligger efter',
      'no-measure': 'Bedöms av arbetsgruppen',
    },
    certainty: {
      clear: 'Skillnaden mot målet är större än slumpen',
      'within-chance': 'Skillnaden mot målet ryms inom slumpen',
      unknown: 'Det går inte att säga hur mycket som är slump',
    },
    /** Beside a status, after a comma; `short` in tables, explained below them. */
    doubt: {
      'within-chance': 'skillnaden mot målet ryms inom slumpen',
      'no-parts': 'slumpen går inte att bedöma: antal saknas',
      'no-method': 'slumpen går inte att bedöma: källans uppgifter räcker inte',
      rounding: 'slumpen går inte att bedöma: källan avrundar för mycket',
    },
    shortDoubt: {
      'within-chance': 'inom slumpen',
      'no-parts': 'slumpen okänd',
      'no-method': 'slumpen okänd',
      rounding: 'slumpen okänd',
    },
    activity: {
      'not-started': 'Ej påbörjad',
      ongoing: 'Pågående',
      done: 'Genomförd',
      late: 'Försenad',
      cancelled: 'Avbruten',
    },
    assessment: {
      reached: 'Uppnått',
      partly: 'Delvis',
      'not-reached': 'Inte nått ända fram',
      'cannot-assess': 'Kan inte bedömas',
    },
    type: {
      increase: 'Öka',
      decrease: 'Minska',
      'at-least': 'Minst',
      'at-most': 'Högst',
      within: 'Inom',
      milestone: 'Milstolpe',
      level: 'Nivå',
    },
  },
  {
    status: {
      'not-assessable': 'Cannot be assessed',
      awaiting: 'Awaiting figures',
      uncertain: 'Too uncertain to decide',
      attained: 'Attained',
      reached: 'Target level reached',
      'wrong-way': 'The wrong way',
      partly: 'Partly attained',
      'not-attained': 'Not attained',
      'on-track': 'On track',
      behind: 'Behind',
      'no-measure': 'Assessed by the working group',
    },
    certainty: {
      clear: 'The difference from the target is greater than chance',
      'within-chance': 'The difference from the target is within chance',
      unknown: 'How much of it is chance cannot be said',
    },
    doubt: {
      'within-chance': 'the difference from the target is within chance',
      'no-parts': 'chance cannot be judged: numbers are missing',
      'no-method': 'chance cannot be judged: what the source gives is not enough',
      rounding: 'chance cannot be judged: the source rounds too much',
    },
    shortDoubt: {
      'within-chance': 'within chance',
      'no-parts': 'chance unknown',
      'no-method': 'chance unknown',
      rounding: 'chance unknown',
    },
    activity: {
      'not-started': 'Not started',
      ongoing: 'Ongoing',
      done: 'Completed',
      late: 'Late',
      cancelled: 'Cancelled',
    },
    assessment: {
      reached: 'Met',
      partly: 'Partly',
      'not-reached': 'Not all the way',
      'cannot-assess': 'Cannot be assessed',
    },
    type: {
      increase: 'Increase',
      decrease: 'Decrease',
      'at-least': 'At least',
      'at-most': 'At most',
      within: 'Within',
      milestone: 'Milestone',
      level: 'Level',
    },
  },
)

/** In reports, files and the command line. */
export const attainmentNames = attainmentNameTexts.sv
