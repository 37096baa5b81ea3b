// What a form's service found wrong, as the form's own page says it: under the ids the page's fields have.

import type { FieldProblem } from '../services/index.ts'
import type { Language } from '../text/language.ts'
import type { FieldError } from './ui/index.ts'

/** `ids`: what the page calls the service's fields; one that is not there keeps its name. `whole`: where the form begins. */
export const fieldErrors = (
  problems: readonly FieldProblem[],
  language: Language,
  ids: Readonly<Record<string, string>>,
  whole: string,
): readonly FieldError[] =>
  problems.map(({ field, message }) => ({
    field: field === '' ? whole : (ids[field] ?? field),
    message: message[language],
  }))
