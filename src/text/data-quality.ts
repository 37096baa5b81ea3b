// Words of data quality, as pages, report and command line say them.

import { texts } from './language.ts'

/** Periods and months come as they are written: "läsåret 2024/25", "september 2026". */
export const dataQualityTexts = texts(
  {
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
  },
  {
    standing: {
      none: 'No value',
      old: 'Too old',
      gap: 'Gap',
      waiting: 'Waiting',
      current: 'Up to date',
    },

    meaning: {
      none: 'No value: nothing has been imported.',
      old: 'Too old: a new value should have come.',
      gap: 'Gap: a period during the plan, or the year before, has not been imported.',
      waiting: 'Waiting: the source may have published a new value.',
      current: 'Up to date: no newer value is expected yet.',
    },

    old: (periods, one) => `The ${one ? 'value' : 'values'} for ${periods} should have come.`,
    gap: (periods) => `Nothing has been imported for ${periods}.`,
    waiting: (period, month) => `The value for ${period} may come at any time, at the latest in ${month}.`,
    next: (period, month) => `The value for ${period} comes at the earliest in ${month}.`,

    cell: {
      value: 'value',
      secret: 'confidential',
      protected: 'protected (few children)',
      missing: 'missing at the source',
      'not-applicable': 'not applicable',
      approximate: 'approximate',
      'not-published': 'not published',
      absent: 'not imported',
    },
    girls: 'girls',
    boys: 'boys',
    districts: (word) => `${word} areas`,
    gaps: (who, periods, why) => `${who === '' ? '' : `${who} `}${periods}: ${why}`,
    noGaps: 'none',

    latest: (period, age) => (age === '' ? period : `${period} (${age})`),
    age: (years) => `more than ${years} years old`,
    noValue: 'no value',

    hidden: (hidden, expected) => `${hidden} of ${expected} values`,
    chance: { all: 'Yes', some: 'Partly', none: 'No', 'no-method': 'No' },
    chanceWhy: {
      all: 'The source says how many children the values rest on.',
      some: (known, values) => `The source gives numbers for ${known} of ${values} values.`,
      none: 'The source does not say how many children the values rest on.',
      'no-method': 'There is no method for such measures.',
    },
    wave: (period, parts) => `${period}: ${parts}`,
    answers: (n) => `${n} answers`,
    rate: (percent) => `response rate ${percent}`,
    lowRate: (percent) => `response rate ${percent}, which is low`,
    unknownWave: 'the number of answers and the response rate are not known',
    decimals: (decimals) =>
      decimals === 0
        ? 'Whole numbers. Smaller differences do not show.'
        : decimals === 1
          ? 'One decimal.'
          : `${decimals} decimals.`,
    breaks: (from, reason) => `${from}: ${reason}`,
    warnings: (n) => (n === 0 ? 'no warnings' : n === 1 ? '1 warning' : `${n} warnings`),

    yes: 'yes',
    no: 'no',
    csvColumns: [
      'indicator',
      'name',
      'goal',
      'state',
      'explanation',
      'needs action',
      'latest value',
      'expected values',
      'values',
      'confidential',
      'protected',
      'missing at the source',
      'not imported',
      'missing or not shown',
      'breaks in series',
      'numbers known',
      'survey waves',
      'decimals',
      'sources',
      'last imported file',
      'imported',
      'warnings',
    ],

    remedy: {
      'read-value': (p) => (p.period === '' ? 'Import a value.' : `Import the value for ${p.period}.`),
      'wait-for-value': (p) => `Wait for the value for ${p.period}. It comes at the earliest in ${p.month}.`,
      'read-value-since': (p) => `Import a value for ${p.period} or later.`,
      'read-comparator': (p) =>
        `Import the value for ${p.label === '' ? 'the comparison' : p.label} from the same period.`,
      'ask-source': (p) => `Ask the source whether the value for ${p.period} will come.`,
      'other-measure': () => 'Measure the goal for a larger group or with another indicator.',
      'larger-group': () => 'Measure the goal for a larger group or for several years together.',
      'new-baseline': (p) => `Set a new baseline from ${p.period} or later.`,
      'choose-baseline': (p) => `Decide which baseline for ${p.period} applies.`,
      'report-milestone': () => 'Report whether the milestone is done.',
      'report-level': () => 'Report which level is reached.',
      'name-indicator': () => 'Name an indicator that is in the catalogue.',
      'name-target': () => 'Give a target that fits the type of goal.',
      'more-answers': () => 'See to it that more people answer next time.',
      'next-value': () => 'Wait for the next value before you draw conclusions.',
      'read-parts': () =>
        'Ask whoever supplies the figure for numbers, and import the value with numerator and denominator.',
      'more-decimals': () => 'Ask the source for the value with more decimals.',
      none: () => '',
    },
  },
)

/** In reports, files and the command line. */
export const dataQualityText = dataQualityTexts.sv

type Remedy = { readonly period: string; readonly month: string; readonly label: string }
