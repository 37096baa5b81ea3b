// What stands between a mapping and a preview: what is not said yet, and what says two things at once.

import { columnKey, FORMAT_OF, type Mapping, type MappingContext, type Questions, saidOf } from '../../ingest/index.ts'

/** `at`: which column, mark or canonical column it is about. */
export type MappingProblem =
  | { readonly code: 'no-value' | 'no-named-indicator' | 'factor' | 'no-indicator-read' | 'invalid' }
  | { readonly code: 'missing' | 'not-an-indicator'; readonly field: string }
  | { readonly code: 'twice' | 'same-header'; readonly at: number; readonly name: string }
  | { readonly code: 'mark'; readonly at: number; readonly mark: string }

export function problemsOf(
  mapping: Mapping,
  questions: Questions,
  context: MappingContext,
  isValid: boolean,
): readonly MappingProblem[] {
  const { columns, wide, marks, factor } = mapping
  const values = columns.filter(({ field }) => field === 'value')
  const isObservations = context.kind === 'observations'
  const problems: readonly MappingProblem[] = [
    ...(isObservations && values.length === 0 ? [{ code: 'no-value' } as const] : []),
    ...(wide === 'indicator' && values.length > 0 && values.every(({ as }) => as === '')
      ? [{ code: 'no-named-indicator' } as const]
      : []),
    ...missing(mapping, context),
    ...doubled(mapping),
    ...sameHeaders(mapping),
    ...(isReadingNothing(mapping, questions, context) ? [{ code: 'no-indicator-read' } as const] : []),
    ...questions.marks.flatMap(({ mark, written }, at) =>
      saidOf(marks, mark) ? [] : [{ code: 'mark', at, mark: written } as const],
    ),
    ...(questions.areShares && factor === null ? [{ code: 'factor' } as const] : []),
  ]
  return problems.length === 0 && !isValid ? [{ code: 'invalid' }] : problems
}

/** A figure must be of something; other kinds of file may lack columns. */
function missing({ fixed, columns, wide }: Mapping, context: MappingContext): readonly MappingProblem[] {
  if (context.kind !== 'observations') return []
  const found = new Set<string>([...columns.map(({ field }) => field), wide ?? ''])
  return FORMAT_OF.observations.columns.flatMap(({ field, required }): MappingProblem[] => {
    if (!required || field === 'value' || found.has(field)) return []
    const text = (fixed[field] ?? '').trim()
    if (text === '') return [{ code: 'missing', field }]
    return field === 'indicator' && !context.catalogue.find(text) ? [{ code: 'not-an-indicator', field }] : []
  })
}

function doubled({ columns, wide }: Mapping): readonly MappingProblem[] {
  return columns.flatMap(({ field, name }, at): MappingProblem[] => {
    const isFirst = columns.findIndex((one) => one.field === field) === at
    return field === '' || isFirst || (wide !== null && field === 'value') ? [] : [{ code: 'twice', at, name }]
  })
}

/** Two columns that are read and called the same cannot be told apart by name, which is how the profile finds them. */
function sameHeaders({ columns }: Mapping): readonly MappingProblem[] {
  const keys = columns.map(({ name }) => columnKey(name))
  return columns.flatMap(({ field, name }, at): MappingProblem[] =>
    field !== '' && keys.some((key, other) => other !== at && key === keys[at])
      ? [{ code: 'same-header', at, name }]
      : [],
  )
}

/** Every text of the indicator's column is unknown, and none has been said to be an indicator. */
function isReadingNothing({ words }: Mapping, questions: Questions, context: MappingContext): boolean {
  const asked = questions.words.filter(({ field }) => field === 'indicator')
  const isAll = asked.length > 0 && questions.knownIndicators === 0
  return (
    isAll && context.kind === 'observations' && asked.every(({ text }) => (saidOf(words.indicator, text) ?? '') === '')
  )
}
