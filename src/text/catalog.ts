// What `check` says about a YAML or JSON file that is wrong: what, and what to do about it.

const quoted = (text: string): string => `”${text}”`
const list = (items: readonly string[]): string => items.join(', ')

export const catalogText = {
  noFolder: (folder: string) => `Mappen ${folder} saknas.`,
  notYaml: (code: string) => YAML_ERRORS[code] ?? `Filen går inte att läsa som YAML här (${code}).`,
  notJson: 'Filen går inte att läsa som JSON.',
  notAMapping: 'Filen ska bestå av fält på formen ”namn: värde”.',

  missing: (field: string) => `Fältet ${quoted(field)} saknas.`,
  unknown: (field: string, known: readonly string[]) =>
    `Fältet ${quoted(field)} finns inte. Fält som finns: ${list(known)}.`,
  notOneOf: (field: string, value: string, allowed: readonly string[]) =>
    `${quoted(field)} är ${quoted(value)}. Välj något av: ${list(allowed)}.`,
  notText: (field: string) => `${quoted(field)} ska vara text. Sätt citattecken om värdet, till exempel '28'.`,
  notNumber: (field: string) => `${quoted(field)} ska vara ett tal med decimalpunkt, utan citattecken.`,
  notInteger: (field: string) => `${quoted(field)} ska vara ett heltal.`,
  notBoolean: (field: string) => `${quoted(field)} ska vara true eller false.`,
  notList: (field: string) => `${quoted(field)} ska vara en lista, till exempel [kolada].`,
  notMapping: (field: string) => `${quoted(field)} ska ha egna fält under sig.`,
  notShape: (field: string, value: string) => {
    const hint = SHAPES[field.replace(/\[\d+\]$/, '')]
    return `${quoted(field)} är ${quoted(value)}, vilket inte är rätt form.${hint ? ` ${hint}` : ''}`
  },
  tooShort: (field: string) => `${quoted(field)} är tomt.`,
  tooLong: (field: string, limit: number) => `${quoted(field)} är för långt. Använd högst ${limit} tecken.`,
  tooSmall: (field: string, limit: number) => `${quoted(field)} är för litet. Minsta värde är ${limit}.`,
  tooSmallOrEqual: (field: string, limit: number) => `${quoted(field)} är för litet. Det ska vara större än ${limit}.`,
  tooLarge: (field: string, limit: number) => `${quoted(field)} är för stort. Största värde är ${limit}.`,
  otherwiseWrong: (field: string, detail: string) => `${quoted(field)} är fel (${detail}).`,

  notFileName: (field: string, value: string, expected: string) =>
    `${quoted(field)} är ${quoted(value)} men filen heter ${expected}. De ska vara lika.`,
  notAMember: (code: string, name: string) =>
    `Ingen kommun har koden ${quoted(code)} och namnet ${quoted(name)}. Kontrollera båda.`,
  duplicate: (field: string, value: string, otherFile: string) =>
    `${quoted(field)} är ${quoted(value)}, men det är upptaget av ${otherFile}.`,
  unknownSource: (id: string, known: readonly string[]) =>
    `Källan ${quoted(id)} finns inte i indicators/sources/. Källor som finns: ${list(known)}.`,
  unknownDenominator: (slug: string) => `Nämnaren ${quoted(slug)} är inte någon indikator i indicators/.`,
  denominatorNotCount: (slug: string, kind: string) =>
    `Nämnaren ${quoted(slug)} har enheten ${quoted(kind)}. En nämnare ska vara ett antal, ”count”.`,
  computedDenominator: (slug: string) =>
    `Nämnaren ${quoted(slug)} räknas ut av programmet. En nämnare ska vara en indikator som läses in.`,
  countWithDenominator: 'Ett antal, ”count”, har ingen nämnare.',
  ownDenominator: 'En indikator kan inte vara sin egen nämnare.',
  emptyRange: (min: number, max: number) => `”range” är tomt: min ${min} är inte mindre än max ${max}.`,
  rateWithoutPer: 'Enheten är ”rate”. Då behövs ”per”, till exempel 1000.',
  clusterWithoutArticle: (cluster: string, fitting: readonly string[]) =>
    `”cluster” är ${quoted(cluster)}, där ingen av artiklarna hör hemma. De hör till: ${list([...new Set(fitting)])}.`,
  unknownBreakdown: (name: string, known: readonly string[]) =>
    `Uppdelningen ${quoted(name)} finns inte. Uppdelningar som finns: ${list(known)}.`,
  reportedIsNeutral:
    'Med ”reporting-propensity” ska ”direction” vara neutral: fler anmälningar är varken bättre eller sämre.',
  pooledWithoutYears: 'Med ”pooled-years” behövs ”pooledYears”, antalet år som varje värde bygger på.',
  yearsWithoutPooled: 'Med ”pooledYears” behövs ”pooled-years” bland ”traits”, så att läsaren får veta det.',
  homeAndSchool: 'Välj ”home-municipality” eller ”school-municipality”. Samma värde kan inte vara båda.',
  perturbedOwn: '”perturbedFrom” gäller bara källor där ”alreadyPublic” är true: egna uppgifter ändrar ingen.',
  traitTwice: 'Något står två gånger i ”traits”.',
  unknownIndicator: (slug: string) => `${quoted(slug)} är inte någon indikator i indicators/.`,

  formulaNeeds: (kind: string, field: string) => `Formeln ${quoted(kind)} behöver fältet ${quoted(field)}.`,
  formulaHasNo: (kind: string, field: string, fields: readonly string[]) =>
    `Formeln ${quoted(kind)} har inget fält ${quoted(field)}. Fält som den har: ${list(fields)}.`,
  sumOfTwo: 'En summa, ”sum”, är av minst två indikatorer.',
  ratioOfTwo: 'En kvot, ”ratio”, är av två indikatorer.',
  formulaSource: (source: string) =>
    `En indikator med ”formula” har källan ${quoted(source)} och ingen annan, eftersom programmet räknar ut den.`,
  sourceWithoutFormula: (source: string) => `Källan ${quoted(source)} är bara för indikatorer med ”formula”.`,
  notWithFormula: (field: string) => `En indikator med ”formula” kan inte ha ${quoted(field)}.`,
  operandTwice: (slug: string) => `${quoted(slug)} står redan i formeln.`,
  formulaCycle: (way: string) => `Formeln går i cirkel: ${way}.`,
  notAdditive: (slug: string, kind: string) =>
    `${quoted(slug)} har enheten ${quoted(kind)} och kan inte läggas ihop med något. Bara antal, ”count”, och belopp, ”currency”, går att summera. Andelar räknas ut på nytt ur antal, med ”share”.`,
  unlikeUnits: (first: string, other: string) => `Enheterna passar inte ihop: ${quoted(first)} och ${quoted(other)}.`,
  unlikeAmounts: (first: string, other: string) =>
    `Belopp med olika enheter läggs aldrig ihop: ${quoted(first)} och ${quoted(other)}.`,
  operandNotCount: (formula: string, slug: string, kind: string) =>
    `Formeln ${quoted(formula)} räknar med antal, ”count”, men ${quoted(slug)} har enheten ${quoted(kind)}.`,
  formulaGives: (formula: string, expected: string, kind: string) =>
    `Formeln ${quoted(formula)} ger enheten ${quoted(expected)}, men ”unit.kind” är ${quoted(kind)}.`,
  ratePerDiffers: (formula: number, unit: number) =>
    `”formula.per” är ${formula} men ”unit.per” är ${unit}. De ska vara lika.`,

  unknownColumn: (field: string, known: readonly string[]) =>
    `Fältet ${quoted(field)} finns inte i den här sortens fil. Fält som finns: ${list(known)}.`,
  unknownDimension: (name: string, known: readonly string[]) =>
    `Uppdelningen ${quoted(name)} finns inte. Uppdelningar som finns: ${list(known)}. Kön och ålder är egna fält, sex och age.`,
  notAPattern: (pattern: string) => `Mönstret ${quoted(pattern)} är inte ett reguljärt uttryck.`,
  slowPattern: (pattern: string) =>
    `Mönstret ${quoted(pattern)} kan ta för lång tid på vissa texter. Upprepa inte något som redan upprepas, som i (a+)+.`,
  onlyWithPreamble: '”as” och ”plusYears” hör till ”preamble”, som saknas här.',
  notAPeriod: (label: string) => `${quoted(label)} är inte en period. Skriv till exempel '2020' eller '2020/21'.`,
} as const

/** What the right form is, by field. */
const SHAPES: Readonly<Record<string, string>> = {
  slug: 'Använd bara a–z, siffror och bindestreck.',
  id: 'Använd bara a–z, siffror och bindestreck.',
  perturbedFrom: "Skriv årtalet inom citattecken, till exempel '2025'.",
  kolada: 'Skriv N eller U och fem siffror, till exempel N15428.',
  articles: "Skriv artikelns nummer, till exempel '28', '3.3' eller '28.1 e'.",
}

/** By the yaml package's error codes: the ones a person who edits a file by hand runs into. */
const YAML_ERRORS: Readonly<Record<string, string>> = {
  BAD_INDENT: 'Indraget stämmer inte. Fält på samma nivå ska börja lika långt in.',
  TAB_AS_INDENT: 'Raden börjar med en tabb. Använd mellanslag.',
  DUPLICATE_KEY: 'Fältet står två gånger i filen.',
  MISSING_CHAR: 'Ett tecken saknas, till exempel ett citattecken, en hakparentes eller mellanslaget efter kolon.',
  MULTILINE_IMPLICIT_KEY: 'Raden är inget fält. Saknas kolon, eller behövs >- före en text på flera rader?',
  BLOCK_AS_IMPLICIT_KEY: 'Raden har två kolon. Sätt citattecken om texten.',
  BAD_SCALAR_START: 'Värdet börjar med ett tecken som betyder något i YAML. Sätt citattecken om det.',
  UNEXPECTED_TOKEN: 'Här står något som inte hör hit. Sätt citattecken om texten.',
  MULTIPLE_DOCS: 'Filen innehåller flera dokument. Ta bort raden med ---.',
  BAD_DQ_ESCAPE: 'Ett omvänt snedstreck inom dubbla citattecken är fel. Använd enkla citattecken.',
  BAD_ALIAS: 'Värdet börjar med *. Sätt citattecken om det.',
}
