// An indicator and a source, as their YAML files describe them.

import { type Static, Type } from 'typebox'
import { CLUSTERS } from './convention.ts'
import { IMPORT_DIMENSIONS, ImportProfile } from './import-profile.ts'

/** Chapters of children's living conditions, in the order the barnbokslut has them; how many they are is no condition. */
export const THEMES = [
  'living-standard',
  'education',
  'participation',
  'safety',
  'health',
  'leisure',
  'resources',
  'population',
] as const
export const Theme = Type.Enum(THEMES)
export type Theme = (typeof THEMES)[number]

/**
 * What makes an indicator easy to misread, each with a sentence of its own in src/text/traits.ts. What is true of one
 * indicator only is a warning.
 */
export const TRAITS = [
  /** The share that answered no: more is better, whatever the question is about. */
  'inverted-question',
  /** Those who live here, wherever they go to school … */
  'home-municipality',
  /** … and those who go to school here, wherever they live: never in the same trend. */
  'school-municipality',
  'municipal-schools-only',
  /** Every second year in half of the kommuner. */
  'alternating-survey',
  'pooled-years',
  /** Mostly adults answer. */
  'adults-view',
  /** More reports may be more harm or more trust: the direction is neutral. */
  'reporting-propensity',
  /** Per inhabitant of any age. */
  'everyone-denominator',
  /** Those who get help are counted, not those who need it. */
  'reached-only',
  'few-children',
  'few-answers',
  'open-survey',
  'own-collection',
  'current-prices',
  'children-elsewhere-vaccinated',
] as const
export const Trait = Type.Enum(TRAITS)
export type Trait = (typeof TRAITS)[number]

/** What an indicator may be broken down by. `district` and `unit` (a school, a nämnd) are read as areas of the kommun. */
export const DIMENSIONS: readonly string[] = ['sex', 'age', 'district', 'unit', ...IMPORT_DIMENSIONS]

/** Below these a figure is hidden (methods §5.2). */
const DisclosureLimits = Type.Object(
  {
    /** Counts 1 … this are hidden. */
    smallestCount: Type.Integer({ minimum: 1 }),
    registerNumerator: Type.Integer({ minimum: 1 }),
    registerDenominator: Type.Integer({ minimum: 1 }),
    surveyDenominator: Type.Integer({ minimum: 1 }),
  },
  { additionalProperties: false },
)

export const Unit = Type.Object(
  {
    /** `percent`: 0–100, not a share. `rate`: events per some number. `mean`: an average. `currency`: kronor per something. */
    kind: Type.Enum(['percent', 'count', 'rate', 'mean', 'score', 'days', 'currency']),
    /** As read after a number: `%`, `kr/elev`, `barn/100 000 inv`. */
    label: Type.String({ minLength: 1 }),
    /** What a rate is per: 100000. */
    per: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
  },
  { additionalProperties: false },
)

/**
 * How the program works an indicator out from others, named by slug. `sum` and `ratio` are `of` others, a ratio of the first
 * to the second; `share` is `part` of `whole`, in per cent; `rate` is `events` per so many of `population`. Which fields a
 * kind has is checked where indicators are checked together; read with `readFormula` (formula.ts).
 */
export const Formula = Type.Object(
  {
    kind: Type.Enum(['sum', 'ratio', 'share', 'rate']),
    of: Type.Optional(Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })),
    part: Type.Optional(Type.String({ minLength: 1 })),
    whole: Type.Optional(Type.String({ minLength: 1 })),
    events: Type.Optional(Type.String({ minLength: 1 })),
    population: Type.Optional(Type.String({ minLength: 1 })),
    per: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
  },
  { additionalProperties: false },
)

export const Indicator = Type.Object(
  {
    slug: Type.String({ pattern: '^[a-z0-9-]+$' }),
    /** Kolada's id, canonical upper case; absent for local indicators. */
    kolada: Type.Optional(Type.String({ pattern: '^[NU]\\d{5}$' })),
    /** Short, plain, for headings: "Behöriga till yrkesprogram i årskurs 9". */
    name: Type.String({ minLength: 1, maxLength: 90 }),
    /** The source's own title, letter by letter. */
    title: Type.String({ minLength: 1 }),
    definition: Type.String({ minLength: 1 }),
    unit: Unit,
    decimals: Type.Integer({ minimum: 0, maximum: 4 }),
    /** Whether more is better for children: `neutral` gives "högre/lägre", never "bättre/sämre", and no colour. */
    direction: Type.Enum(['up', 'down', 'neutral']),
    /** Articles of the convention, as written: `28`, `3.3`, `28.1 e`. Our mapping, not the source's. */
    articles: Type.Array(Type.String({ pattern: '^([1-9]|[1-4]\\d|5[0-4])(\\.\\d)?( [a-z])?$' }), { minItems: 1 }),
    theme: Theme,
    /** Where the Committee on the Rights of the Child would look for it; holds at least one of `articles`. */
    cluster: Type.Enum(CLUSTERS),
    level: Type.Enum(['municipality', 'region', 'both', 'national']),
    /** What the source publishes beside the total, from DIMENSIONS: `sex`, `unit`. */
    dimensions: Type.Array(Type.String()),
    /** Ids in indicators/sources/, best first: where several have a value the first one counts. */
    sources: Type.Array(Type.String(), { minItems: 1 }),
    /** Who makes the statistics: "SCB", "Skolverket". */
    producer: Type.String({ minLength: 1 }),
    /** `survey`: a sample or a voluntary questionnaire, judged with chance. `register`: everyone is counted. */
    collection: Type.Enum(['register', 'survey']),
    /** Valid values, in the unit; outside is an error at import. */
    range: Type.Object({ min: Type.Number(), max: Type.Number() }, { additionalProperties: false }),
    /** Slug of the indicator that counts its denominator: the same people on the same day, or numerators are invented. */
    denominator: Type.Optional(Type.String()),
    /** Worked out by the program, never read from a file. */
    formula: Type.Optional(Formula),
    /** Years between values where it is not one: a survey every second year has no gap. */
    everyYears: Type.Optional(Type.Integer({ minimum: 2, maximum: 6 })),
    /** Years that each value covers, though the source labels it by the last of them. */
    pooledYears: Type.Optional(Type.Integer({ minimum: 2, maximum: 10 })),
    /** Month in which the source plans to publish new values, 1–12. */
    publishedMonth: Type.Optional(Type.Integer({ minimum: 1, maximum: 12 })),
    /** Years from the one a value is labelled by to the one it is published in: 0 for grades, 2 for some incomes. */
    publishedYearsAfter: Type.Optional(Type.Integer({ minimum: 0, maximum: 3 })),
    /** Values before and after `from` (a period label) cannot be compared. */
    breaks: Type.Optional(
      Type.Array(Type.Object({ from: Type.String(), reason: Type.String() }, { additionalProperties: false })),
    ),
    traits: Type.Optional(Type.Array(Trait)),
    /** Limits that go before the source's, for figures that are not already public. */
    disclosure: Type.Optional(Type.Partial(DisclosureLimits)),
    /** What a reader must know so as not to misread it, beside what the traits say; whole sentences. */
    warnings: Type.Optional(Type.Array(Type.String())),
  },
  { additionalProperties: false },
)
export type Indicator = Static<typeof Indicator>

export const Source = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9-]+$' }),
    name: Type.String({ minLength: 1 }),
    /** The statistics' owner has protected it already: its values are not hidden again (methods §5.1). */
    alreadyPublic: Type.Boolean(),
    /** The first year from which it changes its counts a little by chance: parts need not sum to totals (methods §5.7). */
    perturbedFrom: Type.Optional(Type.String({ pattern: '^20\\d\\d$' })),
    /** Below these the figure is hidden; only for sources that are not already public. */
    disclosure: Type.Optional(DisclosureLimits),
    /** How its files are read, the most particular first: the first that fits a file is taken. */
    profiles: Type.Optional(Type.Array(ImportProfile)),
  },
  { additionalProperties: false },
)
export type Source = Static<typeof Source>

/** A group of kommuner that comes with the program: a file in indicators/groups/. */
export const ShippedGroup = Type.Object(
  {
    /** The file's name without `.yaml`. */
    id: Type.String({ pattern: '^[a-z0-9-]+$' }),
    name: Type.String({ minLength: 1, maxLength: 120 }),
    /** Where it is said who is in it. */
    source: Type.String({ minLength: 1 }),
    /** Who is not, and why; whole sentences. */
    note: Type.Optional(Type.String({ minLength: 1 })),
    members: Type.Array(
      Type.Object(
        { code: Type.String({ pattern: '^\\d{4}$' }), name: Type.String({ minLength: 1 }) },
        { additionalProperties: false },
      ),
      { minItems: 1 },
    ),
  },
  { additionalProperties: false },
)
export type ShippedGroup = Static<typeof ShippedGroup>

/** Everything indicators/ holds, looked up by slug or Kolada id. Read once at start and frozen. */
export type IndicatorCatalogue = {
  readonly indicators: readonly Indicator[]
  readonly sources: readonly Source[]
  readonly groups: readonly ShippedGroup[]
  /** By slug, Kolada id, or a title or name that only one has; any letter case. */
  readonly find: (text: string) => Indicator | undefined
  readonly source: (id: string) => Source | undefined
  /** Path below the project → SHA-256 of the file, so that a report can say by which definitions it was made. */
  readonly hashes: Readonly<Record<string, string>>
}
