// The reader's language, known to every component without being handed from one to the next; and what is not in it: the
// organisation's own words and the catalogue's, which are Swedish whoever reads them (WCAG 3.1.2).

import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { capitalise } from '../../domain/format.ts'
import type { Language, Texts } from '../../text/language.ts'

/** Set once around each page, by `sendPage`. */
export const LanguageContext = createContext<Language>('sv')

/** This page's own address, to come back to; null where it answers a form that was sent. */
export const AddressContext = createContext<string | null>(null)

export const useLanguage = (): Language => useContext(LanguageContext)

/** The catalogue in the reader's language. Only within a component. */
export const useText = <Words,>(catalogue: Texts<Words>): Words => catalogue[useContext(LanguageContext)]

type Marked = { readonly lang?: 'sv' }
const [PLAIN, SWEDISH]: readonly [Marked, Marked] = [{}, { lang: 'sv' }]

export const ownIn = (language: Language): Marked => (language === 'sv' ? PLAIN : SWEDISH)

/** For an element that holds own words alone: `<h1 {...own}>`. Nothing where the page is in Swedish. */
export const useOwn = (): Marked => ownIn(useContext(LanguageContext))

/** Own words where no element holds them alone. No element is made where the page is in Swedish. */
export function Own({ children }: { readonly children: ComponentChildren }) {
  const own = useOwn()
  return own.lang === undefined ? children : <span {...own}>{children}</span>
}

type QuotingProps = {
  /** What is quoted; what the sentence does not hold is no matter. */
  readonly own: readonly string[]
  readonly children: string
}

/** A sentence of the program's that quotes own words: they are marked, and what stands around them is not. */
export function Quoting({ own, children }: QuotingProps) {
  if (useContext(LanguageContext) === 'sv') return <>{children}</>
  return <>{quoted(children, own).map((part, i) => (i % 2 === 0 ? part : <Own>{part}</Own>))}</>
}

/** The same as a function, for what shows sentences and knows nothing of languages. */
export const quoting =
  (own: readonly string[]) =>
  (sentence: string): ComponentChildren => <Quoting own={own}>{sentence}</Quoting>

/** Every other part is quoted: the second, the fourth … Longer words go before what is a part of them. */
export function quoted(sentence: string, own: readonly string[]): readonly string[] {
  const words = [...new Set(own.filter((one) => one !== '').flatMap((one) => [one, capitalise(one)]))]
  if (words.length === 0) return [sentence]
  const any = words
    .sort((a, b) => b.length - a.length)
    .map((one) => one.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|')
  return sentence.split(new RegExp(`(?<![\\p{L}\\p{N}])(${any})(?![\\p{L}\\p{N}])`, 'u'))
}
