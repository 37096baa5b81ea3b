// What is wrong with a filled-in form, field by field, so that the page can say it where it was written.

import { Conflict, Invalid } from '../../domain/errors.ts'
import type { Language } from '../../text/language.ts'

/** In the reader's language; what reading a file says is in Swedish in both. */
export type Sentence = Readonly<Record<Language, string>>

/** `field`: as the form's service names it; empty: the whole form. */
export type FieldProblem = { readonly field: string; readonly message: Sentence }

/** Nothing has been changed. */
export class WrongForm extends Invalid {
  readonly problems: readonly FieldProblem[]
  constructor(problems: readonly FieldProblem[]) {
    super(problems.map(({ message }) => message.sv).join(' '))
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
