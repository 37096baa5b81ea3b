// What the codes of attainment are called: statuses, certainty, activities, assessments, types of measure.

export const attainmentNames = {
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
} as const
