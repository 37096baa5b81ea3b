// framsteg.csv and bedomningar.csv: what is reported about milestones and levels, and the working group's own answers.

import { COUNCIL, GUIDELINE, ROUTINE, USE_OF_GUIDELINE } from './goals.ts'

export type ProgressRow = {
  readonly goal: string
  readonly measure: string
  readonly date: string
  readonly done: 'ja' | 'nej' | ''
  readonly level: number | null
  readonly comment: string
}

const milestone = (goal: string, measure: string, date: string, done: 'ja' | 'nej', comment: string): ProgressRow => ({
  goal,
  measure,
  date,
  done,
  level: null,
  comment,
})

const level = (date: string, value: number, comment: string): ProgressRow => ({
  goal: 'M9',
  measure: USE_OF_GUIDELINE,
  date,
  done: '',
  level: value,
  comment,
})

export const PROGRESS: readonly ProgressRow[] = [
  milestone('M2', ROUTINE, '2022-06-30', 'nej', 'Prövas i mottagningen'),
  milestone('M2', ROUTINE, '2022-11-15', 'ja', 'Beslutad av socialnämnden'),
  milestone('M9', GUIDELINE, '2022-11-28', 'ja', 'Beslutad av kommunfullmäktige'),
  milestone('M9', COUNCIL, '2023-12-31', 'nej', 'Tre av sju nämnder'),
  milestone('M9', COUNCIL, '2025-10-20', 'ja', 'Alla sju nämnder'),
  level('2022-12-31', -2, 'Ingen nämnd använder riktlinjen ännu'),
  level('2023-12-31', -1, 'En nämnd använder riktlinjen i alla beslut som rör barn'),
  level('2024-12-31', -1, 'Två nämnder'),
  level('2025-12-31', 0, 'Fyra nämnder, vilket var vad vi väntade oss'),
]

export type AssessmentRow = {
  readonly goal: string
  readonly date: string
  readonly assessment: 'uppnått' | 'delvis' | 'inte nått ända fram' | 'kan inte bedömas'
  readonly reason: string
  readonly furtherActions: string
}

const LAST_DAY = '2025-12-31'

const answer = (
  goal: string,
  assessment: AssessmentRow['assessment'],
  reason: string,
  furtherActions: string,
  date = LAST_DAY,
): AssessmentRow => ({ goal, date, assessment, reason, furtherActions })

export const ASSESSMENTS: readonly AssessmentRow[] = [
  answer(
    'M3',
    'inte nått ända fram',
    'Behörigheten ökar, men långsammare än planen.',
    'Lovskola även på höstlovet.',
    '2023-12-31',
  ),
  answer('M6', 'inte nått ända fram', 'Bygget i Norrbyn är försenat.', '', '2024-12-31'),
  answer('M9', 'delvis', 'Riktlinjen finns men används av två nämnder.', 'Mall i ärendesystemet.', '2024-12-31'),
  answer(
    'M1',
    'kan inte bedömas',
    'Statistiken för 2025 kommer i januari 2027. Det vi gör når ungefär 200 familjer, medan drygt 1 500 barn lever med låg ekonomisk standard.',
    'Samla det som minskar kostnader för barnfamiljer i ett förslag till budgeten för 2027.',
  ),
  answer(
    'M2',
    'inte nått ända fram',
    'Nio barn vräktes 2025, mot fem år 2021. Rutinen följs oftast, men vi får veta för sent.',
    'Hyresgaranti för barnfamiljer och nytt förslag till avtal med de två hyresvärdar som har sagt nej.',
  ),
  answer(
    'M3',
    'delvis',
    '85,9 procent är behöriga, mot 82,1 procent år 2021. Målet 87 procent nåddes inte. Skillnaden mellan flickor och pojkar är hälften så stor som då.',
    'Lovskolan fortsätter. Elever med stor frånvaro bjuds in i samtal med hemmet, inte med brev.',
  ),
  answer(
    'M4',
    'delvis',
    'Kurvan pekar rätt och avståndet till riket är nästan borta. De som tar examen 2026 började när mentorerna infördes.',
    'Besluta om mentorerna ska finnas kvar efter juni 2026.',
  ),
  answer(
    'M5',
    'inte nått ända fram',
    'Frånvaron minskar för långsamt för att nå 9 procent våren 2026. Mottagningen med socialtjänsten lades ned.',
    'Lös frågan om sekretess mellan skola och socialtjänst. Skolorna ska höra av sig till närvaroteamet inom fem dagar.',
  ),
  answer(
    'M6',
    'delvis',
    'Grupperna är mindre än på många år, men större än vi lovade. Den andra avdelningen i Norrbyn öppnar två år för sent.',
    'Följ gruppernas storlek per förskola, inte bara som genomsnitt.',
  ),
  answer(
    'M7',
    'kan inte bedömas',
    '82 procent känner sig trygga i skolan, mot 78 procent år 2021. Enkäten är för liten för att säga om vi nådde 85 procent. I Åsen svarade så få att svaren inte kan visas.',
    'Fråga unga i Åsen på ett annat sätt än med enkät.',
  ),
  answer(
    'M8',
    'uppnått',
    'Simkunnigheten är högre än före ombyggnaden av simhallen, även i Norrbyn. Lånen av barnböcker har passerat målet.',
    'Drygt 30 elever per årskull kan fortfarande inte simma. De ska få undervisning även i årskurs 7.',
  ),
  answer(
    'M9',
    'delvis',
    'Riktlinjen är beslutad och ungdomsrådet hörs. Men i 31 av 60 granskade beslut syns inte hur barnets bästa har prövats.',
    'Ärenden utan prövning av barnets bästa ska inte kunna tas upp i nämnden från hösten 2026.',
  ),
  answer(
    'M10',
    'inte nått ända fram',
    'Drygt hälften av chefer och handläggare har gått utbildningen. Den skulle ha varit klar i juni 2025.',
    'Gör utbildningen obligatorisk för chefer.',
  ),
]
