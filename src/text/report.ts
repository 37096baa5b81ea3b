// Words of the barnbokslut that more than one chapter uses.

import { attainmentNameTexts } from './attainment-names.ts'
import { texts } from './language.ts'

type Status = keyof (typeof attainmentNameTexts)['sv']['status']

const counted = (one: string, many: string) => (n: number) => `${n} ${n === 1 ? one : many}`

export const reportTexts = texts(
  {
    status: attainmentNameTexts.sv.status,

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

    assessment: attainmentNameTexts.sv.assessment,
    noAssessment: 'Ingen bedömning',

    activity: attainmentNameTexts.sv.activity,

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
  },
  {
    status: attainmentNameTexts.en.status,

    statusCount: {
      attained: counted('attained', 'attained'),
      reached: counted('target level reached', 'target levels reached'),
      'on-track': counted('on track', 'on track'),
      partly: counted('partly', 'partly'),
      behind: counted('behind', 'behind'),
      'not-attained': counted('not attained', 'not attained'),
      'wrong-way': counted('the wrong way', 'the wrong way'),
      uncertain: counted('uncertain', 'uncertain'),
      awaiting: counted('waiting', 'waiting'),
      'not-assessable': counted('cannot be assessed', 'cannot be assessed'),
      'no-measure': counted('by the group', 'by the group'),
    } satisfies Record<Status, (n: number) => string>,

    doubtNote: {
      within: 'Within chance: the difference from the target is so small that it may be chance.',
      unknown: 'Chance unknown: the source does not give what is needed to say how much of it is chance.',
    },

    assessment: attainmentNameTexts.en.assessment,
    noAssessment: 'No assessment',

    activity: attainmentNameTexts.en.activity,

    absence: {
      secret: 'confidential',
      missing: 'missing',
      'not-applicable': 'not applicable',
      approximate: 'approximate',
      'not-published': 'not published',
      protected: 'Protected (few children)',
    },
    absenceShort: {
      secret: 'confidential',
      missing: 'missing',
      'not-applicable': 'not applicable',
      approximate: 'approximate',
      'not-published': 'not published',
      protected: 'protected',
    },
    absenceNote: {
      secret: 'Confidential: the source does not disclose the value.',
      missing: 'Missing: the source does not have the value.',
      'not-applicable': 'Not applicable: there can be no value.',
      approximate: 'Approximate: the source does not say exactly how large the value is, since the rest are too few.',
      'not-published': 'Not published: the source has not published the value yet.',
      protected: 'Protected: so few children that the value could point someone out.',
    },
    noRow: '–',
    noRowNote: '– means that the source has nothing for the period.',
    intervalNote: 'The spans are 95 per cent uncertainty intervals.',

    theme: {
      'living-standard': 'Standard of living',
      education: 'Education',
      participation: 'Participation',
      safety: 'Safety and protection',
      health: 'Health',
      leisure: 'Play, leisure and culture',
      resources: 'Resources',
      population: 'Population',
    },

    articles: (list) => `article ${list}`,
    goal: (id) => `Goal\u00a0${id}`,
    goalInText: (id) => `goal\u00a0${id}`,
    source: (what) => `Source: ${what}`,
    citation: (number) => `[${number}]`,
    line: (line) => `line\u00a0${line}`,
    unit: (unit) => (unit === '%' ? 'per cent' : unit),

    sourceWith: (producer, citations) => `Source: ${producer}${citations === '' ? '' : `\u00a0${citations}`}`,
    breakMark: '(broken series)',

    columnGroup: 'Group',
    columnInterval: (label) => `Uncertainty, ${label.toLowerCase()}`,
    columnSource: 'Source',
    columnPeriod: 'Period',
    columnValue: 'Value',
    columnGoal: 'Goal',
    columnStatus: 'Status',
  },
)

/** In reports, files and the command line. */
export const reportText = reportTexts.sv

/** "Ett av elva mål nåddes": the one sentence about goals that every chapter agrees on. */
export const goalCountTexts = texts(
  {
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
  },
  {
    noPlan: 'there is no action plan to follow up',
    noGoals: 'the action plan has no goals to follow up',
    reached: (met, metWord, total, totalWord, over) => {
      if (total === 1) {
        if (over) return `the only goal was ${met === 1 ? '' : 'not '}met`
        return `the only goal is ${met === 1 ? 'met' : 'not met yet'}`
      }
      const verb = over ? (met === 1 ? 'was met' : 'were met') : met === 1 ? 'is met' : 'are met'
      if (met === 0)
        return over ? `none of the ${totalWord} goals was met` : `none of the ${totalWord} goals is met yet`
      if (met < total) return `${metWord} of ${totalWord} goals ${verb}`
      return total === 2 ? `both goals ${verb}` : `all ${totalWord} goals ${verb}`
    },
    reachedByGroup: (met, metWord, total, totalWord) => {
      if (total === 1) return `the working group’s assessment is that the only goal is ${met === 1 ? '' : 'not '}met`
      if (met === 0) return `the working group’s assessment is that none of the ${totalWord} goals is met`
      return `the working group’s assessment is that ${metWord} of ${totalWord} goals ${met === 1 ? 'is' : 'are'} met`
    },
    partly: (word) => `${word} partly met`,
    behind: (word) => `${word} behind`,
    notAttained: (word) => `${word} not met`,
    only: 'the only goal',
    wrongWay: (word) => `${word} went the wrong way`,
    onTrack: (word) => `${word} on track`,
    open: (word) => `${word} cannot be decided`,
  },
)

/** In reports, files and the command line. */
export const goalCountText = goalCountTexts.sv
