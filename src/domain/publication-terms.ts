// What an organisation says of all that it publishes: on which terms it may be used, and whom to ask.

/** Licences the data may be given, with the addresses that DCAT-AP-SE knows them by (http, and a slash at the end). */
export const LICENCES = {
  'CC0-1.0': 'http://creativecommons.org/publicdomain/zero/1.0/',
  'CC-BY-4.0': 'http://creativecommons.org/licenses/by/4.0/',
} as const
export type Licence = keyof typeof LICENCES
export const LICENCE_NAMES = Object.keys(LICENCES) as readonly Licence[]

/** Null: not said. `licence` null: see the organisation's own terms. */
export type PublicationTerms = {
  readonly licence: Licence | null
  /** An office, not a person. */
  readonly contactName: string | null
  readonly contactEmail: string | null
  /** Where messages are left, an https address. */
  readonly contactPage: string | null
}

export const NO_TERMS: PublicationTerms = Object.freeze({
  licence: null,
  contactName: null,
  contactEmail: null,
  contactPage: null,
})
