// A mapping in the making: what somebody has said, and not yet said, of how a file is to be read; and the profile it becomes.

import { hasPatterns, type ImportKind, type ImportProfile, type MarkMeaning } from '../domain/import-profile.ts'
import { parsePeriod } from '../domain/period.ts'
import type { Encoding } from './decode.ts'
import type { Grid } from './grid.ts'
import { columnKey } from './header.ts'
import { headerLineOf } from './layout.ts'
import type { Delimiter } from './sniff.ts'

/** What headers of value columns side by side may be about. */
export const WIDE_FIELDS = ['period', 'indicator', 'sex', 'age'] as const
export type WideField = (typeof WIDE_FIELDS)[number]

export type MappedColumn = {
  /** The header, with what rows above it say: `Med examen – Inom 4 år`. */
  readonly name: string
  /** A canonical column, `dimension:` and a name, or empty: nothing is read from it. */
  readonly field: string
  /** Of a value column among several: what it is about where its header does not say so itself. */
  readonly as: string
}

export type Mapping = {
  /** Null: found out from the file. */
  readonly encoding: Encoding | null
  readonly delimiter: Delimiter | null
  readonly sheet: string | null
  /** The line the header's last row stands on. */
  readonly headerLine: number
  readonly headerRows: number
  /** Null: one value on each row. */
  readonly wide: WideField | null
  readonly columns: readonly MappedColumn[]
  /** Canonical columns that are the same for all rows; the empty text: the file does not have it. */
  readonly fixed: Readonly<Record<string, string>>
  /** Empty: not said yet. */
  readonly marks: Readonly<Record<string, MarkMeaning | ''>>
  /** By canonical column: text → what it means; the empty text leaves such rows out. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** 1 or 100; null: not said yet. */
  readonly factor: number | null
  /** How the first row after the table begins; empty where nothing needs saying. */
  readonly footer: string
  /** Only rows where this column has one of these texts; an empty column: all. */
  readonly keep: { readonly column: string; readonly values: readonly string[] }
}

/** What a proposal says of a table's columns. */
export type ProposedColumns = Pick<Mapping, 'columns' | 'wide' | 'fixed' | 'keep'>

/** What has been said of a text; a text may be called as one of an object's own members. */
export const saidOf = <T>(said: Readonly<Record<string, T>> | undefined, text: string): T | undefined =>
  said !== undefined && Object.hasOwn(said, text) ? said[text] : undefined

export type ProfileName = Pick<ImportProfile, 'id' | 'name'> & { readonly kind: ImportKind }

/** The profile a mapping says, as far as it has come. Its header is looked for by name where that finds the same line. */
export function profileOf(mapping: Mapping, grid: Grid, { id, name, kind }: ProfileName): ImportProfile {
  const { encoding, delimiter, sheet, headerLine, headerRows, marks, words, factor, footer, keep } = mapping
  const named = mapping.columns.filter(({ name: header }) => header.trim() !== '')
  const wide = wideRule(mapping, named)
  const single = named.filter(({ field }) => field !== '' && !(wide && (field === 'value' || field === wide.field)))
  const found = new Set(single.map(({ field }) => field))
  const said = Object.entries(mapping.fixed).filter(([field]) => !found.has(field) && field !== wide?.field)
  const given = Object.fromEntries(Object.entries(marks).filter(([, meaning]) => meaning !== '')) as Record<
    string,
    MarkMeaning
  >
  const spoken = Object.fromEntries(Object.entries(words).filter(([, texts]) => Object.keys(texts).length > 0))
  const headerHas = headerNames(named, wide)
  const ignores = unreadNames(named, wide)
  const profile: ImportProfile = {
    id,
    name,
    kind,
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter }),
    ...(sheet !== null && { sheet }),
    ...(headerRows > 1 && { headerRows }),
    ...(headerHas.length > 0 && { headerHas }),
    ...(footer.trim() !== '' && { footer: footerTexts(footer) }),
    columns: [
      ...single.map(({ field, name: header }) => ({ field, names: [header] })),
      ...said.map(([field, text]) => ({ field, fixed: text })),
    ],
    ignores,
    ...(wide && { wide }),
    ...(keep.column !== '' && keep.values.length > 0 && { keep: [{ column: keep.column, values: [...keep.values] }] }),
    ...(kind === 'observations' && { marks: given }),
    ...(Object.keys(spoken).length > 0 && { words: spoken }),
    ...(factor !== null && factor !== 1 && { factor }),
  }
  return headerLineOf(grid, profile) === headerLine ? profile : { ...profile, headerLine }
}

const footerTexts = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function wideRule({ wide }: Mapping, named: readonly MappedColumn[]): ImportProfile['wide'] {
  if (wide === null) return undefined
  const values = named.filter(({ field }) => field === 'value')
  const isPeriod = ({ name }: MappedColumn) => parsePeriod(name) !== null
  const says = ({ as }: MappedColumn) => as.trim() !== ''
  // Indicators are never called as their columns are: one nobody has named is not read.
  const read = wide === 'indicator' ? values.filter(says) : values
  if (read.length === 0) return undefined
  if (wide === 'period' && named.filter(isPeriod).every((one) => one.field === 'value' && !says(one))) {
    const others = read.filter((one) => !isPeriod(one))
    return { field: wide, columns: [{ every: 'period' }, ...others.map(wideColumn)] }
  }
  return { field: wide, columns: read.map(wideColumn) }
}

const wideColumn = ({ name, as }: MappedColumn) => ({ name, ...(as.trim() !== '' && { as: as.trim() }) })

/** What the same file of another year has too: every header but those of periods. */
function headerNames(named: readonly MappedColumn[], wide: ImportProfile['wide']): string[] {
  const byPeriod = wide?.field === 'period'
  return [...new Set(named.filter(({ field }) => !(byPeriod && field === 'value')).map(({ name }) => name))]
}

/** Columns somebody has seen and left out: any other that comes in a later file is then pointed out. */
function unreadNames(named: readonly MappedColumn[], wide: ImportProfile['wide']): string[] {
  const spread = new Set((wide?.columns ?? []).flatMap(({ name }) => name ?? []))
  const isRead = ({ name, field }: MappedColumn) => field !== '' && (field !== 'value' || !wide || spread.has(name))
  const isEvery = (name: string) => wide?.columns.some(({ every }) => every) === true && parsePeriod(name) !== null
  const read = new Set(named.filter(isRead).map(({ name }) => columnKey(name)))
  return [...new Set(named.map(({ name }) => name))].filter((name) => !read.has(columnKey(name)) && !isEvery(name))
}

/** The mapping a profile was made from, laid over a proposal for the same file; the proposal where it has patterns. */
export function mappingOf(profile: ImportProfile, proposal: Mapping): Mapping {
  if (hasPatterns(profile)) return proposal
  const keyed = new Map(
    profile.columns.flatMap(({ field, names = [] }) => names.map((name) => [columnKey(name), field] as const)),
  )
  const wide = WIDE_FIELDS.find((field) => field === profile.wide?.field) ?? null
  const spread = profile.wide?.columns ?? []
  const column = ({ name }: MappedColumn): MappedColumn => {
    const field = keyed.get(columnKey(name))
    if (field !== undefined) return { name, field, as: '' }
    const own = spread.find((one) => one.name !== undefined && columnKey(one.name) === columnKey(name))
    const isEvery = spread.some(({ every }) => every === 'period') && parsePeriod(name) !== null
    return own || isEvery ? { name, field: 'value', as: own?.as ?? '' } : { name, field: '', as: '' }
  }
  const [keep] = profile.keep ?? []
  return {
    ...proposal,
    wide,
    columns: proposal.columns.map(column),
    fixed: Object.fromEntries(
      profile.columns.flatMap(({ field, fixed }) => (fixed === undefined ? [] : [[field, fixed] as const])),
    ),
    marks: profile.marks ?? {},
    words: profile.words ?? {},
    factor: profile.factor ?? 1,
    footer: (profile.footer ?? []).join('\n'),
    keep: keep ?? { column: '', values: [] },
  }
}
