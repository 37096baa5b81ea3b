// Makes sentences of what people wrote in a table's cell, without changing their words.

import { capitalise } from '../../domain/format.ts'

/** With a capital letter (unless the text goes on from something) and a full stop; empty stays empty. No-break spaces are kept. */
export function sentence(text: string, capital = false): string {
  const trimmed = text.trim().replaceAll(/[ \t\r\n]+/g, ' ')
  if (trimmed === '') return ''
  const whole = /[.!?…][”"')\]]?$/.test(trimmed) ? trimmed : `${trimmed}.`
  return capital ? capitalise(whole) : whole
}

/** Without a capital that only opened a sentence; abbreviations such as "BO" and single letters such as "E" keep theirs. */
export const lowerFirst = (text: string): string =>
  /^(\p{Lu}\p{Ll}|[ÅÖ] )/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

/** The first sentence of several; abbreviations are followed by a small letter and do not end one. */
export const firstSentence = (text: string): string => /^.+?[.!?](?=\s+\p{Lu})/su.exec(text.trim())?.[0] ?? text.trim()
