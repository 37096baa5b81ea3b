// Words of the command line.

import { cliHelp } from './cli-help.ts'

const counted = (count: string, one: string, several: string): string => `${count} ${count === '1' ? one : several}`

export const cliText = {
  idleRule: ({ number, organisation, unit }: { number: number; organisation: string; unit: string | null }) =>
    `BARNBOKSLUT_OIDC_ROLES, regel ${number}: ger inga roller, för ${
      unit === null ? `organisationen ${organisation}` : `enheten ”${unit}” i organisationen ${organisation}`
    } finns inte.`,
  firstAdministrator: (url: string) =>
    `Ingen kan logga in än. Öppna den här länken en gång för att bli systemadministratör:\n${url}`,
  demoPeople: 'Engångslänkar, en för varje roll. Länkarna gäller i sju dagar:',
  demoPerson: (role: string, url: string) => `  ${role}: ${url}`,
  userLine: (userName: string, name: string, roles: string, state: string) =>
    `${userName}  ${name}: ${[roles, state].filter(Boolean).join(', ')}`,
  userState: { closed: 'stängt konto', waiting: 'har inte valt lösenord' },
  userNone: 'Ingen.',
  userRole: (role: string, unit: string | null, endsOn: string | null, isPending: boolean) =>
    [role, unit, endsOn && `till och med ${endsOn}`, isPending ? 'väntar på en revisor' : null]
      .filter(Boolean)
      .join(' '),
  userLink: (url: string, endsOn: string) => `${url}\nLänken går att använda en gång, till och med ${endsOn}.`,
  userPending: 'Väntar på en annan revisors godkännande.',
  userHasAccount: 'Personen hade redan ett konto och loggar in som förut.',
  userDone: {
    grant: 'Rollen är given.',
    revoke: 'Rollen är tillbakatagen.',
    disable: 'Kontot är stängt.',
    enable: 'Kontot är öppet.',
  },
  userUnknown: (userName: string) => `Det finns ingen användare ”${userName}” med en roll där.`,
  userNoGrant: (userName: string, role: string) => `${userName} har inte rollen ${role} där.`,
  userNotARole: (role: string, roles: string) => `Det finns ingen roll ”${role}”. Roller: ${roles}.`,
  userNoUnit: (unit: string) => `Det finns ingen nämnd eller förvaltning ”${unit}”.`,
  missing: (what: string) => `${what} saknas.`,
  tooMany: (what: string) => `Förstår inte ”${what}”.`,
  wrongOption: (why: string) => `Förstår inte växeln: ${why}`,
  unknownOption: (option: string) => `Det finns ingen växel ${option}.`,
  optionValue: (option: string) => `Växeln ${option} ska ha ett värde efter sig, eller inget alls. Se hjälpen.`,
  noDatabase: (path: string) =>
    `Databasen ${path} finns inte. Lägg till en organisation först, eller ange en annan med --database.`,
  databaseUnreachable: (why: string) => `Databasen svarar inte: ${why}.`,
  unknownCommand: (name: string, nearest: string) =>
    nearest === ''
      ? `Det finns inget kommando ”${name}”.`
      : `Det finns inget kommando ”${name}”. Menade du ${nearest}?`,
  seeHelp: (command: string) => `Skriv npm run -s barnbokslut -- ${command} --help för hjälp.`,
  notAYear: (year: string) => `”${year}” är inte ett år. Skriv till exempel 2025.`,
  notADate: (date: string) => `”${date}” är inte ett datum. Skriv till exempel 2025-12-31.`,
  noFile: (path: string) => `Filen ${path} finns inte eller går inte att läsa.`,
  notAKind: (kind: string) =>
    `”${kind}” går inte att läsa in. Välj observations, plan, progress, outcomes, assessments eller budget.`,
  notAnOrganisationType: (type: string) => `”${type}” är ingen organisationstyp. Välj kommun, region eller myndighet.`,
  notAReport: (name: string) => `Det finns ingen rapport ”${name}”. Välj barnbokslut.`,
  notAnOutput: (path: string) => `${path}: filen ska sluta på .pdf, .html eller .json.`,
  notAnExport: (kind: string) =>
    `”${kind}” går inte att hämta. Välj plan, progress, outcomes, assessments eller budget.`,
  notAnExportFile: (path: string) => `${path}: filen ska sluta på .xlsx eller .csv.`,
  noPlanFor: '--plan går inte att använda med budget eller med --empty.',
  exportWritten: (path: string, rows: string) => `${path} (${counted(rows, 'rad', 'rader')})`,
  templateWritten: (path: string) => `${path} (tom mall)`,
  ownerNeeded: 'Ange vems uppgifterna är: --organisation KOD eller --national.',
  catalogueBroken: (file: string, line: number, reason: string) => `${file}, rad ${line}: ${reason}`,
  noTemplate: (file: string) => `${file} saknas eller är fel. Skriv npm run -s barnbokslut -- check för att se var.`,
  wrongUnknownIndicators: 'Skriv --unknown-indicators skip.',
  notAProfile: (profile: string, known: string) =>
    known === ''
      ? `Det finns ingen profil ”${profile}”, och inga andra för den sortens fil.`
      : `Det finns ingen profil ”${profile}”. Välj en av dessa:\n  ${known}`,
  notASource: (id: string, known: string) => `Det finns ingen källa ”${id}”. Källor som finns: ${known}.`,
  optionNotFor: (option: string, kind: string) => `--${option} går inte att använda med import ${kind}.`,
  cannotWrite: (path: string) => `Det går inte att skriva filen ${path}. Kontrollera mappen och rättigheterna.`,
  unexpected: (reference: string) => `Något gick fel i programmet. Felet har nummer ${reference}.`,

  readingFile: (megabytes: number) => `Läser filen (${megabytes} MB) …`,
  fetching: (share: number) => `Hämtar … ${Math.round(share * 100)} %`,
  reading: (share: number) => `Läser … ${Math.round(share * 100)} %`,
  writing: (share: number) => `Sparar … ${Math.round(share * 100)} %`,
  collecting: (share: number) => `Räknar … ${Math.round(share * 100)} %`,
  drawing: (share: number) => `Skriver … ${Math.round(share * 100)} %`,

  checkOk: (indicators: number, sources: number, templates: number, charts: number) =>
    `${counted(String(indicators), 'indikator', 'indikatorer')}, ${counted(String(sources), 'källa', 'källor')}, ${counted(String(templates), 'rapportmall', 'rapportmallar')} och ${charts} diagram är rätt.`,
  checkFailed: (problems: number) => (problems === 1 ? 'Ett fel.' : `${problems} fel.`),
  organisationAdded: (code: string, name: string) => `${name} (${code}) är tillagd.`,
  migrated: (names: readonly string[]) =>
    names.length === 0 ? 'Databasen är redan aktuell.' : `Databasen är uppdaterad: ${names.join(', ')}.`,
  importHeading: { committed: 'Sparat', rejected: 'Inte sparat', 'dry-run': 'Prövat, inte sparat' },
  importCounts: (rows: string, fresh: string, changed: string, unchanged: string) =>
    `${counted(rows, 'rad', 'rader')}: ${counted(fresh, 'ny', 'nya')}, ${counted(changed, 'ändrad', 'ändrade')}, ${counted(unchanged, 'oförändrad', 'oförändrade')}.`,
  /** A plan's rows hold goals and activities: it is those that are counted. */
  planCounts: (rows: string, fresh: string, changed: string, unchanged: string) =>
    `${counted(rows, 'rad', 'rader')}. Mål och aktiviteter: ${counted(fresh, 'nytt', 'nya')}, ${counted(changed, 'ändrat', 'ändrade')}, ${counted(unchanged, 'oförändrat', 'oförändrade')}.`,
  content: (indicator: string, values: string, areas: string, from: string, to: string) =>
    `  ${indicator}: ${counted(values, 'värde', 'värden')}, ${counted(areas, 'område', 'områden')}, ${from === to ? from : `${from}–${to}`}`,
  severity: { error: 'FEL', warning: 'varning' },
  row: (row: number) => `rad ${row}`,
  column: (column: string) => `kolumn ${column}`,
  cell: (value: string) => `”${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`,
  more: (count: string) => `och ${count} till`,
  closing: 'Planen har inte längre:',
  change: (what: string, before: string, after: string, size: string | null) =>
    `${what}: ${before} → ${after}${size === null ? '' : ` (${size})`}`,
  moreChanges: (count: string) => `och ${count} ändringar till`,
  importMissing: (count: string) =>
    `${counted(count, 'sparad uppgift', 'sparade uppgifter')} ligger mellan filens första och sista period men finns inte i filen. ${count === '1' ? 'Den' : 'De'} står kvar.`,
  readAs: (how: string) => `Filen lästes som ${how}.`,
  columnsRead: (columns: readonly string[]) => `  Kolumner: ${columns.join('; ')}`,
  columnRead: (column: string, field: string) => (column === field ? column : `${column} = ${field}`),
  newPoints: (points: readonly string[]) => `    nytt: ${points.join(', ')}`,
  notACopyFile: (path: string) => `${path}: filen ska sluta på .csv eller .xlsx.`,
  otherCopyForm: (path: string, form: string) =>
    `${path}: kopian av den här filen blir ${form === 'xlsx' ? 'en Excel-fil' : 'en CSV-fil'}. Ge den ett namn som slutar på .${form}.`,
  annotatedWritten: (path: string) => `Filen med kommentarer finns i ${path}.`,
  issuesWritten: (path: string) => `Alla fel och varningar finns i ${path}.`,
  columnsUnknown:
    'Heter kolumnerna något annat? Läs in filen i webbtjänsten (serve) och säg där vad de betyder, eller ange --profile.',
  noImports: 'Ingenting är inläst än.',
  importState: { preview: 'inte sparad', active: 'sparad', rejected: 'har fel', undone: 'ångrad' },
  importUndone: (file: string) => `${file} är ångrad. Det som gällde före den gäller igen.`,
  importRedone: (file: string) => `${file} räknas igen.`,
  redacted: (sha256: string) => `Inläsningen är rensad. Filen med SHA-256 ${sha256} finns inte kvar.`,
  wrongLines: 'Skriv --lines med radnummer (--lines 14,15), eller --lines all eller --lines none.',
  notYears: (text: string) => `”${text}” är inte år. Skriv till exempel 2015-2025 eller 2025.`,
  fetchBegins: (what: string, organisation: string) => `Hämtar från Kolada till ${organisation}: ${what}.`,
  fetchContinues: 'En tidigare hämtning blev avbruten. Den fortsätter där den slutade.',
  fetchAgain: 'Skriv samma kommando igen för att fortsätta hämtningen.',
  noGoals: (name: string) => `${name} har ingen plan. Läs in en med ”import plan”.`,
  attainmentHeading: (name: string, plan: string, date: string) => `${name}, plan ${plan}, läget ${date}`,
  compareHeading: (name: string, indicator: string) => `${name}: ${indicator}`,
  compareMembers: 'Gruppens medlemmar:',
  compareGaps: 'Skillnader:',
  funnel: (n: string, narrow: string, wide: string) =>
    `Av ${n} barn ger slumpen ensam värden inom ${narrow} (95 %) eller ${wide} (99,8 %) runt gruppens värde.`,
  peersLine: (id: string, name: string, members: string, isChosen: boolean) =>
    `${id}  ${name} (${members})${isChosen ? '  – den som jämförs med om inget annat sägs' : ''}`,
  peersMembers: (count: string) => counted(count, 'medlem', 'medlemmar'),
  peersRemoved: 'Borttagna (”peers restore ID” tar tillbaka dem):',
  peersNoShared:
    'Koladas grupper är inte inlästa. Läs in dem med ”import groups FIL” eller hämta dem med ”fetch groups”.',
  peersAdded: (name: string, id: string) => `Gruppen ${name} är sparad. Id: ${id}`,
  peersDone: {
    change: 'Gruppen är ändrad.',
    remove: 'Gruppen är borttagen. Ta tillbaka den med ”peers restore”.',
    restore: 'Gruppen används igen.',
    choose: 'Gruppen är vald.',
  },
  noQuality: (name: string) => `${name} har inga uppgifter att granska. Läs in värden med ”import observations”.`,
  qualityHeading: (name: string, date: string) => `${name}, uppgifternas läge ${date}`,
  qualityOpen: 'Det som inte går att avgöra:',
  groupSays: (label: string) => `Arbetsgruppen: ${label}.`,
  trendHeading: (indicator: string, organisation: string) => `${indicator}, ${organisation}`,
  /** `file` null: the program worked it out. */
  trendPeriod: (period: string, value: string, parts: string, span: string, file: string | null, line: number | null) =>
    `  ${period}: ${[value, parts, span].filter((one) => one !== '').join(', ')} (${file === null ? 'uträknat' : `${file}, rad ${line}`})`,
  trendParts: (numerator: string, denominator: string, recovered: boolean) =>
    `${numerator} av ${denominator}${recovered ? ' (täljaren är framräknad)' : ''}`,
  trendInterval: (span: string) => `95\u00a0%: ${span}`,
  noTrendValue: 'dolt',
  notASex: (sex: string) => `”${sex}” är inget kön. Skriv T, K eller M.`,
  reportWritten: (path: string, size: string) => `${path} (${size} kB)`,

  serving: (url: string) => `Barnbokslut är i gång på ${url}\nAvsluta med Ctrl+C.`,
  stopping: (seconds: number) =>
    `Avslutar det som pågår, högst ${seconds} sekunder. Ctrl+C en gång till avbryter genast.`,
  stoppedLate: 'Det som pågick blev inte klart i tid och avbröts. En avbruten inläsning räknas inte.',
  portTaken: (port: number) => `Porten ${port} är upptagen. Välj en annan: --port 8081.`,
  demoDatabase: 'demo har en egen databas och tar inte --database. Ange en annan mapp för den med --out MAPP.',
  demoServe: (database: string) =>
    `Starta webbtjänsten med:  npm run -s barnbokslut -- serve --database file:${database}`,
  demoLoading: (what: string) => `Läser in ${what} …`,
  demoWriting: 'Skriver barnbokslutet …',
  demoDone: (pdf: string, html: string) => `Barnbokslutet som PDF:  ${pdf}\nBarnbokslutet som HTML: ${html}`,

  help: cliHelp,
} as const
