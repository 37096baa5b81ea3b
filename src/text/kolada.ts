// What is said about fetching figures from Kolada: why it stopped, what differs from the catalogue, how far it has come.

type NoParams = Readonly<Record<never, never>>

/** Why a fetch stopped before its end, each with what its sentence needs. */
type FailureParams = {
  unreachable: NoParams
  timeout: NoParams
  'not-json': NoParams
  'server-error': { readonly status: number }
  busy: { readonly seconds: number }
  refused: { readonly status: number }
  redirected: { readonly to: string }
  'other-origin': { readonly to: string }
  /** Path into the answer. */
  'wrong-shape': { readonly where: string }
  'too-large': { readonly megabytes: number }
  'too-many-pages': NoParams
  endless: NoParams
  'not-asked': NoParams
  nothing: NoParams
  'no-indicators': NoParams
  'no-group': { readonly group: string }
  'several-groups': { readonly group: string; readonly found: readonly string[] }
  stopped: NoParams
  internal: { readonly reference: string }
  'no-file': NoParams
}

/** What a person should know about figures that did come. */
type WarningParams = {
  unknown: { readonly kpi: string; readonly name: string }
  empty: { readonly kpi: string; readonly name: string }
  discontinued: { readonly kpi: string; readonly name: string; readonly year: string }
  renamed: { readonly kpi: string; readonly name: string; readonly before: string; readonly after: string }
  status: { readonly status: string; readonly count: number }
}

type OneOf<Params> = { readonly [Code in keyof Params]: { readonly code: Code } & Params[Code] }[keyof Params]
type Sentences<Params> = { readonly [Code in keyof Params]: (params: Params[Code]) => string }

export type KoladaFailure = OneOf<FailureParams>
export type KoladaWarning = OneOf<WarningParams>

const CONTINUE = 'Det som redan är hämtat finns kvar. Fortsätt hämtningen om en stund.'
const TELL = 'Ingenting är inläst. Säg till den som sköter tjänsten.'

const FAILURES: Sentences<FailureParams> = {
  unreachable: () =>
    `Kolada går inte att nå. Kontrollera att datorn som programmet körs på har internet och får nå Kolada. ${CONTINUE}`,
  timeout: () => `Kolada svarade inte i tid. ${CONTINUE}`,
  'not-json': () => `Kolada svarade med något som inte går att läsa, troligen ett avklippt svar. ${CONTINUE}`,
  'server-error': ({ status }) => `Kolada har ett fel just nu (svar ${status}). ${CONTINUE}`,
  busy: ({ seconds }) =>
    seconds === 0
      ? `Kolada tar inte emot fler frågor just nu. ${CONTINUE}`
      : `Kolada tar inte emot fler frågor just nu och ber oss vänta i ${seconds} sekunder. ${CONTINUE}`,
  refused: ({ status }) => `Kolada tog inte emot frågan (svar ${status}). ${TELL}`,
  redirected: ({ to }) => `Kolada hänvisade till en annan adress, ${to}, som inte är den inställda. ${TELL}`,
  'other-origin': ({ to }) =>
    `Kolada angav en fortsättning på en annan adress, ${to}, som inte är den inställda. Den följs inte. ${TELL}`,
  'wrong-shape': ({ where }) => `Kolada svarade i en annan form än den dokumenterade (vid ${where}). ${TELL}`,
  'too-large': ({ megabytes }) => `Kolada svarade med mer än ${megabytes} MB på en gång. ${TELL}`,
  'too-many-pages': () => 'Frågan ger fler sidor än vi hämtar på en gång. Välj färre indikatorer eller år.',
  endless: () => `Kolada angav en fortsättning som redan är hämtad, så svaret tar aldrig slut. ${TELL}`,
  'not-asked': () => `Kolada svarade med andra nyckeltal, kommuner eller år än de efterfrågade. ${TELL}`,
  nothing: () => 'Kolada har inga värden för det du valde. Välj fler indikatorer eller år.',
  'no-indicators': () => 'Inga av de valda indikatorerna finns längre i Kolada. Välj andra.',
  'no-group': ({ group }) =>
    `Kolada har ingen jämförelsegrupp ”${group}”. Skriv gruppens namn som i Kolada, eller dess kod, till exempel G35883.`,
  'several-groups': ({ group, found }) =>
    `Flera jämförelsegrupper i Kolada heter något med ”${group}”: ${found.join('; ')}. Skriv koden för den du vill ha.`,
  stopped: () => 'Hämtningen är avbruten. Det som redan är hämtat finns kvar.',
  internal: ({ reference }) =>
    `Något gick fel i programmet. ${CONTINUE} Går det fel igen, säg till den som sköter tjänsten att felet har nummer ${reference}.`,
  'no-file': () => `Kolada svarade med uppgifter som inte får läsas in. ${TELL}`,
}

const WARNINGS: Sentences<WarningParams> = {
  unknown: ({ kpi, name }) =>
    `${name} (${kpi}) finns inte i Kolada och är inte hämtad. Nyckeltalet kan ha fått ett annat id.`,
  empty: ({ kpi, name }) => `${name} (${kpi}): Kolada har inga värden för de valda åren och områdena.`,
  discontinued: ({ kpi, name, year }) =>
    `${name} (${kpi}) är avslutat i Kolada med ${year} som sista år. Det kommer inga nya värden.`,
  renamed: ({ kpi, name, before, after }) =>
    `${name} (${kpi}) heter något annat i Kolada än i katalogen. Kontrollera att det är samma mått. I katalogen: ”${before}”. I Kolada: ”${after}”.`,
  status: ({ status, count }) =>
    count === 1
      ? `Ett värde har statusen ”${status}”, som vi inte känner till. Saknas värdet räknas det som bortfall.`
      : `${count} värden har statusen ”${status}”, som vi inte känner till. De som saknar värde räknas som bortfall.`,
}

const warning = (one: KoladaWarning): string => (WARNINGS[one.code] as (one: KoladaWarning) => string)(one)

export const koladaText = {
  failure: (failure: KoladaFailure): string => (FAILURES[failure.code] as (one: KoladaFailure) => string)(failure),
  warning,
  /** For reading: indicators without values are told together, since they may be many. */
  warnings: (warnings: readonly KoladaWarning[]): readonly string[] => {
    const empty = warnings.flatMap((one) => (one.code === 'empty' ? [`${one.name} (${one.kpi})`] : []))
    if (empty.length < 2) return warnings.map(warning)
    return [
      ...warnings.filter(({ code }) => code !== 'empty').map(warning),
      `Kolada har inga värden för de valda åren och områdena för ${empty.length} indikatorer: ${empty.join('; ')}.`,
    ]
  },

  group: (title: string, id: string, members: number) =>
    `${title} (${id}): ${members} kommuner. Gruppens värde är ett ovägt medel: varje kommun räknas lika, oavsett storlek.`,
  /** Areas beside the organisation and riket. */
  asked: (indicators: number, from: number, to: number, peers: string | null) =>
    [
      indicators === 1 ? 'en indikator' : `${indicators} indikatorer`,
      from === to ? String(from) : `${from}–${to}`,
      ...(peers === null ? [] : [`jämförelsegrupp ${peers}`]),
    ].join(', '),

  // What a wrong call says
  running: 'En hämtning från Kolada pågår redan. Vänta tills den är klar.',
  noFetch: (id: string) => `Det finns ingen hämtning ”${id}”.`,
  notUnfinished: 'Hämtningen är redan klar. Starta en ny i stället.',
  noIndicator: (name: string) =>
    `Det finns ingen indikator ”${name}” i katalogen som hämtas från Kolada. Skriv ett id, till exempel N15428.`,
  noneChosen: 'Välj minst en indikator.',
  yearsReversed: 'Det första året är senare än det sista.',
  yearOutside: (first: number, last: number) => `Åren ska ligga mellan ${first} och ${last}.`,
  groupTooLong: 'Gruppens namn är för långt. Skriv det som i Kolada, eller gruppens kod.',
} as const
