// A value's page: all that has ever been said of one figure, with the file and line of each, after disclosure control (R11).

import { authorise } from '../domain/access.ts'
import { foldArea } from '../domain/area.ts'
import { intervalOf } from '../domain/attainment/index.ts'
import { chooseSource } from '../domain/choose-source.ts'
import { withDenominators } from '../domain/denominators.ts'
import { BOYS, type Dimensions, dimensionsKey, GIRLS, TOTAL } from '../domain/dimensions.ts'
import type { ProtectionRules } from '../domain/disclosure/protection.ts'
import { NotFound } from '../domain/errors.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { Observation } from '../domain/observation.ts'
import { intervalFormula } from '../report/explain/index.ts'
import type { Absence, FormulaFact, SeriesFact } from '../report/facts.ts'
import { listAreas, type Organisation, type PastObservation, periodHistory } from '../store/index.ts'
import { errorText } from '../text/errors.ts'
import type { Language } from '../text/language.ts'
import { reportSeriesTexts } from '../text/series.ts'
import { type ComputedFact, computedFact } from './computed-value.ts'
import type { Context } from './context.ts'
import { disclose, protectionRules, roundedFigure, withoutFigures } from './facts/protect.ts'
import { readFigures } from './figures.ts'
import { formulaWords } from './formula-words.ts'
import { organisationByCode } from './organisations.ts'
import { publishedDecimals, publishedInterval, publishedParts, publishedValue } from './published.ts'
import { displayOf } from './written.ts'

/** Which figure: a line of the indicator's page and a period's label. `district`: its name, where `who` is district. */
export type FigureRequest = {
  readonly indicator: string
  readonly who: SeriesFact['who']
  readonly district: string | null
  readonly period: string
}

/**
 * `current`: what the pages show. `outranked`: the newest of its source, but another source goes before it. `superseded`: a
 * later file said something else, or the same. `undone`: its import was taken back.
 */
export type VersionStatus = 'current' | 'outranked' | 'superseded' | 'undone'

export type VersionFact = {
  readonly status: VersionStatus
  readonly value: number | null
  readonly absence: Absence | null
  /** Only of sources that are public already: from others the exact numbers would say what rounding holds back. */
  readonly numerator: number | null
  readonly denominator: number | null
  /** The cell as written, where it says something else than the number does; of public sources only. */
  readonly reported: string | null
  /** Whether parts and the cell as written are held back. */
  readonly exactWithheld: boolean
  /** The source's name. */
  readonly source: string
  readonly importId: string
  readonly fileName: string
  readonly line: number
  /** ISO instant. */
  readonly importedAt: string
  readonly importedBy: string
  /** From a file that is everyone's: its import is on no page of the organisation's. */
  readonly national: boolean
}

export type ValueHistory = {
  readonly slug: string
  readonly name: string
  readonly unit: string
  readonly percent: boolean
  readonly decimals: number
  readonly period: string
  /** "Alla", "Flickor", a district's name. */
  readonly label: string
  /** 95 %, of the current value, with the numbers put in where they may be told; null where there is none. */
  readonly working: FormulaFact | null
  /** Newest first; none of a value that the program works out. */
  readonly versions: readonly VersionFact[]
  /** How it is worked out and from what; null for a value that is read from files. */
  readonly computed: ComputedFact | null
}

/** Throws NotFound where the indicator or the area is not known, or nothing has ever been said of the figure. */
export async function valueHistory(
  ctx: Context,
  organisationCode: string,
  request: FigureRequest,
  language: Language = 'sv',
): Promise<ValueHistory> {
  authorise(ctx.actor, 'indicator.read')
  const organisation = await organisationByCode(ctx, organisationCode)
  const indicator = ctx.catalogue.find(request.indicator)
  if (!indicator) throw new NotFound(errorText.noIndicator(request.indicator))
  const own = await ownAreas(ctx, organisation)
  const figure = figureOf(request, organisation, own, language)
  const { indicator: slug, period } = request
  const areas = [...own.keys(), COUNTRY]
  const behind = await readFigures(ctx, organisation, { indicators: [slug], areas })
  const formula = formulaWords(indicator, ctx.catalogue, language)
  const base = { slug, name: indicator.name, ...displayOf(indicator), period, label: figure.label }
  if (formula !== null)
    return {
      ...base,
      working: null,
      versions: [],
      computed: await computedFact(ctx, organisation, behind, { ...figure, indicator: slug, period }, formula),
    }

  const said = await periodHistory(ctx.store.db, organisation.id, { indicator: slug, areas, period })
  const all = withDenominators(said, ctx.catalogue, behind)
  const versions = all.filter((one) => isOf(one, figure))
  if (versions.length === 0) throw new NotFound(errorText.noValue)
  const rules = await protectionRules(ctx, organisation)
  const isAsked = (one: Observation): boolean => one.indicator === slug && one.period.label === period
  const current = behind.filter(isAsked)
  // All periods: what is hidden in one may depend on what is shown in another.
  const { observations: disclosed } = await disclose(ctx, organisation, behind)
  const shown = createShown(rules, disclosed.filter(isAsked), all)
  const chosen = chooseSource(
    current.filter((one) => isOf(one, figure)),
    indicator,
  )[0]
  const now = chosen && disclosed.find((one) => versionKey(one) === versionKey(chosen))
  return {
    ...base,
    computed: null,
    working: now ? workingOf(ctx, now, indicator, language) : null,
    versions: versions.map((one) =>
      versionFact(ctx, rules, one, shown(one), statusOf(one, current, chosen), indicator),
    ),
  }
}

/** `shown`: the current value after disclosure control. */
function workingOf(ctx: Context, shown: Observation, indicator: Indicator, language: Language): FormulaFact | null {
  const decimals = publishedDecimals([shown], indicator, ctx.catalogue)
  const interval = publishedInterval(intervalOf(shown, indicator), decimals)
  if (shown.value === null || interval === null) return null
  const parts = publishedParts(shown, indicator, ctx.catalogue)
  return intervalFormula(publishedValue(shown.value, decimals), interval, parts, displayOf(indicator), language)
}

const COUNTRY = '0000'

type Figure = { readonly area: string; readonly dimensions: Dimensions; readonly label: string }

/** The organisation's own area and its districts, code → name. */
async function ownAreas(ctx: Context, { code }: Organisation): Promise<ReadonlyMap<string, string>> {
  const areas = await listAreas(ctx.store.db)
  return new Map(
    areas.filter((area) => area.code === code || area.parent === code).map(({ code, name }) => [code, name]),
  )
}

function figureOf(
  { who, district }: FigureRequest,
  { code }: Organisation,
  areas: ReadonlyMap<string, string>,
  language: Language,
): Figure {
  const { all, girls, boys, country } = reportSeriesTexts[language]
  switch (who) {
    case 'all':
      return { area: code, dimensions: TOTAL, label: all }
    case 'girls':
      return { area: code, dimensions: GIRLS, label: girls }
    case 'boys':
      return { area: code, dimensions: BOYS, label: boys }
    case 'country':
      return { area: COUNTRY, dimensions: TOTAL, label: country }
    case 'district': {
      const found = [...areas].find(([area, name]) => area !== code && name === district)
      if (!found) throw new NotFound(errorText.noValue)
      return { area: found[0], dimensions: TOTAL, label: found[1] }
    }
  }
}

const isOf = (one: Observation, { area, dimensions }: Figure): boolean =>
  foldArea(one.area) === foldArea(area) && dimensionsKey(one.dimensions) === dimensionsKey(dimensions)

/**
 * What a version may say. A current value: what the pages say. An earlier one of a source that is public already: all. An
 * earlier one of another source: its value, unless anything of the indicator and period (the whole, its parts, its
 * districts; now or in any version) has ever needed protection. Old figures can be subtracted from one another as new ones
 * can, in as many ways as there have been files; where nothing has ever been small there is nothing to find.
 */
function createShown(
  rules: ProtectionRules,
  current: readonly Observation[],
  all: readonly PastObservation[],
): (one: PastObservation) => Observation {
  const disclosed = new Map(current.map((one) => [versionKey(one), one]))
  const isSensitive =
    all.some((one) => one.marker === 'secret' || (!rules.isPublic(one) && rules.isFew(one))) ||
    [...disclosed.values()].some(({ marker }) => marker === 'protected')
  return (one) => {
    const now = disclosed.get(versionKey(one))
    if (now) return now
    if (one.marker === 'secret') return withoutFigures(one)
    if (one.value === null || rules.isPublic(one)) return one
    if (!isSensitive) return rules.isRounded(one) ? roundedFigure(one) : one
    return { ...withoutFigures(one), marker: 'protected' }
  }
}

const versionKey = (one: Observation): string =>
  [foldArea(one.area), dimensionsKey(one.dimensions), one.source, one.origin.importId, one.line].join('\n')

function statusOf(
  one: PastObservation,
  current: readonly Observation[],
  chosen: Observation | undefined,
): VersionStatus {
  if (one.importStatus === 'undone') return 'undone'
  const key = versionKey(one)
  if (chosen && versionKey(chosen) === key) return 'current'
  return current.some((other) => versionKey(other) === key) ? 'outranked' : 'superseded'
}

/** `shown`: the version after disclosure control. */
function versionFact(
  ctx: Context,
  rules: ProtectionRules,
  { origin, national }: PastObservation,
  shown: Observation,
  status: VersionStatus,
  indicator: Indicator,
): VersionFact {
  const decimals = publishedDecimals([shown], indicator, ctx.catalogue)
  const isExact = rules.isPublic(shown) && shown.marker !== 'protected'
  return {
    status,
    value: shown.value === null ? null : publishedValue(shown.value, decimals),
    absence: shown.value === null ? (shown.marker ?? 'missing') : null,
    numerator: isExact ? shown.numerator : null,
    denominator: isExact && !shown.denominatorFrom ? shown.denominator : null,
    reported: isExact ? shown.reported : null,
    exactWithheld: !isExact,
    source: ctx.catalogue.source(shown.source)?.name ?? shown.source,
    importId: origin.importId,
    fileName: origin.fileName,
    line: origin.line,
    importedAt: origin.importedAt,
    importedBy: origin.importedBy,
    national,
  }
}
