// How a figure has been worked out, in Swedish.

export const explanationsInSwedish = {
  title: 'Så är siffran uträknad',
  /** After the same words, heard but not seen: which figure. */
  of: (figure: string) => `: ${figure}`,
  value: 'Siffran',
  formula: 'Uträkning',
  observations: 'Vad den bygger på',
  rule: 'Regel och gräns',
  certainty: 'Slumpen',
  changes: 'Vad skulle ändra den?',
  notes: 'Bra att veta',
  group: 'Vem',
  period: 'Period',
  reading: 'Värde',
  parts: 'Täljare och nämnare',
  partsOf: (numerator: string, denominator: string) => `${numerator} av ${denominator}`,
  file: 'Fil',
  line: 'Rad',
  imported: 'Inläst',
  observationsCaption: (figure: string) => `Värden som ligger bakom ${figure}`,
  noObservations: 'Siffran bygger på vad som har rapporterats om planen, inte på värden ur en fil med siffror.',
  valueLink: (value: string, label: string, period: string) => `${value}, ${label}, ${period}: allt som har sagts`,
  links: 'Så är siffrorna uträknade',
  linkNames: {
    value: 'senaste värdet',
    change: 'förändringen',
    trend: 'trenden',
    comparison: 'jämförelsen',
    sexes: 'skillnaden mellan flickor och pojkar',
    areas: 'skillnaden mellan områden',
  },

  figure: {
    counts: 'Antal mål efter status',
    goal: (id: string, title: string) => `Mål ${id}: ${title}`,
    measure: (id: string, name: string) => `Mål ${id}: ${name}`,
    value: (name: string, period: string) => (period === '' ? name : `${name}, ${period}`),
    change: (name: string) => `${name}: förändringen`,
    trend: (name: string) => `${name}: trenden`,
    comparison: (name: string, group: string) => `${name}: jämförelsen med ${group}`,
    gap: (name: string, first: string, second: string) => `${name}: skillnaden mellan ${first} och ${second}`,
    resource: (area: string) => `${area}: avvikelse och kostnad`,
  },

  words: {
    way: 'Andel av vägen (A) = (senaste värdet − utgångsvärdet) / (målvärdet − utgångsvärdet)',
    'band-way': 'Andel av vägen (A) = (avståndet till målet då − avståndet nu) / avståndet då',
    expected: 'Andel av tiden (E) = månader sedan utgångsvärdet / månader från utgångsvärdet till målet',
    'expected-interim': 'Andel av vägen som borde vara gången (E), rakt från delmål till delmål, efter månader',
    pace: 'Takt = andel av vägen / andel av tiden',
    wilson: '95-procentigt intervall enligt Wilson, ur täljare och nämnare',
    byar: '95-procentigt intervall enligt Byar (exakt under tio), ur antalet',
    difference: 'Skillnad, med intervall enligt Newcombe (för frekvenser Zou och Donner)',
    'difference-bare': 'Skillnad = det första värdet − det andra',
    'size-change': 'Ändring av skillnadens storlek = storleken nu − storleken då',
    trend: 'Chi-två för en rät linje genom de fem senaste värdena',
    mean: 'Ovägt medel = summan av värdena / antalet medlemmar med värde',
    weighted: 'Vägt värde = summan av alla täljare / summan av alla nämnare',
    deviation: 'Avvikelse = utfall − budget',
    'per-head': 'Kostnad = utfall / antal',
    share: 'Antal mål med varje status',
  },
  equals: {
    way: (x: string, b: string, t: string, a: string) => `A = (${x} − ${b}) / (${t} − ${b}) = ${a}`,
    bandWay: (before: string, now: string, a: string) => `A = (${before} − ${now}) / ${before} = ${a}`,
    expected: (gone: string, whole: string, e: string) => `E = ${gone} / ${whole} = ${e}`,
    expectedInterim: (from: string, gone: string, whole: string, to: string, e: string) =>
      `E = ${from} + ${gone} / ${whole} × (${to} − ${from}) = ${e}`,
    expectedOnly: (e: string) => `E = ${e}`,
    pace: (a: string, e: string, pace: string) => `A / E = ${a} / ${e} = ${pace}`,
    interval: (parts: string, span: string) => `95 %${parts}: ${span}`,
    parts: (numerator: string, denominator: string) => ` (${numerator} av ${denominator})`,
    count: (count: string) => ` (${count})`,
    difference: (first: string, second: string, difference: string) => `${first} − ${second} = ${difference}`,
    withInterval: (equation: string, level: string, span: string) => `${equation} (${level}: ${span})`,
    trend: (chiSquare: string, limit: string) => `chi-två = ${chiSquare}, gränsen är ${limit}`,
    mean: (n: string, value: string) => `summan av ${n} värden / ${n} = ${value}`,
    weighted: (n: string, value: string) => `täljare och nämnare för ${n} medlemmar: ${value}`,
    quotient: (a: string, b: string, result: string) => `${a} / ${b} = ${result}`,
  },
  shareOfWay: (share: string) => `${share} av vägen`,
  exact: (result: string) => `Med oavrundade värden blir det ${result}.`,
  partsWithheld:
    'Täljare och nämnare för egna siffror skrivs inte ut i uträkningen, för med dem går små grupper att räkna fram.',
  recovered: 'Täljaren är uträknad baklänges ur andelen.',
  chiWithheld: 'Chi-två visas inte, för med det går antalen bakom att räkna fram.',
  rounded: 'Egna värden är avrundade så att de inte pekar ut någon. Statusen är satt med de oavrundade.',

  limit: {
    'at-least': (value: string) => `minst ${value}`,
    'at-most': (value: string) => `högst ${value}`,
    within: (value: string) => `inom ${value}`,
  },

  /** `limit`: "minst 85 %"; `held`: what is held against it; `when`: "2025". */
  rules: {
    attained: (limit: string, held: string, when: string) =>
      `Värdet ska vara ${limit} när ${when} är slut; det är ${held}.`,
    reached: (limit: string, held: string, when: string) =>
      `Värdet ska vara ${limit}; det är redan ${held}. Målet gäller ${when}, så det kan ändras.`,
    partly: (limit: string, held: string, when: string) =>
      `Minst ${limit} av vägen när ${when} är slut, men inte hela; här ${held}.`,
    'not-attained': (limit: string, held: string, when: string) =>
      `Mindre än ${limit} av vägen när ${when} är slut; här ${held}.`,
    unmet: (limit: string, held: string, when: string) =>
      `Värdet skulle vara ${limit} när ${when} är slut; det är ${held}.`,
    'wrong-way': (held: string) => `Mindre än 0 av vägen är åt fel håll; här ${held}.`,
    'left-band': (limit: string, held: string) => `Utgångsvärdet låg ${limit}, men värdet är nu ${held}.`,
    'on-track': (limit: string, held: string) => `Takten ska vara minst ${limit}; den är ${held}.`,
    behind: (limit: string, held: string) => `Takten ska vara minst ${limit}; den är ${held}.`,
    uncertain: (limit: string, held: string) =>
      `Enkätens intervall ${held} har värden på båda sidor om målet, ${limit}.`,
    'no-pace': 'Målperioden är inte slut, och det finns ingen takt att räkna ut.',
    held: (limit: string, held: string) =>
      `Värdet ska vara ${limit} hela tiden; det är ${held}, men har inte alltid varit det.`,
    awaiting: (targetPeriod: string) => `Målperioden ${targetPeriod} är slut, men dess värde eller rapport finns inte.`,
    'not-assessable': 'Det saknas ett värde som får visas och som går att jämföra med utgångsvärdet.',
    milestone: 'En milstolpe är uppnådd om den är klar innan målperioden är slut.',
    level: 'Nivå 0 eller mer är uppnått, −1 är delvis uppnått och −2 inte uppnått när målperioden är slut.',
    provisional: (rule: string) => `Bedömningen av det senaste värdet är preliminär. ${rule}`,
  },
  gives: (status: string, rule: string) => `${status}: ${rule.charAt(0).toLowerCase()}${rule.slice(1)}`,
  boundary: {
    standard: 'Gränserna 0,60 och 0,95 är Eurostats.',
    own: (partly: string, onTrack: string) => `Gränserna ${partly} och ${onTrack} har organisationen bestämt själv.`,
    frozen: (date: string) => `De låstes när planen beslutades ${date}.`,
  },
  certain: {
    clear: (span: string, target: string) =>
      `Hela intervallet ${span} ligger på ena sidan av målet ${target}: avståndet är större än slumpen.`,
    'within-chance': (span: string, target: string) =>
      `Målet ${target} ligger i intervallet ${span}: avståndet kan bero på slumpen.`,
  },

  goal: {
    worst: 'Ett mål är uppnått när alla dess mått är det. Annars avgör det sämsta måttet.',
    none: 'Målet har inget mått, så arbetsgruppens svar är bedömningen.',
    measure: (name: string, status: string) => `${name}: ${status}.`,
    changes: 'Målets status ändras när ett av måtten får en annan status. Se uträkningen för varje mått.',
    changesNone: 'Målets status är arbetsgruppens svar och ändras bara när gruppen svarar något annat.',
  },
  counts: (status: string, n: string, goals: string) => `${status}: ${n} (${goals})`,
  countsRule: 'Varje mål räknas en gång, efter sin status. Något medelvärde av mål räknas aldrig ut.',

  sure: (span: string) => `Säker skillnad: intervallet ${span} innehåller inte noll.`,
  chance: (span: string) => `Inom slumpen: intervallet ${span} innehåller noll.`,
  amount: 'Kronor räknas fullt ut, så slumpen prövas inte.',
  touches: 'Det är räknat före avrundningen.',
  unknown: 'Om skillnaden är slump går inte att säga: det finns inget intervall.',
  smaller: (difference: string) => `Vore skillnaden ungefär ${difference} mindre kunde den bero på slumpen.`,
  larger: (difference: string) => `Vore skillnaden ungefär ${difference} större vore den säker.`,

  trendRule: {
    up: (limit: string) =>
      `Säkerställd ökning: chi-två är större än ${limit}, och riktningen är densamma utan var och en av de fem.`,
    down: (limit: string) =>
      `Säkerställd minskning: chi-två är större än ${limit}, och riktningen är densamma utan var och en av de fem.`,
    none: (limit: string) =>
      `Ingen säkerställd trend: chi-två är inte större än ${limit}, eller så hänger riktningen på ett av de fem värdena.`,
    refused: (why: string) => `Trenden går inte att räkna: ${why}.`,
  },
  trendWord: { up: 'Säkerställd ökning', down: 'Säkerställd minskning', none: 'Ingen säkerställd trend' },
  trendNone: 'Går inte att räkna',

  comparisonRule: {
    similar: (span: string, group: string) =>
      `Det egna intervallet ${span} innehåller gruppens värde ${group}: inom slumpen.`,
    apart: (verdict: string, span: string, group: string) =>
      `Det egna intervallet ${span} innehåller inte gruppens värde ${group}: ${verdict}.`,
  },
  comparisonChange: {
    similar: (span: string) => `Hade gruppens värde legat utanför ${span} hade skillnaden varit säker.`,
    apart: (span: string) => `Hade gruppens värde legat inom ${span} hade skillnaden kunnat bero på slumpen.`,
  },
  noVerdict: 'Inget omdöme',

  /** In reports. */
  report: {
    heading: 'Så är siffrorna uträknade',
    intro:
      'Här står hur texternas siffror är uträknade, i nummerordning. A är andelen av vägen: (senaste värdet − utgångsvärdet) / (målvärdet − utgångsvärdet). E är den andel som borde vara gången, efter månader. Takten är A / E. Siffror inom hakparentes är filer i listan över källor.',
    none: 'Rapporten har inga siffror att räkna ut.',
    reference: (number: number) => `Uträkning\u00a0${number}`,
    entry: (number: number, figure: string) => `${number}. ${figure}.`,
    based: (observations: string) => `Bygger på ${observations}.`,
    observation: (label: string, period: string, value: string, line: string) =>
      `${label === '' ? '' : `${label} `}${period}: ${value}${line === '' ? '' : ` (${line})`}`,
    lineOf: (line: number) => `rad\u00a0${line}`,
    rows: (n: number) => (n === 1 ? 'Så är talet uträknat:' : 'Så är talen uträknade:'),
    and: ' och ',
  },
} as const
