// The reader's language, known to every component without being handed from one to the next.

import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language, Texts } from '../../text/language.ts'

/** Set once around each page, by `sendPage`. */
export const LanguageContext = createContext<Language>('sv')

/** This page's own address, to come back to; null where it answers a form that was sent. */
export const AddressContext = createContext<string | null>(null)

export const useLanguage = (): Language => useContext(LanguageContext)

/** The catalogue in the reader's language. Only within a component. */
export const useText = <Words,>(catalogue: Texts<Words>): Words => catalogue[useContext(LanguageContext)]
