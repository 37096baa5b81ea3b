// Which canonical column each column of an unknown table is: by its header first, then by what its cells look like.

import { parseSex } from '../domain/dimensions.ts'
import type { ImportKind } from '../domain/import-profile.ts'
import type { Indicator, IndicatorCatalogue } from '../domain/indicator.ts'
import { parsePeriod } from '../domain/period.ts'
import { parseAge } from './category.ts'
import { foldText } from './cell.ts'
import { columnKey } from './header.ts'
import type { MappedColumn, Mapping, ProposedColumns, WideField } from './mapping.ts'
import { addBreakdowns } from './mapping-breakdowns.ts'
import type { ColumnFacts } from './mapping-facts.ts'
import { fieldsByHeader, isKnownHeader } from './mapping-fields.ts'

export type MappingContext = {
  readonly kind: ImportKind
  readonly catalogue: IndicatorCatalogue
  /** Whether a text is an area's code or name, and only one's. */
  readonly knowsArea: (text: string) => boolean
  /** Code of the importing organisation. */
  readonly organisation: string
}

export function proposeColumns(facts: readonly ColumnFacts[], context: MappingContext): ProposedColumns {
  const fields = [
    ...fieldsByHeader(
      facts.map(({ name }) => name),
      context.kind,
    ),
  ]
  if (context.kind === 'plan') planByContent(facts, fields, context)
  if (context.kind !== 'observations')
    return { columns: columnsOf(facts, fields), wide: null, fixed: {}, keep: NOTHING_KEPT }
  byContent(facts, fields, context)
  const spread = spreadOf(facts, fields, context)
  const columns = spread?.columns ?? columnsOf(facts, fields)
  return addBreakdowns(facts, {
    columns,
    wide: spread?.wide ?? null,
    fixed: fixedOf(columns, spread, context),
    keep: NOTHING_KEPT,
  })
}

const NOTHING_KEPT: Mapping['keep'] = { column: '', values: [] }

const columnsOf = (facts: readonly ColumnFacts[], fields: readonly string[]): readonly MappedColumn[] =>
  facts.map(({ name }, index) => ({ name, field: name === '' ? '' : (fields[index] ?? ''), as: '' }))

/** Columns whose header says nothing, but whose cells do. */
function byContent(facts: readonly ColumnFacts[], fields: string[], context: MappingContext): void {
  const take = (field: string, isIt: (one: ColumnFacts) => boolean): void => {
    if (fields.includes(field)) return
    const index = facts.findIndex(
      (one, at) => fields[at] === '' && one.name !== '' && one.texts.length > 0 && isIt(one),
    )
    if (index >= 0) fields[index] = field
  }
  take('indicator', ({ texts }) => texts.some((text) => indicatorCalled(text, context.catalogue) !== undefined))
  take('municipality', ({ texts, isNumeric, isPeriods }) => {
    const known = texts.slice(0, 50).filter(context.knowsArea).length
    return !isPeriods && known > 0 && known >= (isNumeric ? 0.95 : 0.5) * Math.min(50, texts.length)
  })
  take('period', ({ isPeriods }) => isPeriods)
  take('sex', ({ isSexes }) => isSexes)
}

/** Names that plans give to different columns: figures are no goal's words, and indicators no milestone's name. */
function planByContent(facts: readonly ColumnFacts[], fields: string[], { catalogue }: MappingContext): void {
  facts.forEach(({ name, texts, isNumeric }, at) => {
    const field = fields[at] ?? ''
    const isFree = (wanted: string) => !fields.includes(wanted)
    const isGoal = field === 'goal' || (field === '' && /^mål/i.test(name))
    if (isGoal && isNumeric && isFree('target')) fields[at] = 'target'
    const isMeasure = field === 'measure' || field === ''
    if (isMeasure && isFree('indicator') && texts.some((text) => indicatorCalled(text, catalogue)))
      fields[at] = 'indicator'
    if (field === '' && columnKey(name) === 'nr' && isFree('goalId')) fields[at] = 'goalId'
  })
}

type Spread = {
  readonly wide: WideField | null
  readonly columns: readonly MappedColumn[]
  readonly indicator?: string
}

/** Value columns: several side by side, or the one that is left; null where a header has already said which it is. */
function spreadOf(facts: readonly ColumnFacts[], fields: readonly string[], context: MappingContext): Spread | null {
  const isFree = ({ name }: ColumnFacts, index: number) => fields[index] === '' && name !== ''
  const withValues = (as: (one: ColumnFacts) => string | null, wide: WideField | null, indicator?: string): Spread => ({
    wide,
    columns: columnsOf(facts, fields).map((column, index) => {
      const one = facts[index]
      const said = one && isFree(one, index) ? as(one) : null
      return said === null ? column : { ...column, field: 'value', as: said }
    }),
    ...(indicator !== undefined && { indicator }),
  })
  const count = (isOne: (one: ColumnFacts) => boolean) =>
    facts.filter((one, at) => isFree(one, at) && isOne(one)).length

  if (!fields.includes('period') && count(({ name }) => periodIn(name) !== null) >= 1)
    return withValues(({ name }) => periodIn(name), 'period')
  if (fields.includes('value')) return null
  const sexOf = ({ name, isNumeric }: ColumnFacts) => (isNumeric && parseSex(name) !== null ? '' : null)
  if (!fields.includes('sex') && count((one) => sexOf(one) !== null) >= 2) return withValues(sexOf, 'sex')
  const ageOf = ({ name, isNumeric }: ColumnFacts) => (isNumeric && (parseAge(name) ?? '') !== '' ? '' : null)
  if (!fields.includes('age') && count((one) => ageOf(one) !== null) >= 2) return withValues(ageOf, 'age')

  const isValue = ({ name, isNumeric }: ColumnFacts) => isNumeric && !isKnownHeader(name, context.kind)
  const slugOf = ({ name }: ColumnFacts) => indicatorCalled(name, context.catalogue)?.slug ?? ''
  const values = facts.filter((one, at) => isFree(one, at) && isValue(one))
  const [only] = values
  if (only === undefined) return null
  const hasIndicator = fields.includes('indicator')
  if (values.length === 1)
    return withValues((one) => (one === only ? '' : null), null, hasIndicator ? '' : slugOf(only))
  if (hasIndicator) return null
  const spread = withValues((one) => (isValue(one) ? slugOf(one) : null), 'indicator')
  // Of several indicators nobody knows which one a count belongs to.
  return { ...spread, columns: spread.columns.map((one) => (PARTS.includes(one.field) ? { ...one, field: '' } : one)) }
}

const PARTS: readonly string[] = ['numerator', 'denominator']

/** Empty where the header is the period; the period in `Läsår 2022/23` or `Andel 2023`; null where it has none. */
function periodIn(header: string): string | null {
  if (parsePeriod(header) !== null) return ''
  const found = /(?<!\d)((?:19|20)\d{2}(?:\/(?:\d{4}|\d{2}))?)(?!\d)/.exec(header)?.[1]
  return found !== undefined && parsePeriod(found) !== null && header.length < 30 ? found : null
}

/** What no column says: nothing is taken for granted but that the figures are the organisation's own where no area is named. */
function fixedOf(
  columns: readonly MappedColumn[],
  spread: Spread | null,
  { organisation }: MappingContext,
): Mapping['fixed'] {
  const fields = new Set(columns.map(({ field }) => field))
  const wide = spread?.wide ?? null
  const isThere = (field: string) => fields.has(field) || wide === field
  return {
    ...(isThere('indicator') ? {} : { indicator: spread?.indicator ?? '' }),
    ...(isThere('municipality') ? {} : { municipality: organisation }),
    ...(isThere('period') ? {} : { period: '' }),
  }
}

/** By id, slug, or the name or title it has in the catalogue. */
export function indicatorCalled(text: string, catalogue: IndicatorCatalogue): Indicator | undefined {
  const found = catalogue.find(text)
  if (found || text.length < 8) return found
  const folded = foldText(text)
  return catalogue.indicators.find(({ name, title }) => foldText(name) === folded || foldText(title) === folded)
}
