// Words of the chapter on resources (article 4).

export const reportResourceText = {
  none: (year: string) =>
    `Ingen budget är inläst för ${year}. Därför säger barnbokslutet inte vad verksamheten för barn och unga kostade.`,
  lead: (over: string, known: string, one: boolean) =>
    `${over} av ${known} ${one ? 'område' : 'områden'} kostade mer än budget.`,
  leadNoneOver: (known: string, one: boolean) =>
    one ? 'Området höll sin budget.' : `Alla ${known} områden höll sin budget.`,
  leadUnknown: 'Utfall saknas för alla områden, så vi kan inte säga om budgeten höll.',
  unknownOutcome: (areas: string) => `Utfall saknas för ${areas}.`,
  largest: (area: string, deviation: string, over: boolean) =>
    `Störst avvikelse har ${area}: ${deviation} ${over ? 'över' : 'under'} budget.`,

  notAdded:
    'Beloppen per barn delas på olika grupper, till exempel inskrivna barn, elever eller alla invånare i en ålder. ' +
    'De går därför inte att lägga ihop, och barnbokslutet summerar dem inte.',
  noCause:
    'Vi visar vad verksamheten kostade bredvid hur barn och unga har det. ' +
    'Det betyder inte att det ena beror på det andra.',
  prices: 'Beloppen är i löpande priser.',

  caption: (year: string, unit: string) => `Budget och utfall ${year}, ${unit}`,
  unitNames: { mdkr: 'miljarder kronor', mnkr: 'miljoner kronor', kr: 'kronor' },
  columnArea: 'Område',
  columnBudget: 'Budget',
  columnOutcome: 'Utfall',
  columnDeviation: 'Avvikelse',
  columnBefore: (year: string) => `Utfall ${year}`,
  deviationPercent: (amount: string, percent: string) => `${amount} (${percent})`,
  comment: (area: string, comment: string) => `${area}: ${comment}`,

  perHeadCaption: (year: string) => `Utfall per barn, elev eller invånare ${year}, kronor`,
  columnDenominator: 'Delat på',
  columnCount: 'Antal',
  columnPerHead: 'Kr per person',
  columnPerHeadBefore: (year: string) => `År ${year}`,

  figureOver: (area: string, amount: string) => `${area} gick ${amount} över budget`,
  figureUnder: (area: string, amount: string) => `${area} höll sig ${amount} under budget`,
  figureOn: 'Utfallet följde budgeten',
  figureSubtitle: (year: string) => `Utfall och budget per område ${year}`,
  barText: (outcome: string, deviation: string) => `${outcome}, ${deviation}`,
  over: (percent: string) => `${percent} över budget`,
  under: (percent: string) => `${percent} under budget`,
  on: 'enligt budget',
  noOutcome: 'utfall saknas',

  costs: 'Kostnader',
  indicators: 'Kostnader och bemanning',
} as const
