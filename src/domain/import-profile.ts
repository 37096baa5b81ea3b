// An import profile: how the files of one producer, or of one department, say what the canonical columns say. Shipped in
// indicators/sources/, or made by a user in the browser and kept with the organisation. Plain data: the same text in YAML,
// in the database and beside each import that used it.

import { type Static, Type } from 'typebox'

export const IMPORT_KINDS = ['observations', 'plan', 'progress', 'outcomes', 'assessments', 'budget'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/**
 * What a mark in a value's place means with this producer. `skip`: there is no figure, and nothing is said of one. A mark that
 * is not listed is an error, never a guess: an en dash is zero with SCB and bortfall with others.
 */
export const MARK_MEANINGS = ['secret', 'missing', 'not-applicable', 'not-published', 'zero', 'skip'] as const
export type MarkMeaning = (typeof MARK_MEANINGS)[number]

/** The canonical columns of each kind of file, as the formats have them. */
export const IMPORT_FIELDS: Readonly<Record<ImportKind, readonly string[]>> = {
  observations: [
    'indicator',
    'municipality',
    'district',
    'period',
    'sex',
    'age',
    'value',
    'numerator',
    'denominator',
    'responseRate',
    'status',
  ],
  plan: [
    'area',
    'goalId',
    'goal',
    'articles',
    'indicator',
    'breakdown',
    'type',
    'baselinePeriod',
    'baseline',
    'targetPeriod',
    'target',
    'activityId',
    'activity',
    'unit',
    'responsible',
    'start',
    'end',
    'budget',
    'district',
    'comparison',
    'measure',
  ],
  progress: ['goalId', 'measure', 'date', 'done', 'level', 'comment'],
  outcomes: ['activityId', 'date', 'status', 'result', 'effect', 'cost', 'children', 'lesson'],
  assessments: ['goalId', 'date', 'assessment', 'reason', 'furtherActions'],
  budget: ['area', 'year', 'budget', 'outcome', 'denominator', 'count', 'comment'],
}

/** What figures may be broken down by beside sex and age. */
export const IMPORT_DIMENSIONS: readonly string[] = [
  'skolform',
  'huvudman',
  'årskurs',
  'bakgrund',
  'födelseland',
  'utbildning',
  'familjetyp',
  'boendeform',
  'funktionsnedsättning',
  'program',
]

const Text = Type.String({ minLength: 1, maxLength: 500 })
/** A canonical column (`period`, `activityId` …), or `dimension:` and the name of one. */
const Field = Type.String({ pattern: '^([a-zA-Z]+|dimension:[\\p{L}\\d -]{1,60})$' })

/** Where one canonical column is found: by its names in the header, in the text above it, or nowhere, being always the same. */
export const ColumnRule = Type.Object(
  {
    field: Field,
    /** Any of these, letter case, spaces and hyphens apart. A header of several rows is written `Upper – Lower`. */
    names: Type.Optional(Type.Array(Text, { minItems: 1 })),
    /** Regular expression for the header, in shipped profiles: names that change from year to year. */
    pattern: Type.Optional(Text),
    /** The same text for all rows. */
    fixed: Type.Optional(Type.String({ maxLength: 500 })),
    /** Regular expression for a cell above the header, in shipped profiles; its first group is the text for all rows. */
    preamble: Type.Optional(Text),
    /** What is read instead where the preamble has such a cell. */
    as: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
    /** The preamble names when something began: the figures are of the year so many years after. */
    plusYears: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
    /** The file may be without it. */
    optional: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type ColumnRule = Static<typeof ColumnRule>

/** Value columns side by side, each for another period, indicator, sex or category. */
export const WideRule = Type.Object(
  {
    /** What the headers of the value columns say. */
    field: Field,
    columns: Type.Array(
      Type.Object(
        {
          name: Type.Optional(Text),
          /**
           * In shipped profiles; its first group, or else the whole header, is the text. Named groups say more than one thing:
           * `(?<indicator>.+) (?<period>\\d{4})`.
           */
          pattern: Type.Optional(Text),
          /** What is read instead of the header. */
          as: Type.Optional(Type.String({ maxLength: 500 })),
        },
        { additionalProperties: false },
      ),
      { minItems: 1 },
    ),
  },
  { additionalProperties: false },
)

/** Text in the file → what is read instead of it. Letter case and spaces do not matter. */
const Words = Type.Record(Type.String(), Type.String({ maxLength: 500 }))

export const ImportProfile = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9-]{1,80}$' }),
    name: Type.String({ minLength: 1, maxLength: 120 }),
    kind: Type.Enum(IMPORT_KINDS),
    /** Kinds of file it is for; any where left out. */
    files: Type.Optional(Type.Array(Type.Enum(['csv', 'spreadsheet', 'document', 'kolada-json', 'json-stat']))),
    /** How a text is written and its cells set apart; found out where left out. */
    encoding: Type.Optional(Type.Enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])),
    delimiter: Type.Optional(Type.Enum([';', ',', '\t'])),
    /** Name of the sheet; the first that has the header where left out. */
    sheet: Type.Optional(Text),
    /** The line the header's last row stands on; looked for where left out. */
    headerLine: Type.Optional(Type.Integer({ minimum: 1 })),
    /** Rows of the header: more than one where upper rows say what several columns have in common. */
    headerRows: Type.Optional(Type.Integer({ minimum: 1, maximum: 6 })),
    /** Names that the header's last row has; where left out, all names that `columns` and `wide` ask for. */
    headerHas: Type.Optional(Type.Array(Text, { minItems: 1 })),
    /** A row whose first filled cell begins like one of these ends the table. */
    footer: Type.Optional(Type.Array(Text)),
    columns: Type.Array(ColumnRule),
    /** Columns that say nothing more. Where given, any other column that is not read is pointed out. */
    ignores: Type.Optional(Type.Array(Text)),
    wide: Type.Optional(WideRule),
    /** Only rows where the column has one of these texts are read. */
    keep: Type.Optional(
      Type.Array(
        Type.Object(
          { column: Text, values: Type.Array(Type.String(), { minItems: 1 }) },
          { additionalProperties: false },
        ),
      ),
    ),
    /** Mark → meaning; where left out, Kolada's: `..` secret, `-` missing, `.` not applicable. The empty text is an empty cell. */
    marks: Type.Optional(Type.Record(Type.String(), Type.Enum(MARK_MEANINGS))),
    /** What the column `status` says of an empty value; where left out, Kolada's. */
    statuses: Type.Optional(Type.Record(Type.String(), Type.Enum(MARK_MEANINGS))),
    /** By column: `sex: { tjejer: K }`, `indicator: { 'Andel …': lupp-paverka }`. The empty text leaves such rows out. */
    words: Type.Optional(Type.Record(Type.String(), Words)),
    /** Values are multiplied by this: 100 where the file has shares of 1. */
    factor: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
    /** Id of the source the figures are from. */
    source: Type.Optional(Type.String({ pattern: '^[a-z0-9-]+$' })),
    /** Fits files of many kinds, so it is tried after all others. */
    general: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type ImportProfile = Static<typeof ImportProfile>

/** Of one kind, in the order in which they are tried on a file: those for a particular producer first. */
export function profilesOf(
  sources: readonly { readonly profiles?: readonly ImportProfile[] }[],
  kind: ImportKind,
): readonly ImportProfile[] {
  const all = sources.flatMap(({ profiles = [] }) => profiles).filter((profile) => profile.kind === kind)
  return [...all.filter(({ general }) => !general), ...all.filter(({ general }) => general)]
}

/** A profile a user has made: without regular expressions, which a stranger's could take for ever. */
export function hasPatterns({ columns, wide }: ImportProfile): boolean {
  return (
    columns.some(({ pattern, preamble }) => pattern !== undefined || preamble !== undefined) ||
    (wide?.columns.some(({ pattern }) => pattern !== undefined) ?? false)
  )
}
