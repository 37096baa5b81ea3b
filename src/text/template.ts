// Words of the common template as it is written out: the words in its cells, and how each column is filled in.

export const templateText = {
  kind: {
    plan: 'Handlingsplan',
    progress: 'Milstolpar och nivåer',
    outcomes: 'Resultat av aktiviteter',
    assessments: 'Arbetsgruppens bedömningar',
    budget: 'Budget och utfall',
  },
  /** Without ending; `of`: a plan's code, or the organisation's. */
  fileName: {
    plan: (of: string) => `handlingsplan-${of}`,
    progress: (of: string) => `framsteg-${of}`,
    outcomes: (of: string) => `resultat-${of}`,
    assessments: (of: string) => `bedomningar-${of}`,
    budget: (of: string) => `budget-${of}`,
  },
  emptyFileName: {
    plan: 'mall-handlingsplan',
    progress: 'mall-framsteg',
    outcomes: 'mall-resultat',
    assessments: 'mall-bedomningar',
    budget: 'mall-budget',
  },
  title: (kind: string, of: string) => `${kind}, ${of}`,
  emptyTitle: (kind: string) => `${kind}, tom mall`,
  helpSheet: 'Så fyller du i',
  helpColumns: ['Kolumn', 'Behövs', 'Så fyller du i'],
  needed: { yes: 'ja', no: 'nej' },
  /** What is not in the file, since it could not be read back. */
  leftOut: (rows: number) =>
    rows === 1
      ? 'En rad om ett mål eller en aktivitet som inte längre finns i planen är inte med.'
      : `${rows} rader om mål eller aktiviteter som inte längre finns i planen är inte med.`,

  sex: { total: 'Totalt', girls: 'Flickor', boys: 'Pojkar' },
  measureType: {
    increase: 'öka',
    decrease: 'minska',
    'at-least': 'minst',
    'at-most': 'högst',
    within: 'inom',
    milestone: 'milstolpe',
    level: 'nivå',
  },
  comparison: { country: 'riket', 'girls-boys': 'flickor-pojkar' },
  done: { yes: 'ja', no: 'nej' },
  status: {
    'not-started': 'ej påbörjad',
    ongoing: 'pågående',
    done: 'genomförd',
    late: 'försenad',
    cancelled: 'avbruten',
  },
  assessment: {
    reached: 'uppnått',
    partly: 'delvis',
    'not-reached': 'inte nått ända fram',
    'cannot-assess': 'kan inte bedömas',
  },

  help: {
    plan: {
      area: 'Planens indelning, till exempel Utbildning. Behövs bara på målets första rad.',
      goalId: 'Målets beteckning, till exempel M1. Står på varje rad som hör till målet.',
      goal: 'Målets lydelse. Behövs bara på målets första rad.',
      articles: 'Artiklar i barnkonventionen, till exempel 28, 29. Behövs bara på målets första rad.',
      indicator:
        'Indikatorns namn i katalogen eller dess Kolada-id, till exempel N15428. Tom för en milstolpe eller en nivå. Flera mått står på var sin rad.',
      breakdown: 'Totalt, Flickor eller Pojkar. Tom betyder totalt.',
      type: 'Öka, minska, minst, högst, inom, milstolpe eller nivå.',
      baselinePeriod: 'När utgångsvärdet gäller: 2021, 2021/22, 2021K1 eller 2021-05.',
      baseline: 'Värdet vid utgången, i indikatorns enhet och utan enhet efter.',
      targetPeriod: 'När målet ska vara nått. Delmål på vägen står på egna rader med samma indikator.',
      target:
        'Målvärdet, i indikatorns enhet. För ”inom”: de två gränserna, till exempel 14–16. Tom för en milstolpe eller en nivå.',
      activityId: 'Aktivitetens beteckning, till exempel A1. En aktivitet på varje rad.',
      activity: 'Vad förvaltningen gör för målet.',
      unit: 'Nämnd eller förvaltning som gör aktiviteten.',
      responsible: 'En roll, till exempel Verksamhetschef grundskola. Aldrig en persons namn.',
      start: 'Första dagen, till exempel 2022-01-10.',
      end: 'Sista dagen, till exempel 2025-12-31.',
      budget: 'Kronor för hela aktiviteten.',
      district: 'Stadsdelens namn, om måttet gäller en del av kommunen.',
      comparison: 'Vad värdet jämförs med: riket, en grupp kommuner eller flickor-pojkar. Måttet är då skillnaden.',
      measure: 'Namnet på målets egen milstolpe eller nivåskala.',
    },
    progress: {
      goalId: 'Målets beteckning i planen.',
      measure: 'Milstolpens eller nivåskalans namn i planen.',
      date: 'Dagen det gäller, till exempel 2025-06-30.',
      done: 'För en milstolpe: ja, nej eller försenad.',
      level: 'För en nivå: −2, −1, 0, 1 eller 2. Noll är målet.',
      comment: 'Vad som har hänt.',
    },
    outcomes: {
      activityId: 'Aktivitetens beteckning i planen.',
      date: 'Dagen det gäller, till exempel 2025-06-30. Den senaste raden räknas, alla sparas.',
      status: 'Ej påbörjad, pågående, genomförd, försenad eller avbruten.',
      result: 'Vad som gjordes.',
      effect: 'Vad det gav för barn.',
      cost: 'Kronor sedan aktiviteten började.',
      children: 'Antal barn sedan aktiviteten började.',
      lesson: 'Vad ni lärde er.',
    },
    assessments: {
      goalId: 'Målets beteckning i planen.',
      date: 'Dagen för bedömningen, till exempel 2025-12-31.',
      assessment: 'Uppnått, delvis, inte nått ända fram eller kan inte bedömas.',
      reason: 'Varför ni bedömer så.',
      furtherActions: 'Vad som behöver göras mer.',
    },
    budget: {
      area: 'Verksamhet, till exempel Grundskola.',
      year: 'Året, till exempel 2025.',
      budget: 'Budgeterade kronor.',
      outcome: 'Kronor enligt bokslutet.',
      denominator: 'Vilka barn kostnaden slås ut på, till exempel elever F–9.',
      count: 'Hur många de är.',
      comment: 'Det läsaren behöver veta.',
    },
  },
} as const
