// Words in and around the charts of a report, and what a chart shows, said for those who do not see it.

import { texts } from './language.ts'

export const reportChartTexts = texts(
  {
    axisNotFromZero: 'Axeln börjar inte på noll.',
    target: (value: string) => `Mål ${value}`,

    lineChart: (measure: string, finding: string) => `${measure}: ${finding}. Linjediagram.`,
    valueIn: (value: string, period: string) => `${period}: ${value}`,
    /** Why there is no value in some periods. */
    gap: {
      secret: (periods: string) => `Sekretess för ${periods}.`,
      missing: (periods: string) => `Värde saknas för ${periods}.`,
      'not-applicable': (periods: string) => `Ej tillämpligt för ${periods}.`,
      approximate: (periods: string) => `Bara ungefärligt värde för ${periods}.`,
      'not-published': (periods: string) => `Ännu inte publicerat för ${periods}.`,
      protected: (periods: string) => `Skyddade uppgifter (få barn) för ${periods}.`,
    },
    /** `gaps`: whole sentences. */
    series: (label: string, values: readonly string[], gaps: readonly string[], breaks: readonly string[]) =>
      [
        values.length > 0 ? `${label}, ${values.join('; ')}.` : `${label}: inga värden.`,
        ...gaps,
        ...(breaks.length > 0 ? [`Serien är bruten från ${breaks.join(' och ')}.`] : []),
      ].join(' '),
    targetInWords: (value: string, period: string) => `Målet för ${period} är ${value}.`,

    statusBar: (counts: readonly string[]) => `Stapel med målen efter status: ${counts.join(', ')}.`,
    bars: (finding: string) => `${finding} Liggande staplar.`,
    bar: (label: string, value: string) => `${label}: ${value}.`,
    budget: (finding: string) => `${finding}. Liggande staplar med utfall och ett streck för budget.`,
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
  },
  {
    axisNotFromZero: 'The axis does not start at zero.',
    target: (value) => `Target ${value}`,

    lineChart: (measure, finding) => `${measure}: ${finding}. Line chart.`,
    valueIn: (value, period) => `${period}: ${value}`,
    gap: {
      secret: (periods) => `Confidential for ${periods}.`,
      missing: (periods) => `No value for ${periods}.`,
      'not-applicable': (periods) => `Not applicable for ${periods}.`,
      approximate: (periods) => `Only an approximate value for ${periods}.`,
      'not-published': (periods) => `Not published yet for ${periods}.`,
      protected: (periods) => `Protected (few children) for ${periods}.`,
    },
    series: (label, values, gaps, breaks) =>
      [
        values.length > 0 ? `${label}, ${values.join('; ')}.` : `${label}: no values.`,
        ...gaps,
        ...(breaks.length > 0 ? [`The series is broken from ${breaks.join(' and ')}.`] : []),
      ].join(' '),
    targetInWords: (value, period) => `The target for ${period} is ${value}.`,

    statusBar: (counts) => `Bar with the goals by status: ${counts.join(', ')}.`,
    bars: (finding) => `${finding} Horizontal bars.`,
    bar: (label, value) => `${label}: ${value}.`,
    budget: (finding) => `${finding}. Horizontal bars with the outcome and a line for the budget.`,
    budgetBar: (area, outcome, budget) =>
      [
        area,
        ': ',
        outcome === null ? 'outcome missing' : `outcome ${outcome}`,
        budget === null ? '' : `, budget ${budget}`,
        '.',
      ].join(''),
    outcome: 'Outcome',
    budgetMark: 'Budget',
  },
)

/** In reports, files and the command line. */
export const reportChartText = reportChartTexts.sv
