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
  'GET /api/organisations/:org/reports/:id/publication': [
    'reports',
    'Hur långt ett barnbokslut har kommit mot offentligheten',
    'How far a report has come on its way to the public',
  ],
  'POST /api/organisations/:org/reports/:id/approve': ['reports', 'Godkänn ett barnbokslut', 'Approve a report'],
  'POST /api/organisations/:org/reports/:id/undo-approval': [
    'reports',
    'Ta tillbaka ett godkännande',
    'Take an approval back',
  ],
  'POST /api/organisations/:org/reports/:id/publish': [
    'reports',
    'Publicera ett godkänt barnbokslut',
    'Publish an approved report',
  ],
  'POST /api/organisations/:org/reports/:id/withdraw': [
    'reports',
    'Dra tillbaka ett publicerat barnbokslut',
    'Withdraw a published report',
  ],
  'GET /api/organisations/:org/publication-terms': [
    'reports',
    'Villkor och kontakt för det som publiceras',
    'Terms and contact for what is published',
  ],
  'PUT /api/organisations/:org/publication-terms': [
    'reports',
    'Ändra villkor och kontakt',
    'Change the terms and the contact',
  ],
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
  'GET /api/organisations/:org/units/:id': [
    'organisations',
    'En nämnd eller förvaltning',
    'One committee or department',
  ],
  'PUT /api/organisations/:org/units/:id': [
    'organisations',
    'Ändra en nämnd eller förvaltning',
    'Change a committee or department',
  ],
  'DELETE /api/organisations/:org/units/:id': [
    'organisations',
    'Ta bort en nämnd eller förvaltning',
    'Remove a committee or department',
  ],
  'POST /api/organisations/:org/units/:id/restore': [
    'organisations',
    'Ta tillbaka en borttagen nämnd eller förvaltning',
    'Take back a removed committee or department',
  ],
  'POST /api/organisations/:org/units-of-plans': [
    'organisations',
    'Lägg till de enheter som planen nämner',
    'Add the units that the plan names',
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
  'GET /api/organisations/:org/texts': [
    'reports',
    'Texter om barn att läsa innan barnbokslutet görs',
    'Texts about children to read before the report is made',
  ],
  'POST /api/organisations/:org/texts': [
    'reports',
    'Svara om ett barn kan kännas igen i texterna',
    'Answer whether a child can be recognised in the texts',
  ],
  'GET /api/organisations/:org/exports/:kind/xlsx': [
    'plan',
    'Det som har lästs in, i den gemensamma mallen som Excel',
    'What has been taken in, in the common template as Excel',
  ],
  'GET /api/organisations/:org/exports/:kind/csv': [
    'plan',
    'Det som har lästs in, i den gemensamma mallen som CSV',
    'What has been taken in, in the common template as CSV',
  ],
  'GET /api/organisations/:org/templates/:kind/xlsx': [
    'plan',
    'Den gemensamma mallen utan rader, som Excel',
    'The common template without rows, as Excel',
  ],
  'GET /api/organisations/:org/templates/:kind/csv': [
    'plan',
    'Den gemensamma mallen utan rader, som CSV',
    'The common template without rows, as CSV',
  ],
  'POST /api/organisations/:org/disclosure/:id/undo': [
    'protection',
    'Ångra den senaste ändringen av en källas gränser',
    'Undo the latest change of the limits of a source',
  ],
  'GET /api/organisations/:org/outcomes/:id': [
    'plan',
    'Vad en rapport om en aktivitet sparade',
    'What a report of an activity saved',
  ],
  'POST /api/organisations/:org/outcomes/:id/undo': [
    'plan',
    'Ångra en rapport om en aktivitet',
    'Undo a report of an activity',
  ],
  'GET /api/organisations/:org/profiles': [
    'imports',
    'Egna mappningar, de nyaste först',
    'Mappings of your own, newest first',
  ],
  'GET /api/organisations/:org/profiles/:id': ['imports', 'En egen mappning', 'One mapping of your own'],
  'PUT /api/organisations/:org/profiles/:id': [
    'imports',
    'Byt namn på en egen mappning',
    'Rename a mapping of your own',
  ],
  'DELETE /api/organisations/:org/profiles/:id': [
    'imports',
    'Ta bort en egen mappning',
    'Remove a mapping of your own',
  ],
  'POST /api/organisations/:org/profiles/:id/restore': [
    'imports',
    'Ta tillbaka en borttagen mappning',
    'Take back a removed mapping',
  ],
  'POST /api/organisations/:org/imports/:id/profile': [
    'imports',
    'Behåll en inläsnings mappning under ett namn',
    'Keep the mapping of an import under a name',
  ],
  'GET /api/organisations/:org/fetches': [
    'imports',
    'Vad som kan hämtas från Kolada, och om en hämtning inte är klar',
    'What can be fetched from Kolada, and whether a fetch is unfinished',
  ],
  'POST /api/organisations/:org/fetches': ['imports', 'Hämta från Kolada', 'Fetch from Kolada'],
  'POST /api/organisations/:org/fetches/:id/stop': [
    'imports',
    'Avbryt en hämtning från Kolada',
    'Stop a fetch from Kolada',
  ],
  'POST /api/organisations/:org/fetches/:id/continue': [
    'imports',
    'Fortsätt en avbruten hämtning från Kolada',
    'Take up a stopped fetch from Kolada again',
  ],
} as const satisfies Readonly<Record<string, readonly [ApiGroup, string, string]>>

export type ApiRoute = keyof typeof ROUTES

/** Two texts on one line each, so that a new address is added in one place. */
const inLanguage = (at: 1 | 2): Readonly<Record<ApiRoute, Line>> =>
  Object.fromEntries(Object.entries(ROUTES).map(([key, line]) => [key, [line[0], line[at]]])) as unknown as Readonly<
    Record<ApiRoute, Line>
  >

export const apiRouteTexts = { sv: inLanguage(1), en: inLanguage(2) }
