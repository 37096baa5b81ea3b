// Each address of the JSON API in one line, by method and address. The key is what a route is registered with.

export type ApiGroup =
  | 'organisations'
  | 'plan'
  | 'indicators'
  | 'imports'
  | 'reports'
  | 'protection'
  | 'peers'
  | 'people'
  | 'registry'
  | 'service'

type Line = readonly [ApiGroup, string]

const ROUTES = {
  'GET /api/openapi.json': ['service', 'Den här beskrivningen', 'This description'],
  'GET /api/organisations': [
    'organisations',
    'Organisationer där du har en roll',
    'Organisations where you have a role',
  ],
  'GET /api/organisations/:org': [
    'organisations',
    'En organisation, dess planer och år',
    'An organisation, its plans and years',
  ],
  'GET /api/organisations/:org/settings': [
    'organisations',
    'Inställningar: räkenskapsår, logotyp, skydd och jämförelse',
    'Settings: financial year, logotype, protection and comparison',
  ],
  'PUT /api/organisations/:org/settings': ['organisations', 'Ändra räkenskapsåret', 'Change the financial year'],
  'PUT /api/organisations/:org/settings/logo': [
    'organisations',
    'Byt logotyp: skicka en PNG eller JPEG',
    'Change the logotype: send a PNG or JPEG',
  ],
  'DELETE /api/organisations/:org/settings/logo': ['organisations', 'Ta bort logotypen', 'Remove the logotype'],
  'GET /api/organisations/:org/attainment': [
    'plan',
    'Måluppfyllelse med hela uträkningen',
    'Goal attainment with all of its arithmetic',
  ],
  'GET /api/organisations/:org/goals': [
    'plan',
    'Mål med mått, aktiviteter och status',
    'Goals with measures, activities and status',
  ],
  'GET /api/organisations/:org/goals/:id': ['plan', 'Ett mål', 'One goal'],
  'GET /api/organisations/:org/decision': ['plan', 'Planens beslut och gränser', 'The plan’s decision and boundaries'],
  'PUT /api/organisations/:org/decision': [
    'plan',
    'Anteckna att planen är beslutad',
    'Record that the plan is decided',
  ],
  'DELETE /api/organisations/:org/decision': [
    'plan',
    'Ångra ett felaktigt antecknat beslut',
    'Undo a decision recorded by mistake',
  ],
  'PUT /api/organisations/:org/boundaries': [
    'plan',
    'Ändra gränserna för nästa plan',
    'Change the boundaries of the next plan',
  ],
  'GET /api/organisations/:org/explanations/:id': [
    'plan',
    'Hur en siffra har räknats ut',
    'How a figure was worked out',
  ],
  'GET /api/organisations/:org/indicators': ['indicators', 'Indikatorer med värden', 'Indicators with values'],
  'GET /api/organisations/:org/indicators/:id': ['indicators', 'En indikator', 'One indicator'],
  'GET /api/organisations/:org/indicators/:id/comparison': [
    'indicators',
    'En indikator bredvid en grupp',
    'An indicator beside a group',
  ],
  'GET /api/organisations/:org/indicators/:id/values': [
    'indicators',
    'Ett värde och dess versioner',
    'A value and its versions',
  ],
  'GET /api/organisations/:org/values.csv': [
    'indicators',
    'Alla värden efter röjandekontroll, som CSV',
    'All values after disclosure control, as CSV',
  ],
  'GET /api/organisations/:org/values.json': [
    'indicators',
    'Alla värden efter röjandekontroll, som JSON',
    'All values after disclosure control, as JSON',
  ],
  'GET /api/organisations/:org/data-quality': ['indicators', 'Datakvalitet per indikator', 'Data quality by indicator'],
  'GET /api/organisations/:org/imports': ['imports', 'Inläsningar, de nyaste först', 'Imports, newest first'],
  'POST /api/organisations/:org/imports': [
    'imports',
    'Skicka en fil och få den granskad',
    'Send a file and have it examined',
  ],
  'GET /api/organisations/:org/imports/:id': [
    'imports',
    'En inläsning med alla fel och varningar',
    'An import with all errors and warnings',
  ],
  'GET /api/organisations/:org/imports/:id/file': ['imports', 'Filen som den skickades', 'The file as it was sent'],
  'POST /api/organisations/:org/imports/:id/commit': [
    'imports',
    'Spara en granskad inläsning',
    'Save an examined import',
  ],
  'POST /api/organisations/:org/imports/:id/undo': ['imports', 'Ångra en sparad inläsning', 'Undo a saved import'],
  'POST /api/organisations/:org/imports/:id/redo': ['imports', 'Gör om en ångrad inläsning', 'Redo an undone import'],
  'DELETE /api/organisations/:org/imports/:id': [
    'imports',
    'Ta bort en inläsning som inte är sparad',
    'Discard an import that is not saved',
  ],
  'POST /api/organisations/:org/imports/:id/redact': [
    'imports',
    'Rensa en fil från personuppgifter',
    'Clear a file of personal data',
  ],
  'GET /api/organisations/:org/fetches/:id': [
    'imports',
    'Hur långt en hämtning från Kolada har kommit',
    'How far a fetch from Kolada has come',
  ],
  'GET /api/organisations/:org/jobs': [
    'service',
    'Arbeten som pågår eller nyss är klara',
    'Work under way or just finished',
  ],
  'GET /api/organisations/:org/jobs/:id': ['service', 'Hur långt ett arbete har kommit', 'How far work has come'],
  'GET /api/organisations/:org/jobs/:id/events': [
    'service',
    'Samma, allteftersom det händer (server-sent events)',
    'The same, as it happens (server-sent events)',
  ],
  'GET /api/organisations/:org/reports': ['reports', 'Barnbokslut som har gjorts', 'Reports that have been made'],
  'POST /api/organisations/:org/reports': ['reports', 'Gör ett barnbokslut', 'Make a report'],
  'GET /api/organisations/:org/reports/:id': [
    'reports',
    'Ett barnbokslut: dokument, fakta och kontrollsummor',
    'A report: document, facts and hashes',
  ],
  'GET /api/organisations/:org/reports/:id/pdf': ['reports', 'Barnbokslutet som PDF', 'The report as PDF'],
  'GET /api/organisations/:org/users': ['people', 'Användare och roller', 'Users and roles'],
  'POST /api/organisations/:org/users': ['people', 'Lägg till en användare', 'Add a user'],
  'POST /api/organisations/:org/users/:id/roles': ['people', 'Ge en roll', 'Give a role'],
  'DELETE /api/organisations/:org/roles/:id': ['people', 'Ta tillbaka en roll', 'Take a role back'],
  'POST /api/organisations/:org/users/:id/link': ['people', 'Gör en engångslänk', 'Make a one-time link'],
  'POST /api/organisations/:org/users/:id/close': ['people', 'Stäng ett konto', 'Close an account'],
  'POST /api/organisations/:org/users/:id/open': ['people', 'Öppna ett stängt konto', 'Open a closed account'],
  'GET /api/organisations/:org/approvals': [
    'people',
    'Det som väntar på en revisors godkännande',
    'What waits for an auditor’s approval',
  ],
  'POST /api/organisations/:org/approvals/:id': ['people', 'Godkänn eller säg nej', 'Approve or refuse'],
  'GET /api/organisations/:org/journal': [
    'registry',
    'Journalen, de nyaste posterna först',
    'The journal, newest first',
  ],
  'GET /api/organisations/:org/journal/check': [
    'registry',
    'Kontroll av att journalen är oförändrad',
    'A check that the journal is unchanged',
  ],
  'POST /api/organisations/:org/journal/:sequence/redact': [
    'registry',
    'Rensa detaljerna i en journalpost',
    'Clear the details of a journal entry',
  ],
  'GET /api/organisations/:org/reports/:id/archive': [
    'registry',
    'Ett barnbokslut som arkivpaket (zip)',
    'A report as an archive package (zip)',
  ],
  'GET /api/organisations/:org/documents': [
    'registry',
    'Handlingar som har kommit in, upprättats och gått ut',
    'Documents received, drawn up and issued',
  ],
  'GET /api/organisations/:org/search': [
    'registry',
    'Sök i allt som kan behöva lämnas ut',
    'Search everything that may have to be handed out',
  ],
  'GET /api/organisations/:org/retention': [
    'registry',
    'Hur länge uppgifter sparas och vad som är dags att gallra',
    'How long content is kept and what is past its time',
  ],
  'PUT /api/organisations/:org/retention/:kind': ['registry', 'Ändra en gallringsregel', 'Change a retention rule'],
  'POST /api/organisations/:org/retention/run': [
    'registry',
    'Gallra det som är dags, eller räkna det (dryRun)',
    'Destroy what is past its time, or count it (dryRun)',
  ],
  'GET /api/organisations/:org/disclosure': [
    'protection',
    'Vad som är dolt och med vilka gränser',
    'What is hidden and by which limits',
  ],
  'PUT /api/organisations/:org/disclosure/:id': [
    'protection',
    'Ändra en källas gränser',
    'Change the limits of a source',
  ],
  'GET /api/organisations/:org/peers': ['peers', 'Grupper att jämföra med', 'Groups to compare with'],
  'POST /api/organisations/:org/peers': ['peers', 'Gör en egen grupp', 'Make a group'],
  'PUT /api/organisations/:org/peers/:id': ['peers', 'Ändra en egen grupp', 'Change a group'],
  'DELETE /api/organisations/:org/peers/:id': ['peers', 'Ta bort en egen grupp', 'Remove a group'],
  'POST /api/organisations/:org/peers/:id/restore': [
    'peers',
    'Ta tillbaka en borttagen grupp',
    'Take back a removed group',
  ],
  'PUT /api/organisations/:org/peer-choice': [
    'peers',
    'Välj vilken grupp som jämförs först',
    'Choose which group is compared with at first',
  ],
  'GET /api/organisations/:org/units': ['organisations', 'Nämnder och förvaltningar', 'Committees and departments'],
  'POST /api/organisations/:org/units': [
    'organisations',
    'Lägg till en nämnd eller förvaltning',
    'Add a committee or department',
  ],
  'GET /api/organisations/:org/activities': [
    'plan',
    'Aktiviteter att rapportera, de mest angelägna först',
    'Activities to report, the most pressing first',
  ],
  'GET /api/organisations/:org/activities/:id': [
    'plan',
    'En aktivitet och dess rapporter',
    'An activity and its reports',
  ],
  'POST /api/organisations/:org/activities/:id/outcomes': ['plan', 'Rapportera en aktivitet', 'Report an activity'],
  'GET /api/organisations/:org/plan': [
    'plan',
    'Planen att ändra, med version för varje del',
    'The plan to change, with a version of each part',
  ],
  'POST /api/organisations/:org/plans': [
    'plan',
    'Skapa en plan med sitt första mål',
    'Make a plan with its first goal',
  ],
  'POST /api/organisations/:org/goals': ['plan', 'Lägg till ett mål', 'Add a goal'],
  'PUT /api/organisations/:org/goals/:id': ['plan', 'Ändra ett mål', 'Change a goal'],
  'DELETE /api/organisations/:org/goals/:id': [
    'plan',
    'Avsluta ett mål och dess aktiviteter',
    'End a goal and its activities',
  ],
  'POST /api/organisations/:org/goals/:id/measures': ['plan', 'Lägg till ett mått', 'Add a measure'],
  'PUT /api/organisations/:org/goals/:id/measures/:part': ['plan', 'Ändra ett mått', 'Change a measure'],
  'DELETE /api/organisations/:org/goals/:id/measures/:part': ['plan', 'Ta bort ett mått', 'Remove a measure'],
  'POST /api/organisations/:org/goals/:id/activities': ['plan', 'Lägg till en aktivitet', 'Add an activity'],
  'PUT /api/organisations/:org/goals/:id/activities/:part': ['plan', 'Ändra en aktivitet', 'Change an activity'],
  'DELETE /api/organisations/:org/goals/:id/activities/:part': ['plan', 'Avsluta en aktivitet', 'End an activity'],
  'GET /api/organisations/:org/goals/:id/assessments': [
    'plan',
    'Ett mål och arbetsgruppens bedömningar, med version',
    'A goal and the working group’s assessments, with a version',
  ],
  'POST /api/organisations/:org/goals/:id/assessments': [
    'plan',
    'Skriv arbetsgruppens bedömning',
    'Write the working group’s assessment',
  ],
} as const satisfies Readonly<Record<string, readonly [ApiGroup, string, string]>>

export type ApiRoute = keyof typeof ROUTES

/** Two texts on one line each, so that a new address is added in one place. */
const inLanguage = (at: 1 | 2): Readonly<Record<ApiRoute, Line>> =>
  Object.fromEntries(Object.entries(ROUTES).map(([key, line]) => [key, [line[0], line[at]]])) as unknown as Readonly<
    Record<ApiRoute, Line>
  >

export const apiRouteTexts = { sv: inLanguage(1), en: inLanguage(2) }
