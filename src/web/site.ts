// Where the reader is, and the addresses of everything: whose figures, which part, which year and plan.

import type { Language } from '../text/language.ts'

export const SECTIONS = ['overview', 'plan', 'indicators', 'reports', 'imports'] as const
export type Section = (typeof SECTIONS)[number]

/** Known by its hash; the size is in pixels. */
export type SiteLogo = { readonly sha256: string; readonly width: number; readonly height: number }

export type Site = {
  /** The organisation's code and full name. */
  readonly code: string
  readonly name: string
  /** Its logotype; null: none. */
  readonly logo: SiteLogo | null
  /** Null: a page of none of them. */
  readonly section: Section | null
  /** Chosen year; null on pages that are about no year. */
  readonly year: number | null
  /** Years that may be chosen here, newest first. */
  readonly years: readonly number[]
  /** Chosen plan, where there are several; null: the obvious one. */
  readonly plan: string | null
  /** This page's own address without year and plan, so that the year can be changed in place. */
  readonly here: string
}

/** What every address carries on, so that nobody loses the year they look at. */
export type Choice = { readonly code: string; readonly year: number | null; readonly plan: string | null }

const FOLDERS: Readonly<Record<Section, string>> = {
  overview: '',
  plan: '/plan',
  indicators: '/indikatorer',
  reports: '/rapporter',
  imports: '/inlasningar',
}

export const sitePath = (choice: Choice, section: Section): string =>
  withChoice(`/${choice.code}${FOLDERS[section]}`, choice)

export const goalPath = (choice: Choice, id: string): string =>
  withChoice(`/${choice.code}/mal/${encodeURIComponent(id)}`, choice)

/** A plan's decision and the boundaries. */
export const decisionPath = (choice: Choice, step: '' | '/angra' = ''): string =>
  withChoice(`/${choice.code}/plan/beslut${step}`, choice)

export const boundariesPath = (choice: Choice): string => withChoice(`/${choice.code}/plan/granser`, choice)

export const indicatorPath = (choice: Choice, slug: string): string =>
  withChoice(`/${choice.code}/indikatorer/${encodeURIComponent(slug)}`, choice)

/** An indicator beside a group. `peers`: null for the one that is chosen. */
export function comparisonPath(choice: Choice, slug: string, peers: string | null = null): string {
  const path = `/${choice.code}/indikatorer/${encodeURIComponent(slug)}/jamforelse`
  const query = new URLSearchParams({
    ...(peers === null ? {} : { grupp: peers }),
    ...(choice.year === null ? {} : { ar: String(choice.year) }),
    ...(choice.plan === null ? {} : { plan: choice.plan }),
  }).toString()
  return query === '' ? path : `${path}?${query}`
}

/** Nämnder and förvaltningar, and one of them. */
export const unitsPath = (code: string): string => `/${code}/enheter`

export const unitPath = (code: string, id: string): string => `/${code}/enheter/${encodeURIComponent(id)}`

/** The plan in forms. */
export const editPlanPath = ({ code, plan }: Omit<Choice, 'year'>): string =>
  withChoice(`/${code}/plan/redigera`, { year: null, plan })

export const newPlanPath = (code: string): string => `/${code}/plan/ny`

/** `id` null: a new goal. `step`: what of it, and what is done. */
export const editGoalPath = ({ code, plan }: Omit<Choice, 'year'>, id: string | null, step = '/redigera'): string =>
  withChoice(id === null ? `/${code}/plan/mal/ny` : `/${code}/plan/mal/${encodeURIComponent(id)}${step}`, {
    year: null,
    plan,
  })

/** `key` null: a new measure. */
export const editMeasurePath = (choice: Omit<Choice, 'year'>, goal: string, key: string | null, step = ''): string =>
  editGoalPath(choice, goal, `/matt/${key === null ? 'nytt' : encodeURIComponent(key)}${step}`)

/** `id` null: a new activity. */
export const editActivityPath = (choice: Omit<Choice, 'year'>, goal: string, id: string | null, step = ''): string =>
  editGoalPath(choice, goal, `/aktivitet/${id === null ? 'ny' : encodeURIComponent(id)}${step}`)

export const assessPath = (choice: Omit<Choice, 'year'>, goal: string): string => editGoalPath(choice, goal, '/bedom')

/** What a form of the plan has saved. */
export const planReceiptPath = (code: string, id: string): string => `/${code}/plan/sparat/${encodeURIComponent(id)}`

/** Where units report; `id`: one activity. */
export const reportingPath = ({ code, plan }: Omit<Choice, 'year'>, id: string | null = null): string =>
  withChoice(`/${code}/rapportera${id === null ? '' : `/${encodeURIComponent(id)}`}`, { year: null, plan })

/** What a report has saved. */
export const receiptPath = (code: string, id: string): string => `/${code}/rapportera/kvitto/${encodeURIComponent(id)}`

/** The organisation's own groups to compare with. */
export const peersPath = (code: string): string => `/${code}/jamforelsegrupper`

/** The protection of small groups, and the limits of one source. */
export const disclosurePath = (code: string): string => `/${code}/skydd`

export const sourceLimitsPath = (code: string, source: string): string => `/${code}/skydd/${encodeURIComponent(source)}`

/** How a figure has been worked out. A colon may stand in a path, and reads better than %3A. */
export const whyPath = (choice: Choice, id: string): string =>
  withChoice(`/${choice.code}/siffra/${encodeURIComponent(id).replaceAll('%3A', ':')}`, choice)

/** `group`: which line of the indicator's page; a district by its name. */
export function valuePath(
  choice: Choice,
  slug: string,
  group: { readonly who: ValueGroup; readonly label: string },
  period: string,
): string {
  const query = new URLSearchParams({
    period,
    grupp: GROUP_WORDS[group.who],
    ...(group.who === 'district' ? { omrade: group.label } : {}),
    ...(choice.year === null ? {} : { ar: String(choice.year) }),
    ...(choice.plan === null ? {} : { plan: choice.plan }),
  })
  return `/${choice.code}/indikatorer/${encodeURIComponent(slug)}/varde?${query}`
}

export type ValueGroup = 'all' | 'girls' | 'boys' | 'country' | 'district'

export const GROUP_WORDS: Readonly<Record<ValueGroup, string>> = {
  all: 'alla',
  girls: 'flickor',
  boys: 'pojkar',
  country: 'riket',
  district: 'omrade',
}

/** `onlyNeeding`: those that need something done. */
export function dataQualityPath(choice: Choice, onlyNeeding: boolean, form: 'page' | 'csv' = 'page'): string {
  const path = withChoice(`/${choice.code}/datakvalitet${form === 'csv' ? '.csv' : ''}`, choice)
  return onlyNeeding ? `${path}${path.includes('?') ? '&' : '?'}visa=atgard` : path
}

export const uploadPath = (choice: Choice): string => withChoice(`/${choice.code}/inlasningar/ny`, choice)

export const importPath = (code: string, id: string): string => `/${code}/inlasningar/${encodeURIComponent(id)}`

/** Saying how a file is to be read. */
export const mappingPath = (code: string, id: string): string =>
  `/${code}/inlasningar/mappning/${encodeURIComponent(id)}`

export const profilesPath = (code: string): string => `/${code}/inlasningar/mappningar`

export const koladaPath = (choice: Choice): string => withChoice(`/${choice.code}/inlasningar/kolada`, choice)

export const koladaFetchPath = (code: string, id: string): string =>
  `/${code}/inlasningar/kolada/${encodeURIComponent(id)}`

/** Long work: how far it has come, and the same as it happens. */
export const jobPath = (code: string, id: string): string => `/${code}/arbeten/${encodeURIComponent(id)}`

export const jobEventsPath = (code: string, id: string): string =>
  `/api/organisations/${code}/jobs/${encodeURIComponent(id)}/events`

/** The texts of a year's barnbokslut, to be read before it is made. */
export const textReviewPath = (choice: Choice): string => withChoice(`/${choice.code}/rapporter/texter`, choice)

/** The journal, one entry of it, and its check. */
export const journalPath = (code: string): string => `/${code}/journal`

export const journalEntryPath = (code: string, sequence: number): string =>
  `/${code}/journal?fore=${sequence + 1}#post-${sequence}`

export const journalRedactPath = (code: string, sequence: number): string => `/${code}/journal/${sequence}/rensa`

export const journalCheckPath = (code: string): string => `/${code}/journal/kontroll`

/** Everything that may have to be handed out. */
/** Documents that have come in and gone out. */
export const documentsPath = (code: string): string => `/${code}/handlingar`

export const searchPath = (code: string): string => `/${code}/sok`

/** How long content is kept, and the rule of one kind. */
export const retentionPath = (code: string, kind: string | null = null): string =>
  `/${code}/gallring${kind === null ? '' : `/${kind}`}`

/** What holds for the whole organisation, and what is done with it. */
export const settingsPath = (
  code: string,
  step: '' | '/rakenskapsar' | '/logotyp' | '/logotyp/ta-bort' | '/angra' = '',
): string => `/${code}/installningar${step}`

export const logoPath = (code: string, { sha256 }: Pick<SiteLogo, 'sha256'>): string => `/${code}/logotyp/${sha256}`

/** What everyone may read, without signing in. */
export const PUBLISHED = '/publicerat'
export const publishedPath = (code: string, id: string | null = null): string =>
  `${PUBLISHED}/${code}${id === null ? '' : `/${encodeURIComponent(id)}`}`

/** Terms and contact for what is published. */
export const publicationTermsPath = (code: string): string => `/${code}/publicering`

export const ACCESSIBILITY = '/tillganglighet'

/** The language stands in the address of public pages, so that whoever keeps a copy of one never mixes them. */
export const inLanguage = (path: string, language: Language): string =>
  language === 'sv' ? path : `${path}${path.includes('?') ? '&' : '?'}sprak=${language}`

export const reportPath = (code: string, id: string): string => `/${code}/rapporter/${encodeURIComponent(id)}`

/** The files of the common template, by what their addresses call them. */
export const EXPORT_NAMES = {
  plan: 'handlingsplan',
  progress: 'framsteg',
  outcomes: 'resultat',
  assessments: 'bedomningar',
  budget: 'budget',
} as const
type ExportName = keyof typeof EXPORT_NAMES

/** Everything of the kind, in a file. `plan`: where there are several. */
export const exportPath = (code: string, kind: ExportName, form: 'xlsx' | 'csv', plan: string | null): string =>
  withChoice(`/${code}/hamta/${EXPORT_NAMES[kind]}.${form}`, { year: null, plan })

export const templatePath = (code: string, kind: ExportName, form: 'xlsx' | 'csv'): string =>
  `/${code}/mallar/${EXPORT_NAMES[kind]}.${form}`

export function withChoice(path: string, { year, plan }: Pick<Choice, 'year' | 'plan'>): string {
  const query = new URLSearchParams({
    ...(year === null ? {} : { ar: String(year) }),
    ...(plan === null ? {} : { plan }),
  }).toString()
  return query === '' ? path : `${path}?${query}`
}
