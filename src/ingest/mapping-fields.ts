// What people call the columns of their own files, and the canonical column each is most likely to be.

import { IMPORT_KINDS, type ImportKind } from '../domain/import-profile.ts'
import { ASSESSMENTS, BUDGET, OBSERVATIONS, OUTCOMES, PLAN, PROGRESS } from './formats.ts'
import { columnKey, type Format } from './header.ts'

export const FORMAT_OF: Readonly<Record<ImportKind, Format<string>>> = {
  observations: OBSERVATIONS,
  plan: PLAN,
  progress: PROGRESS,
  outcomes: OUTCOMES,
  assessments: ASSESSMENTS,
  budget: BUDGET,
}

/** Beside the names of the formats; the likelier first. */
const ALSO: Readonly<Record<ImportKind, readonly (readonly [string, readonly string[]])[]>> = {
  observations: [
    ['municipality', ['kommun kod', 'kommunkod', 'kommun id', 'municipality id', 'områdeskod', 'regionkod', 'kod']],
    ['municipality', ['kommun', 'kommunnamn', 'boendekommun', 'hemkommun', 'lägeskommun', 'municipality', 'region']],
    ['municipality', ['geografi', 'geografiskt område', 'regionnamn', 'länskod', 'läns kod', 'län', 'länsnamn']],
    ['indicator', ['indikatornamn', 'nyckeltalsnamn', 'kpi namn', 'variabel', 'fråga', 'frågetext', 'mätvariabel']],
    ['period', ['läsår', 'mätår', 'årtal', 'tid', 'tidpunkt', 'undersökningsår', 'termin', 'startläsår', 'mätperiod']],
    ['sex', ['könsfördelning', 'juridiskt kön']],
    ['age', ['åldersgrupp', 'åldersklass', 'age group']],
    ['value', ['andel', 'andel i procent', 'andel %', 'procent', 'procentandel', 'percent', 'utfall', 'medelvärde']],
    ['value', ['andel elever', 'andel svar', 'index', 'kvot', 'resultat']],
    ['numerator', ['antal som svarat', 'antal ja']],
    ['denominator', ['antal svar', 'antal svarande', 'totalt antal', 'antal elever', 'antal totalt', 'bas', 'n']],
    ['district', ['delområde', 'bostadsområde', 'kommundel', 'distrikt']],
    ['dimension:huvudman', ['typ av huvudman', 'huvudmannatyp']],
  ],
  plan: [
    ['area', ['fokusområde', 'utvecklingsområden', 'prioriterade områden', 'tema']],
    ['goalId', ['målnummer', 'mål nr', 'målnr', 'mål id', 'nr mål']],
    ['goal', ['målformulering', 'vad vill vi uppnå', 'vad vi vill uppnå', 'det här vill vi uppnå', 'målsättning']],
    ['type', ['typ', 'typ av mål', 'typ av mått', 'riktning']],
    ['articles', ['barnkonventionen', 'artiklar i barnkonventionen', 'artikel i barnkonventionen', 'art']],
    [
      'activityId',
      ['aktivitetsnummer', 'aktivitet nr', 'åtgärdsnummer', 'åtgärd nr', 'åtgärdsnr', 'insats nr', 'nr', 'id'],
    ],
    ['activity', ['åtgärd', 'åtgärder', 'insats', 'insatser', 'aktiviteter', 'vad ska göras']],
    ['unit', ['ansvarig nämnd', 'ansvarig förvaltning', 'nämnd förvaltning', 'nämnd/förvaltning', 'verksamhet']],
    [
      'responsible',
      ['ansvarig funktion', 'ansvarig roll', 'roll', 'ansvarig person', 'kontaktperson', 'vem', 'vem ansvarar'],
    ],
    ['start', ['startar', 'påbörjas', 'från', 'från och med', 'början']],
    ['end', ['klart senast', 'klar senast', 'avslutas', 'till', 'till och med', 'när', 'klart']],
    ['budget', ['kostnad', 'budget kr', 'budget (kr)', 'avsatta medel', 'resurser']],
    ['baseline', ['nuläge', 'utgångsläge', 'läge', 'basvärde']],
    ['baselinePeriod', ['nuläge år', 'utgångsår', 'basår']],
    ['target', ['mål värde', 'målnivå', 'målet']],
    ['targetPeriod', ['målår', 'mål år']],
  ],
  progress: [
    ['goalId', ['målnummer', 'mål nr', 'målnr', 'mål']],
    ['measure', ['milstolpe', 'milstolpar', 'delmål']],
    ['date', ['avstämning', 'avstämt', 'per']],
    ['done', ['uppnådd', 'uppnått', 'avklarad']],
    ['level', ['uppnådd nivå', 'grad']],
    ['comment', ['anteckning', 'anteckningar', 'notering']],
  ],
  outcomes: [
    ['activityId', ['aktivitet', 'aktivitetsnummer', 'aktivitet nr', 'åtgärd', 'åtgärdsnummer', 'nr', 'id']],
    ['date', ['avstämning', 'rapporterat', 'klart', 'per']],
    ['status', ['läge', 'genomfört', 'genomförd']],
    ['result', ['vad gjordes', 'utfall', 'beskrivning', 'genomförande']],
    ['effect', ['effekt', 'nytta för barn', 'vad blev det för barnen']],
    ['cost', ['kostnad kr', 'kostnad (kr)', 'kostnader', 'utfall kr']],
    ['children', ['barn', 'antal deltagare', 'deltagare', 'antal elever']],
    ['lesson', ['erfarenhet', 'erfarenheter', 'lärande', 'slutsats', 'slutsatser']],
  ],
  assessments: [
    ['goalId', ['målnummer', 'mål nr', 'målnr', 'mål']],
    ['date', ['bedömt', 'bedömningsdatum', 'per']],
    ['assessment', ['måluppfyllelse', 'uppnått', 'har vi nått vårt mål', 'resultat']],
    ['reason', ['kommentar', 'analys', 'varför', 'motiv']],
    ['furtherActions', ['åtgärder', 'fortsatt arbete', 'nästa steg', 'vad behöver göras']],
  ],
  budget: [
    ['area', ['verksamhet', 'verksamhetsområde', 'post', 'ansvar']],
    ['year', ['budgetår', 'period']],
    ['budget', ['budget kr', 'budget (kr)', 'budget tkr', 'årsbudget']],
    ['outcome', ['bokslut', 'utfall kr', 'utfall (kr)', 'resultat', 'redovisning']],
    ['denominator', ['per', 'målgrupp', 'enhet']],
    ['count', ['antal barn', 'antal elever', 'volym']],
    ['comment', ['anteckning', 'förklaring', 'avvikelse']],
  ],
}

/** What two headers have in common whatever signs are around their words. */
const nameKey = (name: string): string => columnKey(name).replace(/[().:,/"*]/g, '')

type Known = { readonly field: string; readonly rank: number }

const namesOf = (kind: ImportKind): ReadonlyMap<string, Known> => {
  const format = FORMAT_OF[kind]
  const also = ALSO[kind]
  const known = new Map<string, Known>()
  const add = (field: string, names: readonly string[]) => {
    for (const name of names) if (!known.has(nameKey(name))) known.set(nameKey(name), { field, rank: known.size })
  }
  // A code says more than a name, so it comes before the format's own names.
  const [codes, rest] = kind === 'observations' ? [also.slice(0, 1), also.slice(1)] : [[], also]
  for (const [field, names] of codes) add(field, names)
  for (const { field, names } of format.columns) add(field, names)
  for (const [field, names] of rest) add(field, names)
  for (const [name, dimension] of format.dimensions) add(`dimension:${dimension}`, [name])
  return known
}

const NAMES: ReadonlyMap<ImportKind, ReadonlyMap<string, Known>> = new Map(
  IMPORT_KINDS.map((kind) => [kind, namesOf(kind)] as const),
)

/** The canonical column of each header; empty where it says nothing, or where another says the same better. */
export function fieldsByHeader(headers: readonly string[], kind: ImportKind): readonly string[] {
  const known = headers.map((header) => NAMES.get(kind)?.get(nameKey(header)))
  return known.map((one, index) => {
    if (one === undefined) return ''
    const isBest = known.every(
      (other, at) =>
        at === index || other?.field !== one.field || other.rank > one.rank || (other.rank === one.rank && at > index),
    )
    return isBest ? one.field : ''
  })
}

/** What a header is about even where another column says it better: a county beside a kommun is never a value. */
export const isKnownHeader = (header: string, kind: ImportKind): boolean =>
  NAMES.get(kind)?.has(nameKey(header)) ?? false
