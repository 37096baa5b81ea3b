// Words in and around the charts of a report, and what a chart shows, said for those who do not see it.

export const reportChartText = {
  axisNotFromZero: 'Axeln börjar inte på noll.',
  target: (value: string) => `Mål ${value}`,

  lineChart: 'Linjediagram.',
  valueIn: (value: string, period: string) => `${period}: ${value}`,
  series: (label: string, values: readonly string[], gaps: readonly string[], breaks: readonly string[]) =>
    [
      values.length > 0 ? `${label}, ${values.join('; ')}.` : `${label}: inga värden.`,
      ...(gaps.length > 0 ? [`Värde saknas för ${gaps.join(', ')}.`] : []),
      ...(breaks.length > 0 ? [`Serien är bruten från ${breaks.join(' och ')}.`] : []),
    ].join(' '),
  targetInWords: (value: string, period: string) => `Målet för ${period} är ${value}.`,

  statusBar: (counts: readonly string[]) => `Stapel med målen efter status: ${counts.join(', ')}.`,
  bars: 'Liggande staplar.',
  bar: (label: string, value: string) => `${label}: ${value}.`,
  budget: 'Liggande staplar med utfall och ett streck för budget.',
  budgetBar: (area: string, outcome: string | null, budget: string | null) =>
    [
      area,
      ': ',
      outcome === null ? 'utfall saknas' : `utfall ${outcome}`,
      budget === null ? '' : `, budget ${budget}`,
      '.',
    ].join(''),
  outcome: 'Utfall',
  budgetMark: 'Budget',
} as const
