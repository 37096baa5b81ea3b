// What is said about fetching figures from Kolada: why it stopped, what differs from the catalogue, how far it has come.

import { type Language, sentences, texts } from './language.ts'

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

const SV = {
  later: 'Det som redan är hämtat finns kvar. Fortsätt hämtningen om en stund.',
  tell: 'Ingenting är inläst. Säg till den som sköter tjänsten.',
}
const EN = {
  later: 'What has been fetched is kept. Continue the fetch in a while.',
  tell: 'Nothing has been imported. Tell whoever runs the service.',
}

const FAILURES: Readonly<Record<Language, Sentences<FailureParams>>> = {
  sv: {
    unreachable: () =>
      `Kolada går inte att nå. Kontrollera att datorn som programmet körs på har internet och får nå Kolada. ${SV.later}`,
    timeout: () => `Kolada svarade inte i tid. ${SV.later}`,
    'not-json': () => `Kolada svarade med något som inte går att läsa, troligen ett avklippt svar. ${SV.later}`,
    'server-error': ({ status }) => `Kolada har ett fel just nu (svar ${status}). ${SV.later}`,
    busy: ({ seconds }) =>
      seconds === 0
        ? `Kolada tar inte emot fler frågor just nu. ${SV.later}`
        : `Kolada tar inte emot fler frågor just nu och ber oss vänta i ${seconds} sekunder. ${SV.later}`,
    refused: ({ status }) => `Kolada tog inte emot frågan (svar ${status}). ${SV.tell}`,
    redirected: ({ to }) => `Kolada hänvisade till en annan adress, ${to}, som inte är den inställda. ${SV.tell}`,
    'other-origin': ({ to }) =>
      `Kolada angav en fortsättning på en annan adress, ${to}, som inte är den inställda. Den följs inte. ${SV.tell}`,
    'wrong-shape': ({ where }) => `Kolada svarade i en annan form än den dokumenterade (vid ${where}). ${SV.tell}`,
    'too-large': ({ megabytes }) => `Kolada svarade med mer än ${megabytes} MB på en gång. ${SV.tell}`,
    'too-many-pages': () => 'Frågan ger fler sidor än vi hämtar på en gång. Välj färre indikatorer eller år.',
    endless: () => `Kolada angav en fortsättning som redan är hämtad, så svaret tar aldrig slut. ${SV.tell}`,
    'not-asked': () => `Kolada svarade med andra nyckeltal, kommuner eller år än de efterfrågade. ${SV.tell}`,
    nothing: () => 'Kolada har inga värden för det du valde. Välj fler indikatorer eller år.',
    'no-indicators': () => 'Inga av de valda indikatorerna finns längre i Kolada. Välj andra.',
    'no-group': ({ group }) =>
      `Kolada har ingen jämförelsegrupp ”${group}”. Skriv gruppens namn som i Kolada, eller dess kod, till exempel G35883.`,
    'several-groups': ({ group, found }) =>
      `Flera jämförelsegrupper i Kolada heter något med ”${group}”: ${found.join('; ')}. Skriv koden för den du vill ha.`,
    stopped: () => 'Hämtningen är avbruten. Det som redan är hämtat finns kvar.',
    internal: ({ reference }) =>
      `Något gick fel i programmet. ${SV.later} Går det fel igen, säg till den som sköter tjänsten att felet har nummer ${reference}.`,
    'no-file': () => `Kolada svarade med uppgifter som inte får läsas in. ${SV.tell}`,
  },
  en: {
    unreachable: () =>
      `Kolada cannot be reached. Check that the computer the program runs on has internet and may reach Kolada. ${EN.later}`,
    timeout: () => `Kolada did not answer in time. ${EN.later}`,
    'not-json': () => `Kolada answered with something that cannot be read, probably an answer cut short. ${EN.later}`,
    'server-error': ({ status }) => `Kolada has a fault right now (answer ${status}). ${EN.later}`,
    busy: ({ seconds }) =>
      seconds === 0
        ? `Kolada takes no more questions right now. ${EN.later}`
        : `Kolada takes no more questions right now and asks us to wait for ${seconds} seconds. ${EN.later}`,
    refused: ({ status }) => `Kolada did not accept the question (answer ${status}). ${EN.tell}`,
    redirected: ({ to }) => `Kolada pointed to another address, ${to}, which is not the one set up. ${EN.tell}`,
    'other-origin': ({ to }) =>
      `Kolada gave a continuation at another address, ${to}, which is not the one set up. It is not followed. ${EN.tell}`,
    'wrong-shape': ({ where }) => `Kolada answered in another form than the documented one (at ${where}). ${EN.tell}`,
    'too-large': ({ megabytes }) => `Kolada answered with more than ${megabytes} MB at once. ${EN.tell}`,
    'too-many-pages': () => 'The question gives more pages than we fetch at once. Choose fewer indicators or years.',
    endless: () => `Kolada gave a continuation that has already been fetched, so the answer never ends. ${EN.tell}`,
    'not-asked': () => `Kolada answered with other indicators, municipalities or years than asked for. ${EN.tell}`,
    nothing: () => 'Kolada has no values for what you chose. Choose more indicators or years.',
    'no-indicators': () => 'None of the chosen indicators is in Kolada any more. Choose others.',
    'no-group': ({ group }) =>
      `Kolada has no comparison group “${group}”. Write the group’s name as in Kolada, or its code, for example G35883.`,
    'several-groups': ({ group, found }) =>
      `Several comparison groups in Kolada have “${group}” in their name: ${found.join('; ')}. Write the code of the one you want.`,
    stopped: () => 'The fetch has been stopped. What has been fetched is kept.',
    internal: ({ reference }) =>
      `Something went wrong in the program. ${EN.later} If it happens again, tell whoever runs the service that the fault has number ${reference}.`,
    'no-file': () => `Kolada answered with data that must not be imported. ${EN.tell}`,
  },
}

const WARNINGS: Readonly<Record<Language, Sentences<WarningParams>>> = {
  sv: {
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
  },
  en: {
    unknown: ({ kpi, name }) =>
      `${name} (${kpi}) is not in Kolada and has not been fetched. It may have got another id.`,
    empty: ({ kpi, name }) => `${name} (${kpi}): Kolada has no values for the chosen years and areas.`,
    discontinued: ({ kpi, name, year }) =>
      `${name} (${kpi}) is discontinued in Kolada, with ${year} as its last year. No new values will come.`,
    renamed: ({ kpi, name, before, after }) =>
      `${name} (${kpi}) has another name in Kolada than in the catalogue. Check that it is the same measure. In the catalogue: “${before}”. In Kolada: “${after}”.`,
    status: ({ status, count }) =>
      count === 1
        ? `One value has the status “${status}”, which we do not know. If it has no value it counts as missing.`
        : `${count} values have the status “${status}”, which we do not know. Those without a value count as missing.`,
  },
}

export const koladaWarning = (one: KoladaWarning, language: Language): string =>
  (WARNINGS[language][one.code] as (one: KoladaWarning) => string)(one)

export const koladaFailure = (failure: KoladaFailure, language: Language): string =>
  (FAILURES[language][failure.code] as (one: KoladaFailure) => string)(failure)

/** For reading: indicators without values are told together, since they may be many. */
export function koladaWarnings(warnings: readonly KoladaWarning[], language: Language): readonly string[] {
  const empty = warnings.flatMap((one) => (one.code === 'empty' ? [`${one.name} (${one.kpi})`] : []))
  if (empty.length < 2) return warnings.map((one) => koladaWarning(one, language))
  return [
    ...warnings.filter(({ code }) => code !== 'empty').map((one) => koladaWarning(one, language)),
    koladaTexts[language].severalEmpty(empty),
  ]
}

export const koladaTexts = texts(
  {
    severalEmpty: (names: readonly string[]) =>
      `Kolada har inga värden för de valda åren och områdena för ${names.length} indikatorer: ${names.join('; ')}.`,
    group: (title: string, id: string, members: number) =>
      `${title} (${id}): ${members} kommuner. Gruppens värde är ett ovägt medel: varje kommun räknas lika, oavsett storlek.`,
    /** Areas beside the organisation and riket. */
    asked: (indicators: number, from: number, to: number, peers: string | null) =>
      [
        indicators === 1 ? 'en indikator' : `${indicators} indikatorer`,
        from === to ? String(from) : `${from}–${to}`,
        ...(peers === null ? [] : [`jämförelsegrupp ${peers}`]),
      ].join(', '),
  },
  {
    severalEmpty: (names) =>
      `Kolada has no values for the chosen years and areas for ${names.length} indicators: ${names.join('; ')}.`,
    group: (title, id, members) =>
      `${title} (${id}): ${members} municipalities. The group’s value is an unweighted mean: each municipality counts the same, whatever its size.`,
    asked: (indicators, from, to, peers) =>
      [
        indicators === 1 ? 'one indicator' : `${indicators} indicators`,
        from === to ? String(from) : `${from}–${to}`,
        ...(peers === null ? [] : [`comparison group ${peers}`]),
      ].join(', '),
  },
)

/** What a wrong call says. */
export const koladaErrors = sentences(
  texts(
    {
      running: 'En hämtning från Kolada pågår redan. Vänta tills den är klar.',
      noFetch: (id: string) => `Det finns ingen hämtning ”${id}”.`,
      notUnfinished: 'Hämtningen är redan klar. Starta en ny i stället.',
      noIndicator: (name: string) =>
        `Det finns ingen indikator ”${name}” i katalogen som hämtas från Kolada. Skriv ett id, till exempel N15428.`,
      noneChosen: 'Välj minst en indikator.',
      yearsReversed: 'Det första året är senare än det sista.',
      yearOutside: (first: number, last: number) => `Åren ska ligga mellan ${first} och ${last}.`,
      groupTooLong: 'Gruppens namn är för långt. Skriv det som i Kolada, eller gruppens kod.',
    },
    {
      running: 'A fetch from Kolada is already running. Wait until it is done.',
      noFetch: (id) => `There is no fetch “${id}”.`,
      notUnfinished: 'The fetch is already done. Start a new one instead.',
      noIndicator: (name) =>
        `There is no indicator “${name}” in the catalogue that is fetched from Kolada. Write an id, for example N15428.`,
      noneChosen: 'Choose at least one indicator.',
      yearsReversed: 'The first year is later than the last.',
      yearOutside: (first, last) => `The years must lie between ${first} and ${last}.`,
      groupTooLong: 'The group’s name is too long. Write it as in Kolada, or the group’s code.',
    },
  ),
)
