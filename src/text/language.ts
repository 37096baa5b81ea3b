// The languages pages can be read in, and what a catalogue of texts is: a text missing in one of them does not compile.

export const LANGUAGES = ['sv', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export type Texts<Words> = Readonly<Record<Language, Words>>

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
