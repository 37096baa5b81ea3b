// Words about the boundaries of the verdict, on pages, in reports and in the terminal. Numbers come written: "0,95".

type Boundaries = { readonly onTrack: string; readonly partly: string }
type Frozen = { readonly on: string; readonly by: string; readonly caseNumber: string | null }

export const boundaryText = {
  /** Beside a status that the default boundaries would not give. */
  byDefault: ({ onTrack, partly }: Boundaries, status: string) =>
    `Med standardgränserna (${onTrack} och ${partly}) hade statusen varit ${status}.`,
  provisionalByDefault: ({ onTrack, partly }: Boundaries, status: string) =>
    `Med standardgränserna (${onTrack} och ${partly}) hade den preliminära statusen varit ${status}.`,

  used: ({ onTrack, partly }: Boundaries) =>
    `Planen bedöms efter gränserna ${onTrack} för på väg och ${partly} för delvis uppnått.`,
  noPlan: ({ onTrack, partly }: Boundaries) =>
    `Det finns ingen plan. En plan skulle bedömas efter gränserna ${onTrack} för på väg och ${partly} för delvis uppnått.`,
  frozen: ({ on, by, caseNumber }: Frozen) =>
    `De låstes när planen beslutades den ${on} av ${by}${caseNumber === null ? '' : ` (diarienummer ${caseNumber})`}. ` +
    'Senare ändringar gäller nästa plan.',
  notFrozen: 'Planen är inte beslutad här, så det är de gränser som gäller just nu. De låses när beslutet skrivs in.',
  isDefault: 'Det är standardgränserna, desamma som Eurostat använder.',
  notDefault: ({ onTrack, partly }: Boundaries) =>
    `Standardgränserna är ${onTrack} och ${partly}, desamma som Eurostat använder. Varje mål prövas också mot dem, och ` +
    'det står vid målet när svaret blir ett annat.',
  sameByDefault: 'Inget mål får en annan status med standardgränserna.',
} as const
