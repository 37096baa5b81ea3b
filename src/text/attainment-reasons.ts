// The reasoning behind a status, one sentence per code, written so that those of one measure read as a short paragraph.

import { attainmentNames } from './attainment-names.ts'
import { computedHindrances } from './computed.ts'

/** In the order of the codes' own list; numbers, dates and spans come as Swedish text. */
export const reasonSentences = {
  'no-indicator': () => 'Planen anger ingen indikator för måttet.',
  'not-in-catalogue': (p: { indicator: string }) =>
    `Indikatorn ”${p.indicator}” finns inte bland indikatorerna, så målet går inte att pröva mot något värde.`,
  'no-target': () => 'Planen anger inget målvärde som passar måltypen.',
  'no-value': () => 'Det finns inget värde att bedöma.',
  'no-value-since-baseline': (p: { baselinePeriod: string }) =>
    `Det finns inget värde från ${p.baselinePeriod} eller senare att bedöma.`,
  'no-comparator': (p: { label: string | null }) =>
    `Det finns inget värde för ${p.label ?? 'jämförelsen'} från samma period, så skillnaden går inte att räkna ut.`,
  suppressed: (p: Hidden) => `Värdet för ${p.period} omfattas av sekretess hos källan.${lastKnown(p)}`,
  protected: (p: Hidden) => `Värdet för ${p.period} är en skyddad uppgift (få barn).${lastKnown(p)}`,
  'not-applicable': (p: Hidden) =>
    `Källan anger att det inte går att ta fram något värde för ${p.period} (ej tillämpligt).${lastKnown(p)}`,
  approximate: (p: Hidden) =>
    `Källan anger bara ungefär hur stort värdet för ${p.period} är, eftersom resten är för få.${lastKnown(p)}`,
  'not-computable': (p: Hidden & { why: string }) =>
    `Värdet för ${p.period} går inte att räkna ut: ${HINDRANCES[p.why] ?? p.why}.${lastKnown(p)}`,
  'series-break': (p: { from: string; baselinePeriod: string; latestPeriod: string; why: string }) =>
    `Värdena för ${p.baselinePeriod} och ${p.latestPeriod} kan inte jämföras, eftersom serien bryts ${p.from}: ${p.why}`,
  'baseline-revised-differs': (p: Revised & { statedStatus: string; currentStatus: string }) =>
    `Utgångsvärdet för ${p.period} har reviderats: med planens ${p.stated} blir bedömningen ${status(p.statedStatus)}, ` +
    `med källans ${p.current} blir den ${status(p.currentStatus)}. Ta ställning till vilket utgångsvärde som ska gälla.`,
  'value-late': (p: { targetPeriod: string }) => `Värdet för ${p.targetPeriod} finns inte heller ännu.`,

  'against-country': (p: Compared) => compared(p, 'riket'),
  'against-group': (p: Compared) => compared(p, 'jämförelsegruppen'),
  'girls-boys': (p: { period: string; girls: string; boys: string }) =>
    `${p.period} är värdet ${p.girls} för flickor och ${p.boys} för pojkar.`,
  'target-met': (p: AgainstTarget) => `${againstTarget(p)}: målet är nått.`,
  'target-unmet': (p: AgainstTarget) => `${againstTarget(p)}: målet är inte nått.`,
  'target-compared': (p: AgainstTarget) => `${againstTarget(p)}.`,
  'marked-missing': (p: { period: string }) => `Källan anger att värdet för ${p.period} saknas.`,
  'computed-missing': (p: { period: string; why: string }) =>
    `Värdet för ${p.period} går inte att räkna ut: ${HINDRANCES[p.why] ?? p.why}.`,
  'looks-like-target': () => 'Avståndet till målet är så litet att det inte syns med de decimaler som visas.',
  'denominator-from': (p: Denominator) => `Nämnaren är ${denominator(p)}.`,
  'denominator-misfit': (p: Denominator) =>
    `Nämnaren ${denominator(p)} passar inte till värdet: inget helt antal ger det. Den gäller därför en annan grupp, ` +
    'och hur mycket som är slump går inte att säga.',
  'parts-recovered': (p: { numerator: string; denominator: string }) =>
    `Antalet ${p.numerator} av ${p.denominator} är uträknat baklänges ur andelen.`,
  'parts-recovered-between': (p: { fewest: string; most: string; denominator: string }) =>
    `Antalet är uträknat baklänges ur andelen och kan på grund av avrundningen vara ${p.fewest} till ${p.most} av ` +
    `${p.denominator}. Slumpen bedöms för dem alla.`,
  'chance-clear': (p: Span) => `Avståndet till målet är större än slumpen${inSpan(p)}.`,
  'chance-within': (p: Span) => `Avståndet till målet ryms inom slumpen (95\u00a0%: ${p.span}).`,
  'chance-no-parts': () => 'Hur mycket som är slump går inte att säga: källan anger inte antal.',
  'chance-no-method': () => 'Hur mycket som är slump går inte att säga med de uppgifter källan ger.',
  'chance-quotient': () =>
    'Hur mycket som är slump går inte att säga: värdet är en kvot, och de två talen kan gälla samma barn.',
  'chance-rounding': () =>
    'Källans avrundning är större än avståndet till målet, så det går inte att säga hur mycket som är slump.',
  'survey-undecided': (p: Span) =>
    `Enkäten är för liten för att avgöra om målet är nått: målet ligger inom osäkerheten (95\u00a0%: ${p.span}).`,

  'no-baseline': () => 'Utgångsvärde saknas, så det går inte att säga hur stor del av vägen som är gången.',
  'baseline-revised': (p: Revised) =>
    `Utgångsvärdet för ${p.period} har reviderats: planen anger ${p.stated}, källan ${p.current}. Bedömningen blir ` +
    'densamma med båda.',
  'baseline-rounded': (p: Revised & { status: string }) =>
    `Planens utgångsvärde ${p.stated} för ${p.period} är avrundat; med källans ${p.current} skulle bedömningen bli ` +
    `${status(p.status)}.`,
  'already-met': (p: Start) =>
    `Redan utgångsvärdet ${p.baseline}\u00a0(${p.baselinePeriod}) nådde målet, som därför bedöms som en nivå att hålla.`,
  way: (p: Way) =>
    `Från ${p.baseline}\u00a0(${p.baselinePeriod}) har ${p.gone} av ${p.whole} klarats: ${p.attainment} av vägen.`,
  'way-past': (p: Way) =>
    `Från ${p.baseline}\u00a0(${p.baselinePeriod}) behövdes ${p.whole}, och det blev ${p.gone}: mer än hela vägen.`,
  'wrong-way': (p: Start & { gone: string }) =>
    `Från ${p.baseline}\u00a0(${p.baselinePeriod}) gick det åt fel håll, ${p.gone}.`,
  'band-way': (p: { baselinePeriod: string; before: string; now: string; attainment: string }) =>
    `Avståndet till målet var ${p.before}\u00a0(${p.baselinePeriod}) och är nu ${p.now}: ${p.attainment} av vägen.`,
  'band-wrong-way': (p: { baselinePeriod: string; before: string; now: string }) =>
    `Det gick åt fel håll: avståndet till målet har vuxit från ${p.before}\u00a0(${p.baselinePeriod}) till ${p.now}.`,
  'band-left': (p: Start) =>
    `Det gick åt fel håll: utgångsvärdet ${p.baseline}\u00a0(${p.baselinePeriod}) låg inom målet, men det gör inte värdet nu.`,
  'gap-reversed': (p: { higher: string }) =>
    `Skillnaden har bytt håll: nu är värdet högre för ${p.higher === 'girls' ? 'flickor' : 'pojkar'}.`,
  'change-clear': (p: Span & { direction: string }) =>
    `${p.direction === 'up' ? 'Ökningen' : 'Minskningen'} sedan dess är större än slumpen${inSpan(p)}.`,
  'change-within': (p: Span) => `Förändringen sedan dess ryms inom slumpen (95\u00a0%: ${p.span}).`,
  held: (p: { held: string; total: string; kind: string; baselinePeriod: string }) =>
    p.total === '1'
      ? `Målnivån hölls ${p.held === '1' ? '' : 'inte '}${THE_ONLY[p.kind] ?? 'den enda perioden'} efter ${p.baselinePeriod}.`
      : `Målnivån har hållits ${p.held} av ${p.total} ${PERIODS[p.kind] ?? 'perioder'} efter ${p.baselinePeriod}.`,
  'every-period': () => 'Planen kräver att den hålls varje gång.',

  'due-partly': (p: Due) =>
    `Målet skulle nås ${p.targetPeriod}; från ${p.limit} av vägen räknas det som delvis uppnått.`,
  'due-short': (p: Due) =>
    `Målet skulle nås ${p.targetPeriod}; under ${p.limit} av vägen räknas det som inte uppnått` +
    // Said only where the share of the way has just been written as if it reached the boundary.
    `${p.attainment.endsWith(p.limit) ? `, och ${p.attainment} är avklarat` : ''}.`,
  'due-unmet': (p: { targetPeriod: string }) => `Målet skulle nås ${p.targetPeriod}.`,
  'before-due': (p: { targetPeriod: string }) => `Målet gäller ${p.targetPeriod}, så bedömningen kan ändras.`,
  'pace-enough': (p: Pace) => `${pace(p)}: det räcker (takt ${p.pace}, gränsen är ${p.limit}).`,
  'pace-short': (p: Pace) => `${pace(p)}: det är för lite (takt ${p.pace}, gränsen är ${p.limit}).`,
  'pace-not-yet': (p: { targetPeriod: string }) =>
    `Det är för tidigt att säga om takten räcker för att nå målet ${p.targetPeriod}.`,
  'pace-no-baseline': () => 'Därför går det inte heller att säga om takten räcker.',
  'interim-met': (p: Interim) => `Delmålet ${limit(p.type, p.value)} för ${p.period} är nått.`,
  'interim-unmet': (p: Interim) => `Delmålet ${limit(p.type, p.value)} för ${p.period} är inte nått.`,
  'level-to-hold': (p: { targetPeriod: string }) => `Målet ska vara nått senast ${p.targetPeriod}.`,

  awaiting: (p: Awaiting) => `Värdet för ${p.targetPeriod} finns inte ännu, ${provisional(p)}.`,
  'awaiting-missing': (p: Awaiting) => `Källan anger att värdet för ${p.targetPeriod} saknas, ${provisional(p)}.`,

  'milestone-done': (p: Milestone) => `Milstolpen blev klar ${p.date}, i tid för ${p.targetPeriod}.`,
  'milestone-done-late': (p: Milestone) => `Milstolpen blev klar ${p.date} men skulle vara klar ${p.targetPeriod}.`,
  'milestone-not-done': (p: Milestone) =>
    `Milstolpen skulle vara klar ${p.targetPeriod}, men var det inte enligt rapporten ${p.date}.`,
  'milestone-ongoing': (p: { targetPeriod: string }) =>
    `Milstolpen ska vara klar ${p.targetPeriod}. Ingen försening är rapporterad.`,
  'milestone-reported-late': (p: Milestone) =>
    `Milstolpen ska vara klar ${p.targetPeriod}, men rapporterades försenad ${p.date}.`,
  'milestone-unreported': (p: { targetPeriod: string }) =>
    `Milstolpen skulle vara klar ${p.targetPeriod}, men ingen har rapporterat om den är det.`,
  'milestone-awaiting': (p: Milestone) =>
    `Milstolpen skulle vara klar ${p.targetPeriod}. Den senaste rapporten är från ${p.date}, och då var den inte klar.`,
  'level-reported': (p: { level: string; date: string; targetPeriod: string }) =>
    `Nivån bedömdes ${p.date} till ${signed(p.level)} på skalan −2 till +2, där 0 är målet för ${p.targetPeriod}.`,
  'level-unreported': () => 'Ingen nivå har rapporterats.',
  'level-awaiting': (p: { date: string; targetPeriod: string; provisional: string }) =>
    `Rapporten för ${p.targetPeriod} finns inte ännu, så bedömningen ${status(p.provisional)} är preliminär.`,

  'would-value': (p: { subject: string; value: string; status: string }) =>
    `Hade ${p.subject === 'difference' ? 'skillnaden' : 'värdet'} varit ${p.value} hade statusen varit ${status(p.status)}.`,
  'would-count': (p: { value: string; numerator: string; denominator: string; status: string }) =>
    `Hade värdet varit ${p.value} (${p.numerator} av ${p.denominator}) hade statusen varit ${status(p.status)}.`,
  'would-answers': (p: { denominator: string; status: string }) =>
    `Med samma andel och minst ${p.denominator} svar hade statusen varit ${status(p.status)}.`,
  'would-larger-survey': () => 'Med samma värden ur en större enkät hade det gått att avgöra.',
  'would-await': (p: { targetPeriod: string }) => `Statusen avgörs när värdet för ${p.targetPeriod} finns.`,
  'would-await-report': (p: { targetPeriod: string }) =>
    `Statusen avgörs när det finns en rapport från ${p.targetPeriod} eller senare.`,
  'would-rebase': (p: { period: string }) =>
    `Måttet går att bedöma när det är bestämt vilket utgångsvärde för ${p.period} som gäller.`,
  'would-need-indicator': () => 'Måttet går att bedöma när planen anger en indikator som finns i katalogen.',
  'would-need-target': () => 'Måttet går att bedöma när planen anger ett målvärde som passar måltypen.',
  'would-need-value': (p: { period: string | null }) =>
    `Måttet går att bedöma när det finns ett värde${p.period === null ? '' : ` för ${p.period}`}.`,
  'would-need-value-since': (p: { baselinePeriod: string }) =>
    `Måttet går att bedöma när det finns ett värde från ${p.baselinePeriod} eller senare.`,
  'would-need-comparator': (p: { label: string | null }) =>
    `Måttet går att bedöma när det finns ett värde för ${p.label ?? 'jämförelsen'} från samma period som det egna.`,
  'would-need-shown': (p: { period: string }) =>
    `Måttet går att bedöma när det finns ett värde som får visas, för ${p.period} eller senare.`,
  'would-need-other-measure': (p: { period: string }) =>
    `Källan ger inget värde för ${p.period}. Måttet behöver en annan målperiod eller en annan indikator.`,
  'would-need-baseline': (p: { from: string }) =>
    `Måttet går att bedöma när planen anger ett utgångsvärde från ${p.from} eller senare.`,
  'would-need-level': (p: { targetPeriod: string }) =>
    `Måttet går att bedöma när en nivå är rapporterad, senast för ${p.targetPeriod}.`,
  'would-level': (p: { level: string; status: string }) =>
    `Hade nivån varit ${signed(p.level)} hade statusen varit ${status(p.status)}.`,
  'would-be-done': (p: { targetPeriod: string; status: string }) =>
    `Blir milstolpen klar senast ${p.targetPeriod} blir statusen ${status(p.status)}.`,
  'would-have-been-done': (p: { targetPeriod: string; status: string }) =>
    `Hade milstolpen varit klar senast ${p.targetPeriod} hade statusen varit ${status(p.status)}.`,

  'goal-all-met': (p: { total: string }) => (p.total === '1' ? 'Måttet är nått.' : `Alla ${p.total} mått är nådda.`),
  'goal-some-unmet': (p: Counted) =>
    p.total === '1'
      ? `Målets enda mått avgör: ${status(p.status)}.`
      : `${p.met} av ${p.total} mått är nådda. Det sämsta avgör: ${status(p.status)}.`,
  'goal-incomplete': (p: Counted) =>
    p.status === 'awaiting'
      ? `${p.met} av ${p.total} mått är nådda. Resten väntar på uppgift eller kan inte bedömas.`
      : `${p.met} av ${p.total} mått är nådda. Resten kan inte bedömas.`,
  'goal-none-assessable': (p: { total: string; status: string }) =>
    p.status === 'awaiting' ? 'Målet väntar på uppgift.' : 'Inget av målets mått kan bedömas.',
  'goal-unassessed-measures': (p: { assessed: string; total: string }) =>
    `Bedömningen bygger på ${p.assessed} av ${p.total} mått; för resten saknas uppgift.`,
  'goal-no-measure': () => 'Målet har inget mått, så arbetsgruppens svar är bedömningen.',
  'goal-activities': (p: { done: string; total: string; late: string; cancelled: string }) => {
    const states = [
      `${p.done} ${p.done === '1' ? 'genomförd' : 'genomförda'}`,
      ...(p.late === '0' ? [] : [`${p.late} ${p.late === '1' ? 'försenad' : 'försenade'}`]),
      ...(p.cancelled === '0' ? [] : [`${p.cancelled} ${p.cancelled === '1' ? 'avbruten' : 'avbrutna'}`]),
    ]
    return `Av ${p.total} ${p.total === '1' ? 'aktivitet' : 'aktiviteter'} är ${states.join(', ').replace(/, ([^,]*)$/, ' och $1')}.`
  },
  'goal-no-activities': () => 'Målet har inga aktiviteter i planen.',
  'assessment-verdict': (p: Assessed) => `Arbetsgruppen svarade ${p.date}: ${assessment(p.assessment)}.`,
  'assessment-agrees': (p: Assessed) =>
    `Arbetsgruppens svar ${p.date}, ${assessment(p.assessment)}, går ihop med beräkningen.`,
  'assessment-differs': (p: Assessed & { status: string }) =>
    `Arbetsgruppens svar ${p.date}, ${assessment(p.assessment)}, skiljer sig från beräkningen, ${status(p.status)}.`,
  'assessment-unchecked': (p: Assessed) =>
    `Arbetsgruppens svar ${p.date} är ${assessment(p.assessment)}. Siffrorna räcker inte för att pröva det.`,
  'assessment-missing': () => 'Arbetsgruppen har inte svarat på om målet är nått.',

  'activity-unreported': () => 'Inget är rapporterat om aktiviteten.',
  'activity-reported': (p: { status: string; date: string }) => `Senaste rapporten, ${p.date}: ${activity(p.status)}.`,
  'activity-late': (p: { end: string }) =>
    `Den skulle vara klar ${p.end} och är varken genomförd eller avbruten, så den är försenad.`,
  'activity-done-late': (p: { end: string; date: string }) =>
    `Aktiviteten skulle vara klar ${p.end} och rapporterades genomförd ${p.date}.`,
} as const

type Span = { span: string }

/** Nothing where rounding leaves no interval that says the same as the sentence. */
const inSpan = ({ span }: Span): string => (span === '' ? '' : ` (95\u00a0%: ${span})`)

type Denominator = { indicator: string; period: string; denominator: string; file: string; line: string }
type Hidden = { period: string; latestPeriod: string | null; latest: string | null }
type Revised = { period: string; stated: string; current: string }
type Compared = { period: string; own: string; comparator: string; label: string | null }
type AgainstTarget = {
  subject: string
  period: string
  value: string
  numerator: string | null
  denominator: string | null
  type: string
  target: string | null
  span?: string
}
type Start = { baselinePeriod: string; baseline: string }
type Way = Start & { gone: string; whole: string; attainment: string }
type Due = { targetPeriod: string; attainment: string; limit: string }
type Awaiting = { targetPeriod: string; latestPeriod: string; provisional: string }
type Pace = { period: string; targetPeriod: string; attainment: string; expected: string; pace: string; limit: string }
type Interim = { period: string; value: string; type: string }
type Milestone = { date: string; targetPeriod: string }
type Counted = { met: string; total: string; status: string }
type Assessed = { assessment: string; date: string }

/** "Invånare 0–19 år 2022: 12 345 (befolkning.csv, rad 7)". */
const denominator = (p: Denominator): string =>
  `${p.indicator} ${p.period}: ${p.denominator} (${p.file}, rad\u00a0${p.line})`

const HINDRANCES: Readonly<Record<string, string>> = computedHindrances

const lastKnown = ({ latest, latestPeriod }: Hidden): string =>
  latest === null ? '' : ` Det senast kända värdet är ${latest}\u00a0(${latestPeriod}).`

const compared = ({ period, own, comparator, label }: Compared, fallback: string): string =>
  `${period} är det egna värdet ${own} och värdet för ${label ?? fallback} ${comparator}.`

function againstTarget({ subject, period, value, numerator, denominator, type, target, span }: AgainstTarget): string {
  const parts = numerator !== null && denominator !== null ? ` (${numerator} av ${denominator})` : ''
  const what = subject === 'difference' ? 'Skillnaden' : 'Värdet'
  return `${what} ${period} är ${value}${parts} mot målet ${limit(type, target ?? span ?? '')}`
}

/** "minst 95 %", "högst 10", or the bare value. */
function limit(type: string, value: string): string {
  if (type === 'at-least') return `minst ${value}`
  return type === 'at-most' ? `högst ${value}` : value
}

const provisional = (p: Awaiting): string =>
  `så bedömningen ${status(p.provisional)} efter värdet ${p.latestPeriod} är preliminär`

const pace = ({ targetPeriod, period, attainment, expected }: Pace): string =>
  `För att målet ska nås ${targetPeriod} skulle ${expected} av vägen vara klar ${period}, och ${attainment} är klar`

const signed = (level: string): string =>
  level.startsWith('-') ? level.replace('-', '−') : level === '0' ? '0' : `+${level}`

const named = (names: Readonly<Record<string, string>>, code: string): string => `”${names[code] ?? code}”`
const status = (code: string): string => named(attainmentNames.status, code)
const assessment = (code: string): string => named(attainmentNames.assessment, code)
const activity = (code: string): string =>
  ((attainmentNames.activity as Readonly<Record<string, string>>)[code] ?? code).toLowerCase()

const PERIODS: Readonly<Record<string, string>> = {
  year: 'år',
  'school-year': 'läsår',
  'half-year': 'halvår',
  quarter: 'kvartal',
  month: 'månader',
  pooled: 'perioder',
}

const THE_ONLY: Readonly<Record<string, string>> = {
  year: 'det enda året',
  'school-year': 'det enda läsåret',
  'half-year': 'det enda halvåret',
  quarter: 'det enda kvartalet',
  month: 'den enda månaden',
  pooled: 'den enda perioden',
}
