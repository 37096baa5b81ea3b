// What the sentences about problems in files are made of: lists, numbers, sizes.

import type { Language } from './language.ts'

export type NoParams = Readonly<Record<string, never>>

/**
 * What differs between one cell and many: `value` is ` ”abc”` for one cell and empty for many, `row` names another line
 * for one cell and is empty for many. `isOne`: what only that cell can be told may be said.
 */
export type Shown = { readonly value: string; readonly row: (line: number) => string; readonly isOne: boolean }

const LONGEST = 60
export const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
export const lowerFirst = (text: string): string =>
  /^\p{Lu}(?![\p{Lu}\d])/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const OR: Readonly<Record<Language, string>> = { sv: ' eller ', en: ' or ' }
const AND: Readonly<Record<Language, string>> = { sv: ' och ', en: ' and ' }
/** One or several names, one a line: "M1, M2 eller M3". */
export const either = (names: string, language: Language): string => joined(names, OR[language])
export const both = (names: string, language: Language): string => joined(names, AND[language])
function joined(names: string, word: string): string {
  const lines = names.split('\n').map(shorten)
  return [lines.slice(0, -1).join(', '), ...lines.slice(-1)].filter((part) => part !== '').join(word)
}

export const megabytes = (bytes: number): string => `${number(Math.ceil((bytes / 1024 / 1024) * 10) / 10)} MB`

/** With a space between thousands from 10 000, where it helps reading. In Swedish form in every language. */
export function number(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const spaced = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0') : whole
  return fraction === undefined ? spaced : `${spaced},${fraction}`
}
