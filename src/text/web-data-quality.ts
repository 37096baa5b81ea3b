// Words of the page on data quality, and of its part of an indicator's page.

export const webDataQualityText = {
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
} as const
