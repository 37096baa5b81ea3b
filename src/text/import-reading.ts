// Words for how a file was understood: what kind it is, how it is written, and what each of its columns is read as.

export const readingText = {
  title: 'Så läste programmet filen',
  check: 'Stämmer det inte? Rätta filen, eller säg själv vad kolumnerna betyder.',
  kindLabel: 'Sorts fil',
  kind: {
    csv: 'text (CSV)',
    spreadsheet: 'Excel',
    document: 'tabell i Word',
    'kolada-json': 'svar från Kolada (JSON)',
    'json-stat': 'statistik (JSON-stat)',
  },
  encodingLabel: 'Teckenkodning',
  encoding: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16',
    'windows-1252': 'Windows-1252',
  },
  delimiterLabel: 'Skiljetecken',
  delimiter: { ';': 'semikolon', ',': 'komma', '\t': 'tabb' },
  sheetLabel: 'Blad',
  tableLabel: 'Tabell',
  sheetShort: (name: string) => `bladet ${name}`,
  headerLabel: 'Rubrikrad',
  header: (line: string) => `rad ${line}`,
  headerShort: (line: string) => `rubriker på rad ${line}`,
  profileLabel: 'Profil',
  ownHeaders: 'ingen, rubrikerna är programmets egna',
  profileShort: (name: string) => `profilen ${name}`,
  columns: 'Kolumner',
  column: 'Kolumn i filen',
  readAs: 'Läses som',
  noName: '(utan rubrik)',
  span: (first: string, last: string, count: string) => `${first} … ${last} (${count} kolumner)`,
  sameForAll: 'Samma för alla rader: ',
  unreadShort: (count: string) => `${count} ${count === '1' ? 'kolumn' : 'kolumner'} läses inte`,
  unread: 'Läses inte: ',
  leftOut: (count: string) =>
    count === '1' ? 'En rad är utelämnad, som profilen säger.' : `${count} rader är utelämnade, som profilen säger.`,
  and: 'och',
  dimension: (name: string) => `uppdelning: ${name}`,
} as const

type Understood = {
  readonly kind: keyof typeof readingText.kind
  readonly encoding: keyof typeof readingText.encoding | null
  readonly delimiter: string | null
  readonly sheet: string | null
  readonly headerLine: number
  readonly unread: readonly string[]
}

/** "text (CSV), UTF-8, semikolon, rubriker på rad 6, profilen Skolverket, 2 kolumner läses inte". */
export function readingInShort(understood: Understood, profile: string | null): string {
  const { kind, encoding, delimiter, sheet, headerLine, unread } = understood
  return [
    readingText.kind[kind],
    ...(encoding === null ? [] : [readingText.encoding[encoding]]),
    ...(delimiter === null ? [] : [delimiterWord(delimiter)]),
    ...(sheet && kind === 'spreadsheet' ? [readingText.sheetShort(sheet)] : []),
    ...(isWithoutHeader(kind) ? [] : [readingText.headerShort(String(headerLine))]),
    ...(profile === null ? [] : [readingText.profileShort(profile)]),
    ...(unread.length === 0 ? [] : [readingText.unreadShort(String(unread.length))]),
  ].join(', ')
}

/** The columns of JSON are made up when it is read. */
export const isWithoutHeader = (kind: Understood['kind']): boolean => kind === 'kolada-json' || kind === 'json-stat'

export const delimiterWord = (delimiter: string): string =>
  delimiter === ';' || delimiter === ',' || delimiter === '\t' ? readingText.delimiter[delimiter] : delimiter

/** By the canonical column: what people call it. Plans and budgets have an `area` of their own. */
const FIELDS: Readonly<Record<string, string>> = {
  indicator: 'indikator',
  municipality: 'kommun',
  district: 'område',
  period: 'period',
  sex: 'kön',
  age: 'ålder',
  value: 'värde',
  numerator: 'täljare',
  denominator: 'nämnare',
  responseRate: 'svarsfrekvens',
  goalId: 'mål-id',
  goal: 'övergripande mål',
  articles: 'artiklar',
  breakdown: 'uppdelning',
  type: 'måltyp',
  baselinePeriod: 'utgångsperiod',
  baseline: 'utgångsvärde',
  targetPeriod: 'målperiod',
  target: 'målvärde',
  activityId: 'aktivitet-id',
  activity: 'aktivitet',
  unit: 'förvaltning',
  responsible: 'ansvarig',
  start: 'start',
  end: 'slut',
  budget: 'budget',
  comparison: 'jämförelse',
  measure: 'mått',
  date: 'datum',
  done: 'klart',
  level: 'nivå',
  comment: 'kommentar',
  status: 'status',
  result: 'resultat',
  effect: 'effekt för barn',
  cost: 'kostnad',
  children: 'antal barn',
  lesson: 'lärdom',
  assessment: 'bedömning',
  reason: 'motivering',
  furtherActions: 'ytterligare åtgärder',
  year: 'år',
  outcome: 'utfall',
  count: 'antal',
}

/** What a canonical column is called in a kind of file; a dimension by its own name. */
export function fieldWord(kind: string, field: string): string {
  if (field === 'area') return kind === 'plan' ? 'prioriterat område' : 'område'
  return FIELDS[field] ?? readingText.dimension(field.replace(/^dimension:/, ''))
}

/** What is the same for all rows, in words; what is said to be empty says nothing. */
export const fixedWords = (
  kind: string,
  fixed: readonly { readonly field: string; readonly text: string }[],
): readonly string[] =>
  fixed
    .filter(({ text }) => text !== '')
    .map(({ field, text }) => `${fieldWord(kind, field)} ${field === 'sex' ? (SEXES[text] ?? text) : text}`)

const SEXES: Readonly<Record<string, string>> = { T: 'alla', K: 'flickor', M: 'pojkar' }
