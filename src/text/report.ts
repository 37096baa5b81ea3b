// Words of the barnbokslut that more than one chapter uses.

import { attainmentNames } from './attainment-names.ts'

type Status = keyof typeof attainmentNames.status

const counted = (one: string, many: string) => (n: number) => `${n} ${n === 1 ? one : many}`

export const reportText = {
  status: attainmentNames.status,

  /** In the bar that shows how many goals there are of each. */
  statusCount: {
    attained: counted('uppnått', 'uppnådda'),
    reached: counted('målnivå nådd', 'målnivåer nådda'),
    'on-track': counted('på väg', 'på väg'),
    partly: counted('delvis', 'delvis'),
    behind: counted('ligger efter', 'ligger efter'),
    'not-attained': counted('inte uppnått', 'inte uppnådda'),
    'wrong-way': counted('åt fel håll', 'åt fel håll'),
    uncertain: counted('osäkert', 'osäkra'),
    awaiting: counted('väntar', 'väntar'),
    'not-assessable': counted('kan inte bedömas', 'kan inte bedömas'),
    'no-measure': counted('bedöms', 'bedöms'),
  } satisfies Record<Status, (n: number) => string>,

  /** Of the short words beside a status in tables. */
  doubtNote: {
    within: 'Inom slumpen: skillnaden mot målet är så liten att den kan bero på slumpen.',
    unknown: 'Slumpen okänd: källan anger inte det som behövs för att säga hur mycket som är slump.',
  },

  assessment: attainmentNames.assessment,
  noAssessment: 'Ingen bedömning',

  activity: attainmentNames.activity,

  /** In tables; charts show a gap. */
  absence: {
    secret: 'sekretess',
    missing: 'saknas',
    'not-applicable': 'ej tillämplig',
    approximate: 'ungefärlig',
    'not-published': 'ej publicerad',
    protected: 'Skyddad uppgift (få barn)',
  },
  /** Where columns are narrow; the note below the table explains. */
  absenceShort: {
    secret: 'sekretess',
    missing: 'saknas',
    'not-applicable': 'ej tillämplig',
    approximate: 'ungefärlig',
    'not-published': 'ej publicerad',
    protected: 'skyddad',
  },
  absenceNote: {
    secret: 'Sekretess: källan lämnar inte ut värdet.',
    missing: 'Saknas: värdet finns inte i källan.',
    'not-applicable': 'Ej tillämplig: värdet kan inte finnas.',
    approximate: 'Ungefärlig: källan säger inte exakt hur stort värdet är, eftersom resten är för få.',
    'not-published': 'Ej publicerad: källan har inte lämnat ut värdet ännu.',
    protected: 'Skyddad: så få barn att värdet skulle kunna peka ut någon.',
  },
  noRow: '–',
  noRowNote: '– betyder att källan inte har någon uppgift för perioden.',
  intervalNote: 'Spannen är 95-procentiga osäkerhetsintervall.',

  theme: {
    'living-standard': 'Levnadsstandard',
    education: 'Utbildning',
    participation: 'Delaktighet',
    safety: 'Trygghet och skydd',
    health: 'Hälsa',
    leisure: 'Lek, fritid och kultur',
    resources: 'Resurser',
    population: 'Befolkning',
  },

  articles: (list: string) => `artikel ${list}`,
  goal: (id: string) => `Mål\u00a0${id}`,
  goalInText: (id: string) => `mål\u00a0${id}`,
  source: (what: string) => `Källa: ${what}`,
  /** "[3]": the number of a file in the list of sources. */
  citation: (number: number) => `[${number}]`,
  line: (line: number) => `rad\u00a0${line}`,
  unit: (unit: string) => (unit === '%' ? 'procent' : unit),

  /** "Källa: Skolverket [2]". */
  sourceWith: (producer: string, citations: string) =>
    `Källa: ${producer}${citations === '' ? '' : `\u00a0${citations}`}`,
  breakMark: '(bruten serie)',

  columnGroup: 'Grupp',
  columnInterval: (label: string) => `Osäkerhet, ${label.toLowerCase()}`,
  columnSource: 'Källa',
  columnPeriod: 'Period',
  columnValue: 'Värde',
  columnGoal: 'Mål',
  columnStatus: 'Status',
} as const

/** "Ett av elva mål nåddes": the one sentence about goals that every chapter agrees on. */
export const goalCountText = {
  noPlan: 'det finns ingen handlingsplan att följa upp',
  noGoals: 'handlingsplanen har inga mål att följa upp',
  reached: (met: number, metWord: string, total: number, totalWord: string, over: boolean) => {
    if (total === 1) {
      if (over) return `det enda målet nåddes${met === 1 ? '' : ' inte'}`
      return `det enda målet är ${met === 1 ? 'nått' : 'inte nått än'}`
    }
    const verb = over ? 'nåddes' : met === 1 ? 'är nått' : 'är nådda'
    if (met === 0) return over ? `inget av de ${totalWord} målen nåddes` : `inget av de ${totalWord} målen är nått än`
    if (met < total) return `${metWord} av ${totalWord} mål ${verb}`
    return total === 2 ? `båda målen ${verb}` : `alla ${totalWord} mål ${verb}`
  },
  reachedByGroup: (met: number, metWord: string, total: number, totalWord: string) => {
    if (total === 1) return `arbetsgruppen bedömer att det enda målet ${met === 1 ? 'är nått' : 'inte är nått'}`
    if (met === 0) return `arbetsgruppen bedömer att inget av de ${totalWord} målen är nått`
    return `arbetsgruppen bedömer att ${metWord} av ${totalWord} mål är ${met === 1 ? 'nått' : 'nådda'}`
  },
  partly: (word: string) => `${word} nåddes delvis`,
  behind: (word: string) => `${word} ligger efter`,
  notAttained: (word: string) => `${word} nåddes inte`,
  only: 'det enda målet',
  wrongWay: (word: string) => `${word} gick åt fel håll`,
  onTrack: (word: string) => `${word} är på väg`,
  open: (word: string) => `${word} går inte att avgöra`,
} as const
