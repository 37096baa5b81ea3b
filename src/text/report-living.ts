// Words of the chapter on how children and young people are doing.

export const reportLivingText = {
  none: 'Inga indikatorer är inlästa. Därför säger barnbokslutet inte hur barn och unga har det.',
  lead: (total: string) => `Vi följer ${total} mått på hur barn och unga har det.`,
  surelyBetter: (word: string) => `${word} blev säkert bättre.`,
  surelyWorse: (word: string) => `${word} blev säkert sämre.`,
  chance: (word: string) => `${word} ändrades så lite att det kan bero på slumpen.`,
  unknown: (word: string) => `För ${word} går slumpen inte att bedöma.`,
  /** Those without a direction. */
  surelyMoved: (word: string) => `${word} ändrades säkert, utan att det är bättre eller sämre.`,
  same: (word: string, n: number) => `${word} är ${n === 1 ? 'oförändrat' : 'oförändrade'}.`,
  noComparison: (word: string) => `${word} går inte att jämföra med tidigare.`,
  noneSure: 'Inget av dem ändrades säkert.',

  overviewCaption: 'Alla mått i korthet',
  columnMeasure: 'Mått',
  columnFrom: 'Utgångsläge',
  columnEarlier: 'Tidigare',
  columnLatest: 'Senast',
  columnCountry: 'Riket',
  columnTarget: 'Mål',
  columnChange: 'Förändring',
  overviewNote: 'Riket visas för samma period som det senaste värdet. – betyder att uppgiften inte finns.',
  withPeriod: (value: string, period: string) => `${value} (${period})`,
  verdict: {
    better: { sure: 'säkert bättre', chance: 'inom slumpen', unknown: 'bättre, slumpen okänd' },
    worse: { sure: 'säkert sämre', chance: 'inom slumpen', unknown: 'sämre, slumpen okänd' },
    higher: { sure: 'säkert högre', chance: 'inom slumpen', unknown: 'högre' },
    lower: { sure: 'säkert lägre', chance: 'inom slumpen', unknown: 'lägre' },
    same: { sure: 'oförändrat', chance: 'oförändrat', unknown: 'oförändrat' },
  },
  noChange: 'går inte att jämföra',

  targetValue: {
    'at-least': (value: string) => `minst ${value}`,
    'at-most': (value: string) => `högst ${value}`,
    other: (value: string) => value,
  },
  targetIs: (value: string, due: string) => `Målet för ${due} är ${value} (`,
  targetEnd: ').',

  districts: (name: string) => `${name} efter område`,
  districtsFinding: (low: string, lowArea: string, high: string, highArea: string) =>
    `Från ${low} i ${lowArea} till ${high} i ${highArea}`,
  districtIs: (value: string, area: string) => `${value} i ${area}`,
  amongShown: (span: string) => `${span} bland dem som visas`,
  districtsHidden: (known: string, word: string, one: boolean) =>
    `${known}; ${word} ${one ? 'område' : 'områden'} visas inte`,
  districtsSubtitle: (caption: string, period: string) => `${caption}, ${period}`,
  districtsCaption: (caption: string) => `${caption}, efter område`,
  targetLine: (value: string) => `Mål ${value}`,
} as const
