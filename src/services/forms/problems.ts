// What is wrong with a filled-in form, field by field, so that the page can say it where it was written.

import { Conflict, Invalid } from '../../domain/errors.ts'
import type { Issue } from '../../domain/issue.ts'
import { formTexts } from '../../text/forms.ts'
import { issueMessageOfOne } from '../../text/issues.ts'
import type { Language } from '../../text/language.ts'

/** In each language that pages have. */
export type Sentence = Readonly<Record<Language, string>>

/** `field`: as the form's service names it; empty: the whole form. */
export type FieldProblem = { readonly field: string; readonly message: Sentence }

/** Nothing has been changed. */
export class WrongForm extends Invalid {
  readonly problems: readonly FieldProblem[]
  constructor(problems: readonly FieldProblem[]) {
    super({
      sv: problems.map(({ message }) => message.sv).join(' '),
      en: problems.map(({ message }) => message.en).join(' '),
    })
    this.problems = problems
  }
}

/** Somebody else has saved the same thing since the form was opened. Nothing has been changed. */
export class StaleForm extends Conflict {}

/** The sentence of a catalogue in each language. */
export const inEach = <Words>(texts: Readonly<Record<Language, Words>>, say: (words: Words) => string): Sentence => ({
  sv: say(texts.sv),
  en: say(texts.en),
})

/** Errors of a file made of a form, as problems of its fields. `fieldOf`: where a cell was written; '' for no one place. */
export const problemsIn = (issues: readonly Issue[], fieldOf: (issue: Issue) => string): readonly FieldProblem[] =>
  issues
    .filter(({ severity }) => severity === 'error')
    .map((issue) => ({ field: fieldOf(issue), message: sentenceOf(issue) }))

/** A form's own problems, and of what reading its file says that which is about other fields. */
export const withRead = (
  own: readonly FieldProblem[],
  issues: readonly Issue[],
  fieldOf: (issue: Issue) => string,
): readonly FieldProblem[] => [
  ...own,
  ...problemsIn(issues, fieldOf).filter(({ field }) => !own.some((one) => one.field === field)),
]

/** In a form's own words where it has any, else as the file's reader says it. */
export function sentenceOf(issue: Issue): Sentence {
  const own = (language: Language): string => {
    const words: Readonly<Record<string, string>> = formTexts[language].issues
    return words[issue.code] ?? issueMessageOfOne(issue, language)
  }
  return { sv: own('sv'), en: own('en') }
}
