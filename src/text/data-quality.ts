// Words of data quality, as pages, report and command line say them.

/** Periods and months come as they are written: "läsåret 2024/25", "september 2026". */
export const dataQualityText = {
  standing: {
    none: 'Inget värde',
    old: 'För gammal',
    gap: 'Lucka',
    waiting: 'Väntar',
    current: 'Aktuell',
  },

  /** What the words mean, for the note below a table. */
  meaning: {
    none: 'Inget värde: ingenting är inläst.',
    old: 'För gammal: ett nytt värde borde ha kommit.',
    gap: 'Lucka: en period i planens tid, eller året före, är inte inläst.',
    waiting: 'Väntar: källan kan ha publicerat ett nytt värde.',
    current: 'Aktuell: inget nyare värde väntas ännu.',
  },

  /** Why an indicator stands as it does. `periods` in Swedish: "2022 och 2023". */
  old: (periods: string, one: boolean) => `${one ? 'Värdet' : 'Värdena'} för ${periods} borde ha kommit.`,
  gap: (periods: string) => `Inget är inläst för ${periods}.`,
  waiting: (period: string, month: string) => `Värdet för ${period} kan komma när som helst, senast i ${month}.`,
  next: (period: string, month: string) => `Värdet för ${period} kommer tidigast i ${month}.`,

  /** Why there is no value, after the periods: "2021 sekretess". */
  cell: {
    value: 'värde',
    secret: 'sekretess',
    protected: 'skyddad uppgift (få barn)',
    missing: 'saknas i källan',
    'not-applicable': 'ej tillämplig',
    approximate: 'ungefärlig',
    'not-published': 'ej publicerad',
    absent: 'inte inläst',
  },
  girls: 'flickor',
  boys: 'pojkar',
  districts: (word: string) => `${word} områden`,
  gaps: (who: string, periods: string, why: string) => `${who === '' ? '' : `${who} `}${periods}: ${why}`,
  noGaps: 'inga',

  latest: (period: string, age: string) => (age === '' ? period : `${period} (${age})`),
  /** How long ago the period ended. */
  age: (years: string) => `drygt ${years} år gammalt`,
  noValue: 'inget värde',

  hidden: (hidden: string, expected: string) => `${hidden} av ${expected} värden`,
  chance: { all: 'Ja', some: 'Delvis', none: 'Nej', 'no-method': 'Nej' },
  chanceWhy: {
    all: 'Källan anger hur många barn värdena bygger på.',
    some: (known: string, values: string) => `Källan anger antal för ${known} av ${values} värden.`,
    none: 'Källan anger inte hur många barn värdena bygger på.',
    'no-method': 'Det finns ingen metod för sådana mått.',
  },
  wave: (period: string, parts: string) => `${period}: ${parts}`,
  answers: (n: string) => `${n} svar`,
  rate: (percent: string) => `svarsfrekvens ${percent}`,
  lowRate: (percent: string) => `svarsfrekvens ${percent}, vilket är lågt`,
  unknownWave: 'antal svar och svarsfrekvens är inte kända',
  decimals: (decimals: number) =>
    decimals === 0
      ? 'Hela tal. Mindre skillnader än så syns inte.'
      : decimals === 1
        ? 'En decimal.'
        : `${decimals} decimaler.`,
  breaks: (from: string, reason: string) => `${from}: ${reason}`,
  warnings: (n: number) => (n === 0 ? 'inga varningar' : n === 1 ? '1 varning' : `${n} varningar`),

  yes: 'ja',
  no: 'nej',
  csvColumns: [
    'indikator',
    'namn',
    'mål',
    'läge',
    'förklaring',
    'behöver åtgärd',
    'senaste värde',
    'förväntade värden',
    'värden',
    'sekretess',
    'skyddade',
    'saknas i källan',
    'inte inlästa',
    'saknas eller visas inte',
    'seriebrott',
    'antal känt',
    'enkätomgångar',
    'decimaler',
    'källor',
    'senast inlästa fil',
    'inläst',
    'varningar',
  ],

  remedy: {
    'read-value': (p: Remedy) => (p.period === '' ? 'Läs in ett värde.' : `Läs in värdet för ${p.period}.`),
    'wait-for-value': (p: Remedy) => `Vänta på värdet för ${p.period}. Det kommer tidigast i ${p.month}.`,
    'read-value-since': (p: Remedy) => `Läs in ett värde för ${p.period} eller senare.`,
    'read-comparator': (p: Remedy) =>
      `Läs in värdet för ${p.label === '' ? 'jämförelsen' : p.label} från samma period.`,
    'ask-source': (p: Remedy) => `Fråga källan om värdet för ${p.period} kommer.`,
    'other-measure': () => 'Mät målet för en större grupp eller med en annan indikator.',
    'larger-group': () => 'Mät målet för en större grupp eller för flera år tillsammans.',
    'new-baseline': (p: Remedy) => `Sätt ett nytt utgångsvärde från ${p.period} eller senare.`,
    'choose-baseline': (p: Remedy) => `Bestäm vilket utgångsvärde för ${p.period} som gäller.`,
    'report-milestone': () => 'Rapportera om milstolpen är klar.',
    'report-level': () => 'Rapportera vilken nivå som är nådd.',
    'name-indicator': () => 'Ange en indikator som finns i katalogen.',
    'name-target': () => 'Ange ett målvärde som passar måltypen.',
    'more-answers': () => 'Se till att fler svarar nästa gång.',
    'next-value': () => 'Vänta på nästa värde innan ni drar slutsatser.',
    'read-parts': () => 'Be den som lämnar uppgiften om antal, och läs in värdet med täljare och nämnare.',
    'more-decimals': () => 'Be källan om värdet med fler decimaler.',
    none: () => '',
  },
} as const

type Remedy = { readonly period: string; readonly month: string; readonly label: string }
