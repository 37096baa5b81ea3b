// `disclosure check` in words.

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
  checked: (figures: string, hidden: string) => `${figures} uppgifter lästa, ${hidden} av dem dolda.`,
  /** `amount`: null where nothing can be said. */
  reach: (
    indicator: string,
    place: Place,
    amount: { readonly low: string; readonly high: string; readonly width: string } | null,
    follows: boolean,
    isSafe: boolean,
  ) => {
    const where = `${indicator} (${placeName(place)})`
    if (amount === null)
      return follows
        ? `GÅR ATT RÄKNA FRAM: ${where} följer av de andra.`
        : `skyddad: ${where} går inte att säga något om.`
    const span = `mellan ${amount.low} och ${amount.high}`
    return `${isSafe ? 'skyddad' : 'GÅR ATT RÄKNA FRAM'}: ${where} är ${span}, en bredd på ${amount.width}.`
  },
  fraction: (
    indicator: string,
    place: Place,
    value: string,
    { numerator, denominator }: { numerator: number; denominator: number },
  ) => `DECIMALER: ${indicator} (${placeName(place)}) ${value} kan bara vara ${numerator} av ${denominator}.`,
  safe: (width: string) => `Ingen dold uppgift går att komma närmare än ${width} barn.`,
  unsafe: (near: number, fractions: number, width: string) =>
    [
      near > 0 ? `${near} dolda uppgifter går att komma närmare än ${width} barn.` : '',
      fractions > 0 ? `${fractions} uppgifter har decimaler som ger tillbaka antalen.` : '',
    ]
      .filter((line) => line !== '')
      .join(' '),
}
