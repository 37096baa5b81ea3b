// Words about figures that the program works out from others.

import { texts } from './language.ts'

/** Written to stand after a colon. By `Computation.hindrance`. */
export const computedHindranceTexts = texts(
  {
    'zero-denominator': 'det som det delas med är noll',
    impossible: 'uppgifterna stämmer inte med varandra, eftersom en del är större än helheten eller mindre än noll',
  },
  {
    'zero-denominator': 'what it is divided by is zero',
    impossible: 'the figures do not agree, since a part is larger than the whole or less than zero',
  },
)

/** In reports, files and the command line. */
export const computedHindrances = computedHindranceTexts.sv

/** `operands`: names, in the formula's order; `per` as it is written, for a rate. */
export const computedTexts = texts(
  {
    formula: (kind: 'sum' | 'ratio' | 'share' | 'rate', operands: readonly string[], per: string): string =>
      `Räknas ut av programmet: ${FORMULAS[kind](operands, per)}`,

    lead: (label: string) => `Så är värdet för gruppen ${label} uträknat.`,
    caption: (name: string, label: string, period: string) => `Det som ${name}, ${label}, ${period} är uträknat av`,
    columns: { indicator: 'Indikator', period: 'Period', value: 'Värde', file: 'Fil', line: 'Rad' },
    result: (value: string) => `Resultat: ${value}`,
    hindrance: (words: string) => `Värdet går inte att räkna ut: ${words}.`,
    inFile: (file: string, line: string) => `${file}, rad\u00a0${line}`,
    /** Where a figure with several operands was read, in a table of files. */
    operand: (name: string, place: string) => `${name}: ${place}`,
    denominator: (name: string, period: string, place: string) => `Nämnare: ${name} ${period}, ${place}`,
  },
  {
    formula: (kind, operands, per) => `Worked out by the program: ${FORMULAS[kind](operands, per)}`,

    lead: (label) => `How the value for the group ${label} is worked out.`,
    caption: (name, label, period) => `What ${name}, ${label}, ${period} is worked out from`,
    columns: { indicator: 'Indicator', period: 'Period', value: 'Value', file: 'File', line: 'Line' },
    result: (value) => `Result: ${value}`,
    hindrance: (words) => `The value cannot be worked out: ${words}.`,
    inFile: (file, line) => `${file}, line\u00a0${line}`,
    operand: (name, place) => `${name}: ${place}`,
    denominator: (name, period, place) => `Denominator: ${name} ${period}, ${place}`,
  },
)

/** In reports, files and the command line. */
export const computedText = computedTexts.sv

const FORMULAS: Readonly<
  Record<'sum' | 'ratio' | 'share' | 'rate', (operands: readonly string[], per: string) => string>
> = {
  sum: (operands) => operands.join(' + '),
  ratio: (operands) => operands.join(' / '),
  share: (operands) => `${operands.join(' / ')} × 100`,
  rate: (operands, per) => `${operands.join(' / ')} × ${per}`,
}
