// Words for how a file was understood: what kind it is, how it is written, and what each of its columns is read as.

import { type Language, texts } from './language.ts'

export const readingTexts = texts(
  {
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
    sexes: { T: 'alla', K: 'flickor', M: 'pojkar' },
    /** By the canonical column: what people call it. */
    fields: {
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
    },
    /** Plans have an area of their own kind. */
    planArea: 'prioriterat område',
    area: 'område',
  },
  {
    title: 'How the program read the file',
    check: 'Not right? Correct the file, or say yourself what the columns mean.',
    kindLabel: 'Kind of file',
    kind: {
      csv: 'text (CSV)',
      spreadsheet: 'Excel',
      document: 'table in Word',
      'kolada-json': 'answer from Kolada (JSON)',
      'json-stat': 'statistics (JSON-stat)',
    },
    encodingLabel: 'Character encoding',
    encoding: {
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16',
      'utf-16be': 'UTF-16',
      'windows-1252': 'Windows-1252',
    },
    delimiterLabel: 'Separator',
    delimiter: { ';': 'semicolon', ',': 'comma', '\t': 'tab' },
    sheetLabel: 'Sheet',
    tableLabel: 'Table',
    sheetShort: (name) => `sheet ${name}`,
    headerLabel: 'Header row',
    header: (line) => `row ${line}`,
    headerShort: (line) => `headings on row ${line}`,
    profileLabel: 'Profile',
    ownHeaders: 'none, the headings are the program’s own',
    profileShort: (name) => `profile ${name}`,
    columns: 'Columns',
    column: 'Column in the file',
    readAs: 'Read as',
    noName: '(no heading)',
    span: (first, last, count) => `${first} … ${last} (${count} columns)`,
    sameForAll: 'The same for all rows: ',
    unreadShort: (count) => `${count} ${count === '1' ? 'column' : 'columns'} not read`,
    unread: 'Not read: ',
    leftOut: (count) =>
      count === '1' ? 'One row is left out, as the profile says.' : `${count} rows are left out, as the profile says.`,
    and: 'and',
    dimension: (name) => `breakdown: ${name}`,
    sexes: { T: 'all', K: 'girls', M: 'boys' },
    fields: {
      indicator: 'indicator',
      municipality: 'municipality',
      district: 'area',
      period: 'period',
      sex: 'sex',
      age: 'age',
      value: 'value',
      numerator: 'numerator',
      denominator: 'denominator',
      responseRate: 'response rate',
      goalId: 'goal id',
      goal: 'overall goal',
      articles: 'articles',
      breakdown: 'breakdown',
      type: 'type of goal',
      baselinePeriod: 'baseline period',
      baseline: 'baseline value',
      targetPeriod: 'target period',
      target: 'target value',
      activityId: 'activity id',
      activity: 'activity',
      unit: 'department',
      responsible: 'person responsible',
      start: 'start',
      end: 'end',
      budget: 'budget',
      comparison: 'comparison',
      measure: 'measure',
      date: 'date',
      done: 'done',
      level: 'level',
      comment: 'comment',
      status: 'status',
      result: 'outcome',
      effect: 'effect for children',
      cost: 'cost',
      children: 'number of children',
      lesson: 'lesson learned',
      assessment: 'assessment',
      reason: 'reason',
      furtherActions: 'further action',
      year: 'year',
      outcome: 'spending',
      count: 'count',
    },
    planArea: 'priority area',
    area: 'area',
  },
)

type Words = (typeof readingTexts)[Language]

type Understood = {
  readonly kind: keyof Words['kind']
  readonly encoding: keyof Words['encoding'] | null
  readonly delimiter: string | null
  readonly sheet: string | null
  readonly headerLine: number
  readonly unread: readonly string[]
}

/** "text (CSV), UTF-8, semikolon, rubriker på rad 6, profilen Skolverket, 2 kolumner läses inte". */
export function readingInShort(understood: Understood, profile: string | null, language: Language): string {
  const text = readingTexts[language]
  const { kind, encoding, delimiter, sheet, headerLine, unread } = understood
  return [
    text.kind[kind],
    ...(encoding === null ? [] : [text.encoding[encoding]]),
    ...(delimiter === null ? [] : [delimiterWord(delimiter, language)]),
    ...(sheet && kind === 'spreadsheet' ? [text.sheetShort(sheet)] : []),
    ...(isWithoutHeader(kind) ? [] : [text.headerShort(String(headerLine))]),
    ...(profile === null ? [] : [text.profileShort(profile)]),
    ...(unread.length === 0 ? [] : [text.unreadShort(String(unread.length))]),
  ].join(', ')
}

/** The columns of JSON are made up when it is read. */
export const isWithoutHeader = (kind: Understood['kind']): boolean => kind === 'kolada-json' || kind === 'json-stat'

export const delimiterWord = (delimiter: string, language: Language): string =>
  delimiter === ';' || delimiter === ',' || delimiter === '\t' ? readingTexts[language].delimiter[delimiter] : delimiter

/** What a canonical column is called in a kind of file; a dimension by its own name. */
export function fieldWord(kind: string, field: string, language: Language): string {
  const text = readingTexts[language]
  if (field === 'area') return kind === 'plan' ? text.planArea : text.area
  const fields: Readonly<Record<string, string>> = text.fields
  return fields[field] ?? text.dimension(field.replace(/^dimension:/, ''))
}

/** What is the same for all rows, in words; what is said to be empty says nothing. */
export function fixedWords(
  kind: string,
  fixed: readonly { readonly field: string; readonly text: string }[],
  language: Language,
): readonly string[] {
  const sexes: Readonly<Record<string, string>> = readingTexts[language].sexes
  return fixed
    .filter(({ text }) => text !== '')
    .map(({ field, text }) => {
      const said = field === 'sex' ? (sexes[text] ?? text) : text
      return `${fieldWord(kind, field, language)} ${said}`
    })
}
