// The languages pages can be read in, and what a catalogue of texts is: a text missing in one of them does not compile.

export const LANGUAGES = ['sv', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export type Texts<Words> = Readonly<Record<Language, Words>>

/** The words of a catalogue in one language, for functions that are no components. */
export type WordsOf<Catalogue extends Texts<unknown>> = Catalogue[Language]

/** As written in Swedish, with other words: the same names, and functions of the same arguments. */
export type SameShape<Words> = Words extends string
  ? string
  : Words extends (...args: infer Args) => infer Result
    ? (...args: Args) => SameShape<Result>
    : Words extends readonly unknown[] | object
      ? { readonly [Key in keyof Words]: SameShape<Words[Key]> }
      : Words

/** A catalogue in every language. */
export const texts = <const Words>(sv: Words, en: SameShape<Words>): Texts<SameShape<Words>> => ({
  sv: sv as SameShape<Words>,
  en,
})

/** One sentence in every language, for what is said before anyone knows who reads it, such as a thrown error. */
export type Sentence = Texts<string>

export type Sentences<Words> = Words extends string
  ? Sentence
  : Words extends (...args: infer Args) => string
    ? (...args: Args) => Sentence
    : { readonly [Key in keyof Words]: Sentences<Words[Key]> }

/** A catalogue whose every entry gives its sentence in all languages at once. */
export function sentences<Words>(catalogue: Texts<Words>): Sentences<Words> {
  return inAll(catalogue.sv, catalogue.en) as Sentences<Words>
}

function inAll(sv: unknown, en: unknown): unknown {
  if (typeof sv === 'function' && typeof en === 'function')
    return (...args: readonly unknown[]) => ({ sv: sv(...args), en: en(...args) })
  if (typeof sv !== 'object' || sv === null) return { sv, en }
  const english = new Map(Object.entries(en as object))
  return Object.fromEntries(Object.entries(sv).map(([name, words]) => [name, inAll(words, english.get(name))]))
}
