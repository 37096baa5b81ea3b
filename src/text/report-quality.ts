// Words of the chapter on how far the figures can be trusted.

export const reportQualityText = {
  allSound: (n: number, word: string, date: string) =>
    n === 1
      ? `Det enda måttet har de uppgifter som borde finnas den ${date}.`
      : `Alla ${word} mått har de uppgifter som borde finnas den ${date}.`,
  someLack: (n: number, word: string, total: string, date: string) =>
    n === 1 && total === 'ett'
      ? `Det enda måttet saknar uppgifter som borde finnas den ${date}.`
      : `${word} av ${total} mått saknar uppgifter som borde finnas den ${date}.`,
  /** `lacking`: the sentence before it has just spoken of mått. */
  hidden: (n: number, word: string) =>
    `${word} ${n === 1 ? 'mått har' : 'har'} värden som inte visas, eftersom de gäller få barn.`,
  noIndicators: 'Inga indikatorer är inlästa, så det finns inga uppgifter att granska.',

  table: 'Uppgifterna, mått för mått',
  caption: (date: string) => `Hur säkra uppgifterna är, den ${date}`,
  columnMeasure: 'Mått',
  columnLatest: 'Senaste värde',
  columnStanding: 'Läge',
  columnGaps: 'Saknas eller visas inte',
  columnChance: 'Antal känt',
  none: '–',
  chanceNote: 'Antal känt: källan anger hur många barn värdena bygger på, så att vi kan räkna med slumpen.',
  rest: (n: number, word: string) =>
    n === 1
      ? 'Ett mått till är aktuellt, har inga luckor och hör inte till något mål.'
      : `${word} mått till är aktuella, har inga luckor och hör inte till något mål.`,

  open: 'Det som inte går att avgöra',
  openNone: (n: number) =>
    n === 0 ? 'Det finns inga mål att pröva.' : 'Uppgifterna räcker för att pröva alla mål som har mått.',
  within: (n: number, word: string) =>
    n === 1
      ? 'För ett mått ryms skillnaden mot målet inom slumpen.'
      : `För ${word} mått ryms skillnaden mot målet inom slumpen.`,
  unknown: (n: number, word: string) =>
    n === 1
      ? 'För ett mått går det inte att säga hur mycket som är slump.'
      : `För ${word} mått går det inte att säga hur mycket som är slump.`,
} as const
