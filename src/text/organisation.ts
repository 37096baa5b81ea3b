// What an organisation and its governing body are called.

type Organisation = { readonly name: string; readonly type: 'municipality' | 'region' | 'authority' }

/**
 * "Sundsvall" → "Sundsvalls kommun", "Borlänge" → "Borlänge kommun", "Dalarna" → "Region Dalarna". A name that already
 * says what it is stays as it is.
 */
export function organisationName({ name, type }: Organisation): string {
  if (type === 'municipality' && !/(^|\s)(kommun|stad)$/i.test(name)) return `${genitive(name)} kommun`
  if (type === 'region' && !/region/i.test(name)) return `Region ${name}`
  return name
}

/** Names of places take -s unless they end in a vowel or a sibilant: Lunds, but Umeå, Borås and Växjö. */
const genitive = (name: string): string =>
  name === 'Falun' ? 'Falu' : /[aeiouyåäöészx]$/i.test(name) ? name : `${name}s`

type Words = {
  /** As subject in a sentence: "kommunen". */
  readonly the: string
  /** Who answers for the barnbokslut. */
  readonly board: string
  /** Possessive: "kommunens". */
  readonly its: string
}

export const organisationWords: Readonly<Record<Organisation['type'], Words>> = {
  municipality: { the: 'kommunen', board: 'Kommunstyrelsen', its: 'kommunens' },
  region: { the: 'regionen', board: 'Regionstyrelsen', its: 'regionens' },
  authority: { the: 'myndigheten', board: 'Myndighetens ledning', its: 'myndighetens' },
}

/** As subject in a sentence, in English. */
export const organisationInEnglish: Readonly<Record<Organisation['type'], string>> = {
  municipality: 'the municipality',
  region: 'the region',
  authority: 'the authority',
}
