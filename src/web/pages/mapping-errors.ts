// What is left to say of a mapping, each sentence with the field it is said in.

import type { MappingProblem, MappingView } from '../../services/index.ts'
import { fieldWord } from '../../text/import-reading.ts'
import type { Language } from '../../text/language.ts'
import { webMappingTexts } from '../../text/web-mapping.ts'
import type { FieldError } from '../ui/index.ts'

export function errorsOfMapping(view: MappingView, language: Language): readonly FieldError[] {
  const text = webMappingTexts[language]
  if (view.isUnreadable) return [{ field: 'skiljetecken', message: text.unreadable }]
  return view.problems.map((problem) => errorOf(problem, view, language))
}

function errorOf(problem: MappingProblem, { kind, mapping, questions }: MappingView, language: Language): FieldError {
  const text = webMappingTexts[language]
  switch (problem.code) {
    case 'no-value':
    case 'invalid':
      return { field: firstColumn(mapping.columns), message: text.problem[problem.code] }
    case 'no-named-indicator': {
      const at = mapping.columns.findIndex(({ field }) => field === 'value')
      return { field: `som-${at}`, message: text.problem[problem.code] }
    }
    case 'no-indicator-read': {
      const at = questions.words.findIndex(({ field }) => field === 'indicator')
      return { field: `ord-${at}`, message: text.problem[problem.code] }
    }
    case 'factor':
      return { field: 'andelar', message: text.problem.factor }
    case 'missing': {
      const message = text.problem.missing(fieldWord(kind, problem.field, language))
      return { field: `fast-${problem.field}`, message }
    }
    case 'not-an-indicator':
      return {
        field: `fast-${problem.field}`,
        message: text.problem['not-an-indicator'](mapping.fixed[problem.field] ?? ''),
      }
    case 'twice':
    case 'same-header':
      return { field: `kolumn-${problem.at}`, message: text.problem[problem.code](problem.name) }
    case 'mark':
      return { field: `marke-${problem.at}`, message: text.problem.mark(problem.mark) }
  }
}

const firstColumn = (columns: MappingView['mapping']['columns']): string =>
  `kolumn-${Math.max(
    0,
    columns.findIndex(({ name }) => name !== ''),
  )}`
