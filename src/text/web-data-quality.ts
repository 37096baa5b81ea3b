// Words of the page on data quality, and of its part of an indicator's page.

import { texts } from './language.ts'

export const webDataQualityTexts = texts(
  {
    title: 'Så säkra är uppgifterna',
    lead: (n: number, word: string, needing: number, needingWord: string) => {
      if (n === 1)
        return needing === 1 ? 'Det enda måttet behöver åtgärd.' : 'Det enda måttet har de uppgifter som borde finnas.'
      if (needing === 0) return `Alla ${word} mått har de uppgifter som borde finnas.`
      return `${needingWord} av ${word} mått behöver åtgärd.`
    },
    day: (date: string) => `Läget ${date}.`,
    none: 'Det finns inga uppgifter att granska än.',
    noneNext:
      'Läs in en fil med värden. Sedan visas hur aktuella uppgifterna är, vad som saknas och vad det betyder för målen.',
    upload: 'Läs in en fil',

    open: 'Det som inte går att avgöra',
    doubtful: 'Bedömt, men osäkert',
    doubtfulIntro: 'De här måtten har en status, men skillnaden mot målet kan vara slump.',

    indicators: 'Måtten',
    filter: 'Visa mått',
    all: (n: string) => `Alla (${n})`,
    needing: (n: string) => `Behöver åtgärd (${n})`,
    noneNeeding: 'Inget mått behöver åtgärd.',
    noneNeedingNext: 'Alla uppgifter som borde finnas är inlästa.',
    caption: 'Mått efter hur säkra uppgifterna är, de som behöver åtgärd först',
    name: 'Mått',
    standing: 'Läge',
    latest: 'Senaste värde',
    gaps: 'Saknas eller visas inte',
    chance: 'Antal känt',
    read: 'Senast inläst',
    forGoals: (list: string, one: boolean) => (one ? `Mäter mål ${list}` : `Mäter målen ${list}`),
    leavesOpen: (goals: string) => `Räcker inte för att avgöra ${goals}.`,
    nothing: '–',
    notes: 'Så läser du tabellen',
    chanceNote: 'Antal känt: källan anger hur många barn värdena bygger på, så att det går att räkna med slumpen.',
    csv: 'Hämta tabellen som CSV',
    csvFile: (code: string, year: number) => `datakvalitet-${code}-${year}.csv`,

    /** On an indicator's page. */
    allIndicators: 'Uppgifterna för alla mått',
    details: {
      standing: 'Läge',
      latest: 'Senaste värde',
      gaps: 'Saknas eller visas inte',
      hidden: 'Skyddas',
      breaks: 'Serien är bruten',
      chance: 'Slump',
      waves: 'Enkäter',
      decimals: 'Noggrannhet',
      sources: 'Källor',
      read: 'Senast inläst',
      open: 'För målen',
    },
    readFrom: (file: string, date: string, warnings: string) => `${file}, ${date}, ${warnings}`,
    noGaps: 'Inget',

    /** On the start page. */
    toDo: (n: number) =>
      n === 1 ? 'Uppgifterna för 1 mått behöver ses över' : `Uppgifterna för ${n} mått behöver ses över`,
    toDoWhy: 'Värden är för gamla, saknas eller räcker inte för att avgöra ett mål.',
    link: 'Så säkra är uppgifterna',
  },
  {
    title: 'How reliable the figures are',
    lead: (n, word, needing, needingWord) => {
      if (n === 1)
        return needing === 1
          ? 'The only measure needs action.'
          : 'The only measure has the figures that there should be.'
      if (needing === 0) return `All ${word} measures have the figures that there should be.`
      return `${needingWord} of ${word} measures ${needing === 1 ? 'needs' : 'need'} action.`
    },
    day: (date) => `As of ${date}.`,
    none: 'There are no figures to review yet.',
    noneNext:
      'Import a file with values. Then you see how recent the figures are, what is missing and what that means for the goals.',
    upload: 'Import a file',

    open: 'What cannot be decided',
    doubtful: 'Assessed, but uncertain',
    doubtfulIntro: 'These measures have a status, but the difference from the target may be chance.',

    indicators: 'The measures',
    filter: 'Show measures',
    all: (n) => `All (${n})`,
    needing: (n) => `Need action (${n})`,
    noneNeeding: 'No measure needs action.',
    noneNeedingNext: 'All figures that there should be have been imported.',
    caption: 'Measures by how reliable their figures are, those that need action first',
    name: 'Measure',
    standing: 'State',
    latest: 'Latest value',
    gaps: 'Missing or not shown',
    chance: 'Numbers known',
    read: 'Last imported',
    forGoals: (list, one) => (one ? `Measures goal ${list}` : `Measures the goals ${list}`),
    leavesOpen: (goals) => `Not enough to decide ${goals}.`,
    nothing: '–',
    notes: 'How to read the table',
    chanceNote:
      'Numbers known: the source says how many children the values rest on, so that chance can be worked out.',
    csv: 'Get the table as CSV',
    csvFile: (code, year) => `datakvalitet-${code}-${year}.csv`,

    allIndicators: 'The figures for all measures',
    details: {
      standing: 'State',
      latest: 'Latest value',
      gaps: 'Missing or not shown',
      hidden: 'Protected',
      breaks: 'The series is broken',
      chance: 'Chance',
      waves: 'Surveys',
      decimals: 'Precision',
      sources: 'Sources',
      read: 'Last imported',
      open: 'For the goals',
    },
    readFrom: (file, date, warnings) => `${file}, ${date}, ${warnings}`,
    noGaps: 'Nothing',

    toDo: (n) => (n === 1 ? 'The figures for 1 measure need a look' : `The figures for ${n} measures need a look`),
    toDoWhy: 'Values are too old, missing or not enough to decide a goal.',
    link: 'How reliable the figures are',
  },
)
