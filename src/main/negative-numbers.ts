// `calc wilson -1 10` and `--scores -2,0`: a word that begins like a negative number is a number. node:util would take it
// for an option nobody knows.

import type { ParseArgsConfig } from 'node:util'

/** The words as node:util can read them: options first, a negative value joined to its option, then `--` and the rest. */
export function withoutNegativeOptions(
  args: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
): readonly string[] {
  if (!args.some(isNegative)) return args
  const named: string[] = []
  const words: string[] = []
  for (let at = 0; at < args.length; at++) {
    const [word = '', next] = args.slice(at)
    if (word === '--') return [...named, '--', ...words, ...args.slice(at + 1)]
    if (takesValue(word, options) && next !== undefined && !next.startsWith('--')) {
      named.push(`${word}=${next}`)
      at += 1
    } else if (word.startsWith('-') && !isNegative(word)) named.push(word)
    else words.push(word)
  }
  return [...named, '--', ...words]
}

const isNegative = (word: string): boolean => /^-(\.?\d|inf|nan|,)/i.test(word)

const takesValue = (word: string, options: NonNullable<ParseArgsConfig['options']>): boolean =>
  word.startsWith('--') && options[word.slice(2)]?.type === 'string'
