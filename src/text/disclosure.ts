// `disclosure check` in words.

import { formatNumber } from '../domain/format.ts'

type Place = { readonly area: string; readonly names: readonly string[]; readonly period: string }

const placeName = ({ area, names, period }: Place): string => [area, ...names, period].join(', ')

export const disclosureText = {
  help: `barnbokslut disclosure check RAPPORT.json [--width 4] [--json]

Angriper ett barnbokslut så som den skulle göra som ville räkna fram en dold uppgift. RAPPORT.json är det som
”report barnbokslut --out RAPPORT.json” skriver. För varje dold uppgift löses med linjärprogrammering det minsta och det
största antal barn den kan gälla, givet allt som rapporten visar. Är spannet smalare än gränsen (--width, antal barn) går
uppgiften att räkna fram för nära, och kommandot slutar med 1. Decimaler som avslöjar täljare och nämnare räknas också.`,
  notAWidth: (text: string) => `”${text}” är inget antal barn. Skriv till exempel --width 4.`,
  noFile: (path: string) => `Filen ${path} går inte att läsa.`,
  notAReport: (path: string) =>
    `${path} är inte ett barnbokslut i JSON från den här versionen. Gör det med ”report barnbokslut --out RAPPORT.json”.`,
  unknown: (slug: string) => `Indikatorn ${slug} finns inte i katalogen och prövades inte.`,
  checked: (figures: number, hidden: number) =>
    `${formatNumber(figures)} uppgifter lästa, ${formatNumber(hidden)} av dem dolda.`,
  /** `amount`: null where nothing can be said. */
  reach: (
    indicator: string,
    place: Place,
    amount: { readonly low: number; readonly high: number } | null,
    width: number,
    isSafe: boolean,
  ) => {
    const where = `${indicator} (${placeName(place)})`
    if (amount === null)
      return width === 0
        ? `GÅR ATT RÄKNA FRAM: ${where} följer av de andra.`
        : `skyddad: ${where} går inte att säga något om.`
    const span = `mellan ${formatNumber(amount.low, 1)} och ${formatNumber(amount.high, 1)}`
    return `${isSafe ? 'skyddad' : 'GÅR ATT RÄKNA FRAM'}: ${where} är ${span}, en bredd på ${formatNumber(width, 1)}.`
  },
  fraction: (
    indicator: string,
    place: Place,
    value: number,
    { numerator, denominator }: { numerator: number; denominator: number },
  ) =>
    `DECIMALER: ${indicator} (${placeName(place)}) ${String(value).replace('.', ',')} kan bara vara ${numerator} av ${denominator}.`,
  safe: (width: number) => `Ingen dold uppgift går att komma närmare än ${formatNumber(width, 1)} barn.`,
  unsafe: (near: number, fractions: number, width: number) =>
    [
      near > 0 ? `${near} dolda uppgifter går att komma närmare än ${formatNumber(width, 1)} barn.` : '',
      fractions > 0 ? `${fractions} uppgifter har decimaler som ger tillbaka antalen.` : '',
    ]
      .filter((line) => line !== '')
      .join(' '),
}
